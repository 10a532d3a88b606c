"""A superlative that a claim tells as a denial: "no month was hotter" of the hottest, "nobody has more" of the most."""

import re

from briefing.verify.case import Case
from briefing.verify.reading import Reading


def surpassed_by_none(case: Case) -> bool:
    """Whether the claim denies that anything was more so, and the passages say that something was so most of all."""
    text = case.claim.text
    denial = _DENIAL.search(text) or _NOT_SINCE.search(text)
    if denial is None:
        return False
    compared = _MORE.finditer(text, denial.end(), denial.end() + BEHIND)
    return any(_most(match[0].lower()) & case.lexis and not _told(match[0], case) for match in compared)


def tops_all(case: Case, reading: Reading) -> bool:
    """Whether a passage denies that anything was more so than something, and the claim says that it was so most."""
    denial = _DENIAL.search(reading.text) if "than" in reading.lexis or "as" in reading.lexis else None
    compared = _MORE.finditer(reading.text, denial.end(), denial.end() + BEHIND) if denial else ()
    return any(not case.claim.lexis.isdisjoint(_most(match[0].lower())) for match in compared)


def _told(more: str, case: Case) -> bool:
    """Whether a passage has the comparative itself: "no better than the last" denies that one, and of all no more."""
    same = re.compile(rf"\b{more}\b", re.IGNORECASE)
    return any(same.search(reading.text) for reading in case.readings)


_DENIAL = re.compile(r"\b(?:no|none|nobody|nothing|never|nowhere)\b", re.IGNORECASE)
_NOT_SINCE = re.compile(
    r"(?:\bnot|n ?['’`] ?t)\b(?= [^.;:,]{1,60}\b(?:since|before|ever|previously|for \w+ (?:\w+ )?(?:years|months)"
    r"|in \w+ (?:\w+ )?(?:years|months))\b)",
    re.IGNORECASE,
)
"""A denial of all that went before: "had not been so cold since 1987"; "not colder than June" is of June alone."""

_MORE = re.compile(
    r"\b(?:more|less|worse|(?:as|so) (?:much|many|few|little|well|badly)|(?:as|so) [a-z]{3,10}|[a-z]{2,12}er)\b",
    re.IGNORECASE,
)
BEHIND = 80
"""Characters behind a negation among which it denies that anything was more so."""


def _most(more: str) -> frozenset[str]:
    """Return the words of which one says "most of all" where a comparative is denied of all others."""
    plain = more.removeprefix("as ").removeprefix("so ")
    own = frozenset({more.removesuffix("er") + "est"} if more.endswith("er") else ())
    if plain != more:
        own = frozenset({plain + "est", plain.removesuffix("e") + "est", plain.removesuffix("y") + "iest"})
        own |= {plain + plain[-1] + "est"}
    return own.union(*(most for words, most in _MOST if more in words))


_MOST = [
    (frozenset(words.split("/")), frozenset(most.split()))
    for words, most in (
        (
            "more/bigger/larger/greater/higher/as much/as many/so much/so many",
            "most biggest largest greatest highest main top record peak leading unprecedented",
        ),
        ("better/stronger/as well/so well", "best top strongest record leading"),
        ("worse/deadlier/graver/as badly/so badly", "worst deadliest gravest record biggest"),
        ("less/fewer/lower/smaller/weaker/as few/as little", "least fewest lowest smallest weakest record"),
    )
]
"""Comparatives, and what is so in the highest degree."""
