"""What stands around the reading view: omissions, the passage, messages, the start page."""
