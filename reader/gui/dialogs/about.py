"""What this program is, and what it works with."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from reader import __version__
from reader.gui.icons import application_icon


class AboutDialog(QDialog):
    """Version, licence and model."""

    def __init__(self, model: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Comparative Reader"))
        emblem = QLabel(self)
        emblem.setPixmap(application_icon().pixmap(64, 64))
        name = self._label("Comparative Reader")
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        name.setFont(font)
        about = self._label(
            self.tr(
                "Reads several reports of one event against each other: what each leaves out, "
                "and where the wording differs. The program proposes, the reader decides."
            )
        )
        facts = self._label("\n".join(self._facts(model)))
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

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _facts(self, model: str) -> list[str]:
        return [
            self.tr("Version {version}").format(version=__version__),
            self.tr("Licence: Apache License 2.0"),
            self.tr("Language model: {model}, run on this computer").format(model=model),
            self.tr("Made with Qt {version} (LGPL)").format(version=qVersion()),
        ]
