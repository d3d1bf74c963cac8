"""The table of rules by which a line is known as a leftover of a saved page.

A rule must be sure: story set aside by mistake is worse than a leftover that stays. To add one,
put a `LineRule` into `RULES` and cases, caught and kept, into its test.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.ingest.phrases import CONTROLS, NOT_IN_A_BYLINE, OUTLETS, RELATED_HEADINGS, SECTIONS
from reader.model import Leftover

_TOP = 6
_BOTTOM = 4
_LONGEST_BYLINE = 160
_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the story, and where it stands.

    Attributes:
        text: the line without the white space around it.
        number: from 0, of the lines that are not blank.
        count: how many such lines there are.
        outlet, author: of the article, "" where they are unknown.
        following: the text of the next line that is not blank, "" after the last.
        story_above: whether a line of the story stands above it, such as its headline.
    """

    text: str
    number: int = 0
    count: int = 1
    outlet: str = ""
    following: str = ""
    story_above: bool = True
    author: str = ""

    @property
    def plain(self) -> str:
        """The line in lower case, without the marks around it."""
        return self.text.lower().strip(" \t:|·•>»«<→-–—").replace("’", "'")

    @property
    def near_top(self) -> bool:
        """Whether it is one of the first lines."""
        return self.number < _TOP

    @property
    def near_end(self) -> bool:
        """Whether it is one of the last lines."""
        return self.number >= self.count - _BOTTOM


@dataclass(frozen=True, slots=True)
class LineRule:
    """One way to know a leftover.

    Attributes:
        name: what it finds.
        leftover: what the line then is.
        finds: tells whether a line is one.
    """

    name: str
    leftover: Leftover
    finds: Callable[[Line], bool]


def leftover_of(line: Line) -> Leftover | None:
    """Return what the first rule that finds the line says it is, `None` for story."""
    return next((rule.leftover for rule in RULES if rule.finds(line)), None)


def is_section(line: Line) -> bool:
    """Tell whether a line holds names of sections and nothing else, as “World > Europe”."""
    if len(line.text) > _LONGEST_LABEL:
        return False
    parts = re.split(r"\s*[>|/›»·]\s*|\s+-\s+", line.text.lower().strip(" >|/›»·"))
    return all(part in SECTIONS for part in parts)


def is_related_heading(line: Line) -> bool:
    """Tell whether the page lists other stories under this line."""
    return line.plain in RELATED_HEADINGS


def _matches(
    pattern: str, longest: int = 160, near: Callable[[Line], bool] | None = None
) -> Callable[[Line], bool]:
    """Return a predicate: the whole line matches, and is not longer than so many characters."""
    compiled = re.compile(pattern)

    def finds(line: Line) -> bool:
        if len(line.text) > longest or (near is not None and not near(line)):
            return False
        return bool(compiled.fullmatch(line.text))

    return finds


def _near_top(line: Line) -> bool:
    return line.near_top


def _near_end(line: Line) -> bool:
    return line.near_end


def _near_edges(line: Line) -> bool:
    return line.near_top or line.near_end


def _under_a_headline(line: Line) -> bool:
    return line.story_above and line.near_top


def _not_first(line: Line) -> bool:
    return line.number > 0


def _is_control(line: Line) -> bool:
    return line.plain in CONTROLS and not line.text.endswith((".", "!", "?", '"', "”"))


def _is_outlet(line: Line) -> bool:
    return line.text.casefold() == line.outlet.casefold() or line.text.lower() in OUTLETS


def _is_byline(line: Line) -> bool:
    if line.near_top and line.author and line.text.casefold() == line.author.casefold():
        return True
    if len(line.text) > _LONGEST_BYLINE or not _near_edges(line):
        return False
    words = set(re.findall(r"[^\W\d_]+", line.text.lower()))
    return bool(_BYLINE.fullmatch(line.text)) and not words & NOT_IN_A_BYLINE


