"""Articles looked at, and put right, before they are added."""
