"""What a negation reaches: the words behind it, up to a mark or "but"."""

import itertools
from collections.abc import Sequence

from briefing.verify.units import Sort, Unit

Denial = tuple[Unit, ...]
"""The words that one negation may deny."""

REACH = 4
"""Words after a negation among which are those that it denies: "no new energy subsidies are planned"."""


def reached(units: Sequence[Unit], index: int) -> Denial:
    """Return the words that a negation reaches, up to the next comma or "but"; "not among them" denies "among"."""
    reach = REACH if units[index].low != "neither" else _NEITHER
    following = _past_aside(units[index + 1 : index + 4 + 2 * reach + ASIDE])[: 3 + 2 * reach]
    if following and following[0].low in {"among", "one"}:
        following = following[following[0].low == "one" :]
    past = following[: bool(following) and following[0] is not units[index + 1]]  # its mark closes the aside
    clause = [
        *past,
        *itertools.takewhile(
            lambda unit: unit.low not in CLOSING and not set(unit.gap) & set(",;:"), following[len(past) :]
        ),
    ]
    if units[index].low == "no" and index and units[index - 1].low in {"at", "in", "under"} and clause:
        clause = clause[clause[0].low in _TIMES :]  # "at no point did it fire"
    told = [unit for unit in clause if unit.sort in _DENIABLE or unit.low == "among"][:reach]
    if len(told) > 1 and told[0].low.endswith("ly") and told[0].low not in _NO_ADVERBS:
        told = [*told[1:], told[0]]  # "has not been independently verified": not verified
    return tuple(told)


def _past_aside(following: Sequence[Unit]) -> Sequence[Unit]:
    """Return what stands behind a negation without what stands between marks right behind it: "not, as told, met"."""
    mark = following[0].gap.strip() if following else ""
    if mark not in {",", "–", "—"}:
        return following
    closed = next((at for at, unit in enumerate(following[1 : ASIDE + 1], 1) if unit.gap.strip() == mark), 0)
    return following[closed:]


_TIMES = frozenset("point time stage moment way circumstances".split())

ASIDE = 8
"""Words of an aside right behind a negation, at the most."""

_NO_ADVERBS = frozenset("ally apply bully comply family fly imply multiply rally rely reply supply tally".split())

_NEITHER = 10
"""Words after "neither" among which is the verb that it denies: "neither the verdict nor the sentence could stand"."""


CLOSING = frozenset({"but", "whether", "if"})
"""What a negation does not reach beyond: "did not say whether she wanted to" is no "did not want to"."""

_DENIABLE = {Sort.WORD, Sort.NUMBER, Sort.NAME}
