"""What the application does, one verb a file. All writes happen here."""
