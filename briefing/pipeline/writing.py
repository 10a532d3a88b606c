"""Events -> what the brief says of them: written, held against the evidence, and kept where it stands."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from briefing import compose, verify
from briefing.desk import Desk
from briefing.folder.records import Row
from briefing.llm.budget import Spent, spending
from briefing.model import Article, Event, Overview, Status, Summary
from briefing.model.earlier import EarlierClaim
from briefing.pipeline.court import Court
from briefing.summarize import extractive, front, kin
from briefing.summarize.by_model import many
from briefing.summarize.by_model.many import Newsroom
from briefing.summarize.by_model.written import Unwritten, Written, assign
from briefing.summarize.extractive import Known
from briefing.summarize.kin import Kin
from briefing.summarize.parts import differences
from briefing.summarize.reading import comment, items


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

    The first `full_events` are told in full, those before the others that have moved since the last brief; the rest are
    a headline and a line; where the line falls, the first of their sentences that stands. With a newsroom, those that
    are told in full are the model's; the rest, and what it cannot write, are written extractively, and a note says why.
    """
    court = Court(happenings)
    happenings = compose.moving_first(comment.reported(happenings), earlier=earlier, read=read)
    read_as = items.told(happenings)
    pages = items.alone(read_as)
    language = desk.settings.brief.language
    full = read_as[: desk.settings.brief.full_events]
    named, before = compose.at_hand(happenings, earlier)
    court.admit(before)
    drafts = _by_model(desk, full, court=court, newsroom=newsroom, earlier=named) if newsroom else {}
    related = kin.of(read_as)
    beside = _Beside(
        related=related, pages=pages, drafts=drafts, earlier=earlier, named=named, articles=before, language=language
    )
    summaries: dict[str, Summary] = {}
    for done, (event, whole) in enumerate(zip(read_as, happenings, strict=True)):
        desk.progress("writing", done, len(happenings))
        if done < len(full):
            second = newsroom if event.id in drafts else None
            kept = court.keep(event.id, _in_full(event, whole, beside), second=second)
        else:
            kept = _in_brief(event, pages.get(event.id, ()), court=court, language=language)
        if kept:
            summaries[event.id] = kept
    desk.progress("writing", len(happenings), len(happenings))
    told = tuple(event for event in happenings if event.id in summaries)
    continued = _continued(told, summaries, court=court, earlier=earlier, read=read)
    pairs = [(event, continued.summaries[event.id]) for event in told]
    proposed = _overview_by_model(pairs, court=court, newsroom=newsroom) if newsroom else None
    overview = proposed or _overview(pairs, related, continued, language=language)
    kept_overview = verify.keep_overview(overview, court.hold("", overview, second=newsroom))
    return Told(
        events=told,
        summaries=continued.summaries,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What an event is written beside: the others, what the model wrote, and what earlier editions said and cited.

    `named` are their sentences that today's events may be named by, `articles` those that they cited, `pages` the pages
    of several things that are alone in their event.
    """

    related: Kin
    pages: Mapping[str, items.Row]
    drafts: Mapping[str, Written | Unwritten]
    earlier: Sequence[EarlierClaim]
    named: Sequence[EarlierClaim]
    articles: Sequence[Article]
    language: str


def _in_full(event: Event, whole: Event, beside: _Beside) -> Summary:
    """Return an event told in full, with a note on what of the `whole` event was not read for it."""
    written = _as_page(event, beside.pages, beside.drafts, language=beside.language) or _summary(event, whole, beside)
    return replace(written, note=" ".join(filter(None, [written.note, items.note(whole, event)])))


def _summary(event: Event, whole: Event, beside: _Beside) -> Summary:
    """Return what the model wrote, else write it."""
    result = beside.drafts.get(event.id)
    if isinstance(result, Written):
        return replace(result.summary, note=_note(result, len(event.articles)))
    said = [claim for claim in beside.earlier if claim.event in {event.id, *event.merged}]
    summary = extractive.summarize(
        event,
        others=beside.related.others[event.id],
        follower=beside.related.followed.get(event.id),
        earlier=_known(event, beside.named, beside.articles),
        known=Known(cited={p.id for claim in said for p in claim.passages}, retold=items.retold(whole, event)),
        language=beside.language,
    )
    return summary if result is None else replace(summary, note=f"Written extractively: {result.reason}.")


def _as_page(
    event: Event, pages: Mapping[str, items.Row], drafts: Mapping[str, Written | Unwritten], *, language: str
) -> Summary | None:
    """Return what stands on a page of several things that is alone in its event, where no model has written it."""
    if event.id not in pages or isinstance(drafts.get(event.id), Written):
        return None
    return extractive.listed(event, pages[event.id], language=language)


def _in_brief(event: Event, several: items.Row, *, court: Court, language: str) -> Summary | None:
    """Return the headline and the line of an event, as far as they stand, else the first of its sentences that does."""
    short = (
        extractive.listed(event, several, language=language) if several else extractive.brief(event, language=language)
    )
    kept = court.keep(event.id, short)
    return kept or court.keep(event.id, extractive.summarize(event, language=language))


def _note(result: Written, articles: int) -> str:
    """Say which parts the model did not write, and how much of the event it was not shown."""
    said = [f"Not written by the model: {'; '.join(result.missed)}."] if result.missed else []
    if result.passages_left_out:
        shown, left = articles - result.articles_left_out, result.passages_left_out
        said.append(
            f"Written from {shown:,} of {articles:,} articles; {left:,} sentences, reprints among them, left out."
        )
    return " ".join(said)


def _continued(
    told: Sequence[Event],
    summaries: Mapping[str, Summary],
    *,
    court: Court,
    earlier: Sequence[EarlierClaim],
    read: Mapping[tuple[str, str], date],
) -> compose.Continued:
    """Return the events as they stand to earlier editions: each difference once, and of what is new what stands."""
    once = {summary.event: summary for summary in differences.once([(event, summaries[event.id]) for event in told])}
    continued = compose.continued(told, {**summaries, **once}, earlier=earlier, read=read)
    court.admit(continued.articles)
    return replace(continued, summaries={event.id: court.news(continued.summaries[event.id]) for event in told})


def _overview(
    pairs: Sequence[tuple[Event, Summary]], related: Kin, continued: compose.Continued, *, language: str
) -> Overview:
    unmoved = [name for name, status in continued.statuses.items() if status is Status.UNCHANGED]
    return front.overview(pairs, followed=related.followed, told_before=unmoved, old=continued.told, language=language)


def _overview_by_model(pairs: Sequence[tuple[Event, Summary]], *, court: Court, newsroom: Newsroom) -> Overview | None:
    said, attempts, _ = many.overview(pairs, check=court.check, newsroom=newsroom)
    court.enter(attempts)
    return None if isinstance(said, str) else said
