"""The rules of the reader's tools: plain Python, without Django, without storing anything."""