_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|de|van|von|der|den|la|le|al|bin|el|da|di)"
_NAME = rf"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?:\s+{_NAME_WORD}){{1,3}}"
_TWO_NAMES = r"[A-ZÀ-ÖØ-Þ][\w’'-]+ [A-ZÀ-ÖØ-Þ][\w’'-]+"
_PEOPLE = rf"{_NAME}(?:(?:,\s+|\s+and\s+|\s*&\s*){_NAME}){{0,4}}"
_ROLE = (
    r"(?:[\w’' ]{0,40}(?:correspondent|reporter|editor|writer|journalist|producer|staff)"
    r"[\w’' ]{0,40}|Reuters|AFP|AP|BBC News|The Associated Press)"
)
_BYLINE = re.compile(
    rf"(?:(?i:by|written by|story by|words by)[: ]\s*)(?:(?:{_PEOPLE})(?:\s+in\s+{_NAME_WORD}"
    rf"(?:\s+{_NAME_WORD}){{0,2}})?(?:\s*[,|–—-]\s*{_ROLE})?|AFP|AP|Reuters|TASS|AFP News|"
    r"Reuters Staff|Staff [Ww]riters?|Staff [Rr]eporters?|Our [Cc]orrespondent)"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?|May|"
    r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}"
)
_TIME = r"(?:(?:at\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|AM|PM)?)"
_ZONE = r"(?:GMT|UTC|BST|E[SD]?T|C[SD]?T|P[SD]?T|CEST?|MSK|EET|Z)(?:[+-]\d{1,4})?"
_DAY = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:{_MONTH}),?(?:\s+\d{{4}})?"
    rf"|(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_WHEN = (
    rf"(?:{_TIME}(?:\s*{_ZONE})?,?\s*)?{_DAY}"
    rf"(?:[T,\s|·–-]*(?:at\s+)?{_TIME}(?:\s*\(?{_ZONE}\)?)?)?"
)
_AGO = r"(?:\d{1,2}|an?)\s+(?:min(?:ute)?s?|hours?|days?|weeks?)\s+ago"
_AGENCY = r"(?:Reuters|REUTERS|AP|AFP|TASS|Xinhua|Interfax|Bloomberg|dpa|DPA|Sputnik|CNN|UPI|RIA)"
_CAPITAL_WORDS = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.’'-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ.’'-]+){0,2}"
_PLACE = rf"{_CAPITAL_WORDS}(?:, {_CAPITAL_WORDS})?"
_CREDITED = (
    r"(?:AP\s+Photo|AP|AFP|REUTERS|Reuters|EPA(?:-EFE)?|Getty(?:\s+Images)?|Sputnik|TASS|"
    r"Shutterstock|Alamy|iStock|Anadolu(?:\s+Agency)?|Xinhua|dpa|PA(?:\s+Media|\s+Wire)?|"
    r"Bloomberg|RIA\s+Novosti|Pool|POOL|Handout|Zuma\s+Press)"
)

