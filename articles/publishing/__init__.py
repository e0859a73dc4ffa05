"""How a working copy becomes what readers see, and stops being it."""
