"""How sure a claim is, and what it says of more and less: each row is a sentence that one condition of a rule decides.

Each was chosen because the condition, inverted or left out, changes what is held against the claim.
"""

import pytest

from tests.verify.held import codes
from tests.verify.test_edges import alone

DOUBT: list[tuple[str, str, str, str]] = [
    (
        "a hedge of the claim's own leaves open what will be",
        "",
        "The dam will be tested and may close.",
        "The dam may close after a test.",
    ),
    (
        "what will be in one clause is no “may” of another",
        "",
        "The dam will close.",
        "The dam will close and the mill may follow.",
    ),
    (
        "what will be was never in doubt, whatever should come of it",
        "",
        "The dam will be shut in May.",
        "It should be dry in May, when the dam will be shut.",
    ),
    (
        "what would be is another thing than what is shut",
        "",
        "The dam will be shut.",
        "The wall would hold; the dam is shut.",
    ),
    (
        "what would be in a flood is not what holds",
        "",
        "The dam will hold.",
        "The dam holds and would be safe in a flood.",
    ),
    ("a short “'ll” is “will”", "MOD002", "It'll be shut.", "It may be shut."),
    (
        "of what is said twice the surer one counts",
        "",
        "The mill will shut in June.",
        "The mill will shut in June; the school could shut too.",
    ),
    ("“would” is no more than “may”", "", "The mill would shut.", "The mill may shut."),
    ("“would” alone promises nothing", "MOD002", "Marr will shut the mill.", "Marr would shut the mill."),
    (
        "who hopes to do it does not say that it will be done",
        "MOD002",
        "Marr will shut the mill.",
        "Marr said she hoped to shut the mill.",
    ),
    (
        "who asks whether she would does not say that she will",
        "MOD002",
        "Marr will sell the mill.",
        "Marr asked whether she would sell the mill.",
    ),
    ("May is a person where she speaks", "ATT003", "Marr will speak.", "May said that Marr would speak."),
    ("a hedge at the end of the claim is one", "", "The mill was sold, it seems.", "The mill may have been sold."),
    ("a synonym of what is hedged is hedged", "MOD001", "The mill closed.", "The mill could shut."),
    (
        "a resolution that does not bind is not binding",
        "NEG001 MOD001",
        "The council passed a binding resolution.",
        "The council passed a non-binding resolution.",
    ),
    ("what appears safe may not be", "MOD001", "The dam is safe.", "The dam appears safe."),
    ("“the suspects” are people, and what they do is done", "", "The men fled to Orla.", "The suspects fled to Orla."),
    ("“the alleged” hedges behind an article, too", "MOD001", "The robbers hid.", "The alleged robbers hid."),
    ("“suspected” without an article hedges", "ATT003 MOD001", "Robbers fled.", "Police said suspected robbers fled."),
    ("who tries a wall has it tried, and climbs it", "", "He climbed the wall.", "He tried the wall and climbed it."),
    (
        "lives that a storm claims are no claim of anybody",
        "",
        "The storm weakened.",
        "The storm claimed 12 houses and weakened on Monday.",
    ),
    (
        "a name that somebody gives to a deal is no fact",
        "MOD001",
        "The deal was a betrayal.",
        "Marr called the deal a betrayal.",
    ),
    (
        "to see a deal as something is to call it so",
        "",
        "Marr sees the deal as a betrayal.",
        "Marr called the deal a betrayal.",
    ),
    (
        "what a government calls violent may be peaceful",
        "COV006 MOD001",
        "The violent march ended.",
        "After what it called a violent march, the police left.",
    ),
    ("what is believed is not known", "MOD001", "He was dead.", "He was believed dead."),
    (
        "an expectation governs its infinitives, not the next clause",
        "",
        "The court freed Marr.",
        "Prices are expected to rise and the court freed Marr.",
    ),
    (
        "“is to” with an adverb is still an aim",
        "MOD001",
        "The town rebuilt the dam.",
        "The town is to fully rebuild the dam.",
    ),
    ("“is to be” is an aim", "MOD001", "The dam was rebuilt.", "The dam is to be rebuilt."),
    ("prison is where somebody is sent to, and no aim", "", "Marr was imprisoned.", "Marr was sent to prison."),
    ("who beats a rival to win has won", "", "Orla won the cup.", "Orla beat Riga to win the cup."),
    (
        "“in addition to” doing it, it was done",
        "",
        "The army destroyed the dam.",
        "In addition to destroying the dam, the army left.",
    ),
    ("a will that is read leaves nothing open", "", "She read the will.", "She had a will read to them."),
    ("what will be held is not held yet", "MOD002", "They held talks.", "They will hold talks."),
    (
        "what will be opening may be said to be opening",
        "",
        "The dam is opening in June.",
        "The dam will be opening in June.",
    ),
    (
        "of another thing that will be, nothing is said",
        "",
        "It is the dam that is dry.",
        "The mill will be wet; the dam is dry.",
    ),
    ("what is now already is", "", "The dam is a lake.", "The dam will be a lake; the dam is a lake now."),
    (
        "a participle before its noun tells of nothing done",
        "",
        "A rebuilt dam is what the town wants.",
        "The town wants to rebuild the dam.",
    ),
    ("a condition is no fact", "MOD001", "Rain fell.", "If rain falls, dust settles."),
    ("a condition ends at its comma", "MOD001", "The dam fell.", "If the dam fell, the town would drown."),
    ("the condition of a state is no time", "MOD001", "After Tavria failed it left.", "If Tavria failed, it left."),
    ("“even if” makes no condition", "", "The dam fell and the town held.", "The town held even if the dam fell."),
    (
        "an inverted condition is one",
        "",
        "Had the dam fallen, the town had drowned.",
        "If the dam had fallen, the town had drowned.",
    ),
    (
        "a few words of a condition are not the condition",
        "",
        "Rain fell on Orla.",
        "Rain fell on Orla; if rain falls on the harbour wall before the guild mends it in spring, it breaks.",
    ),
    (
        "to call it so by another word is no fact",
        "",
        "The deal, dubbed a betrayal, passed.",
        "Marr called the deal a betrayal.",
    ),
    (
        "the day of a meeting is not what came of it",
        "MOD001",
        "The council approved the budget.",
        "The council met on Tuesday to approve the budget.",
    ),
    (
        "who is the first to show it has shown it",
        "",
        "The study showed that the well is dry.",
        "The study was the first to show that the well is dry.",
    ),
    (
        "who is the only one to do it has done it",
        "",
        "Marr crossed the lake.",
        "Marr was the only swimmer to cross the lake.",
    ),
    ("a vote comes about, whatever its numbers", "", "They rejected it.", "They voted 112 to 74 to reject it."),
    (
        "a vote comes about, whatever its day",
        "",
        "They rejected it.",
        "They voted by 112 to 74 on Tuesday to reject it.",
    ),
    (
        "one “may” of the claim is not the other",
        "MOD001",
        "The mayor sold the mill, and she may visit Orla.",
        "The mayor may sell the mill, and she may visit Orla.",
    ),
    (
        "an adverb that hedges one clause leaves another a fact",
        "MOD001",
        "The mill was sold, and the guild allegedly struck.",
        "The mill was reportedly sold, and the guild allegedly struck.",
    ),
    ("a view is a hedge", "", "In her view the mill was sold.", "The mill was reportedly sold."),
    ("Rose is somebody, and prices may rise", "ATT003 MOD001", "Prices rose.", "Prices may rise, Rose said."),
    ("Rose is somebody, and prices will rise", "ATT003 MOD002", "Prices rose.", "Prices will rise, Rose said."),
    (
        "one word of a condition is not the condition",
        "",
        "It rained on Friday and the road was shut.",
        "It rained on Friday; the road is shut if it rains.",
    ),
    (
        "a condition ends at “then”",
        "MOD001",
        "Dams broke.",
        "If dams break then the town by the sea drowns, Marr fears.",
    ),
]

