"""A sentence -> the happenings of which it speaks as of something told: "the talks", "the attack".

One that says itself what is meant needs nothing before it: "the attack on the port", "the drone strike". A noun that
another one follows names something else: "the fire service".
"""

import functools
import re

from briefing.language import verbs
from briefing.language.thesaurus import alike
from briefing.language.wordlists import word_class
from briefing.summarize.reading import english
from briefing.summarize.reading.wording import outside_quotes

_THE = re.compile(r"\b[Tt]he (?P<noun>[a-z]+)(?![\w’'-])(?!, (?:which|who)\b)(?: (?P<next>[\w’'-]+))?")
_JOINTS = frozenset(
    "and or but nor as when while after before because since until if though although unless whether than not so too"
    " again yet now then here there".split()
)


@functools.lru_cache(maxsize=4_096)
def back(text: str) -> frozenset[str]:
    """Return the nouns of an English sentence for happenings that it takes as told, and has not told of itself."""
    masked = outside_quotes(text)
    found = (m for m in _THE.finditer(masked) if is_happening(m["noun"]) and _ends(m["next"] or ""))
    return frozenset(match["noun"] for match in found if not tells(match["noun"], masked[: match.start()]))


def _ends(word: str) -> bool:
    """Tell whether a noun phrase ends before a word."""
    if not word or word[0].isupper():
        return not word or word in english.DAYS
    return word in english.FINITE | _JOINTS or word.endswith("ly") or verbs.is_past(word)


def is_happening(noun: str) -> bool:
    """Tell whether a word in lower case, or its singular, names what happens at a time."""
    return not word_class("happenings").isdisjoint({noun, noun.removesuffix("s")})


@functools.lru_cache(maxsize=32_768)
def tells(noun: str, text: str) -> bool:
    """Tell whether a text has a word that may stand for a happening: "struck" for the attack."""
    return any(alike(noun, word) for word in re.findall(r"[a-z]+", text.lower()))
