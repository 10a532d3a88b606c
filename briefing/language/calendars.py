"""Days and weekdays as news in many languages writes them: "3 февраля 2021 г.", "٣ شباط", "3. Februar", "2月3日".

Pure. Words stand in `lexicon/calendars.tsv`, one month a line for all languages in Latin letters (few collide), one for
other scripts, one for the solar calendar of Iran, whose days are given in ours. A day that a text names without its
year has none here. English prose, in which "may" and "march" are verbs, is read by `dates`.
"""

import functools
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from briefing.language.almanac import MONTHS, WEEKDAYS
from briefing.language.wordlists import lexicon


class NamedDay(NamedTuple):
    """A day at `start:end` of a text; `year` is None where the text names none."""

    start: int
    end: int
    year: int | None
    month: int
    day: int


@functools.cache
def months(kind: str = "month") -> dict[str, int]:
    """Return the number of each month's name in lower case: in Latin letters, `elsewhere`, or of the `solar` year."""
    rows = (line.split("\t") for line in lexicon("calendars.tsv"))
    return {
        word.replace("_", " "): int(number) for what, number, words in rows if what == kind for word in words.split()
    }


@functools.cache
def weekdays(language: str) -> dict[str, int]:
    """Return the number (0 is Monday) of each weekday's name in lower case; empty for a language that is not known."""
    return months(language) if language not in {"month", "elsewhere", "solar"} else {}


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[NamedDay]:
    """Yield the days of the year that `text[start:end]` names, in their order; no year has what is left out."""
    for found in _pattern().finditer(text, start, len(text) if end is None else end):
        if (named := _named(found)) is not None:
            yield named


@functools.cache
def _pattern() -> re.Pattern[str]:
    latin, other, solar = (_any_of(months(kind)) for kind in ("month", "elsewhere", "solar"))
    english = _any_of(MONTHS)
    first = r"(?<![\w.,/-])(?P<d{0}>\d\d?)"
    year = r"(?:,?[\s\u00a0]+(?:de |del |عام |سنة )?(?P<y{0}>\d{{4}})(?!\d))?"
    forms = (
        first + rf"(?:st|nd|rd|th|\.|º|°|er)?[\s\u00a0](?:of |de |d['’])?(?P<m{{0}}>{latin})\b\.?" + year,
        rf"\b(?P<m{{0}}>{english})\.?[\s\u00a0](?P<d{{0}}>\d\d?)(?:st|nd|rd|th)?(?![\w.,]?\d)" + year,
        first + rf"(?:-?го|-?е)?[\s\u00a0]+ב?(?P<m{{0}}>{other})(?![^\W\d_])\.?(?:\s?/\s?(?:{other}))?" + year,
        first + rf"[\s\u00a0]+(?P<m{{0}}>{solar})(?:[\s\u00a0]+(?P<y{{0}}>1[34]\d\d|۱[۳۴][۰-۹]{{{{2}}}}))?(?![^\W\d_])",
        r"(?:(?P<y{0}>\d{{4}})\s?[年년]\s?)?(?P<m{0}>\d\d?)\s?[月월]\s?(?P<d{0}>\d\d?)\s?[日일号號]",
    )
    latin_first, english_first, *others = (form.format(number) for number, form in enumerate(forms, 1))
    # Most letters open none of them: they are passed over at a look, which is three times as fast.
    letters = "".join(sorted({month[0] for month in MONTHS}))
    digit_first = "|".join((latin_first, *others))
    return re.compile(rf"(?=\d)(?:{digit_first})|(?=[{letters}]){english_first}", re.IGNORECASE)


def _any_of(words: dict[str, int]) -> str:
    return "|".join(re.escape(word).replace("\\ ", r"\s") for word in sorted(words, key=lambda w: (-len(w), w)))


def _named(found: re.Match[str]) -> NamedDay | None:
    form = next(form for form in "12345" if found[f"d{form}"])
    year = int(found[f"y{form}"]) if found[f"y{form}"] else None
    day = int(found[f"d{form}"])
    if form == "5":
        month = int(found["m5"])
    else:
        month = months({"3": "elsewhere", "4": "solar"}.get(form, "month"))[" ".join(found[f"m{form}"].lower().split())]
    if form == "4":
        return _from_solar(found, year, month, day)
    try:
        date(year or 2000, month, day)  # a leap year: 29 February may be meant
    except ValueError:
        return None
    return NamedDay(found.start(), found.end(), year, month, day)


