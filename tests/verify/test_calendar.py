"""Dates by feasts, by years counted from the text's own, and by how far two of the passages' dates lie apart."""

import pytest

from tests.verify.held import codes

SUNDAY = "It burnt on Friday, 19 February, and shut on Sunday, 21 February."
WEEK = "It shut on Sunday and burnt on Tuesday."
MONTH = "It shut on 8 January and burnt on 6 February."
TONNES = "It made 9 tonnes in 2019, 25 tonnes in 2018."

ROWS = [
    # Feasts, fixed and moving, in the claim and in the passage.
    ("May Day", "2021-05-05", "The mill shut on May Day.", "The mill shut on 1 May.", ""),
    ("another feast", "2021-05-05", "The mill shut on Halloween.", "The mill shut on 1 May.", "NAM001"),
    ("Easter", "2021-04-06", "The mill shut on Easter Sunday.", "The mill shut on 4 April.", ""),
    ("Easter of a year", "2021-04-06", "The mill shut on Easter Sunday.", "The mill shut on 12 April 2020.", "NAM001"),
    ("Easter that is named", "", "The mill shut on 16 April 2017.", "The mill shut on Easter Sunday 2017.", ""),
    ("Easter on an unknown day", "", "The mill shut on 5 April.", "The mill shut on Easter Monday.", "DAT001"),
    ("Good Friday", "2021-04-06", "The mill shut on 2 April.", "The mill shut on Good Friday.", ""),
    ("another Friday", "2021-04-06", "The mill shut on 9 April.", "The mill shut on Good Friday.", "DAT001"),
    ("the last Monday", "2021-06-03", "The mill shut on 31 May.", "The mill shut on Memorial Day.", ""),
    ("the fourth Thursday", "2020-11-30", "The mill shut on 26 November.", "The mill shut on Thanksgiving.", ""),
    ("the third", "2020-11-30", "The mill shut on 19 November.", "The mill shut on Thanksgiving.", "DAT001"),
    ("last year's", "2021-01-04", "The mill shut on 26 November 2020.", "The mill shut on Thanksgiving.", ""),
    ("Christmas", "2021-01-04", "The mill shut at Christmas.", "The mill shut on 25 December.", ""),
    ("no Christmas", "2021-01-04", "The mill shut at Easter.", "The mill shut on 25 December.", "NAM001"),
    ("two numbers are a day", "", "It was after the 9/11 attacks.", "It was after September 11, 2001.", ""),
    # Years counted from the text's own, and parts of them.
    ("more than so many years ago", "2021-03-04", "It shut more than 30 years ago.", "It shut in 1989.", ""),
    ("so many years ago", "2021-03-04", "It shut 30 years ago.", "It shut in 1989.", "DAT001"),
    ("more than they are", "2021-03-04", "It shut more than 40 years ago.", "It shut in 1989.", "DAT001"),
    ("in so many years", "2021-03-04", "The pact ends in 2026.", "The pact ends in five years.", ""),
    ("in more years", "2021-03-04", "The pact ends in 2028.", "The pact ends in five years.", "DAT001"),
    ("years that have passed", "2021-03-04", "The pact is of 2026.", "The pact fell in five years of war.", "DAT001"),
    ("the turn of the century", "2021-03-04", "It is of the turn of the 20th century.", "It is of 1900.", ""),
    ("the turn of another", "2021-03-04", "It is of the turn of the 19th century.", "It is of 1900.", "DAT001"),
    ("the turn is no century", "2021-03-04", "It is of the turn of the 20th century.", "It is of 1950.", "DAT001"),
    ("nearly so many months ago", "2021-06-24", "It shut nearly four months ago.", "It shut on 1 March.", ""),
    ("nearly more months ago", "2021-06-24", "It shut nearly six months ago.", "It shut on 1 March.", "DAT001"),
    ("the end of a range", "", "The war of 1980 to 1988 is over.", "The 1980-88 war is over.", ""),
    ("within a range", "", "The war of 1981 to 1988 is over.", "The 1980-88 war is over.", "DAT001"),
    ("a range", "", "The 1992-95 war is over.", "The war from 1992 to 1995 is over.", ""),
    ("a longer range", "", "The 1992-97 war is over.", "The war from 1992 to 1995 is over.", "DAT001"),
    ("a range for a range", "", "The 1992-97 war is over.", "The 1992-95 war is over.", "DAT001"),
    ("a range about a year", "", "The 1992-97 war is over.", "The war of 1992 is over.", ""),
    ("a range about two years", "", "The 1990-99 war is over.", "The war of 1992 and 1995 is over.", ""),
    ("a decade from one year", "", "The mid-1990s war is over.", "The war of 1990 and 1995 is over.", ""),
    ("a month of its last year", "", "It shut in May 1988.", "The 1980-88 war is over.", "DAT001"),
    ("the first week", "2021-08-11", "It shut in early July.", "It shut in the first week of July.", ""),
    ("the second week", "2021-08-11", "It shut in mid-July.", "It shut in the second week of July.", ""),
    ("the start for early", "2021-08-11", "It shut at the start of July.", "It shut in early July.", ""),
    ("early for the start", "2021-08-11", "It shut in early July.", "It shut at the start of July.", ""),
    ("the end for early", "2021-08-11", "It shut at the end of July.", "It shut in early July.", "DAT001"),
    ("the last days", "2021-08-11", "It shut in the last days of July.", "It shut on 29 July.", ""),
    ("the first days", "2021-08-11", "It shut in the first days of July.", "It shut on 29 July.", "DAT001"),
    ("after tomorrow", "2021-03-04", "It shuts on Saturday.", "It shuts the day after tomorrow.", ""),
    ("long after tomorrow", "2021-03-04", "It shuts on Sunday.", "It shuts the day after tomorrow.", "DAT001"),
    ("a Sunday in a month", "2021-03-04", "It shut on a Sunday in February.", SUNDAY, ""),
    ("a Monday in a month", "2021-03-04", "It shut on a Monday in February.", SUNDAY, "DAT001"),
    ("the following Sunday", "2021-03-04", "It burnt on 19 February and shut the following Sunday.", SUNDAY, ""),
    ("the following Monday", "2021-03-04", "It burnt on 19 February and shut the following Monday.", SUNDAY, "DAT001"),
    ("Friday next week", "2021-03-04", "It shuts on Friday next week.", "It shuts on Friday, 12 March.", ""),
    ("Friday this week", "2021-03-04", "It shuts on Friday this week.", "It shuts on Friday, 12 March.", "DAT001"),
    ("years ago this month", "2019-11-05", "It fell 30 years ago this month.", "It fell on 9 November 1989.", ""),
    ("years ago next month", "2019-10-05", "It fell 30 years ago this month.", "It fell on 9 November 1989.", "DAT001"),
    ("years ago last month", "2019-11-05", "It fell 30 years ago last month.", "It fell on 9 November 1989.", "DAT001"),
    ("this month alone", "2019-11-05", "It fell this month.", "It fell on 9 November 1989.", "DAT001"),
    ("next May", "2019-11-05", "It shuts in May 2020.", "It shuts next May.", ""),
    ("next May is to come", "2019-11-05", "It shuts in May 2019.", "It shuts next May.", "DAT001"),
    ("next May, in May", "2019-05-02", "It shuts in May 2019.", "It shuts next May.", ""),
    ("late last year", "2021-03-04", "The mill shut late last year.", "The mill shut in December.", ""),
    ("early last year", "2021-03-04", "The mill shut early last year.", "The mill shut in December.", "DAT001"),
    # How far two dates lie apart.
    ("two days of the week", "2021-03-04", "It burnt on Tuesday, two days after.", WEEK, ""),
    ("more days", "2021-03-04", "It burnt on Tuesday, four days after.", WEEK, "DAT001"),
    ("nine days", "2021-03-04", "It burnt nine days after.", WEEK, ""),
    ("three days of the week", "2021-03-04", "It burnt four days after.", f"{WEEK} It fell on Thursday.", ""),
    ("one day told twice", "2021-03-04", "It burnt four days after.", "It shut on Monday, and Monday was dry.", ""),
    ("beside a date", "2021-03-04", "It burnt four days after.", "It shut on Sunday and burnt on 2 March.", ""),
    ("a month", "2021-03-04", "It burnt a month after it shut.", MONTH, ""),
    ("no month", "2021-03-04", "It burnt two months after it shut.", MONTH, "DAT001"),
    ("two years, among tonnes", "", "It made 25 tonnes two years before.", TONNES, "DAT001"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "claim", "passage", "code"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_a_date_is_one_of_the_passages_however_it_is_told(day: str, claim: str, passage: str, code: str) -> None:
    found = [one for one in codes(claim, passage, day=day) if one.startswith(("NAM", "DAT", "NUM"))]
    assert found == ([code] if code else [])
