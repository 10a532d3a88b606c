"""What the articles themselves say is not known."""

import re
from collections.abc import Collection

from briefing.summarize.counting import tallied
from briefing.summarize.ranking import Ranked, understood
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence
from briefing.summarize.reading.wording import outside_quotes

_UNKNOWN = re.compile(
    r"""\bno\ (?:further\ |other\ |more\ )?(?:details?|information|word|confirmation|comment)\b
    |\b(?:not|n[’']t)\ (?:immediately\ |yet\ )?(?:been\ )?
        (?:clear|known|confirmed|disclosed|released|identified|determined|respond|say|comment)\b
    |\bunclear\b | \b(?:is|are|was|were|remains?|remained)\ (?:\w+\ )?unknown\b
    |\bremains?\ (?:to\ be\ seen|uncertain)\b
    |\bcould\ not\ (?:immediately\ |independently\ )?be\ (?:verified|confirmed|reached)\b
    |\bdeclined\ to\ (?:say|comment|give|elaborate|specify|confirm)\b | \bwould\ not\ say\b""",
    re.VERBOSE,
)


MOST = 4
_CASUALTIES = re.compile(
    r"\b(?:no (?:immediate |further )?(?:word|information|reports?|details)|(?:not|un)\w* (?:\w+ )?(?:clear|known))\b"
    r"[^.;]{0,40}\b(?:casualties|injuries|victims|deaths|fatalities|injured|killed|hurt)\b"
)
_COURTESY = re.compile(r"\b(?:respond|comment|reached|(?:give|provide) (?:his|her|their) names?)\b")


_ASIDE = re.compile(
    r", (?:who|which) (?:did|has|have|had) not (?:immediately |yet )?(?:comment(?:ed)?|respond(?:ed)?)\b"
)
"""In passing: "The president, who did not comment, must name a successor" tells of no gap."""


def of(ranked: Ranked, *, lead: Sentence, without: Collection[str] = ()) -> tuple[Sentence, ...]:
    """Return up to four sentences that state a gap and can be understood behind the lead, the weightiest first.

    `without` are ids of passages that a later one has replaced. Where people are counted whom something befell, that
    nothing is known of any is overtaken. That somebody did not answer a reporter is said last:
    it is a gap of the article, not of what is known.
    """
    found = [s for s in ranked.sentences if _UNKNOWN.search(_ASIDE.sub("", outside_quotes(s.text))) and s is not lead]
    if tallied.counts(ranked.sentences):
        found = [s for s in found if not _CASUALTIES.search(s.text)]
    found = [s for s in found if s.id not in without and s.leans is not Leans.ON_PREVIOUS and understood(s, [lead])]
    chosen: list[Sentence] = []
    for sentence in sorted(found, key=lambda s: (bool(_COURTESY.search(s.text)), -ranked.worth[s.id], s.id)):
        if len(chosen) < MOST and not any(ranked.same(sentence, other) for other in chosen):
            chosen.append(sentence)
    return tuple(chosen)
