"""A question whose reply has a form: asked, paid for, read, and once more where the reply cannot be used."""

from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from briefing.llm.budget import Budget, Spent
from briefing.llm.endpoint import Endpoint
from briefing.llm.failures import MalformedError, TruncatedError, WithheldError
from briefing.llm.replies import Question, Reply

Form = TypeVar("Form")

_SHOWN = 2_000


@dataclass(slots=True)
class Asker:
    """Asks an endpoint within a budget, and adds up what that cost."""

    endpoint: Endpoint
    budget: Budget
    spent: Spent = field(default_factory=Spent)

    async def ask(self, question: Question, form: type[Form]) -> Form:
        """Return the reply as `form`.

        A reply that was cut is asked for once more with twice the room; one that is not of the form, once more with
        the reason. Raises ModelError.
        """
        reply = await self._reply(question)
        if reply.finish == "length":
            question = msgspec.structs.replace(question, limit=2 * question.limit)
            reply = await self._reply(question)
        if reply.finish == "length":
            raise TruncatedError(f"the model's reply did not end within {question.limit} tokens; try another model")
        try:
            return read(reply, form)
        except MalformedError as error:
            return read(await self._reply(_again(question, reply, error)), form)

    async def _reply(self, question: Question) -> Reply:
        held = self.budget.admit(question)
        reply = None
        try:
            reply = await self.endpoint.ask(question)
        finally:
            self.spent += self.budget.settle(held, question, reply)
        return reply


def read(reply: Reply, form: type[Form]) -> Form:
    """Return the text of a reply as `form`. Raises MalformedError, or WithheldError where the model refused."""
    if reply.refusal:
        raise WithheldError(f'the model refused: "{" ".join(reply.refusal.split())[:120]}"')
    try:
        return msgspec.json.decode(bare(reply.text).encode(), type=form)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise MalformedError(f"the model's reply does not have the asked form ({error}); try another model") from error


def bare(text: str) -> str:
    """Return a reply without the thoughts before it and the code fence around it."""
    if "</think>" in text and not text.lstrip().startswith("{"):
        text = text.partition("</think>")[2]
    text = text.strip()
    if text.startswith("```") and text.endswith("```"):
        text = text[3:-3].partition("\n")[2]
    return text


def _again(question: Question, reply: Reply, error: MalformedError) -> Question:
    said = ("assistant", reply.text[:_SHOWN])
    ask = ("user", f"That reply could not be used: {error.__cause__}. Reply again, with JSON of the asked form alone.")
    return msgspec.structs.replace(question, messages=(*question.messages, said, ask))
