"""The window: the only package that imports Qt. It paints what `reader.display` works out."""
