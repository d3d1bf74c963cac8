"""What the reader decided, and what the machine alone."""

from __future__ import annotations

from reader.model import Comparison, Difference, Link, Omission, Origin, Passage


class Chosen:
    """Tells of each verdict whether it is to be in a report: all are, or only the reader's own.

    A passage is the reader's own where one of its links, or a silence there, is.
    """

    def __init__(self, comparison: Comparison, *, only_confirmed: bool) -> None:
        self.only_confirmed = only_confirmed
        alignment = comparison.alignment
        own = [link for link in alignment.links if link.origin is Origin.READER]
        self._links = {(link.left, link.right) for link in own}
        self._passages = {
            comparison.passage_of(end).id for link in own for end in (link.left, link.right)
        } | {o.passage for o in alignment.omissions if o.origin is Origin.READER}
        self.of = len(alignment.passages)
        self.count = len(self._passages)

    def link(self, link: Link) -> bool:
        """Tell whether a link is to be shown."""
        return not self.only_confirmed or link.origin is Origin.READER

    def omission(self, omission: Omission) -> bool:
        """Tell whether an omission is to be shown."""
        return not self.only_confirmed or omission.origin is Origin.READER

    def difference(self, difference: Difference) -> bool:
        """Tell whether a difference is to be shown: it is as sure as the link it hangs on."""
        return not self.only_confirmed or difference.link in self._links

    def passage(self, passage: Passage | str) -> bool:
        """Tell whether a passage, or the one of that id, is to be shown."""
        name = passage if isinstance(passage, str) else passage.id
        return not self.only_confirmed or name in self._passages
