"""Import files and uploads as articles and reference data; export both as files."""
