"""Which number belongs to what: the values are the passages' in every row, and half of the rows say something else."""

import pytest

from tests.verify.held import codes

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
    ("NUM001", "The stock lost 7 percent.", "The stock gained 12 percent after negative 7 percent."),
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
