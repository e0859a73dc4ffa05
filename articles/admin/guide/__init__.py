"""The admin pages of one guide: its form, history, merging, next steps."""
