"""Two texts side by side: what differs, and how to merge them."""
