"""What an editor says with a negation where the passage has none, or without where it has one; a false twin of each."""

import pytest

from tests.verify.held import codes

MELT = "The wreck cannot be reached until the snow melts."
AUDIT = "The grant will not be paid until the audit is done."
GUARDS = "The vote was not held until the guards had left."
UNTIL = [
    ("Only when the snow melts can the wreck be reached.", MELT, "The wreck can be reached before the snow melts."),
    ("Only after the audit will the grant be paid.", AUDIT, "The grant was paid before the audit."),
    ("The vote was held only after the guards left.", GUARDS, "The vote was held before the guards left."),
    ("It was only in June that it was found.", "It was not found until June.", "It was found at once."),
    ("It was found in June.", "It was not found until June.", "It was found in the loft."),
    ("They may return only from Sunday.", "They may not return until Sunday.", "They may return at once."),
    ("It took until Tuesday to put out the fire.", "The fire was not put out until Tuesday.", "They put out the fire."),
    ("Aid resumes only if the guns fall silent.", "Aid does not resume unless the guns fall silent.", "Aid resumes."),
]
MOST = [
    ("No metal did better than lithium.", "Lithium was the best metal.", "No metal did worse than lithium."),
    ("No state took in more people than Chad.", "Chad took in the most people.", "No state took in fewer than Chad."),
    ("Nobody has scored more than Diallo.", "Diallo is the top scorer.", "Diallo has never scored."),
    ("No month was hotter than July.", "July was the hottest month.", "No month was colder than July."),
    ("No one led it longer than Ortiz.", "Ortiz is its longest-serving leader.", "No one led it as briefly as Ortiz."),
    ("No bigger fine has been imposed.", "It is the largest fine ever imposed.", "No smaller fine has been imposed."),
    ("No other bank lost as much.", "The bank lost the most.", "No other bank lost as little."),
]
WITHOUT = [
    ("They like a town free of cars.", "They like a town with no cars.", "They like a town with cars."),
    ("Tax-free loans are offered.", "No tax is paid on the loans that are offered.", "Loans with tax are offered."),
    ("The region is rid of polio.", "There is no polio in the region.", "There is polio in the region."),
    ("The plan is short on detail.", "The plan gives no detail.", "The plan gives detail."),
    ("The coast has no ice.", "The coast is clear of ice.", "The coast has no fog."),
    ("The deal carries risk.", "The deal is not without risk.", "The deal carries no risk."),
    ("The deal is not without risk.", "The deal carries some risk.", "The deal is without risk."),
    ("Wolves are not uncommon here.", "Wolves are common here.", "Wolves are not common here."),
    ("She has no doubt of his guilt.", "She is certain of his guilt.", "She has no proof of his guilt."),
    ("They made little progress.", "They made hardly any progress.", "They made progress."),
    ("There is not much hope.", "There is little hope.", "There is no hope."),
    ("Not much of the hope is left.", "Little of the hope is left.", "None of the hope is left."),
    ("It rained without let-up.", "It rained relentlessly.", "It did not rain."),
]
ONLY = [
    ("Only members may enter.", "No one who is not a member may enter.", "Members may enter."),
    ("Nobody except the guards saw it.", "Only the guards saw it.", "Nobody saw it; the guards slept."),
    ("All but three voted for it.", "Only three did not vote for it.", "Three did vote for it."),
]


@pytest.mark.parametrize(
    ("true", "passage", "broken"), ROWS := [*UNTIL, *MOST, *WITHOUT, *ONLY], ids=[r[0] for r in ROWS]
)
def test_a_denial_may_be_told_without_a_negation(true: str, passage: str, broken: str) -> None:
    assert "NEG001" not in codes(true, passage)
    assert [code for code in codes(broken, passage) if code[:3] in {"NEG", "ANT"}]


KEPT_BACK = [
    (
        "It would not say who the victims were.",
        "It declined to identify the victims.",
        "It identified the victims.",
    ),
    ("It had still to give the go-ahead.", "It was yet to give the go-ahead.", "It had given the go-ahead."),
    ("They may not halt a project.", "The rules bar them from stopping a project.", "They may not fund a school."),
    ("It is unable to make a profit on sales.", "Its sales are unprofitable, it said.", "It makes no sales."),
    ("Taxes let it make no profit.", "Taxes make its sales unprofitable.", "Taxes let it make no sales."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), KEPT_BACK, ids=[row[0] for row in KEPT_BACK])
