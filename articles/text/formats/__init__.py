"""Read and write the file formats of articles."""
