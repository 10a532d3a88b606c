"""What a passage denies by the meaning of its words a claim may deny with a negation: asked about, and not blocked."""

import pytest

from tests.verify.held import codes

ROWS = [
    ("There was nobody in the barn when it burned.", "The barn stood empty when it burned."),
    ("Voters did not want a second pool built.", "Voters turned down the plan to build a second pool."),
    ("Almost nothing has been sold to Norway since May.", "Sales to Norway have dried up since May."),
    ("Only two of the divers did not come out alive.", "All but two of the divers were brought out alive."),
    (
        "The singer will not return to the opera, having declined an offer.",
        "The singer turned down an offer to return.",
    ),
    ("The samples showed no arsenic.", "The samples came back negative for arsenic."),
    ("Doctors no longer hope to save his hand.", "Doctors have given up hope of saving his hand."),
    ("The club has not found a keeper.", "The club is still looking for a keeper."),
    ("The keeper was not in the squad for the game.", "The keeper was dropped from the squad for the game."),
    ("The pact has not been in force since June.", "The pact lapsed in June."),
    ("The bridge did not collapse in the quake.", "The bridge withstood the quake."),
    (
        "Peru no longer leads the group, having been overtaken by Chile.",
        "Chile has overtaken Peru at the top of the group.",
    ),
    ("The firm has not made a loss since it was founded.", "The firm has been profitable since it was founded."),
    ("The wing no longer backs its leader over the war.", "The wing broke with its leader over the war."),
    ("The two sides did not come to terms on fish.", "The two sides were at odds on fish."),
    ("Lund has refused to sign a pact.", "Lund has refused all of the many U.S. entreaties to sign a pact."),
]


