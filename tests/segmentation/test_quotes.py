import pytest

from reader.segmentation.quotes import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "go" and "come".', ["go", "come"]),
        ("He said “go” and ‘come’.", ["go", "come"]),
        ("Er sagte „geh“ und »komm«.", ["geh", "komm"]),
        ("Il dit « va ».", [" va "]),
        ("The country's ministers' plan of '21 isn't known.", []),
        ("It's 'not so', she said.", ["not so"]),
        ("“It goes on in the next paragraph.", ["It goes on in the next paragraph."]),
        ("The ‘open single quote stays.", []),
    ],
)
def test_quotations(text, quoted):
    assert [span.of(text) for span in quotations(text)] == quoted
