"""What an editor's words say as the passage does stands; the same words about something else are found."""

import pytest

from tests.verify.held import codes

STANDS: list[tuple[str, str]] = [
    ("The firm spoke to two bidders and perhaps a third.", "The firm spoke to two bidders and perhaps another one."),
    ("Brill stole 2 million euros, police said.", "Brill stole a two - million - euro sum, police said."),
    (
        "In 2009 he was tried for the theft of the previous December.",
        "In 2009 he was tried for the December 2008 theft.",
    ),
    ("The launch is due from 8 to 25 February.", "The launch is due between Feb 8 and 25."),
    ("The launch is due by 25 February.", "The launch is due on Feb 8-25."),
    ("The UN Security Council called for calm.", "The Security Council called for calm."),
    (
        "UNRWA said 81,000 people fled.",
        "The UN Relief and Works Agency (UNWRA) said 81,000 people fled to UNRWA tents.",
    ),
    ("The guest should not have been on the ferry.", "An unauthorised guest was found on the ferry."),
    ("Brill blamed haste, not a deliberate fraud.", "Brill blamed haste rather than a deliberate fraud."),
    ("Brill drove at up to 120 m.p.h.", "Brill drove at speeds of up to 120 miles an hour."),
    ("Brill does not want another four years in office.", "Brill does not want a second four-year term in office."),
    ("Nobody had previously climbed Mount Orla.", "This is the first time anyone has climbed Mount Orla."),
    ("Brill was the first woman to lead the bank.", "No woman had ever led the bank before Brill."),
    ("Support for Orla has barely shifted.", "Support for Orla is little different."),
    ("The minister did not rule out a tax rise.", "The minister said a tax rise was possible."),
    ("The wedding was set for 14 February 2012.", "The wedding was set for Valentine's Day in 2012."),
    ("The ferry was back almost eight hours later.", "The ferry left at 11:36 a.m. and was back at 7:33 p.m."),
    ("The trial ran for six weeks.", "The trial began on 3 March 2015 and ended on 14 April 2015."),
    ("All but two of the 20 miners were saved.", "Eighteen of the 20 miners were saved."),
    ("The firm will cut 1,200 jobs, a tenth of its staff.", "The firm has a staff of 12,000 and will cut 1,200 jobs."),
    ("Costs fell by a fifth to $80 million.", "Costs fell to $80 million from $100 million."),
    ("The firm expects a loss of up to $30m.", "The firm expects a loss of between $20m and $30m."),
    ("Tim Brill sold the ferry.", "Timothy D. Brill sold the ferry."),
    (
        "The owner of the Orla Line, Tom Brill, said it was safe.",
        "It was safe, said Tom Brill, owner of the Orla Line.",
    ),
    ("Orla's mayor, Tom Brill, said it was safe.", "It was safe, said Tom Brill, mayor of Orla."),
    ("The Lib Dems lost three seats.", "The Liberal Democrats lost three seats."),
    ("The firm earned £26m in the first six months of 2013.", "The firm earned £26m in the first half of 2013."),
    (
        "Police said another 47 people were hurt when the coach and the 18-wheeler collided before dusk in Orla.",
        "Forty-seven others were injured in the pre-dusk crash in Orla of a coach and an 18-wheel truck, police said.",
    ),
    ("The tower is roughly 100 metres tall.", "The tower rises 328 feet."),
    ("Profit rose in Orla, a filing shows.", "Profit rose in Orla, according to a filing."),
    ("Users should install the patch, experts advised.", "Experts said that users should install the patch."),
    ("It took Brill nine minutes to sink the boat.", "Brill sank the boat in nine minutes."),
    ("Brill sank the boat in nine minutes.", "It took Brill nine minutes to sink the boat."),
]

FOUND: list[tuple[str, str, str]] = [
    ("NUM001", "The firm spoke to a third of the bidders.", "The firm spoke to two bidders and another one."),
    ("NUM001", "The clinic fell for a third time.", "The clinic fell again, for a second time."),
    (
        "DAT001",
        "In 2009 he was tried for the theft of the previous March.",
        "In 2009 he was tried for the December 2008 theft.",
    ),
    ("DAT001", "The launch is due from 8 to 26 February.", "The launch is due between Feb 8 and 25."),
    ("DAT001", "The launch is due on 12 February.", "The launch is due between Feb 8 and 25."),
    ("ATT002", "UNICEF said 81,000 people fled.", "The UN Relief and Works Agency (UNWRA) said 81,000 people fled."),
    ("NEG001", "The guest was not on the ferry.", "An invited guest was on the ferry."),
    ("NUM001", "Brill wants another three years in office.", "Brill wants a second four-year term in office."),
    ("NEG001", "Nobody had climbed Mount Orla.", "This is the second time Brill has climbed Mount Orla."),
    ("NEG001", "The minister did not rule out a tax rise.", "The minister will rule out a tax rise."),
    ("DAT001", "The wedding was set for 14 March 2012.", "The wedding was set for Valentine's Day in 2012."),
    ("NUM001", "The ferry was back six hours later.", "The ferry left at 11:36 a.m. and was back at 7:33 p.m."),
    ("NUM001", "All but four of the 20 miners were saved.", "Eighteen of the 20 miners were saved."),
    (
        "NUM001",
        "The firm will cut 1,200 jobs, a fifth of its staff.",
        "The firm has a staff of 12,000 and will cut 1,200 jobs.",
    ),
    ("NAM001", "Tim Brill sold the ferry.", "Thomas Brill sold the ferry."),
    (
        "ATT002",
        "The owner of the Orla Line, Ann Hill, said it was safe.",
        "It was safe, said Tom Brill, owner of the Orla Line.",
    ),
    ("ATT002", "Ann Hill, a member of the Tom Brill League, said it was safe.", "It was safe, Tom Brill said."),
    ("NUM004", "The firm expects a loss of up to $30m.", "The firm expects a loss of $30m."),
    ("NUM006", "Police hurt 40 guards and 12 clerks in the raid.", "Police hurt 12 guards and 40 clerks in the raid."),
]


@pytest.mark.parametrize(("claim", "passage"), STANDS, ids=[claim for claim, _ in STANDS])
def test_an_editors_wording_stands(claim: str, passage: str) -> None:
    assert not set(codes(claim, passage, day="2016-02-07")) - {"COV002"}


@pytest.mark.parametrize(("code", "claim", "passage"), FOUND, ids=[claim for _, claim, _ in FOUND])
def test_the_same_wording_of_something_else_is_found(code: str, claim: str, passage: str) -> None:
    assert code in codes(claim, passage, day="2016-02-07")
