"""The words that dates are written with: months, weekdays, seasons, what narrows them."""

from briefing.language.wordlists import word_class

LAST_YEAR = 9998
"""The last year that is reckoned with: `date` ends with 9999, and a year's room is left for what lies one on."""
WRITTEN = range(1000, 2200)
"""What a news text calls a year."""


def _names(words: str, first: int) -> dict[str, int]:
    return {name: number for number, word in enumerate(words.split(), first) for name in word.split("|")}


MONTHS = _names(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
    "november|nov december|dec",
    1,
)
WEEKDAYS = _names(
    "monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed thursday|thursdays|thu|thur|thurs "
    "friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun",
    0,
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The weekdays as they are written in full."""

A_DAY = f"(?:{'|'.join(DAYS)})"
"""One of them, as a part of a regular expression."""

SEASONS = {"winter": (12, 2), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
DATED = frozenset({*MONTHS, *WEEKDAYS, *SEASONS})
"""Every month, weekday and season."""

NTH = _names("first|1st second|2nd third|3rd fourth|4th", 1)
CENTURIES = _names(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
)
DECADES = {
    name: 10 * number
    for number, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
"""Decades of the last century as they are spelled; in lower case often ages and temperatures."""
TWENTY = 20
COUNTS = _names("zero a|an|one two|couple three four five six seven eight nine ten eleven twelve", 0)
UNITS = {
    f"{unit}{plural}": unit for unit in ("day", "week", "weekend", "month", "year", "decade") for plural in ("", "s")
}
OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
SIDES = {"last": "last", "past": "last", "previous": "last", "next": "next", "coming": "next", "this": "this",
          "current": "this"}  # fmt: skip
ANY = frozenset({"a", "one", "following"})
"""Words before a weekday that is not told from the text's own day: "on a Sunday in May", "the following Monday"."""

PARTS = {"early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "start",
         "start": "start", "end": "end"}  # fmt: skip
LINKS = {"of", "the", "in"}
BEFORE_MONTH = {*SIDES, *PARTS} | word_class("before months")
MEASURED = word_class("measured in tens")
"""Words just before "in the thirties" that make it an age or a temperature, as a form of "be" does right before it."""
BEING = frozenset("am is are was were be been being".split())

COUNTED = frozenset({"people", "percent", "men", "women", "us"})
"""What numbers that are no years count, beside words in -s."""

BEFORE_YEAR = set(PARTS) | word_class("before years")

RECENT = (1900, 2100)
"""Four digits that are a year even where no word before them says so."""

LAST_CENTURY = 21

TURN = 5
"""Years on either side of its first that are the turn of a century."""
