"""What an editor reckons, rounds and says in another way stands; the same sentence with another value is blocked."""

import pytest

from briefing.verify import CODES
from tests.verify.held import codes

CREW = "Of the 42 crew members on board, 14 were rescued by a passing tanker."
PUPILS = "Thirteen pupils and two teachers died, the police said."
HELD = "Police detained 23 people, among them four minors; all but five were freed by dawn."
PROFIT = "Net profit rose to $48.6 million from $36.4 million; it pays 12 cents, up from 10 cents."
RATES = "Inflation fell to 4.1 percent in May from 4.6 percent in April, and the fuel levy was cut by 30 percent."
BALLOT = "The law passed by 217 votes to 203, with 15 lawmakers abstaining."
BUSES = "The club had a 9-14 record."
AID = "The bill has $28.6 billion for farms and $6.3 billion for schools."
CLINIC = "Cases had doubled to 6,400, and 95 percent of the wards were damaged."
NIGHT = "The crew were called at 9:40 p.m. on Friday; the second alarm came at 06: 50 and the fire was out at noon."
STAY = "She has led the office since 2019 and spent more than 176 days at sea between 2011 and 2015."

ROWS = [
    ("Fifteen people, 13 of them pupils, were killed.", PUPILS, "Sixteen people, 13 of them pupils, were killed."),
    ("A tanker saved a third of the crew.", CREW, "A tanker saved a quarter of the crew."),
    ("The other 28 were not rescued.", CREW, "The other 29 were not rescued."),
    ("Eighteen of the 23 were freed by dawn.", HELD, "Seventeen of the 23 were freed by dawn."),
    ("Nineteen adults and four children were held.", HELD, "Sixteen adults and four children were held."),
    ("Profit was up by about a third.", PROFIT, "Profit was up by about a half."),
    ("It pays two cents more.", PROFIT, "It pays four cents more."),
    ("Inflation eased by half a percentage point.", RATES, "Inflation eased by two percentage points."),
    ("The cut leaves 70% of the levy.", RATES, "The cut leaves 60% of the levy."),
    ("In all, 435 lawmakers took part.", BALLOT, "In all, 445 lawmakers took part."),
    ("The club won nine of its 23 games.", BUSES, "The club won nine of its 25 games."),
    ("Nearly $35 billion is for farms and schools.", AID, "Nearly $45 billion is for farms and schools."),
    ("Cases rose from about 3,200.", CLINIC, "Cases rose from about 4,200."),
    ("Only one ward in twenty escaped damage.", CLINIC, "Only one ward in ten escaped damage."),
    ("They were called at twenty to ten.", NIGHT, "They were called at twenty to nine."),
    ("The second alarm came just before seven in the morning.", NIGHT, "The second alarm came at six in the morning."),
    ("The fire was out at 12pm.", NIGHT, "The fire was out at 2pm."),
    ("She has led the office for five years.", STAY, "She has led the office for seven years."),
    ("She was at sea for almost six months.", STAY, "She was at sea for almost eight months."),
    ("She was at sea over four years.", STAY, "She was at sea over nine years."),
    (
        "He had scored at least 26 goals.",
        "He had never scored fewer than 26 goals.",
        "He had scored at least 36 goals.",
    ),
    ("The boys are six and seven.", "The boys, ages 6 and 7, are safe.", "The boys are six and nine."),
    ("It fell in round six.", "It fell in the sixth round.", "It fell in round seven."),
    ("Scores of people were hurt.", "Dozens were hurt.", "Thousands of people were hurt."),
    ("The toll is over 500,000.", "The toll is 572,206.", "The toll is over 700,000."),
    ("It lasted 50 years.", "It lasted for half a century.", "It lasted 60 years."),
    ("He has 2,116 points.", "His - and the club ’ s - tally is 2, 116 points.", "He has 2,117 points."),
    ("It struck at magnitude 6.1.", "A powerful 6. 1 magnitude quake struck.", "It struck at magnitude 6.2."),
    ("The car came at about 7pm.", "The car came about 7 p. m., police said.", "The car came at about 9pm."),
    (
        "Suci's brother is three years younger.",
        "Suci was born in 2004, her brother in 2007.",
        "He is six years younger.",
    ),
    ("It lifted its bid by $12 to $82.", "Its bid is $82, up from $70.", "It lifted its bid by $14 to $82."),
    ("Prices rose by half a per cent.", "Prices rose 0.5 percent.", "Prices rose by 50 per cent."),
    ("The well is 46 metres deep.", "They dug a 46m well.", "The well cost £46m."),
    ("It has had over five feet of snow.", "The total is more than 62.9 inches.", "It has had over six feet of snow."),
    (
        "It began just after half past eight.",
        "It began shortly after 8: 30 p. m.",
        "It began just after half past nine.",
    ),
    ("It began at a quarter to five.", "It began at 4:45 a.m.", "It began at a quarter to six."),
    ("He won 58 of his 61 fights.", "He is 58 - 3 with 51 knockouts.", "He won 58 of his 66 fights."),
    ("At least 40 percent is paid.", "The minimum is 40 percent.", "At most 40 percent is paid."),
    ("At most 40 guests come.", "The limit is 40 guests.", "At least 40 guests come."),
    ("It is the last of three films.", "It is the last film in the trilogy.", "It is the last of four films."),
    ("Four judges resigned.", "A quartet of senior judges resigned.", "Four ministers resigned."),
    ("The towns lost soldiers.", "Orlo, Derby and Tamm lost soldiers.", "The towns lost three soldiers."),
    ("Seven people died.", "Seven bodies were found and 300 people fled.", "Eight people died."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), ROWS, ids=[row[0] for row in ROWS])
