"""What `briefing doctor` says of the endpoint: reachable, model served, schema kept to, how fast, at what price."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from briefing.errors import ModelError
from briefing.llm.asking import bare
from briefing.llm.budget import Rates
from briefing.llm.endpoint import Endpoint, is_local
from briefing.llm.replies import Question, Reply, tokens

_ASKED = "Count from one to ten in English words."
_SCHEMA = {
    "type": "object",
    "properties": {"colour": {"type": "string", "enum": ["blue"]}, "words": {"type": "string"}},
    "required": ["colour", "words"],
    "additionalProperties": False,
}


class _Kept(msgspec.Struct, forbid_unknown_fields=True):
    colour: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report; `good` is False where a person should look at it."""

    good: bool
    text: str


def probe(endpoint: Endpoint, *, rates: Rates | None, clock: Callable[[], float]) -> list[Line]:
    """Ask the endpoint one small question and say what is known of it then. `clock` counts seconds."""
    return asyncio.run(_probe(endpoint, rates, clock))


async def _probe(endpoint: Endpoint, rates: Rates | None, clock: Callable[[], float]) -> list[Line]:
    # The question asks for one thing and its schema for another: only a server that keeps to the schema names a colour.
    question = Question(task="probe", messages=(("user", f"{_ASKED} Reply in JSON."),), schema=_SCHEMA, limit=120)
    async with endpoint:
        served = await endpoint.models()
        began = clock()
        try:
            reply = await endpoint.ask(question)
        except ModelError as error:
            return [*_served(endpoint, served), Line(good=False, text=f"it does not answer: {error}")]
        took = clock() - began
    return [
        *_served(endpoint, served),
        _model(endpoint, reply),
        _schema(endpoint, reply),
        _speed(reply, took),
        _price(endpoint, rates),
    ]


def _served(endpoint: Endpoint, served: list[str] | None) -> list[Line]:
    if served is None:
        return [Line(good=True, text=f"{endpoint.address} does not list its models")]
    if endpoint.model in served:
        return [Line(good=True, text=f"{endpoint.address} serves {endpoint.model}")]
    known = ", ".join(sorted(served)[:5]) or "none"
    return [Line(good=False, text=f"{endpoint.address} does not list {endpoint.model}; it lists {known}")]


def _model(endpoint: Endpoint, reply: Reply) -> Line:
    same = not reply.model or endpoint.model in reply.model or reply.model in endpoint.model
    said = reply.model or "a model that it does not name"
    return Line(good=same, text=f"{said} answered" if same else f"{endpoint.model} was asked and {said} answered")


def _schema(endpoint: Endpoint, reply: Reply) -> Line:
    try:
        kept = msgspec.json.decode(bare(reply.text).encode(), type=_Kept).colour == "blue"
    except (msgspec.DecodeError, RecursionError):
        kept = False
    if kept:
        return Line(good=True, text=f"it keeps to a schema (asked with {endpoint.form})")
    return Line(good=True, text=f"it does not keep to a schema (asked with {endpoint.form}); replies are checked here")


def _speed(reply: Reply, took: float) -> Line:
    count = reply.tokens_out if reply.tokens_out is not None else tokens(reply.text)
    return Line(good=True, text=f"{count} tokens in {took:.1f} s, {count / max(took, 0.001):.0f} a second")


def _price(endpoint: Endpoint, rates: Rates | None) -> Line:
    if rates is None:
        text = "its price is not known: writer.max_cost_usd does not hold it"
        return Line(good=is_local(endpoint.base_url), text=text)
    return Line(good=True, text=f"${rates.read:.2f} for a million tokens read, ${rates.written:.2f} written")
