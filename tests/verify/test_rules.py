"""The rules beyond their registry's examples: what each forgives, and what it does not."""

import msgspec
import pytest

from briefing.model import Citation, Claim, Kind, Severity
from briefing.verify import Evidence, check_rows, verify
from tests.verify.held import article, codes

TRUE = [
    ("The backlog will not be cleared before July.", "It will take until July to clear the backlog."),
    ("Both Iran and Iraq protested.", "Iran and Iraq protested."),
    ("The two countries protested.", "Iran and Iraq protested."),
    ("The rate rose by 0.5 percentage points.", "The rate rose by half a percentage point."),
    ("The two raids killed 30 people in total.", "The first raid killed 12 people and the second 18 people."),
    ("The rate fell by two percentage points, from 5% to 3%.", "The rate fell from 5 percent to 3 percent."),
    ("The war began in 2020.", "The war began on 3 January 2020."),
    (
        "The port will open at the end of September.",
        "In early September it said the port will open at the end of the month.",
    ),
    ("Tehran rejected the offer.", "Iran rejected the offer."),
    ("The talks in Baghdad failed.", "The talks in the Iraqi capital failed."),
    ("The IRGC rejected the offer.", "The Islamic Revolutionary Guard Corps rejected the offer."),
    ("Washington rejected the offer.", "The White House rejected the offer."),
    ("The envoy was killed by US troops.", "US troops killed the envoy."),
    ("Peru, Bolivia and Chile signed the pact.", "Bolivia, Chile and Peru signed the pact."),
    ("The ministry did not know the cause.", "The cause is unknown to the ministry."),
    ("The council did not accept the plan.", "The council rejected the plan."),
    ("No fewer than 17 boats sank.", "At least 17 boats sank."),
    ("The war ended in the late fifteenth century.", "The war ended on 22 August 1485."),
    ("The school opened in autumn 2016.", "The school opened on 25 August 2016."),
    ("The 2018 festival opened on 18 October 2018.", "The festival opens Thursday 18 October."),
    ("Training began about three months before the race.", "Training for the race began three months before."),
    ("The rate fell four times running.", "It was the fourth fall of the rate in a row."),
    ("The vote comes within 12 months.", "The vote comes within a year."),
    ("The trial took a year and a half.", "The trial took 18 months."),
    ("Fewer than one in three children got it.", "Less than a third of the children got it."),
    ("Landslides cut the road at three points.", "Landslides cut the road in three places."),
    ("The rate rose by two percentage points.", "The rate rose by two points."),
    ("The race began 42 years ago.", "It was the first fall in the race's 42-year history."),
    ("Sorovian judges freed the banker.", "Judges in Sorovia freed the banker."),
    ("The Andean glaciers melt.", "The glaciers of the Andes melt."),
    ("Fog kept the helicopters from landing.", "The helicopters could not land in the fog."),
    ("The index without food held.", "The index, which leaves out food, held."),
    ("He was unaware of the plan.", "He knew nothing of the plan."),
    ("The Koral field belongs to Lorne.", "The Koral gas field belongs to Lorne, and the Selene field to Tavria."),
    ("Naomi Chebet of Kenya won the race.", "Kenya's Naomi Chebet won the race."),
    (
        "Venn, who leads the opposition in Tavria, said it would vote.",
        "Venn, the opposition's leader in Tavria, said it would vote.",
    ),
    ("The museum will show “Winter on the Canal” in March.", "“Winter on the Canal” will be on show in March."),
    ("Pike spoke of “a deal that both can defend at home”.", "Pike praised “a deal that both can defend at home”."),
    ("The bank, which has a target, raised the rate.", "The bank, which aims for 2 percent, raised the rate."),
    ("Three men are held.", "The suspects, three men, are held."),
    ("Medics treated the man.", "Doctors treated the man."),
    ("Ion Popa and Mihai Popa were freed.", "The brothers Ion and Mihai Popa were freed."),
    ("Mirsk called in Dunmere's envoy.", "The ministry in Mirsk called the Dunmere envoy."),
    ("Some of the men were not among them.", "Some of the men were freed; others were not among them."),
    ("Prices are expected to fall and wages to rise.", "The bank expects prices to fall and wages to rise."),
    ("The pumps failed twice.", "There were two failures of the pumps."),
    ("The share price fell by nearly 20%.", "The share price fell by almost a fifth."),
    ("At least six months will pass.", "Six months or more will pass."),
    ("The court freed him over a drone strike in Riga.", "He was freed by an Iraqi court over a drone strike on Riga."),
    ("A gunman shot at a yard in San Jose, California.", "A gunman shot at a yard in San Jose,\u00a0California."),
    (
        "They died at a yard in San Jose, California.",
        "Police in San Jose, California, said they died at a yard in San Jose.",
    ),
    ("Rain was 33 percent below average.", "Rain was a third below average."),
    ("None of the men was hurt.", "The men were freed unharmed."),
    ("Hundreds of people marched.", "Several hundred people marched."),
    ("The plant is in San Jose, California.", "The plant is in San Jose, Calif."),
    ("The talks were held in Washington, D.C.", "The talks were held in Washington, DC."),
    ("Prosecutors said Nazism was on the rise.", "Prosecutors said Nazi groups were on the rise."),
    ("The book is called “Dams: A History”.", "The book is called “Dams : A History”."),
    ("They were, by their own account, towed back.", "“We were towed all the way back,” one of them wrote."),
    ("The mayor called the plan “a crime”.", "The mayor called the plan “a crime”, and left."),
    ("They signed it over two days of talks.", "They signed it in two days of talks."),
    (
        "Iraqi Foreign Minister Fuad Hussein met Iranian Foreign Minister Javad Zarif.",
        "Iraq's top diplomat, Fuad Hussein, met Iranian Foreign Minister Javad Zarif.",
    ),
    ("Turnout was two in three.", "Turnout stood at 66.7%."),
    ("Exports fell by a third.", "Exports fell from $90m to $60m."),
    ("Growth was 0.5 points lower.", "Growth slowed to 1.5 percent from 2 percent."),
    ("The bill passed by three votes.", "The bill passed by 61 votes to 58."),
    ("Half of the 400 jobs will go.", "The firm will cut 200 of its 400 jobs."),
    ("The quake struck at 5.30am.", "The quake struck at 5:30 a.m."),
    ("The plane left at 17:00.", "The plane left at 5 p.m."),
    ("The plane left shortly after 5 p.m.", "The plane left at 5:04 in the afternoon."),
    ("It is 20 miles from the coast.", "It is about 32 km from the coast."),
    ("He ruled from 1999 to 2019.", "He ruled for 20 years until 2019."),
    ("In Kiev people fled.", "In Kyiv people fled."),
    ("New Yorkers voted.", "Voters in New York voted."),
    ("The G7 met.", "The Group of Seven met."),
    ("The storm left families without homes.", "The storm left families homeless."),
    ("The storm took 30,000 roofs and 5,000 houses.", "The storm took 5,000 houses; 30,000 others lost their roofs."),
    ("The court found no link to the state.", "The court found an absence of any link to the state."),
    ("Neither the Riga jury's verdict nor the sentence stands.", "The Riga verdict and sentence do not stand."),
    ("Ukip won a seat.", "The UK Independence Party won a seat."),
    ("The team led at half-time.", "The team led at the interval, or half-time."),
    ("Riga lost five games in a row.", "Riga lost its fifth straight game."),
    ("Two players, Kevin Johnson and Corey Moore, left.", "Kevin Johnson left, and Corey Moore left too."),
    (
        "The charges are false, according to Qadoura Fares, who chairs the Prisoners Club.",
        "Qadoura Fares, chairman of the Prisoners Club, which helps prisoners, said the charges were false.",
    ),
    ("The plane left about 3 p.m.", "The plane left at 3:10 p.m."),
    ("Smith called a report of the deal wrong.", "Smith said that a report that the deal was done was wrong."),
    ("Dufour met Brandt on Sunday.", "Dufour met Brandt on Sunday, the Sunday Lantern has learned."),
    ("KazOil received one letter.", "KazOil received one letter, not two."),
    ("The quake took 31 lives.", "The quake killed 31 people."),
    ("The quake killed 31 people.", "The quake took 31 lives."),
    ("It rained for a month.", "It rained for four weeks, or a month."),
    ("The council failed to approve the plan.", "The council did not approve the plan."),
    ("The visit of Keller began in Riga.", "Keller visited Riga."),
    ("The dam in Riga was shelled by Norland.", "Norland shelled the dam of Riga."),
    ("Keller said the dam holds.", "“The dam holds,” said Keller; Brandt said it leaks."),
    ("Keller opened the talks.", "The talks with Lund opened, led by Keller."),
    ("Keller visited Riga.", "Lund visited Riga before the visit of Keller to Riga."),
    ("It rained for three days.", "Rain fell three times between Monday and Wednesday."),
    ("He was fined 300 pounds.", "He was fined 300 Egyptian pounds."),
    ("The tax fell from 35 to 21 percent.", "The tax went down to 21% from 35%."),
    ("The tax is between 8 and 15 percent.", "The tax lies between 8% and 15%."),
    ("The plan was rejected by 54 percent to 46.", "The plan was rejected by a 54% to 46% margin."),
    ("The rate fell by almost 12 points.", "The rate fell to 14.3 percent from 26.1 percent."),
    ("About a third for the plan is enough.", "For the plan 33.3 percent is enough."),
    ("The plan lacks a third of the votes.", "The plan lacks one-third of the votes."),
    ("It lost money in the last three months of 2017.", "It lost money in the final quarter of 2017."),
    ("It had a fourth-quarter loss.", "It had a loss in the last quarter."),
    ("It was the first visit in half a century.", "It was the first visit in 50 years."),
    ("They handed over 600 tonnes.", "They transferred 600 tonnes."),
    ("Slightly more than 61 percent voted.", "Just over 61 percent voted."),
    ("The war ended in 1998.", "The war began in 1993. It ended five years later."),
    ("The Treasury did not name the other ship.", "The Treasury did not identify the other ship."),
    ("The government in Abuja left the talks.", "The Nigerian government left the talks."),
    ("The primaries of the Republicans failed.", "The GOP primaries failed."),
    ("Brandt complained on Twitter.", "Brandt tweeted a complaint."),
    ("Statehood needs the vote of Congress.", "The vote of Congress is needed for statehood."),
    ("Oil went to the North.", "Oil went to the North Koreans."),
    ("China kept UN resolutions.", "China kept U.N. Security Council resolutions."),
    ("Three ships that were not Danish sank.", "Three non-Danish ships sank."),
    ("They bought shares rather than hiring.", "They bought shares, and did not hire."),
    ("He is blamed for doing too little.", "He is blamed for not doing more."),
    ("Brandt said he will pay the fine.", "Brandt said he would pay the fine."),
    ("The company, seized on suspicion of fraud, closed.", "The company, seized under suspicion of fraud, closed."),
    ("Police said the dam holds.", "Police in Riga said the dam holds, and so did Brandt."),
]


