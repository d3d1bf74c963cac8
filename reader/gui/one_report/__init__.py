"""One report to read, with what the others say in its margin."""
