from __future__ import annotations

import pytest

from reader.differences.naming.spelling import forms_of_one_name, same_sound


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("yanukovich", "yanukovych", True),
        ("sergey", "sergei", True),
        ("khrushchev", "hrushchev", True),
        ("yousef", "yusef", True),
        ("zelenskyy", "zelensky", True),
        ("organisation", "organization", False),
        ("vendôme", "vendome", False),
        ("ivanov", "ivanova", False),
        ("lee", "lea", False),
        ("berg", "berg", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert same_sound(one, other) is same
    assert same_sound(other, one) is same


def test_given_names_in_other_forms() -> None:
    assert forms_of_one_name("william", "bill")
    assert forms_of_one_name("dmytro", "dmitry")
    assert not forms_of_one_name("john", "kathryn")
    assert not forms_of_one_name("william", "william")
