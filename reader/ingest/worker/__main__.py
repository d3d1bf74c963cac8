"""The process that reads files: `python -m reader.ingest.worker`; see `pool` for who asks it.

It is handed bytes and hands back articles. It opens no file that it is asked to read, has no
network, writes nothing, and ends when whoever started it does.
"""

from __future__ import annotations

import os
import signal
from typing import Any, BinaryIO

from reader.errors import Unreadable
from reader.ingest.offers import articles_in, columns_in, offers_in
from reader.ingest.refusal import RefusedError
from reader.ingest.worker import wire
from reader.ingest.worker.fences import MOST_MEMORY, fence_in

OUT_OF_MEMORY = f"{MOST_MEMORY / 1e9:g} GB"


def main() -> None:
    """Answer questions until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks decides when it is over
    questions, answers = _streams()
    fence_in()
    while True:
        try:
            said, held = wire.read_message(questions)
        except (EOFError, wire.GarbledError, OSError):
            return
        wire.write_message(answers, _answer(said, held))


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the two streams, where nothing that a library prints can get in between."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nothing, number)
    return questions, answers


def _answer(said: dict[str, Any], held: bytes) -> dict[str, Any]:
    what, source, chosen = wire.asked(said, held)
    try:
        if what == "offers":
            return wire.answer_offers(offers_in(source))
        if what == "columns":
            return wire.answer_columns(columns_in(source))
        return wire.answer_articles(articles_in(source, chosen))
    except RefusedError as refused:
        return wire.answer_refusal(refused.reason, refused.detail)
    except MemoryError:
        return wire.answer_refusal(Unreadable.TOO_MUCH_MEMORY, OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - no file may end more than its own reading
        return wire.answer_refusal(Unreadable.FAILED, type(error).__name__)


if __name__ == "__main__":
    main()
