"""A number in a sentence -> how much it matters, and the words of the sentence that say what it measures.

The words are a stretch of the sentence. Where they stand on both sides of the number an ellipsis holds its place:
"voted to expel … settlers". A number whose words say too little measures nothing.
"""

import math
import re
from collections.abc import Sequence

from briefing.language.numbers import Kind, Quantity
from briefing.summarize import english, terms

FEWEST_COUNTED = 10
"""A count below this is news only where it counts people who died, were hurt, held or sent."""

SMALL_MONEY = 1000
LONGEST_LABEL = 9
LONGEST_BEFORE = 14
HELD = "…"

BOUND = re.compile(
    rf"(?<!handed )(?<!turned )(?<!took )(?<!taken )\b(?:(?:well|just|a little|slightly) )?(?:{english.BOUNDS})\s$",
    re.IGNORECASE,
)
_STOP = re.compile(rf"[;:()“”\"\x00–—]|,(?!\d)|(?<!\d){english.FULL_STOP}|(?<=\d)\.(?!\s?\d)|\s--?\s")
_APPOSED = re.compile(r",? including [^,;.]{3,60},")
_SCORE = re.compile(r"\d\s?[-–/]\s?$|\w[-–/]$")
_JOINED = re.compile(r"\s?[-–/]\s?\w|:\d")
_NAME_OF = re.compile(r"\b[A-Z]\w+ of $")
_ENDS = english.FINITE | {
    "who",
    "which",
    "that",
    "while",
    "when",
    "after",
    "before",
    "because",
    "but",
    "where",
    "since",
}
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_HANGING = (
    english.PREPOSITIONS | english.PRONOUNS | _ENDS | _DETERMINERS | {"and", "or", "also", "just", "only", "than"}
)
_MODALS = frozenset({"should", "would", "could", "will", "may", "might", "has", "have", "had"})
_MANY = _DETERMINERS | {"hundreds", "dozens", "thousands", "scores", "several", "many", "others"}
_COMPARED = frozenset(
    {"than", "higher", "lower", "estimated", "expected", "and", "or", "versus", "plus", "minus", "that"}
)
"""Words before a value that compare it with another one: what they measure is said elsewhere."""

_SUFFERED = {"kill": "killed", "injur": "injured", "wound": "wounded", "arrest": "arrested", "detain": "detained"}


def weight(text: str, quantity: Quantity) -> float:
    """Return how much a value matters, 0 where it doesn't; a large count by its logarithm."""
    spelled = not any(character.isdigit() for character in quantity.text)
    if quantity.kind is Kind.ORDINAL or quantity.vague or quantity.text[:1].isspace() or _is_joined(text, quantity):
        return 0.0
    if quantity.kind is not Kind.COUNT:
        small = quantity.kind is Kind.MONEY and quantity.low < SMALL_MONEY
        return 0.0 if spelled else 0.5 if small else 1.0
    after = _words(text[quantity.end :])[:4]
    near = {word.lower() for word in after}
    counted = _is_counted(text, quantity, after)
    if counted and (near & english.SUFFERED or _suffered_before(text, quantity)):
        return 1.3 if not spelled or quantity.unit in english.HUMAN | english.SUFFERED else 0.0
    if spelled or not counted or quantity.low < FEWEST_COUNTED or quantity.unit in english.PREPOSITIONS | {""}:
        return 0.0
    kind = 0.9 if near & english.HUMAN else 0.3 if quantity.unit in english.DISTANCES else 0.6
    return kind * min(1.2, 0.6 + math.log10(quantity.low) / 8)


def label(text: str, quantity: Quantity) -> str:
    """Return what the value measures; empty where its words say too little."""
    after = _words(text[quantity.end :])
    first = after[0] if after else ""
    follows = {Kind.COUNT: True, Kind.MONEY: first in {"of", "in", "for"} or _is_noun(first)}.get(
        quantity.kind, first == "of"
    )
    counted = _noun_phrase(after) if follows else ""
    verb = _verb_before(text, quantity) if quantity.kind is Kind.COUNT else ""
    if counted and verb and not english.SUFFERED & {*counted.split()}:
        suffered = _suffered(verb.rpartition(" ")[2])
        short = len(counted.split()) <= 4 and suffered  # noqa: PLR2004
        return f"{counted} {suffered}" if short else f"{verb} {HELD} {counted}"
    if counted and _says_enough(counted):
        return counted
    return _before(text[: quantity.start])


def _is_joined(text: str, quantity: Quantity) -> bool:
    """Tell a number that is part of a score, an address, an age or a compound, also where its hyphens stand apart."""
    return bool(_SCORE.search(text[: quantity.start]) or _JOINED.match(text, quantity.end))


def _is_counted(text: str, quantity: Quantity, after: Sequence[str]) -> bool:
    """Tell a count of things from a number that is part of a name or a time."""
    if text[max(0, quantity.start - 1) : quantity.start] in set(":#.") or not after or quantity.text.endswith(" of"):
        return False
    if quantity.unit in english.NOT_MEASURED | english.PREPOSITIONS | _ENDS | {"and", "or"}:
        return False
    before = text[: quantity.start].split()
    last = before[-1] if before else ""
    parent = last == "of" and quantity.unit in english.SUFFERED  # "a mother of two died"
    if last[-1:].isdigit() or (last.isupper() and len(last) > 1) or parent or _NAME_OF.search(text[: quantity.start]):
        return False
    things = [word for word in after if word.islower() and (word.endswith("s") or word in english.HUMAN)]
    if len(before) > 1 and last[:1].isupper() and last[-1:].isalpha() and not {*things} & {*after[:2]}:
        return False  # "Section 215 only", "the Curve 8900 smartphone"
    return not after[0][:1].isupper() or bool(things) or after[0].endswith("ns")


