"""What follows from a score: by how much a game was won, and how many games a record of them counts."""

import re
from collections.abc import Iterator

from briefing.language.numbers import Kind, Quantity
from briefing.language.words import stem
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.numbers.members import of_a_noun
from briefing.verify.reading import Reading


def scored(case: Case) -> Iterator[Finding]:
    """NUM006: a score has both its numbers in one of the passages' scores; who won a vote has the more."""
    text = case.claim.text
    told = _TOLD.finditer(text) if case.claim.has_digit and ("-" in text or "–" in text or "votes to" in text) else ()
    mine = sorted((int(match[1]), int(match[2])) for match in told)
    theirs = frozenset().union(*(reading.once(_scores) for reading in case.readings)) if mine else frozenset()
    sides = {side for score in theirs for side in score}  # of another number the rules of values say whose it is
    for one, other in mine if theirs else ():
        known = (one, other) in theirs
        turned = (other, one) in theirs and not known
        lost = turned and one < other and _voted_for(case.claim) and all(map(_voted_for, case.readings))
        if lost or not (known or turned or not {one, other} <= sides):
            stated = ", ".join(f"{mine} to {yours}" for mine, yours in sorted(theirs)[:4])
            found = f"The claim has a score of {one} to {other}; the cited passages have {stated}"
            yield case.finding("NUM006", found, weighed=(("claimed", f"{one}-{other}"), ("stated", stated)))
            return


def _scores(reading: Reading) -> frozenset[tuple[int, int]]:
    """Return the scores of games and votes, in digits: "3-1", "88 votes to 61"."""
    if not reading.has_digit:
        return frozenset()
    return frozenset((int(match[1]), int(match[2])) for match in _VOTED.finditer(reading.text))


def _voted_for(reading: Reading) -> bool:
    return not reading.stems.isdisjoint(_PASSING) and reading.stems.isdisjoint(_FAILING)


_PASSING = frozenset(map(stem, "pass passed approve approved adopted adopt backed confirmed".split()))
_FAILING = frozenset(
    map(stem, "reject rejected fail failed lost lose defeated defeat not against veto blocked".split())
)


def games(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield how many games a record counts: 9-14 is one of 23."""
    if claimed.kind is Kind.COUNT and of_a_noun(claimed, case.claim)[0].unit in _PLAYED:
        scores = (match for reading in case.readings for match in _RECORD.finditer(reading.text))
        yield from (float(sum(int(part) for part in match.groups("0"))) for match in scores)


def voters(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield how many voted, where a passage has the votes as a score: 9-4 is a vote of 13."""
    sided = _SIDED.match(case.claim.text[claimed.end : claimed.end + SIDED])
    if claimed.kind is Kind.COUNT and claimed.unit not in _SCORED and not sided and not case.lexis.isdisjoint(_VOTING):
        scores = (match for reading in case.readings for match in _SCORE.finditer(reading.text))
        yield from (float(match[1]) + float(match[2]) for match in scores)


_SIDED = re.compile(r"[^,;.]*\b(?:for|against|in favou?r)\b")
SIDED = 40
"""Characters behind a number of voters among which it is told on which side they were."""

_VOTING = frozenset({"vote", "votes", "voted", "voting", "ballot", "ballots"})


def margins(case: Case, claimed: Quantity, _: list[Quantity]) -> Iterator[float]:
    """Yield by how much a game or vote was won of which a passage has the score: 23-17, by six points."""
    if claimed.unit in _WON_BY and case.claim.before(claimed.start).endswith((" by ", " margin of ")):
        pattern = _SCORE if claimed.unit in _SCORED else _VOTED
        scores = (match for reading in case.readings for match in pattern.finditer(reading.text))
        yield from (abs(float(match[1]) - float(match[2])) for match in scores)
    if _MORE.match(case.claim.text, claimed.end):
        edges = (match for reading in case.readings for match in _EDGE.finditer(reading.text))
        yield from (abs(float(match[1]) - float(match[2])) for match in edges)


_MORE = re.compile(r" (?:more|fewer)\b")
_EDGE = re.compile(r"\b(\d{1,3}) ?[-–] ?(\d{1,3}) (?:[a-z]+ )?(?:margin|edge|advantage|lead)\b")


def to_nil(case: Case, claimed: Quantity, exact: list[Quantity]) -> Iterator[float]:
    """Yield nought where a passage has so many goals unanswered, and the claim that score: 3-0."""
    scored = _TO_NIL.search(case.claim.text, max(0, claimed.start - len("100-")), claimed.end)
    known = [one for one in exact if scored and one.low == float(scored[1])]
    for reading in case.readings if known else ():
        if any(one in reading.stated and _UNANSWERED.match(reading.text, one.end) for one in known):
            yield 0.0


_TO_NIL = re.compile(r"(?<![\w-])(\d{1,3})[-–]0\Z")
_UNANSWERED = re.compile(r" unanswered\b| goals? without reply\b|-nil\b| to nil\b")


def another_margin(case: Case, claimed: Quantity) -> bool:
    """Whether the claim has a game or vote won by as many as one side has: by three goals, of 3-1."""
    if claimed.unit not in _WON_BY or not case.claim.text.endswith(" by ", 0, claimed.start):
        return False
    won = list(margins(case, claimed, []))
    if not won or claimed.low in won or _TO.match(case.claim.text, claimed.end):
        return False
    counts = ((reading, one) for reading in case.readings for one in reading.quantities)
    return not any(
        reading.before(one.start).endswith(" by ") and not _TO.match(reading.text, one.end) for reading, one in counts
    )


_SCORED = frozenset({"point", "points", "goal", "goals", "run", "runs"})
_WON_BY = _SCORED | {"vote", "votes"}
_TOLD = re.compile(r"(?<![\w-])(?<!aged )(?<!ages )(\d{1,3})(?:[-–]| votes to )(\d{1,3})(?![\w-]|[.,]\d)")
"""A score in a claim: "18 to 24" may be ages, and more."""

_VOTED = re.compile(r"(?<![\w-])(\d{1,3})(?:[-–]| (?:votes )?to )(\d{1,3})(?![\w-]|[.,]\d)")
_TO = re.compile(r" (?:[a-z]+s )?to ")
_SCORE = re.compile(r"(?<![\w-])(\d{1,3})[-–](\d{1,3})(?![\w-])")

_PLAYED = frozenset({"games", "matches", "starts", "outings", "bouts", "fights"})
_RECORD = re.compile(
    r"\b(\d{1,3}) ?[-–] ?(\d{1,3})(?: ?[-–] ?(\d{1,3}))?(?: record| mark| start|,? with \d+ (?:knockouts|KOs))\b"
    r"|\((\d{1,2}) ?[-–] ?(\d{1,2})\)"
    r"|\b(?:improved|fell|dropped|moved) to (\d{1,2}) ?[-–] ?(\d{1,2})\b"
)
