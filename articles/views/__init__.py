"""One page a file: parse the request, call, render."""
