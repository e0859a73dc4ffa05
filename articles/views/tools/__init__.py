"""The pages of the reader's tools."""
