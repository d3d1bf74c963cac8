"""The mark “&” before the letter that is an access key, in the texts of menus and buttons."""

from __future__ import annotations


def escaped(text: str) -> str:
    """Return a text so that no letter of it is taken for an access key."""
    return text.replace("&", "&&")


def without_access_key(text: str) -> str:
    """Return a text as it is read: without the mark, and with “&” where it is meant.

    >>> without_access_key("&Undo adding Smith && Sons")
    'Undo adding Smith & Sons'
    """
    return "&".join(part.replace("&", "") for part in text.split("&&"))
