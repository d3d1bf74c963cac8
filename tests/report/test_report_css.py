"""The page's colours can be told from their ground, by day and by night."""

from __future__ import annotations

import re

import pytest

from reader.paths import resources

_CSS = (resources() / "report" / "report.css").read_text("utf-8")
_GROUNDS = {"added": ("added-ground", "paper"), "notice": ("notice-ground",)}
_INKS = ("ink", "muted", "link", "shared", "partial", "unique", "omission", "added", "dropped")


def palette(opening: str) -> dict[str, str]:
    """Return the colours of the first rule after `opening`."""
    block = _CSS.split(opening, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))


LIGHT = palette(":root {")
PALETTES = {
    "light": LIGHT,
    "dark": LIGHT | palette("prefers-color-scheme: dark) {\n  :root {"),
    "print": LIGHT | palette("@media print {\n  :root {"),
}


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_by_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("ink", [*_INKS, "notice"])
def test_every_ink_can_be_read_on_its_grounds(scheme: str, ink: str) -> None:
    colours = PALETTES[scheme]

    for ground in _GROUNDS.get(ink, ("paper", "panel")):
        assert contrast(colours[ink], colours[ground]) >= 4.5


_SHEET = (resources() / "report" / "worksheet.css").read_text("utf-8")


@pytest.mark.parametrize("opening", [":root {", "dark) {\n  :root {", "print {\n  :root {"])
def test_a_worksheet_can_be_read_by_day_by_night_and_on_paper(opening: str) -> None:
    block = _SHEET.split(opening, 1)[1].split("}", 1)[0]
    colours = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))

    for ink in ("ink", "muted", "added", "dropped", "silent", "in-part"):
        for ground in ("paper", "panel"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    # Lines to write on, and the edges of cells, are no text.
    assert contrast(colours["rule"], colours["paper"]) >= 3


def test_the_dark_scheme_has_every_colour_of_the_light_one() -> None:
    assert palette("prefers-color-scheme: dark) {\n  :root {").keys() == LIGHT.keys()


def test_no_colour_stands_outside_of_the_palettes() -> None:
    rules = re.sub(r"--[\w-]+:[^;]+;", "", _CSS)

    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", rules)
