from __future__ import annotations

from collections import Counter

import pytest

from reader.gui.action_table import ACTIONS, MENUS
from reader.gui.icons import application_icon, icon, icons_folder
from reader.gui.theme import load_theme

ENTRIES = [entry for entry in ACTIONS if entry.id]


def test_ids_and_keys_are_unique():
    assert max(Counter(entry.id for entry in ENTRIES).values()) == 1
    assert max(Counter(keys for entry in ENTRIES for keys in entry.keys).values()) == 1


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_entry_is_whole(entry):
    assert entry.menu in MENUS
    assert entry.tip
    assert entry.text.count("&") == 1
    assert not entry.icon or (icons_folder() / f"{entry.icon}.svg").is_file()


@pytest.mark.parametrize("menu", MENUS)
def test_access_keys_differ_within_a_menu(menu):
    keys = [e.text[e.text.index("&") + 1].lower() for e in ENTRIES if e.menu == menu]
    assert len(set(keys)) == len(keys)


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
    assert {entry.id for entry in ENTRIES if "." not in entry.menu} <= held
