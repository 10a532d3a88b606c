"""Quantities told in two parts, as one: "an hour and a half", "2 hours 10 minutes", "two years and six months".

The number that ends such a quantity in, with the text and the number before it; the whole quantity out.
"""

import re

from msgspec.structs import replace

from briefing.language import bounds
from briefing.language.quantity import Kind, Quantity, measure
from briefing.language.units import MEASURES, SPANS

_SMALLER = {
    ("years", "month"): 12, ("days", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("foot", "inch"): 12, ("metre", "centimetre"): 100, ("kilogram", "gram"): 1000,
}  # fmt: skip
"""How many of a smaller measure make one of a larger, where quantities are told in both."""

_SHORT = {"h": "hour", "hr": "hour", "hrs": "hour"}
_UNITS = "|".join(sorted({*MEASURES, *SPANS, *_SHORT}, key=lambda unit: (-len(unit), unit)))
_LEAD = re.compile(
    rf"(?:(?P<single>\b(?:an?|one|some|another)[ -])|(?<=[\s\d-]))(?P<unit>{_UNITS})"
    r"(?P<link>,? and |, | |-and-)(?:an?-)?$",
    re.IGNORECASE,
)
_LONGEST = len("another nautical mile, and a-")
_WORD = re.compile(r"[^\W\d_]+")
_LAST = frozenset(_WORD.findall(unit)[-1] for unit in (*MEASURES, *SPANS, *_SHORT))
"""The last words of units: most numbers have none before them, and are no second part."""


def joined(text: str, one: Quantity | None, other: Quantity) -> Quantity | None:
    """Return the quantity of which a number is the second part; None where it is none."""
    half = other.kind is Kind.PERCENT and _HALF.fullmatch(other.text) is not None
    if not half and other.kind is not Kind.COUNT:
        return None
    first = max(0, other.start - _LONGEST)
    if _LAST.isdisjoint(_WORD.findall(text[first : other.start].lower())):
        return None
    lead = _LEAD.search(text, first, other.start)
    if lead is None or _APART.match(text, other.end):
        return None
    if lead["link"] == ", " and _COMPARED.match(text, other.end):
        return None
    larger = _first(text, one, lead)
    if larger is None:
        return None
    whole = _with_half(larger, other, lead) if half else _with_rest(larger, other, text)
    return whole and replace(whole, end=other.end, text=text[larger.start : other.end])


_HALF = re.compile(r"(?:an? )?(?:half|quarter|third)|three[- ]quarters|two[- ]thirds", re.IGNORECASE)
_APART = re.compile(r" of (?:the|its|his|her|their|them|those|which|whom)\b|(?: \w+)? (?:respectively|of which)\b")
"""What makes a number of its own of the second: "three years, six months of which", "two and three respectively"."""


_COMPARED = re.compile(r"[ -]?\w+ (?:faster|slower|quicker|later|earlier|longer|shorter|behind|ahead|more|less)\b")
"""What sets a second number against something else: "in two hours, 30 minutes faster than the other"."""


def _first(text: str, one: Quantity | None, lead: re.Match[str]) -> Quantity | None:
    """Return the first part: the number before the unit, or one where "an hour" has none."""
    unit = lead["unit"].lower()
    factor, base = SPANS.get(unit, (1.0, _SHORT.get(unit, unit)))
    at = lead.start("unit")
    if one is not None and _GAP.fullmatch(text, one.end, at):
        told = one.kind is Kind.COUNT and not text.endswith("between ", 0, one.start)
        return replace(one, unit=base) if told else None
    if unit.endswith("s") or text[at - 1 : at].isdigit():
        return None
    start = lead.start("single") if lead["single"] else at
    return Quantity(factor, factor, Kind.COUNT, base, bounds.bound(text, start, lead.end()), start, lead.end(), "")


_GAP = re.compile(r"[\s-]?")


def _with_half(first: Quantity, half: Quantity, lead: re.Match[str]) -> Quantity | None:
    """Return so many and a part of one: "two hours and a half"."""
    if "and" not in lead["link"].lower():
        return None
    factor = SPANS.get(lead["unit"].lower(), (1.0, ""))[0]
    value = first.low + factor * half.low / 100
    return replace(first, low=value, high=value)


def _with_rest(first: Quantity, rest: Quantity, text: str) -> Quantity | None:
    """Return both parts in the smaller measure: "2 hours 10 minutes" are 130 minutes."""
    value, unit = _rest(rest, text)
    factor = _SMALLER.get((measure(first), unit), 0)
    if not value < factor:
        return None
    value += first.low * factor
    return replace(first, low=value, high=value, unit=unit)


def _rest(rest: Quantity, text: str) -> tuple[float, str]:
    """Return the value and the measure of a second part: "2in" are inches, and behind hours in brief 35m minutes."""
    minutes = _MINUTES.search(text, max(0, rest.start - len("9 hrs ")), rest.end)
    if minutes:
        return float(minutes[1]), "minute"
    short = _BRIEF.match(text, rest.end)
    return rest.low, _BRIEFLY[short[0]] if short else measure(rest)


_MINUTES = re.compile(r"\d ?(?:h|hrs?) (\d{1,2})m$")
"""Minutes in brief, which alone would be millions or metres: "2h 35m"."""

_BRIEFLY = {
    "in": "inch", "ins": "inch", "g": "gram", "cm": "centimetre", "m": "minute", "min": "minute", "mins": "minute",
    "s": "second", "sec": "second", "secs": "second",
}  # fmt: skip
_BRIEF = re.compile(rf"(?:{'|'.join(_BRIEFLY)})\b")
"""Units that stand right behind a second part."""