@pytest.mark.parametrize(("claim", "passage"), TRUE, ids=[row[0] for row in TRUE])
def test_a_true_paraphrase_is_not_blocked(claim: str, passage: str) -> None:
    assert not {code for code in codes(claim, passage) if not code.startswith(("COV", "ATT003"))}


FALSE = [
    ("NUM001", "The two raids killed 31 people in total.", "The first raid killed 12 people and the second 18 people."),
    ("NUM001", "The raids killed 30 people.", "The first raid killed 12 people and the second 18 people."),
    ("DAT001", "The war began on 3 January 2020.", "The war began in 2020."),
    ("DAT001", "The war began in January 2019.", "The war began on 3 January 2020."),
    ("DAT001", "The port opens at the start of the month.", "The port opens at the end of the month."),
    ("DAT001", "The war ended in the early fifteenth century.", "The war ended on 22 August 1485."),
    ("DAT001", "The school opened in autumn 2016.", "The school opened on 1 August 2016."),
    ("DAT001", "The festival opened on 18 October 2017.", "The festival opens Thursday 18 October."),
    ("DAT001", "The 2017 festival opened on 18 October 2018.", "The festival opens Thursday 18 October."),
    ("DAT003", "The film came out in 2017.", "The film came out last year."),
    ("DAT003", "The rally was held in 2017.", "The rally was held last summer."),
    ("DAT001", "The film came out in May 2017.", "The film came out last year."),
    ("DAT003", "The film came out in 2017.", "The film came out last year, after a delay in 2015 and 2016."),
    ("DAT001", "The film came out in 2017.", "The film came out last month, after a delay in 2015 and 2016."),
    ("NUM001", "Training began three months before the race.", "Training for the race began two months before."),
    ("NEG002", "Tobacco is not allowed in the camp.", "The elders of the camp are against the use of tobacco."),
    ("NUM001", "The vote comes within 18 months.", "The vote comes within a year."),
    ("NUM001", "The trial took two years and a half.", "The trial took 18 months."),
    ("NUM001", "The rate fell four times running.", "It was the fifth fall of the rate in a row."),
    ("NUM001", "One in four children got it.", "One in three children got it."),
    ("NUM002", "The rate rose by two percent.", "The rate rose by two points."),
    ("NUM001", "The raid killed 30 soldiers.", "The raid killed 12 soldiers and 30 civilians."),
    ("NUM001", "The raft carried 2 tonnes of rice.", "The raft carried 2,500 tonnes of rice and 2 goats."),
    ("NUM002", "The raft carried 5 kg of rice.", "The raft carried 5 tonnes of rice."),
    ("DAT001", "The race began 41 years ago.", "It was the first fall in the race's 42-year history."),
    ("NEG001", "The helicopters landed in the fog.", "The helicopters could not land in the fog."),
    ("NEG001", "The girls were among those freed.", "Troops freed 86 people; the girls were not among those freed."),
    ("NEG001", "Small firms can meet the demand.", "The demand is not one that small firms can meet."),
    (
        "NEG001",
        "The groups did not welcome the pact, but missed targets.",
        "The groups welcomed the pact, but it lacked targets.",
    ),
    ("MOD002", "Wages will rise.", "The bank expects prices to fall and wages to rise."),
    (
        "MOD002",
        "It will apply this year, the institute said.",
        "An application could follow this year, the institute said.",
    ),
    (
        "COV004",
        "Officers in Sulin said they had arrested 40 dockers at the gate.",
        "Officers in Sulin said they had let 40 dockers pass at the gate.",
    ),
    (
        "COV004",
        "The wave injured nine people on the pier of Sulin.",
        "The wave surprised nine people on the pier of Sulin.",
    ),
    (
        "COV003",
        "The port of Sulin closed on Monday for repairs, as crowds cheered outside.",
        "The port of Sulin closed for repairs on Monday.",
    ),
    ("NAM002", "The UN refugee agency thanked the donors.", "The donors met the refugee agency and gave it money."),
    ("NAM001", "The UN refugee agency thanked the donors.", "The donors met an agency for refugees."),
    (
        "ROL001",
        "He died at a yard in Fresno, California.",
        "He died at a yard in San Jose, California, a man of Fresno said.",
    ),
    ("NUM001", "Rain was 34 percent below average.", "Rain was a third below average."),
    ("NEG001", "None of the men was freed.", "The men were freed unharmed."),
    ("ROL003", "Peru, Bolivia and La Paz signed it in Ecuador.", "Peru, Bolivia and Ecuador signed it in La Paz."),
    ("NUM001", "Thousands of people marched.", "Several hundred people marched."),
    ("NEG001", "The backlog will not be cleared.", "It will take until July to clear the backlog."),
    ("ROL003", "Rebels of Riga hid in the Sambisa.", "Rebels of Sambisa hid in the Riga."),
    ("ROL003", "Rebels of Riga held Brandt in Norland.", "Rebels of Norland held Brandt in Riga."),
    ("ATT003", "The army bombed a convoy.", "The Northern Front accused the army of having bombed a convoy."),
    ("ATT003", "Half of the people need food aid.", "Aid groups say that half of the people need food aid."),
    ("NAM001", "The plant is in San Jose, Arizona.", "The plant is in San Jose, Calif."),
    ("NAM002", "Keller thanked the voters.", "I thank the voters of this town."),
    ("NAM001", "Voters thanked Keller.", "I thank the voters of this town."),
    ("NAM001", "Keller thanked the voters.", "“I thank the voters,” the mayor of this town wrote."),
    ("NAM001", "The talks in Tehran failed.", "The talks in Iran failed."),
    ("NAM001", "Orvex sold the iPad in Norland.", "Orvex sold the iPhone in Norland."),
    ("NAM001", "Fuad Hassan left the talks.", "Fuad Hussein left the talks."),
    ("NAM001", "The envoy praised Terrorist in his speech.", "The envoy called it a terrorist act in his speech."),
    ("NEG001", "The council approves of the plan.", "The council does not approve of the plan."),
    ("NEG001", "The engine did not fail in flight.", "The engine failed in flight."),
    ("ATT002", "Keller said the dam holds.", "Brandt said the dam holds and thanked Keller."),
    ("NUM001", "Turnout was two in three.", "Turnout stood at 61.7%."),
    ("NUM001", "Turnout was 66.2%.", "Turnout was two in three."),
    ("NUM001", "Exports fell by half.", "Exports fell from $90m to $60m."),
    ("NUM001", "The bill passed by four votes.", "The bill passed by 61 votes to 58."),
    ("NUM001", "Half of the 500 jobs will go.", "The firm will cut 200 of its 400 jobs."),
    ("NUM001", "The quake struck at 5.40am.", "The quake struck at 5:30 a.m."),
    ("NUM001", "The quake struck at 5:30 p.m.", "The quake struck at 5:30 a.m."),
    ("NUM001", "The plane left shortly after 5 p.m.", "The plane left at 5:34 p.m."),
    ("NUM002", "It is 20 miles from the coast.", "It is 20 km from the coast."),
    ("DAT001", "He ruled from 1998 to 2019.", "He ruled for 20 years until 2019."),
    ("NEG002", "Schools will not open until Monday.", "Schools will reopen on Monday."),
    ("NUM001", "Riga lost eight games in a row.", "Riga lost its fifth straight game, its eighth this year."),
    ("NUM001", "Three players, Kevin Johnson and Corey Moore, left.", "Kevin Johnson left, and Corey Moore left too."),
    ("MOD001", "Lasky said prosecutors would seek more.", "Lasky said prosecutors may seek more."),
    ("NUM001", "The shots were fired at 3:40 p.m., police said.", "The shots were fired at 03:40, police said."),
    ("NUM001", "The train left at 12:30 p.m.", "The train left at 00:30."),
    ("NUM002", "The dam cost 5 million Canadian dollars.", "The dam cost 5 million dollars."),
    ("NUM002", "The dam cost 5 million dollars.", "The dam cost 5 million Canadian dollars."),
    ("NUM004", "It endured 20 years of war.", "It endured over 20 years of war."),
    ("NUM001", "Soon after 43 men crossed, firing began.", "Soon after 40 men crossed, firing began."),
    ("COV004", "Another 31 people are dead.", "Another 31 people are in hospital, seven in grave condition."),
    ("NEG001", "Smith said Berlin had urged it.", "Smith said that a report that Berlin had urged it was wrong."),
    ("NUM001", "KazOil said it had received two letters.", "KazOil said it had received one letter, not two."),
    ("ANT001", "Bektenov said prices would fall.", "Bektenov said prices would not rise."),
    ("DAT001", "Dufour met Brandt on Sunday.", "Dufour met Brandt on Saturday, the Sunday Lantern has learned."),
    ("NUM001", "Workers reported a smell for a month.", "Workers reported a smell for a week."),
    ("NEG001", "Toure did not want to be minister.", "Toure did not say whether she wanted to be minister."),
    ("NUM001", "It fell to 21 degrees.", "It fell to minus 21 degrees."),
    ("NAM001", "The Red Cross said 12 people died.", "The Green Cross said 12 people died."),
    ("NUM002", "The boat lay 20 miles off.", "The boat lay 20 nautical miles off."),
    (
        "DAT001",
        "The director was jailed in 2005.",
        "The director of the firm, founded in 1990, was jailed for 15 years.",
    ),
    ("NUM001", "The strike will last three days.", "Talks failed on Monday and the strike will begin on Thursday."),
    ("NUM001", "The village was attacked by 3 gunmen.", "The village was attacked by 8 gunmen, and 5 farmers fled."),
    ("NUM001", "A group of 13 gunmen attacked.", "A group of 8 gunmen attacked, and 5 farmers fled."),
    ("NUM001", "In all 13 gunmen attacked in total.", "A group of 8 gunmen attacked, and 5 farmers fled."),
    ("NUM001", "It took 25 percent of the hamlet.", "It took 40 barns and 10 houses of the hamlet."),
    ("NUM005", "People were hurt in the second attack.", "Two people were hurt in the attack."),
    ("NUM005", "Police held the fourth suspect.", "Police held the suspect, who owns 25 percent of the bar."),
    ("NEG001", "The army moved into the city.", "The army did not move into the city."),
    (
        "NEG001",
        "The minister resigned because too few lawmakers backed the demand.",
        "The minister did not resign because too few lawmakers backed the demand.",
    ),
    (
        "NEG001",
        "The bank cut its rates, and critics said it had done too little.",
        "The bank did not cut its rates, and critics said it had done too little.",
    ),
    (
        "QUO001",
        "The museum shows “Spring in a Garden at Noon”.",
        "“Winter on the Canal at Dawn” is on show in the museum.",
    ),
    ("NEG001", "The council approved the plan.", "The council didn't approve the plan."),
    ("NEG001", "The engine failed the test.", "The engine didn't fail the test."),
    ("ROL001", "The visit of Riga to Keller began.", "The visit of Keller to Riga began."),
    ("ROL001", "Lund resigned.", "Keller resigned, and Lund stayed."),
    ("NUM001", "It rained for four days.", "Rain fell four times between Monday and Wednesday, over 3 hours."),
    ("NUM002", "He was fined £300.", "He was fined 300 Egyptian pounds."),
    ("NUM002", "He was fined 300 Syrian pounds.", "He was fined 300 Egyptian pounds."),
    ("NUM002", "The tax fell from 35 to 21 percent.", "The tax rose by 35 people, to 21 percent."),
    ("NUM001", "The rate fell by almost 12 points.", "The rate fell to 12.3 percent from 26.1 percent."),
    ("NUM001", "It lost money in the last four months of 2017.", "It lost money in the final quarter of 2017."),
    ("NUM005", "It had a third-quarter loss.", "It had a loss in the last quarter."),
    ("NUM001", "It was the first visit in half a century.", "It was the first visit in 40 years."),
    ("NUM003", "Slightly less than 61 percent voted.", "Just over 61 percent voted."),
    ("NUM001", "Slightly less than half voted.", "The vote was cast by 50.3 percent."),
    ("NUM001", "Schools in both towns shut for two months.", "Schools in both towns shut for two weeks."),
    ("DAT001", "The war ended in 1999.", "The war began in 1993. It ended five years later."),
    ("NAM001", "Iraqi officials in Abuja left the talks.", "Nigerian and Iraqi officials left the talks."),
    ("NEG001", "Three ships that were not Danish sank.", "Three Danish ships sank."),
    ("MOD001", "The company, seized for fraud, closed.", "The company, seized on suspicion of fraud, closed."),
    ("ATT002", "Tusk said the dam holds.", "Brandt said the dam holds and thanked Tusk."),
    ("ATT002", "May said the dam holds.", "Brandt said the dam holds and thanked Theresa May."),
    ("NUM004", "The raid killed over two people.", "The raid killed two people."),
    (
        "ROL001",
        "Iranian Foreign Minister Fuad Hussein met Iran's finance minister.",
        "Iraqi Foreign Minister Fuad Hussein met Iran's finance minister.",
    ),
    ("MOD002", "The dam will be repaired.", "The dam would be repaired."),
    ("ROL001", "Danish ships escorted the Polish convoy.", "Polish ships escorted the Danish convoy."),
    ("ROL002", "The envoy landed in Iranian on Monday.", "The Iranian envoy landed in Iran on Monday."),
    ("COV001", "Farmers planted olives in terraced gardens.", "The court adjourned the trial of two bankers."),
]


