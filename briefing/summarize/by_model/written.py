"""Event -> Summary, and the day -> Overview, written by a language model and held to the verifier sentence by sentence.

What a model cannot do, or does not do well enough, is a value: `Unwritten`, with its reason in one line for the reader,
and the caller has the extractive writer. Nothing here raises for what a model or its server does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefing.errors import ModelError
from briefing.language import quotes
from briefing.llm.asking import Asker
from briefing.llm.budget import Spent
from briefing.llm.failures import TooLongError
from briefing.llm.prompts import Prompts
from briefing.llm.replies import Question, tokens
from briefing.llm.sheet import Group, Row, Sheet, lay_out
from briefing.model import Claim, Event, Overview, Summary
from briefing.model.earlier import EarlierClaim
from briefing.summarize.by_model import packing, sections
from briefing.summarize.by_model.loop import Attempt, Check, Court, Settled, settle
from briefing.summarize.by_model.packing import Packed
from briefing.summarize.by_model.reply import (
    AssessmentReply,
    DifferencesReply,
    EventReply,
    NewReply,
    OverviewReply,
    Proposed,
)

LIMITS = {"event": 3_000, "repair": 1_500, "differences": 1_500, "new": 1_000, "assessment": 600, "overview": 1_500}
"""The most tokens of a reply. A full event of 25 sentences is some 2,000; a reply that is cut is asked for anew."""

MOST_TAKEAWAYS = 7
MOST_PASSAGES = 8
"""Passages of an event that the overview is shown; it may cite no others."""

MOST_HALVINGS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What all tasks of a brief share. `context` is the model's context in tokens, prompt and reply together."""

    prompts: Prompts
    day: date
    context: int
    assessment: bool = False

    def limit(self, task: str) -> int:
        """Return the most tokens that the reply to a task may have: a quarter of the context at most."""
        return min(LIMITS[task], self.context // 4)

    @property
    def as_of(self) -> str:
        """The brief's day in words."""
        return f"{self.day:%A} {self.day.day} {self.day:%B %Y}"

    def room(self, task: str, values: Mapping[str, object]) -> int:
        """Return the tokens that a task leaves for passages."""
        empty = self.ask(task, {**values, "sheet": ""})
        return self.context - 2 * empty.limit - empty.size

    def ask(self, task: str, values: Mapping[str, object]) -> Question:
        """Return the question of a task."""
        return self.prompts.question(task, values, limit=self.limit(task))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """An event to be written: what the model is shown of it, and exactly what is asked first.

    `earlier` is what earlier editions said on its storyline; `check` is the verifier, which knows those passages too.
    """

    event: Event
    check: Check
    packed: Packed
    question: Question
    earlier: tuple[EarlierClaim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A summary whose every claim stands. `missed` are parts that were asked for and did not come, each with why."""

    summary: Summary
    attempts: tuple[Attempt, ...] = ()
    spent: Spent = field(default_factory=Spent)
    missed: tuple[str, ...] = ()
    articles_left_out: int = 0
    passages_left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwritten:
    """Why the model wrote nothing that stands, in one line for the reader."""

    reason: str
    attempts: tuple[Attempt, ...] = ()
    spent: Spent = field(default_factory=Spent)


def assign(
    event: Event, *, guide: Guide, check: Check, earlier: Sequence[EarlierClaim] = (), room: int | None = None
) -> Assignment:
    """Return what would be asked first about an event, with passages of `room` tokens or as many as the context holds.

    Raises TemplateError.
    """
    values: dict[str, object] = {"as_of": guide.as_of, "many": len(event.articles) > 1}
    packed = packing.pack(event, room=guide.room("event", values) if room is None else room)
    question = guide.ask("event", {**values, "sheet": packed.sheet.text})
    return Assignment(event=event, check=check, packed=packed, question=question, earlier=tuple(earlier))


async def summarize(assignment: Assignment, *, guide: Guide, asker: Asker) -> Written | Unwritten:
    """Write one event. Raises TemplateError."""
    try:
        assignment, said = await _first(assignment, guide=guide, asker=asker)
    except ModelError as error:
        return Unwritten(reason=str(error), spent=asker.spent)
    event, sheet = assignment.event, assignment.packed.sheet
    court = Court(event=event.id, sheet=sheet, check=assignment.check)
    settled = await _settle(sections.proposals(said), court, guide=guide, asker=asker)
    summary = sections.summary(event, said, settled.claims, sheet)
    if summary is None:
        reason = "no sentence that the model wrote on what happened held against its sources"
        return Unwritten(reason=reason, attempts=settled.attempts, spent=asker.spent)
    written = Written(
        summary=summary,
        attempts=settled.attempts,
        articles_left_out=assignment.packed.articles_left_out,
        passages_left_out=assignment.packed.passages_left_out,
    )
    written = await _differences(written, assignment, guide=guide, asker=asker)
    written = await _new(written, assignment, guide=guide, asker=asker)
    written = await _assessment(written, assignment, guide=guide, asker=asker)
    return replace(written, spent=asker.spent)


async def _first(assignment: Assignment, *, guide: Guide, asker: Asker) -> tuple[Assignment, EventReply]:
    """Ask for the summary; where that proves too long for the model, with a half and then a quarter of the passages."""
    for _ in range(MOST_HALVINGS):
        try:
            return assignment, await asker.ask(assignment.question, EventReply)
        except TooLongError:
            half = tokens(assignment.packed.sheet.text) // 2
            again = assign(assignment.event, guide=guide, check=assignment.check, room=half)
            assignment = replace(again, earlier=assignment.earlier)
    return assignment, await asker.ask(assignment.question, EventReply)


async def _differences(written: Written, assignment: Assignment, *, guide: Guide, asker: Asker) -> Written:
    event, sheet = assignment.event, assignment.packed.sheet
    if len({group.name for group in sheet.groups}) < sections.FEWEST_VERSIONS:
        return written
    try:
        said = await asker.ask(guide.ask("differences", {"sheet": sheet.text}), DifferencesReply)
    except ModelError as error:
        return _missing(written, "where the articles differ", error)
    court = Court(event=event.id, sheet=sheet, check=assignment.check)
    settled = await _settle(sections.contrasts(said), court, guide=guide, asker=asker)
    found = sections.differences(event, said, settled.claims, sheet)
    return _with(written, settled, differences=found)


async def _new(written: Written, assignment: Assignment, *, guide: Guide, asker: Asker) -> Written:
    if not assignment.earlier:
        return written
    sheet = _then_and_now(assignment, guide=guide)
    try:
        said = await asker.ask(guide.ask("new", {"sheet": sheet.text}), NewReply)
    except ModelError as error:
        return _missing(written, "what is new", error)
    court = Court(event=assignment.event.id, sheet=sheet, check=assignment.check)
    settled = await _settle(sections.listed("new", said.new), court, guide=guide, asker=asker)
    known = {quotes.fold(passage.text) for claim in assignment.earlier for passage in claim.passages}
    fresh = {p for p, text in assignment.packed.sheet.texts.items() if quotes.fold(text) not in known}
    told = sections.standing("new", settled.claims)
    news = tuple(claim for claim in told if not fresh.isdisjoint(claim.passages))
    return _with(written, settled, new=news)


def _then_and_now(assignment: Assignment, *, guide: Guide) -> Sheet:
    """Return a sheet of today's passages and, under e1, e2 and so on, of those that earlier editions cited."""
    room = guide.room("new", {})
    today = packing.pack(assignment.event, room=room * 2 // 3).sheet.groups
    rows = {p.id: (claim, p) for claim in assignment.earlier for p in claim.passages}
    earlier: list[Group] = []
    for passage, (claim, cited) in reversed(rows.items()):
        row = Row(id=passage, number=1, text=cited.text)
        heading = f"{cited.outlet} | {packing.dated(cited.published)} | brief of {claim.day:%Y-%m-%d}"
        earlier.append(Group(name=f"e{len(earlier) + 1}", heading=heading, rows=(row,), total=1))
        room -= packing.cost(cited.text) + packing.HEADING
        if room < guide.context // 3:
            break
    return lay_out([*today, *earlier])


async def _assessment(written: Written, assignment: Assignment, *, guide: Guide, asker: Asker) -> Written:
    if not guide.assessment:
        return written
    cited = {passage for claim in written.summary.claims() for passage in claim.passages}
    sheet = assignment.packed.sheet.excerpt(cited)
    try:
        said = await asker.ask(guide.ask("assessment", {"sheet": sheet.text, "as_of": guide.as_of}), AssessmentReply)
    except ModelError as error:
        return _missing(written, "the assessment", error)
    court = Court(event=assignment.event.id, sheet=sheet, check=assignment.check, kinds={"assessment"})
    settled = await _settle(sections.listed("assessments", said.assessments), court, guide=guide, asker=asker)
    return _with(written, settled, assessments=sections.standing("assessments", settled.claims))


async def overview(
    pairs: Sequence[tuple[Event, Summary]], *, check: Check, guide: Guide, asker: Asker
) -> tuple[Overview | str, tuple[Attempt, ...]]:
    """Write the bottom line and the takeaways of the brief's events, in their order, or say in one line why not.

    Raises TemplateError.
    """
    values: dict[str, object] = {"as_of": guide.as_of, "most": MOST_TAKEAWAYS}
    sheet = _cited(pairs, room=guide.room("overview", values))
    try:
        said = await asker.ask(guide.ask("overview", {**values, "sheet": sheet.text}), OverviewReply)
    except ModelError as error:
        return str(error), ()
    proposed = [*sections.listed("bottom", said.bottom_line[:2]), *sections.listed("takeaways", said.takeaways)]
    settled = await _settle(proposed, Court(event="", sheet=sheet, check=check), guide=guide, asker=asker)
    bottom = sections.standing("bottom", settled.claims)
    if not bottom:
        return "no bottom line that the model wrote held against its sources", settled.attempts
    takeaways = tuple(claim for claim in sections.standing("takeaways", settled.claims) if claim not in bottom)
    figures = tuple(summary.figures[0] for _, summary in pairs if summary.figures)[:MOST_TAKEAWAYS]
    return Overview(bottom_line=bottom, takeaways=takeaways[:MOST_TAKEAWAYS], figures=figures), settled.attempts


def _cited(pairs: Sequence[tuple[Event, Summary]], *, room: int) -> Sheet:
    """Return a sheet of the passages that each event's summary cites first, the events under 1, 2 and so on."""
    groups: list[Group] = []
    for number, (event, summary) in enumerate(pairs, start=1):
        texts = {passage.id: passage.text for article in event.articles for passage in article.passages}
        cited = list(dict.fromkeys(p for claim in _weighty(summary) for p in claim.passages if p in texts))
        rows = tuple(Row(id=p, number=n, text=texts[p]) for n, p in enumerate(cited[:MOST_PASSAGES], start=1))
        room -= packing.HEADING + sum(packing.cost(row.text) for row in rows)
        if room < 0 and groups:
            break
        heading = f"{summary.headline} | {packing.day_of(event.date)}"
        groups.append(Group(name=str(number), heading=heading, rows=rows, total=len(rows)))
    return lay_out(groups)


def _weighty(summary: Summary) -> list[Claim]:
    """Return the claims of a summary, those that an overview needs first."""
    told = [claim for paragraph in summary.happened for claim in paragraph]
    stances = [stance.claim for stance in summary.stances[:3]]
    return [summary.line, *told[:3], *summary.new, *stances, *told[3:]]


async def _settle(proposed: Sequence[Proposed], court: Court, *, guide: Guide, asker: Asker) -> Settled:
    return await settle(proposed, court, asker=asker, prompts=guide.prompts, limit=guide.limit("repair"))


def _with(written: Written, settled: Settled, **parts: tuple[object, ...]) -> Written:
    summary = replace(written.summary, **parts)  # type: ignore[arg-type]
    return replace(written, summary=summary, attempts=(*written.attempts, *settled.attempts))


def _missing(written: Written, part: str, error: ModelError) -> Written:
    return replace(written, missed=(*written.missed, f"{part}: {error}"))
