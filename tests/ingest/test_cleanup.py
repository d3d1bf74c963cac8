from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ingest.cleanup import with_leftovers_set_aside
from reader.model import Article, Leftover, SetAside, Span

SAVED_PAGE = """\
Sweden

Ministers Quarrel Over Dinner in Bergen

The dinner on Wednesday ended with hard words, people who sat there told reporters.
The Harbour Post
“It was a long night,” the host said.
Minister Jo Example, centre right, and Kim Sample, centre left, attend a dinner. Ann Other is at left.
He declined.
Hard words
They spoke for an hour, and neither gave way.
Sweden
Envoys Accuse Each Other of Breaking Promises Made in May
The talks go on today.
Discuss"""  # noqa: E501


def test_a_saved_page_keeps_its_story_and_sets_the_rest_aside():
    cleaned = with_leftovers_set_aside(Article(SAVED_PAGE, outlet="The Harbour Post"))
    assert _aside(cleaned) == [
        (Leftover.SECTION, "Sweden"),
        (Leftover.CREDIT, "The Harbour Post"),
        (
            Leftover.CAPTION,
            "Minister Jo Example, centre right, and Kim Sample, centre left, attend a dinner. "
            "Ann Other is at left.",
        ),
        (Leftover.SECTION, "Sweden"),
        (Leftover.RELATED, "Envoys Accuse Each Other of Breaking Promises Made in May"),
        (Leftover.CONTROL, "Discuss"),
    ]
    assert cleaned.text == SAVED_PAGE


def test_everything_can_be_put_back():
    cleaned = with_leftovers_set_aside(Article(SAVED_PAGE))
    for part in cleaned.set_aside:
        cleaned = cleaned.put_back(part.span)
    assert cleaned == Article(SAVED_PAGE)


def test_a_report_of_one_sentence_a_line_stays_whole():
    report = "Talks fail\nHe left.\nNo deal.\nWhy?\nRussia said no.\nShe stayed.\nIt rained."
    assert with_leftovers_set_aside(Article(report)).set_aside == ()


def test_the_name_of_a_country_over_its_part_of_the_story_stays():
    report = (
        "How the neighbours voted\nSweden\nThe government won by two seats.\n"
        "Norway\nNobody won, and talks began.\nDenmark\nA vote is due in May.\n"
    )
    assert with_leftovers_set_aside(Article(report)).set_aside == ()


def test_the_headline_under_the_page_s_section_is_the_story_s_own():
    report = "World > Europe\nMinisters Quarrel Over Dinner in Bergen\nThey shouted for an hour.\n"
    assert _aside(with_leftovers_set_aside(Article(report))) == [
        (Leftover.SECTION, "World > Europe")
    ]


def test_a_section_in_the_story_over_plain_words_stays():
    report = (
        "Ministers quarrel\nThey shouted for an hour, and nobody ate the fish.\n"
        "Russia\nits envoys stayed at home this time\nThe rest of them flew in.\n"
    )
    assert with_leftovers_set_aside(Article(report)).set_aside == ()


def test_headlines_listed_under_related_stories_go_until_the_story_goes_on():
    report = (
        "Ministers quarrel\nThey shouted for an hour, people who sat at the table said.\n"
        "Related stories\nThe host in her own words\nWhat the envoys ate that night\n"
        "The talks go on today, and both ministers will be there again.\n"
    )
    assert _aside(with_leftovers_set_aside(Article(report))) == [
        (Leftover.RELATED, "Related stories"),
        (Leftover.RELATED, "The host in her own words"),
        (Leftover.RELATED, "What the envoys ate that night"),
    ]


def test_a_text_of_nothing_but_leftovers_keeps_them():
    assert with_leftovers_set_aside(Article("Share\nTweet\nPrint")).set_aside == ()


def test_what_was_set_aside_before_stays_set_aside():
    before = SetAside(Span(0, 12), Leftover.METADATA)
    text = "Outlet: Post\n\nIt fell on Wednesday, people said.\nDiscuss"
    cleaned = with_leftovers_set_aside(Article(text, set_aside=(before,)))
    assert cleaned.set_aside == (before, SetAside(Span(49, 56), Leftover.CONTROL))


LINES = st.sampled_from(
    [*SAVED_PAGE.split("\n"), "", "  ", "Share", "Jo, left, meets Kim. It fell."]
)


@settings(max_examples=40)
@given(st.lists(LINES))
def test_stretches_are_in_order_apart_and_without_white_space_around(lines):
    text = "\n".join(lines)
    cleaned = with_leftovers_set_aside(Article(text))
    spans = [part.span for part in cleaned.set_aside]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


def _aside(article):
    return [(part.leftover, part.span.of(article.text)) for part in article.set_aside]
