"""Words that end in a full stop without ending a sentence, and words that begin one."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEFORE_A_NAME = _words(
    """
    mr mrs ms mx dr drs prof messrs mme mlle hon rev fr msgr st ste mt ft sen sens rep reps gov
    govs pres amb sec atty asst dep gen gens adm brig maj col cols cmdr cdr capt cpt lt sgt sgts
    cpl pvt pfc spc ret supt insp det const sr sra srta dña dott sig hr frl univ dept vs v cf eg
    ie e.g i.e viz ca approx op
    проф акад ген им ул гор тов пр св
    """
)
"""Abbreviations after which the sentence goes on, whatever follows; without the full stop."""

BEFORE_A_NUMBER = _words(
    """
    no nos nr núm num p pp pg vol ch art sec fig para § jan feb mar apr jun jul aug sep sept oct
    nov dec janv févr avr juil déc № стр ст п гл
    """
)
"""Abbreviations after which the sentence goes on if a figure follows."""

MAY_END = _words(
    """
    inc corp co ltd llc plc bros assn jr sr etc al st ave blvd rd sq a.m p.m am pm ph.d m.d b.a
    m.a u.s u.k u.n e.u u.s.a u.a.e u.s.s.r d.c l.a n.y n.j n.h n.m n.c s.c n.d s.d w.va r.i b.c
    a.d r.i.p ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont
    neb nev okla ore pa tenn tex va vt wash wis wyo ont que
    usw bzw ggf evtl bspw inkl geb gest mio mrd tsd str
    z.b u.a d.h i.d.r s.o u.ä o.ä
    env av boul
    ee.uu
    г гг вв тыс млн млрд руб коп кв обл т.е т.д т.п т.к т.н н.э др
    """
)
"""Abbreviations that may end a sentence: it goes on unless a word follows that begins one."""

AFTER_A_TIME = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun est edt
    et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest msk eastern central mountain pacific
    greenwich moscow local london stockholm kyiv kiev jan feb mar apr may june july aug sept sep
    oct nov dec january february march april august september october november december
    """
)
"""Words that go on with a time of day: “at 5 p.m. Tuesday”."""

BEGIN_A_SENTENCE = _words(
    """
    the a an he she it they we i you his her its their our my this that these those there here
    who what when where why how which while if as at in on by for from with without after before
    since until during under over and but or so yet nor also both all some many most few several
    one two three no not never now then however meanwhile earlier later although though because
    despite according asked another other each every still only even once again moreover
    der die das den dem des ein eine einen er sie es wir ihr ich man im am zum zur bei mit nach
    von vor auf aus und aber doch dann dort dies diese dieser dieses auch nur seit während wenn
    le les un une il elle ils elles nous vous je ce cette ces dans sur pour avec mais et puis
    el los las una ella ellos pero según
    он она оно они мы вы я это этот эта эти в на по при после до но и а как что кто если когда
    там тогда также его её их с со к из за от для однако затем ранее позже
    """
)
"""Words that, with a capital letter, begin a sentence rather than a name; in lower case."""

SPEECH_VERBS = (
    "said|asked|told|wrote|added|replied|answered|shouted|cried|warned|tweeted|exclaimed|says|"
    "asks|writes|wondered|insisted|joked|quipped|sagte|fragte|schrieb|rief"
)

WORDS_WITH_MARKS = ("Yahoo!", "Jeopardy!", "Mamma Mia!", "Oklahoma!", "Guess?")
"""Names that end in a mark."""
