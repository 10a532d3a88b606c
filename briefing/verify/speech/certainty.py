"""How sure the claim is: what the passages suspect, ask or think possible, it does not call proved or certain."""

from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.denials import denied
from briefing.verify.speech.hedging import hedged
from briefing.verify.speech.speakers import hardened


def assured(case: Case) -> Iterator[Finding]:
    """MOD002: no word of certainty stands in a claim whose passages have but words of doubt."""
    sure = case.claim.lexis & _SURE
    if not sure or case.claim.lexis & _UNSURE or not case.lexis & _UNSURE or case.lexis & _SURE:
        return
    refused = {unit.low for unit in case.claim.once(denied)}
    told = (unit.low for unit in case.claim.units if unit.low in sure and unit.low not in refused)
    for word in told:
        if not any(thesaurus.alike(word, other) for other in case.lexis):
            if next(hedged(case), None) or next(hardened(case), None):
                return  # it is said already
            doubt = min(case.lexis & _UNSURE)
            found = f"The claim says “{word}”; the cited passages say “{doubt}”"
            yield case.finding("MOD002", found, weighed=((word, doubt),))
            return


_SURE = frozenset(
    "established confirmed confirms proved proves proven determined certain sure certainly surely definitely"
    " undoubtedly guaranteed guarantees bound knowing knows knew succeeded clearly".split()
)
_UNSURE = frozenset(
    "may might could suspect suspects suspected think thinks thinking thought believe believes believed whether"
    " possibly perhaps probably likely investigating seems seemed appears appeared hopes hoped trying tried"
    " allegedly".split()
)
