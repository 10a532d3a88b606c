"""Where a rule begins and where it ends: pairs of which one is held against a claim and the other is not."""

import json
from datetime import date

import pytest

from briefing.model import Citation, Claim, Overview, Summary
from briefing.verify import Answer, Evidence, check_rows, keep, keep_overview, verify, when, where
from tests.verify.held import article, codes


def alone(claim: str, *passages: str) -> Answer:
    """Return what is held against a claim whose passages stand alone, without their articles."""
    [answer] = check_rows([json.dumps({"id": "r", "claim": claim, "passages": passages}).encode()])
    return answer


def verdict(claim: str, *passages: str) -> str:
    return alone(claim, *passages).verdict


DATELINES = [
    ("supported", ["Published 5 February 2021"]),
    ("unsupported", ["Published in February 2021"]),
    ("unsupported", ["Published 31 February 2021"]),
    ("uncertain", ["Published 5 February"]),
    ("unsupported", ["Published 5 February 2021", "Printed 4 February 2021"]),
    ("unsupported", ["Published 5 February 2021 by the paper of the people of the old harbour town"]),
    ("unsupported", ["Published 5 February 2021 " + "x" * 144]),
]


@pytest.mark.parametrize(("word", "lines"), DATELINES, ids=[" | ".join(lines)[:60] for _, lines in DATELINES])
def test_one_short_passage_with_one_whole_day_dates_the_others(word: str, lines: list[str]) -> None:
    assert verdict("It rained on 3 February 2021.", *lines, "It rained on Wednesday.") == word


def test_a_passage_without_an_id_is_called_by_its_place() -> None:
    row = {"id": "r", "claim": "Nine boats sank.", "passages": [{"id": "x", "text": "Boats sank."}, "They sank."]}
    [answer] = check_rows([json.dumps(row)])
    assert answer.findings[0].citations == ("x", "p2")


def test_a_gold_sentence_that_a_document_does_not_have_is_passed_over() -> None:
    row = {"id": "r", "claim": "It rained.", "source_sents": ["It rained.", "It snowed."], "gold_sents": [[-1, 2, 0]]}
    assert [answer.verdict for answer in check_rows([json.dumps(row)])] == ["supported"]


def test_no_more_than_three_passages_are_proposed() -> None:
    told = article("Keller left.", *(f"{time} 17 boats sank." for time in ("Then", "At dawn", "At noon", "At dusk")))
    claim = Claim(text="Keller left and 17 boats sank.", citations=(Citation("a.s1"),))
    finding = next(f for f in verify(claim, Evidence.of([told])).findings if f.code == "NUM001")
    assert finding.suggestions == ("a.s2", "a.s3", "a.s4")
    assert "It stands in a.s2, a.s3, a.s4, which the claim does not cite." in finding.message


def test_a_finding_without_a_proposal_proposes_nothing() -> None:
    claim = Claim(text="17 boats sank.", citations=(Citation("a.s1"),))
    finding = next(f for f in verify(claim, Evidence.of([article("Boats sank.")])).findings if f.code == "NUM001")
    assert "stands in" not in finding.message


DAYS = [
    ("yesterday", "The port opened on 2 February 2021.", date(2021, 2, 3), True),
    ("yesterday", "The port opened on 4 February 2021.", date(2021, 2, 3), False),
    ("3 February 2021", "Zarif met Hussein.", date(2021, 2, 3), True),
    ("3 February 2021", "Zarif met Hussein.", None, False),
]