@pytest.mark.parametrize(("code", "claim", "passage"), FALSE, ids=[f"{row[0]} {row[1]}" for row in FALSE])
def test_a_false_claim_is_found_under_its_code(code: str, claim: str, passage: str) -> None:
    assert code in codes(claim, passage)


@pytest.mark.parametrize(
    ("speaker", "passage", "found"),
    [
        ("Rice", "Rice told reporters that the dam holds.", False),
        ("Rice", "Brandt said the dam holds.", True),
        ("May", "Brandt said the dam holds.", True),
        ("Police", "A police officer said the dam holds.", False),
        ("The ministry", "A spokesman of the ministry said the dam holds.", False),
    ],
    ids=str,
)
def test_a_speaker_whose_name_is_a_common_word_stands_in_the_passage(speaker: str, passage: str, found: bool) -> None:  # noqa: FBT001 - a table's column
    told = codes(f"{speaker} said the dam holds.", passage, kind="reported", speaker=speaker)
    assert ("ATT001" in told) is found


def test_a_harm_that_one_of_two_passages_tells_of_is_told() -> None:
    passages = ("The blast killed a guard.", "The bridge was closed on Monday.")
    assert "COV004" not in codes("A guard was killed, and the bridge was closed.", *passages)


SPOKEN = "Zarif said on Tuesday that 40 people were killed."
STITCHES = [
    (True, SPOKEN, ["Zarif said on Tuesday the attack was a crime.", "Police put the dead at 40 people."]),
    (True, SPOKEN, ["Zarif said the attack killed 40 people.", "Police searched the house on Tuesday."]),
    (False, SPOKEN, ["Zarif said on Tuesday the attack was a crime.", "He said 40 people were killed."]),
    (False, SPOKEN, ["Zarif said on Tuesday the attack was a crime.", "“And 40 people were killed.”"]),
    (False, SPOKEN, ["Zarif said on Tuesday the attack killed 40 people.", "Police searched a house."]),
    (False, SPOKEN, ["Zarif said on Tuesday the attack was a crime.", "For Zarif the dead are 40 people."]),
    (False, SPOKEN, ["Zarif said on Tuesday that 40 people were killed."]),
    (False, SPOKEN, ["Zarif said on Tuesday that 40 people were killed.", "Police searched 40 houses on Tuesday."]),
    (
        False,
        "Officials said on Tuesday that 40 people were killed.",
        ["Officials said it.", "On Tuesday 40 were killed."],
    ),
    (False, SPOKEN, ["The attack was a crime.", "Police on Tuesday put the dead at 40 people."]),
]


