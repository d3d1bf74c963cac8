import pytest

from reader.ingest.dates import date_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2021-12-02", "2021-12-02"),
        ("2021-12-02T09:30:00Z", "2021-12-02"),
        ("2 December 2021", "2021-12-02"),
        ("2nd of Dec. 2021, 14:05 GMT", "2021-12-02"),
        ("Dec 2, 2021", "2021-12-02"),
        ("Thursday, December 2nd, 2021", "2021-12-02"),
        ("02.12.2021", "2021-12-02"),
        ("31 February 2021", ""),
        ("2021-13-40", ""),
        ("2 Wonders 2021", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_date_of(words, expected):
    assert date_of(words) == expected
