"""Quotations across two sentences: what is found, and what must stay silent."""

from __future__ import annotations

import pytest

from reader.differences.quotations.find import find_quotes
from tests.differences.telling import told

FINDINGS = [
    # trimmed: one stands whole in the other
    (
        'Marta Dunn said: "We close the bridge at noon and open it on Friday."',
        'Marta Dunn said: "We close the bridge at noon."',
        "trimmed: We close the bridge at noon and open it on Friday. | "
        "We close the bridge at noon.",
    ),
    (
        "The mayor called the plan “reckless and expensive”.",
        "The mayor called the plan “reckless”.",
        "trimmed: reckless and expensive | reckless",
    ),
    (
        'Troops "shot at peaceful marchers", he said.',
        "Troops had shot at “peaceful marchers,” he said.",
        "trimmed: shot at peaceful marchers | peaceful marchers",
    ),
    # ellipsis: left out or put in, and marked so
    (
        "Linde promised a “lively, frank and honest” meeting.",
        "Linde promised a “lively […] and honest” meeting.",
        "ellipsis: lively, frank and honest | lively […] and honest",
    ),
    (
        '"We shall pay for the pumps ... before winter," Holt said.',
        '"We shall pay for the pumps and the dam before winter," Holt said.',
        "ellipsis: We shall pay for the pumps ... before winter | "
        "We shall pay for the pumps and the dam before winter",
    ),
    (
        '"They [the owners] knew of the leak," she said.',
        '"They knew of the leak," she said.',
        "ellipsis: They [the owners] knew of the leak | They knew of the leak",
    ),
    # reworded: most words are the same
    (
        'Judge Amos told him: "If I could give you more, I would."',
        'Judge Amos said: "If there was any more I could give you, I would."',
        "reworded: If I could give you more, I would. | "
        "If there was any more I could give you, I would.",
    ),
    (
        '"This is the worst flood in forty years," Ruiz said.',
        '"It is the worst flood in about forty years," Ruiz said.',
        "reworded: This is the worst flood in forty years | "
        "It is the worst flood in about forty years",
    ),
    # paraphrased: the other says it in its own words
    (
        '"The fire spread quickly through the warehouse," Lee said.',
        "Lee said the fire had spread through the warehouse within minutes.",
        "paraphrased: The fire spread quickly through the warehouse | "
        "fire had spread through the warehouse",
    ),
    (
        "He said it was “a total loss of the harbour hall”.",
        "The harbour hall is a total loss, he said.",
        "paraphrased: a total loss of the harbour hall | harbour hall is a total loss",
    ),
    (
        "Anna Berg spoke of “serious costs” for the region.",
        "Anna Berg said it would cost the region dearly.",
        "paraphrased: serious costs | cost",
    ),
    (
        "The ferry was late again, the captain admitted.",
        '"The ferry was late, and I am sorry for it," the captain said.',
        "paraphrased: ferry was late | The ferry was late, and I am sorry for it",
    ),
    # the same words, but not marked as anybody's
    (
        "Police said the crowd “left the square without any trouble”.",
        "The crowd left the square without any trouble, police said.",
        "paraphrased: left the square without any trouble | left the square without any trouble",
    ),
    # only here: the other sentence is about the matter, but quotes nothing of it
    (
        '"Nobody warned the villages below the dam in time, and that will haunt every one of us," '
        "said Kovac.",
        "Kovac visited the dam.",
        "only here: Nobody warned the villages below the dam in time, and that will haunt every "
        "one of us | –",
    ),
    # other marks and languages
    (
        "« Nous fermons le pont à midi et demi », dit le maire.",
        "« Nous fermons le pont à midi », dit le maire.",
        "trimmed: Nous fermons le pont à midi et demi | Nous fermons le pont à midi",
    ),
    (
        "„Wir schließen die Brücke am Mittag und öffnen sie am Freitag“, sagte Dunn.",
        "»Wir schließen die Brücke am Mittag«, sagte Dunn.",
        "trimmed: Wir schließen die Brücke am Mittag und öffnen sie am Freitag | "
        "Wir schließen die Brücke am Mittag",
    ),
    (
        "«Мы закроем мост в полдень», — сказал мэр.",
        "«Мы закроем мост в полдень и откроем в пятницу», — сказал мэр.",
        "trimmed: Мы закроем мост в полдень | Мы закроем мост в полдень и откроем в пятницу",
    ),
    # a quotation inside a quotation belongs to it
    (
        "\"He told us 'run for the hills' and we ran,\" Ames said.",
        "\"He told us 'run for the hills' and we all ran to the church,\" Ames said.",
        "reworded: He told us 'run for the hills' and we ran | "
        "He told us 'run for the hills' and we all ran to the church",
    ),
    # over several sentences: the last one is inside a quotation that began before
    (
        'Ames said: "We saw the smoke. / Then the roof came down on the stalls."',
        "The roof came down on the stalls, Ames said.",
        "paraphrased: Then the roof came down on the stalls. | roof came down on the stalls",
    ),
]

