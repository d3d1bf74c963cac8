"""Figures and dates, compared by value in their context."""
