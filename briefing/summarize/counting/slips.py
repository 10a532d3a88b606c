"""Sentences -> exact counts of one thing that nearly agree, of which one is a slip of the pen."""

from collections.abc import Iterator, Sequence

from briefing.language.bounds import Bound
from briefing.language.numbers import Kind
from briefing.model import Event
from briefing.summarize.counting import tallied, values
from briefing.summarize.counting.tallied import Value
from briefing.summarize.reading import english, terms
from briefing.summarize.reading.sentence import Sentence

SLIP, PRECISE = 1.1, 4
"""How near two counts come of which one is a slip, and digits from which on that is hardly chance."""


def misprinted(sentences: Sequence[Sentence], event: Event) -> Iterator[tuple[Value, Value]]:
    """Yield two exact counts of one thing that are nearly the same, as 1,914 and 1,941 votes for one person are.

    Figures to the last digit seldom come so near by chance: of the four event sets none did.
    """
    exact = [value for s in sentences for value in _exact(s)]
    for n, one in enumerate(exact):
        for other in exact[n + 1 :]:
            low, high = sorted((one.quantity.low, other.quantity.low))
            near = low < high <= SLIP * low and values.days_apart(one, other, event) <= values.NEAR
            apart = one.sentence.article.origin != other.sentence.article.origin
            if near and apart and one.who == other.who and one.names & other.names:
                yield (one, other) if one.quantity.low == low else (other, one)


def _exact(sentence: Sentence) -> Iterator[Value]:
    if sentence.article.language != "en":
        return
    taken = {at for mention in sentence.dates for at in range(mention.start, mention.end)}
    for quantity in sentence.quantities:
        counted = quantity.kind is Kind.COUNT and quantity.bound is Bound.EXACT and quantity.start not in taken
        precise = len(quantity.text.replace(",", "").rstrip("0")) >= PRECISE and quantity.text[-1:].isdigit()
        if counted and precise and quantity.unit and quantity.unit not in english.MEASURES | english.NOT_MEASURED:
            yield Value("", terms.stem(quantity.unit), quantity, sentence, tallied.names_in(sentence.text))
