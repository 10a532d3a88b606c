"""A relative is the relative that the passages name: an uncle is no father, a brother no cousin."""

from collections.abc import Iterator

from briefing.model import Finding
from briefing.verify.case import Case

_RELATIONS = """
father|dad|daddy: parent son daughter child stepfather
mother|mum|mom: parent son daughter child stepmother
parent: father mother mum mom dad son daughter child couple
son: father mother parent child boy
daughter: father mother parent child girl
child|kid: son daughter boy girl father mother parent baby toddler infant
brother: sister brother sibling son child twin daughter
sister: brother sister sibling daughter child twin son
sibling: brother sister son daughter child twin
husband: wife spouse couple widow married married
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
boyfriend: husband girlfriend partner couple fiance dating relationship
girlfriend: wife boyfriend partner couple fiancee dating relationship
"""
"""Each relative, and what a passage may say for it: a wider word, or the same relation seen from the other side."""


def _read() -> dict[str, frozenset[str]]:
    rows = [line.partition(":") for line in _RELATIONS.strip().splitlines()]
    spelled = [(tuple(heads.split("|")), frozenset(others.split())) for heads, _, others in rows]
    return {form: others | frozenset(heads) for heads, others in spelled for form in heads}


_KIN = _read()
_IRREGULAR = {"children": "child", "wives": "wife"}
_FORMS = frozenset({*_KIN, *(f"{kin}s" for kin in _KIN), *_IRREGULAR})


def related(case: Case) -> Iterator[Finding]:
    """NAM004: no relative of the claim is another one in the passages."""
    mine = sorted(case.claim.lexis & _FORMS)
    theirs = {_singular(word) for word in case.lexis & _FORMS} if mine else set()
    for kin in map(_singular, mine):
        if theirs and not any(_singular(other) in _KIN[kin] for other in case.lexis):
            said = ", ".join(sorted(theirs))
            yield case.finding(
                "NAM004",
                f"The claim tells of “{kin}”; the cited passages have {said}",
                weighed=(("claimed", kin), ("stated", said)),
            )
            return


def _singular(word: str) -> str:
    return _IRREGULAR.get(word, word.removesuffix("s"))
