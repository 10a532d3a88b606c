"""Who says what, and how sure it is, in other turns of phrase than the passage's: each row has a true and a false one.

Each row was seen to fail: the true claim was held back, or the false one let through, before its condition was there.
"""

import pytest

from tests.verify.held import codes

ROWS: list[tuple[str, list[str], str, str, str]] = [
    (
        "behind “and” another one says the rest",
        ["Some 40 shells hit Arden, the army said.", "The dome stopped two of them at sea, police said."],
        "The army said some 40 shells hit Arden, and the dome stopped two of them at sea, according to police.",
        "The army said the dome stopped two of them at sea, and some 40 shells hit Arden, according to police.",
        "ATT005",
    ),
    (
        "behind “whereas” the next one speaks",
        [
            "The army claimed that it answered with a single shell.",
            "Jon Ging of the agency said nine shells fell.",
        ],
        "The army claimed to have answered with a single shell, whereas Jon Ging of the agency said nine fell.",
        "The army claimed nine shells fell, whereas Jon Ging of the agency said it answered with a single shell.",
        "ATT005",
    ),
    (
        "the speaker of what “it said” stands before",
        [
            "Four people were killed when a tank shell hit the third floor of the hospital, the Health Ministry said.",
            "The Red Order issued a statement condemning the shelling of the hospital.",
            "It said the hospital came under direct fire four times.",
        ],
        "The Red Order condemned the shelling of the hospital, which it said had come under direct fire four times.",
        "The hospital had come under direct fire four times.",
        "ATT003",
    ),
    (
        "a participle between commas is no speech",
        ["The all-cash sale, announced on Tuesday, is the biggest step yet of Ada Hurd, who was hired in 2015."],
        "Ada Hurd, who was hired in 2015, has taken her biggest step yet.",
        "Ada Hurd, who was hired in 2013, has taken her biggest step yet.",
        "DAT001",
    ),
    (
        "what adds pressure says nothing",
        ["The raise adds pressure for Merid to agree to the largest sale in the history of the port."],
        "The higher bid puts more pressure on Merid to agree to the largest sale in the history of the port.",
        "The raise puts more pressure on Merid, which agreed to the largest sale in the history of the port.",
        "MOD001",
    ),
    (
        "“when asked” nobody speaks",
        ["When asked, the owner did not exclude a direct bid for the shares of Merid."],
        "The owner would not exclude a direct bid for the shares of Merid.",
        "The owner would exclude a direct bid for the shares of Merid.",
        "NEG001",
    ),
    (
        "what somebody had said tells of no new speaker",
        ["The judge told the jury to ignore the remarks of the witness."],
        "The jury was told to ignore what the witness had said.",
        "The jury was told by the witness to ignore what the judge had said.",
        "",
    ),
    (
        "a body that found or ruled so says so",
        ["The Appeals Chamber said that in its view it was “in the public interest for the letters to be shown”."],
        "The Appeals Chamber held that it was in the public interest for the letters to be shown.",
        "It was in the public interest for the letters to be shown.",
        "ATT003",
    ),
    (
        "a body that stands in no passage has not held it",
        ["The Appeals Chamber said that it was in the public interest for the letters to be shown."],
        "In the Appeals Chamber's view it was in the public interest for the letters to be shown.",
        "The jury held that it was in the public interest for the letters to be shown.",
        "ATT003",
    ),
    (
        "a number is put at something by somebody",
        ["The Election Commission said that turnout was almost 90%."],
        "Turnout was put at almost 90% by the Election Commission.",
        "Turnout was almost 90%.",
        "ATT003",
    ),
    (
        "by a calculation",
        ["Workers had nine seconds to read each letter, according to one calculation by the union."],
        "By one calculation workers had nine seconds to read each letter.",
        "Workers had nine seconds to read each letter.",
        "ATT003",
    ),
    (
        "the subject behind an opening is who speaks",
        ["For the first time, most Scots expressed support for statehood in a vote on the island's fate."],
        "For the first time ever, most Scots came out for statehood in a vote on the island's fate.",
        "For the first time ever, statehood for Scots won a referendum.",
        "",
    ),
    (
        "who adds to what was said is the same",
        ["Telvox said the inquiry was over, and the company also said it would change its rules by 8 October."],
        "The company is to change its rules by 8 October.",
        "The inquiry was over by 8 October.",
        "ATT003",
    ),
    (
        "an accusation is somebody's",
        ["The chancellor, speaking in Graz, accused Tarvos of “playing with fire”. Tarvos rejected the accusation."],
        "Tarvos rejected the chancellor's accusation that it was “playing with fire”.",
        "Tarvos is playing with fire.",
        "ATT003",
    ),
    (
        "what one can begin will be possible",
        ["The team said it can begin to draw the map once it has the data."],
        "It will be possible to begin drawing the map once there are data, the team said.",
        "The team will begin to draw the map once it has the data, it said.",
        "MOD002",
    ),
    (
        "who tried was trying",
        ["She bit a soldier who tried to arrest her brother."],
        "She bit a soldier who was trying to arrest her brother.",
        "She bit a soldier who arrested her brother.",
        "MOD001",
    ),
    (
        "what people wanted done was not done",
        ["The paper called for the parents to be held to account."],
        "The paper wanted the parents held to account.",
        "The parents were held to account.",
        "MOD001",
    ),
    (
        "the other one to do it did it",
        ["Other leaders to stay away included Marin and Holm."],
        "Marin and Holm were among the leaders who stayed away.",
        "Marin and Holm were among the leaders who wanted to stay away.",
        "",
    ),
    (
        "what was prompted from further off came about",
        ["The threat of pirates prompted a small Danish cruise ship to evacuate 420 passengers."],
        "A small Danish cruise ship evacuated 420 passengers because of the threat of pirates.",
        "A small Danish cruise ship evacuated 240 passengers because of the threat of pirates.",
        "NUM001",
    ),
    (
        "what was paid to buy was bought",
        ["The sale brings a profit on the 103 million crowns that Desmond paid to buy the loss-making channel."],
        "Desmond bought the loss-making channel for 103 million crowns.",
        "Desmond sold the loss-making channel for 103 million crowns.",
        "",
    ),
    (
        "who has to confirm a death confirms it",
        ["It is with regret that the union has to confirm that its leader, Bob Crowe, has died."],
        "The union confirmed that its leader, Bob Crowe, had died.",
        "The union hopes to confirm that its leader, Bob Crowe, has died.",
        "",
    ),
    (
        "who can announce something announces it",
        ["Arden FC can announce that the striker has joined Orla."],
        "Arden FC announced that the striker had joined Orla.",
        "Arden FC announced that the striker might join Orla.",
        "",
    ),
    (
        "two verbs that say little are no synonyms",
        ["Holders will receive 25 crowns a share, the price before news of the talks leaked out."],
        "Holders will get 25 crowns a share, the price before word of the talks got out.",
        "Holders have received 25 crowns a share, the price before word of the talks got out.",
        "MOD002",
    ),
    (
        "after it was considered it was decided",
        ["After considering the risk they decided to go ahead with the jump."],
        "It was decided to go ahead with the jump.",
        "The jump was called off.",
        "",
    ),
    (
        "likelier is more likely",
        ["She noted that black people were 25 times more likely to be searched."],
        "She noted that black people were 25 times likelier to be searched.",
        "She noted that black people were searched.",
        "MOD001",
    ),
    (
        "who was threatened got threats",
        ["Her brother told a local station that she had been threatened several times."],
        "She had received threats several times, her brother told a local station.",
        "She had been promised help several times, her brother told a local station.",
        "",
    ),
    (
        "an attempted murder is told of by itself",
        ["The court found her guilty of attempted murder, and the sentence will come later."],
        "She faces life in prison and will be sentenced later.",
        "She will be sentenced later for murder, the court said.",
        "MOD002",
    ),
    (
        "who is said to have refused is reported to have",
        ["Captain Reis is said to have refused the order to fire."],
        "Captain Reis reportedly refused the order to fire.",
        "Captain Reis refused the order to fire.",
        "MOD001",
    ),
    (
        "who is feared dead may be",
        ["Twelve climbers are feared dead after an avalanche on Mount Sorek."],
        "Twelve climbers may have died in an avalanche on Mount Sorek.",
        "Twelve climbers died in an avalanche on Mount Sorek.",
        "MOD001",
    ),
    (
        "what must be paid is not paid yet",
        ["The firm must pay 30 million crowns in damages, a jury in Ostrand decided."],
        "A jury in Ostrand decided that the firm must pay 30 million crowns in damages.",
        "The firm paid 30 million crowns in damages after a jury in Ostrand decided.",
        "MOD001",
    ),
    (
        "what somebody recommends be done is not done",
        ["The committee recommended that the law be repealed, its chair, Ida Moss, announced."],
        "Ida Moss announced that the committee recommended the law's repeal.",
        "Ida Moss announced that the law had been repealed.",
        "MOD001",
    ),
    (
        "the month of May leaves nothing open",
        ["Dr Selim Aras told the paper the vaccine might be ready by May."],
        "The vaccine may be ready by May, Dr Selim Aras told the paper.",
        "The vaccine will be ready by May, Dr Selim Aras told the paper.",
        "MOD002",
    ),
    (
        "what somebody said would be done will be, they say",
        ["The mayor wrote that the bridge would remain closed until further notice."],
        "The bridge will stay closed until further notice, the mayor wrote.",
        "The bridge is open until further notice, the mayor wrote.",
        "ANT001",
    ),
    (
        "a condition makes no promise of “would”",
        ["The mayor wrote that the bridge would remain closed if it rained."],
        "The bridge would stay closed if it rained, the mayor wrote.",
        "The bridge will stay closed, the mayor wrote.",
        "MOD002",
    ),
    (
        "what would be the best is no “will”",
        ["Zurab said that the best answer would be to leave."],
        "Zurab said that to leave would be the best answer.",
        "Zurab said that to leave will be the best answer.",
        "MOD002",
    ),
    (
        "what comes upon somebody is not done",
        ["The president vowed to veto the bill."],
        "The bill faces a veto by the president.",
        "The bill met a veto by the president.",
        "MOD001",
    ),
    (
        "economists who see it expect it",
        ["Economists expect inflation to slow by the summer."],
        "Economists see inflation slowing by the summer.",
        "Inflation is slowing by the summer.",
        "MOD001",
    ),
    (
        "who pleads not guilty denies it",
        ["The former mayor pleaded not guilty to charges of bribery on Friday."],
        "The former mayor denied bribery on Friday.",
        "The former mayor took a bribe on Friday.",
        "",
    ),
    (
        "who pleads not guilty is not cleared",
        ["The former mayor pleaded not guilty to charges of bribery on Friday."],
        "The former mayor pleaded not guilty on Friday to charges of bribery.",
        "The former mayor was cleared of bribery on Friday.",
        "COV004",
    ),
    (
        "who is detained for a day is not jailed",
        ["Police detained 23 activists during the march and released most of them in the evening."],
        "Police took 23 activists into custody at the march and released most of them in the evening.",
        "Police jailed 23 activists at the march and released most of them in the evening.",
        "COV004",
    ),
    (
        "manslaughter is no murder",
        ["The captain was jailed for nine years for the manslaughter of 14 passengers."],
        "The captain got nine years in prison for the manslaughter of 14 passengers.",
        "The captain got nine years in prison for the murder of 14 passengers.",
        "COV004",
    ),
    (
        "what died out is extinct, and nobody's death",
        ["The biologist said that the bird, last seen in 1987, may be extinct."],
        "The bird may have died out, the biologist said; it was last seen in 1987.",
        "The bird has died out, the biologist said; it was last seen in 1987.",
        "MOD001",
    ),
    (
        "of two ministers each has a trade",
        ["The finance minister, Ilse Brandt, conceded that the cost of the rail link was too low."],
        "The finance minister conceded that the cost of the rail link was too low.",
        "The transport minister conceded that the cost of the rail link was too low.",
        "ATT006",
    ),
    (
        "an airport is no airline",
        ["A spokesman for the airline said the delays came from a software fault."],
        "The airline said the delays came from a software fault.",
        "The airport said the delays came from a software fault.",
        "ATT006",
    ),
    (
        "papers of a court are its filings",
        ["According to court filings, the bank knew of the losses."],
        "The bank knew of the losses, court papers say.",
        "The bank knew of the losses, hospital papers say.",
        "ATT006",
    ),
    (
        "what one has at first announced is one's own",
        ["The navy, which had originally announced that it sank a boat, said it fired in self-defence."],
        "The navy, which had at first announced that it sank a boat, said it fired in self-defence.",
        "The navy said it had at first fired in self-defence and then sank a boat.",
        "",
    ),
    (
        "what critics say no government concedes",
        ["But critics say that all the candidates stand for the only party of the land."],
        "Critics say all the candidates stand for the only party of the land.",
        "The government concedes that all the candidates stand for the only party of the land.",
        "ATT006",
    ),
    (
        "what prosecutors allege is no fact",
        ["Prosecutors allege that Dorn took payments of 2 million crowns from builders for permits."],
        "Prosecutors say that Dorn took 2 million crowns from builders for permits.",
        "Dorn took 2 million crowns from builders for permits.",
        "ATT003",
    ),
    (
        "efforts to begin are a hope",
        ["“We had hoped to begin the move of the camp, but our work was hampered by rain,” Edwards explained."],
        "Rain hampered efforts to begin the move of the camp, according to Edwards.",
        "Rain hampered the work after the move of the camp began, according to Edwards.",
        "MOD001",
    ),
    (
        "a condition may be a thing that would",
        ["“If South Korea pursued its own nuclear programme, Japan will feel a great pressure to follow,” Zhao said."],
        "Zhao said that a South Korean nuclear programme would put Japan under great pressure to follow.",
        "Zhao said that South Korea pursued its own nuclear programme and Japan felt great pressure to follow.",
        "MOD002",
    ),
    (
        "who went against something did not go to it",
        ["Marin knows this, but is afraid to go to his own party and tell it the truth, Livni said."],
        "Livni said Marin knew that it went against them but was afraid to tell his own party the truth.",
        "Marin knew this but was afraid to tell his own party the truth.",
        "ATT003",
    ),
    (
        "what was used to gain access gained it",
        ["“Criminals exploited a fault of the website to gain access to certain files,” the statement said."],
        "Criminals gained access to certain files by exploiting a fault of the website, the statement said.",
        "Criminals wanted access to the files, and the website was closed, the statement said.",
        "",
    ),
    (
        "what reportedly happens is reported to",
        ["Located in Western Orla, the glacier reportedly loses around 45 billion tons of ice every year."],
        "The glacier in Western Orla is reported to lose around 45 billion tons of ice a year.",
        "The glacier in Western Orla loses around 45 billion tons of ice a year.",
        "MOD001",
    ),
    (
        "what may have contributed is not the cause, in however many parts it is told",
        [
            (
                "According to Nasa, an area of relatively warm ocean water, known as a polyna, may have"
                " kept the water free of ice as well as contributed to the breakup of the iceberg."
            )
        ],
        "Nasa says that a polyna, an area of warm ocean water, may have contributed to the breakup of the iceberg.",
        "Nasa says that a polyna, an area of warm ocean water, was what caused the breakup of the iceberg.",
        "MOD001",
    ),
    (
        "who found on balance that it was so found it",
        ["Sheriff Pyle said that on the balance of evidence the fault was the probable cause of the crash."],
        "Sheriff Pyle found on the balance of evidence that the fault was the probable cause of the crash.",
        "The fault was the probable cause of the crash, on the balance of evidence.",
        "ATT003",
    ),
    (
        "a deed of which nothing stands is added behind “and”",
        ["Keith Vance, who chairs the committee on home affairs, noted that they were searched 25 times as often."],
        "Keith Vance, who chairs the home affairs committee, noted that they were searched 25 times as often.",
        "Keith Vance, who chairs the committee, noted they were searched and rammed a patrol car at committee gates.",
        "COV006",
    ),
]


@pytest.mark.parametrize(("passages", "true"), [row[1:3] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_true_claim_in_other_words_stands(passages: list[str], true: str) -> None:
    assert not codes(true, *passages)


FALSE = [row for row in ROWS if row[4]]


@pytest.mark.parametrize(
    ("passages", "broken", "code"), [(row[1], *row[3:]) for row in FALSE], ids=[row[0] for row in FALSE]
)
def test_its_false_twin_does_not(passages: list[str], broken: str, code: str) -> None:
    assert code in codes(broken, *passages)
