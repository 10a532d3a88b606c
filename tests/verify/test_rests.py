"""What is left without a part is told of the same things, and of a part of them: a row for each condition."""

import pytest

from tests.verify.held import codes

FOUND = [
    ("a rest of people is no percentage", "Eighteen percent of the passengers died.", "Of 48 passengers, 30 survived."),
    ("a rest of people is no number of days", "The passengers died after 18 days.", "Of 48 passengers, 30 survived."),
    (
        "all but stands before its own number, and before none of another passage",
        "It lost 20 lamps.",
        "The storm sank all but 4 boats.",
        "A wall of the port has 30 lamps for 50 boats.",
    ),
    ("the rest of what is not counted has no number", "Nine boats fled.", "Boats sank and the rest, 12 of them, fled."),
    (
        "fewer than thirty with the rest are not more than thirty",
        "More than thirty boats came back.",
        "Fewer than 30 boats came back, the rest sank.",
    ),
    (
        "a passage that leaves out nobody leaves its own bound",
        "More than thirty boats came back.",
        "Fewer than 30 boats came back.",
    ),
    (
        "a number behind the rest is no part beside it",
        "Twelve boats fled.",
        "Of 48 boats, 30 sank and the rest, among them 6 trawlers, fled.",
    ),
    ("half of the passengers are no percentage", "Some 24 percent of them died.", "Half of the 48 passengers died."),
    ("half of the passengers are no number of days", "They died after 24 days.", "Half of the 48 passengers died."),
    ("half of the days are no number of people", "Some 24 people died.", "Half of the 48 days were dry."),
    (
        "a share taken from a count is no rest",
        "The other 18 boats are safe.",
        "The port has 48 boats and 30 percent sank.",
    ),
    (
        "days taken from boats are no rest",
        "The other 18 boats are safe.",
        "The port has 48 boats and was built in 30 days.",
    ),
    ("no rest is below nought", "The cold of minus 18 degrees remained.", "The port has 12 boats and 30 cranes."),
    (
        "days that are left need more than a word of keeping",
        "They kept to port for 28 days.",
        "It rained on 14 days of the 42 that they were at sea.",
    ),
    ("what is spent is not what is left", "The fund has spent $6m.", "The fund has spent $4m of its $10m."),
    (
        "dollars that are left are no euros",
        "The fund has yet to spend 6m euros.",
        "The fund has spent $4m of its $10m.",
    ),
    (
        "five tickets of twenty dollars are no quarter of them",
        "It sold a quarter of its tickets.",
        "It sold 5 of its $20 tickets and 9 pens.",
    ),
    ("dollars are no part of euros", "It spent 40 percent of the grant.", "It spent $4m of the 10m euros."),
    ("a share of a share is no part in counts", "Taxes took a quarter.", "Taxes took 5 percent of the 20 percent."),
    (
        "a part is smaller than its whole",
        "The cranes rose by 250 percent.",
        "It rents 30 cranes of the 12-tonne class.",
    ),
    (
        "thirty of whom are no thirty percent",
        "Fourteen passengers died.",
        "The ferry had 48 passengers, 30 of whom died.",
    ),
    ("a third of dozens is no number", "Eight boats sank.", "A third of the dozens of boats sank."),
    ("half of dozens before it is no number", "Twelve boats sank.", "Dozens of boats, half of which were old, sank."),
    (
        "a count of a share is no share of the count",
        "It won six seats.",
        "It won 20 of the 30 percent of seats that are set aside.",
    ),
    ("a share beside a count is none of it", "Sixty ships came.", "Some 30 percent are poor and 200 ships came."),
    (
        "a share of whom is of those before it",
        "The islanders own 60 ships.",
        "The islanders, 30 percent of whom are poor, own 200 ships.",
    ),
    (
        "half of whom without a pause is of the next noun",
        "The poor sail on 100 ships.",
        "The 200 ships carry sailors half of whom are poor.",
    ),
    (
        "a share more than before is no share of the count",
        "It has 60 old ships.",
        "It has 200 ships, 30 percent more than last year.",
    ),
    ("a share of boats leaves no number in percent", "Thirty further boats sank.", "Ten percent of the 40 boats sank."),
    (
        "the third of cuts by a fifth is none of twenty cuts",
        "Seventeen further cuts are planned.",
        "It was the third of the 20 percent cuts.",
    ),
    (
        "a second day is none of the roads that are counted behind it",
        "Twelve further roads were closed.",
        "The second day of rain closed 14 roads.",
    ),
    ("one win in seven is not the first", "They had gone six games without a win.", "They had one win in seven games."),
    (
        "a first in a share of the season counts no games",
        "They had gone 29 games without a loss.",
        "It was their first loss in the last 30 percent of the season.",
    ),
    (
        "a first storm is no first in seven roads",
        "It closed six roads without lights.",
        "The first storm closed seven roads.",
    ),
    ("who were late are not who lived", "Eighteen passengers were late.", "Of 48 passengers, 30 drowned."),
    (
        "the rescued who drowned are no rest of the rescued",
        "Eighteen rescued passengers drowned.",
        "Of 48 passengers, 30 were rescued.",
    ),
    (
        "where a passage has saved and drowned, the rest is not all drowned",
        "Eighteen passengers perished.",
        "Of 48 passengers, 30 were saved and their dog drowned.",
    ),
    (
        "where nobody is said to have lived, the rest did not drown",
        "Eighteen passengers drowned.",
        "Of 48 passengers, 30 were Danes.",
    ),
]

STANDS = [
    ("money is no part of the boats", "Eighteen boats got away.", "Of 48 boats, worth $40, 30 sank and the rest fled."),
    (
        "dozens are no part that is taken away",
        "Eighteen boats got away of the 48.",
        "Of 48 boats, dozens of them old, 30 sank and the rest fled.",
    ),
    (
        "days are no part of the boats",
        "Eighteen boats got away in time.",
        "Of 48 boats, 30 sank within 9 days and the rest fled.",
    ),
    ("who stayed away are the rest of a share", "Sixty of them stayed away.", "A third of the 90 voters came."),
    (
        "money that is yet to come is the rest of its whole",
        "Some $6m is yet to come.",
        "It has paid out $4m of its $10m; it held $9m in May.",
    ),
    (
        "more than all is a share, too",
        "Orders reached 300 boats.",
        "Orders reached 150 percent of the 200 boats planned.",
    ),
    (
        "another three follow the first of four",
        "Another three hearings are to follow.",
        "Tuesday's hearing is the first of four.",
    ),
    (
        "the remaining three follow the first of four",
        "The remaining three hearings are in May.",
        "Tuesday's hearing is the first of four.",
    ),
    (
        "three still to come follow the first of four",
        "Three hearings are still to come.",
        "Tuesday's hearing is the first of four.",
    ),
    ("of which leads a part", "Nine plants are new.", "It has 14 plants, of which five are old."),
]


@pytest.mark.parametrize("row", FOUND, ids=[row[0] for row in FOUND])
def test_what_does_not_follow_is_found(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert [code for code in codes(claim, *told) if code.startswith("NUM")]


@pytest.mark.parametrize("row", STANDS, ids=[row[0] for row in STANDS])
def test_what_follows_or_is_not_weighed_stands(row: tuple[str, ...]) -> None:
    _, claim, *told = row
    assert not [code for code in codes(claim, *told) if code.startswith("NUM")]
