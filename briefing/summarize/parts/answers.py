"""A charge and its denial: which sentence answers which, so that neither is told without the other."""

from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading import terms
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import DENIES, Sentence, is_denial
from briefing.summarize.reading.wording import outside_quotes


def answers(denial: Sentence, charge: Sentence, ranked: Ranked) -> bool:
    """Tell whether a denial stands right behind a charge, or one sentence on where that one goes on with the charge."""
    if follows(denial, charge):
        return True
    between = [s for s in ranked.sentences if follows(s, charge) and follows(denial, s)]
    return bool(between) and between[0].leans is Leans.ON_PREVIOUS and not is_denial(between[0])


ANSWERED = 0.4
"""Share of a denial's content, its subject apart, that a charge must hold to be what is denied."""

FEWEST_DENIED = 2
"""Words of content behind the verb from which on a denial says what it denies."""


def counters(denial: Sentence, charge: Sentence) -> bool:
    """Tell whether a denial that stands for itself, in whatever article, is of this charge: "denied any warnings"."""
    verb = DENIES.search(outside_quotes(denial.text))
    if not verb or denial.id == charge.id or (charge.speech is None and charge.article.id == denial.article.id):
        return False
    denied = terms.of(denial.text[verb.end() :])
    by_same = charge.speech is not None and charge.speech.speaker.split()[-1] in denial.text[: verb.start()]
    return len({*denied}) >= FEWEST_DENIED and not by_same and terms.overlap(denied, charge.bag) >= ANSWERED