def test_a_reckoned_number_stands_and_another_value_does_not(true: str, passage: str, broken: str) -> None:
    day = "2024-06-11"
    assert not [code for code in codes(true, passage, day=day) if code.startswith("NUM") and code != "NUM005"]
    assert [code for code in codes(broken, passage, day=day) if code.startswith("NUM")]


APART = [
    ("Forty-two people died.", "The blast left 12 dead and 30 wounded."),
    ("Fifteen soldiers died.", "Twelve soldiers and three civilians died."),
    ("He led the side for nine years.", "He was captain for four years in the 1960s."),
    ("The cut is 70%.", "The levy was cut by 30 percent."),
    ("About nine miners fell ill.", "The first of the miners fell ill at 9am."),
    ("The rowers lost by three.", "The rowers lost at 3pm."),
    ("She came home after four months.", "She came home at 4pm, months later."),
    ("Two of seven boats were seen.", "Two boats were seen in May and five boats were seen in June."),
    ("Three of seven miners died.", "Three miners died and four miners were hurt."),
    ("The navy sank 12 boats.", "The navy sank eight boats, four fewer than pirates sank."),
    ("The port has 1045 cranes.", "The port opened at 10:45 with its cranes."),
    ("The strike hit about 1045 cranes.", "The strike began at 10:45 and hit cranes."),
    ("She was convicted on two of five counts.", "She was convicted on two counts, and Omar on three counts."),
    ("Two of five men were shot.", "Two men were shot; three men were acquitted of it."),
    ("The rower won in 3.20.", "The rower won at 3:20 pm."),
    ("The bank was shut for four hours.", "The bank was robbed at 1pm. Police came to the bank at 5pm."),
    ("Only two ports, Oran and Sfax, shut.", "Ports such as Oran, Sfax and Tunis shut."),
]


@pytest.mark.parametrize(("claim", "passage"), APART, ids=[claim for claim, _ in APART])
def test_two_numbers_make_no_third_that_the_texts_do_not_tell_of(claim: str, passage: str) -> None:
    assert "NUM001" in codes(claim, passage)


DATES = [
    ("The raid was on Friday.", "A day before Saturday's trial there was a raid.", "The raid was on Thursday."),
    (
        "Sunday's quake killed ten.",
        "On Monday the toll of the quake a day before rose to ten.",
        "Tuesday's quake killed ten.",
    ),
    ("It was more than in 2019.", "It was more in 2020 than the year before.", "It was more than in 2018."),
    (
        "He sent troops in April 2011.",
        "It began in March 2011; the following month he sent troops.",
        "He sent some in May 2011.",
    ),
    ("She has led it since 2018.", "She leaves after six years at its head.", "She has led it since 2016."),
]


def test_the_end_of_the_month_bears_out_no_other_part_of_it() -> None:
    passage = "In early September he said that 3,000 would leave by the end of the month."
    assert "DAT001" in codes("In late September he said that they would leave.", passage)
    assert "DAT001" in codes("In early September he said that 3,000 would leave by the start of the month.", passage)


def test_a_week_that_lies_mostly_in_late_april_is_of_late_april() -> None:
    assert "DAT001" not in codes("He spoke in late April 2016.", "He spoke last week.", day="2016-05-04")
    assert "DAT001" in codes("He spoke in late April 2016.", "He spoke last week.", day="2016-05-10")


@pytest.mark.parametrize(("true", "passage", "broken"), DATES, ids=[row[0] for row in DATES])
def test_a_day_is_counted_from_the_one_that_the_passage_names(true: str, passage: str, broken: str) -> None:
    for day in ("2024-06-11", "2024-06-10"):
        assert "DAT001" not in codes(true, passage, day=day)
        assert "DAT001" in codes(broken, passage, day=day)


