"""The last toll, by a text that calls it a new one, leads; the lower ones are earlier figures."""

from datetime import UTC, date, datetime

import pytest

from briefing.model import Article, Event
from briefing.summarize import extractive, front
from briefing.summarize.overtaken import tolls
from tests.summarize.builder import MONDAY, event, sentences, told

TUESDAY = date(2024, 3, 5)

RAISED = [
    ("The death toll from the fire has risen to nine, the ministry said.", "nine"),
    ("The health minister raised the death toll to nine, saying two of the injured had died.", "nine"),
    ("The army raised to 27 the number of soldiers killed in the ambush.", "27"),
    ("Divers found two more bodies, which brings the number of dead to 11.", "11"),
    ("Two more people died overnight, bringing the death toll to six.", "six"),
    ("The number of people killed in the blast rose from four to at least nine.", "nine"),
    (
        "The ministry lowered the number of people killed in the fire to 24 from 26, saying two were counted twice.",
        "24",
    ),
    ("Nine people have died in the fire, more than double the figure given in the morning.", "Nine"),
]


@pytest.mark.parametrize(("line", "toll"), RAISED, ids=[line[:50] for line, _ in RAISED])
def test_a_toll_that_its_text_calls_new_is_found(line: str, toll: str) -> None:
    assert [value.quantity.text for value in tolls.raised(sentences(line))] == [toll]


@pytest.mark.parametrize(
    "line",
    [
        "Nine people were killed in the fire, the ministry said.",
        "The mayor said the death toll could rise to 50.",
        "Unemployment rose to 31 percent after the fire that killed nine.",
        "“The death toll rose to 31,” read a poster that police called a lie.",
        "Two people were found dead in a slide on Friday and the number of evacuees rose to 900.",
    ],
    ids=["a plain count", "a fear", "another count", "somebody's words", "others' number"],
)
def test_a_toll_that_is_only_stated_is_no_new_one(line: str) -> None:
    assert not tolls.raised(sentences(line))


MORNING = "At least four people were killed and 17 injured when a fire tore through a paint depot at the port of Orla."
EVENING = (
    "Nine people have died in the fire at a paint depot in Orla, more than double the figure given in the morning."
)
NAMED = "The toll of the fire at the depot in Orla rose to nine."


def fire(*articles: Article) -> Event:
    return event(*articles)


LOWERED = "The fire service lowered the number of people killed in the depot of Orla to 24 from 26 on Tuesday."
HIGHER = "The number of dead in the fire at the depot of Orla could pass 30, a doctor said on Tuesday."


@pytest.mark.parametrize(("before", "gone"), [("26", True), ("27", False)], ids=["given up", "another's count"])
def test_a_toll_from_which_another_was_lowered_no_longer_holds(before: str, *, gone: bool) -> None:
    old = sentences(HIGHER, f"The fire at the depot of Orla killed {before} people, the town's office said.")
    rose = sentences(HIGHER, f"The death toll of the fire at the depot of Orla rose to {before}.")
    for told_before in (old, rose):
        overtaken = tolls.overtaken(told_before, tolls.raised(sentences(LOWERED, name="b")), past=())
        assert [*overtaken] == ["a.s2"] * gone


def test_a_lowered_toll_leads_and_is_a_figure() -> None:
    summary = extractive.summarize(fire(told("a", HIGHER), told("b", LOWERED, outlet="Harbour Post")))
    assert summary.line.text == LOWERED
    assert [figure.value for figure in summary.figures] == ["24"]


@pytest.mark.parametrize("hour", [None, 4], ids=["hour unknown", "an earlier hour"])
@pytest.mark.parametrize("last", [EVENING, NAMED], ids=["held against the former", "rose to"])
def test_the_new_toll_leads_whatever_is_known_of_hours(last: str, hour: int | None) -> None:
    later = told("b", last, "The owner of the depot was detained.", outlet="Harbour Post")
    if hour is not None:
        object.__setattr__(later, "published_time", datetime(2024, 3, 4, hour, tzinfo=UTC))
    summary = extractive.summarize(fire(told("a", MORNING, "Firemen from Tarn came."), later))
    page = front.overview([(fire(later), summary)])
    assert summary.line.text == last
    assert page.bottom_line[0].text == last
    assert [figure.value.lower() for figure in page.figures] == ["nine"]
    assert "Number of people killed: at least four, later nine" in [row.statement for row in summary.differences]
    rows = {claim for row in summary.differences for claim in row.claims}
    assert MORNING not in [claim.text for claim in summary.claims() if claim not in rows]


