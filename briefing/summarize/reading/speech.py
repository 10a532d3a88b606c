"""A sentence -> who speaks in it, by the grammar of English news: `X said that ...`, `"...," said X`, `according to X`.

The speaker is a stretch of the sentence itself, never inferred. A pronoun is returned as it stands; whoever prints
the sentence must know whom it means. Other languages have no speech found. Where `language.speech` finds every report
that a claim may have to answer for, this finds the one speaker that may be printed: in doubt, nobody.
"""

import re
from dataclasses import dataclass

from briefing.language.almanac import A_DAY
from briefing.summarize.reading import english
from briefing.summarize.reading.wording import outside_quotes

_SAY = "|".join(sorted(english.SAY_ALWAYS | english.SAY_SOMETIMES) + list(english.SAY_PHRASES))
_VERB = re.compile(rf"(?<![\w-])(?:{_SAY})\b")
_THAT = re.compile(r"^ (?:\w+ ){0,3}?(?:that|it|he|she|they|there)\b|^:? ?”|^[,:]")
_CLAUSE = re.compile(r"^ (?:the|his|her|their|its|[A-Z])")
_ACCORDING = re.compile(r"\b[Aa]ccording to ")
_FILLER = re.compile(
    r"(?:\s|^)(?:\w+ly|also|later|reportedly|then|further|again|earlier|repeatedly|has|had|have|as|who|which|recently"
    rf"|separately|publicly|previously|immediately|quickly|(?:on )?{A_DAY}|today|yesterday)$"
)
_BOUNDARY = re.compile(
    r"[,;:”()–—\x00]"
    r"| (?:in which|to whom|of which|where|that|and|but|while|as|because|when|after|before|if|although|though) "
)
_END = re.compile(rf"[,;:”()–—\x00]|{english.FULL_STOP}| (?:and(?! [A-Z])|but|while|that|which|who) |$")
_AFTER_SPEAKER = "in|on|at|during|after|before|to|from|as|by|when|while|that|who|with|for|of"
_TAIL = re.compile(rf"[,;:”()–—\x00]|{english.FULL_STOP}| (?:{_AFTER_SPEAKER}) |$")
_SUBORDINATES = frozenset({"as", "when", "while", "if", "although", "though", "after", "before", "because", "since"})
_NO_SUBJECT = frozenset({"and", "but", "or", "to", "not", "the", "a", "an", "his", "her", "its", "their"})
_INVERTS = re.compile(rf", (?:said|says|added) (?!{A_DAY})(?=[A-Z]|the |an? )")
_QUOTES_ON = re.compile(r"[^,.;:”\x00]+ ”\x00")
"""A subject whose predicate is quoted: "Hadd, said the group “does not target fuel”" is Hadd's."""
_INVERTED = re.compile(rf"[”,],? (?:{_SAY}) (?!\w+ing\b)(?=[A-Za-z])")


LONGEST_SPEAKER = 16
"""Words that name a speaker with every title: a longer stretch was cut wrongly."""


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


def find(text: str) -> Speech | None:
    """Return the first speech whose speaker can be read off the sentence, or the one that holds all the others."""
    masked = outside_quotes(text)
    quotes = "\x00" * 12 in masked
    found = _speakers(masked)
    outer = [span for span in found if _closes(masked, span)]
    speakers = [(text[start:end].strip(" ,"), verb) for start, end, verb in [*outer[-1:], *found]]
    speakers = [(speaker, verb) for speaker, verb in speakers if speaker and len(speaker.split()) <= LONGEST_SPEAKER]
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
        clause = any(word in english.FINITE for word in rest.split())
        clause = clause or _QUOTES_ON.match(rest) is not None
        if masked[match.start()] == "," and (clause or not _INVERTS.match(masked, match.start())):
            continue  # "Soto, the deputy director, said winds were strong": the speaker stands before
        inverted.add(match.end())
        found.append((match.end(), _ends(_TAIL, masked, match.end() + 1), match.group().strip("”, ")))
    for match in _VERB.finditer(masked):
        span = _before(masked, match.start()) if match.end() + 1 not in inverted else None
        if span and _reports(masked, match) and not _is_aside(masked, span[0], match.end()):
            found.append((*span, match.group()))
    cited = [(m.end(), _ends(_END, masked, m.end()), "according to") for m in _ACCORDING.finditer(masked)]
    return [*found, *cited]


