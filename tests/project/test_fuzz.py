"""Comparison files with changed bytes and changed values: our own errors, and no others."""

from __future__ import annotations

import gzip
import json
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ComparisonFileError
from reader.project.loading import loads
from reader.project.packing import unpacked
from reader.project.saving import dumps
from tests.project.sample import sample

PLAIN = json.dumps(unpacked(dumps(sample())), ensure_ascii=False).encode()
PACKED = dumps(sample())

_BITS = st.sampled_from(
    [b"", b"\0", b"\xff", b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"-1", b"1e999", b"NaN",
     b"null", b"true", b"[[[[", b"99999999999999999999", b"\\ud800", b"\xed\xa0\xbd", b"1.5", b"=="]
) | st.binary(max_size=6)  # fmt: skip
edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), _BITS), min_size=1, max_size=5)

odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["silent", "same", "wording", "caption", "A", "P1", "\ud800", 10**400, -1]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)  # fmt: skip


def edited(data: bytes, changes) -> bytes:
    for where, gone, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + gone :]
    return data


def places_in(value, way=()):
    """Yield where there is any value in a content, as the steps that lead there."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for step, one in inside:
        yield (*way, step)
        if isinstance(one, dict | list):
            yield from places_in(one, (*way, step))


PLACES = list(places_in(json.loads(PLAIN)))
swaps = st.lists(st.tuples(st.sampled_from(PLACES), odd), min_size=1, max_size=3)


def with_swaps(changes) -> bytes:
    content = json.loads(PLAIN)
    for (*way, last), value in changes:
        inside = content
        with suppress(KeyError, IndexError, TypeError):  # what led there was changed before
            for step in way:
                inside = inside[step]
            inside[last] = value
    return json.dumps(content).encode()


def opens_or_says_why(data: bytes) -> None:
    with suppress(ComparisonFileError):
        project = loads(data)
        prepared = project.prepared()
        if prepared is not None:
            project.compared(prepared)
        loads(dumps(project))


@given(edits)
def test_changed_bytes_of_a_packed_file(changes):
    opens_or_says_why(edited(PACKED, changes))


@given(edits)
def test_changed_bytes_of_its_json(changes):
    opens_or_says_why(gzip.compress(edited(PLAIN, changes), 1))


@given(swaps)
def test_changed_values(changes):
    opens_or_says_why(with_swaps(changes))


@given(st.binary(max_size=200))
def test_any_bytes(data):
    opens_or_says_why(data)
