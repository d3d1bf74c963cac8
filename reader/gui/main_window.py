"""The window: puts the parts together and passes wishes on to the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)

from reader.gui.actions import fill_menus, make_actions, tint
from reader.gui.appearance import Appearance
from reader.gui.arrivals import arrival_of
from reader.gui.article_actions import ArticleActions
from reader.gui.base_menu import BaseMenu
from reader.gui.commands.commanding import Commanding
from reader.gui.commands.key_bindings import KeyBindings
from reader.gui.compare.reading_view import ReadingView
from reader.gui.correction_actions import CorrectionActions
from reader.gui.dialogs.about import AboutDialog
from reader.gui.dialogs.shortcuts import ShortcutsDialog
from reader.gui.docks import Docks
from reader.gui.drop_hint import DropHint
from reader.gui.explanations import explain, leave_drops_to
from reader.gui.file_actions import FileActions
from reader.gui.find.searching import Searching
from reader.gui.going import Going
from reader.gui.keeping.comparison_file import ComparisonFile
from reader.gui.kinds import KindSwitches
from reader.gui.leaving import Leaving
from reader.gui.ledgers.ledgers_panel import LedgersPanel
from reader.gui.pages import Pages
from reader.gui.panels.differences import DifferencesPanel
from reader.gui.panels.filtered_list import FilteredList
from reader.gui.panels.message_bar import MessageBar
from reader.gui.panels.omissions import OmissionsPanel
from reader.gui.panels.passage import PassagePanel
from reader.gui.panels.passage_list import PassageList
from reader.gui.panels.pick_bar import PickBar
from reader.gui.panels.start_page import StartPage
from reader.gui.panels.threshold import ThresholdControl
from reader.gui.panels.work_bar import Legend, WorkBar
from reader.gui.possible import Possible
from reader.gui.prompts import Prompts
from reader.gui.reporting import Reporting
from reader.gui.session import Session
from reader.gui.settings import ViewSettings
from reader.gui.tools_bar import ToolsBar
from reader.gui.tour import Tour
from reader.gui.view_choices import TextViews, ViewChoices
from reader.gui.view_keeping import ViewKeeping
from reader.gui.view_stack import ViewStack
from reader.gui.view_table import BESIDE

_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """The main window.

    Signals:
        closed: it is closed, and its work is stopped.
    """

    closed = Signal()

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: ViewSettings,
        prompts: Prompts,
    ) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._prompts = prompts
        self._leaving = Leaving(session, prompts, self)
        self._files = FileActions(session, prompts, settings, appearance, self)
        self.setAcceptDrops(True)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self._build()
        self._connect()
        self._restore()
        self._refresh()

    # parts

    @property
    def reading(self) -> ReadingView:
        """The columns."""
        return self._reading

    @property
    def views(self) -> ViewStack:
        """The views, one of which is shown."""
        return self._views

    @property
    def omissions(self) -> OmissionsPanel:
        """The list of omissions."""
        return self._omissions

    @property
    def searching(self) -> Searching:
        """Search in all articles."""
        return self._searching

    @property
    def reporting(self) -> Reporting:
        """Reports, saved and printed."""
        return self._reporting

    @property
    def differences(self) -> DifferencesPanel:
        """The list of differences."""
        return self._differences

    @property
    def keeping(self) -> ViewKeeping:
        """How the comparison is looked at, as a value."""
        return self._keeping

    @property
    def files(self) -> FileActions:
        """What comes in."""
        return self._files

    @property
    def comparison_file(self) -> ComparisonFile:
        """The file that the comparison is kept in."""
        return self._comparison_file

    def open_files(self, files: Sequence[Path]) -> None:
        """Add articles from files, and open comparisons."""
        self._files.open_places(files)

    def _build(self) -> None:
        self._start = StartPage(self._appearance, self)
        self._views = ViewStack(self._session, self._appearance, self._settings, self)
        self._reading = cast(ReadingView, self._views.view(BESIDE))
        self._messages = MessageBar(self._session, self._appearance, self)
        self._searching = Searching(self._session, self._views, self._appearance, self)
        self._pages = Pages(self)
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._views)
        centre = QWidget(self)
        box = QVBoxLayout(centre)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._messages)
        box.addWidget(PickBar(self._session, centre))
        box.addWidget(self._searching.bar)
        box.addWidget(self._pages, 1)
        self.setCentralWidget(centre)
        self._omissions = OmissionsPanel(self._session, self._appearance, self)
        self._differences = DifferencesPanel(self._session, self._appearance, self)
        self._searching.mark_in(self._omissions, self._differences)
        self._passage = PassagePanel(self._session, self._appearance, self)
        lists = {
            "omissions": (self.tr("Omissions"), self._filtered(self._omissions)),
            "differences": (self.tr("Differences"), self._filtered(self._differences)),
        }
        self._ledgers = LedgersPanel(self._session, self._settings, self)
        below = {
            "passage": (self.tr("Passage"), self._passage),
            "ledgers": (self.tr("Ledgers"), self._ledgers),
        }
        self._docks = Docks(self, self._appearance, lists, below)
        self._build_bars()
        evidence = self._actions["evidence"]
        self._going = Going(self._session, self._views, self._passage, self._docks, evidence)
        self._hint = DropHint(self)
        self._tour = Tour(self._appearance, self)
        explain(self)
        leave_drops_to(self)

    def _filtered(self, shown: PassageList) -> FilteredList:
        return FilteredList(shown, self._session, self._appearance, self)

    def _build_bars(self) -> None:
        self._actions = make_actions(self, self._appearance.theme)
        self._bindings = KeyBindings(self._actions, self._settings)
        self._commanding = Commanding(self._session, self._reading, self._appearance, self)
        menus = fill_menus(self.menuBar(), self._actions)
        self._views.take_actions(self._actions)
        CorrectionActions(self._actions, self._session, self._passage, self)
        ArticleActions(self._actions, self._session, self._views, self._appearance, self)
        Possible(self._actions, self._session, self)
        asking = (self._settings, self._prompts)
        self._reporting = Reporting(self._actions, self._session, self._appearance, asking, self)
        views = TextViews(
            self._reading,
            (self._views, self._passage),
            (self._omissions, self._differences, self._ledgers),
        )
        KindSwitches(self._actions, self._session.kinds, self._settings, self)
        choices = ViewChoices(self._actions, views, self._appearance, self._settings, self)
        self._keeping = ViewKeeping(self._session, self._views, choices, self)
        self._comparison_file = ComparisonFile(
            self._actions, self._session, self._keeping, asking, self
        )
        BaseMenu(menus["view.base"], self._session)
        self._docks.list_in(menus["view.panels"])
        self._threshold = ThresholdControl(self._session, self)
        self._tools = ToolsBar(self._actions, self._threshold, self)
        self.addToolBar(self._tools)
        self._work = WorkBar(self._session, self)
        self._legend = Legend(self._session, self._appearance, self)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self._work)
        self.statusBar().addPermanentWidget(self._legend)

    def _connect(self) -> None:
        wishes: dict[str, Callable[..., object]] = {
            "open": self._files.open_files,
            "open_looking": self._files.open_looking,
            "open_address": self._files.open_address,
            "open_folder": self._files.open_folder,
            "paste": self._files.paste,
            "sample": self._session.open_sample,
            "remove": self._reading.wishes.remove,
            "close_window": self.close,
            "quit": self._on_quit,
            "undo": self._session.undo_stack.undo,
            "redo": self._session.undo_stack.redo,
            "find": self._searching.open,
            "find_next": self._searching.go_on,
            "find_previous": self._searching.go_back,
            "previous_omission": self._omissions.go_back,
            "next_omission": self._omissions.go_on,
            "previous_passage": self._views.go_back,
            "next_passage": self._views.go_on,
            "move_left": self._reading.wishes.move_left,
            "move_right": self._reading.wishes.move_right,
            "hide_column": self._reading.wishes.hide_column,
            "show_all_columns": self._reading.wishes.show_all_columns,
            "make_base": self._reading.wishes.make_base,
            "previous_difference": self._differences.go_back,
            "next_difference": self._differences.go_on,
            "ledgers": self._docks.open_ledgers,
            "clear_selection": self._session.let_go,
            "compare_again": self._session.compare_again,
            "tour": self._tour.begin,
            "whats_this": QWhatsThis.enterWhatsThisMode,
            "palette": self._commanding.open,
            "shortcuts": self._on_shortcuts,
            "about": self._on_about,
        }
        for name, wish in wishes.items():
            self._actions[name].triggered.connect(wish)
        self._actions["look_first"].setChecked(self._files.looking.always)
        self._actions["look_first"].toggled.connect(self._files.looking.choose_always)
        self._files.comparison_asked.connect(self._comparison_file.open)
        self._start.open_asked.connect(self._files.open_files)
        self._start.paste_asked.connect(self._files.paste)
        self._start.sample_asked.connect(self._session.open_sample)
        self._start.tour_asked.connect(self._tour.begin)
        self._reading.open_asked.connect(self._files.open_files)
        self._reading.paste_asked.connect(self._files.paste)
        self._omissions.omission_chosen.connect(self._going.to_omission)
        self._differences.difference_chosen.connect(self._going.to_difference)
        self._ledgers.place_chosen.connect(self._going.to_place)
        self._messages.compare_asked.connect(self._session.compare_again)
        self._work.cancel_asked.connect(self._session.cancel)
        self._threshold.threshold_asked.connect(self._session.choose_threshold)
        self._session.articles_changed.connect(self._refresh)
        self._session.comparison_changed.connect(self._refresh)
        self._appearance.theme_changed.connect(self._on_theme_changed)

    def _restore(self) -> None:
        geometry = self._settings.bytes_of("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self._docks.restore(self._settings.bytes_of("state"))

    # what is there

    @Slot()
    def _refresh(self) -> None:
        """Show what fits to the number of articles."""
        session = self._session
        some, compared = bool(session.articles), session.comparison is not None
        page = self._views if some else self._start
        self._views.show_compared(compared)
        if not compared:
            # Remembered as they stood beside the views, not squeezed by the start page.
            self._docks.show_compared(compared)
        if page is not self._pages.currentWidget():
            self._pages.setCurrentWidget(page)
            self._views.take_focus() if some else self._start.setFocus()
        self._docks.show_compared(compared)
        self._tools.show_control(compared)
        self._legend.setVisible(compared)

    # wishes

    @Slot()
    def _on_quit(self) -> None:
        QApplication.closeAllWindows()

    @Slot()
    def _on_theme_changed(self) -> None:
        tint(self._actions, self._appearance.theme)

    @Slot()
    def _on_shortcuts(self) -> None:
        ShortcutsDialog(self._bindings, self).open()

    @Slot()
    def _on_about(self) -> None:
        AboutDialog(self._session.model, self).open()

    # what Qt calls

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if arrival_of(event.mimeData()):
            event.acceptProposedAction()
            self._hint.show_over(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let go of what is dragged away."""
        self._hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._hint.hide()
        arrival = arrival_of(event.mimeData())
        if arrival:
            event.acceptProposedAction()
            self._files.take(arrival)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tools' words only where there is room for them."""
        super().resizeEvent(event)
        self._tools.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """See that all is saved or not wanted, stop all work, remember how it was."""
        if not self._comparison_file.may_close() or not self._leaving.may_close():
            event.ignore()
            return
        state = self._docks.state
        self._comparison_file.close()
        self._session.close()
        self._settings.keep_bytes("geometry", self.saveGeometry())
        self._settings.keep_bytes("state", state)
        super().closeEvent(event)
        self.closed.emit()
