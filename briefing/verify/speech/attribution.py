"""Reported speech keeps its speaker: who speaks in the claim speaks in a cited passage."""

import re
from collections.abc import Iterator, Sequence

from briefing.language import names
from briefing.language.initials import spelled_out
from briefing.language.names import Kind as NameKind
from briefing.language.names import Name
from briefing.language.places import State
from briefing.language.speech import Report
from briefing.model import Finding, Kind
from briefing.verify.case import Case, Cited
from briefing.verify.names.identity import same
from briefing.verify.names.lands import told_of
from briefing.verify.reading import Reading
from briefing.verify.speech.sources import apposed, named, sourced, whom


def speaker(case: Case) -> Iterator[Finding]:
    """ATT001: a claim marked as reported names its speaker, and the passages have that speaker too."""
    if case.kind is not Kind.REPORTED:
        return
    if not case.speaker:
        yield case.finding("ATT001", "The claim is marked as reported and names no speaker")
        return
    told = [name for name in names.find(case.speaker) if name.kind is not NameKind.TITLE]
    if not told and names.find(f"{case.speaker} said"):
        yield from _common_speaker(case)
    elif told and not any(same(name, other) for name in told for other in case.claim.names):
        yield case.finding("ATT001", f"The claim is reported from {case.speaker} and does not name them")
    elif told and not any(_knows(name, cited) for name in told for cited in case.cited):
        yield case.finding(
            "ATT001", f"The claim is reported from {case.speaker}, who does not stand in the cited passages"
        )


def _common_speaker(case: Case) -> Iterator[Finding]:
    """ATT001 for a speaker whose name is a common word, as Rice and May are: it is known by its capital alone."""
    word = re.compile(rf"\b{re.escape(case.speaker)}\b")
    if not word.search(case.claim.text):
        yield case.finding("ATT001", f"The claim is reported from {case.speaker} and does not name them")
    elif not any(word.search(reading.text) for cited in case.cited for reading in _heard(cited)):
        yield case.finding(
            "ATT001", f"The claim is reported from {case.speaker}, who does not stand in the cited passages"
        )


def _heard(cited: Cited) -> tuple[Reading, ...]:
    """Return a cited passage with the two before it, in which its speaker may be named."""
    return (cited.reading, *cited.article[max(0, cited.place - 2) : cited.place])


def _knows(name: Name, cited: Cited) -> bool:
    return any(same(name, other) for reading in _heard(cited) for other in reading.names)


def exchanged(case: Case) -> Iterator[Finding]:
    """ATT002: who speaks in the claim speaks in a passage; ATT007 where one of the two is only described.

    At first sight of 1,020 true and 510 broken claims of eight sets ATT002 alone blocked nine true ones and two broken;
    eight of the nine had a description on one side ("the French NGO", "who founded the Alliance").
    """
    theirs = [report for reading in case.readings for report in reading.reports] if case.claim.reports else []
    if not theirs or any(not named(report) for report in theirs):
        return  # a passage whose speaker is "he" or "the ministry" does not say who it is not
    speakers = [name for report in theirs for name in named(report)]
    speakers += [name for reading in case.readings for report in reading.reports for name in apposed(report, reading)]
    speakers += [name for reading in case.readings for name in reading.once(sourced)]
    speakers += [name for reading in case.readings for name in reading.names if _TELLS.match(reading.text, name.end)]
    full = all(_heads(report) for report in theirs)
    for report in _outer(case.claim, speakers):
        mine = [name for name in named(report) if not (name.state and _spoken_for(name.state, case))]
        if full and _heads(report):
            mine, speakers = _heads(report), [one for one in speakers if not one.text.endswith(("'s", "’s"))]
        told = [*mine, *_with(report, mine, case.claim)]
        if not mine or any(same(name, other) or _run_on(name, other) for name in told for other in speakers):
            continue
        texts = [reading.text.replace(name.text, "") for name in mine for reading in case.readings]
        if not any(told_of(name, case) or any(spelled_out(name.text, text) for text in texts) for name in mine):
            yield case.finding(
                "ATT007" if _described(report) or _described(theirs[0]) else "ATT002",
                f"In the claim {whom(report.speaker)} speaks; in the cited passages it is {whom(theirs[0].speaker)}",
                weighed=(("claimed", report.speaker), ("stated", theirs[0].speaker)),
            )
            return


