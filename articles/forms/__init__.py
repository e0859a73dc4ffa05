"""What readers may send, and how it is read."""
