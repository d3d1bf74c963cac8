"""Why no article can be read, before it is known of which file."""

from __future__ import annotations

from reader.errors import Unreadable


class RefusedError(Exception):
    """Raised inside this package; `read` adds the file's name and raises the error for people.

    Args:
        reason: what is wrong.
        detail: what belongs to the reason, see `UnreadableArticleError`.
    """

    def __init__(self, reason: Unreadable, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
