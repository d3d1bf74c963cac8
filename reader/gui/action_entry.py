"""What an entry of the table of actions is."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = "Actions"
"""What lupdate files the texts under; it wants the name written out with each of them."""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """An action, or a line between actions where `id` is "".

    Attributes:
        menu: the id of the menu it stands in.
        keys: its shortcuts in Qt's portable notation, the first one shown.
        tip: what it does, in half a sentence.
        icon: the name of its drawing, "" for none.
        toolbar: whether it is on the toolbar too.
        checkable: whether it is on or off.
    """

    menu: str
    id: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    toolbar: bool = False
    checkable: bool = False
