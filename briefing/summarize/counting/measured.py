"""A number in a sentence -> how much it matters, and the verb that it is the object of."""

import math
import re
from collections.abc import Sequence

from briefing.language.aged import is_age
from briefing.language.numbers import Kind, Quantity
from briefing.summarize.reading import english

FEWEST_COUNTED = 10
"""A count below this is news only where it counts people who died, were hurt, held or sent."""

SMALL_MONEY = 1000
TOLL = 1.3
"""What a count of people whom something befell weighs: more than any other value."""

BOUND = re.compile(
    rf"(?<!handed )(?<!turned )(?<!took )(?<!taken )\b(?:(?:well|just|a little|slightly) )?(?:{english.BOUNDS})\s$",
    re.IGNORECASE,
)
STOP = re.compile(rf"[;:()“”\"\x00–—]|,(?!\d)|(?<!\d){english.FULL_STOP}|(?<=\d)\.(?!\s?\d)|\s--?\s")
_APPOSED = re.compile(r",? including [^,;.]{3,60},")
_SCORE = re.compile(r"\d\s?[-–/]\s?$|\w[-–/]$")
_JOINED = re.compile(r"\s?[-–/]\s?\w|:\d")
_NAME_OF = re.compile(r"\b[A-Z]\w+ of $")
_NO_UNITS = frozenset(
    "and or only last this next just per each who which that while when after before because but where since"
    " foot inch metre meter mile caliber calibre pixel".split()
)
_SUFFERED = {"kill": "killed", "injur": "injured", "wound": "wounded", "arrest": "arrested", "detain": "detained"}


def weight(text: str, quantity: Quantity) -> float:
    """Return how much a value matters, 0 where it doesn't; a large count by its logarithm."""
    before = text[: quantity.start]
    if is_share(before) or before.endswith("minus "):
        return 0.0
    spelled = not any(character.isdigit() for character in quantity.text)
    if quantity.kind in {Kind.ORDINAL, Kind.TIME} or quantity.vague or _is_joined(text, quantity):
        return 0.0
    if quantity.kind is not Kind.COUNT:
        small = quantity.kind is Kind.MONEY and quantity.low < SMALL_MONEY
        return 0.0 if spelled else 0.5 if small else 1.0
    after = words_behind(text[quantity.end :])[:4]
    near = {word.lower() for word in after}
    counted = _is_counted(text, quantity, after) and not _is_degree(before, quantity)
    if counted and (near & english.SUFFERED or _suffered_before(text, quantity)):
        return TOLL if not spelled or quantity.unit in english.HUMAN | english.SUFFERED else 0.0
    if spelled or not counted or quantity.low < FEWEST_COUNTED or quantity.unit in english.PREPOSITIONS | {""}:
        return 0.0
    kind = 0.9 if near & english.HUMAN else 0.3 if quantity.unit in english.DISTANCES else 0.6
    return kind * min(1.2, 0.6 + math.log10(quantity.low) / 8)


def _is_degree(before: str, quantity: Quantity) -> bool:
    """Tell a number that measures what stands before it from a count: "of magnitude 5.5 killed six people"."""
    broken = quantity.low != int(quantity.low) and quantity.unit not in english.MEASURES
    return broken or _DEGREE.search(before) is not None


_DEGREE = re.compile(r"\b(?:magnitude|intensity|category|grade|level|phase|stage|scale|rate)(?: of)? $", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:half|third|thirds|quarter|quarters|fifth|fifths|tenth|most|part|many|few|some|none|per ?cent|\d+%?)"
    r" of (?:the |its |their |his |her |some |about |nearly )*$",
    re.IGNORECASE,
)


def is_share(before: str) -> bool:
    """Tell whether what happened to a number happened to a part of it: "a third of the 300 patients died"."""
    return _SHARE.search(before) is not None


def _is_joined(text: str, quantity: Quantity) -> bool:
    """Tell a number that is part of a score, an address, an age or a compound, also where its hyphens stand apart."""
    return bool(_SCORE.search(text[: quantity.start]) or _JOINED.match(text, quantity.end))


