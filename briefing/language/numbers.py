"""Quantities as values: text in, every number with its kind, unit and bounds out, in order and without overlap.

`2,500`, `2500` and `two and a half thousand` are one value. A range ("10-15") is two quantities. Years and days of a
month are numbers too: a caller that reads dates leaves out the spans that `dates.find` took. Time is linear in length.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefing.language import bounds, clock, compounds, digits, numerals, places
from briefing.language.bounds import Bound
from briefing.language.coins import CURRENCIES, NATIONAL
from briefing.language.numerals import Vague
from briefing.language.quantity import Kind, Quantity, measure
from briefing.language.units import MEASURES, SPANS
from briefing.language.words import lower

__all__ = ["TELLING", "Kind", "Quantity", "find", "measure", "timed"]

_WORD = re.compile(r"[^\W\d_]+")
_UNIT = re.compile(
    r"(?:\s|-)?(?:(?:(?:of\s)?an?\s)?(?P<points>(?:percentage[\s-]|basis[\s-])?points?\b|pp\b)"
    r"|(?:(?:of\s)?an?\s)?(?P<percent>%|per\s?cents?\b|pc\b|percentage\b))"
    r"|(?P<attached>km|kph|mph|kmh|kg|mm|cm|mw|gw|kw|ft|m)\b"
    r"|(?:[\s-]|\s-\s(?=(?:euro|dollar|pound|rupee|yen)s?\b))(?P<word>m\.p\.h|[^\W\d_]+)(?:[\s-](?P<next>[^\W\d_]+))?",
    re.IGNORECASE,
)


def find(text: str) -> list[Quantity]:
    """Return the quantities of a text in their order."""
    found: list[Quantity] = []
    for quantity in _find(text):
        last = found[-1] if found else None
        one = (last and _rate(text, last, quantity)) or compounds.joined(text, last, quantity)
        if one is not None and last is not None and one.start <= last.start:
            found[-1] = one
            continue
        quantity = one or quantity  # noqa: PLW2901 - what it is with the words before it
        if found:
            found[-1], quantity = _paired(text, found[-1], quantity)  # noqa: PLW2901 - what the other of the two says
        found.append(quantity)
    return found


def _paired(text: str, one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Return two numbers of which one alone has its measure, said of both: "from 35 to 21 percent", "54% to 46"."""
    percent = one.kind is Kind.PERCENT and other.kind is Kind.COUNT and other.unit in {"", "and"} and not other.vague
    if percent and _ELIDED.fullmatch(text, one.end, other.start):
        return one, replace(other, kind=one.kind, unit=one.unit)
    between = _BETWEEN.fullmatch(text, one.end, other.start)
    level = one.kind is Kind.PERCENT and other.kind is Kind.COUNT and other.low > 100  # noqa: PLR2004 - "rose 1 percent to 5,100"
    if between is None or level or _YEAR.fullmatch(one.text):
        return one, other
    changed = one.unit == "to" and text.endswith("by ", 0, one.start)  # "down by seven to 35 per cent"
    measured = other.kind is not Kind.PERCENT or _PERCENT.search(other.text)  # not "from 10,000 to about half that"
    if one.kind is Kind.COUNT and other.kind in _SHARED and measured and one.unit in _BETWEENS and not changed:
        return replace(one, kind=other.kind, unit=other.unit), other
    linked = _TO_DO.match(text, other.end) or not _WORD.match(text, other.end + 1)  # "by 52 percent to 48 to leave"
    bare = other.kind is Kind.COUNT and not (other.unit and other.unit not in _BETWEENS) and bool(linked)
    return (one, replace(other, kind=one.kind, unit=one.unit)) if one.kind in _SHARED and bare else (one, other)


_ELIDED = re.compile(
    r"(?:[^.;,]{0,40},|,? and|,? while|,? against) (?:the )?(?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:(?:had|has|have|got|took|won|on|with|at) )?"
)
"""What stands before a number that leaves its "percent" to the one before: "51 percent, Tano 48"."""