OPPOSITES: list[tuple[str, str, str, str]] = [
    (
        "opposites are said of the same where a word beside them is, in another form",
        "COV002 ANT001",
        "The wells are shallow.",
        "A well there is deep.",
    ),
    ("who speaks for a plan has not voted on it", "COV002", "They spoke for the plan.", "They abstained."),
    ("“a few” is some, and may be many", "", "A few boats sank.", "Many boats sank."),
    ("all are every one", "", "All of the boats sank.", "Every boat sank."),
    ("few are not all", "ANT002", "All boats sank.", "Few boats sank."),
    ("not all may be most", "NEG001", "Most boats sank.", "Not all boats sank."),
    (
        "“each other” is no share of others",
        "",
        "The mill and the dam serve each other.",
        "The mill serves the dam, and the dam serves it and some other mills.",
    ),
    (
        "a name behind an adjective is not what it is said of",
        "ANT001",
        "The new Tavria has a school.",
        "Tavria has an old school.",
    ),
    (
        "a person called Young is not young",
        "",
        "Lena Marr met Young at the mill.",
        "At the mill Lena Marr met an old friend.",
    ),
    (
        "of two sides the claim may tell one",
        "",
        "They voted for the plan.",
        "Ten voted for the plan and nine voted against it.",
    ),
    (
        "“against the odds” opposes nothing",
        "",
        "The council backed the plan.",
        "The council voted for the plan against the odds.",
    ),
    ("who abstains does not vote", "COV002 ANT001", "Tavria voted for the plan.", "Tavria abstained."),
]


