"""Aligned rows: passages as rows, articles as columns, every reading in full."""
