"""The versions of the format, and what makes a newer one of an older one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

FORMAT = "comparative-reader/comparison-file"
VERSION = 1
"""The version that is written. A change of the format is another version, and an upgrade."""

Content = dict[str, Any]

UPGRADES: Mapping[int, Callable[[Content], Content]] = {}
"""By the version that it starts from: what returns the content as the next version has it.

An upgrade is given plain JSON values that nobody has checked: it raises `KeyError`, `TypeError`,
`ValueError`, `IndexError` or `AttributeError` where they are not as they should be.
"""


def upgraded(
    content: Content,
    version: int,
    upgrades: Mapping[int, Callable[[Content], Content]] = UPGRADES,
    newest: int = VERSION,
) -> Content:
    """Return the content of an older version, or of the newest one, as the newest one has it."""
    for step in range(version, newest):
        content = upgrades[step](content) | {"version": step + 1}
    return content
