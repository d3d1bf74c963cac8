import pytest
from lxml import etree

from reader.errors import Unreadable
from reader.ingest.formats.lines import lines_of, titled
from reader.ingest.page import tree_of
from reader.ingest.refusal import RefusedError


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<h1>Talks\n fail</h1><p>They <b>left</b> at\n<i>once</i>.</p>",
         ["Talks fail", "They left at once."]),
        ("<p>One<br>two</p>", ["One\ntwo"]),
        ("<ul><li>Fish</li><li><p>Coffee</p><p>Tea</p></li></ul>", ["Fish", "Coffee", "Tea"]),
        ("<table><tr><td><p>Guests</p></td><td>27</td><td></td></tr></table>", ["Guests, 27"]),
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", ["One.", "Two."]),
        ("loose <span>words</span><div>a block</div>and more",
         ["loose words", "a block", "and more"]),
        ("<p>a<script>no</script>b<style>no</style>c</p><head><title>no</title></head>", ["abc"]),
        ("<p>10\u00a0000 &lt;b&gt; &amp;</p>", ["10\u00a0000 <b> &"]),
        ("<p> </p><p>\u2028</p>", []),
    ],
)  # fmt: skip
def test_each_block_is_a_line_and_nothing_is_lost(markup, lines):
    assert lines_of(tree_of(f"<html><body>{markup}</body></html>")) == lines


def test_what_is_nested_too_deeply_is_refused():
    tree = inner = etree.Element("body")
    for _ in range(500):
        inner = etree.SubElement(inner, "i")
    with pytest.raises(RefusedError) as refused:
        lines_of(tree)
    assert refused.value.reason is Unreadable.TOO_LARGE


def test_nothing_at_all_is_refused():
    with pytest.raises(RefusedError) as refused:
        tree_of("")
    assert refused.value.reason is Unreadable.NO_ARTICLE


def test_a_title_is_put_above_a_text_that_does_not_have_it():
    assert titled("They left.", "Talks fail") == "Talks fail\n\nThey left."
    assert titled("TALKS  FAIL\nThey left.", "Talks fail") == "TALKS  FAIL\nThey left."
    assert titled("They left.", "") == "They left."
