"""Numbers that an editor works out from how the passage tells others: each row with a twin that is wrong."""

import pytest

from tests.verify.held import codes

BUS = "Of the 48 passengers on the bus, 31 were treated for cuts and the rest walked away unharmed."
DEAD = "In all, 64 people died: 50 in Tarna and the others in Velm."
JUDGES = "Seven of the nine judges struck the law."
TRIAL = "The drug cut deaths in a trial of 2,400 patients, half of whom got a placebo."
BEDS = "A third of the 90 beds are empty."
STORM = "The storm left 2.3 million people without power; by evening 1.5 million had it back."
MILLS = "Orvex will close its Leeds mill in March and its York mill a year later, with the loss of 340 and 120 jobs."
HOMES = "The flood destroyed 1,240 homes and damaged another 3,800."
HELD = "Police held 14 people on Friday night and a further nine on Saturday."
BOMBS = "One bomb went off at the market and the other at the bus station."
RATE = "The bank cut its rate by a quarter of a point, to 4.5%."
RISE = "The rent rose by $20, to $520."
BUDGET = "The tunnel is 57 km long and cost $12bn, $3bn over budget."
VOTE = "The budget passed by 61 votes to 39, with 12 abstentions."
STRIKE = "The strike, in its 12th day, has grounded 900 flights."
DEFEAT = "It was the team's fifth defeat in six matches."
FIRM = "Orvex made a profit of 1.2bn euros, compared with a loss of 300m euros the year before."
SHARES = "Shares in Orvex closed at 220p."
QUAKE = "The quake struck 30 miles north of Sulin."
PLANE = "The plane vanished from radar 25 minutes after take-off."
LAP = "He ran the race in 1:44.23."
BRACE = "A Lund brace won the match for Sulin."
SCORE = "Sulin beat Tarna 3-1."
GOALS = "Sulin beat Tarna with three unanswered goals."
TURNOUT = "Turnout rose from 41% to 54%."
BALLOON = "The balloon took him to around 128,000 feet; 120,000 feet had been planned."
FIRED = "Of 1,200 workers, 300 are to lose their jobs, 180 of them in Sulin."
FAULTS = "The panel found 14 faults, of which 11 had been reported before."
ISLAND = "The island has 900 inhabitants, down from 2,700 in 1970."
FINE = "The fine of 40,000 euros is the highest so far; the previous record was 25,000."
FUEL = "Petrol rose from $1.50 to $1.80 a litre."
TREATED = "Doctors treated 23 adults and 11 children."
FLED = "Nearly 7,000 of the town's 10,000 people have fled."
JETS = "The airline ordered 20 Airbus and 30 Boeing jets."
VOID = "About 4,000 of the 16,000 ballots were void."
PICTURE = "The painting sold for £2.4m, eight times its estimate."
LIBRARY = "The council voted 9-4 to sell the library."
SHOW = "The show runs from 3 to 17 June."
KILLED = "In the past decade 37 journalists have been killed there."
CHARGED = "Brandt was charged on May 1, 2005, and Osei on Nov. 1, 2004."
STREAK = "The team never had a win streak of more than two games."
VOTERS = "Turnout was seven million out of 12 million; 4.5 million voted in 2009."
UPDATES = "It was only the second time that Orvex sent out an update."
WILDFIRE = "A fire burned in Orla and Brae counties."
DANES = "Four Danes were killed by a Swedish shell near Orla."
TREBLED = "Cases trebled in a year."
PRICE = "Rice costs 90 rupees a kilo, against 60 rupees a year ago."