_SHARED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MONEY})
_PERCENT = re.compile(r"%|per\s?cent|pc$|percentage", re.IGNORECASE)
_BETWEEN = re.compile(r"\s?[-–]\s?|\s(?:and|to|or|against)\s(?:about |around |just |nearly |almost )?")
_TO_DO = re.compile(r"\sto\s(?!(?:the|an?|its|their)\b)[a-z]")
_BETWEENS = frozenset({"and", "to", "or", "against", ""})
_YEAR = re.compile(r"(?:19|20)\d\d")


_IN = re.compile(r"(?P<noun> [a-z]+)? (?:(?:in|out of)(?: every| each)?|of every) ")
_BEING = frozenset({"was", "is", "has", "does"})
MOST_OF = 100
"""The largest number of which another is a share: "nine in ten", and not "two in 2020"."""


def _rate(text: str, part: Quantity, whole: Quantity) -> Quantity | None:
    """Return two numbers as one share: "one in three"."""
    counts = part.kind is whole.kind is Kind.COUNT and not part.vague and not whole.vague
    if not counts or not 0 < part.low < whole.low <= MOST_OF or whole.unit in MEASURES:
        return None
    between = _IN.fullmatch(text, part.end, whole.start)
    things = whole.unit.endswith("s") and whole.unit not in _BEING
    if between is None or (between["noun"] and things):  # "one shop in two towns" is no share
        return None
    share = round(100 * part.low / whole.low, 6)
    return Quantity(share, share, Kind.PERCENT, "%", part.bound, part.start, whole.end, text[part.start : whole.end])


def _find(text: str) -> Iterator[Quantity]:
    times = list(clock.find(text))
    laps = list(_LAP.finditer(text)) if ":" in text else []
    taken = {at for start, end, _ in times for at in range(start, end)}
    taken |= {at for lap in laps for at in range(lap.start(), lap.end())}
    told = [
        (match, value) for match, value in (*digits.find(text), *numerals.find(text)) if match.end() - 1 not in taken
    ]
    found = [(match.start(), match.end(), _quantity(text, match, value)) for match, value in told]
    found += [(start, end, timed(text, start, end, minutes)) for start, end, minutes in times]
    found += [(lap.start(), lap.end(), _lap(lap)) for lap in laps]
    folds = _FOLD.finditer(text) if "fold" in lower(text) else ()
    found += [(match.start(), match.end(), _fold(text, match)) for match in folds]
    stop = 0
    for start, end, quantity in sorted(found, key=lambda one: one[:2]):
        if start >= stop:
            yield quantity
            stop = end


_LAP = re.compile(r"(?<![\d:.])(?:(\d):([0-5]\d):|(\d{1,2}):(?=\d\d\.))([0-5]\d(?:\.\d{1,3})?)(?![\d:]|\.\d)")
"""How long a race or a lap took: 1:44.23, 2:04:45."""


def _lap(match: re.Match[str]) -> Quantity:
    """Return a lap's time in seconds."""
    seconds = 3600 * float(match[1] or 0) + 60 * float(match[2] or match[3]) + float(match[4])
    return Quantity(seconds, seconds, Kind.COUNT, "seconds", Bound.EXACT, match.start(), match.end(), match[0])


