"""Figures and dates across two sentences: what is found, and what must stay silent."""

from __future__ import annotations

import pytest

from reader.differences.figures.find import find_figures
from tests.differences.telling import told

DIFFER = [
    (
        "Twelve people were killed in the blast.",
        "The blast killed 14 people.",
        "differ: Twelve | 14",
    ),
    (
        "Rescuers pulled 31 miners from the shaft.",
        "Rescuers pulled 33 miners from the shaft.",
        "differ: 31 | 33",
    ),
    (
        "Oslo will pay 2.5 million euros for the ferry.",
        "Oslo will pay €3m for the ferry.",
        "differ: 2.5 million euros | €3m",
    ),
    (
        "The car veered off the road at 6.40pm.",
        "The car veered off the road at 18:55.",
        "differ: 6.40pm | 18:55",
    ),
    (
        "The dam burst on 4 March 2019.",
        "The dam burst on 5 March 2019.",
        "differ: 4 March 2019 | 5 March 2019",
    ),
    (
        "Turnout fell to 41 percent.",
        "Turnout fell to 44 per cent.",
        "differ: 41 percent | 44 per cent",
    ),
    ("Rovers won the final 3-1.", "Rovers won the final 3-2.", "differ: 3-1 | 3-2"),
    (
        "Ida Holm, 61, was found dead.",
        "Ida Holm, 63, was found dead.",
        "differ: 61 | 63",
    ),
    (
        "The quake had a magnitude of 5.9.",
        "The quake had a magnitude of 6.1.",
        "differ: 5.9 | 6.1",
    ),
    (
        "A quake of magnitude 5.9 shook the port.",
        "A tremor that registered 6.1 on the Richter scale shook the port.",
        "differ: 5.9 | 6.1",
    ),
    (
        "The guard carried a .38-caliber pistol.",
        "The guard carried a .45 calibre pistol.",
        "differ: 38-caliber | 45 calibre",
    ),
    (
        "The match begins at 4:30 p.m. ET.",
        "The match begins at 3:30 p.m.",
        "differ: 4:30 p.m. | 3:30 p.m.",
    ),
    (
        "The cliff is 40 metres high, police said.",
        "The cliff is 200 feet high, police said.",
        "differ: 40 metres | 200 feet",
    ),
    (
        "He was jailed for six years.",
        "He was jailed for eight years.",
        "differ: six years | eight years",
    ),
    (
        "Anyone with news should call 0800 555111.",
        "Anyone with news should call 0800 555222.",
        "differ: 0800 555111 | 0800 555222",
    ),
]

VAGUER = [
    (
        "The unrest claimed the lives of 100 protesters.",
        "More than 100 people were killed in the unrest.",
        "vaguer: 100 | More than 100",
    ),
    (
        "The revolt of 18–22 February 2014 shook the city.",
        "The revolt of 20 February 2014 shook the city.",
        "vaguer: 18–22 February 2014 | 20 February 2014",
    ),
    ("Police arrested 46 marchers.", "Police arrested dozens of marchers.", "vaguer: 46 | dozens"),
    (
        "Some 630 residents had to leave.",
        "Hundreds of residents had to leave.",
        "vaguer: Some 630 | Hundreds",
    ),
    (
        "The storm hit at 5.15am on Sunday.",
        "The storm hit early on Sunday.",
        "vaguer: 5.15am | early",
    ),
    (
        "The bill came to $136 million.",
        "The bill came to nearly $140 million.",
        "vaguer: $136 million | nearly $140 million",
    ),
    (
        "Almost all voters backed the plan.",
        "88.4 percent of voters backed the plan.",
        "vaguer: Almost all | 88.4 percent",
    ),
    (
        "A third of the roof burned.",
        "About 35 percent of the roof burned.",
        "vaguer: A third | About 35 percent",
    ),
    (
        "She took office in July 1997.",
        "She took office in 1997.",
        "vaguer: July 1997 | 1997",
    ),
    (
        "The talks went on for an hour, less than an hour.",
        "The talks went on for some 40 minutes.",
        "vaguer: less than an hour | some 40 minutes",
    ),
    (
        "The swimmer, in her early 30s, drowned.",
        "The swimmer, aged 32, drowned.",
        "vaguer: 30s | 32",
    ),
    (
        "A skier in his thirties was dug out.",
        "A skier aged 34 was dug out.",
        "vaguer: his thirties | 34",
    ),
    # most of one part of the day lies outside the other
    (
        "The boiler burst late on Friday.",
        "The boiler burst on Friday afternoon.",
        "vaguer: late | afternoon",
    ),
    # the hour alone
    (
        "The barn caught fire before 9.",
        "The barn caught fire at 20:49.",
        "vaguer: before 9 | 20:49",
    ),
    # wherever "last weekend" was, it leaves more open than "Sunday"
    (
        "The keeper was held last weekend on a ferry.",
        "The keeper was held on Sunday on a ferry.",
        "vaguer: last weekend | Sunday",
    ),
    (
        "The choir toured Norway a year ago.",
        "The choir toured Norway in March.",
        "vaguer: a year ago | March",
    ),
    # words for an amount have soft edges
    (
        "Several sailors were aboard.",
        "21 sailors were aboard.",
        "vaguer: Several | 21",
    ),
]