def test_a_page_that_grows_through_the_day_tells_its_last_toll() -> None:
    lines = ("The minister has raised the death toll to nine.", "The fire is out, the fire brigade of Orla says.")
    early = ("The death toll has risen to seven, the governor says.", "Four people are dead, the governor says.")
    live = told("l", *lines, *early, "A large fire has broken out at a depot in Orla.", title="Orla depot fire: live")
    hours = iter(("20:45", "17:30", "13:15", "08:20", "05:10"))
    text, moved = "", []
    for passage in live.passages:
        text += f"{next(hours)}\n{passage.text}\n"
        end = len(text) - 1
        moved.append((passage, end - len(passage.text), end))
    object.__setattr__(live, "text", text)
    object.__setattr__(
        live, "passages", tuple(type(p)(article="l", number=p.number, start=s, end=e, text=p.text) for p, s, e in moved)
    )
    summary = extractive.summarize(event(live))
    assert [figure.value for figure in summary.figures] == ["nine"]
    flash = "A large fire has broken out at a depot in Orla."
    told_again = {*early, flash} & {claim.text for paragraph in summary.happened for claim in paragraph}
    assert not told_again


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ("Four Norlanders were killed in the fire at the depot in Orla.", True),
        ("Twelve people died in the fire at the depot in Orla, the union says.", True),
        ("Four people died in a fire at a mill in Tarn on Monday, a day after the fire in Orla.", True),
        ("Four people died in the fire at the depot in Orla.", False),
        ("The toll of the fire at a paint depot in the Norlandic port of Orla rose to four on Monday.", False),
        ("One person died in the fire at the depot in Orla.", False),
    ],
    ids=["some of them", "more", "elsewhere", "fewer", "the place before the number", "far fewer, in an opening"],
)
def test_a_new_toll_overtakes_lower_counts_of_all_the_dead(other: str, *, kept: bool) -> None:
    new = tolls.raised(sentences(NAMED, name="b"))
    assert ("a.s1" not in tolls.overtaken(sentences(other), new, past=())) is kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Two children died in the fire at the depot in Orla.", True),
        ("One man died in a fire at the same depot in Orla.", True),
        ("One person died in a fire at the same depot in Orla.", True),
        ("Five people died in the fire at the depot in Orla.", False),
    ],
    ids=["some of them", "a man", "hardly any", "a former toll"],
)
def test_far_down_a_text_few_dead_are_some_of_all_or_others(line: str, *, kept: bool) -> None:
    new = tolls.raised(sentences(NAMED, name="b"))
    before = sentences("A fire burned in Orla.", "It began at noon in a shed.", line)
    assert ("a.s3" not in tolls.overtaken(before, new, past=())) is kept


@pytest.mark.parametrize(
    ("other", "kept"),
    [("Four civilians were killed in the ambush near Orla.", True), ("Four soldiers died near Orla.", False)],
    ids=["of others", "of the same"],
)
def test_a_new_toll_of_some_overtakes_no_count_of_others(other: str, *, kept: bool) -> None:
    new = tolls.raised(sentences("The army raised to 27 the number of soldiers killed near Orla.", name="b"))
    assert ("a.s1" not in tolls.overtaken(sentences(other), new, past=())) is kept


