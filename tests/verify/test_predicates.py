"""What was done: a verb that no cited passage bears out is never passed over in silence."""

import pytest

from briefing.language import deeds
from briefing.model import Citation, Claim
from briefing.verify import Evidence, verify
from briefing.verify.acts.predicates import predicates
from briefing.verify.reading import read
from tests.verify.held import article, codes

IN_OFFICE = " and of its northern islands, who took office in the spring of last year"

OF_ELEVEN = "Of the five men and six women on the old council of Orla, only Marr the baker"

INVENTED: list[tuple[str, str, str]] = [
    ("COV005", "The envoy resigned in Oslo.", "The envoy said that his country wanted no “lessons from Oslo”."),
    ("COV005", "The warden was shot in Brill.", "The warden of Brill opened a footpath on Sunday."),
    ("COV005", "Guards stormed the depot of Orla.", "A blast hit the depot of Orla late on Friday, guards said."),
    ("COV005", "The bus firm went bankrupt.", "The bus firm, Landreise, is now under review."),
    ("COV005", "Brill declared war on Orla.", "Brill wrote to Orla on Monday."),
    ("COV005", "The tanker sank off Cape Marr on Monday.", "A tanker lost power off Cape Marr on Monday."),
    ("COV005", "Marr will resign on Monday.", "Marr will speak on Monday."),
    ("COV005", "Marr has finally resigned, the mayor said.", "Marr has written a book, the mayor said."),
    ("COV005", "Every one of the drivers was a terrorist.", "Every one of the drivers came from Orla."),
    ("COV006", "Marr applauded the mayor of Orla.", "Marr met the mayor of Orla."),
    ("COV006", "Farmers in Orla are importing goats.", "Farmers in Orla are counting goats."),
    ("COV006", "Support for Marr soared on Monday.", "Support for Marr was discussed on Monday."),
    ("COV006", "Marr applauded 40 farmers in Orla.", "Marr met 40 farmers in Orla."),
    ("COV005", f"{OF_ELEVEN} resigned.", f"{OF_ELEVEN} spoke."),
    ("COV006", f"{OF_ELEVEN} at last resigned.", f"{OF_ELEVEN} at last spoke."),
    (
        "COV006",
        f"The governor of Orla{IN_OFFICE}, resigned on Monday, his office said in a short statement to the press.",
        f"The governor of Orla{IN_OFFICE}, travelled on Monday, his office said in a short statement to the press.",
    ),
    ("COV005", "Orr and Marr divorced in May.", "Orr and Marr tied the knot in May."),
    ("COV006", "The council voted and Marr fled.", "The council voted and Marr spoke."),
]

BORNE_OUT: list[tuple[str, str]] = [
    ("Marr resigned on Monday.", "Marr stepped down on Monday."),
    ("Marr resigned on Monday.", "On Monday Marr announced her resignation."),
    ("The council cancelled the fair.", "The council called the fair off."),
    ("The council cancelled the fair.", "The fair was called off by the council."),
    ("The tanker sank.", "The tanker went under."),
    ("Thieves robbed the museum.", "Thieves made off with six paintings of the museum."),
    ("The bus firm went bankrupt.", "The bus firm filed for insolvency."),
    ("Brill declared war on Orla.", "The army of Brill invaded Orla."),
    ("Marr took the tram to Orla.", "Marr went to Orla on the tram."),
    (f"The governor of Orla{IN_OFFICE}, applauded Marr.", f"The governor of Orla{IN_OFFICE}, met Marr."),
    ("Dockers on strike rose from 300 to 400.", "The strike has 400 dockers; on Monday it had 300."),
    ("Marr failed to reach Orla.", "Marr did not reach Orla."),
    ("Talks fell apart in Orla.", "Talks in Orla ended without a result."),
    ("The freed sailors are in Orla.", "The sailors are in Orla."),
    ("Support for Marr has barely moved.", "Support for Marr is little different."),
    ("Marr is well.", "Marr is in good health."),
    ("Marr resigned on Monday.", "Marr handed in her notice on Monday."),
    ("Two men robbed the shop of its clocks.", "The shop was relieved of its clocks by two men."),
    ("The club sacked its coach.", "The club parted company with its coach."),
    ("The rebels fled to the hills.", "The rebels melted away into the hills."),
    ("The two makers are merging.", "The two makers are becoming one."),
    ("The hotel was evacuated.", "Guests were led out of the hotel."),
    ("The tanker sank in the bay.", "The tanker lies at the bottom of the bay."),
    ("Orr and Marr married in May.", "Orr and Marr tied the knot in May."),
    ("Marr was poisoned at tea.", "Somebody had slipped thallium into the tea of Marr."),
    ("The village was evacuated.", "The evacuees of the village slept in a hall."),
]


