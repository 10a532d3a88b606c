"""What a passage reports, or quotes, no claim tells as a fact: who says so stands in the claim."""

import re
from collections.abc import Iterator, Sequence

from briefing.language import spellings, thesaurus, verbs, words
from briefing.language.quotes import Quote, fold, within
from briefing.language.speech import Report
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import parts
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading, read
from briefing.verify.speech.sources import named, whom
from briefing.verify.speech.speakers import until
from briefing.verify.units import Sort, Unit

_ATTRIBUTES = (
    frozenset(
        {"according", "reportedly", "allegedly", "alleged", "statement", "reports", "sources", "say", "says"}
        | {"claim", "claims", "claiming", "advised", "advise", "advises", "doubted", "doubts", "viewed", "views"}
        | {"identified", "regards", "accusation", "accusations", "criticism", "assertion", "assertions", "prediction"}
    )
    | word_class("acts of speech")
    | word_class("speech")
)

_ACCOUNTS = frozenset(
    "account accounts words view telling version estimate estimates reckoning calculation calculations count".split()
)
_OWN = re.compile(rf"\b(?:by|on|in) (?:the )?\S{{1,30}} (?:own )?(?:{'|'.join(sorted(_ACCOUNTS))})\b", re.IGNORECASE)
_PUT = re.compile(
    r"\bputs? [^,;:.]{1,60} (?:at|down to)\b|\b(?:is|are|was|were|been) put (?:\w+ )?at\b[^,;:.]{1,60} by\b"
    r"|\b(?:filings?|polls?|surveys?|records?|documents?|figures|data) (?:put|show)",
    re.IGNORECASE,
)
"""Attribution without a verb of speech: "by their own account", "in her words", "put the damage at", "a poll shows"."""

_CLAIMED = re.compile(r"\bclaimed (?:in|on|that|he|she|it|they|the|their|his|her)\b", re.IGNORECASE)
"""What tells of a claim and not of a toll: "claimed nine lives", "claimed to have"."""

_OPINION = word_class("opinion")

REPORTED = 0.6
"""Share of the words common to claim and passage that lie in reported speech where the claim repeats a report."""

SUBJECT = 4
"""Words and names of a claim among which its subject stands."""

MOST = 50
"""Quotations of a passage that are looked at."""

QUOTED = 4
"""Words from which a quotation is somebody's statement and not a byname."""


def unattributed(case: Case) -> Iterator[Finding]:
    """ATT003 and ATT004: what a passage reports, or quotes, the claim does not tell as a fact."""
    if case.kind is Kind.ASSESSMENT or _attributes(case):
        return
    if any(len(quote.text) > REPORTED * len(case.claim.text) for quote in case.claim.quotes):
        yield case.finding("ATT003", "The claim quotes and does not say whom")
        return
    for reading in case.readings:
        said = _spoken(reading, case.claim)
        if said is not None:
            if any(_tells(other, case.claim) for other in case.readings if other is not reading):
                continue
            opinion = any(_OPINION & case.claim.lexis & read(quote.text).lexis for quote in reading.quotes)
            code, who = "ATT004" if opinion and not said else "ATT003", whom(said)
            yield case.finding(
                code, f"The passage reports this from {who}; the claim tells it as a fact", weighed=(("speaker", who),)
            )
            return


def _tells(reading: Reading, claim: Reading) -> bool:
    """Whether a passage tells in its own voice most of what the claim says."""
    spans = [(report.start, report.end) for report in reading.reports]
    spans += [(quote.start, quote.end) for quote in reading.quotes[:MOST]]
    own = [unit.low for unit in reading.units if not any(start <= unit.start < end for start, end in spans)]
    told = frozenset(map(words.stem, own))
    groups = frozenset().union(*map(thesaurus.groups, own))
    held = [word for word in claim.content if words.stem(word) in told or thesaurus.groups(word) & groups]
    return len(held) >= REPORTED * len(claim.content)


