"""Small words of English by which it is seen who speaks; the words that speak are in lexicons."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


PERSONAL = word_set("he she they it i we")
BE = word_set("is are was were be been being 's")
SAYS = word_set("said say says")
HELPERS = word_set(
    """has have had also later then further previously earlier already now recently still both
    would again once repeatedly publicly officially first only just since"""
)
"""What may stand between a speaker and the verb."""

DENIES_SAYING = word_set(
    """not n't never declined refused cannot didn't wouldn't couldn't doesn't don't won't hasn't
    haven't"""
)
BREAKS = word_set(
    """that which who whom whose when while as because if but after before although though where
    whether than so until since despite what how or"""
)
"""Words that the name of a speaker does not reach beyond."""

RELATIVE = word_set("that which who")
ENDS_A_CLAUSE = word_set("but and while , ;")

MARKS_IN_NAMES = frozenset("'-.&/")
PREPOSITIONS = word_set(
    "of in at for from on with to by about over into between against near under"
)
BEFORE_A_NOUN = word_set(
    """the a an this that these those its their his her our my no any some of in on by for with to
    from"""
)
BEGINS_A_SOURCE = word_set("the a an one his her its their")
OPENS_A_CLAUSE = word_set("and on in at for yet also")
NO_NAMES = word_set("the a an this that there these those his her its their in on at")

REPORTED = word_set(
    """said reported believed thought alleged rumored rumoured understood suspected known quoted
    considered claimed feared"""
)
"""Participles with which something is said, but not by whom: “is said to”."""

REPORTS = word_set("report reports")
REPORTED_LIKE = word_set("reportedly allegedly supposedly purportedly")
AFTER_REPORTED = word_set("to that by as")

CLAIM_FOLLOWS = word_set("that : , there it he she they we no") | {'"', ".", ""}
AFTER_A_VERB_AT_THE_END = word_set(
    """in on at after during by to from of via through today yesterday tonight later earlier monday
    tuesday wednesday thursday friday saturday sunday here and while as when last this early late
    before"""
)
HAS_A_HEARER = word_set("told tells tell telling warned asked informed reminded")
ACTS = ("promis", "pledg", "vow", "threat", "claim", "order", "urg", "ask")
"""Beginnings of verbs that, before “to”, do something else than report."""

ACCUSES = ("accus", "charg")
NOT_CLAIMED = word_set("life lives victims victim responsibility victory title win credit prize")
"""What is claimed without being said."""

NOUNS_TOO = word_set(
    """state states report reports claim claims charge charges note notes call calls show shows
    estimate estimates order rule answer comment fear fears hope hopes guess suspect suspects
    denial denials dispute disputes reveal promise promises pledge pledges warning finding findings
    reading ruling"""
)
PUTS = word_set("put puts putting")
BEFORE_A_FIGURE = word_set("about around roughly some over nearly almost more less at $ £ € a")
SPEAKS = word_set("speak speaks spoke speaking")
VIEWS = word_set("view opinion words account eyes")
