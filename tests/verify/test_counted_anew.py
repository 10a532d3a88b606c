"""Numbers of the passages that an editor counts, orders or turns round anew: each row with a twin that is wrong."""

import pytest

from tests.verify.held import codes

RECALL = "Monday's recall was the fourth by the carmaker this year."
TERM = "The mayor was elected to a fourth term in May."
HEARING = "The hearing on Tuesday is the first of four this week."
THREES = "Lund made 5 - of - 22 shots for the Comets ."
POINTS = "Lund has 2, 117 career points."
WELLS = "The north got 60 wells and the south 20."
BOMBER = "The blast killed 12 people, including the bomber."
ABOARD = "Of 48 passengers, 30 survived."
FUND = "The fund has spent $4m of its $10m."
POLL = "With 98 percent of ballots counted, Osei had 51.3 percent and Tano 48.1."
TURNOUT = "Only 34 percent of voters turned out on Sunday."
SHARES = "The share price rose 12 cents, or 1.5 percent, to $8.12."
TOWNS = "The bombs killed 12 people in Orla, seven in Brae and four in Tain."
DEMANDS = "The group wants an end to the siege, the release of prisoners and new elections."
TABLE = "City have 45 points, United 42."
PAY = "Women earn 20 percent less than men."

ROWS = [
    (RECALL, "The carmaker has issued four recalls this year.", "The carmaker has issued five recalls this year."),
    (TERM, "The mayor, elected in May, had served three terms before.", "The mayor had served two terms before."),
    ("The bill failed at the third attempt.", "Its first two attempts failed.", "Its first three attempts failed."),
    ("She won her fourth title and quit.", "She won four titles before she quit.", "She won five before she quit."),
    ("It was Sato's third title in a row.", "Sato won three in succession.", "Sato won four in succession."),
    (HEARING, "Three more hearings are to follow.", "Five more hearings are to follow."),
    (THREES, "Lund missed 17 of her 22 shots.", "Lund missed 15 of her 22 shots."),
    (POINTS, "Her career points number 2,117.", "Her career points number 2,171."),
    (WELLS, "The north got three times as many wells as the south.", "It got four times as many wells as the south."),
    (WELLS, "Wells in the north outnumber the south's three to one.", "They outnumber the south's two to one."),
    (
        "The army has 41 tanks, the rebels 17.",
        "It has more than 2 times as many tanks.",
        "It has more than 3 times as many.",
    ),
    ("The army has 57 tanks, the rebels 20.", "It has nearly 3 times as many tanks.", "It has nearly 4 times as many."),
    ("The army has 58 tanks, the rebels 20.", "It has 3 times as many tanks.", "It won 3 times."),
    ("Arrests rose to 300 from 100.", "Arrests rose threefold.", "Arrests rose fourfold."),
    (BOMBER, "The blast killed the bomber and 11 others.", "The blast killed the bomber and 12 others."),
    ("It hurt Judge Ames and 12 others.", "It hurt Ames and 12 other people.", "It hurt Ames and 14 other people."),
    (ABOARD, "Eighteen of the 48 passengers died.", "Eighteen of the 48 passengers survived."),
    ("Of 48 passengers, 30 died.", "Eighteen of the 48 survived.", "Sixteen of the 48 survived."),
    (FUND, "The fund has $6m left.", "The fund has $7m left."),
    (POLL, "Osei led Tano by 3.2 points.", "Osei led Tano by 4.2 points."),
    (POLL, "Tano had 48.1 percent.", "Tano had 43.1 percent."),
    (TABLE, "City are three points ahead of United.", "City are five points ahead of United."),
    (TURNOUT, "A third of voters turned out on Sunday.", "A quarter of voters turned out on Sunday."),
    (TURNOUT, "Two thirds of voters stayed away.", "Three quarters of voters stayed away."),
    ("Labour took 31% and the Greens 12%.", "They took 43% between them.", "They took 45% between them."),
    ("Some 66 percent lack water.", "Two in three lack water.", "Three in four lack water."),
    ("Some 36 percent lack water.", "More than a third lack water.", "A third lack water."),
    ("It kills 70 percent of patients.", "It kills seven of every ten.", "It kills six of every ten."),
    ("Every second house was damaged.", "Half of the houses were damaged.", "A third of the houses were damaged."),
    ("A third of the houses burned.", "Every third house burned.", "Every fourth house burned."),
    (PAY, "Women earn four fifths of what men do.", "Women earn three fifths of what men do."),
    ("Eighty percent of it is built.", "A fifth of it is yet to be built.", "A quarter of it is yet to be built."),
    ("Sixty percent back her.", "Sixty percent still back her.", "Forty percent still back her."),
    (SHARES, "The shares had stood at $8 before.", "The shares had stood at $9 before."),
    ("He got ten years for theft and five for fraud, to run consecutively.", "He got 15 years.", "He got 18 years."),
    ("Highs will reach 38, six above normal.", "It is normally 32.", "It is normally 30."),
    ("It fell to minus 12 degrees.", "It was 12 degrees below zero.", "It was 15 degrees below zero."),
    ("The error is plus or minus three points.", "It is off by three points.", "It is off by four points."),
    ("The bid was $99.6m.", "The bid was just short of $100m.", "The bid was just short of $90m."),
    ("The debt is $17.4bn.", "The debt exceeds $17bn.", "The debt exceeds $18bn."),
    (TOWNS, "The bombs killed 23 people in three towns.", "The bombs killed 23 people in two towns."),
    ("The dead were two men, a policeman and a nurse.", "Four people died.", "Five people died."),
    ("A policeman and a soldier were killed.", "Two people were killed.", "Three people were killed."),
    ("A couple and their two sons were held.", "Four people were held.", "Three people were held."),
    ("The van held 38 pupils, four teachers and a driver.", "It held 43 people.", "It held 45 people."),
    ("Jones, Smith and Carter deny it.", "All three deny it.", "All four deny it."),
    ("She gave birth to twins.", "She gave birth to two babies.", "She gave birth to three babies."),
    (
        DEMANDS,
        "It makes three demands: a truce, aid and elections.",
        "It makes four demands: a truce, aid and elections.",
    ),
    (
        "It has four demands.",
        "It has four demands: a truce, aid, amnesty and elections.",
        "It has three demands: a truce, aid and amnesty.",
    ),
    ("The shop sold 410 cars, against 203 the year before.", "Sales of cars doubled.", "Sales of cars tripled."),
    ("Revenue of $2.4bn beat the forecast of $2.1bn.", "It was $300m above forecast.", "It was $500m above forecast."),
    ("The forecast is 0.75 percent.", "It is three quarters of a percent.", "It is half a percent."),
    ("The forecast is 3.7 percent.", "The forecast is nearly four percent.", "The forecast is three percent."),
    (
        "The virus hit 8,400 people and killed 4,000.",
        "Nearly half of the 8,400 died.",
        "Nearly a third of the 8,400 died.",
    ),
    ("Two suspects died and a third fled.", "Of three suspects two died.", "Of four suspects two died and two fled."),
    (
        "The ship sank with 31 crew; six were saved.",
        "Of the crew 25 of the 31 are gone, six saved.",
        "Of the crew 24 of the 31 are gone, six saved.",
    ),
    (
        "Police found 16 of the 19 paintings.",
        "Three of the 19 have yet to be found.",
        "Four of the 19 have yet to be found.",
    ),
    (
        "Police have yet to find 16 of the 19 paintings.",
        "They have yet to find 16 of the 19.",
        "They have yet to find three of the 19.",
    ),
    (
        "The win was their first in seven games.",
        "They had gone six games without a win.",
        "They had gone eight games without a win.",
    ),
    (
        "Derby improved to 7-1 at home.",
        "Derby has lost one of eight home games.",
        "Derby has lost one of nine home games.",
    ),
    ("The plane held 152 passengers and a crew of eight.", "The plane held 160 people.", "The plane held 170 people."),
    (
        "Police spoke of 20,000 people, organizers of five times that many.",
        "They spoke of 100,000.",
        "They spoke of 200,000.",
    ),
    (
        "The strike, now in its third week, goes on.",
        "It has lasted more than two weeks.",
        "It has lasted more than four weeks.",
    ),
    (
        "It was agreed for 72 hours and broken in a day.",
        "The three-day truce was broken.",
        "The four-day truce was broken.",
    ),
    ("Kip ran it in two hours, four minutes and 45 seconds.", "Kip ran it in 2:04:45.", "Kip ran it in 2:04:54."),
    (
        "Kip ran it in 2:04:45.",
        "Kip took nearly two hours and five minutes.",
        "Kip took nearly two hours and four minutes.",
    ),
    (
        "Four people, including the gunman, died.",
        "Three people and the gunman died.",
        "Four people and the gunman died.",
    ),
    ("Sales dropped to 41,000 from 58,000.", "Sales fell by 17,000.", "Sales fell by 27,000."),
    ("Jets flew 11 air strikes on Friday and 14 on Saturday.", "Jets flew 25 strikes.", "Jets flew 28 strikes."),
    (
        "Jets flew 11 air strikes on Friday and 14 on Saturday.",
        "In two days jets flew 25 strikes.",
        "On Friday jets flew 25 strikes.",
    ),
    ("Peru, Chile and Brazil left.", "Three South American countries left.", "Five South American countries left."),
    ("Moyo won 16 of the 28 districts, Banda the rest.", "Banda won 12.", "Banda won 14."),
    (
        "The twins were born four minutes apart.",
        "One twin came four minutes later.",
        "One twin came six minutes later.",
    ),
    ("It has 14 plants, five of them old.", "Nine of its 14 plants are new.", "Ten of its 14 plants are new."),
    (
        "Fire struck four people, including the mayor, and a car.",
        "It struck four people and a car, the mayor too.",
        "It struck five people and a car, the mayor too.",
    ),
]

