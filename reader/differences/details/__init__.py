"""Details that one of two linked sentences leaves out."""
