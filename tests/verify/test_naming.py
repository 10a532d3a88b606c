"""Whether a name of the claim is borne out, contradicted, or left unsaid by passages cited without their article."""

import msgspec
import pytest

from briefing.verify import check_rows
from tests.verify.held import codes

ERROR, WARNING, NONE = "NAM001", "NAM002", ""

ROWS = [
    # A pronoun or a description may be anybody whom the passage does not name.
    (WARNING, "Brandt's eyes were damaged.", "His eyes were damaged on Skerry Island, off Port Orla."),
    (WARNING, "Critics said the trial made Brandt a martyr.", "Critics said the trial turned her into a martyr."),
    (WARNING, "Asked about the crowd outside, Brandt smiled.", "Asked about the crowd outside, he smiled."),
    (WARNING, "In a filing, Norsea cut its forecast.", "The forecast was cut, the company said in a filing."),
    (WARNING, "On the show Brandt praised Lund.", "The comedian praised Lund on the show."),
    (WARNING, "Norsea expects a loss.", "As a result, the Orla bank expects a loss."),
    (WARNING, "Riots spread in Tavria and across Greece.", "Riots spread in Tavria and throughout the country."),
    (WARNING, "Shops closed across Greece.", "Shops closed throughout the country."),
    (WARNING, "A Kestrel correspondent was there.", "Our correspondent was there."),
    (WARNING, "One Orla student was freed.", "One of the students was freed."),
    (WARNING, "Norsea's security team found the flaw.", "The company's security team found the flaw."),
    (WARNING, "Brandt's fellow defendants were fined.", "The other defendants were fined."),
    (WARNING, "US President Ada Brandt met the Iranian envoy.", "President Ada Brandt met the Iranian envoy."),
    (WARNING, "Brandt met Lund in 2014.", "The couple met on the set of “Masters of Stone” in 2014."),
    # A name that the claim leaves out may be the one who is meant.
    (ERROR, "Brandt's eyes were damaged.", "His eyes were damaged, Keller's doctor said."),
    (ERROR, "It was Brandt's first visit.", "Keller's visit is his first."),
    (ERROR, "They met on the set of Orla's series.", "The couple met on the set of the Kestrel series."),
    (ERROR, "The envoy spoke of Orla stability.", "The envoy spoke of stability in the region."),
    (ERROR, "Shops closed in Lorne.", "Shops closed in Orla, and he left the city."),
    (ERROR, "Norway's hospital turned them away.", "The hospital in Blantyre turned them away."),
    (ERROR, "Iranian President Ada Brandt met the envoy.", "US President Ada Brandt met the envoy."),
    (ERROR, "“Goldman” did not answer.", "“The company did not answer,” it read."),
    # Acronyms over the small words of what they stand for.
    (NONE, "The OLM sent eight experts.", "The Office for Lakes and Mountains sent eight experts."),
    (NONE, "KBW raised its forecast.", "Keefe, Bruyette & Woods raised its forecast."),
    (NONE, "Tkip won few votes.", "Ada Brandt's TK Independence Party won few votes."),
    (NONE, "It has offices in the UK.", "It has offices in the U. K."),
    (ERROR, "The OLP sent eight experts.", "The Office for Lakes and Mountains sent eight experts."),
    (ERROR, "KWB raised its forecast.", "Keefe, Bruyette & Woods raised its forecast."),
    # A place is nobody.
    (ERROR, "The flood hit Virginia.", "Virginia Smith said the flood hit the town."),
    (ERROR, "The flood was worst in Jordan.", "Michael Jordan said the flood was worst in the north."),
    (ERROR, "The court sits in Lincoln.", "Abraham Lincoln, who spoke in the court, left."),
    (NONE, "Jordan said the flood was worst in the north.", "Michael Jordan said the flood was worst in the north."),
    (NONE, "The flood hit Virginia.", "The flood hit Virginia, Virginia Smith said."),
    (NONE, "Ada was freed.", "Ada Brandt, 12, was freed."),
    (NONE, "Officials in Oxford spoke.", "Officials at Oxford University spoke."),
    # A city lies in its land, and a land in none of its cities.
    (NONE, "A bomb went off in Pakistan.", "A bomb went off in Karachi."),
    (NONE, "The fire in Nigeria's largest market spread.", "The fire in the largest market of Lagos spread."),
    (NONE, "The plant is in Topeka, Kansas.", "The plant is in Topeka."),
    (NONE, "He was arrested in Texas.", "He was arrested in Galveston County."),
    (ERROR, "Ada Brandt, who runs Germany, went to court.", "Ada Brandt went to court in Dusseldorf."),
    (NONE, "Strikes closed ports in Ukraine.", "Strikes closed the port of Odesa."),
    (ERROR, "A bomb went off in India.", "A bomb went off in Karachi."),
    (ERROR, "A bomb went off in Karachi.", "A bomb went off in Pakistan."),
    (ERROR, "The plant is in Topeka, Nebraska.", "The plant is in Topeka."),
    (ERROR, "He was arrested in Ohio.", "He was arrested in Galveston County."),
    (ERROR, "The plan was made in Texas.", "The plan was made by Ada Dallas, who left."),
    # Bodies by their kind, and the members of one.
    (
        ERROR,
        "She is in the Tavrian Liberation Organization.",
        "She is in the Front for the Liberation of Tavrian Hills.",
    ),
    (ERROR, "She is in the Palestine Liberation Organization.", "She is in the Front for the Liberation of Palestine."),
    (ERROR, "Crowds stood outside the Canons' Gait.", "Crowds stood outside the Corn Exchange."),
    (NONE, "She is in the Liberation Front.", "She is in the Popular Front for the Liberation of Tavria."),
    (NONE, "The Conservatives' leader spoke.", "The leader of the Conservative party spoke."),
]


