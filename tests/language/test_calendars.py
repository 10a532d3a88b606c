from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import calendars
from briefing.language.wordlists import lexicon


def _days(text: str) -> list[tuple[int | None, int, int]]:
    return [(day.year, day.month, day.day) for day in calendars.days(text)]


@pytest.mark.parametrize(
    "text",
    [
"3 февраля 2021 г.", "3 лютого 2021", "3 Φεβρουαρίου 2021", "3 شباط 2021", "٣ فبراير ٢٠٢١",
        "3 شباط/فبراير 2021", "3 فيفري 2021", "۳ فوریه ۲۰۲۱", "۱۵ بهمن ۱۳۹۹", "3 בפברואר 2021",
        "3 फरवरी 2021", "2021年2月3日", "2021년 2월 3일", "3 de febrero de 2021", "3 de fevereiro de 2021",
        "3 fev 2021", "3 fév. 2021", "3 février 2021", "3. Februar 2021", "3. Feb. 2021",
        "3 febbraio 2021", "3 Şubat 2021", "3 lutego 2021", "3 februari 2021", "Feb 3, 2021",
        "Feb. 3 2021", "3rd of February 2021",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_language_and_the_calendar_in_which_it_is_written(text: str) -> None:
    assert _days(text) == [(2021, 2, 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 февраля", (None, 2, 3)),
        ("15 ago", (None, 8, 15)),
        ("1er mai", (None, 5, 1)),
        ("29 febrero", (None, 2, 29)),
        ("7月19日电", (None, 7, 19)),
        ("3 كانون الثاني", (None, 1, 3)),
        ("31 تشرين الأول 2024", (2024, 10, 31)),
        ("۳۰ اسفند ۱۴۰۳", (2025, 3, 20)),
        ("۱ فروردین ۱۴۰۴", (2025, 3, 21)),
    ],
)
def test_a_day_without_its_year_keeps_none(text: str, expected: tuple[int | None, int, int]) -> None:
    assert _days(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["30 февраля 2021", "32 mai", "29 Feb 2021", "i 3 morti", "13月3日", "۳۱ مهر ۱۴۰۳", "۳ تیر", "1.3 mar 5,000"],
)
def test_what_is_no_day_of_any_year_is_left_out(text: str) -> None:
    assert _days(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Об этом во вторник сообщило МЧС", 1),
        ("ru", "Президент объявил четверг днём траура", None),
        ("ru", "встреча в следующий вторник", None),
        ("uk", "у вівторок повідомили", 1),
        ("de", "am Dienstagmorgen, für Donnerstag", 1),
        ("de", "für Donnerstag ist Trauer angeordnet, das Unglück war am Dienstag", 1),
        ("de", "bis Freitag", None),
        ("de", "für Mittwoch und Donnerstag", None),
        ("de", "der Ausstand beginnt am Mittwoch um zwei Uhr, wie es am Montag hieß", 0),
        ("de", "am Dienstag und Mittwoch brannte es", 1),
        ("fr", "la grève commence mercredi, a annoncé le syndicat lundi", 0),
        ("es", "el paro será el jueves", None),
        ("es", "el paro fue el jueves", 3),
        ("fr", "mardi prochain", None),
        ("fr", "a annoncé lundi", 0),
        ("es", "este domingo", 6),
        ("es", "el próximo domingo", None),
        ("pt", "na terça-feira (4)", 1),
        ("it", "ha detto mercoledì", 2),
        ("tr", "pazartesi gecesi", 0),
        ("el", "τη Δευτέρα το βράδυ", 0),
        ("ar", "يوم الثلاثاء", 1),
        ("ar", "يوم الثلاثاء المقبل", None),
        ("fa", "روز سه‌شنبه", 1),
        ("he", "ביום ראשון", 6),
        ("hi", "मंगलवार तड़के", 1),
        ("zh", "周二表示", 1),
        ("ja", "火曜日に", 1),
        ("ko", "화요일", 1),
        ("xx", "Tuesday", None),
    ],
)
def test_a_weekday_is_read_where_something_happened_on_it(language: str, text: str, expected: int | None) -> None:
    assert calendars.weekday(text, language) == expected


def test_every_line_of_the_calendars_is_complete() -> None:
    rows = [line.split("\t") for line in lexicon("calendars.tsv")]
    kinds = {kind for kind, *_ in rows}
    for kind in kinds:
        numbers = sorted(int(number) for what, number, _ in rows if what == kind)
        assert numbers == (list(range(1, 13)) if kind in {"month", "elsewhere", "solar"} else list(range(7)))


@given(st.dates(date(1921, 3, 21), date(2090, 3, 20)))
@settings(deadline=None, max_examples=100)
def test_the_solar_year_runs_without_a_gap(day: date) -> None:
    """Each day of ours is one day of the solar calendar, and the next is the next."""
    spring = {date(2000, 3, 20), date(2021, 3, 21), date(2024, 3, 20), date(2025, 3, 21)}
    assert {_solar(1379, 1, 1), _solar(1400, 1, 1), _solar(1403, 1, 1), _solar(1404, 1, 1)} == spring
    year = day.year - 621 - (day < _solar(day.year - 621, 1, 1))
    passed = (day - _solar(year, 1, 1)).days
    month, number = (
        (passed // 31 + 1, passed % 31 + 1) if passed < 186 else ((passed - 186) // 30 + 7, (passed - 186) % 30 + 1)
    )
    assert _solar(year, month, number) == day


_SOLAR = [line.split("\t")[2] for line in lexicon("calendars.tsv") if line.startswith("solar")]


def _solar(year: int, month: int, day: int) -> date:
    (found,) = calendars.days(f"{day} {_SOLAR[month - 1]} {year}")
    assert found.year is not None
    return date(found.year, found.month, found.day)
