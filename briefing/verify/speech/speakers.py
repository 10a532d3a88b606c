"""Who speaks keeps to its kind, and to its own words: no army for a family, no word of one in the mouth of another."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.language import verbs, words
from briefing.language.names import Kind
from briefing.language.speech import Report
from briefing.language.wordlists import lexicon, word_class
from briefing.model import Finding
from briefing.verify.case import Case, Cited
from briefing.verify.coverage import holds, weight
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.speech.sources import SOMEBODY, whom
from briefing.verify.units import Sort

CLEARER = 0.8
"""How much more of what somebody says in a claim another one says in the passages than they do, in rare words."""


def of_another_kind(case: Case) -> Iterator[Finding]:
    """ATT006: a speaker whom the claim calls police, a family or the court is of that kind in the passages, too."""
    stated = [report for reading in case.readings for report in reading.reports] if case.claim.reports else []
    if not stated or _speakerless(case):
        return
    for report in case.claim.reports:
        if unheard(report, stated, case):
            yield _of_another(report, stated[0], case)
            return
        mine = kinds(report.speaker)
        if not _BODIES & set(report.speaker.lower().split()) and not report.speaker.endswith("s"):
            mine = mine if any(kinds(other.speaker) for other in stated) else frozenset()
        if not mine or any(name.kind is Kind.NAME and not _owns(name.text) for name in report.names if not name.state):
            continue
        if not any(mine & kinds(other.speaker) or _may_be(mine, other, case) for other in stated):
            yield _of_another(report, stated[0], case)
            return


def _of_another(report: Report, other: Report, case: Case) -> Finding:
    return case.finding(
        "ATT006",
        f"In the claim {report.speaker} speaks; in the cited passages it is {other.speaker}",
        weighed=(("claimed", report.speaker), ("stated", other.speaker)),
    )


def unheard(report: Report, stated: Sequence[Report], case: Case) -> bool:
    """Whether a speaker whom only an office or a trade describes has one that no passage has, nor its article.

    "The transport minister said" of what the finance minister said, "the airport" of the airline's words.
    """
    if report.pronoun or any(name.kind is Kind.NAME for name in report.names):
        return False
    if any(whom(other.speaker) == SOMEBODY or (other.names and not kinds(other.speaker)) for other in stated):
        return False
    told = _describing(report)
    verbal = any(word.endswith("ing") or verbs.is_past(word) for word in told)
    if verbal or len(_words(report)) > LONGEST or not _RELATIVE.isdisjoint(_words(report)):
        return False
    offices = [_describing(other) for other in stated]
    if told and any(told[-1:] == other[-1:] and len(other) > 1 for other in offices):
        told = told[:-1]  # of two ministers each has a trade
    texts = [*case.readings, *(reading for cited in case.cited for reading in cited.article)]
    if any(word in reading.lexis or holds(word, reading) for word in told for reading in texts):
        return False
    theirs = frozenset().union(*(kinds(other.speaker) for other in stated))
    return any(theirs.isdisjoint(kinds(word)) for word in told)


_RELATIVE = frozenset({"which", "that", "who", "what"})


def _describing(report: Report) -> list[str]:
    """Return the words for a speaker that say of what office or trade they are."""
    return [word for word in _words(report) if word not in _ANYBODY and len(word) > LEAST]


def _words(report: Report) -> list[str]:
    told = report.speaker.partition(",")[0]
    for name in report.names:
        told = told.replace(name.text, "")
    return re.findall(r"[a-z]+", words.fold(told).replace("’s", "").replace("'s", ""))


LONGEST = 5
"""Words of what only describes somebody."""

LEAST = 3
"""Letters of what says nothing of an office."""

_ANYBODY = word_class("anyone in office") | word_class("stop") | word_class("reports")


_BODIES = frozenset(
    {"police", "army", "military", "navy", "government", "administration", "ministry", "cabinet", "court", "family"}
    | {
        "prosecution",
        "media",
        "opposition",
        "prosecutors",
        "officials",
        "authorities",
        "experts",
        "critics",
        "residents",
    }
    | {"witnesses", "rebels", "militants", "doctors", "lawyers", "analysts", "scientists", "researchers", "relatives"}
    | {"activists", "villagers", "regulators", "lawmakers", "workers", "rescuers", "parents", "investigators"}
)
"""Speakers that are no way to call one whom the passages name."""


def _owns(name: str) -> bool:
    return name.endswith(("'s", "’s"))


def _speakerless(case: Case) -> bool:
    """Whether a passage quotes and does not say whom."""
    return any(reading.quotes and not reading.reports for reading in case.readings)


_SUBJECT = 3
"""Words and names of a passage among which its subject stands."""

_THROUGH = re.compile(r"\bthrough (?:their|his|her|its|a|the)\b")


def _may_be(mine: frozenset[int], other: Report, case: Case) -> bool:
    """Whether a speaker whom a passage only names may be of a kind, as far as passages and articles tell."""
    if any(_THROUGH.search(reading.folded) for reading in case.readings):
        return True  # "said through their lawyer"
    if any(mine & kinds(unit.low) for reading in case.readings for unit in reading.units[:_SUBJECT]):
        return True  # "the rebels released a video claiming"
    if kinds(other.speaker):
        return False
    if not other.names:
        return True  # "the 52-year-old", "he": anybody
    if any(name.state for name in other.names) and mine & kinds("government"):
        return True
    texts = [*case.readings, *(reading for cited in case.cited for reading in _of(cited, other))]
    return any(mine & _beside(reading, other) for reading in texts)


def _of(cited: Cited, report: Report) -> list[Reading]:
    """Return the passages of an article that name a speaker."""
    return [one for one in cited.article if any(same(mine, name) for mine in report.names for name in one.names)]


def _beside(reading: Reading, report: Report) -> frozenset[int]:
    """Return the kinds of the words beside a speaker's name."""
    units = reading.units
    found: set[int] = set()
    for at, unit in enumerate(units):
        if unit.name is not None and any(same(unit.name, name) for name in report.names):
            for near in units[max(0, at - 4) : at + 5]:
                found |= _kinds().get(near.low, frozenset())
    return frozenset(found)


