"""A number in a sentence -> the words of the sentence that say what it measures.

The words are a stretch of the sentence that belongs to the number: what it counts, with the verb of which that is the
subject or the participle that is said of it. Where they stand on both sides of the number an ellipsis holds its place:
"voted to expel … settlers". A number whose words say too little measures nothing.
"""

import re
from collections.abc import Sequence

from briefing.language import numbers, verbs
from briefing.language.numbers import Kind, Quantity
from briefing.summarize.counting.measured import BOUND, STOP, suffered, verb_before, words_behind
from briefing.summarize.reading import english, terms

LONGEST_LABEL = 9
LONGEST_BEFORE = 14
HELD = "…"

SHORT = 4
"""Words of what is counted behind which its verb reads well: "police officers of Orla killed"."""

_ENDS = english.FINITE | {
    "who", "which", "that", "while", "when", "after", "before", "because", "but", "where", "since",
}  # fmt: skip
_LOOSE = frozenset(
    "over amid following during despite after before when while as until because since if though although where whose"
    " unless whereas than".split()
)
"""Where one stands behind a noun phrase, what follows tells of its circumstances."""
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_HANGING = (
    english.PREPOSITIONS
    | english.PRONOUNS
    | _ENDS
    | _DETERMINERS
    | frozenset(
        "and or also just only than through out up off toward towards around along across via about more well".split()
    )
    | frozenset("last this next according due such other not behind below above like compared described based".split())
)
_MODALS = frozenset({"should", "would", "could", "will", "may", "might", "has", "have", "had"})
_MANY = _DETERMINERS | {"hundreds", "dozens", "thousands", "scores", "several", "many", "others"}
_COMPARED = frozenset(
    {"than", "higher", "lower", "estimated", "expected", "and", "or", "versus", "plus", "minus", "that"}
)
"""Words before a value that compare it with another one: what they measure is said elsewhere."""


def label(text: str, quantity: Quantity) -> str:
    """Return what the value measures; empty where its words say too little."""
    price = _PRICE.search(BOUND.sub("", text[: quantity.start])) if quantity.kind is Kind.MONEY else None
    if price and len(price[1].split()) <= LONGEST_BEFORE:
        return price[1]
    after = words_behind(text[quantity.end :])
    first = after[0] if after else ""
    bought = first in {"of", "in", "for"} and not (first == "in" and _PAID.issuperset(after[1:2]))
    follows = {Kind.COUNT: True, Kind.MONEY: bought or _is_noun(first)}.get(quantity.kind, first == "of")
    counted = _noun_phrase(after, subject=_is_subject(text[: quantity.start])) if follows else ""
    verb = verb_before(text, quantity) if quantity.kind is Kind.COUNT else ""
    if counted and verb and not english.SUFFERED & {*counted.split()}:
        done = suffered(verb.rpartition(" ")[2])
        return f"{counted} {done}" if done and len(counted.split()) <= SHORT else f"{verb} {HELD} {counted}"
    if counted and _says_enough(counted, quantity):
        return _of_whom(text[: quantity.start], counted) if counted.startswith("of ") else counted
    before = "" if quantity.kind is Kind.COUNT else _before(text[: quantity.start])
    if before and counted and _ARTICLE.search(BOUND.sub("", text[: quantity.start])):
        return f"{before.removesuffix(f' {HELD}')} {HELD} {counted}"  # "signed a $2.4 billion agreement"
    behind = _noun_phrase(after, subject=False) if before.endswith(HELD) else ""
    return f"{before} {behind}".rstrip() if len(behind.split()) > 1 else before.removesuffix(f" {HELD}")


_ARTICLE = re.compile(r"\b(?:an?|the|its|his|her|their) $", re.IGNORECASE)
_PRICE = re.compile(
    r"\b((?:buy|buys|buying|bought|sell|sells|selling|sold|acquires?|acquired|acquiring|purchased?)"
    r" [^,;:.“”\"\d]{3,90}) for (?:a total of )?$"
)
"""What was bought or sold, before its price."""

_PAID = frozenset({"cash", "shares", "stock", "bitcoin", "cryptocurrency", "bonds", "dollars", "euros", "kind"})
"""What something is paid in, which says nothing of what it is paid for."""


def _is_noun(word: str) -> bool:
    return word[:1].isalpha() and word.islower() and word not in _HANGING | {"as", "year"}


def _of_whom(before: str, counted: str) -> str:
    """Return a share with whose it is, where that stands right before: "depot supplies … of the region's petrol"."""
    clause = _CLAUSE_START.split(BOUND.sub("", before))[-1].split()
    words = clause[clause[0].lower() in _DETERMINERS :] if clause else []
    tells = SHORT > len(words) > 1 and not any(w.lower() in _CLAUSAL | english.PREPOSITIONS for w in words)
    return f"{' '.join(words)} {HELD} {counted}" if tells else counted


def _says_enough(counted: str, quantity: Quantity) -> bool:
    """Tell whether a stretch names a thing: a bare "people" or "litres a car" leaves a reader to ask which."""
    if quantity.unit in english.MEASURES - english.DISTANCES:
        return " of " in counted
    return len(counted.split()) > 1 or counted in english.SUFFERED


_CLAUSE_START = re.compile(r"[,;:–—(“”\"]| (?:that|and|but|when|while|as|because) ")


def _is_subject(before: str) -> bool:
    """Tell whether a verb behind what is counted is its own: not in "a ferry carrying 140 people caught fire"."""
    words = _CLAUSE_START.split(BOUND.sub("", before))[-1].lower().split()
    governed = bool(words) and (words[-1] in english.PREPOSITIONS or words[-1].endswith("ing"))
    return not governed or any(word in english.FINITE or verbs.is_past(word) for word in words)


