"""Recognise texts of people who may want to die, or fear it for another, by rules of editors."""
