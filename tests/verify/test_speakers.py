"""Who says it: each row is a sentence that one condition of the rules on speakers and statements decides.

Each was chosen because the condition, inverted or left out, changes what is held against the claim.
"""

import pytest

from tests.verify.held import codes
from tests.verify.test_edges import alone

MARKED: list[tuple[str, str, str, list[str], str, list[int]]] = [
    (
        "a speaker may be called by a part of the name",
        "",
        "Brandt said the dam held.",
        ["Ada Brandt said the dam held."],
        "Ada Brandt",
        [],
    ),
    (
        "a title is no name to be known by",
        "ATT001",
        "Minister Otto Lund said the dam held.",
        ["Minister Otto Lund said the dam held."],
        "Minister Ada Brandt",
        [],
    ),
    (
        "of the names in a speaker's description one is enough",
        "",
        "Brandt said the dam held.",
        ["Brandt said the dam held."],
        "Ada Brandt of Norsea",
        [],
    ),
    (
        "one of the passages may name the speaker",
        "",
        "Brandt said the dam held and the mill burned.",
        ["The mill burned.", "Brandt said the dam held."],
        "Brandt",
        [],
    ),
    (
        "a speaker may be named two sentences before",
        "",
        "Brandt said the dam held.",
        ["Brandt came.", "It rained.", "She said the dam held."],
        "Brandt",
        [3],
    ),
    (
        "a speaker named three sentences before is too far",
        "ATT001",
        "Brandt said the dam held.",
        ["Brandt came.", "It rained.", "The mill burned.", "The dam held, she said."],
        "Brandt",
        [4],
    ),
    (
        "one of the passages may name May",
        "",
        "May said the dam held and the mill burned.",
        ["The mill burned.", "May said the dam held."],
        "May",
        [],
    ),
    (
        "May is no month where she is marked as the speaker",
        "ATT001",
        "She said the dam held.",
        ["May said the dam held."],
        "May",
        [],
    ),
]

