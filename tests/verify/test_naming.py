"""Whether a name of the claim is borne out, contradicted, or left unsaid by passages cited without their article."""

import msgspec
import pytest

from briefing.model import Citation, Claim
from briefing.verify import Evidence, check_rows, verify
from briefing.verify.case import Case, Cited
from briefing.verify.names.naming import named
from briefing.verify.reading import read
from tests.verify.held import article, codes
from tests.verify.test_edges import alone

ERROR, WARNING, NONE = "NAM001", "NAM002", ""

RUINED = "The church survived World War I but was bombed in World War II and rebuilt."

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
    # What is called after a place or a person, and a body in another of its names.
    (NONE, "A fire broke out in Sicily.", "A fire broke out in a Sicilian town."),
    (ERROR, "A fire broke out in Tuscany.", "A fire broke out in a Sicilian town."),
    (NONE, "Liverpudlians queued overnight.", "Residents of Liverpool queued overnight."),
    (ERROR, "Mancunians queued overnight.", "Residents of Liverpool queued overnight."),
    (NONE, "Marxists met in Orla.", "Followers of Karl Marx met in Orla."),
    (ERROR, "Maoists met in Orla.", "Followers of Karl Marx met in Orla."),
    (NONE, "The PA shut the office.", "The Palestinian Authority shut the office."),
    (NONE, "The plant is in Pennsylvania.", "The plant is in Lorne, Pa."),
    (NONE, "The Department of Defense shut the office.", "The Pentagon shut the office."),
    (ERROR, "The Department of Transport shut the office.", "The Pentagon shut the office."),
    (NONE, "Brandt, of Wyoming, left.", "Rep. Ada Brandt (R-Wyo.) left."),
    (NONE, "Brandt, a Wyoming Republican, left.", "Rep. Ada Brandt (R-Wyo.) left."),
    (NONE, "The plant is in Lorne, Pa.", "The plant is in Lorne, Pennsylvania."),
    (ERROR, "Brandt, of Montana, left.", "Rep. Ada Brandt (R-Wyo.) left."),
    # A first name may be a common word; so may one of two names side by side, and a product begins small.
    (NONE, "Bill Orlov was found dead.", "William Orlov was found dead."),
    (ERROR, "Bill Orlov was found dead.", "Robert Orlov was found dead."),
    (ERROR, "Norsea and Shell were fined.", "Norsea and Kestrel were fined."),
    (NONE, "Norsea and Shell were fined.", "Shell was fined, and Norsea was, too."),
    (ERROR, "Norsea showed its iPad.", "Norsea showed its iPhone 12."),
    (NONE, "Norsea showed its new iPhone.", "Norsea showed the iPhone 12."),
    # A feast is its day, and an illness may have a number in its name.
    (NONE, "The law takes effect on New Year's Day.", "The law takes effect on January 1."),
    (ERROR, "The law takes effect on New Year's Day.", "The law takes effect on January 2."),
    # Of two wars the one that the words stand about is meant.
    (
        NONE,
        "He was captured in Orla in World War II.",
        "He fought in World War I and, captured in Orla, in World War II.",
    ),
    (ERROR, "The church was bombed in World War I and rebuilt.", RUINED),
    (NONE, "The church was bombed in World War II and rebuilt.", RUINED),
    (NONE, "The church survived World War I.", RUINED),
    (NONE, "It survived World War I and was rebuilt when it was bombed in World War II.", RUINED),
    (ERROR, "The church survived World War III.", RUINED),
    (NONE, "It was bombed and rebuilt in World War II, long after World War I.", RUINED),
    (NONE, "It was bombed and rebuilt after World War I, in World War II.", RUINED),
    (NONE, "The church, rebuilt when it was bombed, survived World War I.", RUINED),
    (NONE, "It was rebuilt after World War I.", RUINED),  # one word proves little
]


@pytest.mark.parametrize(("code", "claim", "passage"), ROWS, ids=[f"{row[0] or 'stands'} {row[1]}" for row in ROWS])
def test_a_name_is_borne_out_or_contradicted_or_left_unsaid(code: str, claim: str, passage: str) -> None:
    row = msgspec.json.encode({"id": 1, "claim": claim, "passages": [passage]})
    found = [one.code for answer in check_rows([row]) for one in answer.findings if one.code in {ERROR, WARNING}]
    assert (found or [NONE])[0] == code


