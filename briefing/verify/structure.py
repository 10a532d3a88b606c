"""The shape of a claim: one sentence, each citation a passage that was offered, all of one event."""

from collections.abc import Iterator

from briefing.language import sentences
from briefing.model import Claim, Finding, Kind
from briefing.verify.codes import CODES
from briefing.verify.evidence import Evidence
from briefing.verify.reading import read


def structure(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """CIT001 to CIT005."""
    yield from _one_sentence(claim)
    for cited in claim.passages:
        if cited not in evidence.passages:
            yield finding(claim, "CIT002", f"The claim cites {cited}, and there is no such passage")
        elif evidence.offered is not None and cited not in evidence.offered:
            yield finding(claim, "CIT003", f"The claim cites {cited}, which was not offered to the writer")
    events = _events(claim, evidence)
    if len(events) > 1 and claim.kind is not Kind.BACKGROUND:
        yield finding(claim, "CIT004", f"The claim cites passages of {len(events)} events: {', '.join(events)}")
    elif len(events) > 1 and not read(claim.text).dates:
        yield finding(claim, "CIT005", "The claim is background to another event and names no date")


def astray(claim: Claim, evidence: Evidence, *, event: str) -> Iterator[Finding]:
    """CIT004 and CIT005 of a sentence that stands under an event and rests on another one alone."""
    events = _events(claim, evidence)
    if len(events) != 1 or event in events:
        return
    [other] = events
    if claim.kind is not Kind.BACKGROUND:
        told = f"The sentence stands under {event}, and what it cites tells of {other}"
        yield finding(claim, "CIT004", f"{told}: move it there, or remove it")
    elif not read(claim.text).dates:
        yield finding(claim, "CIT005", f"The sentence is background from {other} and names no date")


def _events(claim: Claim, evidence: Evidence) -> dict[str, None]:
    """Return the events of the cited passages; an article of an earlier edition stands in none of this brief."""
    known = [evidence.passages[cited] for cited in claim.passages if cited in evidence.passages]
    return dict.fromkeys(event for passage in known if (event := evidence.event(passage)))


def _one_sentence(claim: Claim) -> Iterator[Finding]:
    """Find a full stop inside the claim, unless it stands inside a quotation."""
    quoted = [(quote.start, quote.end) for quote in read(claim.text).quotes]
    for _, stop in sentences.split(claim.text)[:-1]:
        if not any(start <= stop - 1 <= end for start, end in quoted):
            first = claim.text[:stop].strip()
            yield finding(claim, "CIT001", f"The claim holds more than one sentence: “{first}” ends before its end")
            return


def finding(claim: Claim, code: str, message: str) -> Finding:
    """Return a finding on the claim's shape."""
    kind = CODES[code]
    return Finding(
        code=code,
        severity=kind.severity,
        message=f"{message}. {kind.advice}",
        claim=claim.text,
        citations=claim.passages,
    )
