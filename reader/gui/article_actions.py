"""What is changed in an article itself: what it is called, its text, where its sentences end."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.display.rewriting import Preview, preview_of
from reader.display.sentence_offers import can_be_set_aside, merging, splitting
from reader.gui.appearance import Appearance
from reader.gui.changes import short_name
from reader.gui.compare.reading_view import ReadingView
from reader.gui.dialogs.article import ArticleDialog
from reader.gui.dialogs.article_text import ArticleTextDialog
from reader.gui.dialogs.split_sentence import SplitDialog
from reader.gui.fonts import reading_font
from reader.gui.session import Session
from reader.gui.view_stack import ViewStack
from reader.gui.view_table import BESIDE
from reader.model import Article, Comparison, labels_for
from reader.revising import split_places


class ArticleActions(QObject):
    """Does what the actions ask for, at the sentence or article in which the reader stands."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        session: Session,
        views: ViewStack,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._session = session
        self._views = views
        self._appearance = appearance
        self._window = window
        self._splitting = ""
        self._editing: Article | None = None
        actions["merge_sentence"].triggered.connect(self._on_merge)
        actions["split_sentence"].triggered.connect(self._on_split)
        actions["set_aside"].triggered.connect(self._on_set_aside)
        actions["edit_text"].triggered.connect(self._on_edit_text)
        actions["edit_article"].triggered.connect(self._on_edit_article)
        session.articles_changed.connect(self._refresh)
        session.comparison_changed.connect(self._refresh)
        session.selection_changed.connect(self._refresh)
        self._refresh()

    # where the reader stands

    @property
    def _reading(self) -> ReadingView:
        view = self._views.view(BESIDE)
        assert isinstance(view, ReadingView)  # noqa: S101
        return view

    def _article(self) -> Article | None:
        """Return the current column's article, in other views that of the selected reading."""
        articles, made = self._session.articles, self._session.comparison
        chosen = self._session.selection
        if made is not None and chosen is not None and self._views.current != BESIDE:
            identity = made.article(chosen.article).identity
            return next((a for a in articles if a.identity == identity), None)
        return articles[self._reading.current_position] if articles else None

    def _sentence(self) -> tuple[Comparison, str] | None:
        """Return the selected sentence, if it is one of the article in which the reader stands.

        While the comparison is of other articles, or of others than there are, there is none.
        """
        made, sentence = self._session.comparison, self._session.correcting.sentence()
        chosen = self._session.selection
        if made is None or sentence is None or chosen is None or not self._session.compared:
            return None
        own = sentence in made.passage(chosen.passage).reading_of(chosen.article)
        return (made, sentence) if own else None

    @Slot()
    def _refresh(self) -> None:
        at = self._sentence()
        for name in ("merge_sentence", "split_sentence"):
            self._actions[name].setEnabled(at is not None)
        self._actions["set_aside"].setEnabled(at is not None and can_be_set_aside(at[0]))
        for name in ("edit_text", "edit_article"):
            self._actions[name].setEnabled(bool(self._session.articles))

    # sentences

    @Slot()
    def _on_merge(self) -> None:
        at = self._sentence()
        if at is None:
            return
        offer = merging(self._session.corrections, *at)
        if offer is None:
            words = self.tr("{sentence} cannot be merged: no sentence of the story follows it.")
            self._session.tell(words.format(sentence=at[1]))
            return
        self._session.correcting.take(offer)

    @Slot()
    def _on_split(self) -> None:
        at = self._sentence()
        if at is None:
            return
        made, sentence = at
        article, span = made.article_of(sentence), made.span(sentence)
        if not split_places(article.text, span):
            words = self.tr("{sentence} cannot be split: it has only one word.")
            self._session.tell(words.format(sentence=sentence))
            return
        self._splitting = sentence
        dialog = SplitDialog(article.text, span, self._caret(made, sentence), self._window)
        dialog.place_chosen.connect(self._on_place_chosen)
        dialog.open()

    def _caret(self, made: Comparison, sentence: str) -> int | None:
        """Return where the reader put the caret inside a sentence of a column, if anywhere."""
        label, span = made.article_of(sentence).label, made.span(sentence)
        column = next((c for c in self._reading.columns if c.label == label), None)
        at = column.text.caret if column is not None else None
        return at if at is not None and span.start < at < span.end else None

    @Slot(int)
    def _on_place_chosen(self, at: int) -> None:
        made = self._session.comparison
        if made is not None and self._session.compared:
            offer = splitting(self._session.corrections, made, self._splitting, at)
            if offer is not None:
                self._session.correcting.take(offer)

    @Slot()
    def _on_set_aside(self) -> None:
        at = self._sentence()
        if at is not None:
            made, sentence = at
            article = made.article_of(sentence).put_aside(made.span(sentence))
            name = self.tr("setting {sentence} aside").format(sentence=sentence)
            self._session.change_article(name, article)

    # articles

    @Slot()
    def _on_edit_text(self) -> None:
        article = self._article()
        if article is None:
            return
        self._editing = article
        theme = self._appearance.theme
        dialog = ArticleTextDialog(article, theme, reading_font(), self._window)
        at = self._sentence()
        if at is not None and at[0].article_of(at[1]).identity == article.identity:
            dialog.stand_at(at[0].span(at[1]))
        dialog.preview_asked.connect(self._on_preview_asked)
        dialog.text_changed.connect(self._on_text_changed)
        dialog.show_preview(self._preview(article.text))
        dialog.open()

    def _preview(self, text: str) -> Preview:
        session, article = self._session, self._editing
        if article is None:
            return Preview("")
        made = session.comparison if session.compared else None
        known = (session.articles, session.corrections, article, text, made)
        return preview_of(*known, segmentation=session.segmentation)

    @Slot(str)
    def _on_preview_asked(self, text: str) -> None:
        dialog = self.sender()
        if isinstance(dialog, ArticleTextDialog):
            dialog.show_preview(self._preview(text))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        article = self._editing
        if article is not None:
            found = self._preview(text)
            name = self.tr("editing the text of {name}").format(name=short_name(article))
            if found.revision is not None:
                self._session.revise(name, found.revision)

    @Slot()
    def _on_edit_article(self) -> None:
        article = self._article()
        if article is None:
            return
        articles = self._session.articles
        labels = dict(zip((a.identity for a in articles), labels_for(articles), strict=True))
        label = labels.pop(article.identity)
        dialog = ArticleDialog(article, label, tuple(labels.values()), self._window)
        dialog.article_changed.connect(self._session.rename)
        dialog.open()