@pytest.mark.parametrize(("text", "told", "day", "stands"), DAYS, ids=str)
def test_the_day_beside_a_sentence_is_its_own_or_that_of_its_article(
    text: str,
    told: str,
    day: date | None,
    stands: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert (not when(text, [(told, day)])) is stands


def test_the_day_of_the_first_article_that_has_one_tells_what_yesterday_is() -> None:
    assert not when("yesterday", [("A bell rang.", None), ("The port opened on 2 February 2021.", date(2021, 2, 3))])


@pytest.mark.parametrize(
    ("told", "found"), [("The blast struck the town.", []), ("The blast struck Tavria.", ["NAM001"])], ids=str
)
def test_a_place_that_its_texts_leave_unsaid_may_be_set_beside_them_and_none_that_they_contradict(
    told: str, found: list[str]
) -> None:
    assert [finding.code for finding in where("Orla", [("a", told)])] == found


STANDS = [
    ("Weiß opened the dam and closed the harbour.", ["Weiß opened the dam and closed the harbour."]),
    ("Keller said “it fell” and left.", ["Keller left.", "“It fell,” Keller said."]),
    ("The North tested a missile.", ["North Korea tested a missile."]),
]


@pytest.mark.parametrize(("claim", "passages"), STANDS, ids=[claim for claim, _ in STANDS])
def test_what_the_passages_bear_out_stands(claim: str, passages: list[str]) -> None:
    assert verdict(claim, *passages) == "supported"


FALLS = [
    ("The port opened for\u2009a month.", ["The port opened for a week."]),
    ("South Korea tested a missile.", ["The North tested a missile."]),
]


@pytest.mark.parametrize(("claim", "passages"), FALLS, ids=[claim for claim, _ in FALLS])
def test_what_the_passages_speak_against_falls(claim: str, passages: list[str]) -> None:
    assert verdict(claim, *passages) == "unsupported"


UNSAID: list[tuple[str, str, list[str]]] = [
    ("unsaid", "But Keller left.", ["The smith left."]),
    ("unsaid", "Keller left.", ["The smith, 61, left."]),
    ("another", "Keller's dog barked.", ["The smith barked."]),
    ("another", "Keller left Orla.", ["The closed Orla mine reopened."]),
    ("another", "Keller left Orla.", ["The Orla smith left."]),
    ("another", "Keller left.", ["The (old) smith left."]),
    ("another", "Keller left.", ["The old weak grey small smith left."]),
    ("unsaid", "Keller stock fell.", ["It fell."]),
    ("another", "Peru closed the mine.", ["The country closed the mine.", "Chile was calm."]),
    ("unsaid", "Peru closed the mine.", ["The country closed the mine.", "Rain fell."]),
    ("unsaid", "Keller left as rain fell.", ["I left.", "Rain fell."]),
    ("unsaid", "The US President left.", ["The President left."]),
    ("unsaid", "US President Ana Brill left.", ["President Ana Brill left.", "Peru was calm."]),
    ("another", "US President Ana Brill left.", ["Chilean President Ana Brill left.", "Peru was calm."]),
    ("unsaid", "Smoke closed the Orla refugee agency.", ["Smoke closed the refugee agency.", "Rain fell."]),
    ("another", "Smoke closed the Orla mine.", ["Smoke closed the mine."]),
    ("unsaid", "The Orla Post reporter saw rain.", ["Our reporter saw rain.", "Rain fell."]),
    ("unsaid", "Keller led a raid.", ["He led a raid of the outlawed Orla group."]),
    ("unsaid", "Keller said the group talks failed.", ["Orla group talks failed, he said."]),
]


@pytest.mark.parametrize(("what", "claim", "passages"), UNSAID, ids=[f"{row[1]} | {row[2][0]}" for row in UNSAID])
def test_a_name_that_passages_leave_unsaid_is_told_from_one_in_whose_place_they_have_another(
    what: str, claim: str, passages: list[str]
) -> None:
    found = {finding.code for finding in alone(claim, *passages).findings}
    assert found & {"NAM001", "NAM002"} == {"NAM002" if what == "unsaid" else "NAM001"}


HELD_AGAINST: list[tuple[str, str, list[str]]] = [
    ("COV002", "Peru and Chile juggled porcupines near the mine.", ["Peru and Chile closed the mine."]),
    (
        "COV006",
        "Ana Brill and Otto Lund juggled porcupines near the mine.",
        ["Ana Brill and Otto Lund closed the mine."],
    ),
    ("COV002", "They compared it.", ["They brought complaints."]),
    ("", "They stabilised it.", ["They brought stability."]),
    (
        "COV003",
        "The mine was closed and flooded by the river in the valley and they juggled scarlet porcupines.",
        ["Orla was there. The mine was closed and flooded by the river in the valley."],
    ),
    (
        "",
        "The mine was closed and flooded by the river in the valley and Orla juggled scarlet porcupines.",
        ["Orla was there. The mine was closed and flooded by the river in the valley."],
    ),
    ("NUM008", "The council sold 40 boats.", ["The council sold 12 of the 40 boats."]),
    ("NUM008", "The council is selling 40 boats.", ["The council is selling 12 of the 40 boats."]),
    ("", "The council sold 40 boats and 12 cars.", ["The council sold 12 of the 40 boats.", "It sold 12 cars."]),
    ("NUM006", "It went from 5 to 8 percent.", ["It went from 8 to 5 percent.", "The tax went from 5 to 9 percent."]),
    ("", "It went from 5 to 8 percent.", ["It went from 8 to 5 percent.", "The tax went from 5 to 8 percent."]),
    ("NUM006", "It went from 5 to 8 percent.", ["It went from 8 to 5 percent.", "The tax went from 3 to 8 percent."]),
]


@pytest.mark.parametrize(
    ("code", "claim", "passages"), HELD_AGAINST, ids=[f"{one[1]} | {one[2][0]}" for one in HELD_AGAINST]
)
def test_what_is_held_against_a_claim_is_this_and_nothing_else(code: str, claim: str, passages: list[str]) -> None:
    assert [finding.code for finding in alone(claim, *passages).findings] == ([code] if code else [])


SOMEBODY: list[tuple[bool, list[str]]] = [
    (True, ["Governor Jordan Smith said no.", "The vote failed."]),
    (True, ["Governor Jordan Smith and Mayor Otto Lund said no. The vote failed."]),
    (True, ["Governor Jordan Smith left. The vote failed."]),
    (True, ["Jordan Smith, 61, left. The vote failed."]),
    (True, ["Jordan Smith, who left, fell. The vote failed."]),
    (False, ["A governor, Jordan Smith left. The vote failed."]),
    (False, ["Jordan Smith, Texas and Riga agreed. The vote failed."]),
    (False, ["The vote in Jordan failed.", "Governor Jordan Smith said no."]),
]


@pytest.mark.parametrize(("person", "passages"), SOMEBODY, ids=[" ".join(passages) for _, passages in SOMEBODY])
def test_a_land_is_not_the_person_whose_name_has_its_word(person: bool, passages: list[str]) -> None:  # noqa: FBT001 - a table's column
    found = {finding.code for finding in alone("The vote in Jordan failed.", *passages).findings}
    assert ("NAM001" in found) is person


DESCRIBED: list[tuple[str, str, list[str]]] = [
    ("unsaid", "Keller resigned.", ["Keller is the minister.", "The minister resigned."]),
    ("another", "Keller resigned.", ["Keller is the minister.", "A minister resigned."]),
    ("another", "Keller resigned.", ["Keller is the minister.", "The Orla minister resigned."]),
    ("another", "Keller resigned.", ["Brandt is the minister.", "The minister resigned."]),
    ("unsaid", "Keller resigned.", ["Keller met a friend.", "A.", "B.", "C.", "D.", "The two resigned."]),
    ("another", "Keller resigned.", ["Keller met a friend.", "A.", "B.", "C.", "D.", "The minister resigned."]),
    ("another", "Keller left.", ["Rain fell.", "The smith left."]),
    ("another", "Keller left.", ["Rain fell.", "It left."]),
    ("another", "Peru left.", ["Rain fell.", "The country left."]),
    ("another", "Keller left.", ["Keller met a friend.", "..."]),
]


@pytest.mark.parametrize(
    ("what", "claim", "told"), DESCRIBED, ids=[f"{row[1]} | {row[2][0]} {row[2][-1]}" for row in DESCRIBED]
)
def test_in_its_article_a_description_means_the_one_who_was_just_named(what: str, claim: str, told: list[str]) -> None:
    found = set(codes(claim, *told, cite=[len(told)]))
    assert found & {"NAM001", "NAM002"} == {"NAM002" if what == "unsaid" else "NAM001"}


TOLD = Evidence.of([article("The dam held.", "Two boats sank.")])
HELD, SANK, ROSE = (
    Claim(text=text, citations=(Citation(f"a.s{at}"),))
    for text, at in (("The dam held.", 1), ("Two boats sank.", 2), ("Nine boats rose.", 2))
)


@pytest.mark.parametrize(
    ("line", "told", "kept"),
    [
        (HELD, (SANK, ROSE), (HELD, SANK)),
        (ROSE, (ROSE, SANK, HELD), (SANK, SANK, HELD)),
        (ROSE, (ROSE,), None),
    ],
    ids=["what falls goes", "the first that stands is the line", "nothing stands"],
)
def test_of_a_summary_what_stands_is_kept(line: Claim, told: tuple[Claim, ...], kept: tuple[Claim, ...] | None) -> None:
    summary = Summary(event="e", headline="The dam", line=line, happened=(told,))
    left = keep(summary, [verify(claim, TOLD) for claim in summary.claims()])
    assert (left and tuple(left.claims())) == kept


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        ((HELD,), (SANK, ROSE), Overview(bottom_line=(HELD,), takeaways=(SANK,))),
        ((ROSE,), (SANK, HELD), Overview(bottom_line=(SANK,), takeaways=(HELD,))),
        ((ROSE,), (ROSE,), Overview()),
    ],
    ids=["what falls goes", "a takeaway is the bottom line", "nothing stands"],
)
def test_of_an_overview_what_stands_is_kept(first: tuple[Claim], then: tuple[Claim, ...], kept: Overview) -> None:
    overview = Overview(bottom_line=first, takeaways=then)
    assert keep_overview(overview, [verify(claim, TOLD) for claim in overview.claims()]) == kept


