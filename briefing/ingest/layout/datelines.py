"""The opening of a wire story: where it was filed, by whom, and on what day. `TEHRAN (Reuters) -`, `Tehran, Iran –`.

A dateline must look like one: an agency in brackets, capitals with a dash, or a place with its country and a dash.
"""

import re
from dataclasses import dataclass

from briefing.ingest import dates
from briefing.ingest.layout import abroad
from briefing.ingest.layout.cities import CITIES
from briefing.language.wordlists import is_common
from briefing.model import Dated
from briefing.model.dated import UNDATED

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+){0,3}"
_TITLE = r"[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}(?: (?:[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}|of|al|el|de|la)){0,3}"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?"
_DAY = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? \d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4}"
)
_DASH = r"\s*(?:--+|[–—―‒])\s*|\s+-\s+|\s+-(?=[A-Z“\"]|$)"
_AGENCY = r"\([^()\n]{1,120}\)"

_PLACE = rf"(?P<place>(?:{_CAPS}|{_TITLE})(?: ?[,/] ?{_TITLE}){{0,2}})"
_PATTERN = re.compile(
    rf"(?:{_PLACE}(?:,? ?(?P<day>{_DAY}))?,? ?|(?P<alone>{_DAY}),? ?)?"
    rf"(?:(?P<agency>{_AGENCY})(?:,? (?P<late>{_DAY})(?={_DASH}|: ))?(?P<dash>{_DASH}|: )?"
    rf"|(?P<bare>{_DASH}|: |(?<=\d)\. ))\s*"
)
_CAPITALISED = re.compile(r"(?:(?:[A-ZÀ-ÖØ-Þ\d][\w.'’-]*|of|al|el|de|la)?[\s,/]*)*+")
"""What may stand before the bracket or dash of a dateline: a sentence is past it at its second word."""

_MARK = re.compile(r"[(:–—―‒]|--|\s-|\d\. ")
_ALL_CAPS = re.compile(_CAPS + r"(?=$|[,/ ])")
_OPENS = re.compile(r"[\"“‘'«]?[A-ZÀ-ÖØ-Þ0-9$€£]|[^\x00-\u024f]")
_STRONG = re.compile(rf"(?<=\S[ \n]){_CAPS}(?:, ?{_TITLE})?(?:, ?{_DAY})? ?{_AGENCY}(?:{_DASH})(?=[\"“‘'A-Z0-9])")
_WORD = re.compile(r"(?<![\w'’.-])[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?![a-zà-öø-ÿ])")
_OPENS_PROSE = re.compile(r"(?:In|At|On|The|He|She|It|They|We|But|And|This|That)\b(?! Hague)")
_GLUED_BYLINE = re.compile(r"(?:By|BY) (?:[A-Z][\w.'’-]{1,20} ){1,3}[A-Z][a-z'’-]{1,20}(?=[A-Z]{3})")
_NO_PLACE = frozenset(
    "nato un eu us uk isis isil breaking update updated exclusive watch video live analysis opinion explainer factbox"
    " editorial interview photos gallery timeline correction corrected file image advertisement getty alert flash"
    " urgent note q a faq tonight".split()
)
AGENCIES = frozenset(
    "reuters ap afp xinhua tass sputnik interfax irna tasnim fars mehr isna sana ina anadolu wam spa qna kuna mena"
    " petra nna wafa yonhap kcna kyodo jiji pti ani ians dpa efe ansa bloomberg upi cnn bbc aa apa rfe/rl voa bernama"
    " antara ukrinform unian belta cna".split()
)
"""News agencies and broadcasters that sign in a dateline, in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What stands at `start:end`, up to the first word of the story. Each part may be empty.

    `day` has bounds alone where `03/02/2021` has two readings; `month_day` is what a day without a year gives: "Feb 3".
    """

    start: int
    end: int
    place: str = ""
    agency: str = ""
    day: Dated = UNDATED
    month_day: tuple[int, int] | None = None