@pytest.mark.parametrize(("found", "claim", "passages"), STITCHES, ids=[" / ".join(row[2]) for row in STITCHES])
def test_a_number_and_a_day_stand_where_the_speaker_speaks(found: bool, claim: str, passages: list[str]) -> None:  # noqa: FBT001 - a table's column
    assert ("ATT005" in codes(claim, *passages, day="2021-02-03")) is found


SUBJECTS = [
    ("Goldman did not answer.", "The company did not answer.", "NAM002"),
    ("Goldman, a bank, is closed.", "The old bank, a big one, is closed.", "NAM002"),
    ("Brandt lives in exile.", "He lives in exile.", "NAM002"),
    ("Brandt, an exile, lives in hiding.", "He lives in hiding, Keller said.", "NAM001"),
    ("The exile met Brandt.", "He met the exile and Keller.", "NAM001"),
    ("Keller, an exile, met Brandt.", "He met Keller and Lund.", "NAM001"),
    ("Brandt lives in exile.", "Exile is where he lives.", "NAM002"),
    ("Goldman did not answer.", "“The company did not answer.”", "NAM001"),
]


@pytest.mark.parametrize(("claim", "passage", "code"), SUBJECTS, ids=[f"{row[2]} {row[1]}" for row in SUBJECTS])
def test_a_subject_that_a_passage_alone_only_describes_may_be_anybody_it_does_not_name(
    claim: str, passage: str, code: str
) -> None:
    row = msgspec.json.encode({"id": 1, "claim": claim, "passages": [passage]})
    found = {finding.code for answer in check_rows([row]) for finding in answer.findings}
    assert found & {"NAM001", "NAM002"} == {code}


