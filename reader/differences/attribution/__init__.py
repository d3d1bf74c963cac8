"""Who says so: to whom a sentence lays what it tells."""