@pytest.mark.parametrize(("claim", "passage"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_passage_denies_by_its_meaning_blocks_no_denial(claim: str, passage: str) -> None:
    assert not [code for code in codes(claim, passage) if code in {"NEG001", "COV001", "COV005"}]


FLIPPED = [
    # "down" is no denial where nothing is turned or voted down
    ("Orlo said it had not drawn down its troops in Mirsk.", "Orlo said it had drawn down its troops in Mirsk."),
    # behind a mark another thing is denied
    ("The mayor did not praise the guards.", "The mayor praised the guards, who skipped lunch."),
    # the claim has it, too
    ("Peru did not impose tolls after Chile abandoned the pact.", "Peru imposed tolls after Chile abandoned the pact."),
    # far from what the claim denies
    ("Dockers in Orlo did not walk out on Monday.", "Dockers in Orlo walked out on Monday after talks over pay ended."),
    ("There is not much ice.", "There is a little ice."),
    # a verb that says little, of what the passage has
    ("The firm did not make a loss in May.", "The firm's loss in May was small."),
    ("The old firm of Orlo did not make clocks in May.", "The old firm of Orlo made watches in May."),
    ("The old firm of Orlo did not repair clocks in May.", "The old firm of Orlo made watches in May."),
    ("The old tank does not hold 90 thousand litres of oil.", "The old tank takes 90,000 litres of oil."),
    # it is what the claim denies
    ("The firm did not drop the plan.", "The firm dropped the plan."),
]


@pytest.mark.parametrize(("claim", "passage"), FLIPPED, ids=[row[0] for row in FLIPPED])
def test_a_word_that_denies_something_else_frees_no_denial(claim: str, passage: str) -> None:
    assert "NEG001" in codes(claim, passage)


def test_in_a_long_passage_a_word_that_denies_frees_no_denial_of_something_else() -> None:
    filler = "Trains ran between the towns of the coast every morning and every evening. " * 12
    assert "NEG001" not in codes("The hall was not on fire.", "The hall stood empty.")
    assert "NEG001" in codes("Trains ran between the towns without fuel.", f"{filler} The hall stood empty.")


TOLD = [
    ("The clinic had neither beds nor oxygen.", "The clinic lacked both beds and oxygen.", "The clinic had beds."),
    ("The line will not cut jobs.", "The line ruled out any job cuts.", "The line will cut jobs this year."),
    ("Fog meant that no plane could land.", "Fog kept planes from landing.", "Planes landed in spite of fog."),
    ("The surgeon had not been negligent.", "They cleared the surgeon of negligence.", "The surgeon was negligent."),
    (
        "The paper may not name him.",
        "A court barred the paper from naming him.",
        "The paper may name him, a court ruled.",
    ),
    ("The lake has no ice.", "The lake has been free of ice.", "The lake has had ice."),
    (
        "They did not mention the border.",
        "They avoided any mention of the border.",
        "They mentioned the border dispute.",
    ),
    ("The fund has no money.", "The fund is out of money.", "The fund has money."),
    ("The prince missed the gala.", "The prince stayed away from the gala.", "The prince was at the gala."),
    ("The clinic needs staff.", "The clinic lacks staff.", "The clinic has staff."),
    ("The clinic has too few nurses.", "The clinic lacks nurses.", "The clinic has nurses."),
    ("The court banned sales by the firm.", "The court barred the firm from selling it.", "The firm may sell it."),
    ("They stopped the firm from selling it.", "They barred the firm from selling it.", "They let the firm sell it."),
    ("A second curfew is possible.", "They did not rule out a second curfew.", "A second curfew is ruled out."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), TOLD, ids=[row[0] for row in TOLD])
def test_what_is_not_there_or_not_done_is_not_told_as_there_or_done(true: str, passage: str, broken: str) -> None:
    assert not [code for code in codes(true, passage) if code[:3] == "NEG"]
    assert [code for code in codes(broken, passage) if code in {"NEG001", "NEG002", "ANT001"}]


def test_what_something_would_have_been_without_was_there() -> None:
    passage = "Without the grant the theatre of Orlo would have had to close."
    assert "NEG001" not in codes("The grant kept the theatre of Orlo open.", passage)
    assert "NEG001" in codes(
        "The theatre of Orlo opened with the grant.", "The theatre of Orlo opened without the grant."
    )


def test_the_most_and_a_part_are_no_denial_of_something_else() -> None:
    assert "NEG001" in codes(
        "Some aid reached Orlo in May.", "The aid did not reach Orlo in May, and not all was saved."
    )
    assert "NEG001" in codes("The guards of Orlo slept in May.", "Not all guards of Orlo slept in May.")


def test_what_a_passage_tells_elsewhere_as_there_is_there() -> None:
    assert not codes("The clinic has nurses now.", "The clinic lacked nurses last year. It has nurses now.")


EARLIEST = [
    ("Only part of the aid reached them.", "Not all of the aid reached them.", "All of the aid reached them."),
    ("The drug is sold only in Japan.", "The drug is not sold outside Japan.", "The drug is sold only outside Japan."),
    (
        "Ponte scored the most goals.",
        "No team scored more goals than Ponte.",
        "Ponte scored fewer goals than a rival.",
    ),
    (
        "The fort was last lived in in 1921.",
        "Nobody has lived in the fort since 1921.",
        "The fort has been lived in since 1921.",
    ),
    ("The zoo will open in May at the earliest.", "The zoo will not open before May.", "The zoo will open in May."),
    (
        "All of the sailors were 30 or younger.",
        "None of the sailors was older than 30.",
        "All of the sailors were older than 30.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), EARLIEST, ids=[row[0] for row in EARLIEST])
def test_a_bound_may_be_told_without_its_negation(true: str, passage: str, broken: str) -> None:
    assert not codes(true, passage)
    assert codes(broken, passage)


def test_a_word_is_covered_by_the_denial_of_its_opposite_and_a_negation_needs_no_cover() -> None:
    assert not codes("Everyone aboard died in the crash.", "Nobody survived the crash.")
    assert "COV001" in codes("Everyone aboard left in the bus.", "Nobody survived the crash.")
    assert "COV001" in codes("Wages plunged, fell and slid.", "Wages did not rise.")
    assert "COV002" not in codes("Nobody lives on the islet.", "The islet is uninhabited.")


def test_who_was_taken_to_hospital_was_not_arrested() -> None:
    passage = "Three people were taken to hospital after the roof caved in."
    assert not codes("Three people were injured when the roof collapsed.", passage)
    assert "COV004" in codes("Three people were arrested when the roof collapsed.", passage)