_FOLDS = {f"{word}fold": float(n) for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_FOLD = re.compile(rf"\b(?:{'|'.join(_FOLDS)})\b", re.IGNORECASE)
TELLING = numerals.TELLING | _FOLDS.keys()
"""The words, in lower case, without one of which, or a digit, a text has no number."""


def _fold(text: str, match: re.Match[str]) -> Quantity:
    """Return by how many times something is more: "a threefold lead"."""
    times, (start, end) = _FOLDS[match[0].lower()], match.span()
    return Quantity(times, times, Kind.COUNT, "times", bounds.bound(text, start, end), start, end, match[0])


def timed(text: str, start: int, end: int, minutes: int) -> Quantity:
    """Return the time of day that stands at a place of a text."""
    near = _SHORTLY.search(text, max(0, start - len(" moments before ")), start)
    bound = bounds.bound(text, start, end) if near is None else Bound.OVER if near[1] == "after" else Bound.UNDER
    return Quantity(minutes, minutes, Kind.TIME, "minutes", bound, start, end, text[start:end])


_SHORTLY = re.compile(r"\b(?:shortly|just|soon|moments) (after|before) $")


_PART_OF = re.compile(
    r"\s+(?:of|for|against|from|were|are|have|had|said|say|the|less|more|higher|lower|larger|smaller|below|above|up|down|as|to)\b|\s*[,.;:)](?!\s(?:who|whose|whom)\b)|\s*$",
    re.IGNORECASE,
)


def _quantity(text: str, match: re.Match[str], value: Vague) -> Quantity:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    nth = value.share and _NTH.fullmatch(match[0]) and bounds.bound(text, start, match.end()) is Bound.EXACT
    before = _THOSE.get(round(100 / value.low)) if nth else None
    following = before and before.search(text, max(0, start - NEXT), start) and not text.startswith(" of ", match.end())
    if nth and (following or not _PART_OF.match(text, match.end())):
        place = round(100 / value.low)
        value = Vague(place, place, ordinal=True)  # "a third trial"
    if not value.share and value.low == value.high and _TURN.search(text, max(0, start - len(" chapter ")), start):
        value = Vague(value.low, value.high, ordinal=match[0].strip().isalpha())  # "round six"
    if value.ordinal and 1 < value.low <= MOST_OF and _EVERY.search(text, max(0, start - len(" every ")), start):
        share = round(100 / value.low, 6)  # "every third house"
        value = value if _NO_SHARE.match(text, match.end()) else Vague(share, share, share=True)
    spent = _SPENT.match(text, match.end()) if value.share else None
    if spent:
        factor, unit = SPANS.get(spent["unit"].lower(), (1.0, spent["unit"].lower()))
        low = round(value.low / 100 * factor, 6)
        bound = bounds.bound(text, start, spent.end())
        return Quantity(low, low, Kind.COUNT, unit, bound, start, spent.end(), text[start : spent.end()])
    kind, unit, end = _measure(text, match, value)
    small = value.share and kind in {Kind.POINTS, Kind.PERCENT} and end > match.end()  # "half a per cent"
    factor = 0.01 if small or (kind is Kind.POINTS and "basis" in text[match.end() : end]) else 1.0
    if kind is Kind.COUNT and unit in SPANS:
        factor, unit = SPANS[unit]
    minus = _MINUS.search(text, max(0, start - len("plus or negative ")), start) or _BELOW_ZERO.match(text, match.end())
    signed = kind in {Kind.PERCENT, Kind.MONEY} or _DEGREES.match(text, match.end()) is not None
    if minus or (signed and _SIGN.search(text, max(0, start - 2), start)):
        factor = -factor
    low, high = sorted((value.low * factor, value.high * factor))
    bound = bounds.bound(text, start, end)
    if kind is Kind.ORDINAL and bound is Bound.MOST:
        bound = Bound.EXACT  # "moved up to second"
    return Quantity(low, high, kind, unit, bound, start, end, text[start:end])


NEXT = 60
"""Characters before "a third" among which "two" makes it the next one: "two managers and perhaps a third"."""
_THOSE = {
    count + 1: re.compile(rf"\b(?:{words})\b[^.;]*\b(?:and|or) (?:\w+ )?$", re.IGNORECASE)
    for count, words in ((2, "two|both|2"), (3, "three|3"), (4, "four|4"))
}

_MINUS = re.compile(r"(?:(?<!plus or )\b(?:minus|negative) |(?<!\S)\u2212)$", re.IGNORECASE)
_SIGN = re.compile(r"(?<!\S)[-\u2013]$")
"""A hyphen or dash that is a sign, before what is measured: elsewhere it opens a line of a list."""

_DEGREES = re.compile(r" ?(?:°|degrees\b|[CF]\b)")
_BELOW_ZERO = re.compile(r"(?: degrees| ?°)?(?: ?(?:celsius|fahrenheit|[CF]))? below zero\b", re.IGNORECASE)
_SPENT = re.compile(
    r"(?:[\s-](?:of[\s-])?an?[\s-]|[\s-](?=century|decade|hour|mile)|-(?!year)|(?<=half)-(?=year))"
    rf"(?P<unit>{'|'.join(sorted({*SPANS, *MEASURES} - {'m', 'second'}, key=lambda unit: (-len(unit), unit)))})\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\b(?:round|game|stage|phase|chapter|lap|set|inning|episode|season|seed|grade|match) $", re.IGNORECASE
)
_EVERY = re.compile(r"\bevery $", re.IGNORECASE)
_NO_SHARE = re.compile(
    r"(?: [a-z]+)? (?:minute|hour|day|night|week|weekend|month|quarter|year|decade|season|summer|winter)\b"
    r"|(?: [a-z]+)? (?:time|game|match)\b"
    r"|(?! [a-z])"
)
"""What "every second" says the rhythm of, not the share: every other year."""
_NTH = re.compile(r"an?\s\w+(?:th|rd)", re.IGNORECASE)


def _measure(text: str, match: re.Match[str], value: Vague) -> tuple[Kind, str, int]:
    end = match.end()
    if value.ordinal:
        return Kind.ORDINAL, "", end
    currency = match.groupdict().get("currency")
    if currency:
        return Kind.MONEY, CURRENCIES.get(currency.lower().rstrip(".").replace(" ", ""), currency), end
    unit = _UNIT.match(text, end)
    if (
        unit is not None
        and (unit["points"] or "").lower().startswith("point")
        and value.low % 1 == 0
        and not value.share
    ):
        return Kind.COUNT, "points", unit.end()  # of a rate, a game or a road: the text does not say
    if unit is not None and (unit["points"] or unit["percent"]):
        return (Kind.POINTS if unit["points"] else Kind.PERCENT), "%", unit.end()
    if value.share:
        return Kind.PERCENT, "%", end
    kind, coin, stop = _counted(text, unit, end)
    return (Kind.COUNT, "", end) if coin == "KRW" and value.low < _COINS else (kind, coin, stop)  # a couple won a boat


_COINS = 100
"""Won below which nobody counts: a coin of one is worth a tenth of a cent."""

_PENCE = re.compile(r"(?<=\d)(?<!480)(?<!720)(?<!1080)(?<!2160)p\b(?![.-]\w)")
"""The "p" of 220p; 1080p is the height of a picture."""

_COIN = re.compile(rf" ((?:{'|'.join(map(re.escape, NATIONAL))})s?)\b", re.IGNORECASE)


def _counted(text: str, unit: re.Match[str] | None, end: int) -> tuple[Kind, str, int]:
    large = unit is not None and (unit["word"] or "")[:1].isupper()
    coin = _COIN.match(unit.string, end) if unit is not None and large else None
    if coin is not None:
        return Kind.MONEY, NATIONAL[coin[1].lower().removesuffix("s")], coin.end()
    pence = _PENCE.match(text, end)
    if unit is None or unit["attached"] or pence:
        return (
            (Kind.MONEY, "pence", end + 1) if pence else (Kind.COUNT, (unit["attached"] if unit else "").lower(), end)
        )
    word, after = unit["word"].lower(), (unit["next"] or "").lower()
    word = (
        after
        if word in {"more", "further", "additional", "other", "straight", "consecutive", "full", "whole"}
        else word
    )
    if word == "us" and after in CURRENCIES:
        return Kind.MONEY, CURRENCIES[after], unit.end("next")
    if word in CURRENCIES:
        return Kind.MONEY, CURRENCIES[word], unit.end("next" if word == after else "word")
    if after in CURRENCIES and places.state(word):
        return Kind.MONEY, f"{word} {after.removesuffix('s')}", unit.end("next")
    return Kind.COUNT, word, end