@pytest.mark.parametrize(
    ("found", "claim", "passage"),
    [row[1:] for row in (*DOUBT, *OPPOSITES)],
    ids=[row[0] for row in (*DOUBT, *OPPOSITES)],
)
def test_one_condition_decides(found: str, claim: str, passage: str) -> None:
    assert " ".join(finding.code for finding in alone(claim, passage).findings) == found


CONTRARY: list[tuple[str, str, str, list[str]]] = [
    (
        "what one passage says may have been otherwise before",
        "",
        "Prices rose in June then.",
        ["Prices rose in June.", "Prices fell in May."],
    ),
    (
        "what does not fall need not rise, whatever else is told",
        "ANT001",
        "Prices rose then.",
        ["Prices did not fall.", "It rained."],
    ),
    ("what fell elsewhere is another thing", "", "The price rose then.", ["Temperatures fell in Riga."]),
    (
        "there is an old bridge beside the new",
        "",
        "The old bridge fell.",
        ["The old bridge and the new bridge of Riga fell."],
    ),
    (
        "a fine is neither of the two acts",
        "",
        "Brandt was convicted of fraud then.",
        ["Brandt was acquitted of arson, convicted of theft and fined for fraud."],
    ),
    (
        "a conviction that fell convicts nobody",
        "ANT001",
        "Brandt was convicted of fraud then.",
        ["Brandt was acquitted of arson, and a conviction for fraud fell."],
    ),
    (
        "who acquits elsewhere has not acquitted her",
        "",
        "Brandt was convicted of fraud then.",
        ["Brandt was convicted of arson, and the judge who acquits for fraud left."],
    ),
    ("“above, that” compares nothing", "", "Prices were lower then.", ["Prices were, as told above, that of gold."]),
    (
        "“against” at the beginning opposes nothing",
        "",
        "They support the plan then.",
        ["Against the plan the odds are"],
    ),
    (
        "a person between leaves the sides alone",
        "",
        "Riga voted Brandt for mayor.",
        ["Riga voted Brandt against the odds."],
    ),
    ("some others do not make all of them some", "", "All boats sank then.", ["All boats sank; some boats rose."]),
]


@pytest.mark.parametrize(("found", "claim", "told"), [row[1:] for row in CONTRARY], ids=[row[0] for row in CONTRARY])
def test_one_condition_of_opposites_decides(found: str, claim: str, told: list[str]) -> None:
    held = [finding.code for finding in alone(claim, *told).findings]
    assert " ".join(code for code in held if code.startswith("ANT")) == found


