"""Forms of the reader's tools: they read what was typed, and keep none of it."""
