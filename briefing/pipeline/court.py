"""The claims of a brief before the verifier: what stands, what fell and why, as audit.jsonl has it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing import verify
from briefing.folder import records
from briefing.folder.records import Row
from briefing.language.planted import is_planted
from briefing.model import Article, Claim, Event, Overview, Summary, Verdict
from briefing.pipeline.newsroom import second_opinions
from briefing.summarize.by_model import reply
from briefing.summarize.by_model.loop import Attempt, Outcome
from briefing.summarize.by_model.many import Newsroom
from briefing.summarize.reading import leaning


@dataclass
class Court:
    """Holds claims against the evidence of the whole brief, and keeps the record."""

    happenings: Sequence[Event]
    rows: list[Row] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    verified: int = 0
    repaired: int = 0
    _held: set[Claim] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.admit(())

    def admit(self, earlier: Sequence[Article]) -> None:
        """Let articles of earlier editions be cited, too."""
        articles = [article for event in self.happenings for article in event.articles]
        events = {article.id: event.id for event in self.happenings for article in event.articles}
        self._evidence = verify.Evidence.of([*articles, *earlier], events=events)

    def news(self, summary: Summary) -> Summary:
        """Return the summary with what is new since the last brief as far as that stands, and can be read apart."""
        told = {claim for paragraph in summary.happened for claim in paragraph}
        apart = [claim for claim in summary.new if claim not in told or leaning.stands_apart(claim.text)]
        verdicts = [self.check(claim) for claim in apart]
        for verdict in verdicts:
            self._record(summary.event, verdict)
        return replace(summary, new=tuple(v.claim for v in verdicts if v.word == "supported"))

    def check(self, claim: Claim) -> Verdict:
        """Return the verdict on a claim, unrecorded: the writer's loop records its attempts.

        No writer's sentence rests on a passage that speaks to a machine, whatever else may be said for it.
        """
        verdict = verify.verify(claim, self._evidence)
        known = self._evidence.passages
        planted = [cited for cited in claim.passages if cited in known and is_planted(known[cited].text)]
        return replace(verdict, findings=(*verdict.findings, reply.planted(claim))) if planted else verdict

    def hold(self, event: str, said: Summary | Overview, *, second: Newsroom | None = None) -> list[Verdict]:
        """Return the verdict of each claim, in order, and record it; `second` is asked for its opinion as well."""
        verdicts = [self.check(claim) for claim in said.claims()]
        if second and second.judge:
            known = self._evidence.passages
            texts = {cited: known[cited].text for v in verdicts for cited in v.claim.passages if cited in known}
            verdicts = second_opinions(second, verdicts, texts)
        for verdict in verdicts:
            self._record(event, verdict)
        return verdicts

    def _record(self, event: str, verdict: Verdict) -> None:
        """Count a verdict and enter it in the audit, once: the overview repeats the events' lines."""
        if verdict.claim in self._held:
            return
        self._held.add(verdict.claim)
        stands = verdict.word == "supported"
        self.verified += stands
        outcome = "kept" if stands else "dropped"
        self.rows.append(records.held(event, verdict, outcome=outcome, rules=verify.RULES_VERSION))
        if not stands:
            self.dropped[verdict.findings[0].code] += 1

    def keep(self, event: str, summary: Summary, *, second: Newsroom | None = None) -> Summary | None:
        """Return what stands of a summary, or None where nothing does."""
        return verify.keep(summary, self.hold(event, summary, second=second))

    def enter(self, attempts: Sequence[Attempt]) -> None:
        """Record what a model wrote and what became of it; what was kept is held once more with the whole summary."""
        for attempt in attempts:
            self.rows.append(
                Row(
                    event=attempt.event,
                    attempt=attempt.number,
                    outcome=attempt.outcome.value,
                    claim=attempt.text,
                    kind=attempt.kind,
                    speaker=attempt.speaker,
                    citations=attempt.cites,
                    rules=verify.RULES_VERSION,
                    findings=attempt.findings,
                    reason=attempt.reason,
                )
            )
            if attempt.outcome is Outcome.DROPPED:
                self.dropped[attempt.findings[0].code if attempt.findings else "not read"] += 1
            self.repaired += attempt.outcome is Outcome.KEPT and attempt.number > 1
