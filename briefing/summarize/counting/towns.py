"""The towns that a sentence tells of, and whether an article knows them: what is counted in two towns is two things."""

import re

from briefing.language import places
from briefing.model import Article

_TOWN = re.compile(
    r"\b(?:in|at|near|off|outside|around) (?:the )?(?:[a-z][\w’'-]* ){0,5}?([A-Z][\w-]{2,}(?: [A-Z][\w-]+)*)"
)


def told(text: str) -> frozenset[str]:
    """Return the first words of the places that a sentence tells of, in lower case, but states: a town lies in one."""
    towns = (town.lower() for town in _TOWN.findall(text) if places.state(town.lower()) is None)
    return frozenset(town.split()[0] for town in towns)


def known(names: frozenset[str], article: Article) -> bool:
    """Tell whether an article's text has one of the names."""
    words = {word.lower() for word in re.findall(r"[A-Z][\w-]{2,}", article.text)}
    return not names.isdisjoint(words)
