"""Plain Python: texts in, Documents and safe HTML out. Imports no Django and no database."""