def test_what_is_declined_barred_or_unprofitable_may_be_denied(true: str, passage: str, broken: str) -> None:
    assert "NEG001" not in codes(true, passage)
    assert [code for code in codes(broken, passage) if code[:3] in {"NEG", "COV"}]


STILL_FALSE = [
    ("No miners died, but six were hurt.", "Two miners died only days after the blast and six were hurt."),
    ("Guards were shot just outside the gate.", "No guards were shot but two were hurt just outside the gate."),
    ("The leak was not discovered.", "The leak was discovered by divers and covered with sand."),
    ("Rain was not heavier than in May.", "Rain was heavier than in May, the heaviest month so far."),
    ("Rent was not higher than in June.", "Rent was higher than in June, the main reason for the move."),
    ("The crop is no better than the last.", "The crop is better than the last and the best so far."),
    ("Fatah will free the men if talks fail.", "Fatah will not free the men unless Jordan withdraws."),
    ("The shop paid the bill from its savings.", "The shop has not yet paid the bill and cannot until June."),
    ("The thief was caught on Monday.", "The thief was not caught before Monday."),
    ("The thief was caught on Monday.", "The thief was not caught until Sunday, guards said on Monday."),
    ("The thief was caught on Monday.", "On Monday the thief was not caught until rain fell."),
    ("The wreck can be reached even when the snow melts.", MELT),
    ("The wreck can be reached when it is dark.", "The wreck cannot be reached until it is dry."),
    ("The crew ate after the snow fell.", "Guards did not sleep until snow fell. The crew did not eat."),
    ("Nobody except the guards saw it.", "The guards saw it."),
    ("She would not identify the buyer.", "She named and identified the buyer, and declined to comment on fees."),
    ("Guards were killed by a small bomb.", "A bomb barely missed a house and no guards were killed."),
    ("The visit was no secret.", "The visit was kept secret from the public."),
]


@pytest.mark.parametrize(("claim", "passage"), STILL_FALSE, ids=[row[0] for row in STILL_FALSE])
def test_a_word_that_excuses_a_denial_elsewhere_excuses_none(claim: str, passage: str) -> None:
    assert [code for code in codes(claim, passage) if code[:3] in {"NEG", "ANT"}]