def test_a_passage_without_a_name_with_a_number_tells_nothing_of_its_rivals() -> None:
    claim = "The church was bombed in World War II and rebuilt."
    row = msgspec.json.encode({"id": 1, "claim": claim, "passages": [RUINED, "The church was rebuilt in stone."]})
    assert [answer.verdict for answer in check_rows([row])] == ["supported"]


CONDITIONS: list[tuple[str, str, str, list[str], list[int]]] = [
    ("a surname may be a common word", "", "Kestrel Green left.", ["Kestrel left."], []),
    (
        "of two words that are missing one is no common word",
        "NAM002",
        "The Old Kestrel Party left.",
        ["The Party left."],
        [],
    ),
    ("two common words prove little beside a third", "", "The Old Green Party left.", ["The Party left."], []),
    (
        "one of the passages may mean her",
        "",
        "Ada Brandt left and it rained.",
        ["Ada Brandt came.", "She left.", "It rained."],
        [2, 3],
    ),
    ("working and work are one word", "", "The Working Party left.", ["The Work Party left the Green Party."], []),
    ("a court may be what the judges are", "", "The Court ruled.", ["The judges of Kestrel ruled."], []),
    ("a longer name is another's", "", "The Old Harbour was shut.", ["The Harbour Pilots Guild was shut."], []),
    (
        "a body may be told more of at its head",
        "",
        "The Federal Kestrel Council left.",
        ["The Kestrel Council left."],
        [],
    ),
    (
        "what is no body is no other body",
        "",
        "The Kestrel Harbour Pilots met the Northern Authority.",
        ["Kestrel Harbour met the Old Northern Authority."],
        [],
    ),
    (
        "a council is not another body for one word",
        "",
        "The Kestrel Council met the Northern Authority.",
        ["Kestrel met the Northern Authority."],
        [],
    ),
    (
        "an organization is no front",
        "NAM002 NAM001",
        "The Iraq Liberation Organization left.",
        ["The Popular Liberation Front left."],
        [],
    ),
    ("a first word is written large whatever it is", "", "Baker said it rained.", ["A baker said it rained."], []),
    (
        "one passage may mark her party",
        "",
        "They met a Democrat.",
        ["They met Rep. Bob Sorel (D-Ill.).", "It rained."],
        [],
    ),
    (
        "who is (D-Ill.) is of the Democratic Party",
        "",
        "The Democratic Party beat the Green Party.",
        ["Bob Sorel (D-Ill.) beat the Green Party."],
        [],
    ),
    ("(D-Ill.) is nobody's name", "NAM001", "They met Dorn.", ["They met Sorel (D-Ill.)."], []),
    ("White is not the White House", "NAM002", "They met White there.", ["They met at the White House."], []),
    (
        "a state that stands elsewhere in the claim makes no name longer",
        "NAM001",
        "Iran said they met White there.",
        ["Iran said they met at the White House."],
        [],
    ),
    (
        "a word “of the” state that follows is part of its name",
        "",
        "They met White of the U.S. there.",
        ["They met at the White House of the U.S. there then."],
        [],
    ),
    (
        "a word “of the” body before it is part of that",
        "",
        "They met Iran of the White there.",
        ["Iran they met at the White House."],
        [],
    ),
    ("a title is said in other words", "", "They met the Finance Minister.", ["They met the finance chief."], []),
    (
        "one word of the body before is enough",
        "",
        "She got the Order of the Kestrel Empire.",
        ["She got the order of the Kestrel realm."],
        [],
    ),
    (
        "one sentence may give the full name",
        "",
        "Ada Brandt left.",
        ["Ada Brandt came.", "Ada met Brandt.", "Brandt left."],
        [3],
    ),
    ("a first name that the article never gives", "NAM001", "Ada Brandt left.", ["Brandt came.", "She left."], [2]),
    ("a first name that is another's", "NAM002", "Ada Brandt left.", ["Ada met Kim Brandt.", "Brandt left."], [2]),
    (
        "an office is called by the acronym of its full name",
        "",
        "The Harbour Office ruled.",
        ["The Kestrel Harbour Office (KHO) met.", "The Harbour Office was old.", "The KHO ruled."],
        [3],
    ),
    (
        "an acronym of another's",
        "NAM001",
        "The Harbour Office ruled.",
        ["The Kestrel Hill Office (KHO) met the Harbour Office.", "The KHO ruled."],
        [2],
    ),
    (
        "who stands beside an acronym is not what it stands for",
        "NAM001",
        "The OGX ruled.",
        ["The Orla Group met the OGX.", "The Orla Group ruled."],
        [2],
    ),
    (
        "what an acronym stands for is",
        "",
        "The OGE ruled.",
        ["The Orla Group Exchange (OGE) met.", "The Orla Group Exchange ruled."],
        [2],
    ),
    ("a state by its acronym", "", "Papua New Guinea left then.", ["PNG left."], []),
    (
        "a state's own may be what its people have",
        "",
        "Iran's dam broke and it rained.",
        ["The Iranian dam broke.", "It rained."],
        [],
    ),
    (
        "one passage may have it small",
        "",
        "The envoy said Chad left and it rained.",
        ["The envoy said chad left.", "It rained."],
        [],
    ),
    (
        "one passage may have the seat",
        "",
        "The talks in Baghdad failed and it rained.",
        ["The talks in Baghdad failed.", "It rained."],
        [],
    ),
    ("a seat may stand in a hashtag", "", "Talks broke down in Baghdad.", ["In #baghdad the talks broke down."], []),
    (
        "a seat has two spellings, whoever else is named",
        "",
        "The talks in Kiev failed.",
        ["Brandt said the talks in Kyiv failed."],
        [],
    ),
    ("initials with stops and without", "", "The D.C. Council shut.", ["The DC Council shut the door."], []),
    ("one of several", "", "They met the Kestrels.", ["They met Kestrel."], []),
    ("several of one", "", "Players of Kestrel left.", ["Players of the Kestrels left."], []),
    ("four letters are too few to derive a name from", "NAM002", "They met Kari.", ["They met the Karian envoy."], []),
    ("five letters are enough", "", "They met Karia.", ["They met the Karian envoy."], []),
    ("a particle may be left out", "", "They met Abu Kestrel.", ["They met Kestrel."], []),
    ("an initial may be left out", "", "They met Ada B. Keller.", ["They met Ada Keller."], []),
]


