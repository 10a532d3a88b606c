"""Which number belongs to what: the values are the passages' in every row, and half of the rows say something else."""

import pytest

from tests.verify.held import codes
from tests.verify.test_edges import alone

BROKEN = [
    ("NUM006", "Six ships and 20 firms are under sanctions.", "Sanctions were put on 20 ships and six firms."),
    ("NUM006", "A dozen people were hurt; 19 are missing.", "Nineteen people were injured and another 12 are missing."),
    (
        "NUM006",
        "Cash is taxed at 8 percent and property at 15.5 percent.",
        "The tax is 15.5 percent for cash and 8 percent for property.",
    ),
    (
        "NUM006",
        "The fire burned 900 hectares of forest and 70 hectares of farmland.",
        "Some 70 hectares of forest burned, and 900 hectares of farmland.",
    ),
    ("NUM006", "The rate fell from 21 to 35 percent.", "The rate was cut to 21 percent from 35 percent."),
    ("NUM006", "Seats go from 125 to 65.", "The number of seats goes from 65 to 125."),
    ("NUM008", "Rebels freed 40 hostages.", "Rebels freed 12 of the 40 hostages."),
    ("NUM008", "Forty hostages died.", "Twelve of the 40 hostages held in the school died."),
    ("NUM008", "All 60 boats were sunk.", "Three out of the 60 boats were sunk."),
    ("NUM008", "The court freed 300 men.", "The court freed 25 of the more than 300 men who were arrested in May."),
    ("NUM008", "Two of nine aldermen voted to stay.", "Seven of the nine voted to stay, two wanted a delay."),
    ("NUM008", "Seven bridges have reopened.", "Two of the seven bridges have reopened."),
    ("NUM002", "He leaves his cell for one hour a week.", "He leaves his cell for one hour a day."),
    ("NUM002", "The plant makes 400 cars a month.", "The plant makes 400 cars a day."),
    ("NUM002", "The loan has eight monthly instalments.", "The loan has eight annual instalments."),
    ("NUM002", "The ferry carries 90 people every week.", "The ferry carries 90 people every day."),
    ("NUM002", "He earned $900 per month.", "He earned $900 per week."),
    ("NUM002", "The orbit is below 300 miles.", "The orbit is below 300km."),
    ("NUM001", "The bid is less than half the £700m price.", "The bid is £400m and the price £700m."),
    ("NUM001", "The stock rose 7 percent.", "The stock gained 12 percent after negative 7 percent."),
    ("NUM001", "They lie two hundredths of a light year apart.", "They lie about 2 thousandths of a light year apart."),
    ("NUM001", "The party gained 17 seats.", "The party gained 17 points."),
    ("NUM001", "The blast left 12 dead.", "The blast left 12 injured."),
    ("NUM001", "The storm killed 12 children.", "The storm killed 12 adults."),
    ("NUM001", "The shelling killed nine soldiers.", "The shelling killed nine civilians."),
    ("DAT004", "She was jailed in 2011 and freed in 2009.", "She was jailed in 2009, and a court freed her in 2011."),
    (
        "DAT004",
        "The vessel was searched on 19 October and had moved oil on 24 November.",
        "On 24 November police searched a vessel; it moved oil on 19 October.",
    ),
    (
        "DAT001",
        "He was charged two months after the brawl.",
        "The brawl was on Monday; two weeks later he was charged.",
    ),
    ("DAT001", "The strike ended five years later.", "It began in May, and five months later the strike was over."),
]