SPEAKERS: list[tuple[str, str, str, list[str], list[int]]] = [
    (
        "one passage may spell an acronym out",
        "",
        "OSCE said the vote was fair.",
        [
            "The Organization for Security and Cooperation in Europe said the vote was fair.",
            "Lund said the vote was fair.",
        ],
        [],
    ),
    (
        "what Dai says that Orla says is Dai's",
        "NAM001 ROL001",
        "According to Dai, Orla said the dam is safe.",
        ["Norsea's Dai said the dam is safe."],
        [],
    ),
    (
        "a speaker's owner is another",
        "ATT002",
        "The mayor, Lena Marr, said the dam is safe.",
        ["Lena Marr's deputy Otto Lund said the dam is safe."],
        [],
    ),
    (
        "a firm speaks through its chairman",
        "",
        "Norsea said the dam held.",
        ["Norsea's chairman Otto Lund said the dam held."],
        [],
    ),
    (
        "two envoys of one state are two",
        "NAM001 ATT002 ROL001",
        "United States envoy Ada Brandt said the dam held.",
        ["United States envoy Otto Lund said the dam held."],
        [],
    ),
    (
        "two ministers share a title",
        "NAM001 ATT002 ROL001",
        "Minister Brandt said the dam held.",
        ["Minister Lund said the dam held."],
        [],
    ),
    (
        "a state speaks through its minister",
        "NAM001 ROL001",
        "Iran said the dam held.",
        ["Minister Ada Brandt of Iran left.", "Norsea's Brandt said the dam held."],
        [2],
    ),
    (
        "a minister of no state speaks for none",
        "NAM001 ATT002 ROL001",
        "Iran said the dam held.",
        ["Minister Ada Brandt said the dam held."],
        [],
    ),
    (
        "an Iranian without an office does not speak for Iran",
        "NAM001 ATT002 ROL001",
        "Iran said the dam held.",
        ["Iranian Ada Brandt won gold.", "Brandt said the dam held."],
        [2],
    ),
    (
        "whom a minister met does not speak for Iran",
        "NAM001 ATT002 ROL001",
        "Iran said the dam held.",
        ["Minister Otto Lund of Iran met Ada Brandt.", "Brandt said the dam held."],
        [2],
    ),
    (
        "who met a minister does not speak for Iran",
        "NAM001 ATT002 ROL001",
        "Iran said the dam held.",
        ["Ada Brandt met Foreign Minister Otto Lund of Iran.", "Brandt said the dam held."],
        [2],
    ),
    (
        "an office in a capital speaks for its state",
        "ATT002",
        "Iran said the dam held.",
        ["The Washington office said the dam in Iran held."],
        [],
    ),
    (
        "whom the judge freed says nothing",
        "NAM001 ROL001",
        "Ada Brandt said the dam held.",
        ["The judge who freed Otto Lund said the dam held."],
        [],
    ),
    (
        "a name before a comma speaks only where its apposition does",
        "ATT002 ROL001",
        "Otto Lund said the dam held.",
        ["In the house of Otto Lund, who left, the mayor waited; Ada Brandt said the dam held."],
        [],
    ),
    (
        "a name before another mark is no apposition",
        "ATT002",
        "Lund said the dam held.",
        ["They met Lund; Brandt said the dam held."],
        [],
    ),
    (
        "the head of a body is who is named behind",
        "",
        "Juan Sorel said the dam held.",
        ["“The dam held,” said Norsea's head, Juan Sorel."],
        [],
    ),
    (
        "who is named in the next clause is another",
        "ATT002",
        "Otto Lund said the dam held.",
        ["“The dam held,” said Ada Brandt; Otto Lund left."],
        [],
    ),
    (
        "a charity of a land may be one that is named",
        "ROL001",
        "Doctors Afloat said the dam held.",
        ["Doctors Afloat looked on. The dam held, the French NGO said."],
        [],
    ),
    (
        "members of a body may be one who is named",
        "ATT007",
        "Otto Lund said the dam held.",
        ["Otto Lund looked on. The dam held, a member of the Orla council said."],
        [],
    ),
    (
        "one party is not another",
        "ATT002",
        "The nationalist Homeland party said the dam held.",
        ["The Homeland party looked on. The dam held, the nationalist Security party said."],
        [],
    ),
    (
        "a name with its office is a name",
        "ATT002",
        "Otto Lund said the dam held.",
        ["Otto Lund looked on. The dam held, Ada Sorel of the Orla council said."],
        [],
    ),
    (
        "a name behind its office is a name",
        "ATT002",
        "Otto Lund said the dam held.",
        ["Otto Lund looked on. The dam held, a member of the Orla council, Ada Sorel, said."],
        [],
    ),
    (
        "a word of how it was said is no part of who says it",
        "ATT002",
        "Otto Lund said the dam held.",
        ["Otto Lund looked on. The Homeland party also said the dam held."],
        [],
    ),
    (
        "what is as long as a sentence describes nobody",
        "ATT002 ROL001 ROL003 ROL004",
        "A double car bombing in Sadia in late March killed dozens in an attack claimed by Orla.",
        ["A double car bombing in Orla in late March killed dozens in an attack claimed by Sadia."],
        [],
    ),
    (
        "who is named further on is another",
        "ATT002",
        "Otto Lund said the dam held.",
        ["“The dam held,” said Ada Brandt, of whom Otto Lund knew nothing."],
        [],
    ),
]

