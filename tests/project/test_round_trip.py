from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.corrections import NOTHING, Corrections, Dismissal, DismissedFinding, Note
from reader.display.view_state import Arranged, Standing, ViewState
from reader.ingest.characters import normalised
from reader.model import Anchor, AnchorKind, Article, DifferenceKind, Place, Span
from reader.project import Project, load, save
from reader.project.loading import loads
from reader.project.saving import dumps
from reader.segmentation import Segmentation

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(*sorted(ends)))
places = st.builds(Place, words, spans)
wholes = st.builds(Place, words)
articles = st.builds(
    Article,
    text=words.map(normalised),
    title=words,
    outlet=words,
    author=words,
    file=words,
    sha256=words,
    text_read=st.none() | words,
    language=st.sampled_from(["", "en", "de"]),
    chosen_label=st.sampled_from(["", "K", "ab"]),
)
linking = st.sampled_from([kind for kind in AnchorKind if kind is not AnchorKind.SILENT])
anchors = st.builds(Anchor, linking, places, places) | st.builds(
    Anchor, st.just(AnchorKind.SILENT), places, wholes
)
findings = st.builds(
    DismissedFinding,
    st.sampled_from(DifferenceKind),
    st.frozensets(places, min_size=1, max_size=2),
)


def tuples(of):
    return st.lists(of, max_size=3, unique=True).map(tuple)


corrections = st.builds(
    Corrections,
    anchors=tuples(anchors),
    notes=tuples(st.builds(Note, places, words)),
    bookmarks=tuples(places),
    dismissed=tuples(st.builds(Dismissal, places, words)),
    findings=tuples(findings),
)
views = st.builds(
    ViewState,
    arranged=st.builds(Arranged, tuples(words), tuples(words), words),
    view=words,
    standing=st.none() | st.builds(Standing, places, words),
    zoom=st.integers(-10, 10),
    threshold=st.floats(0, 1),
)
projects = st.builds(
    Project,
    articles=tuples(articles),
    corrections=corrections,
    view=views,
    segmentation=st.sampled_from(Segmentation),
    model=words,
    origin=words,
)


@given(projects)
def test_whatever_the_reader_did_comes_back(project):
    assert loads(dumps(project)) == project


@given(projects)
def test_saved_again_it_has_the_same_bytes(project):
    data = dumps(project)
    assert dumps(loads(data)) == data


def test_what_was_judged_comes_back_to_the_last_bit(project):
    data = dumps(project)
    again = loads(data)
    assert replace(again, judged=None) == replace(project, judged=None)
    assert dumps(again) == data


def test_the_comparison_is_there_again_without_a_model(project, tmp_path):
    save(project, tmp_path / "bridge.comparison")
    again = load(tmp_path / "bridge.comparison")
    one, other = (p.compared(p.prepared()) for p in (project, again))
    assert one == other
    assert other.alignment.links
    assert other.made_with.created == "2021-12-05T10:00:00+00:00"


def test_the_threshold_stays_live(project):
    again = loads(dumps(project)).prepared()
    assert again.compare(0.9) != again.compare(0.1)
    here, there = again.compare(0.1), project.prepared().compare(0.1)
    assert (here.alignment, here.differences) == (there.alignment, there.differences)


def test_half_a_character_in_a_file_name_becomes_a_question_mark():
    odd = Project((Article("Words.", file="caf\udce9.txt"),))
    assert loads(dumps(odd)).articles[0].file == "caf?.txt"


def test_articles_without_a_comparison_have_nothing_to_compare():
    again = loads(dumps(Project((Article("Words."),), NOTHING)))
    assert again.judged is None
    assert again.prepared() is None


def test_line_by_line_nothing_is_set_aside():
    aside = Article("Harbour\nIt rained.").put_aside(Span(0, 7))
    by_lines = Project((aside,), segmentation=Segmentation.LINES)
    assert loads(dumps(by_lines)).articles[0].set_aside == ()
    assert loads(dumps(Project((aside,)))).articles == (aside,)
