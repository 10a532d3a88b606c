"""The day on which something was said is not the day on which it was done: a spokesman on Tuesday of Sunday's flight.

Silent where the claim opens with its day, or has it beside a verb of speech: then it may be that of what was said.
"""

from collections.abc import Iterator

from briefing.language import thesaurus
from briefing.language.dates import DateMention
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.numbers.days import bears_out
from briefing.verify.numbers.spots import grain
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

_SPEECH = word_class("reports")
_SPOKEN = _SPEECH | frozenset(
    "statement interview briefing conference speech announcement news message tweet letter reporters report filing"
    " court testimony post email release".split()
)


def said_on(case: Case) -> Iterator[Finding]:
    """DAT004: what the passages date otherwise is not told as done on the day on which they have somebody speak."""
    days = [mention for mention in case.claim.dates if grain(mention) == 1 and not mention.impossible]
    for mine in days:
        told = [(one, reading) for reading in case.readings for one in reading.dates if bears_out(mine, one, [one])]
        if not told or not all(_spoken(one, reading) for one, reading in told) or _of_speech(mine, case.claim):
            continue
        for other in (one for _, reading in told for one in reading.once(_done)):
            if not any(bears_out(day, other[0], [other[0]]) for day in days) and _stands(other[1], mine, case.claim):
                found = f"The claim has it on {mine.text}, when it was told of; the cited passages have {other[0].text}"
                yield case.finding("DAT004", found, weighed=(("claimed", mine.text), ("stated", other[0].text)))
                return


def _spoken(mention: DateMention, reading: Reading) -> bool:
    """Whether a verb of speech stands right before a day, "on" and who is told between them: "told them on Tuesday"."""
    at = reading.places.get(mention.start, 0)
    before = [unit.low for unit in reading.units[max(0, at - NEAR) : at] if unit.low not in {"on", "the"}]
    return bool(before) and (before[-1] in _SPEECH or before[-2:-1] == ["told"])


def _of_speech(mine: DateMention, claim: Reading) -> bool:
    """Whether the day of a claim may be that of what was said."""
    at = claim.places.get(mine.start, 0)
    near = claim.units[max(0, at - NEAR) : at + 2]
    return at < len(("on", "that")) or any(unit.low in _SPOKEN for unit in near)


NEAR = 4
"""Words before a day of the claim among which a verb of speech makes it the day of what was said."""


def _done(reading: Reading) -> tuple[tuple[DateMention, str], ...]:
    """Return the days of a text on which something was done, each with the noun behind it or the word before."""
    found = ((one, _beside(reading, one)) for one in reading.dates if grain(one) == 1 and not _spoken(one, reading))
    return tuple((one, beside.low) for one, beside in found if beside is not None)


def _beside(reading: Reading, mention: DateMention) -> Unit | None:
    at = reading.places.get(mention.start)
    if at is None:
        return None
    behind = next((unit for unit in reading.units[at + 1 : at + 2] if unit.gap == " " and unit.sort is Sort.WORD), None)
    before = (unit for unit in reversed(reading.units[max(0, at - NEAR) : at]) if unit.sort is Sort.WORD)
    return behind or next(before, None)


def _stands(word: str, mine: DateMention, claim: Reading) -> bool:
    """Whether a word of the passages stands in the claim before its day."""
    return any(
        thesaurus.alike(word, unit.low) for unit in claim.units if unit.sort is Sort.WORD and unit.end <= mine.start
    )
