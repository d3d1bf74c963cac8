"""What this program is, and what it works with."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from reader import __version__
from reader.gui.icons import application_icon
from reader.gui.plain_label import plain_label

_LIBRARIES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("numpy", "BSD-3-Clause"),
    ("tokenizers", "Apache-2.0"),
    ("sentence-transformers", "Apache-2.0"),
    ("trafilatura", "Apache-2.0"),
    ("lxml", "BSD-3-Clause"),
    ("sentencex", "MIT"),
    ("regex", "Apache-2.0 and CNRI-Python"),
    ("diff-match-patch", "Apache-2.0"),
    ("Jinja2", "BSD-3-Clause"),
)
"""What a reader of the About box may want to know of; constraints.txt has them all."""


class AboutDialog(QDialog):
    """Version, licence and model."""

    def __init__(self, model: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Comparative Reader"))
        emblem = QLabel(self)
        emblem.setPixmap(application_icon().pixmap(64, 64))
        name = plain_label(self, "Comparative Reader")
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        name.setFont(font)
        about = plain_label(
            self,
            self.tr(
                "Reads several reports of one event against each other: what each leaves out, "
                "and where the wording differs. The program proposes, the reader decides."
            ),
        )
        facts = plain_label(self, "\n".join(self._facts(model)))
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        grid = QGridLayout(self)
        grid.setContentsMargins(22, 20, 22, 16)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.addWidget(emblem, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        for row, widget in enumerate((name, about, facts, buttons)):
            grid.addWidget(widget, row, 1)
        self.setMinimumWidth(480)

    def _facts(self, model: str) -> list[str]:
        return [
            self.tr("Version {version}").format(version=__version__),
            self.tr("Licence: Apache License 2.0"),
            self.tr("Language model: {model}, run on this computer").format(model=model),
            self.tr("Made with Qt {version} (LGPL)").format(version=qVersion()),
            self.tr("Drawings: made for this program, Apache License 2.0"),
            "",
            self.tr("It also stands on:"),
            *(f"{name} {_version(name)} ({licence})" for name, licence in _LIBRARIES),
        ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
