"""Believable mistakes: the harm made graver, the span of time exchanged, the hedge lost by way of another verb.

Each row is a sentence that an editor may write of the passage, and one of the same shape that makes one mistake.
"""

import pytest

from tests.verify.held import codes

STERNER = [
    (
        "Planes hit two newsrooms and hurt at least eight reporters.",
        "Planes struck two newsrooms, wounding at least eight reporters, one of whom lost a leg.",
        "Planes hit two newsrooms and killed at least eight reporters.",
    ),
    (
        "The blast at the market hurt 12 shoppers.",
        "Twelve shoppers were injured when a bomb went off at the market.",
        "The blast at the market killed 12 shoppers.",
    ),
    (
        "Three officers were shot in Derby.",
        "Three officers were shot and wounded in Derby.",
        "Three officers were shot dead in Derby.",
    ),
    (
        "A bomb hurt a policeman and his son.",
        "A policeman and his son suffered burns from a bomb.",
        "A bomb killed a policeman and his son.",
    ),
    (
        "Brill was arrested on Monday in a fraud inquiry.",
        "Brill was arrested on Monday on suspicion of fraud.",
        "Brill was charged with fraud on Monday.",
    ),
    (
        "The man was questioned over the killing of his wife.",
        "The man was questioned in the killing of his wife.",
        "The man was charged in the killing of his wife.",
    ),
    (
        "Brill denies fraud and faces prison if convicted.",
        "Brill, who pleaded not guilty, faces ten years in prison if convicted of fraud in Derby.",
        "Brill was convicted of fraud in Derby.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), STERNER, ids=[row[2] for row in STERNER])
def test_a_harm_is_told_no_graver_than_it_was(true: str, passage: str, broken: str) -> None:
    assert "COV004" not in codes(true, passage)
    assert "COV004" in codes(broken, passage)


BORNE_OUT = [
    ("The blast killed 12 shoppers.", "Twelve shoppers lost their lives, and nine were injured, in the blast."),
    ("The crash killed the driver.", "The driver did not survive the crash, in which two girls were injured."),
    ("Two of the wounded have died.", "Two of the wounded have succumbed to their burns."),
    ("Brill was charged with fraud.", "Prosecutors brought a fraud case against Brill after his arrest."),
    ("Brill was convicted of theft.", "A jury found Brill, who was arrested in May, guilty of theft."),
    ("A gunman tried to kill the mayor.", "A gunman wounded the mayor in an attempt on her life."),
]


@pytest.mark.parametrize(("claim", "passage"), BORNE_OUT, ids=[claim for claim, _ in BORNE_OUT])
def test_a_grave_harm_stands_where_any_word_can_only_mean_it(claim: str, passage: str) -> None:
    assert "COV004" not in codes(claim, passage)


SPANS = [
    (
        "Repairs will take a few days, the ministry said.",
        "The ministry said that repairs would take several days.",
        "Repairs will take several weeks, the ministry said.",
    ),
    ("The siege went on for weeks.", "The siege lasted several weeks.", "The siege lasted for months."),
    ("Sales have slowed in recent weeks.", "Sales slowed in the past few weeks.", "Sales have slowed in recent years."),
    (
        "Orr was banned some six hours after the race had ended.",
        "Orr was banned around six hours after the end of the race.",
        "Orr was banned some six days after the race had ended.",
    ),
    (
        "More than 640 people have died in the 12 days since the attack began.",
        "The toll, more than 640 people killed since the attack began 12 days ago, is rising.",
        "More than 640 people have died in the 12 weeks since the attack began.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), SPANS, ids=[row[2] for row in SPANS])
def test_a_span_of_time_keeps_its_unit(true: str, passage: str, broken: str) -> None:
    assert not {"NUM001", "NUM002"} & set(codes(true, passage))
    assert {"NUM001", "NUM002"} & set(codes(broken, passage))


UNSPANNED = [
    ("The dispute lasted for decades.", "The dispute went on for many years, with a few weeks of peace."),
    ("The firm grew for many years.", "The firm, founded in 2009, grew for months and then for longer."),
]


@pytest.mark.parametrize(("claim", "passage"), UNSPANNED, ids=[claim for claim, _ in UNSPANNED])
def test_a_span_of_time_that_the_passage_has_or_dates_stands(claim: str, passage: str) -> None:
    assert "NUM002" not in codes(claim, passage)


HARDENED = [
    (
        "The breach may have hit another 2.5 million people, the firm said.",
        "The firm said that an additional 2.5 million people may have been affected by the breach.",
        "The breach hit another 2.5 million people, the firm said.",
    ),
    (
        "It is not clear if the boy had his back to the guards when they fired, nor who shot first.",
        "It was not clear who shot first, or whether he had his back to the guards when they fired.",
        "The boy had his back to the guards when they fired, though it is not clear who shot first.",
    ),
    (
        "The cause has yet to be found, but the police said that the brakes might have failed.",
        "The cause has not been found, but the brakes may have failed, the police said.",
        "The cause has yet to be found, but the police said that the brakes had failed.",
    ),
    (
        "Scientists may have found the wreck of the ferry off Orla.",
        "Scientists think they may have located the wreck of the ferry off Orla.",
        "Scientists have found the wreck of the ferry off Orla.",
    ),
    (
        "The firm will probably replace the pumps of the plant in Orla with its own.",
        "It is likely that the firm will swap the pumps of the plant in Orla with its own.",
        "The firm has decided to replace the pumps of the plant in Orla with its own.",
    ),
    (
        "Analysts doubt that Tavria will push its neighbour to collapse.",
        "Analysts warn that Tavria is unlikely to push its neighbour to collapse.",
        "Analysts are certain that Tavria will not push its neighbour to collapse.",
    ),
    (
        "Orr suggested that the talks might free more girls soon.",
        "Orr suggested that “we should soon be able to free more girls by these talks”.",
        "Orr promised that the talks would free more girls soon.",
    ),
    (
        "The storm could reach the coast on Friday.",
        "The storm could hit the coast on Friday.",
        "The storm is going to reach the coast on Friday.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), HARDENED, ids=[row[2] for row in HARDENED])
def test_a_hedge_is_not_lost_by_way_of_another_verb(true: str, passage: str, broken: str) -> None:
    assert not {"MOD001", "MOD002"} & set(codes(true, passage))
    assert {"MOD001", "MOD002"} & set(codes(broken, passage))


SURE = [
    ("They came by road or by sea.", "Whether by road or by sea, they came."),
    (
        "The storm flooded the mill in Orla.",
        "The storm may flood the mill in Orla again; on Monday it flooded the mill in Orla.",
    ),
    ("The mill was sold to Brill in June, it seems.", "The mill may have been sold to Brill in June."),
    ("Fog kept the boats from landing on Orla.", "The boats could not land on Orla in the fog."),
    ("The envoy was able to leave Orla.", "The envoy could leave Orla."),
    ("The rebels of the Orlo Workers' Party made no comment.", "It was probably the work of the Orlo Workers' Party."),
    ("The suspects fled to Orla by boat.", "The suspects fled to Orla by boat."),
]


@pytest.mark.parametrize(("claim", "passage"), SURE, ids=[claim for claim, _ in SURE])
def test_what_the_passage_has_without_a_hedge_too_is_sure(claim: str, passage: str) -> None:
    assert not {"MOD001", "MOD002"} & set(codes(claim, passage))


PARTS = [
    (
        "Two bombs fell on the camp, one of them near the school, Orr said.",
        'Two of the bombs fell within the camp, "including one close to the school," said Orr.',
        "Two bombs fell on the camp, both of them near the school, Orr said.",
    ),
    (
        "The boy was hit by seven bullets, three of them in the back.",
        "The boy was hit by seven bullets — three to the back.",
        "The boy was hit by seven bullets, all of them in the back.",
    ),
    (
        "Nine ships were stopped, four of them tankers.",
        "Nine ships, including four tankers, were stopped.",
        "Nine ships were stopped, none of them tankers.",
    ),
    (
        "Police hold two men, one from Orla.",
        "Police hold two men; one is from Orla.",
        "Police hold two men, both from Orla.",
    ),
    (
        "Six people were arrested, several of them students.",
        "Six people, some of them students, were arrested.",
        "Six people were arrested, all of them students.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), PARTS, ids=[row[2] for row in PARTS])
def test_what_is_told_of_a_part_is_not_told_of_the_whole(true: str, passage: str, broken: str) -> None:
    assert "ANT002" not in codes(true, passage)
    assert "ANT002" in codes(broken, passage)


WHOLES = [
    ("Three men, all of them cousins, died in the blast.", "Three young men who were cousins died in the blast."),
    ("Twelve people were hurt, all of them children.", "Twelve children, one of whom lost an eye, were hurt."),
    ("Nine ships, all of them tankers, sank.", "Four tankers sank at noon, and five tankers sank at dusk."),
    ("Police hold two men, both from Orla.", "Police hold two men from Orla."),
]


@pytest.mark.parametrize(("claim", "passage"), WHOLES, ids=[claim for claim, _ in WHOLES])
def test_what_is_told_of_the_whole_stands(claim: str, passage: str) -> None:
    assert "ANT002" not in codes(claim, passage)


SIDES = [
    (
        "The prince pulled out of the games on the government's advice.",
        "The prince had pulled out of the games on the advice of the government.",
        "The prince pulled out of the games against the advice of the government.",
    ),
    (
        "Deaths in the jails have become rarer, thanks to new rules.",
        "The jails' death rate has fallen, thanks to new rules.",
        "Deaths in the jails have become rarer, despite new rules.",
    ),
    (
        "The team lost in spite of the rain.",
        "The team lost despite the rain.",
        "The team lost because of the rain.",
    ),
    (
        "The union spoke out against the merger.",
        "The union spoke against the merger.",
        "The union spoke for the merger.",
    ),
    (
        "The law was passed with the police opposed to it.",
        "The law was passed over the objections of the police.",
        "The law was passed at the request of the police.",
    ),
    (
        "The firm's profit was below expectations.",
        "The firm's profit was short of expectations.",
        "The firm's profit was above expectations.",
    ),
    (
        "The firm moved its base away from Tavria in May.",
        "The firm moved its base out of Tavria in May.",
        "The firm moved its base into Tavria in May.",
    ),
    (
        "It was more than she had hoped for, and the church would picket more.",
        'She called it more than she had hoped for: "We will picket more."',
        "It was more than she had hoped for, and the church would picket less.",
    ),
    ("The talks ended with no deal.", "The talks ended without a deal.", "The talks ended with a deal."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), SIDES, ids=[row[2] for row in SIDES])
def test_a_phrase_keeps_its_side(true: str, passage: str, broken: str) -> None:
    assert "ANT002" not in codes(true, passage)
    assert "ANT002" in codes(broken, passage)


OPPOSED = [
    (
        "The zoo will open as usual, though the ape house will stay shut.",
        'The zoo will open as usual, but the ape house "will be closed until further notice".',
        "The zoo will open as usual and the ape house will stay open.",
    ),
    ("Orla is among the richest towns.", "Orla is among the wealthiest towns.", "Orla is among the poorest towns."),
    (
        "The number of jobless people grew in March.",
        "The number of jobless people swelled in March.",
        "The number of jobless people dwindled in March.",
    ),
    (
        "The church faced the resistance of the bishop.",
        "The church faced the opposition of the bishop.",
        "The church had the backing of the bishop.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), OPPOSED, ids=[row[2] for row in OPPOSED])
def test_a_thing_is_not_called_the_opposite_of_what_it_is(true: str, passage: str, broken: str) -> None:
    assert "ANT001" not in codes(true, passage)
    assert "ANT001" in codes(broken, passage)


OFTEN = [
    (
        "The widow and her children were in court.",
        "The widow was in court with her children.",
        "The widow and her children were in court every day.",
    ),
    (
        "Police have searched the house repeatedly.",
        "Police searched the house on Monday, and again on Friday.",
        "Police have searched the house in secret.",
    ),
    (
        "The firm was fined again in May.",
        "The firm, first fined in 2009, was fined in May.",
        "The firm was twice fined by accident in May.",
    ),
    (
        "For the first time, the two mayors met in Orla.",
        "The two mayors, who had not met before, held talks in Orla.",
        "The two mayors deliberately met in Orla.",
    ),
    ("The river flooded the mill.", "The river has flooded the mill.", "The river has always flooded the mill."),
    ("The mayor was warned of it.", "The mayor was warned of it.", "The mayor was twice warned of it."),
    ("He met the spies in the park.", "He met the envoys in the park.", "He frequently met the envoys in the park."),
    ("The firm was fined in Orla.", "The firm was fined in Orla.", "The firm was fined again in Orla."),
    ("Turnout was the lowest since 1994.", "Turnout was the lowest since 1994.", "Turnout was the lowest ever."),
    ("The dam was shut in May.", "The dam, built in 1961, was shut in May.", "The dam, built badly, was shut in May."),
    ("The rally ended in calm.", "The rally ended calmly at noon.", "The rally ended suddenly at noon."),
    ("He quit to general surprise.", "He surprised all and quit.", "He quit, and the talks ended peacefully."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), OFTEN, ids=[row[2] for row in OFTEN])
def test_how_often_and_how_it_was_done_is_not_invented(true: str, passage: str, broken: str) -> None:
    assert "COV007" not in codes(true, passage)
    assert "COV007" in codes(broken, passage)


HUNG_ON = [
    (
        "The coach was rushed to hospital twice in 2016.",
        "The coach was rushed to hospital twice in the 2016 season.",
        "The coach was rushed to hospital twice for heart surgery in 2016.",
    ),
    (
        "The firm faces state inquiries and lawsuits.",
        "The firm faces state inquiries and numerous lawsuits.",
        "The firm faces state inquiries and lawsuits brought by its own shareholders.",
    ),
    (
        "Orr said he would take up the matter, but not how.",
        "Orr said he would tackle the matter, without giving details of how he would do that.",
        "Orr said he would take up the matter by calling another referendum.",
    ),
    (
        "Police searched the house for drugs and arms.",
        "Police searched the house on Monday for cocaine and guns.",
        "Police searched the house on Monday for stolen paintings.",
    ),
    (
        "The inquest opened because of the fact that the ship sank.",
        "The ship sank; the inquest opened.",
        "The inquest opened after heavy gales, since the ship sank.",
    ),
]


@pytest.mark.parametrize(("true", "passage", "broken"), HUNG_ON, ids=[row[2] for row in HUNG_ON])
def test_no_phrase_is_hung_on_that_the_passage_has_nothing_of(true: str, passage: str, broken: str) -> None:
    assert "COV003" not in codes(true, passage)
    assert "COV003" in codes(broken, passage)


TOLLS = [
    (
        "A quake in Orla has killed at least three people and injured dozens.",
        "A quake struck Orla, killing at least three people and injuring dozens more.",
        "A quake in Orla has killed dozens of people and injured at least three more.",
    ),
    (
        "Hundreds were arrested and 12 wounded in the marches.",
        "Police arrested hundreds of marchers; 12 were injured.",
        "Hundreds were wounded and 12 arrested in the marches.",
    ),
    (
        "Hundreds of people were killed in the war.",
        "The war has killed hundreds of people and injured thousands.",
        "Thousands of people were killed in the war.",
    ),
    ("Six are missing.", "Six people are missing and dozens were hurt.", "Dozens are missing."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), TOLLS, ids=[row[2] for row in TOLLS])
def test_the_number_of_the_hurt_is_not_told_of_the_dead(true: str, passage: str, broken: str) -> None:
    assert not {"NUM006", "NUM009", "NUM001"} & set(codes(true, passage))
    assert "NUM006" in codes(broken, passage)


def test_of_long_pages_no_phrase_is_asked_for() -> None:
    claim = "The coach was rushed to hospital twice for heart surgery in 2016."
    page = "The coach was rushed to hospital twice in the 2016 season, and his club lost all but two of its games. " * 9
    assert "COV003" not in codes(claim, page)