HEDGED: list[tuple[str, str, str, list[str]]] = [
    ("what would be is not what will be", "MOD002", "The dam will be tested then.", ["The dam would be shut."]),
    (
        "a condition of the claim's excuses no “should”",
        "MOD002",
        "If it rains, the dam will be tested.",
        ["The dam should be shut."],
    ),
    (
        "what can be may be said with what will be",
        "",
        "The dam will be tested then.",
        ["The dam can be shut and will be tested."],
    ),
    (
        "what guards should do they will not, whatever the weather",
        "MOD002",
        "If it rains, the guards will shut the dam.",
        ["If it rains, the guards should shut the dam."],
    ),
    (
        "what reportedly is will reportedly be",
        "",
        "The guards will reportedly shut the dam.",
        ["The guards reportedly shut the dam."],
    ),
    (
        "once it rains is as open as once it rained",
        "",
        "Once it rains, guards will shut the dam.",
        ["Once it rained, guards would shut the dam."],
    ),
    (
        "a fact beside the “could” promises nothing",
        "MOD002",
        "Guards will shut the dam.",
        ["Guards could shut the dam; guards shut the dam in May."],
    ),
    (
        "a “might” of the rain is none of the guards",
        "MOD001",
        "Brandt said guards would shut the dam and it might rain.",
        ["Brandt said guards could shut the dam."],
    ),
    ("what is hedged hedges nothing itself", "MOD001", "Brandt is free.", ["Brandt may be free."]),
    (
        "the claim's one “may” stands for the passage's other",
        "MOD001",
        "The mill may burn, and guards shut the dam.",
        ["The mill may burn, and guards could shut the dam."],
    ),
    ("a trial leaves the accusation one", "", "Brandt is on trial for fraud.", ["Brandt was accused of fraud."]),
    ("somebody called Baker is no baker yet", "", "The man is Baker.", ["The man will be a baker."]),
    ("“they will name” is no name that will be", "", "It is the name of a dam.", ["They will name the dam."]),
    (
        "what will be a lake is not yet crossed, and nobody says that it is one",
        "",
        "Boats crossed the lake.",
        ["The dam will be a lake."],
    ),
    ("what will be a lake is none", "MOD002", "It is a lake.", ["The dam will be a lake."]),
    ("Rose does nothing that prices want to", "", "They met Rose.", ["They want prices to rise, and met Rose."]),
    ("what reportedly burned is told as no fact", "", "The mill reportedly burned.", ["They want to burn the mill."]),
    (
        "a first word is told as done",
        "",
        "Burned, the mill fell.",
        ["The mill was burned and fell; they want to leave."],
    ),
    ("two names are no condition", "", "Tavria and Orla left.", ["If Tavria and Orla met, rain came."]),
    (
        "half of a condition is not the condition",
        "",
        "Rain fell on Orla.",
        ["If rain falls on harbour walls, they break."],
    ),
    (
        "a name of the condition is one of the claim's",
        "MOD001",
        "Tavria fell and Orla left.",
        ["If Tavria falls, it rains."],
    ),
    (
        "“would” outside what was said is no “will” of the speaker's",
        "MOD002",
        "Guards will shut the dam.",
        ["Guards would shut the dam, and Lund said it rained."],
    ),
    ("to agree a deal is no hedge", "", "The deal passed.", ["They agreed the deal, which passed."]),
    ("“reportedly in ruins” is hedged", "MOD001", "The dam is in ruins.", ["The dam is reportedly in ruins."]),
    ("a first word has no article before it", "MOD001", "Robbers fled.", ["Suspected robbers fled with all"]),
    ("to ask somebody a favour names nothing", "", "It was a favour.", ["Marr asked the mayor a favour."]),
    ("“what Marr asked” keeps no distance", "", "It was hard.", ["It is what Marr asked hard."]),
    ("a claim at the end claims nothing behind it", "", "It fell.", ["It fell, he claimed"]),
    (
        "who is claimed to have left is Rose, and leaving is what is claimed",
        "MOD001",
        "Marr left.",
        ["He claimed that Rose left."],
    ),
    (
        "what burned is claimed to have burned, not to be old",
        "MOD001",
        "Dams burned.",
        ["He claimed that old dams burned."],
    ),
    ("to call a strike gives it no name", "", "The strike began.", ["Unions called a strike."]),
    ("to call Orla a village does", "MOD001", "Orla is a village.", ["Marr called Orla a village."]),
    ("a name that is not finished is none", "", "Orla is there.", ["Marr called Orla a"]),
    (
        "names in an accusation are not counted among its words",
        "MOD001",
        "The theft was big.",
        ["Marr was accused of the Orla bank raid theft."],
    ),
    (
        "adverbs in an accusation are not counted among its words",
        "MOD001",
        "Marr robbed it.",
        ["Marr was accused of quickly quietly coldly robbing banks."],
    ),
    ("“non-” hedges what binds alone", "", "Drivers left.", ["The non-accused drivers left."]),
    ("what will not have been is to come", "", "The mill was burned.", ["The mill will not have been burned."]),
    ("who is spoken to is nothing that is aimed at", "", "Prices rose.", ["Marr spoke to Rose, and prices are high."]),
    ("a will before a mark is read", "", "The mill burned.", ["He read the will: always burn the mill."]),
    (
        "a word of a name is not the one that is hedged",
        "",
        "The Kestrel Bank grew.",
        ["They may bank on it; the Kestrel grew."],
    ),
]


