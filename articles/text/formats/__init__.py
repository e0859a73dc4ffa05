"""One module for each form in which articles are read and written."""
