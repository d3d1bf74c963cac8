"""No bytes but give an article or a refusal; `benchmarks/fuzz.py` does the same for longer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.ingest.formats import Source
from tests.fuzzing import NAMES, begun, broken, check

STARTS = (
    (b"%PDF-1.4\n", "a.pdf"),
    (rb"{\rtf1 ", "a.rtf"),
    (b"PK\x03\x04", "a.docx"),
    (b"MIME-Version: 1.0\n", "a.eml"),
    (b"<html>", "a.html"),
    (b'[{"text":', "a.json"),
    (b"title,text\n", "a.csv"),
    (b"", "a.txt"),
    (b"# ", "a.md"),
)


# What a library warns of is heard by nobody in the process that reads files, and is no fault.
UNHEARD = pytest.mark.filterwarnings("ignore")


@pytest.mark.parametrize("name", NAMES)
@UNHEARD
def test_a_real_file_that_was_damaged(name):
    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(broken(name))
    def run(source):
        check(source)

    run()


@pytest.mark.parametrize(("start", "name"), STARTS)
@UNHEARD
def test_bytes_that_begin_as_a_format_does(start, name):
    @settings(max_examples=12, deadline=None)
    @given(begun(start, name))
    def run(source):
        check(source)

    run()


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([*NAMES, "", "a.txt"]))
def test_any_bytes_by_any_name(held, name):
    check(Source(held, name))
