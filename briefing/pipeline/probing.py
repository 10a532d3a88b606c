"""`prompts` and `doctor`: what would be sent to a model, and what this machine and the endpoint have to say."""

import time

from briefing import publish
from briefing.desk import Desk, Order
from briefing.errors import InputError
from briefing.pipeline import newsroom
from briefing.pipeline.grouping import events

NO_MODEL = "the writer: extractive; no language model is named"


def prompt(desk: Desk, order: Order, *, number: int) -> str:
    """Return what would be sent to a language model for the event with this number. Raises InputError for no such."""
    grouped = events(desk, order)
    if not 1 <= number <= len(grouped.events):
        raise InputError(f"there is no event {number}; these articles tell of {len(grouped.events)}")
    return newsroom.shown(desk, grouped.events[number - 1], as_of=desk.as_of(order.day))


def doctor(desk: Desk) -> list[tuple[bool, str]]:
    """Return what this machine and the model's endpoint have to say: whether a line is good, and the line."""
    lacking = [(False, line) for line in publish.missing()]
    model = [(line.good, line.text) for line in newsroom.probed(desk, clock=time.perf_counter)]
    return [*(lacking or _printable(desk)), *(model or [(True, NO_MODEL)])]


def _printable(desk: Desk) -> list[tuple[bool, str]]:
    good = [(True, "the PDF: libraries and fonts are there")]
    scripts = publish.unprintable(desk.templates)
    if scripts:
        told = f"the PDF: no font for {', '.join(scripts)}, whose letters print as [U+0F40]; put one into "
        good.append((True, f"{told}{desk.templates / 'fonts'}"))
    return good