def _told_deeds(case: Case) -> frozenset[str]:
    """Return the stems of what somebody "agreed", "threatened" or "admitted" who is in another one's report.

    "The army admitted the raid", where the passage has "..., a rebel spokesman said": that is no attribution to him.
    """
    found: set[str] = set()
    for reading in case.readings:
        for report in reading.reports:
            if report.pronoun or report.verb in _DEEDS or _holds_speaker(case.claim, report):
                continue
            inside = (unit for unit in reading.units if report.start <= unit.start < report.end)
            found |= {words.stem(unit.low) for unit in inside if unit.low in _DEEDS}
    return frozenset(found)


_DEEDS = word_class("deeds of speech")


def _holds_speaker(claim: Reading, report: Report) -> bool:
    """Whether a claim names the speaker of a report, or has the last word of its description."""
    if any(same(name, other) for name in named(report) for other in claim.names):
        return True
    return not report.speaker or spellings.fold(report.speaker.split()[-1]) in claim.lexis


def _attributes(case: Case) -> bool:
    """Whether a claim says of something who says it: not with the deeds that a passage tells in another's report."""
    claim = case.claim
    own = not _ACCOUNTS.isdisjoint(claim.lexis) and _OWN.search(claim.text)
    puts = not claim.lexis.isdisjoint({"put", "puts", "show", "shows", "showed"}) and _PUT.search(claim.text)
    claims = "claimed" in claim.lexis and _CLAIMED.search(claim.text)
    if own or puts or claims or _views(case):
        return True
    said = [unit for unit in claim.units if unit.low in _ATTRIBUTES and unit.sort is not Sort.NAME]
    saying = {words.stem(unit.low) for unit in said if not _unsaid(unit, claim)}
    saying.update(words.stem(report.verb) for report in claim.reports if not report.speaker.endswith(" to"))
    return bool(saying) and not saying <= _told_deeds(case)


def _unsaid(word: Unit, claim: Reading) -> bool:
    """Whether somebody only wants or fears to say something: "afraid to tell them the truth"."""
    at = claim.places[word.start]
    behind = (unit.low for unit in claim.units[at + 1 : at + 3])
    return word.low in _TO_SAY and at > 0 and claim.units[at - 1].low == "to" and "that" not in behind


_TO_SAY = frozenset({"say", "tell", "ask", "report", "explain", "announce", "express", "admit", "believe", "think"})


def _views(case: Case) -> bool:
    """Whether a claim tells what a speaker of the passages found, held or suspects: "the court found that"."""
    view = None if case.claim.lexis.isdisjoint(_VIEWS) else _VIEWED.search(case.claim.text)
    if view is None or not view[1].strip():
        return False
    people = [name for name in case.claim.names if name.end <= view.end(1) and name.state is None]
    if any(same(name, other) for name in people for reading in case.readings for other in reading.names):
        return True
    return any(report.pronoun or _holds_speaker(case.claim, report) for one in case.readings for report in one.reports)


_VIEWS = frozenset(
    "found finds held holds ruled rules concluded concludes accepted accepts suspects fears expects worked calculated"
    " estimated reckoned".split()
)
_VIEWED = re.compile(rf"^([^,;:]*?)\b(?:{'|'.join(sorted(_VIEWS))})(?: [a-z]+){{0,7}} that\b")


def _spoken(reading: Reading, claim: Reading) -> str | None:
    """Return who says in the passage what the claim says; empty for a quotation without a speaker, None for nobody."""
    if not reading.reports and not reading.quotes:
        return None
    shared = [unit for unit in reading.units if unit.sort is not Sort.STOP and _shares(unit.low, claim)]
    if not shared:
        return None
    for report in reading.reports:
        if _about(report, claim) and not _boasts(report, claim):
            continue
        end = until(report, reading)
        inside = [unit for unit in shared if report.start <= unit.start < end]
        if len(inside) >= REPORTED * len(shared) or _main(report, reading, claim):
            return report.speaker
    told = (quote for quote in reading.quotes[:MOST] if not quote.titled and not _kept(quote, reading, claim))
    long = (quote for quote in told if len(quote.text.split()) >= QUOTED)
    spans = [(quote.start, quote.end) for quote in long]
    inside = [unit for unit in shared if any(start <= unit.start < end for start, end in spans)]
    return "" if len(inside) >= REPORTED * len(shared) else None