@pytest.mark.parametrize(("found", "claim", "told"), [row[1:] for row in HEDGED], ids=[row[0] for row in HEDGED])
def test_one_condition_of_hedges_decides(found: str, claim: str, told: list[str]) -> None:
    held = [finding.code for finding in alone(claim, *told).findings]
    assert " ".join(code for code in held if code.startswith("MOD")) == found


NOISE = "The team said that the signal could be due to instrument noise."
BRIBES = "Prosecutors charged the mayor, Ilse Brandt, and her deputy with taking bribes; both deny it."

HARDENED = [
    ("a cause that could be", "The team said the signal was due to instrument noise.", NOISE),
    ("what somebody is charged with", "Mayor Ilse Brandt took bribes.", BRIBES),
]

SOLD = "The firm sold its plant."
HARDENED += [
    ("who only considered it", SOLD, "The firm considered selling its plant."),
    ("who came close to it", SOLD, "The firm was close to selling its plant."),
    ("who won the right to it", SOLD, "The firm won the right to sell its plant."),
    ("who had the idea of it", SOLD, "The firm had the idea of selling its plant."),
    ("what almost came about", "The ferry sank.", "The ferry almost sank."),
    ("who agreed to it, of a country", "The country closed its border.", "The country agreed to close its border."),
]

HARDENED.append(
    (
        "what is left open, in reported speech",
        "The premier said the retirement age would go up.",
        "The premier ruled out a tax rise but left open whether the retirement age would go up.",
    )
)

LEFT_OPEN = [
    ("what almost doubled", "Sales doubled.", "Sales almost doubled in May."),
    ("who considered it and did it", SOLD, "After considering selling its plant, the firm sold it."),
    ("who considers still", "The firm considers selling its plant.", "The firm was close to selling its plant."),
    ("by almost so much", "Prices rose 9 percent.", "Prices rose almost 9 percent."),
    ("a cause that may be", "The team said the signal may be due to instrument noise.", NOISE),
    ("a charge", "Mayor Ilse Brandt is charged with taking bribes, which she denies.", BRIBES),
    ("what is due to come", "The signal is due to end in May.", "The team said the signal could end in May."),
    ("a conviction", "The mayor took bribes.", "The mayor, charged in May with taking bribes, was convicted."),
]


@pytest.mark.parametrize(("name", "claim", "passage"), HARDENED, ids=[row[0] for row in HARDENED])
def test_what_could_be_and_what_is_charged_is_no_fact(name: str, claim: str, passage: str) -> None:
    assert "MOD001" in codes(claim, passage), name


@pytest.mark.parametrize(("name", "claim", "passage"), LEFT_OPEN, ids=[row[0] for row in LEFT_OPEN])
def test_what_stays_open_is_let_be(name: str, claim: str, passage: str) -> None:
    assert "MOD001" not in codes(claim, passage), name
