"""The reading view: the articles as columns that keep beside one another."""
