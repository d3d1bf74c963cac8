"""Give a widget a property by which the style sheet dresses it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def dress(widget: QWidget, name: str, value: object) -> None:
    """Set a property; only another value than before dresses the widget anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