TRUE = [
    ("Six firms and 20 ships are under sanctions.", "Sanctions were put on 20 ships and six firms."),
    ("Twelve people are missing and 19 hurt.", "Nineteen people were injured and another 12 are missing."),
    (
        "Property is taxed at 8 percent, cash at 15.5 percent.",
        "The tax is 15.5 percent for cash and 8 percent for property.",
    ),
    ("Lorne scored nine goals, three fewer than Pike.", "Pike scored 12 goals and Lorne nine."),
    ("They won by 34 to 6.", "They had a 34-6 win."),
    ("Five of the 25 accused were fined.", "The case involves 25 accused, five of whom were fined."),
    ("The rate fell from 35 to 21 percent.", "The rate was cut to 21 percent from 35 percent."),
    ("They got 40 spades and 12 cups.", "Twelve mugs and 40 shovels were bought."),
    (
        "Seven towns lost water on the windy night of the storm, when the dam of the lake broke.",
        "Seven towns lost water, and four lost roofs on the windy night of the storm, when the dam of the lake broke.",
    ),
    (
        "Two of the nine aldermen voted to leave.",
        "Seven of the nine aldermen voted to stay, and two of the nine to leave.",
    ),
    (
        "Two of the nine aldermen voted against the fee.",
        "Seven of the nine aldermen voted for the fee, while the other two voted against it.",
    ),
    ("Some of the 40 hostages were freed.", "Twelve of the 40 hostages were freed."),
    ("Rebels freed 12 hostages.", "Rebels freed 12 of the 40 hostages."),
    ("Forty hostages were held in the school.", "Twelve of the 40 hostages held in the school died."),
    ("The 300 men were arrested in May.", "The court freed 25 of the 300 men who were arrested in May."),
    ("Two bridges have reopened.", "Two of the seven bridges have reopened."),
    ("Seven bridges were closed.", "Two of the seven bridges that were closed have reopened."),
    ("He leaves his cell for an hour each day.", "He leaves his cell for one hour a day."),
    ("The loan has eight yearly instalments.", "The loan has eight annual instalments."),
    ("The plant made 400 cars a year ago.", "A year ago the plant made 400 cars."),
    ("The orbit is below 300 kilometres.", "The orbit is below 300km."),
    ("Winds reached 90 km an hour.", "Winds reached 90 kph."),
    ("The wall is 5 metres high.", "The wall is 5m high."),
    ("The bid is less than half the £700m price.", "The bid is £250m to £300m, and the price £700m."),
    ("The bid is more than half the £700m price.", "The bid is £400m and the price £700m."),
    ("The return was minus 7 percent.", "The return was negative 7 percent."),
    ("The party lost seven to reach 35 per cent.", "The party is down by seven to 35 per cent."),
    ("They parted after four years as a couple.", "They parted after four years."),
    ("The second boat was not named.", "It did not name the other boat."),
    ("More than half a dozen boats sank.", "More than half-a-dozen boats sank."),
    ("They lie two thousandths of a light year apart.", "They lie 2 thousandths of a light year apart."),
    ("The party is up 17.", "The party gained 17 points."),
    ("The blast left 12 dead.", "The blast left 12 people dead."),
    ("The shelling killed nine civilians.", "The shelling killed nine people, all of them civilians."),
    ("She was jailed in 2009 and freed in 2011.", "She was jailed in 2009, and a court freed her in 2011."),
    ("He was charged two weeks after the brawl.", "The brawl was on Monday; two weeks later he was charged."),
]


@pytest.mark.parametrize(("code", "claim", "passage"), BROKEN, ids=[claim for _, claim, _ in BROKEN])
def test_a_number_or_date_that_belongs_to_something_else_is_found(code: str, claim: str, passage: str) -> None:
    assert code in codes(claim, passage)


@pytest.mark.parametrize(("claim", "passage"), TRUE, ids=[claim for claim, _ in TRUE])
def test_a_number_or_date_at_its_own_place_stands(claim: str, passage: str) -> None:
    assert not [code for code in codes(claim, passage) if code[:3] in {"NUM", "DAT"}]


def test_later_this_month_is_any_day_of_it() -> None:
    told = "The bank expects the vote later this month."
    assert codes("The bank expects the vote later in February.", told, day="2018-02-06") == []
    assert "DAT001" in codes("The bank expects the vote in late February.", told, day="2018-02-06")


