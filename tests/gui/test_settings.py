from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from reader.gui.fonts import ZOOM_MOST
from reader.gui.settings import ViewSettings
from reader.gui.theme import ThemeChoice


def test_what_is_set_is_kept(tmp_path):
    file = str(tmp_path / "view.ini")
    store = QSettings(file, QSettings.Format.IniFormat)
    first = ViewSettings(store)
    first.theme = ThemeChoice.DARK
    first.zoom = 3
    first.scroll_together = False
    first.keep_bytes("geometry", QByteArray(b"\x01\x02"))
    first.keep_text("open_folder", "/texts")
    store.sync()
    second = ViewSettings(QSettings(file, QSettings.Format.IniFormat))
    assert (second.theme, second.zoom, second.scroll_together) == (ThemeChoice.DARK, 3, False)
    assert second.bytes_of("geometry") == QByteArray(b"\x01\x02")
    assert second.text_of("open_folder") == "/texts"


def test_nothing_set_is_the_usual(settings):
    assert (settings.theme, settings.zoom) == (ThemeChoice.SYSTEM, 0)
    assert settings.scroll_together
    assert settings.bytes_of("geometry").isEmpty()


def test_nonsense_counts_as_not_set(tmp_path):
    file = tmp_path / "view.ini"
    file.write_text("[view]\ntheme=puce\nzoom=huge\n[window]\ngeometry=7\n")
    settings = ViewSettings(QSettings(str(file), QSettings.Format.IniFormat))
    assert (settings.theme, settings.zoom) == (ThemeChoice.SYSTEM, 0)
    assert settings.bytes_of("geometry").isEmpty()


def test_zoom_has_its_limits(settings):
    settings.zoom = 99
    assert settings.zoom == ZOOM_MOST
