"""What the same people do again, weeks or months later, is another event of the same storyline."""

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest

from briefing.group import group
from briefing.group.neighbours import pairs
from briefing.group.portrait import portraits
from briefing.group.score import first_look, weights
from briefing.model import Article, Dated, Event, Source


def told(
    name: str, day: date, title: str, text: str, *, basis: Literal["header", "metadata"] = "header", outlet: str = ""
) -> Article:
    published = Dated(value=day, basis=basis)
    return Article(
        id=name, title=title, text=text, published=published, sha256=name, source=Source(name=outlet or f"{name} post")
    )


BANK = (
    told(
        "rate-wire",
        date(2031, 11, 19),
        "Central bank of Karvelia raises key rate to 4.5%",
        "The Central Bank of Karvelia raised its key rate by half a point to 4.5% on Wednesday. Governor Eda Morvan "
        "said inflation would reach 5.2% this year. The crown gained against the euro.",
    ),
    told(
        "rate-daily",
        date(2031, 11, 19),
        "Karvelian rates go up, crown jumps",
        "Karvelia's central bank lifted borrowing costs to 4.5% on Wednesday, the first increase in two years. "
        "Governor Eda Morvan did not rule out another step. The crown rose as much as 1.3% against the euro.",
    ),
    told(
        "rate-before",
        date(2031, 8, 6),
        "Central bank of Karvelia holds key rate",
        "The Central Bank of Karvelia left its key rate at 4% on Wednesday. Governor Eda Morvan said inflation would "
        "reach 4.4% this year. The crown was little changed against the euro.",
    ),
)
FIGURES = (
    told(
        "prices-may",
        date(2031, 6, 11),
        "Inflation in Karvelia slows to 3.1% in May",
        "Consumer prices in Karvelia rose 3.1% in May from a year earlier, the statistics office said. Food was 4% "
        "dearer. Analysts polled by Meridian had expected 3.3%.",
        basis="metadata",
    ),
    told(
        "prices-june",
        date(2031, 7, 10),
        "Inflation in Karvelia quickens to 3.6% in June",
        "Consumer prices in Karvelia rose 3.6% in June from a year earlier, the statistics office said. Food was 5% "
        "dearer. Analysts polled by Meridian had expected 3.2%.",
        basis="metadata",
    ),
)
MATCHES = (
    told(
        "league",
        date(2031, 11, 8),
        "Pellmouth beat Sarnov Rovers 2-0",
        "Pellmouth United beat Sarnov Rovers 2-0 on a wet afternoon to go three points clear in the league. Tomas "
        "Brandt scored after a corner and Leo Marsh from distance. Coach Ilya Rehn said his side had been patient.",
        basis="metadata",
    ),
    told(
        "cup",
        date(2031, 11, 19),
        "Pellmouth beat Sarnov Rovers 3-1 in cup semi-final",
        "Pellmouth United beat Sarnov Rovers 3-1 in the first leg of the cup semi-final. Tomas Brandt scored twice. "
        "Coach Ilya Rehn said the tie was not over.",
        basis="metadata",
    ),
    told(
        "cup-mail",
        date(2031, 11, 20),
        "Brandt double sinks Rovers",
        "Tomas Brandt scored twice as Pellmouth United took a 3-1 lead over Sarnov Rovers in the cup semi-final. "
        "Rovers had a man sent off in the first leg.",
        basis="metadata",
    ),
)


def event_of(events: tuple[Event, ...]) -> dict[str, Event]:
    return {article.id: event for event in events for article in event.articles}


@pytest.mark.parametrize(
    ("articles", "together", "apart"),
    [
        (BANK, [("rate-wire", "rate-daily")], [("rate-wire", "rate-before")]),
        (FIGURES, [], [("prices-may", "prices-june")]),
        (MATCHES, [("cup", "cup-mail")], [("cup", "league")]),
        ((*BANK, *FIGURES, *MATCHES), [("cup", "cup-mail")], [("cup", "league"), ("prices-may", "prices-june")]),
    ],
    ids=["a bank's meetings", "monthly figures", "matches of two teams", "all in one batch"],
)
def test_what_the_same_people_do_again_is_another_event_of_the_storyline(
    articles: tuple[Article, ...], together: list[tuple[str, str]], apart: list[tuple[str, str]]
) -> None:
    found = event_of(group(articles))
    for one, other in together:
        assert found[one] is found[other]
    for one, other in apart:
        assert found[one].id != found[other].id
        assert found[one].storyline == found[other].storyline


