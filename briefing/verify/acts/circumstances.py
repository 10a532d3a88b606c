"""How often and in which way: "repeatedly", "for the first time", "in secret" are the passages' or an invention.

Each is a word or two of many, so that coverage does not miss it. What may mean the same in a passage is read widely,
as beginnings of words; one that is denied is asked of nobody. English only.
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.wordlists import lexicon
from briefing.model import Finding, Kind
from briefing.verify.case import Case


class _Sense(NamedTuple):
    """A sense: one word of each phrase that claims it, those phrases, and what in a passage may mean it."""

    keys: frozenset[str]
    claimed: re.Pattern[str]
    told: re.Pattern[str]


def circumstances(case: Case) -> Iterator[Finding]:
    """COV007: no word for how often or how something was done that no cited passage bears out."""
    if case.kind is Kind.ASSESSMENT or case.claim.lexis.isdisjoint(_telling()):
        return
    for sense in _senses():
        said = None if sense.keys.isdisjoint(case.claim.lexis) else sense.claimed.search(case.claim.text)
        if said is not None and not any(sense.told.search(reading.text) for reading in case.readings):
            found = f"The claim says “{said.group()}”, and no cited passage says so"
            yield case.finding("COV007", found, weighed=(("word", said.group()),))
            return


@functools.cache
def _senses() -> tuple[_Sense, ...]:
    rows = ([side.split(", ") for side in line.split(" : ")] for line in lexicon("circumstances.txt"))
    return tuple(
        _Sense(_keys(claimed), _pattern(claimed, whole=True), _pattern(told, whole=False)) for claimed, told in rows
    )


def _keys(phrases: list[str]) -> frozenset[str]:
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


@functools.cache
def _telling() -> frozenset[str]:
    """Return the words without one of which nothing is claimed."""
    return frozenset().union(*(sense.keys for sense in _senses()))


def _pattern(phrases: list[str], *, whole: bool) -> re.Pattern[str]:
    end = r"\b" if whole else ""
    begun = "|".join(re.escape(phrase) for phrase in phrases)
    start = r"(?<!how )(?<!not )(?<!never )" if whole else ""
    after = r"(?! as\b)(?! the\b)(?! \w+[’']s\b)" if whole else ""
    return re.compile(rf"(?<!\w){start}(?:{begun}){end}{after}", re.IGNORECASE)
