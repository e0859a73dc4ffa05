"""Search published guides with the full-text index of the database (FTS5 or tsvector)."""
