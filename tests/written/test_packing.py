"""What a model is shown of an event: whole sentences, one of each origin, and a count of the rest."""

from dataclasses import replace

import pytest

from briefing.llm.replies import tokens
from briefing.model import Article, Event
from briefing.summarize.by_model.packing import pack
from tests.drafts import article
from tests.written.desk import EVENT, HARBOUR, PRESS

TOWNS = ["Antwerp", "Busan", "Callao", "Durban", "Esbjerg", "Fremantle", "Gdansk", "Haifa", "Izmir", "Jeddah"]
CARGO = ["copper", "barley", "timber", "sulphur", "bananas", "tractors", "cement", "salt", "wool", "glass"]


def told(town: str) -> Article:
    sentences = [f"A ship bound for {town} waits with {cargo} outside the harbour of Lindo." for cargo in CARGO]
    return article(town.lower(), f"Ships for {town}", sentences, published=PRESS)


def test_an_event_that_fits_is_shown_whole() -> None:
    packed = pack(EVENT, room=10_000)
    assert list(packed.sheet.ids.values()) == [p.id for a in EVENT.articles for p in a.passages]
    assert (packed.articles_left_out, packed.passages_left_out) == (0, 0)


def test_a_reprint_is_left_out_and_counted() -> None:
    reprint = replace(
        article("reprint", "Strike", [passage.text for passage in HARBOUR.passages], published=PRESS), origin="harbour"
    )
    packed = pack(replace(EVENT, articles=(*EVENT.articles, reprint)), room=10_000)
    assert "reprint.s1" not in packed.sheet.labels
    assert (packed.articles_left_out, packed.passages_left_out) == (1, len(reprint.passages))


@pytest.mark.parametrize("room", [300, 600, 1_200, 2_400])
def test_a_sheet_keeps_to_its_room_and_shows_whole_sentences_alone(room: int) -> None:
    event = Event(id="fleet", title="Fleet", articles=tuple(map(told, TOWNS)))
    packed = pack(event, room=room)
    texts = {passage.text for a in event.articles for passage in a.passages}
    assert tokens(packed.sheet.text) <= room + 40
    assert packed.sheet.texts
    assert set(packed.sheet.texts.values()) <= texts
    assert packed.passages_left_out == len(texts) - len(packed.sheet.texts)


def test_the_openings_of_the_first_articles_go_in_before_anything_else() -> None:
    packed = pack(EVENT, room=250)
    assert packed.passages_left_out
    assert {"harbour.s1", "harbour.s2", "wire.s1"} <= set(packed.sheet.labels)


def test_two_sentences_that_say_the_same_do_not_both_go_in_where_room_is_short() -> None:
    same = article("same", "Same", [HARBOUR.passages[0].text, "The mayor was abroad."], published=PRESS)
    packed = pack(Event(id="e", title="t", articles=(HARBOUR, same)), room=260)
    assert "harbour.s1" in packed.sheet.labels
    assert "same.s1" not in packed.sheet.labels
    assert "same.s2" in packed.sheet.labels


def test_however_small_the_room_something_is_shown() -> None:
    assert list(pack(EVENT, room=-5).sheet.ids) == ["1.1"]
