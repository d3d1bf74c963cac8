"""What there is to show, worked out without any toolkit: the window and the reports share it."""
