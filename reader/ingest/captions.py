"""Captions of pictures that ran into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model import Span
from reader.segmentation.sentences import sentences_of

_WHO_STANDS_WHERE = re.compile(
    r",\s*(?:(?:far|second|third|center|centre)[ -](?:from )?)?(?:left|right|center|centre)\s*,"
    r"|\b(?:is|are)(?: seen)? (?:at|on the|second from) (?:far )?(?:left|right|center|centre)\b"
    r"|\((?:(?:from |far |second |third |top )?(?:left|right|center|centre)|pictured|[LRC])\)"
    r"|\b(?:left to right|clockwise from|pictured (?:left|right|above|here|centre|center))\b"
    r"|\bfrom left\b[,:]"
)
_HAPPENS_IN_A_PICTURE = re.compile(
    r"\b(?:attends?|speaks?|shakes?|poses?|walks?|arrives?|looks?|gestures?|address(?:es)?|meets?|"
    r"stands?|sits?|listens?|waves?|talks?|greets?|holds?|leaves?|smiles?|reacts?|shown|seen|"
    r"pictured|(?:is|are) (?:at|on the) (?:far )?(?:left|right|center|centre))\b"
)
_TOLD = re.compile(
    r"\b(?:said|says|told|tells|announced|according|wrote|writes|added|warned|reported|claimed|"
    r"accused|denied|insisted|voted|won|lost|were|was)\b"
)
_OPENS_A_CAPTION = re.compile(
    r"(?:FILE\s*(?:PHOTO)?\s*[:–—-]|File (?:photo|picture|image)\s*[:–—-]"
    r"|(?:Photo|Image|Picture) caption[,:]"
    r"|In this (?:\w+ ){0,3}(?:file |handout )?(?:photo|image|picture|photograph)\b|Pictured\s*:)"
)
_AGENCIES = r"(?:AP|AFP|REUTERS|Reuters|EPA|Getty Images|Sputnik|TASS|PA|Alamy|Shutterstock)"
_ENDS_IN_A_CREDIT = re.compile(
    rf"(?:[.,]\s+|\s*[(\[])(?:REUTERS/[\w .'’-]+|(?:AP Photo|AFP|EPA|Getty Images)/[\w .'’/-]+"
    rf"|[\w .'’-]+/{_AGENCIES}(?: via [\w ]+)?|AP Photo|Getty Images"
    rf"|(?:Photo(?:graph)?|Picture|Image)(?: by|:) [\w .'’/-]+)[)\].]*"
)
_LONGEST_CAPTION = 500
_LONGEST_SENTENCE = 350


def caption_in(line: str) -> Span | None:
    """Return which part of a line is a picture's caption: all of it, its start or its end."""
    if len(line) <= _LONGEST_CAPTION and _is_caption_line(line):
        return Span(0, len(line))
    if not _WHO_STANDS_WHERE.search(line):
        return None
    sentences = list(sentences_of(line))
    at_start = list(_captions_first(line, sentences))
    if at_start:
        return Span(at_start[0].start, at_start[-1].end)
    at_end = list(_captions_first(line, sentences[::-1]))
    return Span(at_end[-1].start, at_end[0].end) if at_end else None


def _captions_first(line: str, sentences: list[Span]) -> Iterator[Span]:
    for sentence in sentences:
        if not _is_caption(sentence.of(line)):
            return
        yield sentence


def _is_caption(sentence: str) -> bool:
    """Tell whether a sentence says, in the present, who stands where; news is told in the past."""
    return (
        len(sentence) <= _LONGEST_SENTENCE
        and bool(_WHO_STANDS_WHERE.search(sentence))
        and bool(_HAPPENS_IN_A_PICTURE.search(sentence))
        and not _TOLD.search(sentence)
        and not re.search('["“”«»]', sentence)
    )


def _is_caption_line(line: str) -> bool:
    if _OPENS_A_CAPTION.match(line):
        return True
    tail = line[-80:]
    return any(found.end() == len(tail) for found in _ENDS_IN_A_CREDIT.finditer(tail))