@pytest.mark.parametrize(
    ("wrong", "outlets", "agreeing", "joins"),
    [(4, 1, 0, True), (1, 1, 0, False), (4, 4, 24, False), (4, 1, 24, True)],
    ids=[
        "an outlet whose dates others contradict",
        "one contradiction in the batch",
        "four of four outlets, among many that agree: other happenings",
        "four of one outlet, among many that agree: its clock",
    ],
)
def test_the_dates_of_an_outlet_that_others_contradict_cost_little(
    wrong: int, outlets: int, agreeing: int, *, joins: bool
) -> None:
    right = [
        told(f"right-{n}", date(2031, 11, 19), BANK[0].title, f"{BANK[0].text} Report {n}.", basis="metadata")
        for n in range(8)
    ]
    moved = [
        told(
            f"moved-{n}",
            date(2031, 3, 2 + 7 * n),
            BANK[1].title,
            f"{BANK[1].text} Page {n}.",
            basis="metadata",
            outlet=f"Moved pages {n % outlets}",
        )
        for n in range(wrong)
    ]
    elsewhere = [
        told(
            f"match-{town}-{n}",
            date(2031, 11, 1 + town),
            f"Team{town}ville beat Rovers{town}ham",
            f"Team{town}ville beat Rovers{town}ham 2-1 in Stadium{town}. Coach Name{town}son was glad. Report {n}.",
            basis="metadata",
        )
        for town in range(agreeing)
        for n in range(3)
    ]
    found = event_of(group([*right, *moved, *elsewhere]))
    assert (found["moved-0"].id == found["right-0"].id) is joins


def _blast(name: str, weekday: int, lead: str, *, day: date | None) -> Article:
    text = f"{lead} The bomb at the Ostrel market in Dera Polan killed 19 people, police chief Imran Bangut said."
    published = Dated(value=day, basis="header") if day else Dated()
    return Article(id=name, title=name, text=text, published=published, weekday=weekday, sha256=name)


@pytest.mark.parametrize(
    ("day", "arrest", "joins"),
    [
        (date(2031, 11, 15), "on Saturday", True),
        (None, "on Saturday over Wednesday's attack", True),
        (None, "on Saturday over the attack", False),
    ],
    ids=["both dated, within days", "undated, but it tells of the other's weekday too", "undated, of another weekday"],
)
def test_what_follows_up_on_another_weekday_belongs_to_the_event(day: date | None, arrest: str, *, joins: bool) -> None:
    first = _blast(
        "blast",
        2,
        "A handcart of oranges went up on Wednesday between the cloth stalls, tore a roof off and broke windows as far "
        "as the bus station. Hospitals ran short of blood by evening, and a curfew was called.",
        day=date(2031, 11, 12),
    )
    later = _blast(
        "remand",
        5,
        f"Two brothers from a border village were brought before a judge {arrest} and sent back to their cells for ten "
        "days. Their lawyer complained of beatings. A third man had been shot while he was being held, he told the "
        "bench.",
        day=day,
    )
    found = event_of(group([first, later]))
    assert (found["blast"].id == found["remand"].id) is joins


@pytest.mark.parametrize(
    ("weekday", "share"),
    [(0, 0.5), (None, 1.0)],
    ids=["both leads name Monday: half of it", "one names no weekday: the whole"],
)
def test_an_unknown_date_costs_something_whatever_the_weekday(weekday: int | None, share: float) -> None:
    day = date(2031, 11, 10)
    dated = _blast("dated", 0, "The stalls burnt on Monday.", day=day)
    undated = replace(_blast("undated", 0, "The stalls burnt.", day=None), weekday=weekday)
    found = portraits((dated, undated))
    w = weights()
    evidence = first_look(found, pairs(found.vectors, w.scale(), lambda _done: None), w)
    assert evidence.weekdays.tolist() == pytest.approx([-share * w.undated])


def _talks(town: str, host: str, day: date, *, mentions: str = "") -> Article:
    text = (
        f"{town.upper()} - Foreign minister Lena Adlov met her counterpart {host} in {town} on {day:%A} for talks on "
        f"migration and grain. Adlov said her country would contribute to a programme for the border. {mentions}"
    )
    return told(f"talks-{town}", day, f"Foreign minister Adlov holds talks in {town}", text, outlet="Meridian")


@pytest.mark.parametrize(
    ("mentions", "joins"),
    [("", False), ("She was in Orla on Tuesday.", False)],
    ids=["two capitals", "the second report tells of the first visit"],
)
def test_one_headline_about_two_towns_tells_of_two_visits(mentions: str, *, joins: bool) -> None:
    first = _talks("Orla", "Selim Haydar", date(2031, 3, 11))
    second = _talks("Mirsk", "Karim Nasser", date(2031, 3, 13), mentions=mentions)
    found = event_of(group([first, second]))
    assert (found["talks-Orla"].id == found["talks-Mirsk"].id) is joins
    assert found["talks-Orla"].storyline == found["talks-Mirsk"].storyline


def test_one_headline_whose_names_the_other_opening_has_is_one_event() -> None:
    wire = told("quake-wire", date(2031, 3, 11), "Strong quake hits Tavria, 12 dead", "A quake hit Ostrel in Tavria.")
    local = told("quake-local", date(2031, 3, 11), "Strong quake hits Ostrel, 14 dead", "A quake hit Ostrel in Tavria.")
    assert len(group([wire, local])) == 1
