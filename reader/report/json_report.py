"""The comparison as JSON; `docs/comparison-json.md` tells every key."""

from __future__ import annotations

import json
from typing import Any

from reader.corrections import NOTHING, Corrections
from reader.display.one_text import groups_of, texts_of
from reader.model import (
    Article,
    Comparison,
    Difference,
    Excerpt,
    Link,
    MadeWith,
    NearMiss,
    Omission,
    Passage,
    SharedRun,
    SharedSentence,
    SharedText,
)
from reader.report.ledgers_json import ledgers
from reader.report.making import Report
from reader.report.reader_json import changed_by_reader, fixed_by_reader

FORMAT = "comparative-reader/comparison"
VERSION = 1
_DIGITS = 4


def render(comparison: Comparison, corrections: Corrections = NOTHING) -> str:
    """Return the comparison as one JSON object that ends with a newline.

    What the reader noted and dismissed is in it too, as far as it is of these articles.

    Half surrogates, which a file's name may hold but UTF-8 cannot, become question marks.
    """
    text = json.dumps(as_object(comparison, corrections), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def render_report(report: Report) -> bytes:
    """Return the comparison as it is written to a file: always all of it."""
    return render(report.comparison, report.corrections).encode()


def as_object(comparison: Comparison, corrections: Corrections = NOTHING) -> dict[str, Any]:
    """Return the comparison in the types that JSON has; keys are always in the same order."""
    alignment = comparison.alignment
    return {
        "format": FORMAT,
        "version": VERSION,
        "articles": [_article(article) for article in comparison.articles],
        "links": [_link(link) for link in alignment.links],
        "passages": [_passage(comparison, passage) for passage in alignment.passages],
        "omissions": [_omission(o) for o in alignment.omissions if not o.dismissed],
        "differences": [_difference(comparison, found) for found in comparison.differences],
        "ledgers": ledgers(comparison),
        "shared_texts": [_shared_text(shared) for shared in comparison.shared_texts],
        "one_text": [list(group) for group in groups_of(comparison)],
        **fixed_by_reader(comparison, corrections),
        "made_with": _made_with(comparison.made_with),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.label,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "file": article.file,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "text": article.text,
        "sentences": [
            {"id": s.id, "start": s.span.start, "end": s.span.end, "text": article.text_of(s)}
            for s in article.sentences
        ],
        "set_aside": [
            {"start": part.span.start, "end": part.span.end, "leftover": part.leftover.value}
            for part in article.set_aside
        ],
        **changed_by_reader(article),
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "left": link.left,
        "right": link.right,
        "score": link.score,
        "type": link.type.value,
        "origin": link.origin.value,
        "fragile": link.fragile,
    }


def _passage(comparison: Comparison, passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "coverage": passage.coverage.value,
        "readings": {r.article: list(r.sentences) for r in passage.readings},
        "texts": [list(text) for text in texts_of(comparison, passage)],
    }


def _omission(omission: Omission) -> dict[str, Any]:
    return {
        "article": omission.article,
        "passage": omission.passage,
        "told_by": list(omission.told_by),
        "told_in_part": list(omission.told_in_part),
        "nearest": _nearest(omission.nearest),
        "probability": omission.probability,
        "fragile": omission.fragile,
        "origin": omission.origin.value,
    }


def _nearest(nearest: NearMiss | None) -> dict[str, Any] | None:
    if nearest is None:
        return None
    return {"sentence": nearest.sentence, "score": nearest.score}


def _difference(comparison: Comparison, difference: Difference) -> dict[str, Any]:
    return {
        "passage": difference.passage,
        "kind": difference.kind.value,
        "finding": difference.finding,
        "link": list(difference.link),
        "left": _excerpt(comparison, difference.left),
        "right": _excerpt(comparison, difference.right),
    }


def _excerpt(comparison: Comparison, excerpt: Excerpt | None) -> dict[str, Any] | None:
    if excerpt is None:
        return None
    return {
        "sentence": excerpt.sentence,
        "start": excerpt.span.start,
        "end": excerpt.span.end,
        "text": excerpt.span.of(comparison.article_of(excerpt.sentence).text),
    }


def _shared_text(shared: SharedText) -> dict[str, Any]:
    return {
        "left": shared.left,
        "right": shared.right,
        "one_text": shared.one_text,
        "words": shared.words,
        "left_share": round(shared.left_share, _DIGITS),
        "right_share": round(shared.right_share, _DIGITS),
        "left_sentences": list(shared.left_sentences),
        "right_sentences": list(shared.right_sentences),
        "sentences": [_shared_sentence(pair) for pair in shared.sentences],
        "runs": [_shared_run(run) for run in shared.runs],
    }


def _shared_sentence(pair: SharedSentence) -> dict[str, Any]:
    return {
        "left": pair.left,
        "right": pair.right,
        "left_share": round(pair.left_share, _DIGITS),
        "right_share": round(pair.right_share, _DIGITS),
    }


def _shared_run(run: SharedRun) -> dict[str, Any]:
    return {
        "kind": run.kind.value,
        "words": run.words,
        "left": {"start": run.left.start, "end": run.left.end},
        "right": {"start": run.right.start, "end": run.right.end},
    }


def _made_with(made: MadeWith) -> dict[str, Any]:
    return {
        "version": made.version,
        "model": made.model,
        "fingerprint": made.fingerprint,
        "threshold": made.threshold,
        "segmentation": made.segmentation,
        "created": made.created,
        "notices": [
            {
                "kind": notice.kind.value,
                "about": notice.about,
                "reason": notice.reason,
                "detail": notice.detail,
            }
            for notice in made.notices
        ],
    }
