import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.model import Dated, Draft, TimelineEntry
from briefing.publish import pictures
from briefing.publish.variables import breakable, is_web, shorten, way
from tests.drafts import DRAFT, V, claim
from tests.publish import briefs

SAID = claim("Hussein met Zarif.", f"{V}.s1")


def _of(*days: int, events: bool = True) -> Draft:
    entries = tuple(
        TimelineEntry(
            date=Dated(value=date(2021, 2, 1) + timedelta(days), basis="header"),
            label="A label of some length that goes on",
            claim=SAID,
            event=number if events else None,
        )
        for number, days in enumerate(days, 1)
    )
    return replace(DRAFT, timeline=entries)


def test_a_timeline_of_one_day_is_not_drawn() -> None:
    assert pictures.timeline(_of(0, 0, 0), mirrored=False) is None


def test_a_timeline_without_dates_is_not_drawn() -> None:
    undated = TimelineEntry(date=Dated(), label="", claim=SAID, event=1)
    assert pictures.timeline(replace(DRAFT, timeline=(undated, undated)), mirrored=False) is None


@pytest.mark.parametrize(
    "dated",
    [
        Dated(earliest=date(2020, 1, 1)),
        Dated(latest=date(2024, 1, 1)),
        Dated(earliest=date(2020, 1, 1), latest=date(2024, 1, 1)),
    ],
    ids=["from", "until", "years apart"],
)
def test_a_date_that_is_open_or_wide_is_counted_and_not_drawn(dated: Dated) -> None:
    known = _of(0, 3)
    open_ = TimelineEntry(date=dated, label="", claim=SAID, event=9)
    drawn = pictures.timeline(replace(known, timeline=(*known.timeline, open_)), mirrored=False)
    assert drawn is not None
    assert [point.entry.event for point in drawn.points] == [1, 2]
    assert drawn.undated == 1


def test_the_axis_is_cut_where_nothing_is_reported_for_long() -> None:
    sparse = pictures.timeline(_of(0, 2, 4, 900), mirrored=False)
    dense = pictures.timeline(_of(0, 2, 4, 6), mirrored=False)
    assert sparse is not None
    assert dense is not None
    assert [sparse.points[2].x < cut < sparse.points[3].x for cut in sparse.breaks] == [True]
    assert dense.breaks == ()


def test_two_days_of_which_one_has_a_knot_of_points_are_not_drawn() -> None:
    assert pictures.timeline(_of(0, 1, 1, 1, 1), mirrored=False) is None
    assert pictures.timeline(_of(0, 1, 1, 1), mirrored=False) is not None


def test_a_timeline_that_is_not_drawn_is_told_day_by_day(tmp_path: Path) -> None:
    inferred = replace(
        _of(0).timeline[0], date=Dated(value=date(2021, 2, 2), basis="metadata"), label="Of another basis"
    )
    told = replace(_of(0, 1, 1, 1, 1), timeline=(*_of(0, 1, 1, 1, 1).timeline, inferred))
    for html in briefs.pages(told, tmp_path):
        (table,) = re.findall(r'<table class="days">.*?</table>', html, re.DOTALL)
        assert re.findall(r'<th scope="row">([^<]+)</th>', table) == ["Mon 1 Feb 2021", "Tue 2 Feb 2021"]
        assert (table.count("A label of some length"), table.count("Of another basis")) == (5, 1)
    for html in briefs.pages(_of(0, 1, 1, 1), tmp_path):
        assert 'class="days"' not in html


@pytest.mark.parametrize("days", [(0, 1), (0, 0, 0, 1), tuple(range(12)), (0,) * 4 + (1, 2) * 4, tuple(range(200))])
def test_no_dot_or_label_covers_another_and_all_stand_inside(days: tuple[int, ...]) -> None:
    drawn = pictures.timeline(_of(*days), mirrored=False)
    assert drawn is not None
    assert len(drawn.points) + drawn.more == len(days)
    assert all(later.x - earlier.x >= 15.9 for earlier, later in pairwise(drawn.points))
    for above in (True, False):
        labels = [point.label_x for point in drawn.points if point.above is above]
        assert all(later - earlier >= 103.9 for earlier, later in pairwise(labels))
        assert all(52 <= x <= pictures.WIDTH - 52 for x in labels)


def test_a_timeline_is_as_high_as_its_labels() -> None:
    events, background = _of(0, 3), _of(5, 9, events=False)
    above = pictures.timeline(events, mirrored=False)
    both = pictures.timeline(replace(events, timeline=(*events.timeline, *background.timeline)), mirrored=False)
    assert above is not None
    assert both is not None
    assert above.points[0].lines == ("A label of some length", "that goes on")
    assert (above.rows, both.rows) == ((3, 0), (3, 3))


def test_a_mirrored_timeline_runs_from_right_to_left() -> None:
    drawn = pictures.timeline(_of(0, 5, 9), mirrored=True)
    assert drawn is not None
    assert [point.entry.event for point in sorted(drawn.points, key=lambda point: -point.x)] == [1, 2, 3]


