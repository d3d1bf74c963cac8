"""The points of the story as blocks: what each article leaves out, and all of it side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.display.phrases import LINK_TYPES, counted, listed, per_cent
from reader.display.readings import Closeness, Mark, MarkedText
from reader.model import Article, Link, LinkType, Origin
from reader.report.blocks import (
    Block,
    Heading,
    Look,
    Paragraph,
    Run,
    Style,
    TableBlock,
    TableCell,
    Words,
    cell,
    plain,
)
from reader.report.making import named
from reader.report.texts import Texts
from reader.report.view import (
    ArticleOmissions,
    Cell,
    Nearest,
    OmissionItem,
    PassageBlock,
    Quote,
    ReportView,
)

_LOOKS = {
    Mark.EQUAL: Look.PLAIN,
    Mark.ADDED: Look.ADDED,
    Mark.CHANGED: Look.ADDED,
    Mark.DROPPED: Look.DROPPED,
}


# what each leaves out


def omissions_blocks(shown: ReportView, texts: Texts) -> Iterator[Block]:
    """Give what each article leaves out, then what each tells alone."""
    yield Heading(2, texts("omissions"))
    yield Paragraph(plain(texts("omissions-lead")), Style.LEAD)
    for found in shown.omissions:
        yield Heading(3, _leaves_out(shown, found, texts))
        for item in found.nowhere:
            yield from _omission(item, found.article, texts)
        if found.in_part:
            yield Heading(4, texts("told-in-part", label=found.article.label))
            for item in found.in_part:
                yield from _omission(item, found.article, texts)
    if not shown.two:
        yield from _told_alone(shown, texts)


def _leaves_out(shown: ReportView, found: ArticleOmissions, texts: Texts) -> str:
    name = named(found.article)
    if found.nowhere:
        points = counted(len(found.nowhere), "point")
        return texts("leaves-out-points", name=name, points=points)
    if shown.options.only_confirmed:
        return texts("leaves-out-nothing-confirmed", name=name)
    key = "leaves-out-nothing-of-two" if shown.two else "leaves-out-nothing"
    return texts(key, name=name)


def _omission(item: OmissionItem, silent: Article, texts: Texts) -> Iterator[Block]:
    sign = Run("◐ ", Look.IN_PART) if item.told_in_part else Run("∅ ", Look.SILENT)
    yield Paragraph((sign, *_quoted(item.telling)), Style.TOLD, item.telling.article.language)
    yield Paragraph(_about(item, texts), Style.SMALL)
    for quote in item.told_in_part:
        some = Run(texts("tells-some", sentence=quote.id))
        yield Paragraph((some, *_quoted(quote)), Style.SMALL, quote.article.language)
    yield from _near(item.nearest, silent, texts)


def _about(item: OmissionItem, texts: Texts) -> Words:
    told = texts(
        "told-by",
        names=listed([named(article) for article in item.told_by]),
        sentence=item.telling.id,
        passage=item.telling.passage,
    )
    verdict = texts("confirmed") if item.by_reader else texts("fragile") if item.fragile else ""
    return (Run(told), *plain(f" {verdict}." if verdict else "", Look.STRONG))


def _near(nearest: Nearest | None, silent: Article, texts: Texts) -> Iterator[Block]:
    if nearest is not None:
        told = texts(
            "nearest",
            label=silent.label,
            sentence=nearest.quote.id,
            score=nearest.score,
            threshold=nearest.threshold,
        )
        words = (Run(told), *_quoted(nearest.quote))
        yield Paragraph(words, Style.SMALL, nearest.quote.article.language)


def _told_alone(shown: ReportView, texts: Texts) -> Iterator[Block]:
    for found in shown.omissions:
        if found.only:
            points = counted(len(found.only), "point")
            name = f"{texts('only-in', name=named(found.article))}: {points}"
            yield Heading(3, name)
        for item in found.only:
            words = (Run("○ ", Look.QUIET), *_quoted(item.telling))
            yield Paragraph(words, Style.TOLD, item.telling.article.language)
            yield from (
                _near(item.nearest, item.nearest.quote.article, texts) if item.nearest else ()
            )


def _quoted(quote: Quote) -> Words:
    return (Run(f"“{quote.text}”"), Run(f" {quote.id}", Look.QUIET))


# side by side


def side_by_side_blocks(shown: ReportView, texts: Texts) -> Iterator[Block]:
    """Give every point with each article's reading: in columns, or one below the other."""
    base = shown.options.base
    known = {article.label: article for article in shown.comparison.articles}
    told = named(known[base]) if base in known else texts("base-first")
    yield Heading(2, texts("side-by-side"))
    yield Paragraph(plain(texts("side-by-side-lead", base=told)), Style.LEAD)
    if shown.side_by_side:
        yield _columns(shown, texts)
        return
    for block in shown.blocks:
        yield from passage_blocks(shown, block, texts)


