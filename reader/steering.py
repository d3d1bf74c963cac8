"""Text from anywhere, made safe to show: no character may steer the screen it is shown on."""

from __future__ import annotations

import re

# Embeddings, overrides and isolates can turn the order of text beyond their own; the marks
# (U+200E, U+200F, U+061C) cannot, and right-to-left languages need them.
_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
_STEERING = re.compile(f"[{_CONTROLS}{_BIDI}{_NONCHARACTERS}\ud800-\udfff]")


def visible(text: str) -> str:
    """Return the text with each control character written out, such as “[U+202E]”.

    Tabs and newlines stay. A half surrogate, which no file can hold, is written out as well.
    """
    return _STEERING.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def visible_name(name: str) -> str:
    """Return the name of a file with each control character written out, line breaks too."""
    return visible(name).replace("\n", "[U+000A]").replace("\t", "[U+0009]")


def one_line(text: str) -> str:
    """Return the text on one line, without any control character."""
    return " ".join(_STEERING.sub(" ", text).split())