OTHER_SPEAKERS = [
    (
        '"We saw nothing of the ship," said Karin Holm.',
        '"We saw nothing of the ship," said Pedro Ruiz.',
        "other speaker: said Karin Holm | said Pedro Ruiz",
    ),
    (
        'Karin Holm said: "We saw nothing of the ship."',
        '"We saw nothing of the ship," Pedro Ruiz told reporters.',
        "other speaker: Karin Holm said | Pedro Ruiz told",
    ),
]

SILENT = [
    ("It rained on the square.", "Rain fell on the square."),
    # verbatim, whatever the marks
    ('He said: "We close at noon."', "He said, “We close at noon”."),
    ("“We’re closing the bridge,” she said.", '"We\'re closing the bridge," she said.'),
    ("Er sagte: „Wir schließen die Brücke.“", "Er sagte: »Wir schließen die Brücke.«"),
    ('"The threat is cyber-crime," he said.', '"The threat is cyber crime", he said.'),
    # the speaker named by a name, a part of it, or a pronoun
    ('"We close at noon," said Marta Dunn.', '"We close at noon," said Dunn.'),
    ('"We close at noon," she said.', '"We close at noon," said Marta Dunn.'),
    # a split quotation is one quotation
    (
        '"We close the bridge," Dunn said, "and we open it on Friday."',
        '"We close the bridge," said Dunn, "and we open it on Friday."',
    ),
    # titles, nicknames and single words set apart are no statements
    ("The film “Long River” won.", "Long River won the prize."),
    ("The film “The Long River” won.", "The film “Long River” won."),
    ("Sal “the Baker” Gallo was tried.", "Sal Gallo, the baker of Hill Street, was tried."),
    ("The so-called “experts” met.", "The experts met."),
    # a quotation about something else
    ('"I love this town," the singer said.', "The singer was born in 1970."),
    # one word in common, and nobody speaks there
    ('"We were lucky that the pumps held all night long," said Kovac.', "The pumps are old."),
    # from end to end a quotation, but nobody knows whose: its marks may be wrong
    ('"The pumps in the valley failed at noon.', "At noon the pumps failed."),
    # an apostrophe opens nothing
    ("The drivers' union and the '90s fleet.", "The drivers' union has a '90s fleet."),
    # verbatim here; what else is quoted there is a matter of details
    (
        '"We close the bridge at noon," Dunn said.',
        '"We close the bridge at noon," Dunn said, adding that it was "in bad shape all over".',
    ),
    # the rest of it stands in the sentence before
    (
        '"We saw the smoke," Ames said. / "Then the roof came down."',
        'Ames said: "We saw the smoke. Then the roof came down."',
    ),
    ("", ""),
]


@pytest.mark.parametrize(("left", "right", "expected"), FINDINGS)
def test_how_a_quotation_differs(left: str, right: str, expected: str) -> None:
    assert told(find_quotes, left, right) == [expected]


@pytest.mark.parametrize(("left", "right", "expected"), OTHER_SPEAKERS)
def test_the_same_words_in_another_mouth(left: str, right: str, expected: str) -> None:
    assert told(find_quotes, left, right) == [expected]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_what_is_no_difference(left: str, right: str) -> None:
    assert told(find_quotes, left, right) == []