BY_CHANCE = [
    ("They held Ames, a man and his wife.", "Two people were held."),
    ("The firm sold 11 new trucks and 14 of them burned.", "The firm sold 25 trucks."),
    ("Six suspects were held and a third trial began.", "Three suspects were held."),
    (HEARING, "It held three hearings this week."),
    ("The win was their first in seven games.", "They have played six games."),
    ("It was their third win in seven games.", "They had gone six games without a win."),
    ("Of 48 flats, 30 were sold new and some old.", "Eighteen flats were old."),
    ("Ames said 30 of the 80 injured remained in hospital.", "Ames said 50 of the 80 injured were still in hospital."),
    ("The list had 41,000 in May; 58,000 have paid.", "The list fell by 17,000."),
    ("The ship had 31 crew; six boats were near.", "It had 31 crew. Six boats were near; 25 were late."),
    ("A blast killed a guard; a soldier and a nurse were hurt.", "Two people were killed."),
    ("One person died when a guard and a driver fought.", "Two people died."),
    ("It cut jobs for the third consecutive month, from 12,000 to 9,000.", "It cut 21,000 jobs."),
    ("She had breaks of 98, 102 and 110.", "She made 98,102 and 110."),
    ("A house was damaged every second day.", "Half of the houses were damaged."),
]


@pytest.mark.parametrize(("told", "true", "broken"), ROWS, ids=[f"{row[1]} / {row[2]}" for row in ROWS])
def test_what_is_counted_anew_stands_and_its_twin_does_not(told: str, true: str, broken: str) -> None:
    assert not [code for code in codes(true, told) if code.startswith("NUM")]
    assert [code for code in codes(broken, told) if code.startswith("NUM")]


@pytest.mark.parametrize(("told", "claim"), BY_CHANCE, ids=[claim for _, claim in BY_CHANCE])
def test_what_only_looks_so_is_found(told: str, claim: str) -> None:
    assert [code for code in codes(claim, told) if code.startswith("NUM")]


def test_whole_years_lie_between_a_year_and_a_weekday() -> None:
    told = "Kim was jailed for life in March 2009 and freed on Monday."
    assert "NUM001" not in codes("Kim was freed after five years in jail.", told, day="2014-04-05")
    assert "NUM001" in codes("Kim was freed after seven years in jail.", told, day="2014-04-05")
