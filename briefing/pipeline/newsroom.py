"""The language model of a run, where the settings name one: its endpoint, prompts, budget and kept replies."""

from datetime import datetime

from briefing import llm
from briefing.archive import Archive
from briefing.archive.replies import Replies
from briefing.desk import Desk
from briefing.llm.budget import Budget, rates
from briefing.llm.prompts import Prompts
from briefing.llm.replies import ReplyStore
from briefing.settings import shipped
from briefing.summarize import written
from briefing.summarize.many import Newsroom


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


def open_newsroom(desk: Desk, archive: Archive, *, as_of: datetime, fresh: bool) -> Newsroom:
    """Return the newsroom that `[writer]` describes; nothing is sent yet. Raises SettingsError for what it lacks."""
    chosen = desk.settings.writer
    kept: ReplyStore = Replies(archive)
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
    )


def prompts(desk: Desk) -> Prompts:
    """Return the prompts; the desk's own stand before those that came with the package."""
    return Prompts(desk.prompts, shipped("prompts"))


def _key(desk: Desk) -> str:
    return desk.environment.get(desk.settings.writer.api_key_env, "")
