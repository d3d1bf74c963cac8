"""Comparison files in the window: opened, saved, kept safe from crashes."""
