"""Meaning in pairs: what is denied, turned round, hardened or exchanged is found, and what says the same stands."""

import pytest

from tests.verify.held import codes

FALSE: list[tuple[str, str, str]] = [
    ("NEG", "Orla Bank won the tender.", "No bank won the tender, Orla Bank said."),
    ("NEG", "Mirsk accepted the offer.", "Neither Orla nor Mirsk accepted the offer."),
    ("NEG", "Sorel's crew survived the storm.", "None of Sorel's crew survived the storm."),
    ("NEG", "The mill poured waste into the lake.", "The mill denied that it had poured waste into the lake."),
    ("NEG", "The mill poured waste into the lake.", "The mill denied pouring waste into the lake."),
    ("NEG", "Divers said the hull had been cut.", "Divers denied the hull had been cut."),
    ("NEG", "Sorel paid the guards.", "Sorel rejected claims that she had paid the guards."),
    ("NEG", "Tavria will leave the bank.", "Tavria ruled out leaving the bank."),
    (
        "NEG",
        "The guards did not open the lock, said a clerk who was not named.",
        "The guards opened the lock, said a clerk who spoke on condition of anonymity.",
    ),
    ("NEG", "Sorel never met the clerk.", "Sorel met the clerk first in Orla."),
    ("MOD", "Lund burned the mill.", "Lund, charged with burning the mill, pleaded not guilty."),
    (
        "NEG",
        "The narrow bridge can be strengthened although it is listed.",
        "The narrow bridge cannot be strengthened because it is listed.",
    ),
    (
        "NEG",
        "It has been decided that Halden may sail home.",
        "No decision has been taken on whether Halden may sail home.",
    ),
    ("NEG MOD", "The council paid the builders.", "The council will not pay the builders."),
    (
        "NEG",
        "Mayor Ana Brill is a relation of the banker Otto Brill.",
        "Mayor Ana Brill is no relation of the banker Otto Brill.",
    ),
    ("NEG", "The committee has approved the budget.", "The committee has yet to approve the budget."),
    ("NEG", "The tests were complete and reliable.", "The tests were neither complete nor reliable."),
    (
        "NEG",
        "Investigators found evidence that the brakes had failed.",
        "Investigators found no evidence that the brakes had failed.",
    ),
    ("NEG", "The airline apologised to the families.", "The airline stopped short of apologising to the families."),
    ("NEG", "Workers reached the lower deck.", "Workers failed to reach the lower deck."),
    ("NEG", "The minister named the bidder.", "The minister declined to name the bidder."),
    ("NEG", "The dam was full by May.", "The dam was far from full by May."),
    ("NEG", "People were hurt in the fire.", "Nobody was hurt in the fire."),
    ("NEG", "The envoy signed the accord before she left.", "The envoy left without signing the accord."),
    (
        "NEG",
        "It has been announced that Halden may sail home.",
        "No announcement has been made about whether Halden may sail home.",
    ),
    (
        "NEG",
        "The ministry has confirmed plans to move the depot.",
        "There is no confirmation of plans to move the depot.",
    ),
    ("NEG", "The divers had picked up signs of life.", "The divers could not find any signs of life."),
    ("NEG", "Auditors reported a trace of fraud at the mill.", "Auditors did not find any trace of fraud at the mill."),
    ("NEG", "Marr ruled out a direct offer for the mill.", "Marr did not exclude a direct offer for the mill."),
    ("NEG", "The council rejected the idea of a toll.", "The council did not reject the idea of a toll."),
    (
        "NEG",
        "The frigate failed to rescue two trawlers under attack.",
        "The frigate rescued two trawlers under attack.",
    ),
    ("NEG", "The court refused to hear the two witnesses.", "The court heard the two witnesses."),
    ("ANT", "Marr had denied being the sniper on the roof.", "Marr confessed to being the sniper on the roof."),
    (
        "MOD",
        "The line said it had established how the stowaway boarded.",
        "The line said it was looking into the matter to determine how the stowaway boarded.",
    ),
    ("MOD", "Kestrel will report a third annual loss.", "Kestrel is at risk of posting a third annual loss."),
    (
        "ANT",
        "There are 40 herons, all of them on the island.",
        "There are 40 herons, almost all of them on the island.",
    ),
    (
        "MOD",
        "Marr confirmed that she would sell the mill.",
        "Marr declined to comment on whether she would sell the mill.",
    ),
    ("ANT", "The bank denied the builder more time.", "The bank granted the builder more time."),
    ("ANT", "The appeal court upheld the fine on the airline.", "The appeal court quashed the fine on the airline."),
    ("ANT", "Shares of Kestrel slid 2 percent to 31 crowns.", "Shares of Kestrel climbed 2 percent to 31 crowns."),
    ("ANT", "Few of the villagers were calm.", "Most of the villagers were calm."),
    ("ANT", "The rebels lost the northern town in May.", "The rebels seized the northern town in May."),
    (
        "ANT",
        "The minister left by the front entrance as staff gathered at the back door.",
        "The minister left by the back entrance as staff gathered at the front door.",
    ),
    ("ANT", "A divided panel cleared the doctor.", "A unanimous panel cleared the doctor."),
    ("ANT", "Larger farms were spared by the tax.", "Smaller farms were spared by the tax."),
    ("ANT", "The council imposed the ban on boats.", "The council lifted the ban on boats."),
    ("ANT", "The ministry condemned the strike.", "The ministry praised the strike."),
    ("ANT", "Tavria broke the truce in June.", "Tavria extended the truce in June."),
    ("ANT", "The judge found the captain innocent.", "The judge found the captain guilty."),
    ("ANT ROL NEG", "The senator voted against the bill.", "The senator voted for the bill."),
    ("ANT", "The cheapest tickets went to students.", "The dearest tickets went to students."),
    ("ANT", "The quake hit the southern coast.", "The quake hit the northern coast."),
    (
        "MOD",
        "The president visited the worst-hit valley, state radio said.",
        "The president told residents that he would “soon visit” the worst-hit valley, state radio said.",
    ),
    (
        "MOD",
        "The names of the divers had been published, Orlo said.",
        "The names of the divers will be released soon, Orlo said.",
    ),
    ("MOD", "Scientists have learned how the glaciers merge.", "Scientists hope to learn how the glaciers merge."),
    ("MOD", "The two banks have merged.", "The two banks will merge in March."),
    ("MOD", "The rebels freed the pilots on Friday.", "The rebels offered to free the pilots on Friday."),
    ("MOD", "The museum moved to the old mill.", "The museum is due to move to the old mill."),
    ("MOD", "The mayor met the strikers on Tuesday.", "The mayor is to meet the strikers on Tuesday."),
    (
        "MOD",
        "Rain will end the drought when it reaches the plain, forecasters said.",
        "Rain would end the drought if it reached the plain, forecasters said.",
    ),
    ("MOD", "The keeper was tested and had a concussion.", "The keeper left to be evaluated for a concussion."),
    ("MOD", "The council decided on a ban on kites.", "The council is considering a ban on kites."),
    ("MOD", "The assembly adopted a tax on sugar.", "The assembly debated a proposed tax on sugar."),
    ("MOD", "The union obtained a pay rise of 4 percent.", "The union called for a pay rise of 4 percent."),
    ("MOD", "Brill robbed the bank in Orlo.", "Brill is accused of robbing the bank in Orlo."),
    ("MOD", "Divers reached the wreck on Monday.", "Divers tried to reach the wreck on Monday."),
    ("MOD", "The drug causes blindness in mice.", "The drug may cause blindness in mice, but it could also cure it."),
    (
        "MOD",
        "The firm may sell the mill and closed the mine.",
        "The firm may sell the mill and plans to close the mine.",
    ),
    ("MOD", "The minister confirmed that the dam leaked.", "The minister claimed that the dam leaked."),
    (
        "MOD",
        "The army shelled the village after a violent march.",
        "The army shelled the village after what it called a violent march.",
    ),
    (
        "MOD",
        "The bank will report a loss for the third year.",
        "The bank is at risk of reporting a loss for the third year.",
    ),
    ("ANT", "All of the herons nest on the island.", "Almost all of the herons nest on the island."),
    (
        "MOD",
        "The airline said it had established how the stowaway boarded.",
        "The airline said it was trying to establish how the stowaway boarded.",
    ),
    (
        "MOD",
        "Voters approved the charter in a referendum in June.",
        "Voters will be asked to approve the charter in a referendum in June.",
    ),
    (
        "MOD",
        "The court ordered and the ministry paid damages to Brill.",
        "The court ordered the ministry to pay damages to Brill.",
    ),
    ("COV", "Police charged the captain over the sinking.", "Police questioned the captain over the sinking."),
    ("COV", "The captain was convicted of manslaughter.", "The captain was charged with manslaughter."),
    ("COV", "Two guards were sentenced over the beating.", "Two guards were arrested over the beating."),
    ("MOD COV", "The clerk pleaded guilty to theft.", "The clerk was accused of theft."),
    ("COV", "The editor was indicted for libel.", "The editor was sued for libel."),
    (
        "ATT",
        "The army said that the ferry had been hit by a mine.",
        "The family of a deckhand said that the ferry had been hit by a mine.",
    ),
    (
        "ATT",
        "The Tavrian authorities said they had handed the pilots to the Red Cross.",
        "“Today we handed the pilots to the Tavrian authorities,” the Red Cross said.",
    ),
    (
        "ATT",
        "Police investigating the fire said the safe was empty.",
        "A relative of the owner, Lena Marr, said the safe was empty, according to local media.",
    ),
    (
        "ATT",
        "Prosecutors said the law was vague and dangerous.",
        "“The law is vague and dangerous,” Lena Marr told the court.",
    ),
    (
        "ATT",
        "Some of the fines will be struck out.",
        "Marr's lawyer, Otto Brill, said he was certain that some of the fines would be struck out.",
    ),
    (
        "ATT",
        "Nothing has changed since the vote in Tavria, which was meant to show a new start.",
        "Tavria held a vote on Sunday meant to show a new start, but observers said nothing has changed.",
    ),
    (
        "ATT",
        "The Reform Bloc is on course to win two seats.",
        "Marr claimed the Reform Bloc is on course to win two seats.",
    ),
    (
        "ATT MOD",
        "The harbour chief confirmed that no boat had been seen.",
        "The harbour chief claimed that no boat had been seen.",
    ),
    ("ATT MOD ANT", "The ministry admitted that the dam leaked.", "The ministry denied that the dam leaked."),
    (
        "ATT",
        "The fines are unjust, according to Otto Brill.",
        (
            "Lena Marr, who heads the club, said the fines were unjust. | Her lawyer, Otto Brill, said he would "
            "appeal against the sentence."
        ),
    ),
    (
        "ATT",
        "Brill said that Tavria had kept every treaty.",
        (
            "“Tavria has kept every treaty,” said its envoy, Lena Marr. | Brill wrote in a newspaper that Tavria "
            "should do more."
        ),
    ),
    (
        "ATT",
        "Orlo said that 97 girls are captive and that some may be dead.",
        (
            "The girls were in a hostel, Orlo said, and were tired. | “Some 97 girls are captive, and some may "
            "be dead,” the Tavrian News Agency reports."
        ),
    ),
    (
        "ATT",
        "The offer is extremely generous beside any other.",
        "In a letter Marr called the offer “extremely generous beside any other” and asked for talks.",
    ),
    (
        "ATT",
        "Officials said the storm had killed nine people.",
        "The storm had killed nine people, the Red Cross said.",
    ),
    (
        "ATT",
        "The company said the mine was unsafe.",
        "The union said the mine was unsafe, and the company declined to comment.",
    ),
    (
        "ROL",
        "The bus was going from the resort of Orlo to Mirsk.",
        "The bus was heading to the resort of Orlo from Mirsk.",
    ),
    ("ROL", "Dunmere beat Orlo 3-1 in the final.", "Orlo beat Dunmere 3-1 in the final."),
    ("ROL", "Norland is larger than Tavria.", "Tavria is larger than Norland."),
    (
        "ROL",
        "Tavrian ships sold oil to Norlandic vessels 30 times.",
        "Norlandic ships sold oil to Tavrian vessels 30 times.",
    ),
    ("ROL", "Lena Marr gave Otto Brill a book of verse.", "Otto Brill gave Lena Marr a book of verse."),
    ("ROL", "Fanshawe accused Ortega of theft.", "Ortega accused Fanshawe of theft."),
    ("ROL", "Tavria lent Norland 4 million crowns.", "Norland lent Tavria 4 million crowns."),
    ("ROL", "Marr was attacked by Brill outside the club.", "Brill was attacked by Marr outside the club."),
    (
        "ROL",
        "An exodus from the mainland means most people live on the island.",
        "An exodus from the island means most people live on the mainland.",
    ),
    (
        "NEG",
        "Weiss said the government should not have stepped in.",
        "Weiss criticised the government for not having intervened.",
    ),
    (
        "NEG",
        "The narrow road can be widened although it cuts through a park.",
        "The narrow road cannot be widened because it cuts through a park.",
    ),
    (
        "ATT",
        "Fear of unrest led to the ban, argued Prime Minister Otto Brill, leader of the Harbour party.",
        "Lena Marr, a hardline member of Otto Brill's Harbour party, said fear of unrest had led to the ban.",
    ),
    (
        "ATT",
        "Police said most voters take the sea seriously.",
        "The story quoted a villager as saying that most voters take the sea seriously.",
    ),
]

