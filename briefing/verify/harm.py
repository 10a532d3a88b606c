"""A harm, a charge or a verdict that the claim tells of and no cited passage does: the gravest words must be sourced.

Coverage weighs a claim's words together, so that one verb exchanged for another among many that stand is too light to
block. Here that verb alone decides. English only; what may mean the same harm is read widely, what is claimed narrowly.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.denial.denials import denied
from briefing.verify.reading import Reading


class _Harm(NamedTuple):
    """A harm: its name, the words that claim it, and the words in a passage that may mean it."""

    name: str
    words: frozenset[str]
    claimed: re.Pattern[str]
    told: re.Pattern[str]


def _harm(name: str, claimed: str, told: str, *, phrase: str = "") -> _Harm:
    """Return a harm that is claimed by one of these words, or by a phrase that holds one of them."""
    forms = frozenset(claimed.split())
    # "Nine of the dead" tells of no death: it takes up one that was told.
    said = re.compile(rf"\b(?<!\bthe )(?:{phrase or '|'.join(sorted(forms))})\b", re.IGNORECASE)
    return _Harm(name, forms, said, re.compile(rf"\b(?:{told})", re.IGNORECASE))


DEATH = (
    r"kill|murder|massac|slain|slay|slaughter|die[ds]?\b|dying|dead|death|fatal|assassin|execut|behead|lynch|perish"
    r"|drown|suicid|homicid|manslaughter|body\b|bodies|corpse|remains\b|toll\b|lives\b"
    r"|los[et] (?:his|her|its|their) (?:\w+ )?li[fv]e|took (?:his|her|their) own|loss of life|funeral|buri(?:ed|al)"
    r"|mourn|surviv|electrocut|succumb|deceas|demise|late\b|passing\b|pass(?:ed|es|ing)? away|crushed|hanged"
    r"|breathed (?:his|her|their) last|suffocat|smother|life support|no more\b|firing squad"
    r"|guillotin|gallows|lethal injection|electric chair|end(?:ed|s)? to (?:his|her|their)\b"
    r"|turned (?:the|a|his|her|their) (?:\w+ )?(?:gun|pistol|rifle|weapon) on (?:him|her|them)sel"
)
"""What hardly tells of anything but a death; beside it a harm may be told by a strike, a shot or a loss."""

_HARMS = (
    _harm(
        "a death",
        "kill kills killed killing murder murders murdered murdering massacre massacred slain died dead"
        " assassinate assassinates assassinated assassinating executed",
        f"{DEATH}|extinct|body|remains|buri|victim|casualt|lost\\b|losses\\b"
        "|life\\b(?! (?:sentence|term|in prison|imprisonment))"
        "|graves?\\b(?! (?:condition|danger|concern|state))|shot|shoot|gun|bomb|blast|strike|struck|hang|crush|poison",
    ),
    _harm(
        "an injury",
        "injure injures injured injuring wound wounds wounded wounding",
        "injur|wound|hurt|hospital|casualt|victim|burn|bruis|broke|fractur|stab|shot|shoot|maim|suffer|harm|treat|toll\\b"
        "|blast|bomb|cut\\b|hit\\b|struck|beat|unharmed|trauma",
        phrase="injur(?:es?|ed|ing)|wound(?:s|ed|ing)?(?! (?:up|down)\\b)",
    ),
    _harm(
        "an arrest",
        "arrest arrests arrested arresting detain detains detained detaining jail jails jailed jailing"
        " imprison imprisons imprisoned imprisoning",
        "arrest|detain|detention|custod|jail|gaol|prison|held\\b|hold|seiz|captur|apprehend|behind bars|remand|bail"
        "|cell|charg|raid|catch|caught|nab|handcuff|intern|sentenc|convict|round(?:ed)? up|taking|inmate"
        r"|incarcerat|taken(?! to (?:\w+ ){0,2}(?:hospital|clinic|surgery))"
        r"|(?:gives?|gave|given|gets?|got|handed|faces) (?:\w+ ){0,4}(?:years|months|life)\b",
    ),
    _harm(
        "a charge",
        "charged indicted indictment charges",
        "charg|indict|accus|prosecut|trial|tried\\b|plea|pled|convict|guilt|sentenc|counts? of|court|arraign|alleg"
        "|dock\\b|offen[cs]e|complaint|suspected|suspicion",
        phrase="charged with|charged by|charged (?:\\w+ ){1,3}(?:with|over)|indict(?:ed|ment)|fac(?:es|ed|ing) charges",
    ),
    _harm(
        "a conviction",
        "convicted convicts conviction guilty",
        "convict|guilt|sentenc|jail|prison|verdict|condemn|imprison|serv(?:ed|ing)\\b|fined|death row|felon"
        "|ordered to pay|admit|confess",
        phrase="convict(?:ed|s|ion)|(?:found|pleaded|pleads|pled|pleading) guilty|guilty of",
    ),
    _harm(
        "a sentence",
        "sentenced",
        "sentenc|jail|prison|imprison|years\\b|term\\b|life\\b|death|probation|order|fined?\\b|given|gave|handed|punish"
        "|serv",
    ),
)

GRAVEST = frozenset().union(*(harm.words for harm in _HARMS))
"""The words that claim a harm: no other rule has to ask about them."""


def harmed(case: Case) -> Iterator[Finding]:
    """COV004: a harm that no cited passage has a word for."""
    if case.kind is Kind.ASSESSMENT or GRAVEST.isdisjoint(case.claim.lexis):
        return  # what may come of it is the analyst's judgment
    texts = [reading.text for reading in case.readings]
    for harm in _HARMS:
        said = None if harm.words.isdisjoint(case.claim.lexis) else _claimed(harm, case.claim)
        if said and texts and not any(harm.told.search(text) for text in texts) and not _put_down(harm, case):
            yield case.finding(
                "COV004",
                f"The claim tells of {harm.name} (“{said.group()}”), and no cited passage does",
                weighed=(("harm", harm.name), ("word", said.group())),
            )


def _claimed(harm: _Harm, claim: Reading) -> re.Match[str] | None:
    """Return where a claim tells of a harm first; where it denies one, its negation is asked about."""
    refused = {unit.start for unit in denied(claim)}
    return next((match for match in harm.claimed.finditer(claim.text) if match.start() not in refused), None)


def _put_down(harm: _Harm, case: Case) -> bool:
    """Whether a claim tells of the death of an animal that a passage has put down: a revolt that was is no death."""
    if harm.name != "a death" or case.claim.lexis.isdisjoint(_ANIMALS):
        return False
    readings = (one for one in case.readings if not one.lexis.isdisjoint(_ANIMALS))
    return any(_PUT_DOWN.search(reading.text) for reading in readings)


_ANIMALS = word_class("animals")
_PUT_DOWN = re.compile(
    r"\b(?:put(?:s|ting)? (?:\w+ ){0,4}?(?:down|to sleep|out of (?:its|his|her|their) misery)|euthan"
    r"|cull(?:s|ed|ing)?\b|destroy(?:s|ed|ing)?\b|lethal injection)",
    re.IGNORECASE,
)
