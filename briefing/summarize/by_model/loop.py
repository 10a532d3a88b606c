"""Write, verify, send back only what failed, at most twice; then drop it and say so.

A sentence stands when the verifier supports it: a warning is sent back as an error is, for there is still a writer who
can answer it. No sentence is mended here, and none loses a citation and stays. What the model repeats word for word is
not sent back again.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.errors import ModelError
from briefing.llm import asking
from briefing.llm.prompts import Prompts
from briefing.llm.sheet import Sheet, shown
from briefing.model import Claim, Finding, Verdict
from briefing.summarize.by_model import reply
from briefing.summarize.by_model.reply import Proposed, Sentence

MOST_REPAIRS = 2
MOST_SENTENCES = 60
"""Sentences of one reply that are looked at; a brief's event has some 20."""

KINDS = frozenset({"fact", "reported", "disputed", "background"})

Check = Callable[[Claim], Verdict]


class Outcome(StrEnum):
    """What became of a sentence at one attempt."""

    KEPT = "kept"
    SENT_BACK = "sent back"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sentence at one attempt (the first is 1), for the audit. `cites` are passage ids where the label has one."""

    event: str
    place: str
    number: int
    text: str
    cites: tuple[str, ...]
    kind: str
    speaker: str
    findings: tuple[Finding, ...]
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """What the sentences of one task are held against: what was offered, the verifier, and the kinds that may be."""

    event: str
    sheet: Sheet
    check: Check
    kinds: Collection[str] = KINDS

    def hold(self, proposed: Proposed) -> tuple[Claim | None, tuple[Finding, ...]]:
        """Return the claim where it may stand, and all that was found."""
        claim = reply.as_claim(proposed, self.sheet, self.kinds)
        if isinstance(claim, list):
            return None, tuple(claim)
        verdict = self.check(claim)
        return (verdict.claim if verdict.word == "supported" else None), verdict.findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The claims that stand, by place, and each attempt in order."""

    claims: dict[str, Claim]
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class _Failed:
    proposed: Proposed
    findings: tuple[Finding, ...]


async def settle(
    proposed: Sequence[Proposed], court: Court, *, asker: asking.Asker, prompts: Prompts, limit: int
) -> Settled:
    """Hold sentences against the verifier until they stand or are dropped. `limit` is the tokens of a reply."""
    record = _Record(court)
    waiting = list(proposed[:MOST_SENTENCES])
    record.cut(proposed[MOST_SENTENCES:])
    for number in range(1, MOST_REPAIRS + 2):
        failed = record.hold(waiting, number)
        if not failed:
            break
        if number > MOST_REPAIRS:
            record.drop(failed, number, "it failed after it was sent back twice")
            break
        record.send_back(failed, number)
        try:
            mended = await _repair(failed, court, asker=asker, prompts=prompts, limit=limit)
        except ModelError as error:
            record.drop(failed, number, f"it could not be sent back: {error}")
            break
        waiting = record.take(failed, mended, number + 1)
    return Settled(claims=record.claims, attempts=tuple(record.attempts))


async def _repair(
    failed: Sequence[_Failed], court: Court, *, asker: asking.Asker, prompts: Prompts, limit: int
) -> dict[int, Sentence | None]:
    values = {"sheet": _helpful(failed, court.sheet).text, "faulty": _faulty(failed, court.sheet)}
    said = await asker.ask(prompts.question("repair", values, limit=limit), reply.RepairReply)
    return {mended.number: mended.claim for mended in said.claims}


def _helpful(failed: Sequence[_Failed], sheet: Sheet) -> Sheet:
    """Return the passages that were cited, those beside them, and those that the verifier proposes."""
    wanted = {sheet.ids[label] for one in failed for label in one.proposed.sentence.cites if label in sheet.ids}
    wanted |= {passage for one in failed for finding in one.findings for passage in finding.suggestions}
    order = list(sheet.labels)
    beside = {
        order[place + step]
        for place, p in enumerate(order)
        if p in wanted
        for step in (-1, 1)
        if 0 <= place + step < len(order)
    }
    return sheet.excerpt(wanted | beside)


