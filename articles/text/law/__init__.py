"""Citations of law in texts, and which legal statements they cite."""