_TELLS = re.compile(r",? (?:point(?:s|ed) out|made (?:it )?clear)\b")
"""Verbs of two words by which one speaks, which no other reading of speech knows."""


def _described(report: Report) -> bool:
    """Whether no name of its own speaks: an "official of Orla", "the French NGO", "who chairs the Alliance"."""
    parts = [_ADVERB.sub("", part.strip()) for part in report.speaker.split(",")]
    if len(parts[0].split()) > LONGEST:
        return False
    return not any(_is_named(part, named(report)) for part in parts)


def _is_named(part: str, people: Sequence[Name]) -> bool:
    """Whether a part of who speaks begins with a name, or ends with one, alone or before its kind: Homeland party."""
    lands = tuple(name.text for name in people if name.state)
    kind = bool(lands) and any(part.endswith(name.text) and name.text.isupper() for name in people)
    bare = _KIND.sub("", part)
    heads = [bare[: -len(name.text)] for name in people if bare.endswith(name.text)]
    if kind:  # the French NGO, an Iraqi MP
        return any(not before.rstrip().endswith(lands) and not _HANGING.search(before) for before in heads)
    return part.startswith(tuple(name.text for name in people)) or any(not _HANGING.search(one) for one in heads)


LONGEST = 10
"""Words of a description; what is longer is the subject of something else."""

_ADVERB = re.compile(r"(?: (?:\w+ly|also|later|then)| \(\w+\))+$")
_KIND = re.compile(r" [a-z]+$")
_HANGING = re.compile(
    r"^\W*(?:who|from|to|in|some|many|most|several|all)\b|\b(?:of|on|for|from|to|in|at|with|by|behind|near) (?:the )?$",
    re.IGNORECASE,
)
"""What stands before a name that is not itself who speaks: deputies of, who chairs."""


def _run_on(name: Name, other: Name) -> bool:
    """Whether a full name stands at the end of a passage's, where a blank was lost: "Daily NewsAda Brandt"."""
    return len(name.words) > 1 and other.text.endswith(name.text)


def _with(report: Report, mine: list[Name], claim: Reading) -> list[Name]:
    """Return who speaks with one whom a claim names: "Sorel and [deputies of Orla] said".

    And whom a description is of that names somebody only as an owner: "Sorel, [author of a book on Orla's past], said".
    """
    described = all(name.text.endswith(("'s", "’s")) for name in mine)
    return [name for name in apposed(report, claim) if described or not claim.text.startswith(",", name.end)]


def _outer(claim: Reading, speakers: list[Name]) -> Iterator[Report]:
    """Yield the reports of a claim that are no part of what a speaker of the passages says in it.

    "According to Dai, the data showed it": what Dai says of the data is Dai's.
    """
    told = [one for one in claim.reports if any(same(name, other) for name in named(one) for other in speakers)]
    for report in claim.reports:
        at = claim.text.find(report.speaker)
        if not any(one.start <= at < one.end for one in told if one is not report):
            yield report


def _heads(report: Report) -> list[Name]:
    """Return who speaks by full name, without an apposition: Feiglin alone of "Feiglin, a member of X's party".

    What begins with an article or an owner is the apposition: "The president of X, Feiglin".
    """
    first, _, rest = report.speaker.partition(",")
    described = _DESCRIBED.match(first) and any(name.text in rest for name in named(report))
    head = rest if described else first
    people = (name for name in named(report) if name.state is None and not name.text.endswith(("'s", "’s")))
    return [name for name in people if name.text in head and len(name.words) > 1]


_DESCRIBED = re.compile(r"(?:the|an?|his|her|its|their) |[^,]*['’]s ", re.IGNORECASE)


def _spoken_for(state: State, case: Case) -> bool:
    """Whether an official of the state speaks in a passage: one whom the article gives a title."""
    for cited in case.cited:
        for report in cited.reading.reports:
            for reading in (cited.reading, *cited.article):
                if _officer(state, report, reading):
                    return True
    return False


def _officer(state: State, report: Report, reading: Reading) -> bool:
    """Whether a text gives the speaker of a report a title."""
    ends = {name.end for name in reading.names if name.kind is NameKind.TITLE}
    titled = any(name.start - 2 <= end <= name.start for name in reading.names for end in ends if _speaks(name, report))
    return titled and bool(state.names & reading.states)


def _speaks(name: Name, report: Report) -> bool:
    return any(same(name, other) for other in named(report))
