"""What files, folders and addresses offer, before any of it is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.errors import ReaderError, Unreadable, UnreadableArticleError
from reader.fetching import Address
from reader.ingest.offers import Columns, Offer
from reader.ingest.places import Place, fetched
from reader.ingest.read import Choice, columns_of, offers_of
from reader.progress import ProgressCallback, no_progress


@dataclass(frozen=True, slots=True)
class Offered:
    """What one place offers.

    Attributes:
        place: a file, a folder, or a page that was fetched.
        columns: of a collection, else none.
        error: why it offers nothing: a collection whose texts' column has to be chosen.
    """

    place: Place
    offers: tuple[Offer, ...] = ()
    columns: Columns = field(default_factory=Columns)
    error: ReaderError | None = None


Survey = tuple[tuple[Offered, ...], tuple[ReaderError, ...]]
"""What is offered, and why other places offer nothing."""


def survey(places: Sequence[Place], progress: ProgressCallback = no_progress) -> Survey:
    """Return what places offer; an address is fetched, once.

    Raises:
        Cancelled: when `progress` raises it.
    """
    found: list[Offered] = []
    errors: list[ReaderError] = []
    for place in places:
        try:
            here = fetched(place, progress) if isinstance(place, Address) else place
            found.append(offered(here, Choice(), progress))
        except ReaderError as error:
            errors.append(error)
    return tuple(found), tuple(errors)


def offered(place: Place, choice: Choice, progress: ProgressCallback = no_progress) -> Offered:
    """Return what a place offers, its columns as they are chosen.

    Raises:
        UnreadableArticleError: if it offers nothing, and no choice of columns would change that.
        Cancelled: when `progress` raises it.
    """
    columns = columns_of(place, choice, progress)
    try:
        return Offered(place, offers_of(place, choice, progress), columns)
    except UnreadableArticleError as error:
        if not columns.headings or error.reason is not Unreadable.NO_TEXT_COLUMN:
            raise
        return Offered(place, (), columns, error)
