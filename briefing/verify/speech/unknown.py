"""What the passages say that nobody knows yet: no claim calls it established, or tells a cause of it as a fact.

A cause is open where a passage says of one that it is unknown, not clear, not determined or under investigation, and
nowhere names one. English only.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import thesaurus
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.denial.denials import NEGATORS, denials, denied, refusals, undone
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def known(case: Case) -> Iterator[Finding]:
    """MOD001: what the passages say that nobody knows, or is still looked into, the claim does not call known."""
    if case.kind is Kind.ASSESSMENT:
        return
    found = next(itertools.chain(_caused(case), _established(case), _confirmed(case)), None)
    if found is not None:
        yield case.finding("MOD001", found[0], weighed=(("open", found[1]),))


def _caused(case: Case) -> Iterator[tuple[str, str]]:
    """Find a cause that a claim tells as a fact, of what the passages say that its cause is not known."""
    claim = case.claim
    if case.lexis.isdisjoint(_OF_CAUSES) or _is_open(claim) or not claim.lexis.isdisjoint(_DOUBTING):
        return
    told = _CAUSED.search(claim.text)
    if told is None or _DENIED.search(claim.before(told.start())) or _named(told, case):
        return
    for reading in case.readings:
        for match in _OPEN_CAUSE.finditer(reading.text):
            if _of_one(told, match, claim, reading):
                yield f"The claim says “{told.group()}”; the passage says “{match.group()}”", match.group()
                return


def _of_one(told: re.Match[str], open_: re.Match[str], claim: Reading, reading: Reading) -> bool:
    """Whether a claim tells the cause of the same as a passage leaves open; of "the cause" there is but one."""
    if told.group().lower() in {"as the cause", "the cause of"}:
        return True
    if open_.group().lower().startswith("no "):
        told_there = [unit for unit in _content(claim, 0, len(claim.text)) if unit.low in reading.lexis]
        return len(told_there) > 1  # "no proof that the drug was the cause"
    end = _MARK.search(reading.text, open_.end())
    about = _content(reading, open_.start(), end.start() if end else len(reading.text))
    if told.group().lower().startswith(("killed", "died")) and any(unit.low in _DEATH for unit in about):
        return True
    effect = _content(claim, 0, told.start())
    return any(_same(one, other) for one in about for other in effect)


def _named(told: re.Match[str], case: Case) -> bool:
    """Whether a passage names a cause outside what it leaves open, or has found what a claim tells as one."""
    mine = _content(case.claim, told.end(), len(case.claim.text))[:_OF_CAUSE]
    for reading in case.readings:
        rest = _OPEN_CAUSE.sub(lambda match: " " * len(match.group()), reading.text)
        if _CAUSED.search(rest):
            return True
        found = _FOUND.search(rest)
        theirs = _content(reading, found.end(), len(reading.text)) if found else []
        if any(_same(one, other) for one in mine for other in theirs):
            return True
    return False


def _content(reading: Reading, start: int, end: int) -> list[Unit]:
    """Return the words, names and numbers of a stretch of a text, but those that speak of causes."""
    inside = (unit for unit in reading.units if start <= unit.start < end and unit.sort is not Sort.STOP)
    return [unit for unit in inside if unit.low not in _OF_CAUSES]


def _same(one: Unit, other: Unit) -> bool:
    return one.sort is other.sort and thesaurus.alike(one.low, other.low)


_OF_CAUSE = 4
"""Words of a cause by which it is known again."""

_MARK = re.compile(r"[,;:.]")
_DENIED = re.compile(r"(?:\b(?:not|never|no|nobody|cannot)\b|n ?['’`] ?t\b)[^.;:,]*$", re.IGNORECASE)
_FOUND = re.compile(r"\b(?:found|finds|concluded|ruled|determined|showed|traced|revealed)\b", re.IGNORECASE)
_DEATH = frozenset("death deaths died die killed dead".split())


def _is_open(reading: Reading) -> bool:
    return _OPEN_CAUSE.search(reading.text) is not None


_OF_CAUSES = frozenset("cause causes caused causing killed why led started sparked triggered happened".split())
_DOUBTING = (
    word_class("hedges")
    | word_class("softeners")
    | frozenset(
        "may might could would whether if suspected thought believed think thinks believe believes possibly probably"
        " perhaps likely theory theories suspect blame blamed blames blaming attributed unclear unknown".split()
    )
) - {"due"}
"""What makes no fact of a cause in a claim; who blames something says so."""

_OPEN_CAUSE = re.compile(
    r"\b(?:(?:exact |precise )?causes? (?:of|for|behind)\b[^.;:,]{0,80}?"
    r" (?:(?:has|have|had) (?:not|n['’]t|yet)|is|are|was|were|remain(?:s|ed)?)\b[^.;:,]{0,30}?"
    r"\b(?:determined|established|known|unknown|clear|unclear|identified|found|confirmed|investigat\w+|mystery|undetermined)"
    r"|(?:investigat\w+|look(?:s|ed|ing)? into|probing|examin\w+"
    r"|(?:yet|try|tries|trying|working|hop(?:e|es|ing)|seek(?:s|ing)?|attempting|unable|failed|want|wants|still) to"
    r" (?:determine|establish|work out|find out|learn|say|discover))"
    r" (?:\w+ ){0,2}?(?:(?:what|why)\b[^.;:,]{0,60}|causes?\b)"
    r"|(?:not|n['’]t|nobody|no one)\b[^.;:,]{0,40}?\b(?:clear|know|knows|known|say|determined|established)\b"
    r"[^.;:,]{0,30}?\b(?:what (?:\w+ )?(?:caused|killed|led|started|sparked|triggered)|why|(?:the|its|a) cause)\b"
    r"|no (?:proof|evidence|sign|indication)\b[^.;:,]{0,60}?\b(?:the cause|caused|causes|to blame|responsible)\b"
    r"|(?:unclear|unknown) (?:what (?:\w+ )?(?:caused|killed|led|started|sparked|triggered)|why))",
    re.IGNORECASE,
)
_CAUSED = re.compile(
    r"\b(?:caused by|killed by|was due to|were due to|resulted from|because of|brought about by|blamed on|as the cause"
    r"|the cause of|died (?:of|from)|(?:sparked|triggered|started|brought down) by|(?:had|has|have) caused"
    r"|(?<!what )caused (?!by\b|when\b|after\b|as\b|during\b|in\b|on\b)[a-z]+|came from|stemmed from)\b",
    re.IGNORECASE,
)


def _established(case: Case) -> Iterator[tuple[str, str]]:
    """Find what a claim calls established of which the passages say that it is not known, or not clear."""
    for verb in _sure(case.claim, _ESTABLISHED):
        mine = _behind(verb, case.claim)
        for reading in case.readings:
            for denial in reading.once(denials):
                head = next((unit for unit in denial[:2] if unit.low in _KNOWN), None)
                if head is not None and _one_matter(mine, _behind(head, reading)) and not _sure_of(case, mine):
                    yield f"The claim says “{verb.low}”; the passage says “not {head.low}”", head.low
                    return


def _sure_of(case: Case, told: Sequence[Unit]) -> bool:
    """Whether some passage is sure of what a claim is sure of."""
    return any(
        _one_matter(told, _behind(verb, reading)) for reading in case.readings for verb in _sure(reading, _ESTABLISHED)
    )


def _sure(reading: Reading, verbs_: frozenset[str]) -> list[Unit]:
    """Return the words of certainty of a text that nothing denies."""
    if reading.lexis.isdisjoint(verbs_):
        return []
    refused = {unit.start for unit in denied(reading)}
    refused |= {unit.start for own in (*reading.once(undone), *reading.once(refusals)) for unit in own}
    return [
        unit
        for at, unit in enumerate(reading.units)
        if unit.low in verbs_
        and unit.start not in refused
        and not any(one.low in NEGATORS | _OPENING for one in reading.units[max(0, at - _BEFORE) : at])
    ]


_BEFORE = 4
"""Words before a word of certainty among which is what makes it none."""

_OPENING = frozenset("t whether if to until unless may might could would should will yet".split())


def _behind(verb: Unit, reading: Reading) -> list[Unit]:
    """Return what stands behind a verb, up to the next mark or conjunction."""
    following = reading.units[reading.places.get(verb.start, 0) + 1 :][:_REACH]
    clause = itertools.takewhile(
        lambda one: not set(one.gap) & set(",;:–—.") and one.low not in {"but", "and"}, following
    )
    return [unit for unit in clause if unit.sort is not Sort.STOP and unit.low not in {"fact", "sure", "one"}]


_REACH = 12


def _one_matter(mine: Sequence[Unit], theirs: Sequence[Unit]) -> bool:
    """Whether a good part of what is told in one place is told in another."""
    held = [one for one in mine if any(_same(one, other) for other in theirs)]
    return bool(held) and 2 * len(held) >= min(len(mine), len(theirs))


_KNOWN = frozenset(
    "know known clear certain sure established confirmed determined proven proved verified evidence".split()
)
_ESTABLISHED = frozenset("established confirmed confirms determined proved proves proven verified".split())


def _confirmed(case: Case) -> Iterator[tuple[str, str]]:
    """Find a report that a claim has somebody confirm, and the passages have them still look into."""
    told = _sure(case.claim, _CONFIRMING)
    if not told or case.lexis.isdisjoint(_REPORTS) or any(_sure(reading, _CONFIRMING) for reading in case.readings):
        return
    open_ = next((match for reading in case.readings for match in _CHECKING.finditer(reading.text)), None)
    if open_ is None:
        return
    for verb in told:
        if any(unit.low in _REPORTS for unit in _behind(verb, case.claim)[:_OF_REPORT]):
            yield f"The claim says “{verb.low}”; the passage says “{open_.group()}”", open_.group()
            return


_OF_REPORT = 3
_CONFIRMING = frozenset("confirmed confirms verified verifies proved proves corroborated validated".split())
_REPORTS = frozenset(
    "claim claims report reports allegation allegations accusation accusations rumour rumours rumor rumors account"
    " accounts suggestion suggestions statement complaint complaints footage".split()
)
_CHECKING = re.compile(
    r"\b(?:investigating|looking into|checking|examining|studying|reviewing|trying to (?:verify|confirm|establish)"
    r"|(?:seeking|attempting|working) to (?:verify|confirm|establish))\b(?: \w+){0,3}",
    re.IGNORECASE,
)
