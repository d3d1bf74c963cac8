"""What can be corrected at a part of a column's text, in its menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from reader.display.offers import offers_for_aside, offers_for_sentence, quoted_sentence
from reader.display.state import SentenceState
from reader.gui.session import Session
from reader.model import Article, SetAside

translate = QCoreApplication.translate


def offer_corrections(session: Session, article: Article, of: object, menu: QMenu) -> None:
    """Put what can be corrected at a sentence or a set-aside stretch of an article in a menu."""
    made, correcting = session.comparison, session.correcting
    if made is not None and isinstance(of, SentenceState):
        offers = offers_for_sentence(session.corrections, made, of.id)
        session.copying.add_to(menu, made.passage_of(of.id).id)
        correcting.add_to(menu, quoted_sentence(made, of.id), offers)
    elif isinstance(of, SetAside):
        title = translate("ReadingView", "What was set aside")
        correcting.add_to(menu, title, offers_for_aside(article, of))
