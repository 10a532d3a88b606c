"""A sentence -> who speaks in it, by the grammar of English news: `X said that ...`, `"...," said X`, `according to X`.

The speaker is a stretch of the sentence itself, never inferred. A pronoun is returned as it stands; whoever prints
the sentence must know whom it means. Other languages have no speech found.
"""

import re
from dataclasses import dataclass

from briefing.summarize import english
from briefing.summarize.wording import outside_quotes

_SAY = "|".join(sorted(english.SAY_ALWAYS | english.SAY_SOMETIMES) + list(english.SAY_PHRASES))
_VERB = re.compile(rf"\b(?:{_SAY})\b")
_THAT = re.compile(r"^ (?:\w+ ){0,3}?(?:that|it|he|she|they|the|there|his|her|their|its|[A-Z])\b|^:? ?”|^[,:]")
_ACCORDING = re.compile(r"\b[Aa]ccording to ")
_FILLER = re.compile(
    r"(?:\s|^)(?:also|later|reportedly|then|further|again|earlier|repeatedly|has|had|have|as|who|which|recently"
    r"|separately|publicly|previously|immediately|quickly|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)$"
)
_BOUNDARY = re.compile(r"[,;:”()–—\x00]| (?:that|and|but|while|as|because|when|after|before|if|although|though) ")
_TAIL = re.compile(
    r"[,;:.”()–—\x00]| (?:in|on|at|during|after|before|to|from|as|by|when|while|that|who|with|for|of) |$"
)
_INVERTED = re.compile(rf"”,? (?:{_SAY}) (?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Speech:
    """Who speaks: the words that name the speaker as they stand, the verb, and whether words are quoted."""

    speaker: str
    verb: str
    quotes: bool

    @property
    def by_pronoun(self) -> bool:
        """Tell whether the speaker is only a pronoun."""
        return self.speaker.lower() in english.PRONOUNS


def find(text: str) -> Speech | None:
    """Return the first speech whose speaker can be read off the sentence."""
    masked = outside_quotes(text)
    quotes = "\x00" * 12 in masked
    for start, end, verb in _speakers(masked):
        speaker = text[start:end].strip(" ,")
        if speaker and len(speaker.split()) <= 16:  # noqa: PLR2004
            return Speech(speaker=speaker, verb=verb, quotes=quotes)
    return None


def _speakers(masked: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for match in _INVERTED.finditer(masked):
        tail = _TAIL.search(masked, match.end() + 1)
        found.append((match.end(), tail.start() if tail else len(masked), match.group().strip("”, ")))
    for match in _VERB.finditer(masked):
        span = _before(masked, match.start())
        if span and _reports(masked, match):
            found.append((*span, match.group()))
    for match in _ACCORDING.finditer(masked):
        tail = _TAIL.search(masked, match.end())
        found.append((match.end(), tail.start() if tail else len(masked), "according to"))
    return found


def _reports(masked: str, verb: re.Match[str]) -> bool:
    """`said` and its like always report; `claimed the prize` does not, so that others want what they report."""
    return (
        bool(_THAT.match(masked[verb.end() :]))
        or masked[verb.end() :][:1] in ",.”"
        or verb.group() in {*english.SAY_ALWAYS, *english.SAY_PHRASES}
    )


def _before(masked: str, verb: int) -> tuple[int, int] | None:
    """Return where the words that name the speaker stand, to the left of the verb."""
    end = len(masked[:verb].rstrip())
    while match := _FILLER.search(masked, 0, end):
        end = len(masked[: match.start()].rstrip())
    if masked[end - 1 : end] == ",":
        comma = masked.rfind(",", 0, end - 1)
        if comma < 0:
            return None
        apposition = masked[comma + 1 : end - 1]
        if "”" in apposition or "\x00" in apposition:
            return None
        end = comma
    start = max((match.end() for match in _BOUNDARY.finditer(masked, 0, end)), default=0)
    words = masked[start:end].split()
    if not words or words[-1] in {"and", "but", "or", "to"} or any(word in english.FINITE for word in words):
        return None
    return start, end