def _is_counted(text: str, quantity: Quantity, after: Sequence[str]) -> bool:
    """Tell a count of things from a number that is part of a name or a time."""
    if text[max(0, quantity.start - 1) : quantity.start] in set(":#.") or not after:
        return False
    if quantity.unit in english.NOT_MEASURED | english.PREPOSITIONS | english.FINITE | _NO_UNITS:
        return False
    before = text[: quantity.start].split()
    last = before[-1] if before else ""
    parent = last == "of" and quantity.unit in english.SUFFERED  # "a mother of two died"
    if last[-1:].isdigit() or (last.isupper() and len(last) > 1) or parent or _NAME_OF.search(text[: quantity.start]):
        return False
    things = [word for word in after if is_plural(word)]
    year = _YEAR.fullmatch(quantity.text) and quantity.unit not in english.HUMAN | english.SUFFERED
    if year or (quantity.low > 1 and not things):
        return False  # "a 360 pixel display"
    if len(before) > 1 and last[:1].isupper() and last[-1:].isalpha() and not {*things} & {*after[:2]}:
        return False  # "Section 215 only", "the Curve 8900 smartphone"
    return not after[0][:1].isupper() or bool(things) or after[0].endswith("ns")


_YEAR = re.compile(r"(?:19|20)\d\d")


_EMPTY = frozenset({"be", "have", "do", "get", "make", "take", "about"})
"""Verbs that say nothing of what is counted."""


def is_plural(word: str) -> bool:
    """Tell whether a word can be a plural: "troops", "Americans", "police"."""
    ends_so = word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s"))
    return (word.islower() and ends_so) or word.endswith("ans") or word in _IRREGULAR_PLURALS


_IRREGULAR_PLURALS = (
    english.HUMAN | english.SUFFERED | {"others", "feet", "staff", "personnel", "aircraft", "police", "crew", "cattle"}
)


def suffered(verb: str) -> str:
    """Return "killed" for "killed", "killing" and "kills"."""
    return next((done for stem, done in _SUFFERED.items() if verb.lower().startswith(stem)), "")


def _suffered_before(text: str, quantity: Quantity) -> str:
    return suffered(verb_before(text, quantity).rpartition(" ")[2])


def verb_before(text: str, quantity: Quantity) -> str:
    """Return "killed" of "killed 17 members", "to expel" of "to expel more than 5,000 settlers"."""
    bound = BOUND.search(text[: quantity.start])
    words = text[: bound.start() if bound else quantity.start].split()
    verb = words[-1] if words else ""
    infinitive = words[-2:-1] == ["to"] and verb.isalpha() and not verb.endswith(("ing", "ly")) and verb not in _EMPTY
    return verb if suffered(verb) else f"to {verb}" if infinitive else ""


def bounded(text: str, quantity: Quantity) -> str:
    """Return a number as it stands, with the words that bound it: "at least six"."""
    bound = BOUND.search(text[: quantity.start])
    return text[bound.start() if bound else quantity.start : quantity.end]


def words_behind(text: str) -> list[str]:
    """Return the words up to the next stop, without "including ..." between commas."""
    text = _APPOSED.sub("", text, count=1)
    stop = STOP.search(text)
    return text[: stop.start() if stop else len(text)].split()


def is_partial(text: str, quantity: Quantity) -> bool:
    """Tell a count of some of them: "Four employees and two contractors died", "..., including two children"."""
    before, behind = text[: quantity.start], text[quantity.end :]
    part = is_share(before) or is_age(before) or (_PART_BEFORE.search(before) and not _RISES.search(before))
    others = _PART_BEHIND.match(behind) and not (verb_before(text, quantity) and _CLAUSE_BEHIND.match(behind))
    return bool(part or others)


_RISES = re.compile(
    r"\b(?:rose|rises|risen|rising|climbed|grew|grown|raised|fell|falls|fallen|dropped) to"
    r" (?:at least |about |nearly )?$"
)
_PART_BEFORE = re.compile(
    r"(?:, |-|\b(?:including|among them|among whom|another|other|further|of whom|or|to|from|than)\s)"
    r"(?:at least |about )?$"
    r"|\b(?:earlier|previous|initial|first|former)\s(?:[a-z]+\s){0,3}$",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"(?: (?!dead|die|dying|death|drown|perish|kill|wound|injur|hurt|missing)[a-z]+){1,2} and (?:at least )?"
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|a )"
    r"| (?:more|other|others|further|additional|of (?:them|the|those|whom))\b"
)
_CLAUSE_BEHIND = re.compile(r"(?: [a-z]+){1,2} and (?:[\w-]+ ){1,4}(?:was|were|ha(?:s|ve|d) been) ")
"""Another count with a verb of its own: "arrested 43 people and 12 officers were injured"."""
