"""A comparison of what no writer may fall over, nor let through as anything but text."""

from __future__ import annotations

from dataclasses import replace

from reader.corrections import NOTHING, Corrections, noted
from reader.model import Comparison, Leftover, SetAside, Span
from reader.report import Report, ReportOptions
from tests.builders import article, comparison

TELLING = {
    "script": "<script>alert(1)</script> and <img src=http://example.org/x onerror=alert(1)> died.",
    "entities": "&amp; &lt;b&gt; ]]> <!-- --> <?xml?> {{ 7 * 7 }} {% raw %} & ampersands.",
    "controls": "A NUL \x00, a bell \x07, an escape \x1b[31m, a form feed \x0c and \ufffe here.",
    "turning": "Say \u202eevil\u2069 things \u2066here\u202c.",
    "surrogate": "Half a pair \udc80 stands here.",
    "emoji": "People 👩‍👩‍👧 cheered 🎉 for the 🏳️‍🌈 and 12 others.",
    "to the left": "הדובר אמר ש-12 בני אדם נפצעו.",
    "arabic": "قال المتحدث إن 12 شخصا أصيبوا.",
    "chinese": "发言人说有十二人受伤。",
    "formula": '=HYPERLINK("http://example.org/"&A1;"click") is what they said.',
    "plus": "+1 for the mayor, they said.",
    "minus": "-2+3 degrees were measured.",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0 they wrote.",
    "tab": "\t=1+1 after a tab.",
    "long": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3,
    "markdown": "# no *heading* [no](http://example.org) `no` | no | ~~no~~ \\ $x$ _no_ 1. no",
    "marks": "_x000D_ _x0041_ stands as it is.",
}


def hostile() -> Report:
    """Return a report of all these, in titles, names, notes and sentences."""
    told = list(TELLING.values())
    both = [f"{sentence} More of it." for sentence in told]
    nasty = "=1+1 <script>alert('x')</script> & \"quotes\" \x00\u202e 🎉 הדובר"
    fields = {"outlet": f"Outlet {nasty}", "title": f"Title {nasty}", "author": nasty}
    fields |= {"url": f"javascript:alert(1){nasty}", "file": f"{nasty}.txt"}
    left = article(*told, label="A", **fields)
    text = f"{left.text} Caption {nasty}"
    aside = SetAside(Span(len(left.text) + 1, len(text)), Leftover.CAPTION)
    left = replace(left, text=text, set_aside=(aside,))
    right = article(*both, label="B", outlet=f"B {nasty}", language='en" onload="x')
    third = article("It rained.", label="C", language="he")
    picture = " / ".join(f"A{n} = B{n}" for n in range(1, len(told) + 1))
    made = comparison({"A": left, "B": right, "C": third}, picture, model=f"model {nasty}")
    options = ReportOptions(title=f"Report {nasty}", author=f"Me {nasty}")
    return Report(made, _notes(made, nasty), options)


def _notes(made: Comparison, nasty: str) -> Corrections:
    return noted(NOTHING, made, "A1", f"=A note {nasty}\nwith two lines")
