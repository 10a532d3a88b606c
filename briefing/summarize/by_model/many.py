"""Many events, written side by side, in a stable order, within a budget.

Which events a budget lets be written must not hang on chance. An event begins beside others only while the most that
all of them could cost is left; otherwise events are written one after another, in their order.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefing.llm.asking import Asker
from briefing.llm.budget import Budget, Spent
from briefing.llm.endpoint import Endpoint
from briefing.model import Event, Overview, Summary
from briefing.summarize.by_model import written
from briefing.summarize.by_model.loop import Attempt, Check
from briefing.summarize.by_model.written import Assignment, Guide, Unwritten, Written

MOST_CALLS = 5
"""Calls of an event that its promise to the budget covers: the summary, its repairs, and the parts beside it."""

Result = TypeVar("Result")

Spending = Callable[[int, int, Spent], None]
"""Called with the events done, all events, and what was spent so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A model that can be asked: where, how, for how much, by how many at a time, and whether it judges as well."""

    endpoint: Endpoint
    guide: Guide
    budget: Budget
    parallel: int
    judge: bool = False


def write(
    assignments: Sequence[Assignment], *, newsroom: Newsroom, progress: Spending
) -> tuple[Written | Unwritten, ...]:
    """Write events; the results stand in the order of the assignments.

    Ctrl-C stops it; replies that were received are kept. Raises TemplateError, and whatever the store of replies does.
    """
    return asyncio.run(_within(newsroom.endpoint, lambda: _write(assignments, newsroom=newsroom, progress=progress)))


def overview(
    pairs: Sequence[tuple[Event, Summary]], *, check: Check, newsroom: Newsroom
) -> tuple[Overview | str, tuple[Attempt, ...], Spent]:
    """Write the bottom line and takeaways, or say in one line why not; with each attempt and what it cost."""

    async def ask() -> tuple[Overview | str, tuple[Attempt, ...], Spent]:
        asker = Asker(newsroom.endpoint, newsroom.budget)
        said, attempts = await written.overview(pairs, check=check, guide=newsroom.guide, asker=asker)
        return said, attempts, asker.spent

    return asyncio.run(_within(newsroom.endpoint, ask))


async def _within(endpoint: Endpoint, work: Callable[[], Awaitable[Result]]) -> Result:
    async with endpoint:
        return await work()


class _Turns:
    """Lets an event begin while `parallel` allows it and the budget holds for all that run."""

    def __init__(self, budget: Budget, parallel: int) -> None:
        self._budget = budget
        self._parallel = parallel
        self._promised: list[float] = []
        self._changed = asyncio.Condition()

    async def begin(self, worst: float) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self._may(worst))
            self._promised.append(worst)

    def _may(self, worst: float) -> bool:
        running = len(self._promised)
        return not running or (running < self._parallel and self._budget.left - sum(self._promised) >= worst)

    async def end(self, worst: float) -> None:
        async with self._changed:
            self._promised.remove(worst)
            self._changed.notify_all()


async def _write(
    assignments: Sequence[Assignment], *, newsroom: Newsroom, progress: Spending
) -> tuple[Written | Unwritten, ...]:
    turns = _Turns(newsroom.budget, newsroom.parallel)
    done = 0

    async def one(assignment: Assignment, worst: float) -> Written | Unwritten:
        nonlocal done
        asker = Asker(newsroom.endpoint, newsroom.budget)
        result = await written.summarize(assignment, guide=newsroom.guide, asker=asker)
        done += 1
        progress(done, len(assignments), newsroom.budget.spent)
        await turns.end(worst)
        return result

    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            for assignment in assignments:
                worst = newsroom.budget.worst(assignment.question, MOST_CALLS)
                await turns.begin(worst)
                tasks.append(group.create_task(one(assignment, worst)))
    except BaseExceptionGroup as errors:
        # One event's error is the run's: a prompt that cannot be rendered, an archive that cannot be written.
        raise errors.exceptions[0] from None
    return tuple(task.result() for task in tasks)