JUDGED = [
    ("Rebels are likely to regain strength and kill more people before the vote.", {"COV002"}),
    ("It is unlikely that the talks will not end in a deal.", {"NEG002"}),
    ("It is likely that exhausted negotiators will stall the talks until winter.", set[str]()),
]


@pytest.mark.parametrize(("claim", "found"), JUDGED, ids=[row[0] for row in JUDGED])
def test_the_words_of_a_judgment_are_the_analysts_own(claim: str, found: set[str]) -> None:
    assert set(codes(claim, "The talks about a deal will end on Monday.", kind="assessment")) == found


def test_the_numbers_names_and_quotations_of_a_judgment_are_held_to_its_facts() -> None:
    claim = "The talks of 12 envoys with Keller are likely to fail over “red lines”."
    told = codes(claim, "The talks about a deal will end on Monday.", kind="assessment")
    assert {"NUM001", "NAM001", "QUO001"} <= set(told)


@pytest.mark.parametrize(("year", "found"), [(2018, False), (2017, True)])
def test_years_are_counted_from_the_articles_own_day(year: int, found: bool) -> None:  # noqa: FBT001 - a table's column
    told = codes(f"It is the first vote since {year}.", "It is the first vote in six years.", day="2024-05-15")
    assert ("DAT001" in told) is found
    assert "DAT001" in codes(f"He was jailed in {year}.", "He was jailed for six years.", day="2024-05-15")


