"""A sentence -> who speaks in it, by the grammar of English news: `X said that ...`, `"...," said X`, `according to X`.

The speaker is a stretch of the sentence itself, never inferred. A pronoun is returned as it stands; whoever prints
the sentence must know whom it means. Other languages have no speech found.
"""

import re
from dataclasses import dataclass

from briefing.language import places
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
_INVERTED = re.compile(rf"[”,],? (?:{_SAY}) (?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Speech:
    """Who speaks: the words that name the speaker as they stand, the verb, and whether words are quoted.

    `others` says that the sentence has somebody else speak too.
    """

    speaker: str
    verb: str
    quotes: bool
    others: bool = False

    @property
    def by_pronoun(self) -> bool:
        """Tell whether the speaker is only a pronoun."""
        return self.speaker.lower() in english.PRONOUNS

    @property
    def name(self) -> str:
        """The last word of the speaker, where it is a name: "Zarif" of "Foreign Minister Mohammad Javad Zarif"."""
        last = self.speaker.split()[-1]
        is_name = last[:1].isupper() and last.isalpha() and not self.by_pronoun
        return (
            last
            if is_name and last not in english.NOT_NAMES | english.ORGANISATIONS and places.state(last.lower()) is None
            else ""
        )


def find(text: str) -> Speech | None:
    """Return the first speech whose speaker can be read off the sentence."""
    masked = outside_quotes(text)
    quotes = "\x00" * 12 in masked
    speakers = [(text[start:end].strip(" ,"), verb) for start, end, verb in _speakers(masked)]
    speakers = [(speaker, verb) for speaker, verb in speakers if speaker and len(speaker.split()) <= 16]  # noqa: PLR2004
    if not speakers:
        return None
    speaker, verb = speakers[0]
    return Speech(speaker=speaker, verb=verb, quotes=quotes, others=any(other != speaker for other, _ in speakers))


def with_name(text: str, name: str) -> str:
    """Return the sentence with `name` for the "he" or "she" who speaks; empty where that is not where the verb is."""
    masked = outside_quotes(text)
    match = re.search(rf"(?:^|”,? |, )([Hh]e|[Ss]he)(?= (?:(?:also|later|then) )?(?:{_SAY})\b)", masked)
    return text[: match.start(1)] + name + text[match.end(1) :] if match else ""


def _speakers(masked: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    inverted: set[int] = set()
    for match in _INVERTED.finditer(masked):
        rest = masked[match.end() :]
        if masked[match.start()] == "," and any(word in english.FINITE for word in rest.split()):
            continue  # "Soto, the deputy director, said winds were strong": the speaker stands before
        tail = _TAIL.search(masked, match.end() + 1)
        inverted.add(match.end())
        found.append((match.end(), tail.start() if tail else len(masked), match.group().strip("”, ")))
    for match in _VERB.finditer(masked):
        span = _before(masked, match.start()) if match.end() + 1 not in inverted else None
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
