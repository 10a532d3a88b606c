"""Months and weekdays in their short forms are dates and no names; people and papers of those letters are names."""

from datetime import date

import pytest

from briefing.language import dates, names

FRIDAY = date(2020, 11, 6)

SHORT = [
    ("The tender closed on Oct. 28 in Orla.", "2020-10-28"),
    ("On Apr. 3 the dam burst.", "2020-04-03"),
    ("On 3 Jul the dam burst.", "2020-07-03"),
    ("It has run since the 3rd of Mar.", "2020-03-03"),
    ("It was founded in Sept. 2015.", "2015-09-01"),
    ("Rents rose in Sep., it said.", "2020-09-01"),
    ("The road was shut from Aug. to now.", "2020-08-01"),
    ("Feb rents were lower.", "2020-02-01"),
    ("The vote of Mon., Nov. 2 was void.", "2020-11-02"),
    ("It sank on Sat. at noon.", "2020-10-31"),
    ("It sank on Thurs.", "2020-11-05"),
]


@pytest.mark.parametrize(("text", "first"), SHORT, ids=[row[0] for row in SHORT])
def test_a_short_form_is_a_date_and_no_name(text: str, first: str) -> None:
    assert dates.find(text, anchor=FRIDAY)[0].spans[0][0] == date.fromisoformat(first)
    assert [name.whole for name in names.find(text) if name.whole != "Orla"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was Jan Brandt's boat.", "Jan Brandt"),
        ("She wrote it for The Sun in May.", "Sun"),
        ("In 2016 Jan Brandt left.", "Jan Brandt"),
        ("He met Ada and Jan.", "Jan"),
        ("They dined at Mar-a-Lago.", "Mar"),
    ],
)
def test_a_name_of_the_same_letters_stays_one(text: str, name: str) -> None:
    assert name in {found.whole for found in names.find(text)}
    assert not [found for found in dates.find(text) if found.text.strip(".") in name]
