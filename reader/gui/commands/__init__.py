"""Everything that can be done, by its name and by its keys."""
