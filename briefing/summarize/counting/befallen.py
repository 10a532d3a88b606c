"""A number in a sentence -> what befell the people whom it counts, by the words beside it; empty where nothing did.

"Four people were killed", "injuring 37", "put the number of injured at 140", "brings the number of dead to 11". Some of
the injured ("18 are critically injured") are not the injured.
"""

import re
from collections.abc import Sequence

from briefing.language.dates import DateMention
from briefing.language.numbers import Quantity
from briefing.summarize.counting.measured import BOUND

CLASSES = {
    "killed": "kill kills killed killing dead died dies dying death deaths fatality fatalities perished"
    " drowned drown drowning",
    "injured": "injure injures injured injuring injury injuries wound wounds wounded wounding hurt",
    "missing": "missing unaccounted",
    "arrested": "arrest arrests arrested arresting detain detains detained detaining",
    "evacuated": "evacuate evacuates evacuated evacuating displaced displacing",
    "freed": "free frees freed freeing release released releasing",
    "rescued": "rescue rescues rescued rescuing",
}
JOBS = frozenset({"job", "jobs", "post", "posts"})
_CUT = "cut cuts cutting shed sheds shedding axe axes axed slash slashed lose loses losing lost"


def befell(text: str, quantity: Quantity) -> str:
    """Return what befell those whom a number counts, by the nearest word that says so: behind it, else before it."""
    after = re.split(r"[,.;:]| and ", text[quantity.end :], maxsplit=1)[0].lower().split()[:5]
    before = text[: quantity.start].lower().split()[:-5:-1]
    classes = {"cut": _CUT} if quantity.unit in JOBS else CLASSES
    named = {word: what for what, words in classes.items() for word in words.split()}
    if _SERIOUSLY & {*after}:
        return ""  # "18 are critically injured": some of the injured
    lost = _LOST.intersection([*after, *before])  # "claimed six lives", "six people lost their lives"
    if ("lives" in after and lost) or TOLL.search(text[: quantity.start]):
        return "killed"
    return next((named[word] for word in [*after, *before] if word in named), "")


_SERIOUSLY = frozenset("critically seriously severely badly gravely slightly lightly".split())
_LOST = frozenset({"lost", "losing", "claimed", "claiming", "cost", "took"})


TOLL = re.compile(
    r"\b(?:toll|number of (?:people |those |the )?(?:killed|dead|(?:[a-z]+ )?deaths|victims))\b[^.;]{0,90}"
    r" (?:to|at|as|was|is|stands at|reached) (?:at least |about |nearly )?$"
)
"""What counts the dead without a word for them: "the death toll rose to nine"."""

GREW = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|(?:[a-z]+ )?deaths|victims))"
    r"(?: (?!than\b|from (?:at least |about |nearly )?[\w,]+ to\b)[\w’'-]+){0,9} to $"
)
"""Behind it a number is the whole toll, and no end of a span: "brings the number of dead to 11"."""


def is_bodies(text: str, quantity: Quantity) -> bool:
    """Tell whether a number counts the dead by their bodies: "pulled 14 bodies", "the bodies of 12 miners"."""
    before = text[: quantity.start]
    bound = BOUND.search(before)
    return quantity.unit == "bodies" or _BODIES_OF.search(before[: bound.start() if bound else len(before)]) is not None


_BODIES_OF = re.compile(r"\bbodies of (?:the |all )?$")


def is_bare(before: str, quantity: Quantity) -> bool:
    """Tell a number that counts people with no noun of its own: "injuring 37, the fire service said"."""
    bound = BOUND.search(before)
    return not quantity.unit and _BEFALLING.search(before[: bound.start() if bound else len(before)]) is not None


_BEFALLING = re.compile(
    r"(?:\b(?:injuring|wounding|hurting|killing)|\bnumber of (?:the |people )?(?:injured|wounded|missing)\b[^.,;]{0,40}"
    r" (?:at|to))\s$"
)
"""Behind one of these a number needs no noun: "put the number of injured at 140"."""

_TOTAL = re.compile(
    r"\bnumber of (?:the |people )?(?:injured|wounded|missing|dead|killed)\b[^.,;]{0,40} (?:at|to|is) $"
)
_PUT = re.compile(r"\bthe (?:death )?toll (?:at|is|stands at|stood at|was) (?:at least |about |nearly )?$")
_FORMER = re.compile(
    r"\b(?:had|earlier|previous(?:ly)?|initial(?:ly)?|first|last (?:week|month|year))\b", re.IGNORECASE
)


def is_total(before: str, days: Sequence[DateMention]) -> bool:
    """Tell whether what stands before a number makes it the count of all of them: "put the toll at 46".

    A toll that somebody had put so before, or that is dated by a month or a year, may be of something else.
    """
    put = _PUT.search(before) and not _FORMER.search(before) and all(day.weekday is not None for day in days)
    return bool(put or _TOTAL.search(before))
