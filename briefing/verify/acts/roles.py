"""Who does what to whom: a name stands by the words that it stands by in the passages."""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import spellings, words
from briefing.language.initials import spelled_out
from briefing.language.names import Name
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import akin, lies_in, same
from briefing.verify.reading import Reading
from briefing.verify.speech.sources import named
from briefing.verify.units import Sort, Unit

_SPEECH = word_class("reports")
_SAID = "said"
_TURNING = frozenset({"is", "are", "was", "were", "be", "been", "being", "by"})
_MUTUAL = word_class("mutual")
_PREPOSITIONS = word_class("prepositions")
_BREAK = frozenset(',;:.!?()"“”—–')


LONGEST_LIST = 30
"""Words and names back to which a list, or the word that a name stands by, is looked for."""


class Tie(NamedTuple):
    """A name and the word that it stands by: before it (`side` L) or after it (R), and the preposition between."""

    name: Name
    side: str
    word: str
    link: str = ""


def roles(case: Case) -> Iterator[Finding]:
    """ROL001: no name stands where the passages have another, beside the same word."""
    stated: dict[tuple[str, str], list[Tie]] = {}
    for tie in (tie for reading in case.readings for tie in reading.once(ties)):
        stated.setdefault((tie.side, tie.word), []).append(tie)
    told = case.claim.once(ties)
    for tie in told:
        beside = stated.get((tie.side, tie.word), [])
        rivals = [other.name for other in beside if other.link == tie.link]
        if not rivals or any(akin(tie.name, other.name) or lies_in(other.name, tie.name) for other in beside):
            continue
        if _beside_too(tie, rivals, told) or _speaks(tie, case) or _abbreviates(tie.name, rivals, case):
            continue
        if not _compounded(tie, case):
            where = "before" if tie.side == "R" else "after"
            yield case.finding(
                "ROL001",
                f"The claim has {tie.name.text} {where} “{tie.word}”; the cited passages have {rivals[0].text} there",
                weighed=(("claimed", f"{tie.name.text} {tie.side} {tie.word}"), ("stated", rivals[0].text)),
            )
            return


def _beside_too(tie: Tie, rivals: Sequence[Name], told: Sequence[Tie]) -> bool:
    """Whether the claim has the rivals there, too: each of two foreign ministers has a state before the rank."""
    mine = [one.name for one in told if (one.side, one.word, one.link) == (tie.side, tie.word, tie.link)]
    return all(any(same(rival, name) for name in mine) for rival in rivals)


def _compounded(tie: Tie, case: Case) -> bool:
    """Whether a passage has the name before a longer form of the thing: the Koral field, the Koral gas field."""
    if tie.side != "R":
        return False
    for reading in case.readings:
        for at, unit in enumerate(reading.units[:-2]):
            if unit.name is not None and same(tie.name, unit.name) and _tied(reading.units[at + 2]) == tie.word:
                return True
    return False


def _abbreviates(name: Name, rivals: Sequence[Name], case: Case) -> bool:
    """Whether one of the names is the acronym of what the other is a part of: SNSC, National Security Council."""
    if any(spelled_out(name.text, reading.text) for reading in case.readings):
        return True
    wholes = [phrase for reading in (case.claim, *case.readings) for phrase in reading.phrases]
    beside = (pair for reading in case.readings for pair in itertools.pairwise(reading.names))
    if any(other.start - one.end <= 1 and same(name, one) and other in rivals for one, other in beside):
        return True  # "the UN resolution" and "the UN Security Council resolution"
    pairs = [(one.text, other.whole) for rival in rivals for one, other in ((name, rival), (rival, name))]
    return any(part in whole and spellings.acronym(short, whole) for short, part in pairs for whole in wholes)


def _speaks(tie: Tie, case: Case) -> bool:
    """Whether the passages may have the name speak, in whatever order: who speaks has a rule of its own."""
    if tie.word != _SAID or tie.side != "R":
        return False
    reports = [report for reading in case.readings for report in reading.reports]
    return any(report.pronoun or any(same(tie.name, name) for name in named(report)) for report in reports)


def ties(reading: Reading) -> tuple[Tie, ...]:
    """Return what each name of a text stands by.

    A name after a preposition is no subject, and one before a noun ("the US embassy") is not meant by the word before.
    Names in a list stand by the same words.
    """
    units = reading.units
    named = [(index, unit.name) for index, unit in enumerate(units) if unit.name is not None and unit.sort is Sort.NAME]
    return tuple(
        tie for index, name in named for find in (_after, _before, _apposed) for tie in find(units, index, name)
    )


def _after(units: tuple[Unit, ...], index: int, name: Name) -> Iterator[Tie]:
    word, turned, direct = _beside(units, _list_end(units, index), 1)
    if word is None or word.low in _MUTUAL or _belongs(units, index):
        return
    if not _within(units, index) or (direct and not word.low.endswith("ed")):
        yield Tie(name, "L" if turned else "R", _tied(word))


