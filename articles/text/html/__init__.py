"""Text -> HTML that is safe to show."""
