"""Whether articles are looked at before they are added, and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.fetching import Address
from reader.gui.appearance import Appearance
from reader.gui.fonts import reading_font
from reader.gui.session import Session
from reader.gui.settings import ViewSettings

if TYPE_CHECKING:
    from reader.ingest import Place
    from reader.ingest.survey import Survey

_KEY = "look_first"


class LookFirst(QObject):
    """Opens places, by way of the dialog where there is anything to look at or to choose."""

    def __init__(
        self, session: Session, appearance: Appearance, settings: ViewSettings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._window = window
        self._asked = False
        session.surveyed.connect(self._on_surveyed)

    @property
    def always(self) -> bool:
        """Whether the reader wants to look at all articles before they are added."""
        return self._settings.text_of(_KEY) == "yes"

    @Slot(bool)
    def choose_always(self, wanted: bool) -> None:
        """Look at all articles before they are added, or only where there is a choice."""
        self._settings.keep_text(_KEY, "yes" if wanted else "")

    def open(self, places: Sequence[Place], *, look: bool = False) -> None:
        """Add the articles of places, or look at them first if that is wished or needed."""
        from reader.ingest import may_hold_several

        self._asked = look or self.always or any(isinstance(p, Address) for p in places)
        if self._asked or any(map(may_hold_several, places)):
            self._session.survey(places)
        else:
            self._session.open_files(places)

    @Slot(object)
    def _on_surveyed(self, survey: Survey) -> None:
        from reader.display.candidates import needs_a_look
        from reader.display.messages import describe_error
        from reader.gui.looking_over.dialog import LookingDialog

        offered, problems = survey
        if offered and not self._asked and not needs_a_look(offered):
            self._session.open_files([one.place for one in offered])
        elif offered:
            theme = self._appearance.theme
            font = reading_font()
            LookingDialog(self._session, offered, theme, font, self._window).open()
        self._session.tell(*map(describe_error, problems))
