"""A date is read where it is stated and never guessed."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest import dates, read
from tests.ingest.articles import told

DAY = date(2021, 2, 3)
DATELINE = "inferred from its dateline (weekday agrees)"


@pytest.mark.parametrize(
    "value",
    [
        "2021-02-03", "2021-02-03T10:00:00Z", "2021-02-03 10:00:00", "20210203", "20210203T101500Z", "2021/02/03",
        "2021.2.3", "3 February 2021", "03rd February, 2021", "February 3, 2021", "Feb. 3, 2021",
        "Wed, 03 Feb 2021 10:00:00 GMT",
        "Wednesday, 3 February 2021 at 10:00", "3 février 2021", "3. Februar 2021", "3 de febrero de 2021",
        "3 şubat 2021",
        "3 فبراير 2021", "3 февраля 2021", "1612346400", "1612346400000", 1612346400, 1612346400000.0, 20210203,
    ],
)  # fmt: skip
def test_a_date_is_read_as_machines_and_people_write_it(value: object) -> None:
    dated, _ = dates.stated(value)
    assert (dated.value, dated.basis) == (DAY, "metadata")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-02-03T10:00:00Z", datetime(2021, 2, 3, 10, tzinfo=UTC)),
        ("Wed, 03 Feb 2021 10:00:00 +0300", datetime(2021, 2, 3, 10, tzinfo=timezone(timedelta(hours=3)))),
        ("2021-02-03T10:00:00", None),
        ("2021-02-03", None),
    ],
)
def test_a_moment_is_known_only_with_its_zone(text: str, moment: datetime | None) -> None:
    assert dates.stated(text)[1] == moment


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "soon", "Wednesday", "3 February", "10:15", "2021", "2021-02-30", "99/99/2021", "0000-00-00",
     "an hour ago", "1", "12345", -5, 2026, 20210231, 12345678, 1e300, float("nan"), float("-inf"), True, None, [],
     {"day": 3}, "x" * 500],
)  # fmt: skip
def test_what_is_no_date_stays_unknown(value: object) -> None:
    dated, moment = dates.stated(value)
    assert (dated.value, dated.basis, moment) == (None, "unknown", None)


def test_a_date_that_can_be_read_two_ways_gives_its_bounds_alone() -> None:
    dated, _ = dates.stated("03/02/2021")
    assert (dated.value, dated.earliest, dated.latest) == (None, date(2021, 2, 3), date(2021, 3, 2))
    assert dates.stated("23/02/2021")[0].value == date(2021, 2, 23)
    assert dates.stated("02/23/2021")[0].value == date(2021, 2, 23)
    assert dates.stated("02/02/2021")[0].value == date(2021, 2, 2)


def test_a_month_gives_its_first_and_last_day_as_bounds() -> None:
    dated, _ = dates.stated("February 2021")
    assert (dated.value, dated.earliest, dated.latest) == (None, date(2021, 2, 1), date(2021, 2, 28))


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("date 2021-02-03 Water rose in Kut. It fell.", DAY, "header"),
        ("Date: 2021-02-03\nWater rose in Kut. It fell.", DAY, "header"),
        ("Title: Flood\nPublished: 3 February 2021\nSource: Desk\n\nWater rose in Kut. It fell.", DAY, "header"),
        ("KUT (Reuters - 03rd February, 2021) Water rose in Kut. It fell.", DAY, "dateline"),
        ("Kut, 3 February 2021 - Water rose in Kut. It fell.", DAY, "dateline"),
        ("date 2021-02-30 Water rose in Kut. It fell.", None, "unknown"),
        ("date 2021-02-03x Water rose in Kut. It fell.", None, "unknown"),
        ("Water rose in Kut on 3 February 2021. It fell.", None, "unknown"),
        ("3 February 2021\nWater rose in Kut. It fell.", DAY, "header"),
        ("KUT, Feb 3 (Reuters) - Water rose in Kut. It fell.", None, "unknown"),
        ("KUT, Feb 3 (Reuters) - Water rose in Kut on Wednesday. It fell.", DAY, DATELINE),
        ("KUT, Feb. 3 (Reuters) - Water rose in Kut on Tuesday. It fell.", DAY, DATELINE),
        ("Feb 3 (Reuters) - Water rose in Kut on Wednesday. It fell.", DAY, DATELINE),
        ("KUT, 3 February (Reuters) - Water rose in Kut on Wednesday. It fell.", DAY, DATELINE),
        ("KUT, Feb 3 (Reuters) - Water rose in Kut on Friday. It fell.", None, "unknown"),
        ("KUT, Feb 30 (Reuters) - Water rose in Kut on Wednesday. It fell.", None, "unknown"),
    ],
)
def test_a_text_is_dated_by_its_header_or_dateline_alone(
    tmp_path: Path, text: str, value: date | None, basis: str
) -> None:
    published = told(tmp_path, text).published
    assert (published.value, published.basis) == (value, basis)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("The dam broke on 5 March 2020. It was mended in January 2021.", date(2021, 1, 1)),
        ("The dam broke on March 5, 2020. It will be mended by 1 May 2021.", date(2020, 3, 5)),
        ("The dam broke in March. It was mended in 2020 by 2500 soldiers.", None),
        ("The dam will open in May 2020.", None),
        ("The dam broke on 5 March 2023.", None),
    ],
)
def test_an_undated_text_gives_the_bound_that_it_tells_of(tmp_path: Path, text: str, earliest: date | None) -> None:
    published = told(tmp_path, text).published
    assert (published.value, published.earliest, published.latest) == (None, earliest, None)
    assert bool(published.bounds_basis) == (earliest is not None)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("The dam broke on Monday.", 0),
        ("The dam broke last Monday and was mended on Tuesday.", 1),
        ("Sunday’s vote is off, he said on Friday.", 4),
        ("By Thursday the water had fallen.", None),
        ("The council will vote on Friday. The dam broke on Monday.", 0),
        ("The dam broke. Engineers are expected on Friday.", None),
        ("Talks are to begin on Friday, the minister said on Monday.", 0),
        ("Two men were shot by police before dawn on Monday. It began on Sunday.", 0),
        ("The walkout is due to begin at 2 a.m. on Wednesday, the union said.", None),
        ("The strike begins early, and is planned for two days, to end at 2 a.m. on Friday.", None),
        ("The walkout is due to begin at 2 a.m. The dam broke on Monday.", 0),
        ("Le barrage a cédé mardi dans la ville, selon le ministre et les gens.", 1),
        ("انهار السد يوم الاثنين في المدينة.", 0),
        ("The dam broke.", None),
    ],
)
def test_the_weekday_of_the_lead_is_kept(tmp_path: Path, text: str, weekday: int | None) -> None:
    assert told(tmp_path, text).weekday == weekday


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=60), st.integers(), st.floats(), st.dates().map(str), st.datetimes().map(str)))
def test_no_value_breaks_the_reading_of_a_date(value: object) -> None:
    dated, moment = dates.stated(value)
    assert moment is None or moment.tzinfo is not None
    assert dated.value is None or 1900 <= dated.value.year <= 2100


@pytest.mark.parametrize(
    "text", ["Parliament votes on Monday.", "Talks begin in Ostrava on Thursday.", "The court is to rule on Friday."]
)
def test_a_weekday_that_lies_ahead_is_not_what_the_lead_tells_of(text: str) -> None:
    assert not list(dates.weekdays(text, 0, len(text)))
    past = text.replace("votes", "voted").replace("begin", "began").replace("is to rule", "ruled")
    assert list(dates.weekdays(past, 0, len(past)))


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("KUT, Feb. 3 (Tigris Wire) - The man freed on Sunday was found on Wednesday.", date(2021, 2, 3)),
        ("KUT, Feb. 3 (Tigris Wire) - The man freed on Tuesday was found.", date(2021, 2, 3)),
        ("KUT, Feb. 3 (Tigris Wire) - The man freed on Sunday was found on Tuesday.", None),
        ("KUT, 2/3/2021. The man was found on Wednesday.", date(2021, 2, 3)),
        ("KUT, 2/3/2021. The man was found.", None),
        ("KUT, 13/3/2021 - The man was found.", date(2021, 3, 13)),
    ],
    ids=[
        "a second weekday of the lead is the dateline's",
        "the first weekday is the day before",
        "a second weekday of the day before is a chance",
        "one of two readings is of the lead's weekday",
        "two readings and no weekday",
        "one reading",
    ],
)
def test_a_dateline_without_a_plain_day_is_read_where_a_weekday_agrees(
    tmp_path: Path, opening: str, day: date | None
) -> None:
    article = told(tmp_path, f"{opening} The army had searched for him. Nobody was hurt.")
    assert (article.published.value, article.place) == (day, "Kut")


_FILED = "LYON, March 10 (Agence Rhône) - A tram left its rails in Lyon on {weekday}.\n\nNobody was hurt."
_HEADED = "Lyon tram leaves its rails\n\nPublished: {day}\n\nA tram left its rails in Lyon. Nobody was hurt."
_BESIDE = "inferred from its dateline and the dates beside it (weekday agrees)"


@pytest.mark.parametrize(
    ("weekday", "beside", "as_of", "day", "basis"),
    [
        pytest.param("Monday", [], "2026-11-12", "2026-03-10", DATELINE, id="alone its year is the last that agrees"),
        pytest.param("Monday", ["2025-03-11"], "2026-11-12", "2025-03-10", _BESIDE, id="all else is of another year"),
        pytest.param("Sunday", ["2025-03-11"], "2026-11-12", "2025-03-10", _BESIDE, id="filed on the day after"),
        pytest.param("Tuesday", ["2025-03-11"], "2026-11-12", None, "unknown", id="that year's weekday disagrees"),
        pytest.param("Friday", ["2023-03-11"], "2026-11-12", "2023-03-10", _BESIDE, id="no guess, and the year agrees"),
        pytest.param("Monday", ["2025-03-11", "2026-03-28"], "2026-11-12", "2026-03-10", DATELINE, id="of its month"),
        pytest.param("Monday", ["2025-04-09", "2026-04-11"], "2026-11-12", None, "unknown", id="more than a year"),
        pytest.param("Monday", ["2025-04-11"], "2026-11-12", None, "unknown", id="none within a month"),
        pytest.param("Monday", ["2025-03-11"], "2026-03-12", "2026-03-10", DATELINE, id="news beside an old page"),
    ],
)  # fmt: skip
def test_the_year_of_a_dateline_is_held_against_the_dates_of_the_batch(
    tmp_path: Path, weekday: str, beside: list[str], as_of: str, day: str | None, basis: str
) -> None:
    (tmp_path / "filed.txt").write_text(_FILED.format(weekday=weekday))
    for other in beside:
        (tmp_path / f"{other}.txt").write_text(_HEADED.format(day=other))
    found = read([str(tmp_path)], as_of=date.fromisoformat(as_of)).articles
    published = {article.path.split("/")[-1]: article.published for article in found}
    told_day = published["filed.txt"].value
    assert (told_day and told_day.isoformat(), published["filed.txt"].basis) == (day, basis)
    assert [published[f"{other}.txt"].value for other in beside] == [date.fromisoformat(other) for other in beside]


@pytest.mark.parametrize(
    ("filed", "dated", "day"),
    [
        pytest.param(
            "March 10 (Agence Rhône) - It left its rails on Friday.", "", date(2023, 3, 10), id="nothing else"
        ),
        pytest.param("March 10 (Agence Rhône) - It left its rails on time.", "", None, id="no weekday"),
        pytest.param("Feb. 29 (Agence Rhône) - It left its rails on Friday.", "", None, id="no such day in that year"),
        pytest.param(
            "March 10 (Agence Rhône) - It left its rails on Friday, and was mended on 12 April 2023.",
            "",
            None,
            id="the text tells of a later day",
        ),
        pytest.param(
            "March 10 (Agence Rhône) - It left its rails on Friday.", "February 2023", None, id="published before that"
        ),
    ],
)
def test_the_year_of_the_batch_is_not_that_of_a_dateline_against_what_is_known_of_the_article(
    tmp_path: Path, filed: str, dated: str, day: date | None
) -> None:
    rows = [{"id": "filed", "text": f"LYON, {filed} Nobody was hurt.", "date": dated}]
    rows.append({"id": "beside", "text": "A tram left its rails in Lyon. Nobody was hurt.", "date": "2023-03-11"})
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    articles = {article.id: article for article in read([str(path)], as_of=date(2026, 11, 12)).articles}
    assert articles["filed"].day == day