CONDITIONS: list[tuple[str, str, str, list[str]]] = [
    (
        "a day that is one for both does not hide what changed places",
        "NUM006",
        "On Monday 12 were killed and 40 wounded.",
        ["On Monday 40 were killed and 12 wounded."],
    ),
    (
        "what moved round three places did not change two",
        "",
        "12 were freed and 40 were fined.",
        ["40 were freed, 30 were fined and 12 are lost."],
    ),
    (
        "a number that stands where the passages have another",
        "NUM009",
        "12 boats sank.",
        ["30 boats sank and 12 boats rose."],
    ),
    (
        "whatever else the passages count",
        "NUM009",
        "12 boats sank.",
        ["30 boats sank, 12 boats rose and 7 crews left."],
    ),
    ("one is not another number's place", "", "12 boats sank.", ["1 boat sank and 12 boats rose."]),
    (
        "bridges are no boats, and neither stands for the other",
        "",
        "12 boats sank.",
        ["30 bridges for boats sank and 12 boats rose."],
    ),
    (
        "a number between marks says nothing of its neighbours",
        "",
        "Wounded, 12 left.",
        ["40 were wounded and 12 were killed."],
    ),
    ("“from 12” is the end of a span", "", "They sank from 12 boats.", ["30 boats sank and 12 boats rose."]),
    (
        "the other number is told in the claim, too",
        "",
        "12 boats sank and 30 left.",
        ["30 boats sank and 12 boats rose."],
    ),
    (
        "another share of the claim is not the passages' other",
        "NUM009",
        "12% were hit and 54% left.",
        ["40% were hit, 12% sank and 54% left."],
    ),
    (
        "two numbers of one span are told of the same",
        "",
        "Killed were 40 and the wounded 12.",
        ["The killed and 12 to 40 wounded were told of."],
    ),
    (
        "a raid of 12 hours counts them",
        "NUM006",
        "A 12-hour raid and a 40-hour siege ended.",
        ["A 40-hour raid and a 12-hour siege ended."],
    ),
    ("women among men are counted", "", "31 women stayed there.", ["31 men left and 31 women stayed."]),
    (
        "a small word behind a number is no thing that is counted",
        "",
        "It rose by 30 to 70.",
        ["30 boats more came, and so it rose from 40 to 70."],
    ),
    (
        "of two numbers one may be all that sank",
        "",
        "30 boats sank then.",
        ["12 boats and 30 cars left, and 30 in all sank."],
    ),
    ("“is” is no thing that is counted", "", "30 boats sank then.", ["12 boats left; 30 is the toll of the sunk."]),
    ("cars are vehicles, though hours are counted", "", "30 vehicles burned.", ["30 cars burned in 12 hours."]),
    ("a length of time that is not told otherwise may be", "", "It rained for 12 months.", ["It rained in 12 towns."]),
    (
        "three months before may lie between two dates",
        "",
        "Three months before the vote on 3 May 2021 it rained.",
        ["It rained on 3 February 2021; the vote was on 3 May 2021."],
    ),
    (
        "of two intervals one is the claim's",
        "",
        "Three months before the vote on 3 May 2021 it rained.",
        ["It rained two months and three months before the vote on 3 May 2021."],
    ),
    (
        "“for the quarter” is no length that is claimed",
        "",
        "It was shut for the quarter.",
        ["It was shut for two weeks."],
    ),
    (
        "a fourth is a quarter, whatever else is counted",
        "",
        "It won the fourth of the votes.",
        ["It won 25 percent of the votes in 12 towns."],
    ),
    (
        "one passage may have the last quarter",
        "",
        "Sales fell in the fourth quarter and it rained.",
        ["Sales fell in the last quarter.", "It rained."],
    ),
    ("the higher end of a range is no floor", "NUM004", "At least 30 sank.", ["Between 20 and 30 sank."]),
    (
        "the higher end of a range is a ceiling",
        "",
        "Up to 30 sank and it rained.",
        ["Between 20 and 30 sank.", "It rained 30 days."],
    ),
    (
        "one of two equal numbers has the claim's bound",
        "",
        "At least 17 boats sank then.",
        ["At least 17 boats, of 17 nations, sank."],
    ),
    (
        "a bound of a share is none of a count",
        "NUM004",
        "At least 17 boats sank.",
        ["17 boats sank, at least 17 percent of all."],
    ),
    (
        "minus 21 is not 21, whatever else is counted",
        "NUM001",
        "It was 21 degrees.",
        ["It was minus 21 degrees on 12 days."],
    ),
    ("a half-time is no half", "NUM001", "They said half left.", ["They said they left at half-time."]),
    ("one passage may have the quartet", "", "Four judges left.", ["The quartet of judges left.", "It rained."]),
    ("a triple killer killed three", "", "Brill killed three people.", ["The triple killer Brill killed them."]),
    ("a triple killer has no three cars", "NUM001", "Brill sold three cars.", ["The triple killer Brill sold cars."]),
    ("a triple killer killed no four", "NUM001", "Brill killed four people.", ["The triple killer Brill killed them."]),
    ("a quadruple champion won four times", "", "Brill won four times.", ["The quadruple champion Brill won."]),
    (
        "a quadruple champion won no four cups",
        "NUM001",
        "Brill won four cups.",
        ["The quadruple champion Brill won cups."],
    ),
    ("a double dose killed nobody", "NUM001", "Two people died of the dose.", ["People died of the double dose."]),
    ("a quartet of judges is four people", "", "Four people left.", ["The quartet of judges left."]),
    ("a quartet of judges is four", "", "They were four.", ["The quartet of judges left."]),
    ("a quartet is no four miles", "NUM001", "Four miles of the road shut.", ["The quartet left by the road."]),
    (
        "one of the rows is the fifth",
        "",
        "They won five in a row.",
        ["It was their third home win in a row and their fifth straight."],
    ),
    (
        "a fifth win that is no row",
        "NUM001",
        "They won five in a row.",
        ["It was their fifth win of the year, and the third straight."],
    ),
]


@pytest.mark.parametrize(
    ("found", "claim", "told"), [row[1:] for row in CONDITIONS], ids=[row[0] for row in CONDITIONS]
)
def test_one_condition_decides(found: str, claim: str, told: list[str]) -> None:
    held = [finding.code for finding in alone(claim, *told).findings]
    assert " ".join(code for code in held if code.startswith("NUM")) == found


def test_two_numbers_that_changed_places_are_both_told() -> None:
    [finding] = alone("12 were killed and 40 wounded.", "40 were killed and 12 wounded.").findings
    assert finding.message.startswith("The claim has 12 where the cited passages have 40, and 40 where they have 12.")


def test_a_number_of_another_measure_is_told_with_what_it_measures_in_the_passages() -> None:
    [finding] = alone("It rose by 30 percent.", "It rose by 30, in 12 towns.").findings
    assert finding.message.startswith("The claim gives 30 percent as %; the cited passages give 30")
    assert "12" not in finding.message
