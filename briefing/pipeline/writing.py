"""Events -> what the brief says of them: written, held against the evidence, and kept where it stands."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from briefing import compose, verify
from briefing.desk import Desk
from briefing.folder import records
from briefing.folder.records import Row
from briefing.language.planted import is_planted
from briefing.llm.budget import Spent, spending
from briefing.model import Article, Claim, Event, Overview, Status, Summary, Verdict
from briefing.model.earlier import EarlierClaim
from briefing.pipeline.newsroom import second_opinions
from briefing.summarize import extractive, front, kin
from briefing.summarize.by_model import many, reply
from briefing.summarize.by_model.loop import Attempt, Outcome
from briefing.summarize.by_model.many import Newsroom
from briefing.summarize.by_model.written import Unwritten, Written, assign
from briefing.summarize.kin import Kin
from briefing.summarize.parts import differences
from briefing.summarize.reading import comment, leaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What stands, in the order of the events; an event of which nothing stands is not among them.

    `earlier` are articles of earlier editions that are cited beside today's. `dropped` counts the sentences that fell,
    by the code of the first finding; `rows` are of audit.jsonl. `unwritten` says of each event that the model was to
    write, and did not, why; `authored` counts those that it wrote, and `model` is the one that was asked, if any.
    """

    events: tuple[Event, ...]
    summaries: dict[str, Summary]
    statuses: Mapping[str, Status]
    overview: Overview
    earlier: tuple[Article, ...]
    model: str
    spent: Spent
    verified: int
    repaired: int
    dropped: Counter[str]
    rows: tuple[Row, ...]
    unwritten: tuple[str, ...] = ()
    authored: int = 0
    overview_by_model: bool = False

    @property
    def author(self) -> str:
        """The model, where any of what it wrote stands in the brief."""
        return self.model if self.authored or self.overview_by_model else ""

    @property
    def written(self) -> int:
        """How many sentences were proposed, repairs apart."""
        return self.verified + self.dropped.total()

    @property
    def by_model(self) -> str:
        """One line on the model's part, with what it cost and the first reason why it did not do more; or nothing."""
        why = f"; {len(self.unwritten)} of its events written extractively: " if self.unwritten else ""
        return f"{spending(self.model, self.spent)}{why}{''.join(self.unwritten[:1])}" if self.model else ""


def tell(
    desk: Desk,
    happenings: Sequence[Event],
    *,
    newsroom: Newsroom | None = None,
    earlier: Sequence[EarlierClaim] = (),
    read: Mapping[tuple[str, str], date] = MappingProxyType({}),
) -> Told:
    """Write each event and the overview, and keep what the verifier supports; an event of comment alone is left out.

    The events beyond the first `full_events` are a headline and a line; where the line falls, the first of their
    sentences that stands. With a newsroom, those that are told in full are the model's; the rest, and what it cannot
    write, are written extractively, and a note says why.
    """
    court = Court(happenings)
    happenings = comment.reported(happenings)
    language = desk.settings.brief.language
    full = happenings[: desk.settings.brief.full_events]
    named, before = compose.at_hand(happenings, earlier)
    court.admit(before)
    drafts = _by_model(desk, full, court=court, newsroom=newsroom, earlier=named) if newsroom else {}
    related = kin.of(happenings)
    summaries: dict[str, Summary] = {}
    for done, event in enumerate(happenings):
        desk.progress("writing", done, len(happenings))
        told_in_full = done < len(full)
        if told_in_full:
            known = _known(event, named, before)
            summary = _summary(event, related, drafts.get(event.id), earlier=known, language=language)
        else:
            summary = extractive.brief(event, language=language)
        kept = court.keep(event.id, summary, second=newsroom if event.id in drafts else None)
        if kept is None and not told_in_full:
            kept = court.keep(event.id, extractive.summarize(event, language=language))
        if kept:
            summaries[event.id] = kept
    desk.progress("writing", len(happenings), len(happenings))
    told = tuple(event for event in happenings if event.id in summaries)
    for summary in differences.once([(event, summaries[event.id]) for event in told]):
        summaries[summary.event] = summary
    continued = compose.continued(told, summaries, earlier=earlier, read=read)
    court.admit(continued.articles)
    for event in told:
        summaries[event.id] = court.news(continued.summaries[event.id])
    pairs = [(event, summaries[event.id]) for event in told]
    unmoved = [name for name, status in continued.statuses.items() if status is Status.UNCHANGED]
    proposed = _overview_by_model(pairs, court=court, newsroom=newsroom) if newsroom else None
    overview = proposed or front.overview(
        pairs, followed=related.followed, told_before=unmoved, old=continued.told, language=language
    )
    kept_overview = verify.keep_overview(overview, court.hold("", overview, second=newsroom))
    return Told(
        events=told,
        summaries=summaries,
        statuses=continued.statuses,
        overview=kept_overview,
        earlier=continued.articles,
        model=newsroom.endpoint.model if newsroom else "",
        spent=newsroom.budget.spent if newsroom else Spent(),
        verified=court.verified,
        repaired=court.repaired,
        dropped=court.dropped,
        rows=tuple(court.rows),
        unwritten=tuple(draft.reason for draft in drafts.values() if isinstance(draft, Unwritten)),
        authored=sum(isinstance(drafts.get(event.id), Written) for event in told),
        overview_by_model=proposed is not None,
    )


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


