"""A desk's handful of articles, of matters that have a town, a weekday and common words alone in common."""

import json
from datetime import date
from pathlib import Path

import pytest

from briefing import ingest
from briefing.group import group
from tests.group.labelled import CASES

DAY = date(2026, 5, 14)

TOWN = {
    "crane": "Crane falls on Vessby school\n\nVESSBY - A crane came down on the gym of a school in Vessby on "
    "Thursday. No pupil was inside. A beam had rusted through, the builder Jonna Brandt said.",
    "mayor": "Mayor opens Vessby library\n\nVESSBY - The mayor opened a library in Vessby on Thursday after four "
    "years of work. It holds 90,000 volumes. Readers may stay until midnight.",
    "theft": "Paintings taken from Vessby museum\n\nVESSBY - Thieves took two paintings from a museum in Vessby on "
    "Thursday night. A guard found an open skylight. The works were lent by a collector.",
    "flu": "Vessby clinics run short of vaccine\n\nVESSBY - Clinics in Vessby ran out of flu vaccine on Thursday. A"
    " shipment is expected within ten days, the pharmacist Ulla Frisk said.",
}
FIRE = {
    "fire": "Two die in Vessby hotel fire\n\nVESSBY - Two guests died in a fire in the Hotel Aurora in Vessby on "
    "Thursday. Firemen brought 40 guests out over ladders. The cause was a kettle, fire chief Ola Renn "
    "said.",
    "again": "Kettle caused deadly hotel blaze\n\nVESSBY - A kettle set off the blaze that killed two guests of the "
    "Hotel Aurora in Vessby on Thursday, fire chief Ola Renn said. Some 40 guests were saved over "
    "ladders.",
}
MIXED = {
    "cheese": "Soft cheese recalled\n\n13 May 2026\n\nThree people have died and 41 are ill after eating a soft cheese "
    "with a blue rind, a health agency said on Wednesday. Shops must take it from their shelves. Buyers "
    "get their money back at any till, whether or not they have kept a receipt. The dairy in the valley "
    "has stopped its line, and an inspector is there to look at its cellars. Pregnant women are asked to "
    "see a doctor if they have a fever.",
    "lorry": "Coach hits lorry\n\n13 May 2026\n\nSeven people died and 15 were hurt when a coach hit a lorry on "
    "Wednesday on the coast road. The driver of the lorry, 41, tested positive for alcohol. The coach was"
    " on its way from a concert, with a choir of pensioners on board. A hearing on barriers along that "
    "bend had been put off three times since the road was widened, and the region has no money for them "
    "until next spring.",
}


def events(folder: Path, articles: dict[str, str]) -> set[frozenset[str]]:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    found = group(ingest.read([str(folder)], as_of=DAY).articles)
    return {frozenset(article.id for article in event.articles) for event in found}


def others(number: int) -> dict[str, str]:
    """Return so many articles of the labelled ones, each of another event."""
    rows = map(json.loads, (CASES / "look-alikes-2.jsonl").read_text(encoding="utf-8").splitlines())
    each = {row["gold_event"]: f"{row['title']}\n\n{row['text']}" for row in rows}
    return {f"other-{n}": text for n, text in enumerate(list(each.values())[:number])}


def test_shorts_of_one_town_are_not_one_event_for_its_name(tmp_path: Path) -> None:
    assert events(tmp_path, TOWN) == {frozenset({name}) for name in TOWN}


def test_two_shorts_of_one_fire_are_one_event_among_them(tmp_path: Path) -> None:
    assert frozenset(FIRE) in events(tmp_path, TOWN | FIRE)


@pytest.mark.parametrize("beside", [0, 31])
def test_common_words_and_an_age_join_nothing_in_a_batch_of_any_size(tmp_path: Path, beside: int) -> None:
    assert frozenset(MIXED) not in events(tmp_path, MIXED | others(beside))