def _closes(masked: str, span: tuple[int, int, str]) -> bool:
    """Tell whether a sentence ends with who says all of it: "They say they will go, Brandt told the newspaper."."""
    start, end, _ = span
    told = _CLOSING.fullmatch(masked, end) if masked[:start].rstrip().endswith(",") else None
    return told is not None and not any(word in english.FINITE for word in told[1].split())


_CLOSING = re.compile(r" (?:said|says|told)\b([^,;:”\x00]*)")


def _is_aside(masked: str, start: int, end: int) -> bool:
    """Tell whether a relative clause says only that somebody spoke of what is told: "which Brandt had denied."."""
    return masked[:start].rstrip().endswith((" which", " whom")) and masked[end : end + 1] in {".", ",", ""}


_CLAIMED_LIVES = re.compile(r" (?:the (?:lives|life)|responsibility|credit|victory|at least|[\d])")


def _reports(masked: str, verb: re.Match[str]) -> bool:
    """`said` and its like always report; `claimed the cup` does not: others want "that", a quotation or a clause."""
    rest = masked[verb.end() :]
    aside = masked[: verb.start()].endswith(", ") and verb.group() == "say"  # "perks such as, say, a flight"
    relative = masked[: verb.start()].endswith(("who ", "which "))
    took = verb.group().startswith("claim") and _CLAIMED_LIVES.match(rest)
    if aside or took or (relative and not _THAT.match(rest)):
        return False
    if verb.group() in {*english.SAY_ALWAYS, *english.SAY_PHRASES} or rest[:1] in {",", ".", "”"} or _THAT.match(rest):
        return True
    return bool(_CLAUSE.match(rest)) and any(word in english.FINITE for word in rest.split())


def _before(masked: str, verb: int) -> tuple[int, int] | None:
    """Return where the words that name the speaker stand, to the left of the verb."""
    end = len(masked[:verb].rstrip())
    named: tuple[int, int] | None = None
    while match := _FILLER.search(masked, 0, end):
        end = len(masked[: match.start()].rstrip())
    if masked[end - 1 : end] == ",":
        comma = masked.rfind(",", 0, end - 1)
        if comma < 0:
            return None
        apposition = masked[comma + 1 : end - 1]
        if "”" in apposition or "\x00" in apposition:
            return None
        named = (comma + 1, end - 1) if _NAME.fullmatch(apposition) else None
        end = comma
    start = _starts(masked, end)
    if relative := _RELATIVE.match(masked, start, end):
        start = relative.end()  # "Vegtek, which prosecutors said had paid"
    words = masked[start:end].split()
    if words and words[0].lower() in _SUBORDINATES:
        return None
    if len(words) > 1 and words[-1].lower() in english.PRONOUNS:
        return None
    if not words or words[-1] in _NO_SUBJECT or any(w in english.FINITE or any(map(str.isdigit, w)) for w in words):
        return None
    return named if named and not _NAMED.search(masked, start, end) else (start, end)


_RELATIVE = re.compile(r"\s*(?:who|which|whom|what)\s+(?=\w)")
_NAME = re.compile(r" (?:[A-ZÀ-Þ][\w.'’-]+ ?){2,4}")
_NAMED = re.compile(r"(?<![\w’'-])(?!The |A |An |Its? )[A-ZÀ-Þ]")


def _starts(masked: str, end: int) -> int:
    """Return where the noun phrase that ends at `end` begins; "Hamas and Egypt" is one."""
    boundaries = [0, *(match.end() for match in _BOUNDARY.finditer(masked, 0, end))]
    start = boundaries[-1]
    if len(boundaries) > 1 and masked[:start].endswith(" and "):
        first = masked[boundaries[-2] : start - len(" and ")].split()
        named = all(word[0].isupper() or word in {"the", "of", "for"} for word in first)
        office = len(first) == 2 and first[0].lower() == "the"  # noqa: PLR2004 - "the work and pensions secretary"
        if first and (named or office):
            return boundaries[-2]
    return start


def _ends(pattern: re.Pattern[str], masked: str, start: int) -> int:
    match = pattern.search(masked, start)
    return match.start() if match else len(masked)
