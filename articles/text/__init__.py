"""Plain Python: text comes in, Documents and safe HTML go out. No Django, no database."""