MOVED = [
    (
        "The bank raised its rate to 9.75 percent.",
        "The bank raised its key rate by half a point to 9.75 percent; two voted to keep it at 9.5 percent.",
        "The bank raised its rate to 9.5 percent.",
    ),
    ("The toll was lowered to 109.", "It lowered the toll from 112 to 109.", "The toll was lowered to 112."),
    ("The fee was cut to 109.", "It cut the fee from 112 to 109; Orlo had asked for it.", "The fee was cut to 112."),
    ("The fee was raised to 109.", "It raised the fee to 109 from 112 in Orlo.", "The fee was raised to 112."),
    (
        "The ferry was licensed for 20 passengers.",
        "A ferry carrying 31 passengers sank, though the boat was licensed for 20 passengers.",
        "The ferry was licensed for 31 passengers.",
    ),
    (
        "A judge ordered the release of 58 people.",
        "A judge ordered the release of 58 of the 64 people held.",
        "A judge ordered the release of 64 people.",
    ),
    (
        "The quake killed at least six people.",
        "A quake of magnitude 5.5 killed at least six people.",
        "The quake killed 5.5 people.",
    ),
    (
        "Maddox, the incumbent, got 48,105 votes.",
        "Ostrander received 48,317 votes against 48,105 for the incumbent, Victor Maddox.",
        "Ostrander received 48,105 votes.",
    ),
    (
        "Four of seven voted for the increase.",
        "Four of the seven members voted for the increase, two wanted a cut.",
        "Two of seven voted for the increase.",
    ),
    (
        "Police arrested 30 protesters.",
        "Police arrested 30 protesters, and 12 shops were looted near the station.",
        "Police arrested 12 protesters.",
    ),
    (
        "Six people died in Haiti.",
        "The storm, with winds of 90 mph, killed six people in Haiti and drove 40 families from the valley.",
        "Forty people died in Haiti.",
    ),
    (
        "Parliament grows from 65 to 125 seats.",
        "Over 250 people spoke on the plan to raise the seats of parliament from 65 to 125.",
        "Parliament grows from 60 to 125 seats.",
    ),
    (
        "The ministry said 112 people had died.",
        "Floods killed 112 people, the ministry told reporters; on Monday it said 104 people had died in the north.",
        "The ministry said 113 people had died.",
    ),
    (
        "Voters turned the status down by 54 percent to 46, the first time that it was asked so.",
        "It was the first time that it was asked so, and 53.99 percent were against. By 54% to 46% voters rejected it.",
        "Voters turned the status down by 55 percent to 46, the first time that it was asked so.",
    ),
    (
        "Nearly half of the 47 people injured were in hospital.",
        "Forty-seven others were hurt in the crash. Twenty-three of those injured are in hospital.",
        "Nearly half of the 48 people injured were in hospital.",
    ),
    (
        "One of three applicants was named.",
        "A panel narrowed the list of applicants from 31 to three, of whom one was named.",
        "The list was narrowed to 31 applicants.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), MOVED, ids=[row[0] for row in MOVED])
def test_a_number_stands_where_the_passage_has_it_and_not_in_anothers_place(
    true: str, passage: str, broken: str
) -> None:
    assert not {"NUM006", "NUM008", "NUM009"}.intersection(codes(true, passage))
    assert {"NUM001", "NUM008", "NUM009"}.intersection(codes(broken, passage))


BOTH = [
    ("The mill laid off 300 hands.", "The mill laid off 500 hands and sacked another 300 hands."),
    ("Unemployment slowed to 5 percent.", "Unemployment slowed to 6 percent in May and 5 percent in June."),
    ("The count rose to 15.", "The count rose to 14, and on Friday to 15."),
    ("The yard employs 400 people.", "The yard employed 600 people in 2010, has 400 workers now."),
    ("The storm killed 12 people.", "The storm killed 40 people in Orlo and 12 in Derby."),
]


@pytest.mark.parametrize(("claim", "passage"), BOTH, ids=[row[0] for row in BOTH])
def test_of_two_numbers_with_a_day_or_place_each_one_may_be_told_alone(claim: str, passage: str) -> None:
    assert not {"NUM006", "NUM009"}.intersection(codes(claim, passage))


def test_a_number_in_anothers_place_is_asked_about_and_not_blocked() -> None:
    told = "She was sentenced to 12 years; her sister got eight years."
    assert "NUM006" not in codes("Her sister was sentenced to eight years.", told)
    assert CODES["NUM009"].severity == "warning"


def test_who_tells_some_as_all_is_told_of_what_changed_places_too() -> None:
    found = codes(
        "The 50 hostages were freed. Cash is taxed at 8 percent and property at 15.5 percent.",
        "Twelve of the 50 hostages were freed. The tax is 15.5 percent for cash and 8 percent for property.",
    )
    assert {"NUM008", "NUM006"} <= set(found)


def test_of_a_page_no_number_is_taken_for_anothers() -> None:
    page = "The storm, with winds of 90 mph, killed six people in Haiti and drove 40 families from the valley."
    assert "NUM009" in codes("Forty people died in Haiti.", page)
    assert "NUM009" not in codes("Forty people died in Haiti.", page + " Nobody spoke of it later on." * 40)
