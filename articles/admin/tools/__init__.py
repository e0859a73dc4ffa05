"""The rows that the reader's tools are made of."""
