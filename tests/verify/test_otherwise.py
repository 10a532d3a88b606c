"""Names that the claim writes otherwise than its passage: short, spelled out, by their land or their people."""

import pytest

from tests.verify.held import codes

ERROR, WARNING, NONE = "NAM001", "NAM002", ""

ROWS = [
    # What an acronym stands for may be written small, and its small words and its plural may be in it.
    ("small letters", NONE, "The drop in RDP was large.", "The drop in real domestic product was large."),
    ("other small letters", ERROR, "The drop in RDS was large.", "The drop in real domestic product was large."),
    ("over a hyphen", NONE, "He suffers from PSLD.", "He suffers from post-storm listening disorder."),
    ("two letters and a sign", NONE, "O&B lost.", "Orla & Brandt lost to Lund."),
    ("a sign for and", NONE, "O&B lost.", "Orla and Brandt lost to Lund."),
    ("a sign for others", ERROR, "O&B lost.", "Orla and Lund lost to Brae."),
    ("written small", NONE, "Norsea cut O&D costs.", "Norsea cut its costs of oil and diesel."),
    ("marks part words", ERROR, "The drop in RDP was large.", "The drop was real: demand, prices and jobs fell."),
    ("in the plural", NONE, "Two LFCs shut.", "Two low-fee colleges shut."),
    ("of a small word", NONE, "The MoR shut the mill.", "The Ministry of Rivers shut the mill."),
    ("of another small word", ERROR, "The MoR shut the mill.", "The Ministry for Rivers shut the mill."),
    ("within one word", NONE, "BwR shut the mill.", "BrandtwaterRooms shut the mill."),
    ("particles", NONE, "OBL shut the mill.", "Omar bin Lund shut the mill."),
    ("in a longer name", NONE, "Norsea CEO Ada Brandt left.", "Ada Brandt, chief executive of Norsea, left."),
    ("who is no WHO", ERROR, "The World Health Organization shut it.", "Brandt shut it, who owns the mill."),
    ("a particle large", ERROR, "The AR shut the mill.", "The Norsea mill was shut."),
    ("with dots", NONE, "The UROA shut the mill.", "The U.R. Office of Agriculture shut the mill."),
    ("two large letters behind", NONE, "The MoRA shut the mill.", "The Museum of Rural Arts shut the mill."),
    ("a WHO that is not there", ERROR, "The WHO shut the mill.", "Norsea shut the mill."),
    ("a WHO that is", NONE, "The WHO shut the mill.", "The World Health Organization shut the mill."),
    ("a body told of", NONE, "The UN refugee agency shut the mill.", "The UNHCR shut the mill."),
    ("told of by common words", NONE, "Doctors Without Borders shut it.", "Médecins Sans Frontières shut it."),
    ("told of by one word", ERROR, "La Boheme is on.", "La Traviata is on."),
    ("a known acronym", NONE, "The National Liberation Army shut it.", "The ELN shut it."),
    ("another told of", ERROR, "The UN health agency shut the mill.", "The UNHCR shut the mill."),
    # What is of a place, by more endings, and where these take the place of a vowel.
    ("a people in -i", NONE, "Kashmiri mills shut.", "Mills in Kashmir shut."),
    ("for a vowel", NONE, "The Viennese mill was shut.", "The mill in Vienna was shut."),
    ("back to the vowel", NONE, "The mill in Florida was shut.", "The Floridian mill was shut."),
    ("a surname in -er", ERROR, "Mayor Hans Fischer lost.", "Mayor Hans Fisch lost."),
    ("a surname in -i", ERROR, "Mayor Rossi shut the mill.", "Mayor Ross shut the mill."),
    ("in -er", NONE, "The Londoner shut the mill.", "The woman from London shut the mill."),
    ("another people", ERROR, "The Milanese mill was shut.", "Norsea's mill in Naples was shut."),
    ("a quarter of a land", NONE, "The Midwestern mill was shut.", "The mill in the Midwest was shut."),
    ("Shia, Shi'ite", NONE, "The Shia mill was shut.", "The Shi'ite mill was shut."),
    ("Sunni, Shi'ite", ERROR, "The Sunni mill was shut.", "The Shi'ite mill was shut."),
    ("a sentence's first people", ERROR, "Parisians shut the mill.", "People in London shut the mill."),
    # Two states in one word, and states by more of their names.
    ("halves", NONE, "A Sino-Indian pact was signed.", "China and India signed a pact."),
    ("another half", ERROR, "A Russo-Indian pact was signed.", "China and India signed a pact."),
    ("no half", ERROR, "Franco signed the pact.", "France signed the pact."),
    ("an elided article", NONE, "Ivory Coast shut the mill.", "Côte d’Ivoire shut the mill."),
    ("an elided article, another", ERROR, "Ghana shut the mill.", "Côte d’Ivoire shut the mill."),
    ("a team", NONE, "The Springboks won the match.", "South Africa won the match."),
    ("another team", ERROR, "The Springboks won the match.", "Fiji won the match."),
    # Words written together, cut short or abbreviated.
    ("one word of two", NONE, "LP Brandt cut jobs.", "LPBrandt cut jobs."),
    ("two words of one", NONE, "LPBrandt cut jobs.", "LP Brandt Chase cut jobs."),
    ("one word of two others", ERROR, "LP Brandt cut jobs.", "LPLund cut jobs."),
    ("a word cut short", NONE, "West Oak lost.", "West Oakham Albion lost."),
    ("another cut short", ERROR, "West Ashby lost.", "West Oakham Albion lost."),
    ("a word cut short elsewhere", ERROR, "West Ashb lost.", "Ashby Albion lost in the West."),
    ("a last word cut short", ERROR, "Ada Bran lost.", "Ada Brandt lost."),
    ("Saint", NONE, "The mill in St Orla was shut.", "The mill in Saint Orla was shut."),
    ("another saint", ERROR, "The mill in St Orla was shut.", "The mill in Saint Lund was shut."),
    ("Mac", NONE, "McKendry lost.", "Ada MacKendry lost."),
    ("another nickname", ERROR, "Chuck Brandt lost.", "Ada Louise Brandt lost."),
    # A land by what lies in it.
    ("its region", NONE, "A mill in Germany was shut.", "A mill in Bavaria was shut."),
    ("a city of its region", NONE, "A mill in the United States was shut.", "A mill in Tucson was shut."),
    ("another's region", ERROR, "A mill in Austria was shut.", "A mill in Bavaria was shut."),
    ("the French city of", NONE, "The mill in the French city of Lyon was shut.", "A mill in Lyon was shut."),
    ("among other lands", NONE, "The French city of Lyon shut the mill.", "Lyon shut the Danish mill."),
    ("another of its cities", ERROR, "The French city of Orla shut a mill.", "Danish mills in Orla and Lyon shut."),
    ("the Dutch city of", ERROR, "The mill in the Dutch city of Lyon was shut.", "A mill in Lyon was shut."),
    ("the French city of no place", ERROR, "The mill in the French city of Orla was shut.", "A mill in Orla was shut."),
    ("nobody is in a people", ERROR, "The painting is in French.", "The painting is in Lyon."),
    ("its court", NONE, "A Turkish court shut the mill.", "A court in Izmir shut the mill."),
    ("a region's judge", NONE, "A New York judge shut it.", "A judge in Manhattan shut it."),
    ("a region's striker", ERROR, "A New York striker lost.", "A striker in Manhattan lost to Orla."),
    ("a region's judge abroad", ERROR, "A New York judge shut it.", "A Danish judge shut it in Manhattan."),
    ("another region's judge", ERROR, "A Florida judge shut it.", "A judge in Manhattan shut it."),
    ("no region's judge", ERROR, "A Norsea judge shut it.", "A judge in Manhattan shut it."),
    ("another's court", ERROR, "A Greek court shut the mill.", "A court in Izmir shut the mill."),
    ("a foreign court", ERROR, "A Turkish court shut the mill.", "A court in Izmir shut the Danish mill."),
    ("a person is of no city", ERROR, "A Turkish striker lost.", "Ada Brandt lost to the striker in Izmir."),
    # A firm and a group behind the name of their land.
    ("its firm", NONE, "US planemaker Boeing lost.", "Boeing lost to Norsea."),
    ("its firms", NONE, "The Japanese makers Toyota and Honda lost.", "Toyota and Honda lost to Norsea."),
    ("another's firm", ERROR, "German planemaker Boeing lost.", "Boeing lost to Norsea."),
    ("no firm behind it", ERROR, "US shares lost to Norsea.", "Boeing lost to Norsea."),
    ("a group of a creed", NONE, "Islamist al-Shabab fighters lost.", "Al-Shabaab fighters lost."),
    ("a group of another", ERROR, "Islamist Orla fighters lost.", "Fighters of the Orla church lost."),
    # States by their part of the world.
    ("African states", NONE, "The African countries signed the pact.", "Kenya and Uganda signed the pact."),
    ("East African states", NONE, "East African states signed the pact.", "Kenya and Uganda signed the pact."),
    ("South American states", NONE, "The South American states signed the pact.", "Brazil and Chile signed the pact."),
    ("other states", ERROR, "Asian countries signed the pact.", "Kenya and Uganda signed the pact."),
    ("one is of none", ERROR, "African countries signed the pact.", "Kenya and Peru signed the pact."),
    ("no states", ERROR, "The African coast is dry.", "The coast of Kenya is dry."),
    # What begins a sentence.
    ("North Orla", ERROR, "North Orla was shut.", "The mill in South Orla was shut."),
    ("a date is no name", NONE, "The mill was shut in Q3 2020.", "The mill was shut in the third quarter of 2020."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "claim", "passage"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_a_name_is_borne_out_in_another_of_its_forms(code: str, claim: str, passage: str) -> None:
    found = [one for one in codes(claim, passage) if one.startswith("NAM")]
    assert found == ([code] if code else [])


SPEAKERS = [
    ("The U.S. Office of Agriculture said it was a sham.", "The USOA said it was a sham.", True),
    ("Médecins Sans Frontières said it was a sham.", "Doctors Without Borders said it was a sham.", True),
    ("Harvest International said it was a sham.", "Harvest said it was a sham.", True),
    ("Harvest Orla said it was a sham.", "Harvest said it was a sham.", False),
    ("“It was,” Brandt said, and his wife, Orla, pointed out that it was known.", "Orla noted it was known.", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("passage", "claim", "stands"),
    SPEAKERS,
    ids=["with dots", "in other words", "a firm", "no firm", "who pointed out"],
)
def test_a_sentences_first_word_is_of_the_speakers_name(passage: str, claim: str, *, stands: bool) -> None:
    assert ("ATT002" not in codes(claim, passage)) is stands


DOERS = [
    ("The Bavarian premier shut it.", "Bavaria's premier shut it; Saxony's did not.", True),
    ("Bavaria's premier shut it.", "The Bavarian premier shut it; the Saxon did not.", True),
    ("The Sicilian premier shut it.", "Sicily's premier shut it; Tuscany's did not.", True),
    ("The Saxon premier shut it.", "Bavaria's premier shut it; Saxony's did not.", False),
]


@pytest.mark.parametrize(("claim", "passage", "stands"), DOERS, ids=["a people", "a place", "by itself", "another"])
def test_a_place_and_what_is_called_after_it_are_one_doer(claim: str, passage: str, *, stands: bool) -> None:
    assert ("ROL001" not in codes(claim, passage)) is stands


def test_a_body_whose_letters_are_a_common_word_stands_in_capitals_alone() -> None:
    claim = "Islamic State attacked a factory."
    assert "NAM001" not in codes(claim, "Many are missing after an IS attack on a factory.")
    assert "NAM001" in codes(claim, "The attack on a factory is over.")
