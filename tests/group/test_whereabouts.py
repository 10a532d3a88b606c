"""Where two articles say that it happened: apart only where each has places of its own."""

import json
from datetime import date
from pathlib import Path

import pytest

from briefing import ingest
from briefing.group import group
from briefing.group.whereabouts import Whereabouts
from briefing.model import Article

FIRE = "A fire destroyed a paint warehouse in the port of Izmir on Wednesday, killing two workers."


def read(folder: Path, *told: tuple[str, str], language: str = "en") -> tuple[Article, ...]:
    """Read articles, each of a headline and a text, as ingest does."""
    rows = [
        {"id": f"a{number}", "title": title, "text": text, "date": "2031-05-14", "language": language}
        for number, (title, text) in enumerate(told)
    ]
    path = folder / "told.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return ingest.read([str(path)], sources=(), as_of=date(2031, 6, 1)).articles


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        pytest.param(
            ("Warehouse burns", FIRE),
            ("Depot burns", "A fire destroyed a depot in the Turkish port of Mersin, killing nine."),
            ("Izmir", "Mersin"),
            id="two towns",
        ),
        pytest.param(
            (
                "Warehouse burns",
                f"{FIRE} It was put out by noon. Its chief had just led the men at Tuesday's fire in Mersin.",
            ),
            ("Depot burns", "A fire destroyed a depot in the Turkish port of Mersin, killing nine."),
            ("Izmir", "Mersin"),
            id="the other town named with another day",
        ),
        pytest.param(
            ("Minister holds talks in Kuwait", "KUWAIT CITY - Hale met the emir, a day after he was in Doha."),
            ("Minister holds talks in Doha", "DOHA - Hale met the prime minister of Qatar."),
            ("Kuwait", "Doha"),
            id="the other town named as where he was before",
        ),
        pytest.param(
            ("Silo explodes", "A silo exploded in Varna. A similar silo blew up in Constanta."),
            ("Silo explodes", "A silo exploded in Constanta. Three dockers died."),
            ("Varna", "Constanta"),
            id="the other town named for likeness",
        ),
        pytest.param(
            ("Belgian dockers walk out", "Dockers stopped work for 24 hours."),
            ("French dockers walk out", "Dockers downed tools for a day."),
            ("Belgian", "French"),
            id="two states by their people",
        ),
        pytest.param(
            ("Nuns freed", "Kidnappers let two nuns go, Libya said."),
            ("Sisters are free", "Two sisters were let go, Chad said."),
            ("Libya", "Chad"),
            id="two states by name",
        ),
        pytest.param(
            ("Silo explodes", "VARNA - Two workers died in a silo."),
            ("Silo blows up", "CONSTANTA - A silo blew up and killed three."),
            ("Varna", "Constanta"),
            id="two datelines",
        ),
        pytest.param(
            ("Reporter jailed", "A court in Tunis jailed a reporter."),
            ("Reporter jailed in Algeria", "A court jailed a reporter."),
            ("Tunis", "Algeria"),
            id="a state by its seat of government",
        ),
    ],
)
def test_two_articles_tell_of_different_places_where_each_has_its_own(
    tmp_path: Path, one: tuple[str, str], other: tuple[str, str], places: tuple[str, str]
) -> None:
    assert Whereabouts(read(tmp_path, one, other)).apart(0, 1) == places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("", FIRE), ("", "Two men died in a warehouse near İzmir."), id="one town, its letters"),
        pytest.param(
            ("", "Gunmen attacked a consulate in Mazar-e-Sharif."),
            ("", "Gunmen attacked a consulate in Mazar-i-Sharif."),
            id="one town, spelled in two ways",
        ),
        pytest.param(
            ("", "A strike stopped flights in Lisbon."),
            ("", "A strike stopped flights in Lisboa."),
            id="one town, in two languages",
        ),
        pytest.param(
            ("", "A bus fell into a ravine in Peru's southern region of Puno. It had left the road at Santa Lucia."),
            ("", "A bus fell into a ravine near Santa Lucia."),
            id="a region, and a town that the text names",
        ),
        pytest.param(("", FIRE), ("Turkey: two die in fire", "Two men died in a warehouse."), id="a town, a state"),
        pytest.param(
            ("", "PERTH, Oct 5 - An earthquake in Nepal killed 14 people."),
            ("", "An earthquake in Nepal buried houses in Syalapakha."),
            id="a dateline of another country, a town",
        ),
        pytest.param(("", FIRE), ("", "ANKARA - Two men died in a warehouse."), id="a town, filed from the capital"),
        pytest.param(
            ("", "A plant blew up in Louisiana."),
            ("", "A plant blew up in Port Lavelle."),
            id="a town, a listed region",
        ),
        pytest.param(
            ("", "A bill passed in Congress in September."), ("", FIRE), id="what is no place: a common word, a month"
        ),
        pytest.param(("", "Offices closed at UNOCD."), ("", FIRE), id="what is no place: initials"),
        pytest.param(
            ("Two die in Turkey", "A warehouse burned down."),
            ("United Nations deplores deaths", "It deplored that two had died."),
            id="a body of states",
        ),
    ],
)
def test_two_articles_are_not_told_apart_where_one_names_what_may_hold_the_others_place(
    tmp_path: Path, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert Whereabouts(read(tmp_path, one, other)).apart(0, 1) is None


def test_places_are_read_in_english_alone(tmp_path: Path) -> None:
    two = (("", "Ein Brand in Hamburg tötete zwei Menschen."), ("", "Ein Brand in Mannheim tötete zwei Menschen."))
    assert Whereabouts(read(tmp_path, *two, language="de")).apart(0, 1) is None


def test_one_kind_of_happening_in_two_towns_is_two_events_and_the_towns_are_named(tmp_path: Path) -> None:
    one = "A strike by ground staff at Lisbon airport cancelled 90 flights on Wednesday, operator Ana said."
    other = "A strike by ground staff stopped most flights at Hamburg airport on Wednesday, operator Fuhl said."
    lisbon = ("Airport ground staff strike cancels 90 flights", f"{one} The union wants more pay for night shifts.")
    hamburg = ("Ground staff strike as pay talks falter", f"{other} The union and Fuhl had failed to agree on pay.")
    events = group(read(tmp_path, lisbon, hamburg))
    reasons = [reason.text for event in events for against in event.apart.values() for reason in against]
    assert len(events) == 2
    assert any(text in reasons for text in ("another place: Lisbon / Hamburg", "another place: Hamburg / Lisbon"))