def _before(units: tuple[Unit, ...], index: int, name: Name) -> Iterator[Tie]:
    word, turned, _ = _beside(units, _list_start(units, index), -1)
    following = units[index + 1] if index + 1 < len(units) else None
    modifies = following is not None and (
        (not following.gap.strip() and following.sort in _HEADS) or following.gap[:1] in {"'", "’"}
    )
    if word is None or word.low in _MUTUAL or modifies:
        return
    near = reversed(units[max(0, index - LONGEST_LIST) : index])
    link = next((unit.low for unit in near if unit.low in _PREPOSITIONS or unit is word), "")
    link = "" if link == word.low else link
    yield Tie(name, "R", _tied(word)) if turned else Tie(name, "L", _tied(word), link)
    if link == "of":  # "the visit of the envoy": the envoy visits
        yield Tie(name, "R", _tied(word), _NOMINAL)


_NOMINAL = "as a noun"


def _apposed(units: tuple[Unit, ...], index: int, name: Name) -> Iterator[Tie]:
    """Tie a name to what it alone is called between commas: "Lund, the guild's treasurer", "its treasurer, Lund,"."""
    before, after = units[max(0, index - _APPOSED) : index], units[index + 1 : index + 1 + _APPOSED]
    closed = not after or after[0].gap.strip()[:1] in {",", "."}
    if before and units[index].gap.strip() == "," and closed and before[-1].sort in {Sort.WORD, Sort.TITLE}:
        if any(unit.low in _DEFINITE for unit in before):
            yield Tie(name, "L", _tied(before[-1]))
    elif after and after[0].gap.strip() == "," and _is_definite(after):
        end = next((n for n, unit in enumerate(after) if n and not _runs_on(unit)), len(after))
        nouns = [unit for unit in after[:end] if unit.sort in {Sort.WORD, Sort.TITLE} and unit.low != "s"]
        if nouns and (end < len(after) or len(after) < _APPOSED):
            yield Tie(name, "L", _tied(nouns[-1]))


_APPOSED = 6
"""Words of the longest description between commas."""

_DEFINITE = frozenset("the his her its their our s".split())


def _is_definite(phrase: Sequence[Unit]) -> bool:
    owned = any(unit.low == "s" or (unit.name is not None and unit.name.text.endswith(("'s", "’s"))) for unit in phrase)
    return phrase[0].low in _DEFINITE or owned


def _runs_on(unit: Unit) -> bool:
    return not unit.gap.strip(" -'’") and unit.low not in _PREPOSITIONS and unit.low not in _JOINS


def _belongs(units: tuple[Unit, ...], index: int) -> bool:
    """Whether a name says where another is from: the "Kenya" of "Naomi Chebet of Kenya"."""
    return index > 1 and units[index - 1].low in {"of", "from"} and units[index - 2].sort is Sort.NAME


def _within(units: tuple[Unit, ...], index: int) -> bool:
    """Whether a name stands after a preposition, or in a list that does."""
    index = _list_start(units, index)
    while index and units[index - 1].low in {"the", "a", "an"}:
        index -= 1
    return index > 0 and units[index - 1].low in _PREPOSITIONS and not units[index].gap.strip()


def _list_start(units: tuple[Unit, ...], index: int) -> int:
    """Return the first name of the list that a name stands in: "Peru, Bolivia and Ecuador", "Lisbon to Funchal"."""
    least = max(0, index - LONGEST_LIST)
    while index > least:
        before = index - 1
        while before > least and units[before].low in {"and", "to", "the"}:
            before -= 1
        linked = before < index - 1 or units[index].gap.strip() == ","
        if (
            not linked
            or units[before].sort is not Sort.NAME
            or any(u.gap.strip(" ,") for u in units[before + 1 : index + 1])
        ):
            break
        index = before
    return index


def _list_end(units: tuple[Unit, ...], index: int) -> int:
    """Return the last name of the list that a name stands in, where "and" closes it."""
    at = index
    while (
        at + 1 < min(len(units), index + LONGEST_LIST)
        and units[at + 1].sort is Sort.NAME
        and units[at + 1].gap.strip() == ","
    ):
        at += 1
    closed = at + 2 < len(units) and units[at + 1].low == "and" and units[at + 2].sort is Sort.NAME
    return at + 2 if closed else index


_HEADS = {Sort.WORD, Sort.NAME, Sort.TITLE}
_TELLING = frozenset({Sort.WORD, Sort.TITLE})
_JOINS = frozenset(
    {"and", "or", "but", "nor", "that", "who", "which", "when", "while", "where", "because", "if", "than", "as"}
)


def _tied(unit: Unit) -> str:
    low = unit.low.partition(" ")[0]
    return _SAID if unit.low in _SPEECH else words.stem(low.removesuffix("ied") + "y" if low.endswith("ied") else low)


def _beside(units: tuple[Unit, ...], index: int, step: int) -> tuple[Unit | None, bool, bool]:
    """Return the first word beside a name, whether a passive turns it ("X was killed"), and whether it stands next."""
    turned = False
    at = index + step
    while 0 <= at < len(units) and abs(at - index) <= LONGEST_LIST:
        unit = units[at]
        gap = unit.gap if step > 0 else units[at + 1].gap
        if not _BREAK.isdisjoint(gap) or unit.low in _JOINS or unit.sort is Sort.NAME:
            return None, False, False
        if unit.sort in _TELLING:
            participle = unit.low.endswith(("ed", "en")) or unit.low in _PARTICIPLES
            return unit, turned and participle, at == index + step
        turned = turned or unit.low in _TURNING
        at += step
    return None, False, False


_PARTICIPLES = word_class("participles")
