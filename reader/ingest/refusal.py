"""Why no article can be read, before it is known of which file."""

from __future__ import annotations

from dataclasses import dataclass

from reader.errors import Unreadable


@dataclass(eq=False)
class RefusedError(Exception):
    """Raised inside this package; `read` adds the file's name and raises the error for people.

    Attributes:
        reason: what is wrong.
        detail: what belongs to the reason, see `UnreadableArticleError`.
    """

    reason: Unreadable
    detail: str = ""