MISSING = [
    (
        "Three undersea cables were cut.",
        "Undersea cables were cut.",
        "missing: Three | –",
    ),
    (
        "Residents were moved from their homes.",
        "Sixty residents were moved from their homes.",
        "missing: – | Sixty",
    ),
]

OTHER = [
    (
        "Three undersea cables were cut.",
        "Divers look after three cables. / Undersea cables were cut.",
        "missing, elsewhere: Three | –",
    ),
    (
        "Thieves took jewels worth €2 million.",
        "Thieves took jewels worth £1.7m.",
        "currency: €2 million | £1.7m",
    ),
]

SILENT = [
    # the same value, otherwise written
    ("A dozen men were held.", "12 men were held."),
    ("It cost 1,500 euros.", "It cost €1500."),
    ("Two-thirds of the seats are filled.", "67% of the seats are filled."),
    ("They walked 10 km.", "They walked 6.2 miles."),
    ("It was 20°C at noon.", "It was 68°F at noon."),
    ("He weighed 90 kg.", "He weighed 198 lb."),
    ("The stay lasts two weeks.", "The stay lasts a fortnight: 14 days."),
    ("The fire began at 8.40pm.", "The fire began at 20:40."),
    ("It hit at 20:49 GMT.", "It hit at 21:49 BST."),
    ("At least 20 were hurt.", "No fewer than 20 were hurt."),
    ("He came in 16th.", "He came in sixteenth."),
    ("Two women and a man died in the bank.", "Three people died in the bank."),
    ("They held 12 Danish and 11 Dutch sailors.", "They held 23 sailors."),
    ("a quarter of a million people", "250,000 people"),
    ("The vote was 133-73.", "The vote was 133–73."),
    ("It was held on 2013-06-08.", "It was held on 8 June 2013."),
    ("They served four and a half months.", "They served 4 1/2 months."),
    ("The try came with 7:41 to go.", "The try came with 7 minutes 41 seconds to go."),
    ("The talk took two hours and 30 minutes.", "The talk took 2.5 hours."),
    ("The shop shut three years ago.", "The shop shut 3 years ago."),
    ("Rain fell on Monday night.", "Rain fell on Monday evening."),
    # other things are counted
    ("Ten people were killed and 80 hurt.", "Killed were ten; hurt were 80."),
    ("Twelve were killed.", "Forty were wounded."),
    ("Ann Bell scored 23 points.", "Tom Hale scored 20 points."),
    ("He killed a mother of 12.", "Two men are accused of killing her."),
    ("John Reed, 23, was charged.", "His mother, Ann Reed, 58, was buried."),
    ("The 400-metre ship ran aground.", "The crew drank 30 litres of water."),
    ("Flight 370 vanished.", "Route 94 was closed."),
    ("F-16 jets took off.", "G20 ministers met."),
    ("One of them spoke.", "Two of them spoke of rain."),
    # days that nobody can place
    ("He died yesterday.", "He died on Friday."),
    ("The band played this weekend.", "The band played on Thursday."),
    ("He hurt his knee last week in Bergen.", "The club sold him on Wednesday."),
    ("The court sits on Friday, the judge said.", "He was seized on Monday, in a raid."),
    ("Officials said Saturday that a bomb went off.", "The bomb went off on Friday."),
    ("They may march.", "March came, and with it rain."),
    ("", "7"),
]


@pytest.mark.parametrize(("left", "right", "expected"), [*DIFFER, *VAGUER, *MISSING, *OTHER])
def test_figures_of_the_same_thing(left: str, right: str, expected: str) -> None:
    assert told(find_figures, left, right) == [expected]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_figures_that_agree_or_tell_of_other_things(left: str, right: str) -> None:
    assert told(find_figures, left, right) == []