def at(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline at `start` of the paragraph that ends at `end`, if there is one."""
    byline = _GLUED_BYLINE.match(text, start, min(end, start + 80))
    first = byline.end() if byline else start
    found = _PATTERN.match(text, first, min(end, start + 250)) if _marked(text, first) else None
    if not found or not (_OPENS.match(text, found.end(), end) or _stands_alone(found, end)):
        return _abroad(text, start, end)
    place, bracket = found["place"] or "", (found["agency"] or "").strip("()")
    if not _convincing(found, place.rstrip(" ,"), bracket):
        return _abroad(text, start, end)
    agency, day = _signed(bracket)
    if not place and agency.split(",")[0] in CITIES:
        place, agency = agency, ""
    said = found["day"] or found["alone"] or found["late"] or ""
    day = day if day.value else dates.stated(said)[0]
    return Dateline(
        start=start,
        end=found.end(),
        place=_cased(place.strip(" ,-")),
        agency=agency,
        day=day,
        month_day=None if day.value or day.earliest else _month_day(said),
    )


def _stands_alone(found: re.Match[str], end: int) -> bool:
    """Tell whether a signed dateline is all of its paragraph: points follow, and the story below them."""
    return found.end() == end and bool(found["agency"] and found["dash"])


def _marked(text: str, start: int) -> bool:
    """Tell whether a dateline's mark comes before the first word that none has: the whole pattern is slow to fail."""
    words = _CAPITALISED.match(text, start)
    return bool(words and _MARK.search(text, start, words.end() + len("--")))


def _abroad(text: str, start: int, end: int) -> Dateline | None:
    if text[start : start + 1] in abroad.BOXES and (boxed := abroad.boxed(text, start, end)):
        return Dateline(start=start, end=boxed.end, place=boxed.place, agency=boxed.agency)
    found = abroad.filed(text, start, end) if _day_soon(text, start, end) else None
    if found is None or found.end >= end or not _OPENS.match(text, found.end):
        return None
    year, month, number = found.day[2:]
    day = dates.calendar(year, month, number) if year else None
    return Dateline(
        start=start,
        end=found.end,
        place=found.place,
        agency=found.agency,
        day=Dated(value=day, basis="dateline") if day else UNDATED,
        month_day=None if day else (month, number),
    )


_DAY_SOON = re.compile(r"[^\d\n]{2,90}+\d")


def _day_soon(text: str, start: int, end: int) -> bool:
    """Tell whether a digit follows words that may be a place: a day is slow to look for, and prose hardly opens so.

    Of words in small letters only the month can be one, where no bracket stands that holds an agency.
    """
    found = _DAY_SOON.match(text, start, end)
    if not found:
        return False
    head = found[0]
    small = sum(word[0].islower() and word.strip(",،") not in abroad.PARTICLES for word in head.split())
    return small <= 1 or "(" in head or "/" in head


def inside(text: str, start: int, end: int) -> int | None:
    """Return where a signed dateline begins inside the first 250 characters of a paragraph, after a headline."""
    last = min(end, start + 250)
    found = _STRONG.search(text, start, last) if text.find("(", start, last) >= 0 else None
    return found.start() if found else None


def _convincing(found: re.Match[str], place: str, bracket: str) -> bool:
    dash = found["dash"] or found["bare"] or ""
    if place.lower() in _NO_PLACE or _OPENS_PROSE.match(place):
        return False
    capitals = bool(place) and all(_ALL_CAPS.fullmatch(part.strip()) for part in re.split("[,/]", place)[:1])
    if bracket:
        signed = "/" in bracket or bracket.lower() in AGENCIES or any(dates.in_text(bracket))
        return (bool(dash) and (bracket[0].isupper() or bracket in AGENCIES)) or (capitals and signed)
    if dash.strip() == ":":
        return capitals and "," not in place and (_cased(place) in CITIES or not _is_said(place))
    if not (place and dash):
        return False
    return capitals or bool(found["day"] or found["late"]) or "," in place or place in CITIES


def _is_said(words: str) -> bool:
    """Tell whether words in capitals are common ones, as those are that an order to a reader opens with."""
    return all(is_common(word) for word in words.lower().split())


def _signed(bracket: str) -> tuple[str, Dated]:
    """Split "UrduPoint News / Sputnik - 03rd February, 2021" into the agency and the day."""
    mention = next(dates.in_text(bracket), None)
    if mention is None or mention.first != mention.last:
        return bracket.strip(), UNDATED
    return bracket[: mention.start].rstrip(" -–—,|"), Dated(value=mention.first, basis="dateline")


def _month_day(text: str) -> tuple[int, int] | None:
    name, number = re.search(r"[A-Za-z]+(?=\.? \d|\.?$)", text), re.search(r"\d{1,2}", text)
    month = dates.MONTHS.get(name[0].lower()) if name else None
    return (month, int(number[0])) if month and number else None


def _cased(place: str) -> str:
    """TEHRAN -> Tehran, but D.C. and the parts in mixed case stay."""
    return _WORD.sub(_word_cased, place)


def _word_cased(word: re.Match[str]) -> str:
    """PORT-AU-PRINCE -> Port-Au-Prince, but D.C. and NY stay."""
    if word[0].endswith(".") or len(word[0]) == len("NY"):
        return word[0]
    return "-".join(part.capitalize() for part in word[0].split("-"))