COMPUTED = [
    (BUS, "Seventeen of the passengers were unhurt.", "Eighteen of the passengers were unhurt."),
    (DEAD, "Fourteen people died in Velm.", "Fifteen people died in Velm."),
    (JUDGES, "Two judges wanted to keep the law.", "Three judges wanted to keep the law."),
    (JUDGES, "Two judges upheld the law.", "Two judges struck the law."),
    (TRIAL, "In the trial 1,200 patients got a placebo.", "In the trial 1,400 patients got a placebo."),
    (BEDS, "Sixty of the 90 beds are taken.", "Seventy of the 90 beds are taken."),
    (BEDS, "Thirty beds are empty.", "Sixty beds are empty."),
    (STORM, "By evening some 800,000 people were still without power.", "By evening 600,000 were still without power."),
    (MILLS, "The closures will cost 460 jobs.", "The closures will cost 480 jobs."),
    (MILLS, "Two mills will close.", "Three mills will close."),
    (HOMES, "More than 5,000 homes were destroyed or damaged.", "More than 5,000 homes were destroyed."),
    (HELD, "Police held 23 people over two days.", "Police held 24 people over two days."),
    (HELD, "Police held 23 people over two days.", "Police held 23 people over three days."),
    (BOMBS, "Two bombs went off.", "Three bombs went off."),
    (BOMBS, "Two bombs went off.", "Two guns went off."),
    (RATE, "The bank cut its rate from 4.75% to 4.5%.", "The bank cut its rate from 5% to 4.5%."),
    (RISE, "The rent rose from $500 to $520.", "The rent rose from $540 to $520."),
    (BUDGET, "The tunnel was budgeted at $9 billion.", "The tunnel was budgeted at $10 billion."),
    (VOTE, "A majority of 22 passed the budget.", "A majority of 32 passed the budget."),
    (STRIKE, "The strike has lasted nearly two weeks.", "The strike has lasted nearly three weeks."),
    (DEFEAT, "The team has lost five of its last six matches.", "The team has lost four of its last six matches."),
    (FIRM, "It made 1.2 billion euros after losing 300 million.", "It made 1.2 billion euros after losing 4 million."),
    (SHARES, "Shares in Orvex closed at £2.20.", "Shares in Orvex closed at £2.02."),
    (QUAKE, "The quake struck 50 km north of Sulin.", "The quake struck 60 km north of Sulin."),
    (PLANE, "It vanished less than half an hour after take-off.", "It vanished more than half an hour after take-off."),
    (LAP, "He ran the race in one minute 44.23 seconds.", "He ran the race in one minute 43.44 seconds."),
    (BRACE, "Lund scored two goals for Sulin.", "Lund scored three goals for Sulin."),
    (BRACE, "Lund scored two goals for Sulin.", "Lund made two saves for Sulin."),
    (SCORE, "Sulin beat Tarna by two goals.", "Sulin beat Tarna by three goals."),
    (GOALS, "Sulin beat Tarna 3-0.", "Sulin beat Tarna 4-0."),
    (TURNOUT, "Turnout rose by 13 percentage points.", "Turnout rose by 13 percent."),
    (BALLOON, "It went some 8,000 feet higher than planned.", "It went some 9,000 feet higher than planned."),
    (FIRED, "A quarter of the workforce will lose their jobs.", "A third of the workforce will lose their jobs."),
    (FAULTS, "The other three were not known before.", "The other four were not known before."),
    (ISLAND, "It has shrunk to a third of its people.", "It has shrunk to a quarter of its people."),
    (ISLAND, "It has lost two thirds of its people.", "It has lost three quarters of its people."),
    (ISLAND, "It has 1,800 people fewer than in 1970.", "It has 1,600 people fewer than in 1970."),
    (FINE, "The fine is 15,000 euros above the record.", "The fine is 25,000 euros above the record."),
    (FUEL, "Petrol went up by 30 cents a litre.", "Petrol went up by 40 cents a litre."),
    (FUEL, "Petrol went up by a fifth.", "Petrol went up by a quarter."),
    (TREATED, "A third of the patients were children.", "A quarter of the patients were children."),
    (FLED, "Roughly seven in ten residents have left.", "Roughly nine in ten residents have left."),
    (FLED, "More than two thirds of the town's people have fled.", "More than three quarters of them have fled."),
    (JETS, "The airline ordered 50 jets.", "The airline ordered 60 jets."),
    (VOID, "One ballot in four was void.", "One ballot in three was void."),
    (PICTURE, "The painting had been valued at £300,000.", "The painting had been valued at £400,000."),
    (LIBRARY, "Thirteen councillors voted.", "Fourteen councillors voted."),
    (SHOW, "The show runs for two weeks.", "The show runs for four weeks."),
    (KILLED, "In ten years 37 journalists have been killed there.", "In five years 37 have been killed there."),
    (CHARGED, "The charge against Osei precedes Brandt's by six months.", "It precedes Brandt's by eight months."),
    (STREAK, "The team never won more than two games in a row.", "The team never won more than three games in a row."),
    (VOTERS, "Turnout was 2.5 million higher than in 2009.", "Turnout was 3.5 million higher than in 2009."),
    (UPDATES, "Orvex has sent out only two updates.", "Orvex has sent out only three updates."),
    (WILDFIRE, "A fire burned in two Norland counties.", "A fire burned in three Norland counties."),
    (DANES, "Four Danes died near Orla.", "Four Swedes died near Orla."),
    (TREBLED, "Cases have tripled within a year.", "Cases have doubled within a year."),
    (PRICE, "The price of rice has risen by half.", "The price of rice has doubled."),
]  # fmt: skip

