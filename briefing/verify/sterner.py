"""A harm told as a graver one: who was wounded in the passages is not dead in the claim, nor who was arrested charged.

Nor is who pleaded not guilty acquitted, or manslaughter murder.

`harm` asks whether any word of the passages may mean the harm, and a strike, a shot or a trial may. Here the passages
have a word for the lesser one beside the same people, and none that can only mean the graver. English only.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import words
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.harm import DEATH, GRAVEST
from briefing.verify.reading import Reading
from briefing.verify.speech.doubts import MODALS
from briefing.verify.units import Sort


class _Step(NamedTuple):
    """A graver harm: its name, the words that claim it, what can only tell of it, and the lesser harm's words."""

    name: str
    claimed: re.Pattern[str]
    told: re.Pattern[str]
    lesser: re.Pattern[str]


def _step(name: str, claimed: str, told: str, lesser: str) -> _Step:
    return _Step(name, *(re.compile(rf"\b(?:{one})", re.IGNORECASE) for one in (claimed, told, lesser)))


_STEPS = (
    _step(
        "a death",
        r"(?<!the )(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|massacred|slain|died|dead|assassinated|executed)\b",
        DEATH,
        r"(?:(?:injur|wound|hospitali[sz]|maim|bruis|fractur)\w*|(?:hurt|missing|burns)\b)",
    ),
    _step(
        "a charge",
        r"charged (?:with|over|in|on|after|as|for \w+ing)\b|indict(?:ed|ment)\b",
        r"charg|indict|prosecut|court|trial\b|tried\b|plea|pled\b|convict|guilt|sentenc|counts? of|arraign|accus|alleg"
        r"|dock\b|judge|magistrate|offen[cs]e",
        r"(?:(?:arrest|detain|suspect)\w*|(?:custody|suspicion|questioned|questioning|interviewed|held)\b)",
    ),
    _step(
        "a conviction",
        r"(?:convict(?:ed|s|ion)|found guilty|pleaded guilty)\b",
        r"(?<!if )(?<!if found )(?<!not )(?<!being )(?:convict|guilt|sentenced|jailed|verdict|condemn|imprisoned|felon"
        r"|admit|confess|fined\b|serving\b|served\b|overturn|ordered to pay|appeal|death row|inmate|prisoner)",
        r"(?:(?:accus|charg|alleg|suspect|indict|arrest|plead)\w*|(?:trial|faces?)\b)",
    ),
    _step(
        "an acquittal",
        r"(?:acquit(?:s|ted|tal)?|found not guilty|cleared of|exonerated)\b",
        r"acquit|clear|found not guilty|not guilty verdict|verdict|exonerat|dismiss|dropp|overturn|quash|vindicat|freed"
        r"|absol|threw out|thrown out|not (?:been )?(?:found )?(?:convict|proven)",
        r"(?:pleaded not guilty|pleads not guilty|den(?:y|ied|ies)\b|(?:accus|charg|alleg|suspect)\w*)",
    ),
    _step(
        "a jail term",
        r"jailed\b",
        r"jail|prison|imprison|gaol|sentenc|behind bars|convict|incarcerat|inmate|cell\b|remand|years\b|locked up",
        r"(?:arrest|detain|question)\w*",
    ),
    _step(
        "a murder",
        r"murder(?:s|ed|ing)?\b",
        r"murder|assassin|massac|slaughter|execut|slain|homicid|behead|lynch|shot|stab|strangl|poison|gunn|bludgeon",
        r"(?:manslaughter|negligen\w*|accident\w*|causing death)\b",
    ),
)


_ASKED = GRAVEST | {"acquit", "acquits", "acquitted", "acquittal", "cleared", "exonerated"}


def aggravated(case: Case) -> Iterator[Finding]:
    """COV004: the claim tells of a graver harm than every cited passage, of the same people."""
    if case.kind is Kind.ASSESSMENT or _ASKED.isdisjoint(case.claim.lexis):
        return
    for step in _STEPS:
        said = step.claimed.search(case.claim.text)
        if (
            said is None
            or _undone(case.claim, said.start())
            or any(step.told.search(reading.text) for reading in case.readings)
        ):
            continue
        mine = _beside(case.claim, said.start())
        for reading in case.readings:
            less = next(
                (one for one in step.lesser.finditer(reading.text) if mine & _beside(reading, one.start())), None
            )
            if less is not None:
                yield case.finding(
                    "COV004",
                    f"The claim tells of {step.name} (“{said.group()}”), the cited passage of less (“{less.group()}”)",
                    weighed=(("harm", step.name), ("word", said.group())),
                )
                return


def _undone(claim: Reading, at: int) -> bool:
    """Whether the claim denies the harm, or tells it as a plan or as possible: "nobody was killed", "tried to kill"."""
    return not _UNDOING.isdisjoint(claim.text[:at].lower().split()[-_UNDONE:])


_UNDOING = (
    word_class("negators") | MODALS | {"tried", "trying", "attempted", "attempting", "threatened", "threatening", "if"}
)
_UNDONE = 5
"""Words before a harm among which stands what says that it did not come about."""


def _beside(reading: Reading, at: int) -> frozenset[str]:
    """Return the names, numbers and stems of words that stand near a place of a text."""
    place = sum(unit.end <= at for unit in reading.units)
    near = (*reading.units[max(0, place - NEAR) : place], *reading.units[place + 1 : place + 1 + NEAR])
    said = (unit for unit in near if unit.sort is not Sort.STOP)
    return frozenset().union(*(unit.low.split() if unit.name else [words.stem(unit.low)] for unit in said))


NEAR = 6
"""Words on each side of a harm among which those stand whom it befell."""
