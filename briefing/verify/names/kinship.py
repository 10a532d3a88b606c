"""A relative is the relative that the passages name: an uncle is no father, a brother no cousin."""

import re
from collections.abc import Iterator

from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.reading import Reading

_RELATIONS = """
father|dad|daddy: parent son daughter child stepfather
mother|mum|mom: parent son daughter child stepmother
parent: father mother mum mom dad son daughter child couple
son: father mother parent child boy
daughter: father mother parent child girl
child|kid: son daughter boy girl father mother parent baby toddler infant pupil student minor teenager year aged
brother: sister brother sibling son child twin daughter
sister: brother sister sibling daughter child twin son
sibling: brother sister son daughter child twin
husband: wife spouse couple widow married partner
wife: husband spouse couple widower married
spouse: husband wife couple married
uncle: nephew niece
aunt: nephew niece
nephew: uncle aunt
niece: uncle aunt
cousin:
grandfather|grandad|grandpa: grandparent grandson granddaughter grandchild
grandmother|grandma|granny: grandparent grandson granddaughter grandchild
grandson: grandfather grandmother grandparent grandchild
granddaughter: grandfather grandmother grandparent grandchild
grandchild: grandson granddaughter grandfather grandmother grandparent
boyfriend: husband girlfriend partner couple fiance dating relationship
widow: wife husband widower married late
widower: husband wife widow married late
fiancee|fiance: partner couple engaged girlfriend boyfriend wedding marry married
twin: brother sister sibling child boy girl
girlfriend: wife boyfriend partner couple fiancee dating relationship
"""
"""Each relative, and what a passage may say for it: a wider word, or the same relation seen from the other side."""


def _read() -> dict[str, frozenset[str]]:
    rows = [line.partition(":") for line in _RELATIONS.strip().splitlines()]
    spelled = [(tuple(heads.split("|")), frozenset(others.split())) for heads, _, others in rows]
    return {form: others | frozenset(heads) for heads, others in spelled for form in heads}


_KIN = _read()
_IRREGULAR = {"children": "child", "wives": "wife", "grandchildren": "grandchild"}
_FORMS = frozenset({*_KIN, *(f"{kin}s" for kin in _KIN), *_IRREGULAR})
_LINKED = re.compile(
    rf"\b(?:(step|half|foster|ex|former)[- ]?)?({'|'.join(sorted(_FORMS, key=len, reverse=True))})(-in-law)?\b"
    r"(?! (?:company|firm|group))"
)
"""A relative, with what makes another one of it: "stepmother", "ex-husband", "mother-in-law"."""

_PARTED = frozenset("ex former divorced divorce estranged separated late split".split())
_MARRIED = frozenset("husband wife spouse partner married marriage".split())


def related(case: Case) -> Iterator[Finding]:
    """NAM004: no relative of the claim is another one in the passages."""
    said = next(_mistaken(case), None)
    if said is not None:
        kin, theirs = said
        yield case.finding(
            "NAM004",
            f"The claim tells of “{kin}”; the cited passages have {theirs}",
            weighed=(("claimed", kin), ("stated", theirs)),
        )


def _mistaken(case: Case) -> Iterator[tuple[str, str]]:
    """Yield a relative of the claim that the passages lack, with those that they have."""
    if case.claim.lexis.isdisjoint(_FORMS) and not case.claim.once(_linked):
        return
    theirs = {kin for reading in case.readings for kin in reading.once(_linked)}
    if not theirs:
        return
    said = ", ".join(sorted(" ".join(part for part in kin if part) for kin in theirs))
    singular = frozenset(map(_singular, case.lexis))
    for link, kin, law in sorted(case.claim.once(_linked)):
        if (_KIN[kin] | {f"step{kin}"}).isdisjoint(singular) or not _stands(link, kin, law, case):
            yield " ".join(part for part in (link, kin, law) if part), said


def _stands(link: str, kin: str, law: str, case: Case) -> bool:
    """Whether the passages may have this relative: a step one, one by law or one of before, as the claim says."""
    linked = {one for reading in case.readings for one in reading.once(_linked)}
    if law:
        return any(one[2] for one in linked) or not case.lexis.isdisjoint(_MARRIED - {kin})
    if link in {"ex", "former"}:
        return not case.lexis.isdisjoint(_PARTED)
    same = [one for one in linked if one[1] == kin]
    if link:
        return any(one[0] == link for one in linked) or not same
    return not same or any(one[0] not in {"step", "half"} and not one[2] for one in same)


def _linked(reading: Reading) -> frozenset[tuple[str, str, str]]:
    """Return the relatives of a text: what makes another of each, itself, and whether it is one by law."""
    if reading.lexis.isdisjoint(_STEPPED):
        return frozenset()
    return frozenset(
        (link or "", _singular(kin), "in law" if law else "") for link, kin, law in _LINKED.findall(reading.folded)
    )


_STEPPED = _FORMS | frozenset(f"step{kin}" for kin in _FORMS)


def _singular(word: str) -> str:
    return _IRREGULAR.get(word, word.removesuffix("s"))
