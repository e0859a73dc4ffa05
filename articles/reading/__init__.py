"""What readers' pages are made of."""
