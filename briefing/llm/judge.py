"""A second opinion: a model reads a sentence beside the passages that it cites, and says whether they carry it.

It comes after every other check and may only add to what they found. Where the model gives none, there is none.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from briefing.errors import ModelError
from briefing.llm.asking import Asker
from briefing.llm.budget import Budget, Spent
from briefing.llm.endpoint import Endpoint
from briefing.llm.prompts import Prompts
from briefing.llm.replies import Question
from briefing.llm.sheet import Group, Row, lay_out, shown
from briefing.model import Claim

MOST_REPLY = 200
"""Tokens: 25 words and the form around them."""


class Opinion(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the passages carry the sentence, and if not, what in it they don't."""

    supported: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The model that judges, and how many sentences at a time."""

    endpoint: Endpoint
    budget: Budget
    prompts: Prompts
    parallel: int


def opinions(
    claims: Sequence[Claim], passages: Mapping[str, str], *, bench: Bench
) -> tuple[tuple[Opinion | None, ...], Spent]:
    """Return an opinion on each claim, in their order, and what that cost; None where the model gave none.

    `passages` maps the id of each cited passage to its text. Raises TemplateError.
    """
    return asyncio.run(_opinions(claims, passages, bench))


def question(claim: Claim, passages: Mapping[str, str], prompts: Prompts) -> Question:
    """Return what is asked about a claim."""
    rows = tuple(Row(id=p, number=n, text=passages[p]) for n, p in enumerate(dict.fromkeys(claim.passages), start=1))
    sheet = lay_out([Group(name="1", heading="cited", rows=rows, total=len(rows))])
    values = {"sheet": sheet.text, "claim": shown(claim.text), "speaker": shown(claim.speaker)}
    return prompts.question("judge", values, limit=MOST_REPLY)


async def _opinions(
    claims: Sequence[Claim], passages: Mapping[str, str], bench: Bench
) -> tuple[tuple[Opinion | None, ...], Spent]:
    free = asyncio.Semaphore(bench.parallel)
    asker = Asker(bench.endpoint, bench.budget)

    async def one(claim: Claim) -> Opinion | None:
        async with free:
            try:
                return await asker.ask(question(claim, passages, bench.prompts), Opinion)
            except ModelError:
                return None

    async with bench.endpoint:
        found = await asyncio.gather(*(one(claim) for claim in claims))
    return tuple(found), asker.spent