TRUCE = "The rebels said the first condition for a truce was freedom for the prisoners."
WARD = "The ward was full, one nurse said on condition of anonymity."
RISE = "The premier ruled out a tax rise this year but left open whether the retirement age would go up."
TO_PHONES = "The chipmaker has not ruled out moving into phones."
OTHER_WORDS = [
    ("The chipmaker has left open a move into phones.", TO_PHONES, "The chipmaker has ruled out a move into phones."),
    (
        "Closing the bridge remains an option for the mayor.",
        "The mayor refused to rule out closing the bridge.",
        "The mayor will close the bridge.",
    ),
    (
        "The mayor did not rule out shutting the bridge.",
        "The mayor left open the possibility of shutting the bridge.",
        "The mayor ruled out shutting the bridge.",
    ),
    ("The premier ruled out a rise in taxes this year.", RISE, "The premier did not rule out a tax rise this year."),
    ("The premier left open a higher retirement age.", RISE, "The premier left open a tax rise this year."),
    (
        "The rebels said there could be no truce unless prisoners went free.",
        TRUCE,
        "The rebels said there could be a truce before the prisoners went free.",
    ),
    (
        "The pact cannot take effect unless the senate approves it.",
        "The pact requires the approval of the senate.",
        "The pact takes effect without the approval of the senate.",
    ),
    (
        "There will be no talks until the army leaves the valley.",
        "The army must leave the valley before talks begin.",
        "Talks will begin before the army leaves the valley.",
    ),
    ("No loan is paid without an audit.", "The loan is conditional on an audit.", "The loan is paid without an audit."),
    ("Fleets are loath to hold suspects.", "Fleets are reluctant to hold suspects.", "Fleets are eager to hold them."),
    ("Owners were in no hurry to sell it.", "Owners were reluctant to sell it.", "Owners were glad to sell it."),
    ("Villagers did not want to leave.", "Villagers were reluctant to leave home.", "Villagers did not leave home."),
    (
        "Most of the miners have yet to return.",
        "Most of the miners are still underground, and their wives want them to return.",
        "Most of the miners have returned.",
    ),
    ("Its bite did not threaten his life.", "Its bite was non-life threatening.", "Its bite threatened his life."),
    ("The vote was not essential.", "It was a non-essential vote.", "The vote was essential."),
    ("She could not see the crash.", "She said she couldn ’ t see the crash.", "She could see the crash."),
    ("He had not paid the rent.", "He hadn`t paid the rent.", "He had paid the rent."),
    ("She did not give it enough weight.", "She gave it insufficient weight.", "She did not give it her name."),
    ("The cause was not clear.", "The cause was disputed.", "The cause was clear."),
    ("The train was not on time.", "The train was late.", "The train was on time."),
    ("He left without a word.", "He left silently.", "He left with a word of thanks."),
    ("The bank did not meet its goal.", "The bank missed its goal.", "The bank found its goal."),
    ("The mine did not explode.", "The mine was defused.", "The mine exploded."),
    ("The tax does not apply to nuns.", "Nuns are exempt from the tax.", "The tax applies to nuns."),
    ("It chose not to respond.", "Its refusal to respond angered them.", "It responded and angered them."),
    (
        "The crew has not come home.",
        "The crew is still in the camp, and their wives want them to come home.",
        "The crew has come home.",
    ),
    ("The sale will not happen without a vote.", "The sale hinges on a vote.", "The sale will happen without a vote."),
    ("Ruiz was not in court.", "Ruiz was absent from court.", "Ruiz was not in Spain."),
]


@pytest.mark.parametrize(("true", "passage", "broken"), OTHER_WORDS, ids=[row[0] for row in OTHER_WORDS])
def test_a_denial_may_stand_in_the_passage_in_other_words(true: str, passage: str, broken: str) -> None:
    assert "NEG001" not in codes(true, passage)
    assert [code for code in codes(broken, passage) if code[:3] in {"NEG", "ANT", "MOD"}]


UNNAMED = ["A nurse who did not want to be named said the ward was full.", "A nurse would not give her name."]


def test_a_little_hope_is_some() -> None:
    assert "NEG001" in codes("There is not much hope.", "There is a little hope.")
    assert "NEG001" not in codes("There is not much hope.", "Little hope is left.")


@pytest.mark.parametrize("claim", UNNAMED)
def test_who_speaks_on_condition_of_anonymity_does_not_want_to_be_named(claim: str) -> None:
    assert "NEG001" not in codes(claim, WARD)
    assert "NEG001" in codes("One nurse said the ward was not full.", WARD)


def test_a_negation_before_a_word_with_non_takes_back_the_verb() -> None:
    assert "NEG001" in codes("The house did not pass a non-binding vote.", "The house passed a non-binding vote.")


def test_an_assessment_that_denies_a_passage_is_only_doubted() -> None:
    told, claim = "The council did not sell the library in May.", "The council sold the library in May."
    assert "NEG001" in codes(claim, told)
    assert [code for code in codes(claim, told, kind="assessment") if code[:3] == "NEG"] == ["NEG002"]


UNTOLD = [
    ("The minister did not apologise to the families.", "The minister gave a short speech to the families."),
    ("The firm did not promise jobs.", "The firm has a short list of jobs."),
    ("The driver did not stop for the girl.", "The driver drove to the girl."),
    ("The plan is not new.", "The plan will take a long time."),
]


@pytest.mark.parametrize(("claim", "passage"), UNTOLD, ids=[claim for claim, _ in UNTOLD])
def test_a_word_of_another_thing_bears_out_no_denial(claim: str, passage: str) -> None:
    assert {"NEG001", "NEG002"} & set(codes(claim, passage))
