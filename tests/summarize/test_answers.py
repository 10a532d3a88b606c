"""No charge is printed without its answer, where the articles give one."""

import pytest

from briefing.summarize import extractive, front, ranking
from briefing.summarize.parts import answers as answering
from briefing.summarize.parts import happened, stances
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import is_answer, of
from tests.summarize.builder import event, sentences, told

LEAD = "An explosion tore through the paint plant of Harrow Chemicals near Orla on Tuesday."
CHARGE = "Residents' chairwoman Ilse Marron said the company had ignored complaints about smells in Orla for years."
ANSWER = "Harrow Chemicals rejected the accusation, saying it had answered each complaint within two days."
MORE = [f"Ilse Marron said that {what} near the plant of Orla." for what in ("fish had died", "trees had been felled")]


def printed(*articles: tuple[str, ...]) -> list[str]:
    return [c.text for c in extractive.summarize(event(*(told(f"a{n}", *a) for n, a in enumerate(articles)))).claims()]


def test_a_denial_right_behind_a_charge_stands_right_behind_it_in_print() -> None:
    texts = printed((LEAD, CHARGE, ANSWER, *MORE))
    assert texts[texts.index(CHARGE) + 1] == ANSWER


@pytest.mark.parametrize(
    ("between", "answers"),
    [("They were handed over at a petrol station, one of them said.", True), ("The town of Belqas is small.", False)],
    ids=["goes on with the charge", "another matter"],
)
def test_a_denial_one_sentence_on_answers_where_that_one_goes_on_with_the_charge(
    between: str, *, answers: bool
) -> None:
    lead = "Eleven aid workers walked free near Belqas after a ransom was paid, two mediators said."
    charge, goes_on, denial = found = sentences(lead, between, "The government of Tarsia rejected the report.")
    ranked = ranking.rank([charge.article], found, "")
    assert answering.answers(denial, charge, ranked) is answers
    assert answering.answers(denial, goes_on, ranked)


WARNED = '"Our members warned the management about the valves in Hall C," said union leader Nadia Orlen.'


@pytest.mark.parametrize(
    ("denial", "counters"),
    [
        ("The company denied that it had received warnings about the valves.", True),
        ("The ministry denied that a rail line would be built in Tarn.", False),
        ("The company had received warnings about the valves in Hall C.", False),
        ("Nadia Orlen denied that members had warned about the valves.", False),
    ],
    ids=["of the charge", "of something else", "no denial", "by the same"],
)
def test_a_denial_in_another_article_answers_what_has_its_words(denial: str, *, counters: bool) -> None:
    (charge,), (other,) = sentences(WARNED, name="a"), sentences(denial, name="b")
    assert answering.counters(other, charge) is counters


def test_such_a_denial_stands_behind_the_charge_among_the_positions() -> None:
    articles = (
        told("a", LEAD, WARNED),
        told("b", "Mayor Ines Calder said it rained.", "The company denied that it had received warnings of valves."),
    )
    people = People([p for one in articles for p in one.passages])
    found = [s for one in articles for s in of(one, people, most=9)]
    held = stances.of(ranking.rank(articles, found, ""), people, told=found[:1])
    assert [stance.speaker for stance in held] == ["Nadia Orlen", "The company", "Ines Calder"]


@pytest.mark.parametrize("answered", [True, False], ids=["answered", "unanswered"])
def test_a_charge_that_is_answered_is_no_takeaway(*, answered: bool) -> None:
    one = event(told("a", LEAD, CHARGE, *([ANSWER] if answered else [])))
    overview = front.overview([(one, extractive.summarize(one))])
    assert (CHARGE in [claim.text for claim in overview.takeaways]) is not answered


def test_a_takeaway_names_in_full_whom_nothing_before_it_names() -> None:
    said = '"We had eleven minutes between the siren and the blast," Calder said.'
    named = "Mayor Ines Calder said 1,200 people had been taken to schools near Orla."
    one = event(told("a", LEAD, said, named))
    takeaways = [claim.text for claim in front.overview([(one, extractive.summarize(one))]).takeaways]
    assert said not in takeaways[:1]
    assert named in takeaways


def test_what_two_wires_print_word_for_word_is_told_once_with_its_denial() -> None:
    wire = (
        "Norland's army raised to 27 the number of soldiers killed in an ambush near Tarn and said four are missing.",
        "It had earlier put the dead at 12 and denied that any soldier had been captured.",
    )
    one = told("a", *wire, "The government declared three days of national mourning.")
    summary = extractive.summarize(event(one, told("b", *wire)))
    texts = [claim.text for paragraph in summary.happened for claim in paragraph]
    assert sorted(texts) == sorted(set(texts))
    assert set(texts) >= set(wire)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("The presidency said that it had not accepted the resignation.", True),
        ("The court said that it had received no such notice.", True),
        ("The palace has not been painted for a year.", False),
        ("Norland has not approved the budget of Sudland.", False),
    ],
    ids=["not accepted", "no such", "another matter", "stands for itself"],
)
def test_what_somebody_did_not_go_along_with_is_an_answer(text: str, *, answers: bool) -> None:
    left = "Finance Minister Marta Kovel resigned on Tuesday, a day after she was outvoted in Orla."
    resigned, answer = sentences(left, text)
    ranked = ranking.rank([resigned.article], [resigned, answer], "")
    assert is_answer(answer) is answers
    assert (answer in happened.choose(ranked, lead=resigned, most=1)) is answers


def test_he_denies_the_charge_stands_behind_the_charge() -> None:
    charged = "Former police chief Omar Busti was charged with false testimony in Orla on Wednesday over the clashes."
    texts = printed(
        (charged, "He denies the charge.", "A supporter died in hospital, the ministry of Orla said.", *MORE)
    )
    assert [text for text in texts if "denies the charge" in text]