def _faulty(failed: Sequence[_Failed], sheet: Sheet) -> list[dict[str, object]]:
    return [
        {
            "number": number,
            "place": one.proposed.place,
            "text": shown(one.proposed.sentence.text),
            "cites": [shown(label) for label in one.proposed.sentence.cites],
            "kind": shown(one.proposed.sentence.kind),
            "speaker": shown(one.proposed.sentence.speaker or ""),
            "faults": [_told(finding, sheet) for finding in one.findings],
        }
        for number, one in enumerate(failed, start=1)
    ]


def _told(finding: Finding, sheet: Sheet) -> str:
    """Return a finding as the model is told it: its code and message, with labels for the passages' ids."""
    message = finding.message
    for passage in sorted(sheet.labels, key=len, reverse=True):
        message = message.replace(passage, sheet.labels[passage])
    return shown(f"{finding.code}: {message}")


class _Record:
    """The claims that stand so far and what was tried."""

    def __init__(self, court: Court) -> None:
        self.claims: dict[str, Claim] = {}
        self.attempts: list[Attempt] = []
        self._court = court
        self._said: set[tuple[str, str]] = set()
        self._tried: set[tuple[str, str, tuple[str, ...]]] = set()

    def hold(self, waiting: Sequence[Proposed], number: int) -> list[_Failed]:
        """Check sentences; return those that failed."""
        failed = []
        for proposed in waiting:
            self._tried.add(_sameness(proposed))
            claim, findings = self._court.hold(proposed)
            if claim is None:
                failed.append(_Failed(proposed, findings))
            elif (proposed.section, _folded(claim.text)) in self._said:
                again = reply.fault("WRT006", proposed.sentence, "It says again what stands in this place.")
                self._note(proposed, number, (*findings, again), Outcome.DROPPED, "it repeats another")
            else:
                self._said.add((proposed.section, _folded(claim.text)))
                self.claims[proposed.place] = claim
                self._note(proposed, number, findings, Outcome.KEPT)
        return failed

    def take(self, failed: Sequence[_Failed], mended: dict[int, Sentence | None], number: int) -> list[Proposed]:
        """Return the sentences that were written anew; the rest is given up."""
        waiting = []
        for place, one in enumerate(failed, start=1):
            sentence = mended.get(place)
            if sentence is None:
                self.drop([one], number, "the writer gave it up")
                continue
            proposed = replace(one.proposed, sentence=sentence)
            if _sameness(proposed) in self._tried:
                self.drop([_Failed(proposed, one.findings)], number, "the writer repeated it")
            else:
                waiting.append(proposed)
        return waiting

    def send_back(self, failed: Sequence[_Failed], number: int) -> None:
        """Note what is sent back."""
        for one in failed:
            self._note(one.proposed, number, one.findings, Outcome.SENT_BACK)

    def drop(self, failed: Sequence[_Failed], number: int, reason: str) -> None:
        """Note what is dropped."""
        for one in failed:
            self._note(one.proposed, number, one.findings, Outcome.DROPPED, reason)

    def cut(self, beyond: Sequence[Proposed]) -> None:
        """Note what is beyond all that is looked at."""
        for proposed in beyond:
            self._note(proposed, 1, (), Outcome.DROPPED, f"a reply is read to its sentence {MOST_SENTENCES}")

    def _note(
        self, proposed: Proposed, number: int, findings: tuple[Finding, ...], outcome: Outcome, reason: str = ""
    ) -> None:
        sentence = proposed.sentence
        attempt = Attempt(
            event=self._court.event,
            place=proposed.place,
            number=number,
            text=_cut(sentence.text),
            cites=tuple(self._court.sheet.ids.get(label, _cut(label)) for label in sentence.cites[:10]),
            kind=_cut(sentence.kind),
            speaker=_cut(sentence.speaker or ""),
            findings=findings,
            outcome=outcome,
            reason=reason,
        )
        self.attempts.append(attempt)


def _sameness(proposed: Proposed) -> tuple[str, str, tuple[str, ...]]:
    sentence = proposed.sentence
    return proposed.place, f"{sentence.text}\n{sentence.kind}\n{sentence.speaker}", tuple(sentence.cites)


def _cut(text: str) -> str:
    """Return a model's text as the audit keeps it: what is beyond all bounds tells nothing more."""
    return text if len(text) <= 2 * reply.LONGEST else f"{text[: 2 * reply.LONGEST]}…"


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