def _noun_phrase(words: Sequence[str], *, subject: bool) -> str:
    """Return the noun phrase that follows a number, with its own verb where it is short, cut before the next clause."""
    if words and words[0] == "of" and words[1:2] != [] and words[1].lower() in _POINTERS:
        return ""  # "94 percent of them"
    kept = list(words[: _whole(words, subject=subject)])
    number = next((n for n, word in enumerate(kept) if any(map(str.isdigit, word))), len(kept))
    last = min(number, LONGEST_LABEL)
    if last < len(kept):
        cuts = [n for n in range(1, last + 1) if kept[n].lower() in english.PREPOSITIONS | {"and"}]
        kept = kept[: cuts[-1] if cuts else last]
    while kept and _hangs(kept[-1]):
        kept.pop()
    return " ".join(kept)


def _whole(words: Sequence[str], *, subject: bool) -> int:
    """Return where a phrase must end at the latest: before another count, clause or circumstance, or another's verb."""
    for n, word in enumerate(words):
        lower, before = word.lower(), words[n - 1].lower() if n else ""
        if n and lower in {"and", "or"} and _begins_anew(words[n + 1 :]):
            return n
        if n and (lower in _LOOSE or (lower in _DETERMINERS and before.endswith("s") and before not in _ENDS)):
            return n
        if not subject and n and verbs.is_past(lower):
            return n
        if lower in _ENDS and before not in _ENDS and (n > MOST_BEFORE_VERB or not subject):
            return n
    return len(words)


MOST_BEFORE_VERB = 2
"""Words before a verb that a label keeps: "people | were killed in the flood"; behind more, the verb is cut off."""

_POINTERS = frozenset({"them", "those", "these", "it", "that", "this", "which", "whom", "his", "her", "their", "its"})


def _hangs(word: str) -> bool:
    """Tell whether a stretch cannot end with a word: "on", "said", "for the paper’s"."""
    adverb = word.endswith("ly") or word.rstrip(".") in english.DAYS
    verb = verbs.is_past(word.lower()) and not word.endswith("ed") and word.lower() not in english.SUFFERED
    says = word in english.SAY_ALWAYS | english.SAY_SOMETIMES | {"remains", "remain"}
    return word.lower() in _HANGING or says or adverb or verb or word.endswith(("’s", "'s"))


def _begins_anew(words: Sequence[str]) -> bool:
    """Tell whether what follows an "and" is another clause or another count: "17 members and the targeting of ...".

    So does a verb: "47 more tankers and bans the import of".
    """
    first = words[0].lower() if words else ""
    return (
        first.endswith("ing")
        or first in _MANY | {"", "then", "also", "later"}
        or verbs.is_past(first)
        or (words[1:2] != [] and words[1].lower() in _DETERMINERS)
        or any(w[0].isdigit() for w in words[:4])
        or any(quantity.start == 0 for quantity in numbers.find(" ".join(words[:2])))
    )


_STEP = re.compile(r" by (?:an? |\d)[^,;]{1,40} to $")
"""How far a value moved, before where to: "raised its rate by a quarter of a point to"."""

_WISHED = frozenset({"wanted", "wants", "favoured", "favored", "preferred", "proposed", "rejected"})
"""Verbs of what somebody would have had: the value behind one measures nothing."""

TELLING = 2
"""Words of content without which what stands before a value says too little."""


def _before(text: str) -> str:
    """Return what is measured where it stands before the value: "the volume of trade should reach" loses its verb."""
    text = _STEP.sub(" to ", BOUND.sub("", text))
    stops = [match.end() for match in STOP.finditer(text)]
    words = text[stops[-1] if stops else 0 :].split()
    clause = [n for n, word in enumerate(words) if _opens_clause(word.lower(), words[:n])]
    words = words[clause[-1] + 1 :] if clause and len(words) - clause[-1] > SHORT - 1 else words
    if not words or words[-1].lower() in _COMPARED or any(map(str.isdigit, "".join(words))):
        return ""
    said = list(words)
    while said and said[-1].lower() in english.REACH:
        said.pop()
    if said and said[-1].lower() in _MODALS:
        said.pop()
    while said and said[0].lower() in english.PREPOSITIONS | {"and", "or"}:
        said.pop(0)
    if len(terms.of(" ".join(said))) < TELLING or said[-1].lower() in _COMPARED or said[0].lower() in _ENDS:
        return ""
    if verbs.is_past(said[0]):
        return ""  # "reported by a broadcaster to be worth"
    words_said = {word.lower() for word in said}
    if (
        len(said) > LONGEST_BEFORE
        or not (_CLAUSAL | _WISHED).isdisjoint(words_said)
        or said[-1].lower() in _HANGING - english.FINITE
    ):
        return ""
    held = "" if len(words) > len(said) and words[-1] != said[-1] else f" {HELD}"
    return " ".join(said).removeprefix("The ").removeprefix("the ") + held


_CLAUSAL = frozenset(
    "how who which why what it he she they if though although where when whose unless whereas because while include"
    " includes including after before as until amid itself himself herself themselves".split()
)
"""Words of a clause whose subject stands elsewhere, or that tells more than what is measured."""


def _opens_clause(word: str, before: Sequence[str]) -> bool:
    joint = word in {"and", "but", "while"} and any(w.lower() in english.FINITE for w in before)
    return joint or word in {"that", "said", "says", "told"}
