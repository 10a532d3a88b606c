"""Of one happening two independent articles tell another hour, day, doer or sum; and what only seems so is nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.summarize import extractive
from tests.summarize.builder import event, told

VOTE = "The council of Orla removed its mayor on Tuesday by 63 votes to 51, with four abstentions."
LEAD = "A paint plant near the town of Orla burnt down on Tuesday."
FIRST, LATER = date(2024, 3, 4), date(2024, 3, 12)


def rows(one: str, other: str, *, day: date | None = FIRST) -> list[str]:
    """Return what two articles that hold a sentence each differ in."""
    articles = told("a", one, LEAD), told("b", other, LEAD, day=day)
    return [row.statement for row in extractive.summarize(event(*articles)).differences]


AT = "The explosion at the plant near Orla occurred at 4.40 a.m., a spokesman said."
FREED = "The workers were abducted by the Red Valley Front near Orla, two elders said."
AID = "The families of the dead of Orla will receive 2 million euros in immediate aid, the minister said."
PAID = "The workers of Orla walked free after a ransom of 2 million dollars was paid, two elders said."
SHOOK = "An explosion shook a refinery in Orla at 5.40 a.m. on Tuesday and injured three workers."
TAKEN = "Three men took 2 million euros from the Sarrin Bank in Orla on Tuesday, the police said."
LEAKED = "The explosion in a house of Orla on Tuesday was caused by a gas leak, the fire service said."
QUAKE = "A magnitude 6.1 earthquake shook the town of Orla on Tuesday, the survey said."
SHELLED = "The army shelled the market of Orla on Tuesday and killed nine people, an elder of the town said."
HELD = "Police arrested the mayor of Orla, Emil Dacor, on Tuesday over the fire at the plant."
SANK = "The ferry from Orla sank on Tuesday with 40 people aboard, the coast guard said."


@pytest.mark.parametrize(
    ("one", "other", "row"),
    [
        (AT, "The blast at the plant near Orla happened at 4.10 a.m.", "The explosion: at 4.40 a.m. or at 4.10 a.m."),
        (
            AT,
            "An explosion struck the plant near Orla at about 6 a.m.",
            "The explosion: at 4.40 a.m. or at about 6 a.m.",
        ),
        (SANK, "The ferry from Orla sank on Wednesday with 40 aboard.", "The ferry: on Tuesday or on Wednesday"),
        (
            SANK.replace("Tuesday", "Tuesday night"),
            "The ferry from Orla sank on Monday night with 40 aboard.",
            "The ferry: on Tuesday night or on Monday night",
        ),
        (
            SANK.replace("Tuesday", "Tuesday morning"),
            "The ferry from Orla sank on Tuesday night with 40 aboard.",
            "The ferry: on Tuesday morning or on Tuesday night",
        ),
        (
            SANK.replace("Tuesday", "Monday morning"),
            "The ferry from Orla sank on Monday night with 40 aboard.",
            "The ferry: on Monday morning or on Monday night",
        ),
        (
            SHOOK,
            "An explosion at a refinery in Orla injured three workers at about 7.15 a.m. on Tuesday.",
            "The explosion: at 5.40 a.m. or at about 7.15 a.m.",
        ),
        (
            "Mount Sarrin in the north of Norland erupted at 3:20 a.m. on Tuesday, the office said.",
            "Sarrin Volcano exploded at 2:50 a.m. on Tuesday and sent the people of Orla from their homes.",
            "Mount Sarrin: at 3:20 a.m. or at 2:50 a.m.",
        ),
        (
            FREED,
            "The group was kidnapped in December by the Sarrin Brigade, officials of Orla said.",
            "Abducted by the Red Valley Front or kidnapped by the Sarrin Brigade",
        ),
        (
            AID,
            "The minister promised the families of Orla 3 million euros in immediate aid.",
            "In immediate aid: 2 million euros or 3 million euros",
        ),
        (VOTE, "The mayor of Orla lost the council's vote of 51 to 64 on Tuesday.", "The vote: 63 to 51 or 51 to 64"),
        (
            PAID,
            "The minister said that no ransom was paid for the workers of Orla.",
            "“a ransom of 2 million dollars was paid” or “no ransom was paid”",
        ),
        (
            "The captives of Orla were freed after a raid was launched from the valley.",
            "The elders of Orla said there had been no raid.",
            "“a raid was launched” or “there had been no raid”",
        ),
        (
            TAKEN,
            "Masked men who robbed the Sarrin Bank of Orla on Tuesday fled with about 4 million euros, it said.",
            "Sum taken: 2 million euros or about 4 million euros",
        ),
        (
            LEAKED,
            "A bomb caused the blast in a house of Orla, a prosecutor of the capital told reporters on Tuesday.",
            "Cause of the explosion: “a gas leak” or “A bomb”",
        ),
        (
            QUAKE,
            "An earthquake of magnitude 6.3 was felt in Orla on Tuesday, its mayor said.",
            "Magnitude: 6.1 or 6.3",
        ),
        (QUAKE, "The home ministry of Norland put the magnitude at 6.3.", "Magnitude: 6.1 or 6.3"),
        (
            SHELLED,
            "The rebels shelled Orla's crowded market in the forenoon of Tuesday, residents said by telephone.",
            "Who shelled it: the army or the rebels",
        ),
        (
            SHELLED,
            "The market of Orla was shelled on Tuesday by rebels from the valley, the governor's office said.",
            "Who shelled it: the army or rebels",
        ),
        (
            HELD,
            "Police said on Tuesday that the mayor, Emil Dacor, had not been arrested over the plant of Orla.",
            "Emil Dacor: “arrested the mayor of Orla, Emil Dacor” or “had not been arrested”",
        ),
    ],
    ids=[
        "hour",
        "rough hour",
        "day",
        "night",
        "part of the day",
        "part of the day of both articles",
        "what shook",
        "by its name",
        "doer",
        "sum",
        "vote",
        "not done",
        "never was",
        "sum taken",
        "cause",
        "magnitude",
        "magnitude by its name",
        "side",
        "side, told backwards",
        "not arrested",
    ],
)
def test_two_accounts_that_cannot_both_be_right_differ(one: str, other: str, row: str) -> None:
    assert rows(one, other) == [row]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (VOTE, "The mayor of Orla lost a vote of 63 to 51 on Tuesday."),
        (
            "A blaze broke out at a paint plant in Orla at 4 a.m. on Tuesday and injured three of its workers.",
            "A blaze that injured three workers of a paint plant in Orla was put out at 9 a.m. on Tuesday.",
        ),
        (VOTE, "The council of Orla voted 80-20 on Tuesday for a new pier."),
        (VOTE, "A committee of the council of Orla removed its mayor on Tuesday by 61 votes to 50."),
        (VOTE, "Fishermen in Orla backed a ban on nets by 65 votes to 52, their union said."),
        (AT, "The explosion at the plant near Orla occurred at 4.42 a.m., the police said."),
        (AT, "The explosion at the plant near Orla occurred at about 4.30 a.m., the police said."),
        (AT, "The explosion at the plant near Orla occurred at 3.40 a.m. GMT, the police said."),
        (AT, "The meeting at the plant near Orla began at 9 a.m., the police said."),
        (AT, "The explosion at the plant near Orla occurred before 4 a.m., the police said."),
        (SANK, "The ferry from Orla sank on Monday night with 40 aboard."),
        (SANK, "The ferry from Orla sank early on Wednesday with 40 aboard."),
        (SANK, "The ferry from Orla sank in a gale and was raised on Wednesday with 40 aboard."),
        (SHOOK, "An explosion that injured three workers of a refinery in Orla was heard at 7.15 a.m. on Tuesday."),
        (
            SHOOK,
            "An explosion at a refinery in Orla injured three and closed the port at 7.15 a.m. on Tuesday.",
        ),
        (SANK, "The ferries of Tarn hit a pier on Wednesday in a gale."),
        (FREED, "The group was kidnapped by the Red Valley militia, officials of Orla said."),
        (FREED, "The group was kidnapped by the RVF, officials of Orla said."),
        (FREED, "The police of Orla were attacked by the Sarrin Brigade in December."),
        (FREED, "The mayor was abducted by the Sarrin Brigade in December."),
        (AID, "The minister promised the families of Orla about 3 million euros in immediate aid."),
        (AID, "The minister promised the families of Orla 3 million dollars in immediate aid."),
        (AID, "The minister promised the port of Orla 3 million euros for a new pier."),
        (AID, "The minister promised the families of Orla 3 million euros in immediate aid for rent."),
        (PAID, "The minister said that no ransom was demanded for the workers of Orla."),
        (PAID, "The minister of Orla said there was no evidence."),
        (TAKEN, "Masked men who robbed the Tarn Bank of Sudland on Tuesday fled with 4 million euros, it said."),
        (TAKEN, "Sarrin Bank of Orla, whose vault was robbed on Tuesday, offered 4 million euros for the thieves."),
        (TAKEN, "Masked men who robbed the Sarrin Bank of Orla on Tuesday fled with 4 million dollars, it said."),
        (LEAKED, "A bomb may have caused the blast in a house of Orla, a prosecutor told reporters on Tuesday."),
        (LEAKED, "Leaking gas caused the blast in a house of Orla, a prosecutor told reporters on Tuesday."),
        (QUAKE, "An earthquake of magnitude 6.3 was felt in Sudland on Tuesday, a mayor said."),
        (QUAKE, "The magnitude was 5.3 in the aftershock that followed, the home ministry of Norland said."),
        (SHELLED, "The rebels shelled a school of Orla on Tuesday, residents of the market said by telephone."),
        (SHELLED, "The troops shelled the market of Orla for an hour on Tuesday, residents said by telephone."),
        (HELD, "Police said that the mayor's brother, Jan Dacor, had not been arrested over the plant of Orla."),
        (HELD, "Police said that the mayor, Emil Dacor, had not been released on Tuesday."),
    ],
    ids=[
        "the same vote",
        "its beginning and its end",
        "another vote",
        "a committee's vote",
        "a vote on another thing",
        "two minutes",
        "about",
        "zone",
        "another happening",
        "before",
        "the night before",
        "early",
        "another day's deed",
        "heard",
        "what followed",
        "another ferry",
        "one group",
        "initials",
        "another deed",
        "another victim",
        "about a sum",
        "another coin",
        "another sum",
        "a part",
        "another act",
        "nothing said",
        "another bank",
        "a reward",
        "another coin for it",
        "a guess",
        "the same cause",
        "another quake",
        "an aftershock",
        "another target",
        "one side",
        "another man",
        "another fate",
    ],
)
def test_accounts_that_can_both_be_right_do_not(one: str, other: str) -> None:
    assert rows(one, other) == []


@pytest.mark.parametrize("one", [AT, AID, FREED], ids=["hour", "sum", "doer"])
def test_days_later_it_may_be_another(one: str) -> None:
    other = one.replace("4.40", "3.10").replace("2 million", "3 million").replace("Red Valley Front", "Sarrin Brigade")
    assert rows(one, other)
    assert rows(one, other, day=LATER) == []


@pytest.mark.parametrize(("day", "differ"), [(FIRST - timedelta(1), 0), (FIRST, 1), (FIRST + timedelta(2), 0)])
def test_who_had_not_been_arrested_before_may_have_been_since(day: date, differ: int) -> None:
    free = told("b", "Emil Dacor had not been arrested over the plant of Orla, police said.", LEAD, day=day)
    assert len(extractive.summarize(event(told("a", HELD, LEAD), free)).differences) == differ


def test_two_quakes_of_two_days_have_a_magnitude_each() -> None:
    other = QUAKE.replace("6.1", "5.3")
    assert rows(QUAKE, other) == ["Magnitude: 6.1 or 5.3"]
    assert rows(QUAKE, other, day=FIRST + timedelta(1)) == []


def test_a_copy_that_another_outlet_has_altered_differs() -> None:
    one, other = told("a", AT, LEAD), told("b", AT.replace("4.40", "3.10"), LEAD, outlet="Herald")
    same = [replace(article, origin="a") for article in (one, other)]
    assert len(extractive.summarize(event(*same)).differences) == 1
    assert extractive.summarize(event(same[0], replace(same[1], source=one.source))).differences == ()


def test_a_vote_that_an_article_but_mentions_may_be_another() -> None:
    other = told("b", LEAD, VOTE.replace("63", "64"))
    assert not extractive.summarize(event(told("a", VOTE, LEAD), other)).differences


def test_it_is_the_thing_of_the_sentence_before_which_is_printed_too() -> None:
    felt = "The blast at the plant broke windows in Orla."
    it = told("b", felt, "It happened at 4.10 a.m., shortly after the night shift had begun.", LEAD)
    (row,) = extractive.summarize(event(told("a", AT, LEAD), it)).differences
    assert [claim.passages for claim in row.claims] == [("a.s1",), ("b.s1",), ("b.s2",)]


KEPT = "The National Bank of Orla kept its key interest rate at 4.25% on Monday, as forecast."


@pytest.mark.parametrize(
    ("other", "row"),
    [
        ("Orla's central bank left its benchmark rate at 4.5% and signalled a cut.", "Benchmark rate: 4.5% or 4.25%"),
        ("Sudland's central bank left its benchmark rate at 4.5% and signalled a cut.", ""),
        ("Orla's central bank left its benchmark rate at 4.25% and signalled a cut.", ""),
    ],
    ids=["another share", "another bank", "the same share"],
)
def test_a_rate_that_two_give_otherwise_is_a_row(other: str, row: str) -> None:
    articles = told("b", other), told("a", KEPT)
    assert [d.statement for d in extractive.summarize(event(*articles)).differences] == ([row] if row else [])


def test_two_articles_that_each_name_their_own_day_tell_of_two_things() -> None:
    fire = "A fire broke out in a depot of the port of Orla on {}, the fire service said."
    one = told("a", fire.format("Monday"), day=date(2024, 3, 4))
    other = told("b", fire.format("Tuesday"), day=date(2024, 3, 5))
    assert extractive.summarize(event(one, other)).differences == ()


PRICES = "Inflation in Orla rose to 4.5% in May, the statistics office said."
JEWELS = "Three men took 2 million euros from a jeweller in Orla on Tuesday, the police said."


@pytest.mark.parametrize(
    ("one", "other", "row"),
    [
        pytest.param(
            TAKEN,
            "Of the Sarrin Bank of Orla 4 million euros were stolen on Tuesday, it said.",
            "Sum taken: 2 million euros or 4 million euros",
            id="a sum, told before what was done with it",
        ),
        pytest.param(
            PRICES,
            PRICES.replace("4.5", "4.9"),
            "Inflation: 4.5% or 4.9%",
            id="a share that nobody sets",
        ),
        pytest.param(
            "The mayor was abducted by the Red Valley Front near Orla, two elders said.",
            "The mayor was kidnapped in December by the Sarrin Brigade, officials of Orla said.",
            "Abducted by the Red Valley Front or kidnapped by the Sarrin Brigade",
            id="one victim",
        ),
        pytest.param(
            FREED.replace("workers", "sailors"),
            "The group was kidnapped in December by the Sarrin Brigade, officials of Orla said.",
            "Abducted by the Red Valley Front or kidnapped by the Sarrin Brigade",
            id="several, and a group",
        ),
    ],
)
def test_two_accounts_differ_also_where_they_are_told_so(one: str, other: str, row: str) -> None:
    assert rows(one, other) == [row]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(AID, "They will receive 3 million euros in immediate aid.", id="a sum of whom another names"),
        pytest.param(AID, AID.replace("2 million", "2.05 million"), id="a sum rounded"),
        pytest.param(TAKEN, TAKEN.replace("2 million", "2.05 million"), id="a sum taken, rounded"),
        pytest.param(
            JEWELS, JEWELS.replace("Orla", "Tarn").replace("2 million", "4 million"), id="another town's theft"
        ),
        pytest.param(QUAKE, QUAKE.replace("Orla", "Tarn").replace("6.1", "6.3"), id="a quake like it elsewhere"),
        pytest.param(PRICES, PRICES.replace("4.5%", "about 4.9%"), id="about a share"),
        pytest.param(
            PAID, "A guard said that the ransom was paid for the workers of Orla.", id="done by both accounts"
        ),
        pytest.param(PAID, "The minister said that no bail was paid for the workers of Orla.", id="another thing paid"),
        pytest.param(
            "Elders of Orla said that the decision was taken on Tuesday.",
            "The minister of Orla said there had been no decision.",
            id="no decision yet",
        ),
        pytest.param(
            "Elders of Orla said that the evidence was presented on Tuesday.",
            "The minister said that no evidence was presented in Orla.",
            id="no evidence of something",
        ),
        pytest.param(HELD, "The mayor of Orla, Emil Dacor, was arrested on Tuesday.", id="arrested by both accounts"),
        pytest.param(
            LEAKED,
            "The explosion in a house of Orla on Tuesday was caused by a bomb that set off a gas leak, it said.",
            id="two causes in one",
        ),
        pytest.param(LEAKED, LEAKED.replace("explosion", "crash").replace("a gas leak", "a bomb"), id="another thing"),
        pytest.param(FREED, "The workers were kidnapped by Sudland near Orla in December.", id="a nation or a village"),
        pytest.param(FREED, "The workers were kidnapped by the Red Valley Brigade near Orla.", id="one group's names"),
        pytest.param(
            FREED, "The workers were attacked by the Sarrin Brigade near Orla.", id="another deed to the same"
        ),
        pytest.param(
            FREED.replace("workers", "sailors"),
            "The nurses were kidnapped by the Sarrin Brigade near Orla.",
            id="others in number",
        ),
        pytest.param(SHELLED, SHELLED.replace("army shelled", "rebels seized"), id="another deed to the place"),
        pytest.param(
            SHELLED, "The rebels shelled a market, a driver who came from there told the radio.", id="far from alike"
        ),
    ],
)
def test_accounts_that_seem_to_differ_do_not(one: str, other: str) -> None:
    assert rows(one, other) == []


@pytest.mark.parametrize(
    ("one", "day"),
    [(VOTE, FIRST + timedelta(1)), (PRICES, FIRST + timedelta(1))],
    ids=["a vote", "a share"],
)
def test_the_day_after_it_may_be_another(one: str, day: date) -> None:
    other = one.replace("63 votes", "64 votes").replace("4.5%", "4.9%")
    assert rows(one, other)
    assert rows(one, other, day=day) == []


@pytest.mark.parametrize(
    "one",
    [AT, HELD],
    ids=["hour", "arrest"],
)
def test_where_a_day_is_not_known_accounts_differ(one: str) -> None:
    other = AT.replace("4.40", "3.10") if one == AT else "Emil Dacor had not been arrested over the plant, police said."
    for days in ((FIRST, None), (None, FIRST)):
        articles = [told(name, text, day=day) for name, text, day in zip("ab", (one, other), days, strict=True)]
        assert extractive.summarize(event(*articles)).differences


def test_a_row_names_each_article_that_tells_one_of_its_versions() -> None:
    articles = (
        told("a", AT, LEAD),
        told("b", AT.replace("4.40", "4.10"), LEAD),
        told("c", AT.replace("explosion", "blast"), LEAD),
        told("d", AT.replace("4.40", "9"), LEAD),
        told("e", "The meeting of the council began at 4.40 a.m., its chairman told the radio.", LEAD),
    )
    (row,) = extractive.summarize(event(*articles)).differences
    assert row.cells == {"a": "a.s1", "b": "b.s1", "c": "c.s1", "d": None, "e": None}