_SOLAR_DAWN = (1300, date(1921, 3, 21))
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Years of the cycle of 33 in which the last month of the solar year has a thirtieth day: right from 1244 to 1472."""


def _from_solar(found: re.Match[str], year: int | None, month: int, day: int) -> NamedDay | None:
    longest = 31 if month <= 6 else 30  # noqa: PLR2004 - the first half of the year has 31 days a month
    if year is None or not _SOLAR_DAWN[0] <= year or not 1 <= day <= longest:
        return None
    passed = sum(366 if y % 33 in _LEAP else 365 for y in range(_SOLAR_DAWN[0], year))
    of_year = 31 * min(month - 1, 6) + 30 * max(0, month - 7) + day - 1
    found_day = _SOLAR_DAWN[1] + timedelta(passed + of_year)
    return NamedDay(found.start(), found.end(), found_day.year, found_day.month, found_day.day)


@functools.cache
def _weekday_pattern(language: str) -> re.Pattern[str] | None:
    names = _any_of(weekdays(language))
    if not names:
        return None
    before, after = _AROUND.get(language, ("", ""))
    return re.compile(f"({names})" if language in _UNSPACED else rf"(?<![^\W\d_]){before}({names}){after}(?![^\W\d_])")


_ENGLISH = {name: number for name, number in WEEKDAYS.items() if not name.endswith("days")}
_IN_BRACKETS = re.compile(r"[(（]([月火水木金土日월화수목금토일])(?:曜日?|요일)?[)）]")


@functools.cache
def _every_weekday() -> tuple[re.Pattern[str], dict[str, int]]:
    rows = [line.split("\t") for line in lexicon("calendars.tsv")]
    languages = sorted({kind for kind, *_ in rows} - {"month", "elsewhere", "solar"})
    names = _ENGLISH | {name: number for code in languages for name, number in weekdays(code).items()}
    return re.compile(rf"(?<![^\W\d_])({_any_of(names)})(?:日)?(?![^\W\d_])"), names


def stated_weekday(text: str) -> int | None:
    """Return the weekday (0 is Monday) that stands beside a date in a line of its own, in any known language."""
    if bracket := _IN_BRACKETS.search(text):
        return ("月火水木金土日".find(bracket[1]) + 1 or "월화수목금토일".find(bracket[1]) + 1) - 1
    pattern, names = _every_weekday()
    found = pattern.search(text.lower().replace("’", "'"))
    return names[" ".join(found[1].split())] if found else None


def without_weekdays(text: str) -> str:
    """Return `text` in lower case without the weekdays that stand in it."""
    return _every_weekday()[0].sub("", _IN_BRACKETS.sub("", text).lower().replace("’", "'"))


_AROUND = {
    "de": ("", "(?:morgen|früh|vormittag|mittag|nachmittag|abend|nacht)?"),
    "ru": (r"(?:во?|с|со)\s", ""),
    "uk": (r"(?:[ву]|з|із)\s", ""),
}
"""What a language writes with the weekday on which something happened. Russian: "declared Thursday" is none."""

_UNSPACED = frozenset({"zh", "ja", "ko"})
_NOT_THIS_WEEK = re.compile(
    r"(?:\b(?:für|bis|ab|nächsten|kommenden|jeden|próximo|próxima|cada|hasta|jusqu'à|jusqu'au|chaque|ogni"
    r"|prossimo|до|к|ко|следующ\w+|кажд\w+|gelecek|her|następny|volgende|अगले|हर)|下|来週の|毎|다음 주)\s?$"
)
_NOT_THIS_WEEK_AFTER = re.compile(
    r"\s?(?:prochaine?|próximo|próxima|que viene|prossimo|prossima|القادم|المقبل|הבא|הקרוב|آینده)(?![^\W\d_])"
)


_TO_COME = re.compile(
    r"(?<![^\W\d_])(?:wird|werden|soll|sollen|will|wollen|beginnt|beginnen|startet|starten|endet|enden|tagt"
    r"|sera|seront|aura|auront|doit|doivent|débute|débutent|commence|commencent"
    r"|será|serán|tendrá|comienza|comienzan|comenzará|empieza|empezará|deberá|debe|sarà|saranno|inizia|terrà|começa|terá"
    r"|будет|будут|состоится|начн[её]тся|пройд[её]т|olacak|başlayacak|سوف|ستبدأ|سيبدأ|ستعقد|سيعقد|المقرر)"
    r"(?![^\W\d_])[^,;:—–.!?\n]*$"
)
"""What makes a day behind it in its clause one that lies ahead. French "est décédé" and German "wurde" do not."""

_AND = re.compile(r"^\s(?:und|oder|et|ou|y|e|o|и|или|ve|veya|bis|à|a|au|al)\s(?:le\s|el\s)?$")
"""What joins two days: what is said before the first is said of both."""


def weekday(text: str, language: str) -> int | None:
    """Return the first weekday (0 is Monday) that a text in a language other than English tells of.

    One that lies ahead or recurs ("bis Freitag", "mardi prochain", "каждую среду", "beginnt am Mittwoch") is none, nor
    is one that such a one is joined to ("für Mittwoch und Donnerstag").
    """
    low = text.lower().replace("’", "'")
    pattern = _weekday_pattern(language)
    passed = 0
    for found in pattern.finditer(low) if pattern else ():
        before = low[max(0, found.start() - 16) : found.start()]
        clause = low[max(0, found.start() - CLAUSE) : found.start()]
        joined = passed and _AND.match(low[passed : found.start()])
        ahead = _NOT_THIS_WEEK.search(before) or _NOT_THIS_WEEK_AFTER.match(low, found.end()) or _TO_COME.search(clause)
        if not ahead and not joined:
            return weekdays(language)[" ".join(found[1].split())]
        passed = found.end()
    return None


CLAUSE = 80
"""Characters before a day in which is looked for what makes it lie ahead."""