def test_the_values_of_one_measured_thing_are_bars_and_a_single_value_is_not() -> None:
    drawn = pictures.values(briefs.draft())
    assert drawn is not None
    assert [(bar.label, bar.value, round(bar.share, 2)) for bar in drawn.bars] == [
        ("Jan 2020", "over 5,000", 1.0),
        ("end of Sep 2020", "3,000", 0.6),
        ("15 January", "2,500", 0.5),
    ]
    assert pictures.values(replace(DRAFT, overview=replace(DRAFT.overview, figures=DRAFT.overview.figures[:1]))) is None


def test_values_that_count_in_other_units_are_not_drawn_on_one_scale() -> None:
    first, *others = DRAFT.overview.figures
    figures = tuple(
        replace(first, label="key rate", value=value, as_of=as_of)
        for value, as_of in (("25 basis points", "1 May"), ("4.75 percent", "1 May"), ("4.5 percent", "April"))
    )
    drawn = pictures.values(replace(DRAFT, sections=(), overview=replace(DRAFT.overview, figures=(*figures, *others))))
    assert drawn is not None
    assert [bar.value for bar in drawn.bars] == ["4.75 percent", "4.5 percent"]


def test_sources_that_are_all_alike_are_not_drawn() -> None:
    alike = replace(DRAFT, sources=tuple(replace(source, kind="agency") for source in DRAFT.sources))
    assert pictures.mix(alike, {}, by="kind") is None
    mixed = pictures.mix(DRAFT, {}, by="kind")
    assert mixed is not None
    assert sum(int(bar.value) for bar in mixed.bars) == len(DRAFT.sources)


def test_a_storyline_needs_two_days() -> None:
    first, second, *_ = DRAFT.sections
    told = (replace(first, storyline="x"), replace(second, storyline="x"))
    drawn = pictures.storylines(replace(DRAFT, sections=told), mirrored=False)
    assert drawn is not None
    assert [stop.number for stop in drawn.lines[0].stops] == [2, 1]
    same = (told[0], replace(told[1], date=told[0].date))
    assert pictures.storylines(replace(DRAFT, sections=same), mirrored=False) is None


@pytest.mark.parametrize(
    ("address", "links"),
    [
        ("https://news.example/a?b=1", True),
        ("http://[::1]/x", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("http://[bad", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(address: str, links: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_web(address) is links


@pytest.mark.parametrize(
    ("text", "direction"), [("Tehran طهران", "ltr"), ("«طهران» Tehran", "rtl"), ("2,500", "ltr"), ("שר", "rtl")]
)
def test_a_text_runs_as_its_first_letter_does(text: str, direction: str) -> None:
    assert way(text) == direction


def test_only_a_word_that_is_none_is_given_places_to_break() -> None:
    assert breakable("an ordinary sentence with Donaudampfschifffahrtsgesellschaft") == (
        "an ordinary sentence with Donaudampfschifffahrtsgesellschaft"
    )
    assert breakable("W" * 100).replace("\u200b", "") == "W" * 100
    assert max(map(len, breakable("W" * 10_000).split("\u200b"))) == 40


def test_a_text_is_cut_at_the_end_of_a_word() -> None:
    assert shorten("Hussein in Tehran: troops first", 18) == "Hussein in Tehran…"
    assert shorten("short", 18) == "short"


def test_many_storylines_are_drawn_within_the_picture_over_the_days_of_those_shown() -> None:
    section = DRAFT.sections[0]
    days = [Dated(value=date(2021, 1, 1) + timedelta(days=day), basis="metadata") for day in range(300)]
    told = tuple(
        replace(section, number=number, storyline=f"line-{number % 40}", date=days[number - 1])
        for number in range(1, 301)
    )
    drawn = pictures.storylines(replace(DRAFT, sections=told), mirrored=False)
    assert drawn is not None
    assert len(drawn.lines) == 6
    places = [[stop.x for stop in line.stops] for line in drawn.lines]
    assert all(8 <= x <= pictures.WIDTH - 8 for line in places for x in line)
    assert all(later - earlier >= 16 for line in places for earlier, later in pairwise(line))
    assert drawn.days == (date(2021, 1, 1), date(2021, 10, 13))


def test_a_storyline_of_many_events_shows_the_latest() -> None:
    section = DRAFT.sections[0]
    days = [Dated(value=date(2021, 1, 1) + timedelta(days=day), basis="metadata") for day in range(50)]
    told = tuple(replace(section, number=number, storyline="x", date=day) for number, day in enumerate(days, 1))
    drawn = pictures.storylines(replace(DRAFT, sections=told), mirrored=True)
    assert drawn is not None
    assert [stop.number for stop in drawn.lines[0].stops] == list(range(31, 51))
    assert all(8 <= stop.x <= pictures.WIDTH - 8 for stop in drawn.lines[0].stops)
