"""What the lines over a story state: a day, a source, a title."""

from datetime import date
from pathlib import Path

import pytest

from briefing.ingest import read
from briefing.ingest.layout import mastheads
from briefing.model import Article

STORY = "Water rose in Kut on Monday. Two bridges are gone."


def _article(tmp_path: Path, text: str) -> Article:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = read([str(tmp_path)], as_of=date(2022, 1, 1)).articles
    assert [passage.text for passage in article.passages] == STORY.replace(". ", ".\n").split("\n")
    return article


@pytest.mark.parametrize(
    "line",
    [
        "2021-02-03", "3 February 2021", "February 3, 2021", "Wednesday, 3 February 2021",
        "Wed., Feb. 3, 2021 11:45 AM PDT", "Published on: Wed, 3 Feb 2021 at 09:56 IST",
        "Posted February 3rd, 2021 at 2:00pm EDT", "3 février 2021",
        "Tigris Wire | 3 February 2021", "By Ann Lee - February 3, 2021", "2021-02-03 | Tigris Wire", "23.02.2021",
        "Tigris Wire, February 3, 2021", "Feb 3, 2021 7: 31 AM ET", "Date: 2021-02-03", "Published: 3 February 2021",
    ],
)  # fmt: skip
def test_a_line_that_is_only_a_date_dates_the_article_wherever_it_stands_over_the_story(
    tmp_path: Path, line: str
) -> None:
    day = date(2021, 2, 23) if "23" in line else date(2021, 2, 3)
    for over in (
        f"{line}\n\n",
        f"Flood cuts Kut off\n{line}\n\n",
        f"Flood cuts Kut off\nBy Ann Lee\n\n{line}\nKut\n\n",
    ):
        article = _article(tmp_path, over + STORY)
        assert (article.published.value, article.published.basis) == (day, "header"), over


@pytest.mark.parametrize(
    "line",
    [
        "Elections on 3 February 2021", "World Cup 2022", "Agenda for 2021-02-03: talks",
        "3 February 2021 was a Wednesday", "Since 3 February 2021",
        "The council of Kut spoke for hours of the flood, 3 February 2021",
        "A | B | C | D | E | 3 February 2021",
    ],
)  # fmt: skip
def test_a_headline_with_a_date_in_it_is_no_date_line(tmp_path: Path, line: str) -> None:
    article = _article(tmp_path, f"{line}\n\n{STORY}")
    assert (article.title, article.published.value) == (line, None)


def test_a_date_below_the_first_sentence_dates_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Flood cuts Kut off\n\n{STORY}\n\n3 February 2021\n", encoding="utf-8")
    (article,) = read([str(tmp_path)], as_of=date(2022, 1, 1)).articles
    assert article.published.value is None


def test_a_date_that_can_be_read_in_two_ways_gives_bounds(tmp_path: Path) -> None:
    published = _article(tmp_path, f"Flood cuts Kut off\n03/02/2021\n\n{STORY}").published
    assert (published.value, published.earliest, published.latest) == (None, date(2021, 2, 3), date(2021, 3, 2))


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 02/03/2021", "Mardi 02/03/2021", "Terça-feira, 02/03/2021", "02.03.2021, вторник", "02/03/2021（火）",
        "02/03/2021 (화)", "יום שלישי 02/03/2021", "Tigris Wire - Kut - Tuesday 02/03/2021",
    ],
)  # fmt: skip
def test_the_weekday_beside_a_date_of_two_readings_decides_it(tmp_path: Path, line: str) -> None:
    published = _article(tmp_path, f"Flood cuts Kut off\n{line}\n\n{STORY}").published
    assert (published.value, published.basis) == (date(2021, 3, 2), "header")


def test_a_weekday_that_agrees_with_neither_reading_decides_nothing(tmp_path: Path) -> None:
    assert _article(tmp_path, f"Flood cuts Kut off\nFriday 02/03/2021\n\n{STORY}").published.value is None


@pytest.mark.parametrize(
    ("as_of", "day", "basis"),
    [
        (date(2021, 2, 2), None, ""),
        (date(2021, 2, 3), date(2021, 2, 3), "inferred from its date (the other reading is still to come)"),
        (date(2021, 3, 1), date(2021, 2, 3), "inferred from its date (the other reading is still to come)"),
        (date(2021, 3, 2), None, "unknown"),
    ],
    ids=["both to come", "one come today", "one to come", "both past"],
)
def test_a_reading_after_the_as_of_date_is_none(tmp_path: Path, as_of: date, day: date | None, basis: str) -> None:
    (tmp_path / "a.txt").write_text(f"Flood cuts Kut off\n03/02/2021\n\n{STORY}", encoding="utf-8")
    batch = read([str(tmp_path)], as_of=as_of)
    assert [(article.day, article.published.basis) for article in batch.articles] == ([(day, basis)] if basis else [])
    assert [left.reason for left in batch.left_out] == (
        [] if basis else ["published 2021-02-03 at the earliest, after the as-of date 2021-02-02"]
    )


