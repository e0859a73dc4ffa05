"""The ledger of legal statements (法条台账): which guides cite them, and which are due for review."""