def _kept(quote: Quote, reading: Reading, claim: Reading) -> bool:
    """Whether a quotation is a term in what a passage tells itself, "made a “best and final offer”", and the claim's.

    What a text with a word of speech in it quotes may be somebody's.
    """
    if len(quote.text.split()) > TERM or not _ATTRIBUTES.isdisjoint(reading.lexis):
        return False
    if not _TERM.search(reading.text, max(0, quote.start - BEFORE_TERM), quote.start):
        return False
    folded = fold(quote.text)
    return any(within(mine.text, folded) for mine in claim.quotes)


TERM = 6
"""Words of the longest quotation that is a term."""
BEFORE_TERM = 40
_TERM = re.compile(r"\b(?:an?|the|its|his|her|their|this|that|such) (?:[^\s,;:.]+ ){0,3}[\"“‘«]$")


def _main(report: Report, reading: Reading, claim: Reading) -> bool:
    """Whether the claim's first clause is a report's, and its passage has nothing of that clause beside the report."""
    first = next(parts(claim), [])
    told = [unit for unit in first if unit.sort is not Sort.STOP]
    if len(told) < CLAUSE or len(told) >= len([unit for unit in claim.units if unit.sort is not Sort.STOP]):
        return False
    return all(
        unit.low in {other.low for other in reading.units if report.start <= other.start < report.end} for unit in told
    )


CLAUSE = 2
"""Words of a clause, at the least, that can be told as a fact on their own."""


def _about(report: Report, claim: Reading) -> bool:
    """Whether the claim is about the one who speaks: "Zurab intends to veto the bill"; his lawyer is another."""
    subject = _subject(claim)
    owners = [name for name in named(report) if name.text.endswith(("'s", "’s"))]
    speakers = [name for name in named(report) if name not in owners]
    if any(same(name, unit.name) for name in speakers for unit in subject if unit.name is not None):
        return True
    words_ = report.speaker.lower().replace("(", " ").replace(")", " ").split()
    if any(same(name, unit.name) for name in owners for unit in subject if unit.name is not None):
        return any(unit.low in words_ for unit in subject if unit.sort in {Sort.WORD, Sort.TITLE})
    head = [word for word in words_ if word not in _ADDING][-1:]
    return not speakers and any(unit.low in head for unit in subject)


def _boasts(report: Report, claim: Reading) -> bool:
    """Whether a side of a fight tells what it did to the other: that it said so is all that a passage knows."""
    return not _SIDES.isdisjoint(report.speaker.lower().split()) and not claim.lexis.isdisjoint(_FEATS)


_SIDES = frozenset(
    "rebels rebel army military militia militias militants insurgents fighters guerrillas forces navy troops jihadists"
    " separatists gunmen soldiers command".split()
)
_FEATS = frozenset(
    "captured seized killed shot downed destroyed sank sunk struck hit repelled repulsed foiled thwarted intercepted"
    " liberated overran wounded neutralised neutralized routed eliminated bombed shelled".split()
)


def _subject(claim: Reading) -> Sequence[Unit]:
    """Return the first words and names of a claim, behind a short opening: "For the first time, most voters"."""
    units = claim.units
    opening = next((at for at, unit in enumerate(units[: OPENING + 1]) if "," in unit.gap), 0)
    first = units[opening : opening + SUBJECT] if units and units[0].low in _LEADING else units[:SUBJECT]
    done = (at for at, unit in enumerate(first) if at and unit.sort is Sort.WORD and verbs.is_past(unit.low))
    return first[: next(done, None)]  # "the soldiers burned the villagers' homes"


OPENING = 8
"""Words of the longest opening before a claim's subject."""

_LEADING = frozenset(
    "by for in on at after before since during with under from until as when while despite regardless having"
    " asked".split()
)
_ADDING = frozenset({"also", "then", "later", "has", "have", "had", "earlier", "again"})


def _shares(word: str, claim: Reading) -> bool:
    return words.stem(word) in claim.stems or bool(thesaurus.groups(word) & claim.groups)
