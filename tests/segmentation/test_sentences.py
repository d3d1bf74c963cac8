import pytest

from reader.segmentation.sentences import sentences_of

ENGLISH = [
    # titles, names, initials
    "U.S. President Joe Biden spoke first. | Nobody answered.",
    "Mr. Hale met Mrs. Orr and Dr. Lund. | They dined.",
    "Gen. Marsh and Lt. Col. Reed flew in. | Ret. Col. Stone stayed away.",
    "Sgt. Poole called Sen. Vane, D-N.Y., at once. | Gov. Hart, R-Texas, was silent.",
    "It was the plan of Sen. Vane, D-N.Y. | The others had none.",
    "The book by J. K. Rowling sold out. | It was reprinted.",
    "George W. Bush was there. | So was St. John.",
    "Reps. Fox and Lee, Profs. both, agreed with Amb. Cole. | None spoke.",
    # abbreviations that may end a sentence
    "They had lived in the U.S. | The minister said it was no secret.",
    "He works for Brill Inc. | She does not.",
    "Brill Inc. Chairman Tom Hale resigned. | Shares fell.",
    "It began at 5 p.m. | The guests were late.",
    "It began at 5 p.m. Tuesday in the hall. | It was short.",
    "The talks start at 9 a.m. EST. | Lunch is at noon.",
    "Bread, milk, etc. were sold out. | Queues grew.",
    "They flew to Washington, D.C. | There they met the U.N. Secretary General.",
    "Plan B. | It was ready.",
    "Sen. Hale, R-Ohio, voted no. | Rep. Orr, D-N.Y., voted yes.",
    "He read law at Bryn & Co. in Ohio. | Vol. 3 is out now.",
    "It hit Hurst, Mo., in 1970. | His brother lived in Wayne, Ind. | He did not.",
    "The plane took off at 8:38 a.m. local time. | All 157 aboard lived.",
    # figures
    "It is No. 5 on the list. | No. 6 is missing.",
    "On Jan. 5 prices rose 3.5 percent. | On Feb. 1 they fell.",
    "The dinner of 1 December was tense. | 40 guests came.",
    "It cost $1.4 million. | 100 people paid.",
    "It compares e.g. oil vs. Gas prices, cf. Table 2. | It is long.",
    "See page p. 12 and fig. 3 there. | Then stop.",
    "He paid £1.4m. | The rest, about €2bn, is due in Dec. | It was late.",
    "He finished at No. 1. | She came second.",
    "LONDON (AP) — The ministers met. | They left.",
    # quotations
    '"We will go!" he said. | Then he left.',
    "“Is it true?” asked Linde. | No one knew.",
    "“Is it true?” Linde asked. | No one knew.",
    '"We will go." | She nodded.',
    '"Russia is not a threat. | The deployment is our right", the embassy wrote.',
    "“It was a long night. | We talked for hours. | Nobody slept,” the host said. | Then she rose.",
    '"No. Never," he said. | He left.',
    'He said "stop." | The car stopped.',
    "He asked “why me?” and left. | No one stopped him.",
    "‘I shall never go there again. | They have broken their word,’ he said.",
    "The film “Run! Run! Run!” was shown. | It is old.",
    '"We came," he said. | "We saw nobody there."',
    "They called it “a defence alliance”. | Others did not.",
    # marks that are missing or stand wrong
    'She gave 5" of room. | "It is small," he said. | "We must go now."',
    '"It goes on for a while. | "This is new," he said. | She left.',
    '"It was "a dark day" for us," he said. | "It ended well."',
    # ellipses, brackets
    "He took the floor […] to revisit the past. | They listened.",
    "He took the floor [...] Russia was named. | They listened.",
    "He paused … and went on. | They waited.",
    "He paused... and went on. | They waited.",
    "He paused … | Then he went on.",
    "It was late (very late.) | It ended at two.",
    "(He had come alone.) | She had not.",
    "He left Bergen (N.J.) High School early. | He was ill.",
    "He won (!) The race. | It was close.",
    # addresses
    "See https://example.org/a.b?c=1. | Write to desk.one@example.org. | Thanks.",
    "Example.org reported it first. | Others followed.",
    # marks
    "Yahoo! News reported it. | It was true.",
    "What now? | Nobody knows! | Really?!",
    "1. The first point stands. | It is short.",
    "Sales fell. | iPhone sales rose.",
    "The 😀 went round. | Nobody 😀 laughed.",
    "He left. 😀",
    "Talks fail as ministers leave early",
    "He had said so.[1] | She had not.",
]

OTHERS = [
    ("de", "Am 1. Dezember kam Dr. Lund, z. B. nach Bonn. | Er ging bald."),
    ("de", "„Wir gehen!“, rief er. | Dann schwieg er."),
    ("de", "Das 21. Jahrhundert begann. | Es war der 5. | Der Regen fiel."),
    ("ru", "В 2014 г. Россия ответила. | Это было давно, т. е. раньше."),
    ("ru", "Он жил в г. Москве. | «Да!» — сказал он. | Это было в 2014 г. | Он ушёл."),
    ("ru", "«Мы не угроза для соседей. | Это наше право», — написало посольство."),
    ("fr", "« Est-ce vrai ? » demande M. Dupont. | Il part."),
    ("fr", "Le 5 déc. au soir, Mme Roy est venue. | « Non. » | Elle part."),
    ("es", "El Sr. López habló en EE. UU. durante horas. | ¿Quién lo oyó? | Nadie."),
    ("ja", "彼は来た。 | 彼女は去った。"),
]


@pytest.mark.parametrize("expected", ENGLISH)
def test_sentences_of_english(expected):
    assert _split(expected, "en") == expected


@pytest.mark.parametrize(("language", "expected"), OTHERS)
def test_sentences_of_other_languages(language, expected):
    assert _split(expected, language) == expected


def _split(expected, language):
    # Japanese parts its sentences without a space.
    joint = "" if language == "ja" else " "
    text = expected.replace(" | ", joint)
    return " | ".join(span.of(text) for span in sentences_of(text, language))
