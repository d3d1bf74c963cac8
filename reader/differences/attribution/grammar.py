"""Small words of English by which it is seen who speaks; the words that speak are in lexicons."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


PERSONAL = words("he she they it i we")
BE = words("is are was were be been being 's")
SAYS = words("said say says")
HELPERS = words(
    """has have had also later then further previously earlier already now recently still both
    would again once repeatedly publicly officially first only just since"""
)
"""What may stand between a speaker and the verb."""

DENIES_SAYING = words(
    """not n't never declined refused cannot didn't wouldn't couldn't doesn't don't won't hasn't
    haven't"""
)
BREAKS = words(
    """that which who whom whose when while as because if but after before although though where
    whether than so until since despite what how or"""
)
"""Words that the name of a speaker does not reach beyond."""

RELATIVE = words("that which who")
ENDS_A_CLAUSE = words("but and while , ;")

MARKS_IN_NAMES = frozenset("'-.&/")
PREPOSITIONS = words("of in at for from on with to by about over into between against near under")
BEFORE_A_NOUN = words(
    """the a an this that these those its their his her our my no any some of in on by for with to
    from"""
)
BEGINS_A_SOURCE = words("the a an one his her its their")
OPENS_A_CLAUSE = words("and on in at for yet also")
NO_NAMES = words("the a an this that there these those his her its their in on at")

REPORTED = words(
    """said reported believed thought alleged rumored rumoured understood suspected known quoted
    considered claimed feared"""
)
"""Participles with which something is said, but not by whom: “is said to”."""

REPORTS = words("report reports")
REPORTED_LIKE = words("reportedly allegedly supposedly purportedly")
AFTER_REPORTED = words("to that by as")

CLAIM_FOLLOWS = words("that : , there it he she they we no") | {'"', ".", ""}
AFTER_A_VERB_AT_THE_END = words(
    """in on at after during by to from of via through today yesterday tonight later earlier monday
    tuesday wednesday thursday friday saturday sunday here and while as when last this early late
    before"""
)
HAS_A_HEARER = words("told tells tell telling warned asked informed reminded")
ACTS = ("promis", "pledg", "vow", "threat", "claim", "order", "urg", "ask")
"""Beginnings of verbs that, before “to”, do something else than report."""

ACCUSES = ("accus", "charg")
NOT_CLAIMED = words("life lives victims victim responsibility victory title win credit prize")
"""What is claimed without being said."""

NOUNS_TOO = words(
    """state states report reports claim claims charge charges note notes call calls show shows
    estimate estimates order rule answer comment fear fears hope hopes guess suspect suspects
    denial denials dispute disputes reveal promise promises pledge pledges warning finding findings
    reading ruling"""
)
PUTS = words("put puts putting")
BEFORE_A_FIGURE = words("about around roughly some over nearly almost more less at $ £ € a")
SPEAKS = words("speak speaks spoke speaking")
VIEWS = words("view opinion words account eyes")
