"""What the articles themselves say is not known."""

import re

from briefing.model import Claim
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Leans
from briefing.summarize.wording import outside_quotes

_UNKNOWN = re.compile(
    r"""\bno\ (?:further\ |other\ |more\ )?(?:details?|information|word|confirmation|comment)\b
    |\b(?:not|n[’']t)\ (?:immediately\ |yet\ )?(?:been\ )?
        (?:clear|known|confirmed|disclosed|released|identified|determined|respond|say|comment)\b
    |\bunclear\b | \bunknown\b | \bremains?\ (?:to\ be\ seen|uncertain)\b
    |\bcould\ not\ (?:immediately\ |independently\ )?be\ (?:verified|confirmed|reached)\b
    |\bdeclined\ to\ (?:say|comment|give|elaborate|specify|confirm)\b | \bwould\ not\ say\b""",
    re.VERBOSE,
)


def of(ranked: Ranked) -> tuple[Claim, ...]:
    """Return up to four sentences that state a gap and can stand alone, the weightiest first."""
    found = [s for s in ranked.sentences if s.leans is Leans.ON_NOTHING and _UNKNOWN.search(outside_quotes(s.text))]
    found.sort(key=lambda s: (-ranked.worth[s.passage.id], s.passage.id))
    return tuple(s.claim() for s in found[:4])