SAID = [
    ("Keller left.", ["Rain fell."], "the cited passages name nobody"),
    ("Keller left.", ["President Brandt left."], "the cited passages name Brandt"),
    (
        "Keller left.",
        [f"{name} left." for name in ("Ada", "Cid", "Dov", "Eli", "Fay", "Gus", "Hal", "Ivo", "Jan")],
        "the cited passages name Ada, Cid, Dov, Eli, Fay, Gus, Hal, Ivo.",
    ),
    ("Bob Keller left.", ["Bob Brandt left."], "The claim names Keller; "),
    ("Iraq left.", ["Oman left."], "The claim names Iraq; "),
    ("17 boats sank.", ["12 boats sank."], "the cited passages say 12 boats"),
    ("17 boats sank.", ["It cost $12."], "the cited passages say $12"),
    ("It cost $5.", ["It cost 5 euros."], "gives $5 as money in USD"),
    ("It has 5 boats.", ["It cost 5 euros."], "gives 5 as boats"),
    ("It rose by 5 percent.", ["It has 5 boats."], "gives 5 percent as %;"),
]


@pytest.mark.parametrize(("claim", "passages", "words"), SAID, ids=[f"{row[0]} | {row[1][0]}" for row in SAID])
def test_a_finding_says_what_the_claim_has_and_what_the_passages_have(
    claim: str, passages: list[str], words: str
) -> None:
    messages = [f"{finding.message};" for finding in alone(claim, *passages).findings]
    assert any(words in message for message in messages), messages


@pytest.mark.parametrize(
    ("name", "at"), [("Iran", "a.s2"), ("Bob Sorel", "a.s3"), ("SNSC", "a.s4")], ids=["state", "person", "acronym"]
)
def test_another_sentence_with_the_missing_name_is_proposed(name: str, at: str) -> None:
    told = ("Rain fell.", "The Iranian port shut.", "Bob Sorel left.", "The Supreme National Security Council met.")
    claim = Claim(text=f"{name} was there.", citations=(Citation("a.s1"),))
    finding = next(f for f in verify(claim, Evidence.of([article(*told)])).findings if f.code == "NAM001")
    assert finding.suggestions == (at,)