@pytest.mark.parametrize(("code", "claim", "passage"), ROWS, ids=[f"{row[0] or 'stands'} {row[1]}" for row in ROWS])
def test_a_name_is_borne_out_or_contradicted_or_left_unsaid(code: str, claim: str, passage: str) -> None:
    row = msgspec.json.encode({"id": 1, "claim": claim, "passages": [passage]})
    found = [one.code for answer in check_rows([row]) for one in answer.findings if one.code in {ERROR, WARNING}]
    assert (found or [NONE])[0] == code


RELATIVES = [
    (True, "The boy was with his uncle.", "The boy was with his father."),
    (True, "Her brother was shot.", "Her cousin was shot."),
    (True, "His mother spoke to reporters.", "His father spoke to reporters."),
    (True, "She lives with her aunt.", "She lives with her grandmother."),
    (True, "He inherited it from his grandfather.", "He inherited it from his uncle."),
    (True, "Two of her sisters came.", "Two of her nieces came."),
    (False, "Lund praised his mother.", "Lund's mother heard her son praise her."),
    (False, "Her husband died.", "He died, and his wife was told."),
    (False, "The children's parents were told.", "The father and mother of the children were told."),
    (False, "Their son is missing.", "The couple's child, a boy, is missing; their daughter was found."),
    (False, "His brother Ion was freed.", "Both of her sons, Ion and Mihai, were freed."),
    (False, "Her dad spoke.", "Her father spoke."),
    (False, "Her uncle spoke.", "Her father's brother, an uncle, spoke."),
    (False, "He leaves two grandchildren.", "His grandson and his granddaughter survive him."),
    (True, "His grandchild was freed.", "His niece was freed on Friday."),
]


@pytest.mark.parametrize(("found", "claim", "passage"), RELATIVES, ids=[row[1] for row in RELATIVES])
def test_a_relative_is_the_one_that_the_passage_names(found: bool, claim: str, passage: str) -> None:  # noqa: FBT001 - a table's column
    assert ("NAM004" in codes(claim, passage)) is found
