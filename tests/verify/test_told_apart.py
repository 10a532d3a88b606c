"""The day of what was said, a total told of one, and bodies of the heavens: each row is a claim and its sentences."""

import pytest

from tests.verify.held import codes

FERRY = ["Harbour master Osei said Tuesday that Brandt and Lund boarded the Sunday ferry from Orlo to Derna."]
STRIKE = ["The union said on Wednesday that drivers walked out on Monday."]
VOTE = ["Marr told reporters on 4 June that the council will vote on 9 June."]
RAIDS = [
    "It was the patrol's fifth raid this year.",
    "The patrol seized a total of 14 rifles and 923 rounds in the five.",
]
CLINIC = ["The clinic saw 300 people in total in May, 90 of them on the first day alone."]
HOUSES = ["The fire took a total of 90 houses, 30 of them in Orlo."]
BARNS = ["The fire took a total of 90 barns, including 30 in Orlo."]
BOMBS = ["In Derna a bomb was defused. Three died when one went off in Orlo."]
PLANETS = ["They range in size from as small as our moon to as large as Jupiter."]
ORBIT = ["The probe flew past Mars, then turned its solar panels to the light."]

HELD: list[tuple[str, str, str, list[str], str]] = [
    ("the day of the ferry", "", "They boarded a ferry to Derna on 20 May 2018, Osei said.", FERRY, "2018-05-23"),
    ("the day of the words", "DAT004", "They boarded a ferry to Derna on 22 May 2018, Osei said.", FERRY, "2018-05-23"),
    ("said on that day", "", "Osei said on 22 May 2018 that they boarded a ferry to Derna.", FERRY, "2018-05-23"),
    ("opens with the day of the words", "", "On Tuesday Osei said they boarded a ferry to Derna.", FERRY, "2018-05-23"),
    ("the day of a strike", "", "Drivers walked out on Monday, the union said.", STRIKE, ""),
    ("the day that a strike was told of", "DAT004", "Drivers walked out on Wednesday, the union said.", STRIKE, ""),
    ("both days", "", "Drivers walked out on Monday, the union said on Wednesday.", STRIKE, ""),
    ("a vote to come", "", "The council will vote on 9 June, Marr said.", VOTE, ""),
    ("a vote on the day of the words", "DAT004", "The council will vote on 4 June, Marr said.", VOTE, ""),
    ("a total", "", "In five raids the patrol took 14 rifles in all.", RAIDS, ""),
    ("a total for one", "NUM008", "In this latest raid alone the patrol seized 14 rifles.", RAIDS, ""),
    ("a single one", "NUM008", "The patrol seized 923 rounds in a single raid.", RAIDS, ""),
    ("one of a total", "", "On the first day alone the clinic saw 90 people.", CLINIC, ""),
    ("a part of a total", "", "The fire took 30 houses in Orlo alone.", HOUSES, ""),
    ("a part that a total includes", "", "The fire took 30 barns in Orlo alone.", BARNS, ""),
    ("the total for a part", "NUM008", "The fire took 90 houses in Orlo alone.", HOUSES, ""),
    ("one that counts nothing", "", "A bomb in Orlo killed three; one in Derna was defused.", BOMBS, ""),
    ("a day for its name", "NAM001", "The shop opens on Black Friday.", ["The shop opens on Friday."], ""),
    ("a day by its name", "", "The shop opens on Black Friday.", ["It opens on Black Friday, the shop said."], ""),
    ("as large as told", "", "They may be as small as the moon and as large as Jupiter.", PLANETS, ""),
    ("as large as another", "NAM001", "They may be as small as the moon and as large as the sun.", PLANETS, ""),
    ("what light is", "", "Past Mars the probe turned its panels to the sun.", ORBIT, ""),
    ("past another", "NAM001", "The probe flew past the moon, then turned its solar panels to the light.", ORBIT, ""),
]


@pytest.mark.parametrize(("held", "claim", "passages", "day"), [r[1:] for r in HELD], ids=[r[0] for r in HELD])
def test_what_is_told_of_another_is_found(held: str, claim: str, passages: list[str], day: str) -> None:
    found = codes(claim, *passages, day=day)
    assert (held in found) if held else not {"DAT004", "NUM006", "NUM008", "NAM001"} & set(found)