def test_the_day_of_publication_goes_before_the_day_of_an_update(tmp_path: Path) -> None:
    lines = "Last updated: Friday, 5 February 2021\nPublished Wednesday, 3 February 2021"
    assert _article(tmp_path, f"Flood cuts Kut off\n{lines}\n\n{STORY}").published.value == date(2021, 2, 3)
    assert _article(tmp_path, f"Flood cuts Kut off\n{lines.splitlines()[0]}\n\n{STORY}").published.value == date(
        2021, 2, 5
    )


def test_a_long_address_over_the_story_is_kept_whole(tmp_path: Path) -> None:
    url = f"https://kut.example/{'a' * 120}"
    assert _article(tmp_path, f"Flood cuts Kut off\nURL: {url}\n\n{STORY}").url == url


def test_a_date_far_below_the_headline_dates_nothing(tmp_path: Path) -> None:
    lines = "\n".join(["3 February 2021", *(f"Picture {n} of the flood" for n in range(7)), "5 February 2021"])
    (tmp_path / "a.txt").write_text(f"Flood cuts Kut off\n{lines}\n\n{STORY}", encoding="utf-8")
    late = lines.replace("3 February 2021\n", "")
    (tmp_path / "b.txt").write_text(f"Flood in Basra\n{late}\n\n{STORY} It was over.", encoding="utf-8")
    first, second = read([str(tmp_path)], as_of=date(2022, 1, 1)).articles
    assert (first.published.value, second.published.value) == (date(2021, 2, 3), None)


def test_labels_below_the_headline_are_read(tmp_path: Path) -> None:
    article = _article(tmp_path, f"Flood cuts Kut off\nSource: Tigris Wire\nDate: 2021-02-03\n\n{STORY}")
    assert (article.title, article.source.name, article.day) == ("Flood cuts Kut off", "Tigris Wire", date(2021, 2, 3))


@pytest.mark.parametrize(
    ("over", "outlet"),
    [
        ("Flood cuts Kut off\n3 February 2021\nThe Kut Chronicle", "The Kut Chronicle"),
        ("Flood cuts Kut off\nTigris News, 3 February 2021", "Tigris News"),
        ("Tigris Gazette | 3 February 2021", "Tigris Gazette"),
        ("Flood cuts Kut off\nBy Ann Lee, 3 February 2021", "Publisher not stated"),
        ("THE KUT HERALD\nBy Ann Lee in Kut\n3 February 2021\n\nFlood cuts Kut off", "The Kut Herald"),
        ("Kut Evening News", "Publisher not stated"),
        ("Kut Evening News\nBy Ann Lee", "Publisher not stated"),
    ],
)
def test_a_line_that_reads_as_a_newspapers_name_is_the_outlet(tmp_path: Path, over: str, outlet: str) -> None:
    assert _article(tmp_path, f"{over}\n\n{STORY}").source.name == outlet


@pytest.mark.parametrize(
    ("over", "outlet", "place"),
    [
        ("Le Phare de Kut\nMardi 2 mars 2021\n\nFlood cuts Kut off", "Le Phare de Kut", ""),
        ("Kutaya Tagesschau\nDienstag, 2. März 2021, 18.40 Uhr\n\nFlood cuts Kut off", "Kutaya Tagesschau", ""),
        ("Tigris-Kurier\nBasra, 2 March 2021\n\nFlood cuts Kut off", "Tigris-Kurier", "Basra"),
        ("Tigris Today - Cairo - Tuesday 02/03/2021\n\nFlood cuts Kut off", "Tigris Today", "Cairo"),
        ("CAIRO | TIGRIS TODAY | 2 March 2021\n\nFlood cuts Kut off", "Tigris Today", "Cairo"),
        ("Flood cuts Kut off\n*Radio Tigris Libre, Numaniyah, Iraq, 2 March 2021*", "Radio Tigris Libre", "Numaniyah"),
        ("Flood cuts Kut off\nAnn Lee, Basra, 2 March 2021", "Publisher not stated", "Basra"),
        ("Basra\n2 March 2021\n\nFlood cuts Kut off", "Publisher not stated", "Basra"),
        ("Tigris Lantern, 2 March 2021", "Tigris Lantern", ""),
        ("CAIRO, 2 March 2021 (Tigris Lantern)\n\nFlood cuts Kut off", "Tigris Lantern", "Cairo"),
        ("Cairo (Phare du Tigris) - 2 March 2021\n\nFlood cuts Kut off", "Phare du Tigris", "Cairo"),
        ("Cairo, 2 March 2021 (Tuesday)\n\nFlood cuts Kut off", "Publisher not stated", "Cairo"),
        (
            "MINISTRY OF WATER AND OF PUBLIC WORKS\nBasra, 2 March 2021\n\nFlood cuts Kut off",
            "Ministry of Water and of Public Works",
            "Basra",
        ),
        ("دجلة اليوم\n2 مارس 2021\n\nFlood cuts Kut off", "دجلة اليوم", ""),
    ],
)  # fmt: skip
def test_the_outlet_stands_first_over_the_day_and_the_headline(
    tmp_path: Path, over: str, outlet: str, place: str
) -> None:
    article = _article(tmp_path, f"{over}\n\n{STORY}")
    assert (article.source.name, article.place, article.day) == (outlet, place, date(2021, 3, 2))
    assert article.title == ("Flood cuts Kut off" if "Flood" in over else "Water rose in Kut on Monday")


