"""The overview: the story at a glance, and the passage × article matrix."""
