"""What replies cost, and a limit that is never passed: each call is admitted by an upper estimate and settled by use.

A reply that is kept from an earlier run counts at its price: the limit is of the brief, and a run that goes on after a
crash ends as if there had been none.
"""

from dataclasses import dataclass
from datetime import datetime

from briefing.llm.failures import OverBudgetError
from briefing.llm.replies import Question, Reply, tokens

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Rates:
    """US dollars for a million tokens, read and written."""

    read: float
    written: float

    def cost(self, tokens_in: int, tokens_out: int) -> float:
        """Return the price of a call in US dollars."""
        return (tokens_in * self.read + tokens_out * self.written) / _MILLION


def rates(model: str, base_url: str, *, at: datetime) -> Rates | None:
    """Return what the price list that came with this installation says of a model at a moment, or None."""
    from genai_prices import Usage, calc_price  # noqa: PLC0415 - 0.5 s, and only a run with a model needs it

    def price(tokens_in: int, tokens_out: int, address: str | None) -> float:
        use = Usage(input_tokens=tokens_in, output_tokens=tokens_out)
        found = calc_price(use, model, provider_api_url=address, genai_request_timestamp=at)
        return float(found.total_price) * 1000

    for address in (base_url or None, None):
        try:
            return Rates(price(1000, 0, address), price(0, 1000, address))
        except LookupError:
            continue
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Replies used, their tokens, and what they cost in US dollars: None where the price is not known.

    `estimated` counts the replies whose tokens the server did not tell; theirs are estimates.
    """

    replies: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None
    estimated: int = 0

    def __add__(self, other: "Spent") -> "Spent":
        known = [cost for cost in (self.cost, other.cost) if cost is not None]
        return Spent(
            replies=self.replies + other.replies,
            tokens_in=self.tokens_in + other.tokens_in,
            tokens_out=self.tokens_out + other.tokens_out,
            cost=sum(known) if known else None,
            estimated=self.estimated + other.estimated,
        )


def spending(model: str, spent: Spent) -> str:
    """Return one line for people: replies, tokens and cost, and where the cost is not known, what that means."""
    if not spent.replies:
        return f"{model}: no reply"
    used = f"{model}: {spent.replies:,} replies, {spent.tokens_in + spent.tokens_out:,} tokens"
    if spent.cost is None:
        return f"{used}; its price is not known, and writer.max_cost_usd does not hold it"
    return f"{used}, ${spent.cost:.2f}"


class Budget:
    """The money of one brief: `limit` in US dollars, `rates` None where the price is not known and nothing is held."""

    def __init__(self, *, limit: float, rates: Rates | None) -> None:
        self.limit = limit
        self.rates = rates
        self.spent = Spent()
        self._held = 0.0

    @property
    def left(self) -> float:
        """US dollars that are not spent."""
        return self.limit - (self.spent.cost or 0.0)

    def worst(self, question: Question, calls: int) -> float:
        """Return the most that `calls` calls like this one can cost."""
        return calls * self.rates.cost(question.size, question.limit) if self.rates else 0.0

    def admit(self, question: Question) -> float:
        """Hold the most that a call can cost, and return it. Raises OverBudgetError where that could pass the limit."""
        cost = self.worst(question, 1)
        if self.rates and self._held + cost > self.left:
            raise OverBudgetError(f"the cost limit of ${self.limit:.2f} (writer.max_cost_usd) was reached")
        self._held += cost
        return cost

    def settle(self, held: float, question: Question, reply: Reply | None) -> Spent:
        """Give back what was held, count what the reply cost, and return that; no reply costs nothing."""
        self._held -= held
        if reply is None:
            return Spent()
        told = reply.tokens_in is not None and reply.tokens_out is not None
        tokens_in = question.size if reply.tokens_in is None else reply.tokens_in
        tokens_out = tokens(reply.text) if reply.tokens_out is None else reply.tokens_out
        cost = self.rates.cost(tokens_in, tokens_out) if self.rates else None
        spent = Spent(replies=1, tokens_in=tokens_in, tokens_out=tokens_out, cost=cost, estimated=int(not told))
        self.spent += spent
        return spent