def _suffered(verb: str) -> str:
    """Return "killed" for "killed", "killing" and "kills"."""
    return next((done for stem, done in _SUFFERED.items() if verb.lower().startswith(stem)), "")


def _suffered_before(text: str, quantity: Quantity) -> str:
    return _suffered(_verb_before(text, quantity).rpartition(" ")[2])


def _verb_before(text: str, quantity: Quantity) -> str:
    """Return "killed" of "killed 17 members", "to expel" of "to expel more than 5,000 settlers"."""
    bound = BOUND.search(text[: quantity.start])
    words = text[: bound.start() if bound else quantity.start].split()
    verb = words[-1] if words else ""
    infinitive = words[-2:-1] == ["to"] and verb.isalpha() and not verb.endswith("ing")
    return verb if _suffered(verb) else f"to {verb}" if infinitive else ""


def _is_noun(word: str) -> bool:
    return (
        word[:1].isalpha()
        and word.islower()
        and word not in english.PREPOSITIONS | _ENDS | {"a", "an", "the", "and", "or", "as", "this", "last", "year"}
    )


def _words(text: str) -> list[str]:
    text = _APPOSED.sub("", text, count=1)
    stop = _STOP.search(text)
    return text[: stop.start() if stop else len(text)].split()


def _says_enough(counted: str) -> bool:
    """Tell whether a stretch names a thing: a bare "people" or "metres" leaves a reader to ask which."""
    words = counted.lower().split()
    return len(words) > 1 or words[0] not in english.DISTANCES | english.ANYBODY | {"points", "percent"}


def _noun_phrase(words: Sequence[str]) -> str:
    """Return the noun phrase that follows a number, with its verb where it is short, cut before the next clause."""
    joint = next(
        (n for n, word in enumerate(words) if n and word in {"and", "or"} and _begins_anew(words[n + 1 :])),
        len(words),
    )
    kept = list(words[:joint])
    ends = next((n for n, word in enumerate(kept) if word.lower() in _ENDS), len(kept))
    kept = kept[: ends if ends > 2 else ends + 6]  # noqa: PLR2004 - "people | were killed in the ..."
    number = next((n for n, word in enumerate(kept) if word[0].isdigit()), len(kept))
    kept = kept[:number]
    if len(kept) > LONGEST_LABEL:
        cuts = [n for n in range(2, LONGEST_LABEL + 1) if kept[n].lower() in english.PREPOSITIONS | {"and"}]
        kept = kept[: cuts[-1] if cuts else LONGEST_LABEL]
    while kept and _hangs(kept[-1], after=kept[-2:-1]):
        kept.pop()
    return " ".join(kept)


def _hangs(word: str, *, after: Sequence[str]) -> bool:
    """Tell whether a stretch cannot end with a word: "between President", "for the paper’s"."""
    titled = word.lower() in english.ROLES and [*after] != [] and after[0].lower() in english.PREPOSITIONS
    return word.lower() in _HANGING or word.endswith(("’s", "'s")) or (titled and word[:1].isupper())


def _begins_anew(words: Sequence[str]) -> bool:
    """Tell whether what follows an "and" is another clause or another count: "17 members and the targeting of ..."."""
    first = words[0].lower() if words else ""
    clause = first.endswith("ing") and words[1:2] != [] and words[1].lower() in _MANY
    return clause or first in _MANY | {""} or first.endswith("ed") or any(w[0].isdigit() for w in words[:4])


def _before(text: str) -> str:
    """Return what is measured where it stands before the value: "the volume of trade should reach" loses its verb."""
    text = BOUND.sub("", text)
    stops = [match.end() for match in _STOP.finditer(text)]
    words = text[stops[-1] if stops else 0 :].split()
    clause = [n for n, word in enumerate(words) if _opens_clause(word.lower(), words[:n])]
    words = words[clause[-1] + 1 :] if clause and len(words) - clause[-1] > 3 else words  # noqa: PLR2004
    if not words or words[-1].lower() in _COMPARED or any(word[0].isdigit() for word in words):
        return ""
    said = list(words)
    while said and said[-1].lower() in english.REACH:
        said.pop()
    if said and said[-1].lower() in _MODALS:
        said.pop()
    while said and said[0].lower() in english.PREPOSITIONS | {"and", "or"}:
        said.pop(0)
    if len(terms.of(" ".join(said))) < 2 or said[-1].lower() in _COMPARED or said[0].lower() in _ENDS:  # noqa: PLR2004
        return ""
    held = "" if len(words) > len(said) and words[-1] != said[-1] else f" {HELD}"
    return " ".join(said[-LONGEST_BEFORE:]).removeprefix("The ").removeprefix("the ") + held


def _opens_clause(word: str, before: Sequence[str]) -> bool:
    joint = word in {"and", "but", "while"} and any(w.lower() in english.FINITE for w in before)
    return joint or word in {"that", "said", "says", "told"}