ARTICLE = (
    "Iraqi Foreign Minister Fuad Hussein met Ali Shamkhani of the Supreme National Security Council (SNSC) in Oslo.",
    "He praised the talks.",
    "The SNSC welcomed the result.",
    "Hussein left on Friday.",
)


def test_a_pronoun_is_the_one_whom_the_article_named_last() -> None:
    assert codes("Shamkhani praised the talks.", *ARTICLE, cite=[2]) == []


def test_a_pronoun_is_nobody_whom_the_article_did_not_name_before_it() -> None:
    assert "NAM001" in codes("Kanaani praised the talks.", *ARTICLE, cite=[2])


def test_a_speaker_who_is_only_described_is_nobody_else() -> None:
    told = ("Thandiwe Maseko resigned.", "The South African diplomat told Guterres that she could not stay.")
    assert "ATT002" not in codes("Maseko told Guterres that she could not stay.", *told, cite=[2])
    assert "ATT002" in codes("Maseko said she would stay.", "Guterres said she would stay, and thanked Maseko.")


def test_an_acronym_is_what_the_article_says_it_is() -> None:
    assert codes("The Supreme National Security Council welcomed the result.", *ARTICLE, cite=[3]) == []


def test_a_full_name_may_stand_where_the_passage_has_the_surname_and_the_article_the_rest() -> None:
    assert codes("Fuad Hussein left on Friday.", *ARTICLE, cite=[4]) == []


