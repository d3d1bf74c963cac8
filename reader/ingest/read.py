"""Read articles from files or pasted text, with everything that can be told about them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from reader.errors import AddressError, ReaderError, Unreadable, UnreadableArticleError
from reader.fetching import Address, Fetched
from reader.ingest.characters import normalised
from reader.ingest.folders import files_in
from reader.ingest.formats import Source, is_simple
from reader.ingest.language import language_of, story_of
from reader.ingest.limits import check_length, check_lines, check_sentences
from reader.ingest.offers import (
    Columns,
    Offer,
    Outcome,
    Refused,
    articles_in,
    numbers_taken,
    offers_in,
)
from reader.ingest.places import Place, as_fetched, fetched, inside, may_hold_several, source_of
from reader.ingest.refusal import RefusedError
from reader.model import Article
from reader.progress import ProgressCallback, Stage, Step, no_progress
from reader.steering import visible_name


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader said about files that hold several articles.

    Attributes:
        columns: which column of a collection holds what: a heading, or a number from 1, or ""
            for none, by `title`, `text`, `outlet`, `author`, `published`, `url` or `language`.
        numbers: which of the articles that a file or folder offers are taken, from 1; `None`
            for all of them, if they are not too many.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    numbers: tuple[int, ...] | None = None


Read = tuple[tuple[Article, ...], tuple[ReaderError, ...]]
"""Articles, and why others could not be read."""


def offers_of(
    path: Place,
    choice: Choice = Choice(),
    progress: ProgressCallback = no_progress,
) -> tuple[Offer, ...]:
    """Return the articles that a file, a folder or a page offers: one, or several to choose from.

    Raises:
        UnreadableArticleError: if it offers nothing.
        AddressError: if it is an address where nothing can be fetched.
        Cancelled: when `progress` raises it.
    """
    try:
        if isinstance(path, Address):
            path = fetched(path, progress)
        if isinstance(path, Path) and path.is_dir():
            found = _in_folder(path, choice.columns, _check(progress))
            return tuple(replace(offer, number=n) for n, (_, offer) in enumerate(found, 1))
        return _offers(source_of(path, choice.columns), _check(progress))
    except RefusedError as refused:
        raise _error(str(path), refused) from refused


def columns_of(
    path: Place, choice: Choice = Choice(), progress: ProgressCallback = no_progress
) -> Columns:
    """Return the columns of a collection, none of what is no collection.

    Raises:
        UnreadableArticleError: if it cannot be read, or has not the columns that were chosen.
        Cancelled: when `progress` raises it.
    """
    if isinstance(path, Address) or (isinstance(path, Path) and path.is_dir()):
        return Columns()
    try:
        source = source_of(path, choice.columns)
        if is_simple(source):
            return Columns()
        from reader.ingest.worker.pool import columns_apart

        return columns_apart(source, _check(progress))
    except RefusedError as refused:
        raise _error(str(path), refused) from refused


def read_article(path: Path) -> Article:
    """Read the article in a file that holds one; its bytes alone decide, nothing is fetched.

    Raises:
        UnreadableArticleError: with the path as it was given, and the reason.
    """
    articles, errors = read_file(path)
    if errors:
        raise errors[0]
    if len(articles) > 1:
        raise UnreadableArticleError(str(path), Unreadable.TOO_MANY_ARTICLES, f"{len(articles)}")
    return articles[0]


def read_file(
    path: Place,
    choice: Choice = Choice(),
    progress: ProgressCallback = no_progress,
) -> Read:
    """Read the articles in a file, in the files of a folder, or at an address, which is fetched.

    Raises:
        Cancelled: when `progress` raises it.
    """
    try:
        if isinstance(path, Address):
            path = fetched(path, progress)
        if isinstance(path, Path) and path.is_dir():
            return _read_folder(path, choice, progress)
        outcomes = _outcomes(source_of(path, choice.columns), choice.numbers, _check(progress))
    except AddressError as error:
        return (), (error,)
    except RefusedError as refused:
        return (), (_error(str(path), refused),)
    if isinstance(path, Fetched):
        outcomes = tuple(as_fetched(outcome, path) for outcome in outcomes)
    return _sorted(outcomes, str(path))


def read_pasted(text: str, progress: ProgressCallback = no_progress) -> Article:
    """Read the article in pasted text, plain or HTML markup; its digest is that of its UTF-8.

    Raises:
        UnreadableArticleError: with "" as the file, and the reason.
        Cancelled: when `progress` raises it.
    """
    held = normalised(text).encode("utf-8")
    try:
        if not held.strip():
            raise RefusedError(Unreadable.EMPTY)
        outcomes = _outcomes(Source(held), None, _check(progress))
        articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
        if len(articles) != 1:
            raise RefusedError(Unreadable.NO_ARTICLE)
    except RefusedError as refused:
        raise _error("", refused) from refused
    digest = hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()
    return replace(articles[0], file="", encoding="utf-8", sha256=digest)


def read_articles(
    paths: Sequence[Place],
    progress: ProgressCallback = no_progress,
    choice: Choice = Choice(),
) -> Read:
    """Read files, folders and pages; return the articles and what could not be read, in order.

    What `duplicate_of` finds is refused, with the path of the earlier file.

    Raises:
        Cancelled: when `progress` raises it.
    """
    articles: list[Article] = []
    errors: list[ReaderError] = []
    places: list[str] = []
    for number, path in enumerate(paths):
        step = Step(Stage.READ, number, len(paths))
        progress(step)
        found, refused = read_file(path, choice, _telling(progress, step))
        errors.extend(refused)
        for article in found:
            place = _place(path, article)
            earlier = duplicate_of(article, articles)
            if earlier is not None:
                first = places[articles.index(earlier)]
                errors.append(UnreadableArticleError(place, Unreadable.DUPLICATE, first))
            else:
                articles.append(article)
                places.append(place)
    progress(Step(Stage.READ, len(paths), len(paths)))
    return tuple(articles), tuple(errors)


def duplicate_of(article: Article, articles: Iterable[Article]) -> Article | None:
    """Return the first of the articles with the very same text, `None` if there is none.

    The text decides, not the bytes: one article saved with other newlines, with a byte order mark
    or in another encoding is still the same. What the reader edited is what it was read as.
    """
    text = _text_read(article)
    return next((other for other in articles if _text_read(other) == text), None)


def _text_read(article: Article) -> str:
    return article.text if article.text_read is None else article.text_read


def check_edited(article: Article) -> None:
    """Refuse an article that was edited so that there is nothing to compare, or too much.

    Raises:
        UnreadableArticleError: with the article's file, and the reason.
    """
    try:
        check_length(article.text)
        check_lines(article.text)
        check_sentences(article)
        if not any(map(str.isalnum, story_of(article))):
            raise RefusedError(Unreadable.EMPTY)
    except RefusedError as refused:
        raise UnreadableArticleError(article.file, refused.reason, refused.detail) from refused


def _offers(source: Source, check: partial[None]) -> tuple[Offer, ...]:
    if is_simple(source):
        return offers_in(source)
    from reader.ingest.worker.pool import offers_apart

    return offers_apart(source, check)


def _outcomes(
    source: Source, numbers: Sequence[int] | None, check: partial[None]
) -> tuple[Outcome, ...]:
    return tuple(map(_with_language, _read(source, numbers, check)))


def _read(
    source: Source, numbers: Sequence[int] | None, check: partial[None]
) -> tuple[Outcome, ...]:
    if is_simple(source):
        return articles_in(source, numbers)
    from reader.ingest.worker.pool import articles_apart

    return articles_apart(source, numbers, check)


def _with_language(outcome: Outcome) -> Outcome:
    if isinstance(outcome, Refused) or outcome.language:
        return outcome
    return replace(outcome, language=language_of(outcome))


def _telling(progress: ProgressCallback, step: Step) -> ProgressCallback:
    """Return a callback that tells of that step, of a file of several, or that it is fetched."""

    def tell(told: Step) -> None:
        progress(told if told.stage is Stage.FETCH else step)

    return tell


def _check(progress: ProgressCallback) -> partial[None]:
    return partial(progress, Step(Stage.READ))


def _sorted(outcomes: Iterable[Outcome], path: str) -> Read:
    articles, errors = [], []
    for outcome in outcomes:
        if isinstance(outcome, Refused):
            place = f"{path}/{outcome.name}"
            errors.append(UnreadableArticleError(place, outcome.reason, outcome.detail))
        else:
            articles.append(outcome)
    return tuple(articles), tuple(errors)


def _in_folder(
    folder: Path, columns: Mapping[str, str], check: partial[None]
) -> Iterator[tuple[Path, Offer]]:
    """Yield the files of a folder, each with every article that it offers; as for an archive.

    A file that offers nothing is one offer all the same: why is told when it is read.

    Raises:
        RefusedError: if there is none.
    """
    files = files_in(folder)
    if not files:
        raise RefusedError(Unreadable.FOLDER)
    for file in files:
        check()
        offers: tuple[Offer, ...] = (Offer(1),)
        if may_hold_several(file):
            with suppress(RefusedError):
                offers = _offers(source_of(file, columns), check)
        for offer in offers:
            name = "/".join(filter(None, (_below(folder, file), offer.name)))
            yield file, replace(offer, name=name)


def _read_folder(folder: Path, choice: Choice, progress: ProgressCallback) -> Read:
    offered = list(_in_folder(folder, choice.columns, _check(progress)))
    chosen = [offered[number - 1] for number in numbers_taken(len(offered), choice.numbers)]
    articles: list[Article] = []
    errors: list[ReaderError] = []
    for file, offers in groupby(chosen, key=itemgetter(0)):
        numbers = tuple(offer.number for _, offer in offers) if may_hold_several(file) else None
        found, refused = read_file(file, replace(choice, numbers=numbers), progress)
        below = visible_name(_below(folder.parent, file))
        articles.extend(_renamed(article, file, below) for article in found)
        errors.extend(refused)
    return tuple(articles), tuple(errors)


def _renamed(article: Article, file: Path, below: str) -> Article:
    """Return the article of a file in a folder, which goes by its place below that."""
    return replace(article, file=below + article.file.removeprefix(visible_name(file.name)))


def _below(folder: Path, file: Path) -> str:
    return file.relative_to(folder).as_posix()


def _place(path: Place, article: Article) -> str:
    """Return where an article was found, as the reader named the file, folder or address."""
    return f"{path}{inside(path, article)}"


def _error(file: str, refused: RefusedError) -> UnreadableArticleError:
    return UnreadableArticleError(file, refused.reason, refused.detail)