@pytest.mark.parametrize(
    "headline",
    ["Bridges Of Kut", "Water In Kut", "Flood in Kut", "What Now?", "Kut: Bridges Lost"],
    ids=["used in the story", "its first word", "small letters", "question", "colon"],
)
def test_a_headline_over_a_day_and_a_standfirst_is_no_outlet(tmp_path: Path, headline: str) -> None:
    article = _article(tmp_path, f"{headline}\n2 March 2021\n\nThe town is cut off from Basra\n\n{STORY}")
    assert (article.title, article.source.name) == (headline, "Publisher not stated")


@pytest.mark.parametrize("section", ["World News", "Iraq", "Middle East", "Economía"])
def test_a_section_over_a_day_and_a_headline_is_neither(tmp_path: Path, section: str) -> None:
    article = _article(tmp_path, f"{section}\n2 March 2021\n\nFlood cuts Kut off\n\n{STORY}")
    assert (article.title, article.source.name) == ("Flood cuts Kut off", "Publisher not stated")


@pytest.mark.parametrize(
    ("over", "dateline", "outlet"),
    [
        ("Tigris Markets Wire", "KUT, March 2 (TMW) - ", "Tigris Markets Wire"),
        ("Tigris Markets Wire", "KUT - ", "Tigris Markets Wire"),
        ("Tigris Markets Wire", "", "Publisher not stated"),
        ("Two Bridges Under Review", "KUT - ", "Publisher not stated"),
    ],
    ids=["over a signed dateline", "over a dateline", "no dateline", "told of in the story"],
)
def test_one_line_alone_is_a_headline_but_for_a_paper_over_a_dateline(
    tmp_path: Path, over: str, dateline: str, outlet: str
) -> None:
    article = _article(tmp_path, f"{over}\n{dateline}{STORY}")
    assert article.source.name == outlet
    assert (article.title == over) == (outlet == "Publisher not stated")


def test_two_headlines_over_a_day_are_no_outlet(tmp_path: Path) -> None:
    article = _article(tmp_path, f"Kut Drowned\nThe Town Asks Why\n3 February 2021\n\n{STORY}")
    assert (article.title, article.source.name) == ("Kut Drowned", "Publisher not stated")


@pytest.mark.parametrize(
    ("over", "source", "place", "title"),
    [
        ("Tigris Post\nHILLA, Wednesday\n\nFlood cuts Kut off", "Tigris Post", "Hilla", "Flood cuts Kut off"),
        ("Tigris Post\nHOPE, at last\n\nFlood cuts Kut off", "Tigris Post", "", "HOPE, at last"),
        (
            "The Mesopotamian\nLIVE: Flood in Kut - latest\nLast updated 3 Feb 2021 19.04",
            "The Mesopotamian", "", "LIVE: Flood in Kut - latest",
        ),
        ("(KUT, 3 February 2021, Nile Times) Flood cuts Kut off", "Nile Times", "", "Flood cuts Kut off"),
        (
            "THE DAILY WHARF\nWorld in Brief\nWednesday, February 3, 2021\n\nFlood cuts Kut off",
            "The Daily Wharf", "", "Flood cuts Kut off",
        ),
        ("Kut-Flood (1st lead)\nFlood cuts Kut off", "Publisher not stated", "", "Flood cuts Kut off"),
        ("(Flood, in short) Kut is cut off", "Publisher not stated", "", "(Flood, in short) Kut is cut off"),
        ("Flood cuts Kut off\nTigris Nyheter, 3 February 2021", "Tigris Nyheter", "", "Flood cuts Kut off"),
    ],
    ids=[
        "a town and a weekday", "words in capitals and no weekday", "a paper over the headline of a live page",
        "a day in brackets before the headline", "a paper in capitals", "a slug and its version",
        "brackets without a day",
        "a Swedish paper beside the day",
    ],
)  # fmt: skip
def test_the_lines_over_a_story_say_who_published_it_and_where(
    tmp_path: Path, over: str, source: str, place: str, title: str
) -> None:
    article = _article(tmp_path, f"{over}\n\n{STORY}")
    assert (article.source.name, article.place, article.title) == (source, place, title)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("NDOLA", "Ndola"), ("Paris", "Paris"), ("Hilla", ""), ("BREAKING", ""), ("LIVE", ""), ("UPDATED", ""),
        ("OPINION", ""), ("SPORT", ""), ("POLITIK", ""), ("STRIKE", ""), ("EILMELDUNG", ""),
    ],
)  # fmt: skip
def test_beside_a_weekday_stands_a_town_and_no_common_word(name: str, town: str) -> None:
    assert mastheads.on_a_weekday(f"{name}, Monday") == town