def test_a_name_from_elsewhere_in_the_article_is_not_the_passages() -> None:
    assert "NAM001" in codes("Shamkhani left on Friday.", *ARTICLE, cite=[4])


def test_a_finding_says_what_was_found_what_the_passage_says_and_where_else_it_stands() -> None:
    told = article("The flood displaced 2,500 people.", "It killed 31 people.")
    claim = Claim(text="The flood displaced 31 people.", citations=(Citation("a.s1"),))
    finding = verify(claim, Evidence.of([told])).findings[0]
    assert finding.code == "NUM001"
    assert finding.severity is Severity.ERROR
    assert "31" in finding.message
    assert "2,500" in finding.message
    assert finding.suggestions == ("a.s2",)
    assert claim.passages == ("a.s1",)


def test_a_passage_that_was_not_offered_is_not_suggested() -> None:
    told = article("The flood displaced 2,500 people.", "It killed 31 people.")
    claim = Claim(text="The flood displaced 31 people.", citations=(Citation("a.s1"),))
    assert verify(claim, Evidence.of([told], offered={"a.s1"})).findings[0].suggestions == ()


SHAPES = [
    ("CIT002", ("a.s9",), None),
    ("CIT003", ("a.s1",), {"a.s2"}),
    ("CIT004", ("a.s1", "b.s1"), None),
]


