"""How many people a text tells one after another: a policeman and two soldiers, six men, four women and a girl."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.numbers import Kind, measure
from briefing.language.wordlists import word_class
from briefing.verify.reading import Reading


class Told(NamedTuple):
    """Some people, or somebody alone: where they are told, and how many they are."""

    start: int
    end: int
    many: float
    alone: bool


def one_by_one(reading: Reading) -> tuple[float, ...]:
    """Return the sums of people whom a text tells one after another, the last behind "and".

    Also by place: six in Orla, four in Brae and two in Tain. Two alone count where the text counts nobody itself.
    """
    told = sorted((*_numbers(reading), *_alone(reading)))
    found: list[float] = []
    run: list[Told] = []
    for one, other in itertools.pairwise(told):
        run = run or [one]
        link = (_FROM_ONE if one.alone else _FROM_MANY).fullmatch(reading.text, one.end, other.start)
        run = [*run, other] if link else []
        if link and link["last"] and _whole(run, reading):
            found.append(sum(each.many for each in run))
    return tuple(found)


def _whole(run: list[Told], reading: Reading) -> bool:
    """Whether a row of people is told as one: no clause begins with the last, and nobody stands before the first."""
    if run[-1].alone and _ON.match(reading.text, run[-1].end):
        return False
    if len(run) > PAIR:
        return True
    counted = any(one.unit in _ANYBODY or one.unit == "person" for one in reading.quantities)
    alone = [one.alone for one in run]
    return any(alone) and not (all(alone) and counted) and not reading.before(run[0].start).endswith(", ")


PAIR = 2


def _numbers(reading: Reading) -> Iterator[Told]:
    for one in reading.quantities:
        if one.kind is Kind.COUNT and not one.vague and not measure(one):
            yield Told(one.start, one.end, one.low, alone=False)


def _alone(reading: Reading) -> Iterator[Told]:
    """Yield whom a text tells without a number: somebody, and a couple, who are two."""
    if reading.lexis.isdisjoint(_PERSONS):
        return
    for match in _PERSON.finditer(reading.text):
        yield Told(match.start(), match.end(), float(_PAIRS.get(match["noun"], 1)), alone=True)


_PERSONS = word_class("one person")
_PAIRS = {"couple": 2, "twins": 2}
_ANYBODY = word_class("anybody")
_PERSON = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:(?!and\b|or\b|of\b|in\b|to\b|for\b)[\w-]+ ){0,2}?"
    rf"(?P<noun>{'|'.join(sorted(_PERSONS))})\b(?!['’-])"
)
_PLACE = r"(?: (?:in|at|near)(?: [A-Z][\w'-]+){1,3})?"
_AND = r"(?:,|(?P<last>,? and)) (?:(?:another|his|her|their|the) )?"
_FROM_MANY = re.compile(rf"(?: [a-z-]+){{0,3}}{_PLACE}{_AND}")
_FROM_ONE = re.compile(rf"{_PLACE}{_AND}")
_ON = re.compile(r" (?:and|was|is|has|had|who)\b")
"""What tells that a clause of its own begins with the last: "two men were held and a woman was freed"."""