@pytest.mark.parametrize(
    ("found", "claim", "told", "cite"), [row[1:] for row in CONDITIONS], ids=[row[0] for row in CONDITIONS]
)
def test_one_condition_decides(found: str, claim: str, told: list[str], cite: list[int]) -> None:
    held = codes(claim, *told, cite=cite) if cite else [finding.code for finding in alone(claim, *told).findings]
    assert " ".join(code for code in held if code.startswith("NAM")) == found


def test_a_name_that_is_missing_is_told_with_what_the_passages_name_and_where_it_stands() -> None:
    told = article("It rained on Sorel.", "Ada Keller came.", "Ada Brandt came.", "The KUB came.")
    claim = Claim(text="Ada Brandt came.", citations=(Citation("a.s1"),))
    finding = verify(claim, Evidence.of([told])).findings[0]
    assert finding.message.startswith("The claim names Ada Brandt; the cited passages name Sorel.")
    assert finding.inputs == (("claimed", "Ada Brandt"), ("stated", "Sorel"))
    assert finding.suggestions == ("a.s3",)


def test_a_name_that_is_left_unsaid_is_told_with_what_the_passages_say_instead() -> None:
    passage = Cited(id="p1", reading=read("The comedian praised Lund on the show."))
    [finding] = named(Case(claim=read("On the show Brandt praised Lund."), cited=(passage,)))
    assert (finding.code, finding.inputs) == ("NAM002", (("claimed", "Brandt"), ("stated", "“the comedian”")))


def test_a_body_may_stand_elsewhere_by_its_acronym() -> None:
    told = article("It rained.", "The KUB came.", "Kestrel came.")
    claim = Claim(text="The Kestrel Union Board came.", citations=(Citation("a.s1"),))
    assert verify(claim, Evidence.of([told])).findings[0].suggestions == ("a.s2",)


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
