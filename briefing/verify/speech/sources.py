"""Whom a text gives as a source: the subject of a verb of speech, who is cited, who claims a deed, an apposition."""

import re

from briefing.language import places
from briefing.language.names import Kind, Name
from briefing.language.speech import Report
from briefing.verify.reading import Reading


def named(report: Report) -> list[Name]:
    """Return the names of a speaker; "the South African diplomat" has none, and a clause with "who" names another."""
    article = report.speaker[:4].lower() in {"the ", "his ", "her "}
    head = _RELATIVE.split(report.speaker, maxsplit=1)[0] if article else report.speaker
    described = article and _described(report.speaker.split()[-1])
    return [
        name
        for name in report.names
        if name.kind is not Kind.TITLE
        and name.text in head
        and not (described and _only_describes(name, report.speaker))
    ]


def _described(last: str) -> bool:
    """Whether the last word of "the French NGO" says of what kind a speaker is, and is no part of a name."""
    return last.islower() or last in _KINDS


_KINDS = frozenset({"NGO", "NGOs", "MP", "MPs", "CEO", "PM", "MEP", "MEPs"})


def _only_describes(name: Name, speaker: str) -> bool:
    """Whether a name says of what people or place a described speaker is: "the French NGO", "the Oslo-based group"."""
    people = name.state is not None and name.state.part is places.Part.PEOPLE
    return people or name.text in _KINDS or f"{name.text}-based" in speaker


_RELATIVE = re.compile(r",? (?:who|whose|whom|which)\b")


def whom(said: str) -> str:
    """Return who speaks, for people: a pronoun, also behind an opening ("In a letter he"), names nobody."""
    return SOMEBODY if not said or said.rsplit(maxsplit=1)[-1].casefold() in _POINTING else said


SOMEBODY = "somebody"
_POINTING = frozenset("i he she it they we you who whom which that this these those one".split())


def sourced(reading: Reading) -> tuple[Name, ...]:
    """Return whom a text gives as its source without a verb of speech: "the paper reported, citing his grandson".

    And who "claimed responsibility".
    """
    ends = [match.end() for match in _CITING.finditer(reading.text)]
    cited = (name for name in reading.names if any(0 <= name.start - end <= _SOURCE for end in ends))
    return (*cited, *(name for name in reading.names if _CLAIMING.match(reading.text, name.end)))


_CITING = re.compile(
    r"\b(?:cit(?:ing|ed|es)|quot(?:ing|ed|es)|credit(?:ing|ed|s)|(?:as|so) (?:have|has|had|did|do|does)"
    r"|(?:announcement|warning|claim|suggestion|allegation|statement|admission|assertion|prediction|declaration)s?"
    r" (?:by|from))\b"
)
_CLAIMING = re.compile(
    r" (?:said|says|told [\w ]{2,30})[.:]?$| (?:has |have )?claim(?:ed|s) (?:the )?(?:responsibility|credit|\w+ attack)"
)
_SOURCE = 40
"""Letters after "citing" within which its source is named."""


def apposed(report: Report, reading: Reading) -> list[Name]:
    """Return whom the words before or after a verb of speech describe: "Fares, chairman of the club, which ..., said".

    And "said the organisation's head, Juan Somavia"; one of two descriptions too, and who speaks with another: "Fares,
    historian and [author of a book], said", "Fares and [several deputies] said".
    """
    start = reading.text.find(report.speaker)
    end = start + len(report.speaker)
    before = [name for name in reading.names if _DESCRIBING.fullmatch(reading.text, name.end, max(name.end, start))]
    return before + [name for name in reading.names if name.start == end + len(", ") and reading.text[end] == ","]


_DESCRIBING = re.compile(r", (?:(?:[\w'’-]+ ){1,5}and )?|,? and ")
