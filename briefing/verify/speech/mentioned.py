"""Whom somebody only speaks of in the passages does not speak in the claim: the club's captain is not the club."""

import re
from collections.abc import Iterator

from briefing.language.names import Kind
from briefing.language.speech import Report
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.speech.sources import SOMEBODY, apposed, named, whom
from briefing.verify.speech.speakers import until
from briefing.verify.units import Unit


def mentioned(case: Case) -> Iterator[Finding]:
    """ATT006: who speaks in the claim stands in the passages beside what others say in them, and not only within it."""
    stated = [report for reading in case.readings for report in reading.reports] if case.claim.reports else []
    if not stated or any(whom(report.speaker) == SOMEBODY for report in stated):
        return
    if any(not reading.reports for reading in case.readings) or any(map(_is_text, stated)):
        return  # in a passage without a speaker, and in a letter, anybody may speak
    for report in case.claim.reports:
        if report.verb in _TELLING and _only_spoken_of(report, case):
            yield case.finding(
                "ATT006",
                f"In the claim {report.speaker} speaks; in the cited passages it is {stated[0].speaker}",
                weighed=(("claimed", report.speaker), ("stated", stated[0].speaker)),
            )
            return


_TELLING = frozenset(
    "said says told added announced confirmed stated wrote insisted warned argued admitted acknowledged conceded"
    " explained noted testified revealed".split()
)
_TEXTS = frozenset(
    "statement letter biography book report post message email filing filings video document documents data article"
    " paper note tweet memo transcript recording".split()
)


def _is_text(report: Report) -> bool:
    return not _TEXTS.isdisjoint(report.speaker.lower().split())


def _only_spoken_of(report: Report, case: Case) -> bool:
    """Whether a person stands in the passages, and nowhere but in what others say."""
    people = [name for name in report.names if name.kind is Kind.NAME and name.state is None]
    if len(people) != 1 or not report.speaker.endswith(people[0].text) or people[0].text.isupper():
        return False  # an acronym may stand for who speaks
    found = [
        (reading, unit)
        for reading in case.readings
        for unit in reading.units
        if unit.name is not None and same(people[0], unit.name)
    ]
    return bool(found) and all(_within(unit, reading) for reading, unit in found)


_SENTENCE = re.compile(r"[.!?][\"”’]? [A-Z“\"]")
"""Where another sentence begins, whose speaker may have been named before."""


def _within(unit: Unit, reading: Reading) -> bool:
    """Whether a name stands in what somebody is reported to say, and beside no verb of speech."""
    if _SENTENCE.search(reading.text, unit.end):
        return False
    held = [report for report in reading.reports if report.start <= unit.start < until(report, reading)]
    beside = [name for report in reading.reports for name in (*apposed(report, reading), *named(report))]
    return bool(held) and unit.name is not None and not any(same(unit.name, name) for name in beside)
