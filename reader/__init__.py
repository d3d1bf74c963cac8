"""Comparative Reader: several reports of one event, read against each other."""

__version__ = "0.1.0"
