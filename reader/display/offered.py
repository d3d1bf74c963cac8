"""The articles that a file offers, in words."""

from __future__ import annotations

from reader.display.phrases import clipped
from reader.ingest import Offer
from reader.steering import one_line, visible_name

_LONGEST = 100


def name_offer(offer: Offer) -> str:
    """Return what an article is called before it is read: its title, else its name in the file."""
    return clipped(one_line(visible_name(offer.title or offer.name)), _LONGEST)


def describe_offer(offer: Offer) -> str:
    """Return a line on an article that can be chosen, such as “  3  Talks fail (The Post)”."""
    told = ", ".join(filter(None, (offer.outlet, offer.published)))
    where = offer.name if offer.title and not offer.name.endswith(offer.title) else ""
    more = "; ".join(filter(None, (told, where)))
    words = name_offer(offer) or "the article of this file"
    return f"{offer.number:>4}  {words}" + (f" ({one_line(visible_name(more))})" if more else "")
