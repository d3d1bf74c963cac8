"""Wording: what remains of the words in which two sentences differ."""