@pytest.mark.parametrize(("code", "claim", "passage"), INVENTED, ids=[claim for _, claim, _ in INVENTED])
def test_a_deed_that_no_passage_has_is_found(code: str, claim: str, passage: str) -> None:
    assert [found for found in codes(claim, passage) if found.startswith("COV")] == [code]


@pytest.mark.parametrize(("claim", "passage"), BORNE_OUT, ids=[f"{claim} | {passage}" for claim, passage in BORNE_OUT])
def test_a_deed_told_in_other_words_stands(claim: str, passage: str) -> None:
    assert {"COV005", "COV006"}.isdisjoint(codes(claim, passage))


def test_what_may_come_is_an_analysts_judgment() -> None:
    assert "COV005" in codes("Marr will resign.", "Marr has lost two votes.")
    assert "COV005" not in codes("Marr will resign.", "Marr has lost two votes.", kind="assessment")


def test_a_deed_counts_as_told_by_any_cited_passage() -> None:
    assert not codes("Marr resigned in Orla.", "Marr spoke in Orla.", "Marr quit.")


def test_what_coverage_has_told_of_is_not_told_twice() -> None:
    assert codes("Farmers blocked the motorway with tractors.", "The bank kept its rate.") == ["COV001"]
    assert codes("Marr applauded the mayor.", "Marr slept.") == ["COV002"]
    assert codes("Marr resigned from the board on Monday.", "Marr went on Monday.") == ["COV002", "COV005"]  # it blocks


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The envoy of Brill and Orla applauded Oslo, then resigned.", "resigned"),
        ("The envoy of Brill and Orla applauded Oslo.", "applauded"),
    ],
)
def test_a_finding_names_a_plain_deed_before_another(claim: str, word: str) -> None:
    told = Evidence.of([article("The envoy of Brill and Orla met Oslo.")])
    found = verify(Claim(text=claim, citations=(Citation("a.s1"),)), told).findings
    assert [finding.inputs[0] for finding in found if finding.code.startswith("COV00")] == [("word", word)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor was shot in Brill.", ["shot"]),
        ("Marr has not yet resigned.", ["resigned"]),
        ("Marr took a tram.", []),
        ("The wounded man sang.", ["sang"]),
        ("The firm went bankrupt.", ["bankrupt"]),
        ("The firm went on.", []),
        ("The vote was close.", []),
        ("Marr may well stay.", []),
        ("The 12 frightened sang.", ["sang"]),
        ("Marr will suddenly resign.", ["resign"]),
        ("The road will close.", ["close"]),
        ("Goats seized-up nothing.", []),
        ("He was killed.", []),
        ("The bank failed to agree.", []),
        ("The bank failed on Monday.", ["failed"]),
        ("Rebels were looting.", ["looting"]),
        ("Marr has United behind her.", []),
        ("Prices fell, apart from rents.", ["fell"]),
        ("Now resigning is all that Marr was.", []),
        ("Weak as Orla is, fighting goes on.", []),
        ("Marr will never resign.", ["resign"]),
        ("The cost war goes on.", []),
        ("Marr took the tram, war or no war.", []),
        ("Marr fled to Orla.", ["fled"]),
    ],
)
def test_the_verbs_that_are_asked_about(text: str, found: list[str]) -> None:
    assert [unit.low for unit in predicates(read(text))] == found


def test_a_word_that_means_a_deed_with_another_is_no_word_for_it_alone() -> None:
    assert deeds.told("call_off") & deeds.claimed("cancelled")
    assert not deeds.told("call") & deeds.claimed("cancelled")
