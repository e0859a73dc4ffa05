"""Proofreading of a guide's text."""
