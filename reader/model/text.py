"""Stretches of text, always counted in characters (code points) from the text's start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters of a text.

    Raises:
        ValueError: if the range is negative or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}…{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` in this range."""
        return text[self.start : self.end]

    def stripped(self, text: str) -> Span | None:
        """Return the range without the white space around it in `text`, `None` if all of it is."""
        words = self.of(text)
        if not words.strip():
            return None
        return Span(self.end - len(words.lstrip()), self.start + len(words.rstrip()))

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """Return the range so many characters further on, or back."""
        return Span(self.start + by, self.end + by)

    def inside(self, other: Span) -> Span:
        """Return what of the range lies in another one, counted from that one's start.

        >>> Span(3, 9).inside(Span(5, 20))
        Span(start=0, end=4)
        """
        start = min(max(self.start, other.start), other.end)
        return Span(start, max(start, min(self.end, other.end))).moved(-other.start)
