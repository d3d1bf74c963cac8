from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import reader.gui
from reader.gui.theme import ThemeChoice, load_theme, themes_folder

THEMES = ("light", "dark")
TINTS = ("base", "window", "tint.shared", "tint.partial", "tint.unique", "selected", "hit")
PAIRS = [
    *[("text", ground) for ground in TINTS],
    *[("text", ground) for ground in ("button", "button.hover", "accent.soft", "warning.tint")],
    *[("text.muted", ground) for ground in ("base", "window", "button.hover", "base.alternate")],
    *[(f"difference.{m}", f"difference.{m}.tint") for m in ("added", "changed", "dropped")],
    *[(f"difference.{m}", "base") for m in ("added", "changed", "dropped")],
    *[
        (f"kind.{kind}", ground)
        for kind in ("number", "name", "quote", "source", "certainty", "detail")
        for ground in ("base", "window", "difference.added.tint", "difference.changed.tint")
    ],
    *[
        (f"standing.{s}", f"standing.{s}.tint")
        for s in ("fullest", "same", "reworded", "shortened", "conflicting", "alone")
    ],
    ("warning", "window"),
    ("omission", "omission.tint"),
    ("omission", "base"),
    ("accent.text", "accent"),
    ("accent.strong", "accent.soft"),
    ("tooltip.text", "tooltip"),
]
SIGNS = [(f"sign.{c}", ground) for c in ("shared", "partial", "unique") for ground in ("base",)]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str):
    roles = load_theme(name).roles
    assert contrast(roles[text], roles[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_stand_out(name: str, sign: str, ground: str):
    roles = load_theme(name).roles
    assert contrast(roles[sign], roles[ground]) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_tints_differ_from_paper_and_selection(name: str):
    roles = load_theme(name).roles
    assert len({roles[ground] for ground in TINTS}) == len(TINTS)


# Machado, Oliveira & Fernandes 2009, severity 1: what of linear red, green and blue is left.
BLINDNESS = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
APART = [
    ("sign.shared", "sign.unique"),
    ("tint.shared", "tint.unique"),
    ("selected", "tint.shared"),
    ("selected", "hit"),
    ("difference.added", "difference.dropped"),
]


def seen(colour: str, kind: str) -> tuple[float, float, float]:
    """A colour as somebody sees it who is blind to some, in CIE Lab."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    r, g, b = (
        min(max(sum(k * c for k, c in zip(row, linear, strict=True)), 0.0), 1.0)
        for row in BLINDNESS[kind]
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("one", "other"), APART)
def test_colours_can_be_told_apart_with_colour_blindness(name, one, other, kind):
    roles = load_theme(name).roles
    here, there = seen(roles[one], kind), seen(roles[other], kind)
    assert sum((a - b) ** 2 for a, b in zip(here, there, strict=True)) ** 0.5 >= 8


@pytest.mark.parametrize("name", THEMES)
def test_every_role_that_is_text_is_measured(name: str):
    measured = {text for text, _ in PAIRS} | {sign for sign, _ in SIGNS}
    grounds = ("tint", "soft", "shade", "border", "window", "base", "button", "selected", "hit")
    lines = ("text.disabled", "accent", "tooltip", "border.strong", "window.text")
    others = [r for r in load_theme(name).roles if r not in measured and r not in lines]
    assert [r for r in others if not any(part in r for part in grounds)] == []


def test_themes_have_the_same_roles():
    light, dark = (load_theme(name) for name in THEMES)
    assert set(light.roles) == set(dark.roles)


@pytest.mark.parametrize("name", THEMES)
def test_theme_uses_every_colour_it_names(name: str):
    content = json.loads((themes_folder() / f"{name}.json").read_text(encoding="utf-8"))
    assert set(content["colours"]) == set(content["roles"].values())


@pytest.mark.parametrize("name", THEMES)
def test_style_sheet_has_all_its_colours(name: str):
    sheet = load_theme(name).style_sheet()
    assert not re.findall(r"\{[a-z.]+\}", sheet)
    assert "#" in sheet


def test_no_colour_is_written_in_code():
    folder = Path(reader.gui.__file__).parent
    for file in folder.rglob("*.py"):
        assert not re.search(r"#[0-9a-fA-F]{6}\b", file.read_text(encoding="utf-8")), file


def test_choice_changes_the_application_live(appearance, qapp, qtbot):
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.choose(ThemeChoice.DARK)
    dark = load_theme("dark").roles["window"]
    assert qapp.palette().window().color().name() == dark


def test_system_without_a_scheme_is_light(appearance):
    appearance.choose(ThemeChoice.SYSTEM)
    assert appearance.theme.name == "light"