def passage_blocks(shown: ReportView, block: PassageBlock, texts: Texts) -> Iterator[Block]:
    """Give a point with each article's reading, one below the other."""
    yield Heading(3, f"{block.passage.id}: {block.coverage}")
    rows = tuple(
        (cell(named(found.article), Look.STRONG), _reading(shown, found, texts))
        for found in (*block.cells, *block.others)
    )
    head = (texts("report"), texts("words"))
    yield TableBlock(texts("side-by-side-caption"), head, rows, (22, 78))
    note, links = _note(block, texts), _links(block.links, texts)
    if note:
        yield Paragraph(note, Style.NOTE)
    if links:
        yield Paragraph(links, Style.SMALL)


def _columns(shown: ReportView, texts: Texts) -> TableBlock:
    articles = shown.comparison.articles
    rows = []
    for block in shown.blocks:
        point = [Run(block.passage.id, Look.STRONG), Run(f"\n{block.coverage}", Look.QUIET)]
        links, note = _links(block.links, texts), _note(block, texts)
        for words in (note, links):
            point += [Run("\n"), *words] if words else []
        cells = (_reading(shown, found, texts) for found in block.cells)
        rows.append((TableCell(tuple(point)), *cells))
    width = 82 // len(articles)
    return TableBlock(
        caption=texts("side-by-side-caption"),
        head=(texts("point"), *(named(article) for article in articles)),
        rows=tuple(rows),
        widths=(18, *([width] * len(articles))),
    )


def _reading(shown: ReportView, found: Cell, texts: Texts) -> TableCell:
    if not found.parts:
        return TableCell(_silence(shown, found, texts))
    words = list(marked_words(found.parts))
    below = (*_remarks(found, texts), ", ".join(found.sentences))
    words += [Run(f"\n{remark}", Look.QUIET) for remark in below]
    return TableCell(tuple(words), found.article.language)


def _silence(shown: ReportView, found: Cell, texts: Texts) -> Words:
    if found.told_in_part:
        places = ", ".join(f"{quote.id} ({quote.passage})" for quote in found.told_in_part)
        return plain(texts("in-part", places=places), Look.IN_PART)
    if found.by_reader:
        return plain(texts("silent-confirmed"), Look.SILENT)
    if shown.options.only_confirmed:
        return plain(texts("silent-open"), Look.QUIET)
    return plain(texts("silent-fragile" if found.fragile else "silent"), Look.SILENT)


def _remarks(found: Cell, texts: Texts) -> Iterator[str]:
    if not found.base and found.closeness is Closeness.WORD_FOR_WORD:
        yield texts("word-for-word")
    if found.closeness is Closeness.OTHER_WORDS:
        yield texts("other-words")
    if found.same_text:
        yield texts("same-text", names=listed(found.same_text))


def marked_words(parts: Sequence[MarkedText]) -> Iterator[Run]:
    """Give marked words as runs; the space after marked words stays outside of the mark."""
    for at, part in enumerate(parts):
        words = part.text.rstrip()
        rest = part.text[len(words) :]
        if part.mark is Mark.EQUAL:
            yield Run(part.text)
            continue
        follows = parts[at + 1].mark if at + 1 < len(parts) else None
        if part.mark is Mark.DROPPED and not rest and follows is Mark.CHANGED:
            rest = " "
        if words:
            yield Run(words, _LOOKS[part.mark])
        if rest:
            yield Run(rest, Look.DROPPED if part.mark is Mark.DROPPED else Look.PLAIN)


def _note(block: PassageBlock, texts: Texts) -> Words:
    return (Run(f"{texts('note')}: ", Look.STRONG), Run(block.note)) if block.note else ()


def _links(links: Sequence[Link], texts: Texts) -> Words:
    if not links:
        return ()
    told = ", ".join(describe_link(link, texts) for link in links)
    return plain(texts("links", links=told), Look.QUIET)


def describe_link(link: Link, texts: Texts) -> str:
    """Return a link in a few words, such as “A1–B3 87%” or “A1–B3 in part ✓”."""
    sure = "✓" if link.origin is Origin.READER else per_cent(link.score)
    fragile = f" {texts('fragile-link')}" if link.fragile else ""
    part = f" {LINK_TYPES[link.type]}" if link.type is LinkType.PARTIAL else ""
    return f"{link.left}–{link.right}{part} {sure}{fragile}"
