from __future__ import annotations

from reader.differences.naming import Naming
from reader.differences.naming.bearers import bearers
from tests.builders import article


def called(**articles: list[str]) -> dict[str, dict[str, int]]:
    """Return how often each article names each bearer, by the bearer's name."""
    mentions = {k: Naming(article(*told, label=k)).mentions for k, told in articles.items()}
    return {b.name: {k: len(names) for k, names in b.called.items()} for b in bearers(mentions)}


def test_full_and_short_names_and_spellings_have_one_bearer() -> None:
    found = called(
        A=["The talks with Sergey Lavrov ended.", "So Lavrov left."],
        B=["The talks with Sergei Lavrov ended."],
    )
    assert len(found) == 1
    assert list(found.values()) == [{"A": 2, "B": 1}]


def test_two_of_one_family_are_two_and_their_short_name_is_nobodys() -> None:
    found = called(A=["It was John Jenkin.", "It was Kathryn Jenkin.", "So Jenkin left."])
    assert set(found) == {"john jenkin", "kathryn jenkin", "jenkin"}


def test_names_of_one_place_are_one() -> None:
    assert list(called(A=["They left Kiev."], B=["They left Kyiv."]).values()) == [{"A": 1, "B": 1}]


def test_a_body_is_not_called_by_its_last_word() -> None:
    found = called(A=["The Council for Peace and Order in Europe met.", "Much of Europe slept."])
    assert set(found) == {"council for peace and order in europe", "europe"}
