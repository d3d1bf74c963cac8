"""A made-up event, told by up to twelve outlets, for the screenshots: nobody's text.

Each outlet tells some of the points, in one of their wordings; one figure differs, one outlet tells
the end first, two print the same text.
"""

from __future__ import annotations

from reader.model import Article
from tests.builders import article

_POINTS: tuple[tuple[str, ...], ...] = (
    (
        "The Eastern Harbour Bridge was closed to all traffic on Monday after inspectors found "
        "cracks in two of its steel piers, the city’s transport office said.",
        "Cracks in two piers have shut the Eastern Harbour Bridge since Monday.",
        "On Monday the city’s transport office closed the Eastern Harbour Bridge, because "
        "inspectors had discovered cracks in two steel piers.",
    ),
    (
        "Some 40,000 people cross the bridge every day on their way to the northern suburbs.",
        "Some 46,000 people cross the bridge every day on their way to the northern suburbs.",
        "About 40,000 commuters from the northern suburbs use the bridge daily.",
    ),
    (
        "The repairs will take at least three weeks, the chief engineer Maria Lindqvist told "
        "reporters at the site. 🌉",
        "Chief engineer Maria Lindqvist expects the repairs to last three weeks or longer.",
        "Repairs will take at least five weeks, said Maria Lindqvist, the chief engineer.",
    ),
    (
        "Ferries will run every ten minutes from Tuesday between the old quay and Northgate.",
        "From Tuesday, ferries run every ten minutes.",
        "The port will send a ferry from the old quay to Northgate every ten minutes, starting on "
        "Tuesday morning.",
    ),
    (
        "Mayor Tom Adeyemi called the closure “a precaution” and asked people to stay calm.",
        "“A precaution”, said Mayor Tom Adeyemi.",
        "Tom Adeyemi, the mayor, spoke of a precaution and appealed for calm.",
    ),
    (
        "An internal report had warned of rust in the piers four years ago, documents show.",
        "Documents show that the city was warned of rusting piers in an internal report four years "
        "ago.",
    ),
    (
        "The council cut the budget for bridge inspections by a third in 2019.",
        "In 2019 the council reduced spending on inspections of its bridges by one third.",
    ),
    (
        "Opposition leader Ines Okafor demanded an independent inquiry and the resignation of the "
        "transport minister.",
        "Ines Okafor, who leads the opposition, wants an independent inquiry.",
    ),
    (
        "Commuters queued for up to two hours at the old tunnel before sunrise.",
        "Queues of two hours formed at the old tunnel.",
    ),
    (
        "Schools on the island will stay open, the education department said.",
        "The island’s schools stay open.",
    ),
    (
        "Shipping in the harbour is not affected, according to the port authority.",
        "The port authority says that ships can pass the harbour as usual.",
    ),
    (
        "The bridge was built in 1964 and was last overhauled in 1998.",
        "Built in 1964, the bridge had its last overhaul in 1998.",
    ),
    ("Insurers expect claims of several million from companies north of the harbour.",),
    (
        "Die Donaudampfschifffahrtsgesellschaft and the Bundesanstalt für Straßenwesen have sent "
        "two divers each.",
        "Four divers will look at the piers under water on Wednesday.",
    ),
    ("Cyclists may still use the lower deck, at their own risk.",),
    ("Bakers on the quay sold out by eight in the morning.",),
    ("The toll on the motorway tunnel is waived until the bridge opens again.",),
)
_OUTLETS = (
    "Harbour Courier",
    "National Press Agency",
    "Northgate Morning Post",
    "Channel Six",
    "Süddeutsche Verkehrsnachrichten",
    "The Islander",
    "Daily Ledger",
    "Radio Quayside",
    "Evening Standard-Examiner",
    "City Transport Bulletin",
    "Coast & Country",
    "The Commuter",
)
_TOLD = (
    "0a 1a 2a 3a 4a 5a 8a 9a 10a 11a 15a",
    "0a 1a 2a 3a 4a 10a 11a",
    "0c 2b 3c 4c 5b 6a 7a 8b 11b 16a",
    "8a 15a 0b 1b 3b 4b 9b 2c",
    "0c 1c 2a 11b 13a 10b 12a",
    "9a 3a 8b 4b 0b 14a 2b",
    "0a 1a 2a 6b 7b 12a 10a",
    "0b 3b 4b",
    "5a 6a 7a 0c 2b 1c 4c 11a",
    "0c 3c 10b 13b 14a 16a 1a 9b",
    "0a 1a 2a 3a 4a 10a 11a 14a",
    "3c 16a 14a 8a 0b 1b",
)
_TITLES = (
    "Cracks close harbour bridge",
    "Eastern Harbour Bridge shut for weeks",
    "What the city knew about the rusting piers",
    "Two hours in the queue",
)


def made_story(outlets: int) -> list[Article]:
    """Return the reports of so many outlets, twelve at most."""
    return [
        article(
            *(_telling(told) for told in _TOLD[at].split()),
            outlet=_OUTLETS[at],
            title=_TITLES[at % len(_TITLES)],
            published="2024-03-04",
            file=f"{at + 1}.txt",
        )
        for at in range(outlets)
    ]


def _telling(told: str) -> str:
    """Return a point in one of its wordings, as “12b” names it."""
    point = _POINTS[int(told[:-1])]
    return point["abc".index(told[-1]) % len(point)]