@pytest.mark.parametrize(("code", "cited", "offered"), SHAPES, ids=[row[0] for row in SHAPES])
def test_a_citation_is_an_offered_passage_of_the_event(
    code: str, cited: tuple[str, ...], offered: set[str] | None
) -> None:
    told = [article("The dam held.", "It rained."), article("The dam held.", name="b")]
    evidence = Evidence.of(told, offered=offered, events={"a": "one", "b": "two"})
    claim = Claim(text="The dam held.", citations=tuple(map(Citation, cited)))
    assert [finding.code for finding in verify(claim, evidence).findings] == [code]


@pytest.mark.parametrize(("text", "found"), [("The dam held.", ["CIT005"]), ("The dam held in 2019.", [])], ids=str)
def test_background_from_another_event_names_its_date(text: str, found: list[str]) -> None:
    told = [article("The dam held in 2019."), article("The dam held in 2019.", name="b")]
    claim = Claim(text=text, citations=(Citation("a.s1"), Citation("b.s1")), kind=Kind.BACKGROUND)
    assert [f.code for f in verify(claim, Evidence.of(told, events={"a": "one", "b": "two"})).findings] == found


@pytest.mark.parametrize(
    "text", ["“It fell. It is gone,” Keller said.", "Gen. Keller met Mr. Brandt at 5 p.m. in Riga."]
)
def test_a_full_stop_inside_a_quotation_or_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert "CIT001" not in codes(text, text)


def test_the_quotation_of_a_citation_is_in_its_own_passage() -> None:
    told = article("Keller said “it fell”.", "Brandt said “it stood”.")
    claim = Claim(text="Keller said it fell.", citations=(Citation("a.s1", quote="it stood"),))
    finding = next(f for f in verify(claim, Evidence.of([told])).findings if f.code == "QUO002")
    assert finding.suggestions == ("a.s2",)


def test_a_claim_too_long_to_be_a_sentence_is_compared_with_nothing() -> None:
    assert "CIT006" in codes("word " * 301, "word")
    assert "CIT006" not in codes("word " * 299, "word")


@pytest.mark.parametrize("one", ARTICLE)
def test_a_sentence_bears_itself_out(one: str) -> None:
    assert codes(one, one) == []


@pytest.mark.parametrize(
    ("passage", "who"),
    [
        ("In an audio message it said its fighters had killed 34 soldiers.", "somebody"),
        ("He said a pistol was found in his car.", "somebody"),
        ("The mayor said a pistol was found in a car.", "The mayor"),
    ],
    ids=["behind an opening", "a pronoun", "somebody who is named"],
)
def test_a_speaker_who_is_a_pronoun_is_not_called_by_it(passage: str, who: str) -> None:
    claim = "A pistol was found in a car." if "pistol" in passage else "Its fighters killed 34 soldiers."
    row = msgspec.json.encode({"id": 1, "claim": claim, "passages": [passage]})
    [told] = [f.message for answer in check_rows([row]) for f in answer.findings if f.code == "ATT003"]
    assert told.startswith(f"The passage reports this from {who};")