STATEMENTS: list[tuple[str, str, str, list[str], list[int]]] = [
    (
        "a quotation of four words is somebody's, though no view",
        "ATT003",
        "The dam held firm.",
        ["“The dam held firm.”"],
        [],
    ),
    ("a quotation of three words is a byname", "", "The dam held.", ["“The dam held.”"], []),
    (
        "a view among two quotations is one",
        "ATT004",
        "The dam was a disgrace to Orla.",
        ["“The dam was a disgrace to Orla.” “It is a long and old wall.”"],
        [],
    ),
    (
        "what one reports another tells in other words",
        "",
        "The mill was shut.",
        ["Lund said the mill was shut.", "The mill was closed."],
        [],
    ),
    (
        "what two report is no fact",
        "ATT003",
        "Flooding is in Orla.",
        ["Flooding is in Orla, Lund said.", "Flooding is in Orla, Brandt said."],
        [],
    ),
    (
        "six words of ten are most of what is shared",
        "ATT003",
        "The tall old dam of the town leaked.",
        ["The tall old dam, Lund said, and the town leaked."],
        [],
    ),
    (
        "small words that stand outside a report prove nothing",
        "ATT003",
        "The dam held for the night.",
        ["For the town and for the mill and for the night Lund said the dam held."],
        [],
    ),
    ("“he” may be who admitted it", "", "The army admitted the raid.", ["The army admitted the raid, he said."], []),
    (
        "who admits to have agreed speaks",
        "",
        "It agreed to the raid.",
        ["The army admitted it had agreed to the raid."],
        [],
    ),
    (
        "who reports the agreement stands in the claim",
        "",
        "The army agreed to the raid with a guard.",
        ["The army agreed to the raid with him, a guard said."],
        [],
    ),
    (
        "a report without a speaker has none",
        "",
        "The army agreed to the raid.",
        ["The army agreed to the raid, according to ."],
        [],
    ),
    (
        "“it was claimed” says that somebody did",
        "",
        "It was claimed in May that the dam held.",
        ["The dam held in May, Brandt said."],
        [],
    ),
    (
        "his lawyer is another",
        "ATT003",
        "Zurab intends to appeal.",
        ["Zurab intends to appeal, Zurab's lawyer said."],
        [],
    ),
    (
        "a word of his lawyer's that says nothing makes him no lawyer",
        "ATT003",
        "Zurab will be the winner on Monday.",
        ["Zurab will be the winner on Monday, the will of Zurab's lawyer said."],
        [],
    ),
    (
        "his lawyer speaks of herself",
        "",
        "Zurab's lawyer will appeal the long sentence on Monday.",
        ["Zurab's lawyer said she will appeal the long sentence on Monday."],
        [],
    ),
    (
        "the first clause may be the report and the second the fact",
        "ATT003",
        "Old dams broke and mills burned on Monday.",
        ["Mills burned on Monday, and Lund said old dams broke."],
        [],
    ),
    (
        "a clause of a word is too little to be told as a fact",
        "",
        "It broke and the mill of the town burned on Monday.",
        ["The mill of the town burned on Monday, and Lund said it broke."],
        [],
    ),
    (
        "a first clause that is not the report's is no report",
        "",
        "The dam leaked and the mill of the town burned on Monday.",
        ["The mill of the town burned on Monday, and Lund said the dam broke."],
        [],
    ),
    (
        "a claim of one clause has no first one",
        "",
        "The dam broke.",
        ["A dam broke, the mill of the dam broke, and Lund said the dam broke."],
        [],
    ),
]

KINDS: list[tuple[str, str, str, list[str], list[int]]] = [
    ("to say it may be to confirm it", "", "Brandt confirmed that the dam held.", ["Brandt said the dam held."], []),
    (
        "what one claims another confirms",
        "",
        "The army confirmed that the dam fell.",
        ["Rebels claimed the dam fell, and the army confirmed it."],
        [],
    ),
    (
        "who declines to say whether confirms nothing",
        "MOD001",
        "The army confirmed that the dam fell.",
        ["The army declined to say whether the dam fell."],
        [],
    ),
    (
        "a quotation without a speaker may be anybody's",
        "",
        "Police said the dam held.",
        ["“The dam held.”", "Doctors said it rained."],
        [],
    ),
    (
        "a passage without a quotation is nobody's",
        "ATT006",
        "Police said the dam held.",
        ["The dam held.", "Doctors said the dam held."],
        [],
    ),
    (
        "nobody who is named is called the police",
        "ATT006",
        "The police said the dam held.",
        ["Otto Lund said the dam held."],
        [],
    ),
    (
        "nobody who is named is called officers",
        "ATT006",
        "Officers said the dam held.",
        ["Otto Lund said the dam held."],
        [],
    ),
    ("who is named may be a soldier", "", "A soldier said the dam held.", ["Otto Lund said the dam held."], []),
    (
        "a soldier is neither a doctor nor somebody beside one",
        "ATT006",
        "A soldier said the dam held.",
        ["A doctor said the dam held.", "Otto Lund said it rained."],
        [],
    ),
    (
        "a title alone is a kind of speaker",
        "ATT006",
        "The Prime Minister said the dam held.",
        ["Doctors said the dam held."],
        [],
    ),
    (
        "the owner of a lawyer is not the lawyer",
        "ATT006",
        "Brandt's lawyer said the dam held.",
        ["Brandt's doctors said the dam held."],
        [],
    ),
    (
        "one passage may say through whom",
        "",
        "A lawyer said the dam held.",
        ["It was Ada Brandt who said the dam held through her attorney.", "Doctors said it rained."],
        [],
    ),
    ("a state is no doctor", "ATT006", "Doctors said the dam held.", ["Iran said the dam held."], []),
    (
        "a state's body may be its officials",
        "",
        "Officials said the dam held.",
        ["Iran's Norsea said the dam held."],
        [],
    ),
    (
        "the article may say that she is a doctor",
        "",
        "Doctors said the dam held.",
        ["Ada Brandt, a doctor, left.", "Norsea's Brandt said the dam held."],
        [2],
    ),
    (
        "the article may say so where her name stands late",
        "",
        "Doctors said the dam held.",
        ["On Monday morning Ada Brandt, a doctor, left.", "Brandt said the dam held."],
        [2],
    ),
    (
        "another one is the doctor",
        "ATT006",
        "Doctors said the dam held.",
        [
            "Ada Brandt left the long meeting in the old hall early, and Otto Lund, a doctor, stayed.",
            "Ada Brandt said the dam held.",
        ],
        [2],
    ),
]

