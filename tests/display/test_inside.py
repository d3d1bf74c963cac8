from __future__ import annotations

from reader.display.inside import links_inside, omissions_by_place
from tests.builders import comparison


def made():
    """A1 and B1 tell one point; A2 tells some of B2, which stands in a passage of its own."""
    articles = {"A": ["One.", "Two."], "B": ["Eins.", "Zwei."]}
    return comparison(articles, "A1 = B1 / A2 / B2", across="A2 ~ B2")


def test_links_are_found_by_the_passage_in_which_both_ends_stand():
    there = made()
    ends = {p: [(k.left, k.right) for k in links] for p, links in links_inside(there).items()}
    assert ends == {there.passage_of("A1").id: [("A1", "B1")]}


def test_omissions_are_found_by_passage_and_silent_article():
    there = made()
    found = omissions_by_place(there)
    assert set(found) == {(o.passage, o.article) for o in there.alignment.omissions}
    assert found[there.passage_of("B2").id, "A"].told_in_part == ("A2",)