RULES: tuple[LineRule, ...] = (
    LineRule("buttons and bars", Leftover.CONTROL, _is_control),
    LineRule(
        "share with, follow on",
        Leftover.CONTROL,
        _matches(
            r"(?i:(?:share|follow|find|join|like|watch|listen to)(?: (?:this|it|us|me|\w+ \w+))?"
            r"(?: \w+)? (?:on|via|at) (?:our )?(?:(?:facebook|twitter|x|telegram|instagram|"
            r"whatsapp|youtube|linkedin|google news|tiktok|apple news|mastodon|bluesky|vk|rss)"
            r"(?:,? and |, | & | or )?)+(?: \(?@?\w+\)?)?[.!]?)"
        ),
    ),
    LineRule(
        "subscribe, sign up",
        Leftover.CONTROL,
        _matches(
            r"(?i:(?:click here to |please )?(?:subscribe|sign up|register|download|get)\b"
            r"[^.!?]*\b(?:newsletters?|our (?:channel|app|podcast|mailing list)|e-?mail alerts?|"
            r"inbox|free trial|unlimited access)\b[^.!?]*[.!]?)"
        ),
    ),
    LineRule(
        "number of comments, reading time",
        Leftover.CONTROL,
        _matches(
            r"(?i:(?:comments?|replies)\s*[(\[]?\s*\d[\d,]*\s*[)\]]?"
            r"|\d[\d,.]*k?\s+(?:comments?|shares?|views?|likes?|replies)"
            r"|\d{1,2}[ -]min(?:ute)?s?(?: read| to read)|reading time:? \d.*"
            r"|listen \(?\d+ min(?:utes?)?\)?|\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2})"
        ),
    ),
    LineRule(
        "subjects of the page",
        Leftover.CONTROL,
        _matches(
            r"(?i:(?:tags?|topics?|filed under|keywords|more about|explore more on):\s*.+)",
            near=_near_edges,
        ),
    ),
    LineRule(
        "address of a page",
        Leftover.CONTROL,
        _matches(r"(?:https?://|www\.)\S+", longest=400),
    ),
    LineRule(
        "our standards",
        Leftover.CONTROL,
        _matches(r"(?i:our standards: .+|read our (?:privacy policy|terms).*)", near=_near_end),
    ),
    LineRule("heading of other stories", Leftover.RELATED, is_related_heading),
    LineRule(
        "another story",
        Leftover.RELATED,
        _matches(
            r"(?:(?i:read (?:more|also|next|on)|also read|see also|related(?: article| story)?|"
            r"more on this(?: story)?|don[’']t miss|recommended|related reading)\s*[:|>–—-]\s*|"
            r"READ (?:MORE|ALSO|NEXT)\s+)\S.*",
            longest=250,
        ),
    ),
    LineRule(
        "rights",
        Leftover.CREDIT,
        _matches(
            r"(?i:(?:(?:©|\(c\)|copyright)\s*)+(?:19|20)\d\d\b.*"
            r"|(?:©|\(c\)|copyright)\s.*\ball rights reserved\b.*|.{0,60}\ball rights reserved\.?)",
            longest=400,
        ),
    ),
    LineRule(
        "who took the picture",
        Leftover.CREDIT,
        _matches(
            rf"[(\[]?(?:©\s*.+|(?i:photo(?:graph)?s?|pictures?|images?)"
            rf"(?i:\s+(?:by|credit|source|courtesy(?: of)?))?\s*[:/]\s*\S[^.!?]*\.?"
            rf"|(?i:photo(?:graph)?s? (?:by|courtesy of)) [^.!?]+\.?"
            rf"|(?i:(?:photo |image |picture )?credits?)\s*:\s*\S[^.!?]*"
            rf"|(?i:image source),? .+|(?i:file (?:photo|picture|image)s?\.?)"
            rf"|{_CREDITED}\s*/\s*[^.!?]+|[^.!?,;:]{{3,60}}\s*/\s*{_CREDITED}"
            rf"|(?:.{{0,40}}\b(?:via|for)\s+)?Getty Images|AP Photo)[)\]]?",
            longest=140,
            near=_not_first,
        ),
    ),
    LineRule(
        "who wrote and edited it",
        Leftover.CREDIT,
        _matches(
            r"[(\[]?(?:(?:Additional r|R)eporting|Additional writing|Writing|With reporting|Editing"
            r"|Edited) (?:and (?:writing|editing) )?(?:by|from) [A-Z].*",
            longest=500,
            near=_near_edges,
        ),
    ),
    LineRule(
        "who contributed",
        Leftover.CREDIT,
        _matches(
            r".* contributed (?:reporting )?to this (?:report|story|article)\.?", near=_near_end
        ),
    ),
    LineRule("byline", Leftover.CREDIT, _is_byline),
    LineRule(
        "who wrote it and where",
        Leftover.CREDIT,
        _matches(
            rf"{_TWO_NAMES}(?: and {_TWO_NAMES})? in [A-Z]\w+(?: and {_TWO_NAMES} in [A-Z]\w+)?",
            longest=90,
            near=_under_a_headline,
        ),
    ),
    LineRule("outlet", Leftover.CREDIT, _is_outlet),
    LineRule(
        "date",
        Leftover.METADATA,
        _matches(
            rf"(?:(?i:(?:first |last |originally )?(?:published|updated|modified|posted)"
            rf"(?: on| at)?)\s*:?\s*(?:{_WHEN}|{_AGO}).{{0,60}}|{_WHEN}|{_AGO})",
            near=_near_edges,
        ),
    ),
    LineRule(
        "place and date",
        Leftover.METADATA,
        _matches(
            rf"(?:{_PLACE},?\s+\(?{_WHEN}\)?(?:\s*[(/]{_AGENCY}[)/])?|{_PLACE}\s*[(/]{_AGENCY}[)/])"
            r"\s*\.?\s*[–—-]{0,2}",
            longest=90,
            near=_near_top,
        ),
    ),
)
