"""Citations of law in text, and the statements that stand behind them."""
