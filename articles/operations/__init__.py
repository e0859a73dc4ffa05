"""Backup, restore, move to another database, regular maintenance."""
