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
    """A sense: what claims it, and what in a passage may mean it."""

    claimed: re.Pattern[str]
    told: re.Pattern[str]


def circumstances(case: Case) -> Iterator[Finding]:
    """COV007: no word for how often or how something was done that no cited passage bears out."""
    if case.kind is Kind.ASSESSMENT or not (said := _any().search(case.claim.text)):
        return
    for sense in _senses():
        said = sense.claimed.search(case.claim.text)
        if said is not None and not any(sense.told.search(reading.text) for reading in case.readings):
            found = f"The claim says “{said.group()}”, and no cited passage says so"
            yield case.finding("COV007", found, weighed=(("word", said.group()),))
            return


@functools.cache
def _senses() -> tuple[_Sense, ...]:
    rows = (line.split(" : ") for line in lexicon("circumstances.txt"))
    return tuple(
        _Sense(_pattern(claimed.split(", "), whole=True), _pattern(told.split(", "), whole=False))
        for claimed, told in rows
    )


@functools.cache
def _any() -> re.Pattern[str]:
    """Return what finds whether any sense is claimed at all, which is rare."""
    return re.compile("|".join(sense.claimed.pattern for sense in _senses()), re.IGNORECASE)


def _pattern(phrases: list[str], *, whole: bool) -> re.Pattern[str]:
    end = r"\b" if whole else ""
    begun = "|".join(re.escape(phrase) for phrase in phrases)
    start = r"(?<!how )(?<!not )(?<!never )" if whole else ""
    after = r"(?! as\b)(?! the\b)(?! \w+[’']s\b)" if whole else ""
    return re.compile(rf"(?<!\w){start}(?:{begun}){end}{after}", re.IGNORECASE)