NOT_COMPUTED = [
    ("The storm flooded 600 homes, and 300 were cleared in advance.", "The storm flooded 900 homes along the coast."),
    ("The museum owns 80 paintings; 30 were bought today.", "The museum bought 50 new paintings today."),
    ("The quake struck a village of 400; it injured 100 and killed nine.", "A quarter of the villagers perished."),
    ("Of 50 hostages, 20 were killed.", "Thirty hostages died in the attack."),
    ("The firm has 1,200 workers, of whom 500 were dismissed.", "The firm fired 700 staff members."),
    ("The blast hurt 60 soldiers, and another 30 fled.", "The blast hurt 90 soldiers."),
    ("One soldier was killed and the other was wounded.", "Two soldiers were killed."),
    ("The firm will close its Sulin mill and keep its Orla mill.", "The firm will close two mills."),
    ("Ruiz got hurt after a hat-trick.", "He got hurt three times."),
    ("The talks opened on Monday and ended on Friday.", "The talks lasted two days."),
    ("He broke his leg on the third day of the tour.", "The tour lasted three days."),
    ("The council passed the plan by a vote of 9-4.", "Thirteen councillors voted against the plan."),
    ("They won with three unanswered goals after trailing 1-4.", "They won 4-0."),
    ("The bank cut its rate by 0.5 points, to 4.5 percent, after prices rose.", "The rate had stood at 4 percent."),
    ("The ferry had 150 people on board; 60 are missing.", "The ferry sank with 90 people missing."),
]


@pytest.mark.parametrize(("told", "claim"), NOT_COMPUTED, ids=[claim for _, claim in NOT_COMPUTED])
def test_two_numbers_make_no_third_by_chance(told: str, claim: str) -> None:
    assert [code for code in codes(claim, told) if code.startswith("NUM")]


GROWN = [
    ("Sales rose to 90 million euros from 40 million euros.", "Sales more than doubled.", "Sales more than tripled."),
    ("Cases rose to 80 from 40 a week ago; deaths tripled.", "Cases doubled in a week.", "Cases quadrupled in a week."),
    ("Attendance is double that of last year.", "Attendance doubled in a year.", "Attendance tripled in a year."),
    ("Profit grew 2.1 times.", "Profit doubled.", "Profit tripled."),
]


def test_two_numbers_without_a_noun_are_of_no_one_thing() -> None:
    jailed = "Eleven were jailed for what they did to a girl from the age of 13."
    assert "NUM001" not in codes("The cases more than doubled.", jailed, "There were 480 cases.", "It was 220 before.")


@pytest.mark.parametrize(("told", "true", "broken"), GROWN, ids=[true for _, true, _ in GROWN])
def test_what_doubled_has_not_trebled(told: str, true: str, broken: str) -> None:
    assert "NUM001" not in codes(true, told)
    assert "NUM001" in codes(broken, told)


@pytest.mark.parametrize(("told", "true", "broken"), COMPUTED, ids=[f"{row[1]} / {row[2]}" for row in COMPUTED])
def test_a_number_that_follows_stands_and_its_twin_does_not(told: str, true: str, broken: str) -> None:
    assert not [code for code in codes(true, told) if code.startswith("NUM")]
    assert [code for code in codes(broken, told) if code.startswith("NUM")]
