"""Dialogs that only tell."""
