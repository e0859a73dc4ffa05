"""Find passages: SQLite's FTS5 and PostgreSQL's tsvector behind one small interface."""