@functools.lru_cache(maxsize=4_096)
def kinds(speaker: str) -> frozenset[int]:
    """Return the kinds of speaker that the words for one tell of; none for a name alone."""
    spoken = words.fold(speaker).replace("’", "'").split()
    found = (_kinds().get(word.strip(",.;'\"“”").removesuffix("'s"), frozenset()) for word in spoken)
    return frozenset().union(*found)


@functools.cache
def _kinds() -> dict[str, frozenset[int]]:
    table: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lexicon("speakers.txt")):
        for word in line.split():
            table[word] = table.get(word, frozenset()) | {number}
    return table


class _Statement(NamedTuple):
    """What a passage has somebody say: the stems of what was said, and of those before another one speaks."""

    report: Report
    said: frozenset[str]
    alone: frozenset[str]


def misattributed(case: Case) -> Iterator[Finding]:
    """ATT005: what somebody says in the claim, nobody else says in the passages, where those have both speak."""
    statements = [one for reading in case.readings for one in reading.once(_statements)] if case.claim.reports else []
    if len(statements) < len(("one speaker", "another")):
        return
    for report in case.claim.reports:
        if whom(report.speaker) == SOMEBODY:
            continue  # "the raid, which it said had begun": anybody's who stands before
        said = _stems(case.claim, report, until(report, case.claim)) - _spoken(report)
        own: list[_Statement] = []
        others: list[_Statement] = []
        for one in statements:
            (own if _one(report, one.report) else others).append(one)
        others = [one for one in others if not one.report.pronoun]
        if not own or not others:
            continue
        best = max(others, key=lambda one: _weight(said & one.alone))
        most = max(_weight(said & (one.said | _spoken(one.report))) for one in own)
        if _weight(said & best.alone) >= max(most + CLEARER, 2 * most):
            yield case.finding(
                "ATT005",
                f"The claim has {report.speaker} say what in the cited passages {best.report.speaker} says",
                weighed=(("claimed", report.speaker), ("stated", best.report.speaker)),
            )
            return


def _one(report: Report, other: Report) -> bool:
    """Whether two speakers can be one."""
    if any(same(mine, theirs) for mine in report.names for theirs in other.names):
        return True
    if report.names and other.names:
        return False
    return bool(kinds(report.speaker) & kinds(other.speaker)) or not (other.names or kinds(other.speaker))


def _weight(stems: frozenset[str]) -> float:
    return sum(map(weight, sorted(stems)))


def _spoken(report: Report) -> frozenset[str]:
    """Return the stems of the words for a speaker: "relatives of 12 schoolgirls said"."""
    return frozenset(map(words.stem, words.fold(report.speaker).split()))


def _statements(reading: Reading) -> tuple[_Statement, ...]:
    return tuple(
        _Statement(
            report, _stems(reading, report, _last(report, reading)), _stems(reading, report, until(report, reading))
        )
        for report in reading.reports
    )


def _last(report: Report, reading: Reading) -> int:
    """Return where what somebody says ends, as far as it may: "A, X said, and B" has both; "X said A; Y said B" not."""
    told = reading.text.find(f"{report.verb}, and", report.end) if not report.start else -1
    if told >= 0:
        return len(reading.text)
    mark = _ANOTHERS.search(reading.text, report.start, report.end) if report.start else None
    return mark.start() if mark and any(other.start > mark.end() for other in reading.reports) else report.end


_ANOTHERS = re.compile(r";|, (?:while|whereas) ")
"""Where what another one says may begin."""


def until(report: Report, reading: Reading) -> int:
    """Return where what is said ends, or another one begins to speak."""
    later = (reading.text.find(other.speaker, report.start) for other in reading.reports)
    return min([report.end, *(at for at in later if report.start and at > report.start)])


def _stems(reading: Reading, report: Report, end: int) -> frozenset[str]:
    """Return the stems of what was said up to an offset, without the words for the speaker."""
    spoken: Sequence[str] = words.fold(report.speaker).split()
    return frozenset(
        words.stem(unit.low)
        for unit in reading.units
        if report.start <= unit.start < end and unit.sort is not Sort.STOP and unit.low not in spoken
    )
