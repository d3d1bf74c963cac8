"""The articles that may be added, as lines to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.display.messages import describe_error
from reader.ingest import MOST_ARTICLES, Offer
from reader.ingest.survey import Offered
from reader.steering import one_line, visible_name


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be added.

    Attributes:
        place: the number of its place, from 0.
        number: of the article in its place, from 1; 0 for a place that offers none as yet.
        words: its line.
        chosen: whether it is taken unless the reader says otherwise.
    """

    place: int
    number: int
    words: str
    chosen: bool


def candidates_of(offered: Sequence[Offered]) -> tuple[Candidate, ...]:
    """Return a line for each article that is offered; all are taken, if they are not too many."""
    few = sum(len(one.offers) for one in offered) <= MOST_ARTICLES
    found: list[Candidate] = []
    for place, one in enumerate(offered):
        if one.error is not None:
            found.append(Candidate(place, 0, one_line(describe_error(one.error)), chosen=False))
        found.extend(
            Candidate(place, offer.number, _words(one, offer, len(offered)), few)
            for offer in one.offers
        )
    return tuple(found)


def _words(one: Offered, offer: Offer, places: int) -> str:
    """Return the title, or the name, and what else is known; the place where there are others."""
    place = one.place.name if isinstance(one.place, Path) else str(one.place)
    name = offer.name if places == 1 and offer.name else "/".join(filter(None, (place, offer.name)))
    known = (offer.title, offer.outlet, offer.published, visible_name(name))
    return one_line(" · ".join(filter(None, known)))


def needs_a_look(offered: Sequence[Offered]) -> bool:
    """Tell whether there is anything to choose: several articles in one file, or in a collection.

    A folder that was chosen is taken whole, unless it holds too many.
    """
    return any(
        one.error is not None or len(one.offers) > (MOST_ARTICLES if _is_folder(one) else 1)
        for one in offered
    )


def _is_folder(one: Offered) -> bool:
    return isinstance(one.place, Path) and one.place.is_dir()


def adding_words(count: int) -> str:
    """Return what the button says."""
    return "&Add 1 article" if count == 1 else f"&Add {count:,} articles"


def too_many(count: int) -> str:
    """Return why so many articles cannot be added at once, "" if they can."""
    if count <= MOST_ARTICLES:
        return ""
    return f"{count:,} are chosen; no more than {MOST_ARTICLES} can be added at once."
