"""What can be corrected at a part of a column's text, in its menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from reader.display.offer import quoted_sentence
from reader.display.offers import offers_for_aside, offers_for_sentence
from reader.display.state import SentenceState
from reader.gui.compare.article_text import ArticleText
from reader.gui.session import Session
from reader.model import SetAside

translate = QCoreApplication.translate


def offer_corrections(session: Session, shown: ArticleText, of: object, menu: QMenu) -> None:
    """Put what can be corrected at a sentence or a set-aside stretch of a text in its menu."""
    made, correcting = session.comparison, session.correcting
    if shown.column is None:
        return
    if made is not None and isinstance(of, SentenceState):
        offers = offers_for_sentence(session.corrections, made, of.id, shown.asked_at)
        session.copying.add_to(menu, made.passage_of(of.id).id)
        correcting.add_to(menu, quoted_sentence(made, of.id), offers)
    elif isinstance(of, SetAside):
        title = translate("ReadingView", "What was set aside")
        correcting.add_to(menu, title, offers_for_aside(shown.column.article, of))