TRUE: list[tuple[str, str]] = [
    ("Orla Bank won the tender.", "No bank won the tender in May. | Orla Bank won the tender in June."),
    (
        "Sorel ruled out any sale before the bank leaves Orla.",
        "There is no sale before the bank leaves Orla, Sorel said.",
    ),
    ("The pilot was injured.", "No passengers were injured, but the pilot was."),
    (
        "The mill poured waste into the lake.",
        "Divers saw the mill pour waste into the lake. | The mill denied that it did.",
    ),
    ("The mill said it had poured no waste into the lake.", "The mill denied that it had poured waste into the lake."),
    ("Sorel never met the clerk before May.", "In May Sorel met the clerk for the first time."),
    ("Talks go on, according to Sorel.", "Minister Ada Sorel said talks go on."),
    ("In Orla, Sorel said talks go on.", "In Orla, Minister Ada Sorel said talks go on."),
    ("The prize went to Sorel.", "The prize went to Ada Sorel, 41."),
    (
        "All 40 hostages were freed by Tuesday.",
        "12 of the 40 hostages were freed. | All 40 hostages were freed by Tuesday.",
    ),
    ("Lund burned the mill.", "Lund was convicted of burning the mill."),
    (
        "Whether or not the port reopens, the ferry will sail.",
        "The ferry will sail whether the port reopens or stays shut.",
    ),
    (
        "The till was empty, said the clerk, who asked not to be named.",
        "The till was empty, said the clerk, who requested anonymity.",
    ),
    ("The names of the crew were not released.", "The names of the crew were not made public."),
    (
        "If the find is confirmed, it will be the oldest boat.",
        "The find has not been independently verified, but if true it would be the oldest boat.",
    ),
    ("The loss was not announced until Friday.", "The loss was announced only after the market closed on Friday."),
    ("The bridge had never before been shut.", "It was the first time that the bridge had been shut."),
    ("Support for the plan has grown.", "This does not mean that support for the plan has not grown; it has."),
    ("The rules have not changed.", "The rules remain the same."),
    ("The road is not wide enough for lorries.", "The road is too narrow for lorries."),
    ("The firm will not cut jobs.", "The firm has ruled out job cuts."),
    ("The mayor never met the banker.", "The mayor and the banker had not met."),
    ("Officials did not comment on the fire.", "Officials declined to comment on the fire."),
    ("The union, which did not sign, called the deal weak.", "The union refused to sign and called the deal weak."),
    ("The talks failed to end the strike.", "The talks broke down and the strike goes on."),
    ("The firm refused to pay the fine.", "The firm would not pay the fine."),
    ("Marr left open a direct offer for the mill.", "Marr did not exclude a direct offer for the mill."),
    ("The divers found no signs of life.", "The divers could not find any signs of life."),
    (
        "Nobody has announced whether Halden may sail home.",
        "No announcement has been made about whether Halden may sail home.",
    ),
    ("The envoy failed to win over the rebels.", "The envoy did not persuade the rebels."),
    ("Kestrel risks a third annual loss.", "Kestrel is at risk of posting a third annual loss."),
    ("Police in large numbers kept the gang away.", "A heavy police presence kept the small gang away."),
    ("Shares of the bank rose after it cut its rate.", "The bank lowered its rate, and its shares gained."),
    ("The firm closed the deal in May.", "The firm opened talks in March and concluded the deal in May."),
    ("The winners took home 40 crowns.", "The losing side got nothing; the winning team received 40 crowns."),
    ("The museum shut its old wing for a year.", "The museum closed its old wing for a year to build a new one."),
    ("The large hall was empty.", "The large hall, beside a small chapel, was empty."),
    ("Prices are higher than in May.", "Prices have gone up since May."),
    ("The older of the two men was freed.", "Of the two men, the elder was released; the younger stays in jail."),
    ("Some of the men were freed.", "All of the men were freed."),
    ("The ban ended in June.", "The ban was lifted in June."),
    ("Morel can still appeal against the verdict.", "The verdict can be appealed by Morel."),
    ("The verdict is open to appeal.", "The verdict can be appealed."),
    ("The captain was found guilty of manslaughter.", "The captain was convicted of manslaughter."),
    ("The captain stands accused of fraud.", "The captain was charged with fraud."),
    ("The captain was sent to prison for nine years.", "The captain was sentenced to nine years in prison."),
    ("Citron foresees a loss of 3 million crowns.", "Citron expects a loss of 3 million crowns."),
    ("Miller means to go back to farming.", "Miller plans to go back to farming."),
    ("If it is true, the find will change the map.", "The find would change the map if it is true."),
    ("The bridge is to reopen in May.", "The bridge is expected to reopen in May."),
    ("The soldier had looked weak.", "The soldier had appeared weak."),
    ("A guard bit him while attempting to arrest him.", "He was bitten by a guard in an attempted arrest."),
    ("Parliament voted to ban kites.", "Parliament voted on Monday to ban kites."),
    ("The fire forced the inn to close; the inn closed in May.", "The fire forced the inn to close in May."),
    ("The bank cut its rate to help exporters.", "To help exporters, the bank cut its rate."),
    ("The ship began to sink and sank within an hour.", "The ship began to sink at noon and sank within an hour."),
    (
        "A collapse of the crane was not imminent.",
        "Crews will get a warning should the crane collapse, but it is not imminent.",
    ),
    (
        "The editor remained of the view that the tax is unpopular.",
        "The editor still believed that the tax is unpopular.",
    ),
    ("The new law is meant to raise the number of seats.", "The new law is intended to raise the number of seats."),
    ("Orlo admitted that the dam leaked.", "Orlo acknowledged that the dam leaked."),
    ("The firm said it opened the mine.", "The firm had planned to open the mine in May, and it opened in June."),
    ("The envoy was able to leave.", "The envoy could leave."),
    (
        "The team managed to reach the summit; it reached the top at noon.",
        "The team managed to reach the summit at noon.",
    ),
    (
        "The charges are false, Otto Brill, the club's chairman, argued.",
        "Otto Brill, chairman of the club, said the charges were false.",
    ),
    ("The shop's owner said the safe was empty.", "Lena Marr said the safe was empty."),
    ("The government said the dam was sound.", "Tavria's interior ministry said the dam was sound."),
    ("Officials said the dam was sound.", "“The dam is sound,” a ministry spokesman said."),
    ("The army said it had shelled the village.", "Colonel Otto Brill said the army had shelled the village."),
    (
        "Marr put the damage at 40 million crowns.",
        "Marr said on Monday that the damage, which she estimated at 40 million crowns, was severe.",
    ),
    ("The dam is sound, by the ministry's account.", "The ministry said the dam is sound."),
    (
        "Marr, calling Brill a “born fanatic”, said he would lose.",
        "“Brill is a born fanatic,” Marr said, “and he will lose.”",
    ),
    ("The SNR, with two seats, hopes for a third.", "The SNR has two seats and hopes for a third."),
    (
        "Fear of unrest led to the ban, argued Otto Brill, a hardline deputy.",
        "Otto Brill, a hardline deputy, said fear of unrest had led to the ban.",
    ),
    (
        "Bell ran 14 times and caught six passes.",
        "Bell added a ten-yard run. | Bell ran 14 times and caught six passes.",
    ),
    (
        "The rebels claimed in a video that some girls had died.",
        "The rebels released a video claiming that some girls had died, the Tavrian News Agency has reported.",
    ),
    (
        "The two sides met in Orlo and agreed a truce.",
        "The two sides met in Orlo and agreed a truce, the ministry said. | The two sides agreed a truce in Orlo.",
    ),
    (
        "Marr said the storm was the worst in years and that help was late.",
        "“It was the worst storm in years,” Marr said. | “Help was late,” she added.",
    ),
    ("The storm claimed nine lives in Orlo.", "The storm claimed nine lives in Orlo."),
    ("Lawyers for Marr said they would appeal.", "Otto Brill, a lawyer for Marr, said that he would appeal."),
    ("Critics say the law is a gag.", "Opponents of the government say the law is a gag."),
    (
        "Rescuers reached the village on Monday.",
        (
            "Rescuers reached the village on Monday, the mayor said, and found nobody. | The rescuers' trucks "
            "were seen in the village on Monday."
        ),
    ),
    ("Otto Brill sent Mirsk residents a message of thanks.", "Otto Brill sent a message of thanks to Mirsk residents."),
    ("A message was sent to Mirsk by Otto Brill.", "Otto Brill sent a message to Mirsk."),
    ("Tavria was defeated by Norland.", "Norland defeated Tavria."),
    ("Brill, whom Marr replaced in May, is in Orlo.", "Marr replaced Brill, who is in Orlo, in May."),
    ("Tavria met Norland in the final.", "Norland and Tavria met in the final."),
    ("Lena Marr received a book from Otto Brill.", "Otto Brill gave Lena Marr a book."),
    ("Norland beat Tavria 3-1, and Tavria beat Dunmere 2-0.", "Tavria beat Dunmere 2-0 but was beaten 3-1 by Norland."),
    ("The bus was going to Orlo from Mirsk.", "The bus was heading from Mirsk to Orlo."),
    ("Brandt is based in Mirsk and Kowalski in Orlo.", "Kowalski is based in Orlo; Brandt is based in Mirsk."),
    ("The guards were attacked by the strikers at the gate.", "The strikers attacked the guards at the gate."),
    ("Police freed the pilot whom rebels had seized.", "The pilot, seized by rebels, was freed by police."),
    ("Norland's attack on Tavria began in May.", "Norland attacked Tavria in May."),
    ("Oil from Norland is sold by Tavria to Dunmere.", "Tavria sells Norland oil to Dunmere."),
    ("Brill told Marr that he would resign.", "Marr was told by Brill that he would resign."),
    ("Such storms are rarer in the north.", "Such storms are less frequent in the north."),
    (
        "The march came after what Tavria says was an unprovoked attack by boys with stones.",
        "The march came after what Tavria says was a stone-throwing assault.",
    ),
    ("The court found that Marr stole paintings.", "The court convicted Marr on two counts of stealing paintings."),
    (
        "The sentences were too light, their lawyer said.",
        "The relatives said through their lawyer that the sentences were too light.",
    ),
    ("The clubs hired boats from the ports.", "The ports leased boats to the clubs."),
    (
        "The guards attacked the rebels.",
        "The guards attacked the rebels in May after the rebels attacked the guards in April.",
    ),
    (
        "Brandt works in Orlo, and Kowalski lives in Mirsk.",
        (
            "Brandt works in Orlo, and Kowalski lives in Mirsk. | Brandt was born in Mirsk, and Kowalski was "
            "born in Orlo."
        ),
    ),
    ("Some of the herons nest here.", "Most of the herons nest here."),
    (
        "The firm does not rule out a sale of its plant.",
        "The firm ruled out a sale of its plant in May; in June it said a sale could no longer be ruled out.",
    ),
    (
        "The government cut taxes before the bank raised rates.",
        "The bank raised rates after the government cut taxes.",
    ),
]


@pytest.mark.parametrize(("kinds", "claim", "passage"), FALSE, ids=[claim for _, claim, _ in FALSE])
def test_a_changed_meaning_is_found(kinds: str, claim: str, passage: str) -> None:
    assert {code[:3] for code in codes(claim, *passage.split(" | "))} & set(kinds.split())


@pytest.mark.parametrize(("claim", "passage"), TRUE, ids=[claim for claim, _ in TRUE])
def test_the_same_meaning_in_other_words_stands(claim: str, passage: str) -> None:
    assert codes(claim, *passage.split(" | ")) == []
