"""Backup, restore, moving to another database, daily upkeep."""
