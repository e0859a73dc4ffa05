"""Compare and merge Documents."""
