"""The ledger of legal statements."""