EXCHANGED: list[tuple[str, str, str, list[str], list[int]]] = [
    (
        "whoever of the others says it, somebody else does",
        "ATT005",
        "Ada Brandt said the dam had leaked badly.",
        [
            "Otto Lund said the dam had leaked badly.",
            "Kim Sorel said schools were closed.",
            "Ada Brandt said bridges were safe.",
        ],
        [],
    ),
    (
        "of all that she says one statement is enough",
        "",
        "Ada Brandt said that the dam had badly leaked.",
        [
            "Otto Lund said the dam had leaked badly.",
            "Ada Brandt said the dam had leaked badly.",
            "Ada Brandt said bridges were safe.",
        ],
        [],
    ),
    (
        "Lund is no policeman for all that is said",
        "ATT005",
        "Police said the dam leaked badly.",
        ["Policemen said the schools were closed.", "Otto Lund said the dam leaked badly."],
        [],
    ),
    (
        "a speaker without a name or a kind may be anybody",
        "",
        "Ada Brandt said the dam leaked badly.",
        ["The 52-year-old said the dam leaked badly.", "Ada Brandt said the schools were closed."],
        [],
    ),
    (
        "a speaker's own words are not what is said",
        "",
        "Ada Brandt said the harbourmaster held.",
        ["The harbourmaster of Orla said the harbourmaster leaked.", "Ada Brandt said it rained."],
        [],
    ),
    (
        "small words are nobody's",
        "",
        "Ada Brandt said that she had been there with them before.",
        ["Otto Lund said that she had been there with them before.", "Ada Brandt said it rained."],
        [],
    ),
    (
        "a report that stands first is not cut by a name within it",
        "NAM002 ATT005",
        "Otto Lund said the dam leaked badly.",
        ["After Lund left the dam leaked badly, Ada Brandt said, and Lund said it rained."],
        [],
    ),
    (
        "each of two in the claim says his own",
        "",
        "Brandt said it rained and Lund said the dam leaked badly, too.",
        ["Brandt said it rained.", "Lund said the dam leaked badly."],
        [],
    ),
]


@pytest.mark.parametrize(
    ("found", "claim", "told", "speaker", "cite"), [row[1:] for row in MARKED], ids=[row[0] for row in MARKED]
)
def test_a_claim_marked_as_reported(found: str, claim: str, told: list[str], speaker: str, cite: list[int]) -> None:
    assert " ".join(codes(claim, *told, cite=cite, kind="reported", speaker=speaker)) == found


ROWS = (*SPEAKERS, *STATEMENTS, *KINDS, *EXCHANGED)


@pytest.mark.parametrize(("found", "claim", "told", "cite"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_one_condition_decides(found: str, claim: str, told: list[str], cite: list[int]) -> None:
    """A row that cites some of its sentences has them in one article; the others are passages that stand alone."""
    held = codes(claim, *told, cite=cite) if cite else [finding.code for finding in alone(claim, *told).findings]
    assert " ".join(held) == found