def _by_model(
    desk: Desk, full: Sequence[Event], *, court: Court, newsroom: Newsroom, earlier: Sequence[EarlierClaim]
) -> dict[str, Written | Unwritten]:
    assignments = [
        assign(
            event,
            guide=newsroom.guide,
            check=court.check,
            earlier=[said for said in earlier if said.event in {event.id, *event.merged}],
        )
        for event in full
    ]

    def progress(done: int, total: int, spent: Spent) -> None:
        price = "" if spent.cost is None else f", ${spent.cost:.2f}"
        desk.progress(f"asking the model ({spent.tokens_in + spent.tokens_out:,} tokens{price})", done, total)

    results = many.write(assignments, newsroom=newsroom, progress=progress)
    for result in results:
        court.enter(result.attempts)
    return {event.id: result for event, result in zip(full, results, strict=True)}


def _known(event: Event, said: Sequence[EarlierClaim], articles: Sequence[Article]) -> list[Article]:
    """Return the articles of earlier days that editions cited of an event, with the sentences that they cited."""
    own = {passage.id for claim in said if claim.event in {event.id, *event.merged} for passage in claim.passages}
    return [article for article in articles if any(passage.id in own for passage in article.passages)]


def _summary(
    event: Event, related: Kin, result: Written | Unwritten | None, *, earlier: Sequence[Article], language: str
) -> Summary:
    if isinstance(result, Written):
        return replace(result.summary, note=_note(result, len(event.articles)))
    summary = extractive.summarize(
        event,
        others=related.others[event.id],
        follower=related.followed.get(event.id),
        earlier=earlier,
        language=language,
    )
    return summary if result is None else replace(summary, note=f"Written extractively: {result.reason}.")


def _note(result: Written, articles: int) -> str:
    """Say which parts the model did not write, and how much of the event it was not shown."""
    said = [f"Not written by the model: {'; '.join(result.missed)}."] if result.missed else []
    if result.passages_left_out:
        shown, left = articles - result.articles_left_out, result.passages_left_out
        said.append(
            f"Written from {shown:,} of {articles:,} articles; {left:,} sentences, reprints among them, left out."
        )
    return " ".join(said)


def _overview_by_model(pairs: Sequence[tuple[Event, Summary]], *, court: Court, newsroom: Newsroom) -> Overview | None:
    said, attempts, _ = many.overview(pairs, check=court.check, newsroom=newsroom)
    court.enter(attempts)
    return None if isinstance(said, str) else said
