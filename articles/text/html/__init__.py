"""Safe HTML from Markdown, and changes to it."""
