"""Whom a text gives as a source beside the subject of a verb: who is cited, who claims a deed, an apposition."""

import re

from briefing.language.names import Name
from briefing.language.speech import Report
from briefing.verify.reading import Reading


def sourced(reading: Reading) -> tuple[Name, ...]:
    """Return whom a text gives as its source without a verb of speech: "the paper reported, citing his grandson".

    And who "claimed responsibility".
    """
    ends = [match.end() for match in _CITING.finditer(reading.text)]
    cited = (name for name in reading.names if any(0 <= name.start - end <= _SOURCE for end in ends))
    return (*cited, *(name for name in reading.names if _CLAIMING.match(reading.text, name.end)))


_CITING = re.compile(r"\b(?:cit(?:ing|ed|es)|quot(?:ing|ed|es)|credit(?:ing|ed|s))\b")
_CLAIMING = re.compile(r" (?:has |have )?claim(?:ed|s) (?:the )?(?:responsibility|credit|\w+ attack)")
_SOURCE = 40
"""Letters after "citing" within which its source is named."""


def apposed(report: Report, reading: Reading) -> list[Name]:
    """Return whom the words before or after a verb of speech describe: "Fares, chairman of the club, which ..., said".

    And "said the organisation's head, Juan Somavia".
    """
    start = reading.text.find(report.speaker)
    end = start + len(report.speaker)
    before = [name for name in reading.names if name.end + len(", ") == start and reading.text[name.end] == ","]
    return before + [name for name in reading.names if name.start == end + len(", ") and reading.text[end] == ","]
