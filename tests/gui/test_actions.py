from __future__ import annotations

from collections import Counter

import pytest

from reader.gui.action_table import ACTIONS, MENUS
from reader.gui.actions import shortcut_rows
from reader.gui.icons import application_icon, icon, icons_folder
from reader.gui.theme import load_theme

ROWS = [row for row in ACTIONS if row.id]


def test_ids_and_keys_are_unique():
    assert max(Counter(row.id for row in ROWS).values()) == 1
    assert max(Counter(keys for row in ROWS for keys in row.keys).values()) == 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_row_is_whole(row):
    assert row.menu in MENUS
    assert row.tip
    assert row.text.count("&") == 1
    assert not row.icon or (icons_folder() / f"{row.icon}.svg").is_file()


@pytest.mark.parametrize("menu", MENUS)
def test_access_keys_differ_within_a_menu(menu):
    keys = [r.text[r.text.index("&") + 1].lower() for r in ROWS if r.menu == menu]
    assert len(set(keys)) == len(keys)


def test_list_of_shortcuts_has_every_key(qapp):
    rows = shortcut_rows()
    assert ("Ctrl+O", "Open articles") in rows
    assert len(rows) > sum(bool(row.keys) for row in ROWS)


@pytest.mark.parametrize("name", sorted(f.stem for f in icons_folder().glob("*.svg")))
def test_drawing_shows_in_the_colour_of_the_theme(qapp, name):
    theme = load_theme("light")
    if name == "application":
        assert not application_icon().pixmap(64, 64).isNull()
        return
    image = icon(name, theme, "accent").pixmap(32, 32).toImage()
    painted = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert painted == {theme.roles["accent"]}


def test_menus_hold_every_action(window):
    held = {a.objectName() for menu in window.menuBar().actions() for a in menu.menu().actions()}
    assert {row.id for row in ROWS if "." not in row.menu} <= held
