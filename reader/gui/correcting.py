"""Corrections by mouse and keyboard: what is offered is taken, or waits for one more sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.corrections import (
    Corrections,
    bookmarked,
    bookmarks_in,
    confirmed,
    members_of,
    note_of,
    noted,
    place_of,
    silent,
    split_out,
)
from reader.display.confirming import confirmed_passage, confirming, unconfirmed
from reader.display.offer import Offer, Pick, PickKind
from reader.display.offers import bookmark_name, offers_to_reject
from reader.display.omissions import shortest_telling
from reader.display.picks import describe_pick, picked, why_not
from reader.gui.access_keys import escaped
from reader.gui.changes import Change
from reader.model import Comparison, Passage

if TYPE_CHECKING:
    from reader.gui.session import Session


class Correcting(QObject):
    """Corrects at the selected passage, in the article in which the reader stands.

    Signals:
        corrected: what the reader fixed is another thing; with what it was before.
        pick_changed: a correction waits for a sentence, or waits no more, or another way.
        choice_asked: the sentences of a reading of which one is to be picked, by their ids.
    """

    corrected = Signal(object)
    pick_changed = Signal()
    choice_asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._corrections = Corrections()
        self._pick: Pick | None = None
        self._refusal = ""

    @property
    def corrections(self) -> Corrections:
        """What the reader fixed, noted and dismissed."""
        return self._corrections

    @property
    def picking(self) -> bool:
        """Whether a correction waits for a sentence."""
        return self._pick is not None

    @property
    def words(self) -> str:
        """What is to be picked; "" for nothing."""
        made = self._session.comparison
        return describe_pick(made, self._pick) if made and self._pick else ""

    @property
    def refusal(self) -> str:
        """Why what the reader chose last cannot be picked; "" if nothing was refused."""
        return self._refusal

    def add_to(self, menu: QMenu, title: str, offers: tuple[Offer, ...]) -> None:
        """Put what is offered at the end of a menu, what is alike into menus of their own."""
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(escaped(title)).setEnabled(False)
        inner: dict[str, QMenu] = {}
        for offer in offers:
            there = menu
            if offer.group:
                if offer.group not in inner:
                    inner[offer.group] = menu.addMenu(offer.group)
                there = inner[offer.group]
            there.addAction(escaped(offer.text)).setData(offer)
        menu.triggered.connect(self._on_triggered)

    def correct(self, name: str, after: Corrections) -> None:
        """Take other corrections, under a name for undoing them."""
        if after != self._corrections:
            self._session.undo_stack.push(Change(name, self._corrections, after, self._put))

    def hold(self, corrections: Corrections) -> None:
        """Hold other corrections without telling; whoever puts them there tells of it."""
        self._corrections = corrections

    def take(self, offer: Offer) -> None:
        """Make a correction, or wait for the sentence that it wants."""
        if offer.revision is not None:
            self._put_pick(None)
            self._session.revise(offer.name, offer.revision)
        elif offer.article is not None:
            self._put_pick(None)
            self._session.change_article(offer.name, offer.article)
        elif offer.after is not None:
            self._put_pick(None)
            self.correct(offer.name, offer.after)
        else:
            self._put_pick(offer.pick)

    def pick_up(self, sentence: str) -> bool:
        """Take a sentence for the correction that waits; tell whether there was one."""
        made, pick = self._session.comparison, self._pick
        if made is None or pick is None or not self.words:
            # Its first sentence may have gone with its article.
            self._put_pick(None)
            return False
        offer = picked(self._corrections, made, pick, sentence)
        if offer is not None:
            self.take(offer)
        else:
            label = made.article_of(sentence).label
            self._refuse(why_not(made, pick, label, (sentence,)))
        return True

    def pick_reading(self, passage: str, label: str) -> bool:
        """Take an article's reading of a passage for the correction that waits.

        Where several of its sentences can be picked, it is asked which. With "" as the article any
        telling of the passage is meant.

        Returns:
            whether there was a correction that waits.
        """
        made, pick = self._session.comparison, self._pick
        if made is None or pick is None or not self.words:
            return False
        told = made.passage(passage).reading_of(label) if label else members_of(made, passage)
        found = [s for s in told if picked(self._corrections, made, pick, s) is not None]
        if not found:
            self._refuse(why_not(made, pick, label, told))
        elif len(found) == 1 or pick.kind is PickKind.MERGE:
            self.pick_up(found[0])
        else:
            self.choice_asked.emit(tuple(found))
        return True

    def leave(self) -> bool:
        """Wait no more; tell whether there was anything to wait for."""
        waited = self.picking
        self._put_pick(None)
        return waited

    # what is done by key, at the selected passage

    @Slot()
    def link(self) -> None:
        """Link the sentence with one to be picked."""
        self._wait_for(PickKind.SAME)

    @Slot()
    def link_in_part(self) -> None:
        """Link the sentence in part with one to be picked."""
        self._wait_for(PickKind.PARTIAL)

    @Slot()
    def unlink(self) -> None:
        """Say that the sentence does not tell the same as one to be picked."""
        self._wait_for(PickKind.APART)

    @Slot()
    def merge(self) -> None:
        """Put the passage together with one to be picked."""
        self._wait_for(PickKind.MERGE)

    @Slot()
    def pick_here(self) -> None:
        """Take the sentence on which the reader stands for the correction that waits."""
        chosen = self._session.selection
        if chosen is not None and chosen.sentence:
            self.pick_up(chosen.sentence)
        elif chosen is not None:
            self.pick_reading(chosen.passage, chosen.article)

    @Slot()
    def told_nowhere(self) -> None:
        """Confirm that the article tells the passage nowhere; if it does, that the silent do so."""
        made, passage, label = self._at()
        if made is not None and passage is not None:
            labels = (label,) if label in passage.silent else passage.silent
            after = silent(self._corrections, made, passage.id, labels)
            name = self.tr("“told nowhere in {articles}”").format(articles=", ".join(labels))
            self.correct(name, after)

    @Slot()
    def confirm(self) -> None:
        """Confirm what is said of the article: its links, or its silence."""
        made, passage, label = self._at()
        if made is None or passage is None:
            return
        if label in passage.silent:
            self.told_nowhere()
            return
        links = confirming(made, passage, label)
        name = self.tr("confirming {label}’s telling").format(label=label)
        self.correct(name, confirmed(self._corrections, made, links))

    @Slot()
    def confirm_passage(self) -> None:
        """Confirm all that is said of the passage."""
        made, passage, _ = self._at()
        if made is not None and passage is not None:
            after = confirmed_passage(self._corrections, made, passage)
            self.correct(self.tr("confirming a passage"), after)

    @Slot()
    def reject(self) -> None:
        """Reject what is said of the article: that it tells the passage, or omits it."""
        made, passage, label = self._at()
        if made is not None and passage is not None:
            for offer in offers_to_reject(self._corrections, made, passage, label):
                self.take(offer)

    @Slot()
    def split(self) -> None:
        """Take the sentence out of its passage."""
        made, sentence = self._session.comparison, self.sentence()
        if made is not None and sentence is not None:
            after = split_out(self._corrections, made, (sentence,))
            name = self.tr("splitting {sentence} out").format(sentence=sentence)
            self.correct(name, after)

    @Slot()
    def bookmark(self) -> None:
        """Put a bookmark at the sentence, or take it away."""
        made, sentence = self._session.comparison, self.sentence()
        if made is not None and sentence is not None:
            there = place_of(made, sentence) in self._corrections.bookmarks
            after = bookmarked(self._corrections, made, sentence)
            self.correct(bookmark_name(there=there), after)

    @Slot()
    def next_bookmark(self) -> None:
        """Go to the next bookmark, article by article."""
        made = self._session.comparison
        marks = bookmarks_in(self._corrections, made) if made else ()
        if marks:
            here = self.sentence()
            at = marks.index(here) + 1 if here in marks else 0
            self._session.select_sentence(marks[at % len(marks)])

    def write_note(self, text: str) -> None:
        """Put a note on the selected passage in place of the one that is there."""
        made, sentence = self._session.comparison, self.sentence()
        if made is not None and sentence is not None:
            self.correct(self.tr("a note"), noted(self._corrections, made, sentence, text))

    def note(self) -> str:
        """Return the note on the selected passage."""
        made, passage, _ = self._at()
        return note_of(self._corrections, made, passage.id) if made and passage else ""

    @Slot()
    def next_unconfirmed(self) -> None:
        """Go to the next passage of which the machine alone decided something."""
        made = self._session.comparison
        if made is None:
            return
        there = [passage.id for passage in made.alignment.passages]
        chosen = self._session.selection
        at = there.index(chosen.passage) + 1 if chosen else 0
        wanted = set(unconfirmed(self._corrections, made))
        found = next((p for p in there[at:] + there[:at] if p in wanted), None)
        if found is not None:
            passage = made.passage(found)
            stays = chosen is not None and chosen.article in passage.told_by
            label = chosen.article if chosen and stays else passage.told_by[0]
            self._session.select(found, label)

    def sentence(self) -> str | None:
        """Return the sentence that is meant: the one pointed at, else the article's first there."""
        made, passage, label = self._at()
        if made is None or passage is None:
            return None
        chosen = self._session.selection
        told = passage.reading_of(label)
        if chosen is not None and chosen.sentence in told:
            return chosen.sentence
        return told[0] if told else shortest_telling(made, passage)

    # how it is done

    def _at(self) -> tuple[Comparison | None, Passage | None, str]:
        made, chosen = self._session.comparison, self._session.selection
        if made is None or chosen is None:
            return made, None, ""
        return made, made.passage(chosen.passage), chosen.article

    def _wait_for(self, kind: PickKind) -> None:
        made, passage, label = self._at()
        sentence = self.sentence()
        if made is not None and passage is not None and sentence is not None:
            only = label if label in passage.silent and kind is not PickKind.MERGE else ""
            self._put_pick(Pick(kind, place_of(made, sentence), only))

    def _put(self, corrections: Corrections) -> None:
        before, self._corrections = self._corrections, corrections
        self.corrected.emit(before)

    def _put_pick(self, pick: Pick | None) -> None:
        if pick != self._pick:
            self._pick = pick
            self._refusal = ""
            self.pick_changed.emit()

    def _refuse(self, why: str) -> None:
        self._refusal = why
        self.pick_changed.emit()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        offer = action.data()
        if isinstance(offer, Offer):
            self.take(offer)