@pytest.mark.parametrize(
    ("days", "hours", "kept"),
    [
        pytest.param((TUESDAY, MONDAY), (None, None), True, id="a day later"),
        pytest.param((MONDAY, TUESDAY), (None, None), False, id="a day before"),
        pytest.param((TUESDAY, None), (None, None), False, id="nobody knows how much later"),
        pytest.param((None, TUESDAY), (None, None), False, id="nobody knows when"),
        pytest.param((MONDAY, MONDAY), (9, 7), True, id="two hours later"),
        pytest.param((MONDAY, MONDAY), (7, 7), False, id="at that hour"),
        pytest.param((MONDAY, MONDAY), (9, None), False, id="of the hours one is not known"),
    ],
)
def test_a_lower_count_that_is_known_to_be_later_is_not_overtaken(
    days: tuple[date | None, date | None], hours: tuple[int | None, int | None], *, kept: bool
) -> None:
    old = sentences("Four people died in the fire at the depot in Orla.", day=days[0])
    new = sentences(NAMED, name="b", day=days[1])
    for (sentence,), hour in zip((old, new), hours, strict=True):
        moment = None if hour is None else datetime(2024, 3, 4, hour, tzinfo=UTC)
        object.__setattr__(sentence.article, "published_time", moment)
    assert ("a.s1" not in tolls.overtaken(old, tolls.raised(new), past=())) is kept


def test_the_toll_of_a_war_overtakes_that_of_no_attack() -> None:
    war = tolls.raised(sentences("The death toll of the war in Orla rose to 900.", name="b"))
    assert not tolls.overtaken(sentences("An attack on a market in Orla killed 300 people."), war, past=())


def test_a_sentence_with_a_higher_toll_is_overtaken_by_none() -> None:
    new = tolls.raised(sentences(NAMED, name="b"))
    both = "The toll of the fire at the depot in Orla rose to 11 as four people died in a hospital."
    assert not tolls.overtaken(sentences(both), new, past=())


def test_an_earlier_fire_keeps_its_dead() -> None:
    new = tolls.raised(sentences(NAMED, name="b"))
    before = sentences("Four people died in a fire at the same depot in Orla in 2019.")
    assert tolls.overtaken(before, new, past=())
    assert not tolls.overtaken(before, new, past={"a.s1"})


def test_of_two_that_say_at_least_the_higher_one_is_told() -> None:
    low = told("a", "At least 12 people were killed when a quake struck the town of Orla on Monday.", "Roofs fell in.")
    high = told(
        "b", "A quake that struck the town of Orla on Monday killed at least 19 people.", "It rained.", outlet="X"
    )
    for order in ((low, high), (high, low)):
        assert extractive.summarize(event(*order)).line.passages == ("b.s1",)


@pytest.mark.parametrize(
    ("low", "high", "out"),
    [
        pytest.param(MONDAY, MONDAY, True, id="on one day"),
        pytest.param(MONDAY, TUESDAY, True, id="the higher one later"),
        pytest.param(TUESDAY, MONDAY, False, id="the higher one earlier"),
        pytest.param(None, MONDAY, True, id="the lower one on a day that is not known"),
        pytest.param(TUESDAY, None, True, id="the higher one on a day that is not known"),
    ],
)
def test_an_at_least_is_borne_out_by_a_higher_one_that_is_not_known_to_be_earlier(
    low: date | None, high: date | None, *, out: bool
) -> None:
    said = [
        *sentences("At least 12 people were killed when a quake struck the town of Orla.", day=low),
        *sentences("A quake that struck the town of Orla killed at least 19 people.", day=high, name="b"),
    ]
    assert tolls.borne_out(said) == ({"a.s1"} if out else frozenset())


def test_a_report_read_again_is_told_with_the_toll_that_an_edition_cited_since() -> None:
    old = told("a", "Gunmen attacked a convoy near Orla on Monday, killing 12 soldiers.", "The army blamed a gang.")
    since = told("b@SB-1", "The army raised to 27 the number of soldiers killed in the attack near Orla.", day=TUESDAY)
    summary = extractive.summarize(event(old), earlier=[since])
    assert summary.line.passages == ("b@SB-1.s1",)
    assert "Number of soldiers killed: 12, later 27" in [row.statement for row in summary.differences]
    assert not summary.figures
    assert extractive.summarize(event(old)).line.passages == ("a.s1",)
    other = told("c", "Gunmen attacked a convoy near Orla on Monday and took its trucks.", outlet="Post")
    assert extractive.summarize(event(old, other), earlier=[since]).line.passages[0] in {"a.s1", "c.s1"}
