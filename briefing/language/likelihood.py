"""Words of likelihood in an analyst's judgment, held to ICD 203 (Analytic Standards, 2015, D.6.e.2).

A judgment says how likely something is by a word with a fixed band, once, and does not speak of confidence in the same
sentence. Pure; English alone.
"""

import re
from collections.abc import Iterator

BANDS: dict[str, tuple[int, int]] = {
    "almost no chance": (1, 5),
    "remote": (1, 5),
    "very unlikely": (5, 20),
    "highly improbable": (5, 20),
    "unlikely": (20, 45),
    "improbable": (20, 45),
    "roughly even chance": (45, 55),
    "roughly even odds": (45, 55),
    "likely": (55, 80),
    "probable": (55, 80),
    "very likely": (80, 95),
    "highly probable": (80, 95),
    "almost certain": (95, 99),
    "nearly certain": (95, 99),
}
"""The standard's terms, and their bands in percent."""

_TERMS = (
    r"almost no chance|no chance|(?:is |are |a )remote(?: chance)?"
    r"|(?:very |highly |most )?(?:un)?likely|(?:highly )?(?:im)?probabl[ey]"
    r"|roughly even (?:chance|odds)|even (?:chance|odds)|(?:almost|nearly|virtually) certain(?:ly)?"
)
_TERM = re.compile(rf"\b(?:{_TERMS})\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:(?-i:may)|might|could|possibl[ey]|perhaps|maybe|conceivabl[ey]|potentially|plausibl[ey]|presumably"
    r"|(?:seem|appear)s? (?:to|that)|(?:some|a|good|fair) chance|a risk|reasonable to expect"
    r"|we (?:believe|think|suspect)|can(?:not|'t) (?:be )?(?:ruled? out|dismiss(?:ed)?))\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high|some|little|great) confidence\b|\bconfident(?:ly)?\b", re.IGNORECASE
)
_ALIASES = {
    "probably": "probable",
    "improbably": "improbable",
    "no chance": "almost no chance",
    "is remote": "remote",
    "are remote": "remote",
    "a remote": "remote",
    "a remote chance": "remote",
    "most likely": "very likely",
    "highly likely": "very likely",
    "highly unlikely": "very unlikely",
    "highly probably": "highly probable",
    "even chance": "roughly even chance",
    "even odds": "roughly even odds",
    "almost certainly": "almost certain",
    "nearly certainly": "nearly certain",
    "virtually certain": "almost certain",
    "virtually certainly": "almost certain",
}


def lint(text: str) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of what is wrong with the likelihood of a judgment.

    LIK001: a vague word in place of a likelihood. LIK002: likelihood and confidence in one sentence. LIK003: two
    likelihoods of different bands. LIK004: none at all.
    """
    terms = list(dict.fromkeys(_term(match.group()) for match in _TERM.finditer(text)))
    vague = list(dict.fromkeys(match.group().lower() for match in _VAGUE.finditer(text)))
    confident = _CONFIDENCE.search(text)
    if vague:
        yield "LIK001", f"{', '.join(f'“{word}”' for word in vague)} has no band"
    if terms and confident:
        yield "LIK002", f"“{terms[0]}” and “{confident.group()}” stand in one sentence"
    if len({BANDS[term] for term in terms}) > 1:
        yield "LIK003", f"{' and '.join(f'“{term}”' for term in terms)} are different likelihoods"
    if not terms and not vague and not confident:
        yield "LIK004", "The judgment says neither how likely it is nor how confident the desk is"


def _term(said: str) -> str:
    lowered = said.lower()
    return _ALIASES.get(lowered, lowered)
