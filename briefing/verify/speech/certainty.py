"""How sure the claim is: what the passages claim, suspect or think possible, it does not call confirmed or certain."""

import itertools
from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.denials import denied
from briefing.verify.reading import Reading
from briefing.verify.speech.unhedged import left_open


def assured(case: Case) -> Iterator[Finding]:
    """MOD002: no word of certainty stands in a claim whose passages have but words of doubt."""
    sure = case.claim.lexis & _SURE
    if not sure or case.claim.lexis & _UNSURE or not case.lexis & _UNSURE or case.lexis & _SURE:
        return
    refused = {unit.low for unit in case.claim.once(denied)}
    told = (word for word in _assuring(case.claim) if word not in refused)
    for word in told:
        if word in _RESOLVED and _resolved(case):
            continue
        if not any(thesaurus.alike(word, other) for other in case.lexis):
            doubt = min(case.lexis & _UNSURE)
            found = f"The claim says “{word}”; the cited passages say “{doubt}”"
            yield case.finding("MOD002", found, weighed=((word, doubt),))
            return


def _assuring(claim: Reading) -> Iterator[str]:
    """Yield the words of certainty that have behind them what is sure: "proved that", "certain to", not "a certain"."""
    for unit, behind in itertools.pairwise(claim.units):
        if unit.low in _SURE and (unit.low.endswith("ly") or behind.low in _OF_WHAT.get(unit.low, _OF_ANY)):
            yield unit.low


_OF_ANY = frozenset({"that", "to", "by", "beyond"})
_OF_WHAT = {"succeeded": frozenset({"in"}), "bound": frozenset({"to"})}
"""What stands behind a word of certainty: who "succeeded Orr" and what is "bound for Ghent" tell of nothing sure."""

_SURE = frozenset(
    "established confirmed confirms proved proves proven determined certain sure certainly surely definitely"
    " undoubtedly guaranteed guarantees knowing knows bound succeeded".split()
)
_RESOLVED = frozenset({"decided", "agreed", "promised", "pledged", "vowed", "resolved"})
_SURE |= _RESOLVED
_RESOLVING = frozenset(
    "will ll shall chose chosen opted plan plans planned intends announced announces approved voted signed offered"
    " decision agreement pledge promise vow assured committed accepted ruled".split()
)
"""What may mean that somebody has made up a mind."""

_UNSURE = frozenset(
    "may might could suspect suspects suspected think thinks thinking thought believe believes believed whether"
    " possibly perhaps probably likely unlikely investigating seems seemed appears appeared hopes hoped trying tried"
    " suggested suggests considering weighing allegedly".split()
)


def _resolved(case: Case) -> bool:
    """Whether a word outside what the passages leave open may mean that somebody has made up a mind."""
    for reading in case.readings:
        open_ = reading.once(left_open)
        for unit in reading.units:
            if unit.low in _RESOLVING and not any(clause.start <= unit.start < clause.end for clause in open_):
                return True
    return False


def hardened(case: Case) -> Iterator[Finding]:
    """MOD001: what somebody claims in the passages, nobody confirms or admits in the claim."""
    refused = {unit.low for unit in case.claim.once(denied)}
    told = [report for report in case.claim.reports if report.verb in _CONCEDED - refused]
    claimed = [report for reading in case.readings for report in reading.reports if report.verb in _CLAIMED]
    silent = case.lexis & _SILENT if "whether" in case.lexis else frozenset()
    if told and (claimed or silent) and not case.lexis & _CONCEDING:
        stated = claimed[0].verb if claimed else min(silent)
        found = f"The passage says “{stated}”; the claim makes it “{told[0].verb}”"
        yield case.finding("MOD001", found, weighed=(("claimed", told[0].verb), ("stated", stated)))


_CLAIMED = frozenset({"claimed", "alleged", "alleges", "asserted", "denied"})
_CONCEDED = frozenset({"confirmed", "confirms", "admitted", "acknowledged", "conceded", "revealed", "clarified"})
_SILENT = frozenset({"declined", "declines", "declining", "refused", "refuses"})
"""Who says nothing on "whether" confirms nothing."""

_CONCEDING = _CONCEDED | frozenset({"confirm", "admit", "admits", "acknowledge", "concede", "reveal", "confirmation"})
