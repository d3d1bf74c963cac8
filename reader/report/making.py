"""What a report is made from, and the words on how it was made that are the same in all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.corrections import NOTHING, Corrections
from reader.display.phrases import listed, number, per_cent
from reader.display.visible import one_line
from reader.model import Article, Comparison, Origin
from reader.report.blocks import Block, Document
from reader.report.options import USUAL, ReportOptions
from reader.report.texts import Texts


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison, what the reader fixed and noted, and what is wanted of them in a report."""

    comparison: Comparison
    corrections: Corrections = NOTHING
    options: ReportOptions = USUAL

    @property
    def texts(self) -> Texts:
        """The fixed texts in the report's language."""
        return Texts(self.options.language)

    @property
    def title(self) -> str:
        """The title, on one line."""
        chosen = one_line(self.options.title)
        if chosen:
            return chosen
        if self.options.worksheet:
            return self.texts("worksheet-title")
        count = number(len(self.comparison.articles)).capitalize()
        return self.texts("title", count=count)

    @property
    def author(self) -> str:
        """Who made the report, on one line."""
        return one_line(self.options.author)

    def document(self, blocks: Iterable[Block], subject: str = "", foot: str = "") -> Document:
        """Return a document under the report's title."""
        return Document(
            title=self.title,
            author=self.author,
            subject=subject,
            language=self.texts.language,
            created=self.comparison.made_with.created,
            program=program(self.comparison),
            foot=foot,
            blocks=tuple(blocks),
        )


def named(article: Article) -> str:
    """Return an article's letter and name."""
    return f"{article.label} {article.name}"


def made_at(comparison: Comparison) -> datetime:
    """Return when a comparison was made, in UTC.

    Reports carry this date and no other, so that one comparison gives the same bytes every day.
    """
    return at_time(comparison.made_with.created)


def at_time(written: str) -> datetime:
    """Return a date and time in ISO 8601, in UTC; the first that archives know if it is none."""
    try:
        made = datetime.fromisoformat(written)
        return made.astimezone(UTC) if made.tzinfo else made.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return datetime(1980, 1, 1, tzinfo=UTC)


def program(comparison: Comparison) -> str:
    """Return the program that made a comparison, with its version."""
    return f"Comparative Reader {one_line(comparison.made_with.version)}"


def who_decided(comparison: Comparison, texts: Texts) -> str:
    """Return whether a reader has checked anything."""
    return texts("by-reader" if comparison.anchors else "by-machine")


def colophon(comparison: Comparison, texts: Texts, *, sums: bool) -> str:
    """Return in a few sentences how a comparison was made; `sums`: with the files' checksums."""
    made = comparison.made_with
    return texts(
        "colophon" if sums else "colophon-short",
        version=made.version,
        created=made.created,
        model=made.model,
        threshold=made.threshold,
        who=who_decided(comparison, texts),
        sums=", ".join(f"{a.label} {a.sha256 or '–'}" for a in comparison.articles),
    )


def to_keep_in_mind(texts: Texts) -> tuple[str, ...]:
    """Return what nobody should forget who reads a report."""
    return (texts("mind-misses"), texts("mind-silence"), texts("mind-right"))


def settings(comparison: Comparison, texts: Texts) -> tuple[tuple[str, str], ...]:
    """Return how a comparison was made, name by name."""
    made = comparison.made_with
    links = comparison.alignment.links
    silences = [silence for silence in comparison.alignment.omissions if not silence.dismissed]
    edited = [article.label for article in comparison.articles if article.edited]
    cut = [article.label for article in comparison.articles if article.boundaries]
    lines = "segmentation-lines" if made.segmentation == "lines" else "segmentation-auto"
    told = texts("threshold-told", threshold=made.threshold, per_cent=per_cent(made.threshold))
    return (
        (texts("program"), program(comparison)),
        (texts("made"), made.created),
        (texts("model"), made.model),
        (texts("fingerprint"), made.fingerprint),
        (texts("threshold"), told),
        (texts("segmentation"), f"{texts(lines)} ({made.segmentation})"),
        (
            texts("decided"),
            texts(
                "decided-counts",
                links=sum(link.origin is Origin.READER for link in links),
                all_links=len(links),
                omissions=sum(silence.origin is Origin.READER for silence in silences),
                all_omissions=len(silences),
            ),
        ),
        *(((texts("edited"), texts("edited-told", labels=listed(edited))),) if edited else ()),
        *(((texts("cut"), listed(cut)),) if cut else ()),
    )
