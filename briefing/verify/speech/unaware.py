"""Who knows of nothing denies nothing: "no reports of damage" is no "no damage".

Also what is not proved, not said, not clear or not decided is no denial of it. What the claim denies must stand behind
such words of a passage, and nowhere behind a plain denial. English only.
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language import thesaurus, words
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.denial.denials import denials
from briefing.verify.denial.reach import Denial
from briefing.verify.reading import LONGEST_CLAUSE, Reading
from briefing.verify.units import CONTENT, Sort, Unit


class Gap(NamedTuple):
    """What a text says that nobody knows, shows, says or has decided: by which words, and of what."""

    text: str
    start: int
    about: tuple[Unit, ...]


def surmised(case: Case) -> Iterator[Finding]:
    """MOD001: the claim does not flatly deny what the passages only know, show or say nothing of."""
    told = case.claim.once(denials)
    if case.kind is Kind.ASSESSMENT or not case.claim.lexis.isdisjoint(_OWN):
        return
    gaps = [gap for reading in case.readings for gap in reading.once(_gaps)]
    for denial in told if gaps else ():
        gap = next((gap for gap in gaps if _about(denial, gap)), None)
        if gap is not None and not any(_plainly(denial, reading) for reading in case.readings):
            found = f"The passage says “{gap.text}”; the claim denies it outright"
            yield case.finding("MOD001", found, weighed=(("open", gap.text),))
            return


def _about(denial: Denial, gap: Gap) -> bool:
    """Whether a claim denies, first of all, something of which nobody knows."""
    mine = [unit for unit in denial if unit.sort is not Sort.NUMBER][:FIRST]
    return any(_alike(one, other) for one in mine for other in gap.about)


FIRST = 2
"""Words of a denial of which one is what it denies: "[Norwegians] were [aboard]"."""


def _alike(one: Unit, other: Unit) -> bool:
    return words.stem(one.low) == words.stem(other.low) or thesaurus.alike(one.low, other.low)


def _plainly(denial: Denial, reading: Reading) -> bool:
    """Whether a text denies the same outside what it says that nobody knows."""
    gaps = reading.once(_gaps)
    spans = [(gap.start, gap.about[-1].end) for gap in gaps]
    others = (one for one in reading.once(denials) if one)
    plain = (one for one in others if not any(start <= one[0].start < end for start, end in spans))
    return any(_alike(one, other) for theirs in plain for one in denial[:FIRST] for other in theirs)


def _gaps(reading: Reading) -> tuple[Gap, ...]:
    """Return what a text says that nobody knows, with the words behind it to the next mark or "but"."""
    found: list[Gap] = []
    for match in _UNKNOWN.finditer(reading.text) if not reading.lexis.isdisjoint(_TELLING) else ():
        first = reading.index(match.end())
        behind = reading.units[first : first + LONGEST_CLAUSE]
        clause = itertools.takewhile(lambda one: not set(one.gap) & set(";:.") and one.low != "but", behind)
        about = tuple(unit for unit in clause if unit.sort in CONTENT)
        if about:
            found.append(Gap(match[0], match.start(), about))
    return tuple(found)


_NOT = r"(?:\bnot|n['’]t|\bnever|\bcannot)"
_SOON = r"(?: (?:immediately|yet|independently|initially|officially|publicly|been able to|be|been|made|had|any))*"
_UNKNOWN = re.compile(
    rf"(?:{_NOT} aware of|\bunaware (?:of|that)"
    r"|\bno (?:immediate |confirmed |official |early |further |other |initial |clear |firm |hard |reliable )*"
    r"(?:reports?|evidence|proof|indications?|information|knowledge|word|confirmation|records?|suggestions?|signs?)"
    r" (?:of|that|on|about)"
    rf"|(?:{_NOT}|\b(?:unable|failed) to|\bno(?:body| one) could){_SOON} (?:confirm|verify|establish|prove)(?:ed)?"
    rf"|{_NOT}{_SOON} (?:say|said|clear|known|know|disclosed?|reveal(?:ed)?|decided?|announced?)"
    r" (?:when|whether|if|why|how|who|what|where|which)"
    r"|\b(?:unclear|unknown|undecided) (?:when|whether|if|why|how|who|what|where|which)"
    rf"|\bno (?:final )?decision(?: (?:has|have|had|was|is))?{_SOON} (?:on|about|whether|yet)"
    rf"|{_NOT}{_SOON} (?:evidence|proof) (?:of|that))\b",
    re.IGNORECASE,
)
_TELLING = frozenset(
    "aware unaware report reports evidence proof indication indications information knowledge word confirmation record"
    " records suggestion suggestions sign signs confirm confirmed verify verified establish established prove proved"
    " say said clear known know unclear unknown undecided decision decide decided disclose disclosed reveal revealed"
    " announce announced".split()
)
_OWN = (_TELLING - {"said", "decided"}) | frozenset(
    "reported immediately yet awaited pending knew knows knowing found find finds finding showed show shows seen trace"
    " traces apparent apparently believed thought may might could whether heard proven unconfirmed identified detected"
    " declined refused silent comment open uncertain unsure".split()
)
"""What makes less than a denial of what a claim denies, in its own way."""
