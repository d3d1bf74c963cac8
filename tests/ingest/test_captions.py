import pytest

from reader.ingest.captions import caption_in

CAPTIONS = [
    "Minister Jo Example, centre right, and President Kim Sample, centre left, attend a dinner.",
    "Minister Jo Example, left, shakes hands with Kim Sample in Bergen on Wednesday.",
    "From left to right, the ministers pose for a picture in the garden.",
    "Jo Example (left) and Kim Sample (right) arrive at the villa.",
    "Jo Example is at left, Kim Sample is at right.",
    "FILE - Jo Example speaks at a rally in Bergen, May 3, 2020.",
    "Image caption, The two had met before",
    "In this file photo taken in May the minister looks on.",
    "Jo Example arrives in Bergen. REUTERS/Kim Sample",
    "The hall before the dinner [Kim Sample/Reuters]",
    "The hall before the dinner (AP Photo/Kim Sample)",
]

STORY = [
    "The centre right, and the far left, attend the same talks, Jo Example said.",
    "The party of the far right meets in Bergen.",
    "Turning right, the car hit a wall.",
    "“The left, right, and centre meet here,” she wrote.",
    "Jo Example, left, was sworn in by Kim Sample, who shakes no hands.",
    "He left, right on time, according to the host.",
    "The talks were first reported by Reuters.",
    "BERGEN (Reuters) - Two ministers met.",
    "The photo by the door was his.",
    "Turn left, right, left, the soldiers were told.",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_caption_is_known(line):
    assert caption_in(line).of(line) == line


@pytest.mark.parametrize("line", STORY)
def test_story_is_no_caption(line):
    assert caption_in(line) is None


def test_of_a_paragraph_only_the_caption_that_ran_into_it_is_one():
    caption = "Jo Example, left, greets Kim Sample. Ann Other is at right."
    story = "They spoke for an hour. Neither gave way."
    assert caption_in(f"{caption} {story}").of(f"{caption} {story}") == caption
    assert caption_in(f"{story} {caption}").of(f"{story} {caption}") == caption
