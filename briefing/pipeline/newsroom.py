"""The language model of a run, where the settings name one: its endpoint, prompts, budget and kept replies."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeGuard

from briefing import llm
from briefing.desk import Desk
from briefing.llm import judge, sheet
from briefing.llm.budget import Budget, rates
from briefing.llm.judge import Bench, Opinion
from briefing.llm.probe import Line, probe
from briefing.llm.prompts import Prompts
from briefing.llm.replies import ReplyStore
from briefing.model import Event, Verdict
from briefing.settings import shipped
from briefing.summarize.by_model import written
from briefing.summarize.by_model.many import Newsroom
from briefing.verify import doubted

LONGEST_REASON = 300
"""Characters of a doubt that are kept; it is asked for in 25 words."""


class _Forgetful:
    """A store that keeps nothing: a probe asks anew each time."""

    def get(self, digest: str) -> bytes | None:  # noqa: ARG002 - as the protocol has it
        return None

    def put(self, digest: str, reply: bytes) -> None:
        pass


class _Fresh:
    """A store that knows only the replies of this run, for `--fresh`; what it is given is kept as ever."""

    def __init__(self, kept: ReplyStore) -> None:
        self._kept = kept
        self._new: set[str] = set()

    def get(self, digest: str) -> bytes | None:
        return self._kept.get(digest) if digest in self._new else None

    def put(self, digest: str, reply: bytes) -> None:
        self._kept.put(digest, reply)
        self._new.add(digest)


def writer(desk: Desk) -> str:
    """Decide who writes, `llm` or `extractive`; with `auto`, a model where one is named and can be asked."""
    chosen = desk.settings.writer
    if chosen.kind != "auto":
        return chosen.kind
    usable = chosen.model and (chosen.base_url or _key(desk))
    return "llm" if usable else "extractive"


def open_newsroom(desk: Desk, kept: ReplyStore, *, as_of: datetime, fresh: bool) -> Newsroom:
    """Return the newsroom that `[writer]` describes; nothing is sent yet. Raises SettingsError for what it lacks."""
    chosen = desk.settings.writer
    endpoint = llm.connect(
        base_url=chosen.base_url,
        model=chosen.model,
        api_key=_key(desk),
        replies=_Fresh(kept) if fresh else kept,
        deadline=chosen.deadline_seconds,
    )
    return Newsroom(
        endpoint=endpoint,
        guide=written.Guide(
            prompts=prompts(desk),
            day=as_of.date(),
            context=chosen.context_tokens,
            assessment=desk.settings.brief.assessment,
        ),
        budget=Budget(limit=chosen.max_cost_usd, rates=rates(chosen.model, chosen.base_url, at=as_of)),
        parallel=chosen.parallel,
        judge=chosen.judge,
    )


def second_opinions(room: Newsroom, verdicts: Sequence[Verdict], passages: Mapping[str, str]) -> list[Verdict]:
    """Return verdicts with what the model holds against sentences that stood: it may add to what was found, no more.

    `passages` maps the id of each cited passage to its text. Raises TemplateError.
    """
    standing = [verdict.claim for verdict in verdicts if verdict.word == "supported"]
    bench = Bench(endpoint=room.endpoint, budget=room.budget, prompts=room.guide.prompts, parallel=room.parallel)
    said = judge.opinions(standing, passages, bench=bench)[0] if standing else ()
    doubts = {
        claim: sheet.shown(opinion.reason)[:LONGEST_REASON]
        for claim, opinion in zip(standing, said, strict=True)
        if _doubts(opinion)
    }
    return [
        doubted(verdict, by=room.endpoint.model, reason=doubts[verdict.claim]) if verdict.claim in doubts else verdict
        for verdict in verdicts
    ]


def _doubts(opinion: Opinion | None) -> TypeGuard[Opinion]:
    return opinion is not None and not opinion.supported


def shown(desk: Desk, event: Event, *, as_of: datetime) -> str:
    """Return exactly what would be sent first for an event: each message under its role. Raises TemplateError."""
    guide = written.Guide(prompts=prompts(desk), day=as_of.date(), context=desk.settings.writer.context_tokens)
    assignment = written.assign(event, guide=guide, check=lambda claim: Verdict(claim=claim))
    return "\n\n".join(f"[{role}]\n\n{text}" for role, text in assignment.question.messages) + "\n"


def probed(desk: Desk, *, clock: Callable[[], float]) -> list[Line]:
    """Ask the endpoint one small question, and return what is known of it then; empty where no model is named."""
    if writer(desk) == "extractive":
        return []
    office = open_newsroom(desk, _Forgetful(), as_of=desk.now, fresh=False)
    return probe(office.endpoint, rates=office.budget.rates, clock=clock)


def prompts(desk: Desk) -> Prompts:
    """Return the prompts; the desk's own stand before those that came with the package."""
    return Prompts(desk.prompts, shipped("prompts"))


def _key(desk: Desk) -> str:
    return desk.environment.get(desk.settings.writer.api_key_env, "")
