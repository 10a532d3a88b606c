"""Corrections -> the sentences that state what was wrong, and the row that tells of each.

Whatever states the wrong figure of the same thing, and is not known to have been written later, no longer holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.language import numbers
from briefing.language.numbers import Quantity
from briefing.model import Article, Difference, Event
from briefing.model import Kind as ClaimKind
from briefing.summarize.counting import caption
from briefing.summarize.overtaken import corrections
from briefing.summarize.overtaken.corrections import Amendment
from briefing.summarize.overtaken.notes import joined
from briefing.summarize.overtaken.retracted import no_later
from briefing.summarize.reading import terms
from briefing.summarize.reading.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Amended:
    """By passage id, the sentences that state a corrected figure, with the correction; and all corrections."""

    wrong: Mapping[str, tuple[Sentence, Quantity, Amendment]]
    amendments: tuple[Amendment, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The passages that nothing else of a brief is made from: what is wrong, and the notes that say so."""
        notes = (passage.id for one in self.amendments if one.is_note for passage in one.told)
        return frozenset([*self.wrong, *notes])

    def is_stated(self, title: str) -> bool:
        """Tell whether a title states a figure that was corrected."""
        found = numbers.find(title)
        return any(_wrong(title, found, amendment) for amendment in self.amendments)


def of(articles: Sequence[Article], sentences: Sequence[Sentence]) -> Amended:
    """Return what the articles correct, and which of the sentences state it."""
    found = [amendment for article in articles for amendment in corrections.of(article)]
    wrong: dict[str, tuple[Sentence, Quantity, Amendment]] = {}
    for amendment in found:
        notes = {passage.id for passage in amendment.told} if amendment.is_note else set()
        for sentence in sentences:
            stated = _stated(sentence, amendment) if sentence.id not in notes else None
            if stated and _is_subject(sentence.article, amendment.article):
                wrong.setdefault(sentence.id, (sentence, stated, amendment))
    return Amended(wrong, tuple(found))


def _is_subject(article: Article, amending: Article) -> bool:
    return article.origin == amending.origin or no_later(article, amending)


def _stated(sentence: Sentence, amendment: Amendment) -> Quantity | None:
    """Return the wrong figure where a sentence states it of the same thing, and not the right one beside it."""
    return _wrong(sentence.text, sentence.quantities, amendment)


def _wrong(text: str, quantities: Sequence[Quantity], amendment: Amendment) -> Quantity | None:
    wrong, right = amendment.wrong, amendment.right
    if right and any(q.low == right.low and q.kind is right.kind for q in quantities):
        return None
    for quantity in quantities:
        same = quantity.low == wrong.low and quantity.kind is wrong.kind
        if same and not _widened(amendment.things).isdisjoint(corrections.beside(text, quantity)):
            return quantity
    return None


def _widened(things: frozenset[str]) -> frozenset[str]:
    """Return the stems with those that say the same of people: the toll is of who was killed."""
    alike = [frozenset(terms.of(words)) for words in _ALIKE]
    return things.union(*(words for words in alike if things & words))


_ALIKE = (
    "toll dead deaths death killed killing kills died dying fatalities",
    "injured injuring injuries injury hurt wounded wounding",
    "magnitude earthquake quake tremor",
    "cancelled canceled cancellation cancellations scrapped",
)


def rows(event: Event, amended: Amended) -> Iterator[Difference]:
    """Yield each correction, with the first sentence of the event that states what was wrong."""
    members = {article.id: None for article in event.articles}
    for amendment in amended.amendments:
        stated = [(s, q) for s, q, one in amended.wrong.values() if one is amendment]
        if amendment.told and (amendment.article.id in members or any(s.article.id in members for s, _ in stated)):
            cells: dict[str, str | None] = {**members, amendment.article.id: amendment.told[0].id}
            cells |= {s.article.id: s.id for s, _ in reversed(stated)}
            claims = (*(s.claim(ClaimKind.DISPUTED) for s, _ in stated[:1]), *joined(amendment.told))
            yield Difference(statement=_statement(amendment, stated), cells=cells, claims=claims, settled=True)


def _statement(amendment: Amendment, stated: Sequence[tuple[Sentence, Quantity]]) -> str:
    said, wrong = stated[0] if stated else (None, amendment.wrong)
    label = _label(said, wrong, amendment) if said else ""
    now = f"corrected to {amendment.right.text}" if amendment.right else "later corrected"
    return f"{label[:1].upper()}{label[1:] or 'Figure'}: {wrong.text}, {now}"


def _label(said: Sentence, wrong: Quantity, amendment: Amendment) -> str:
    """Return "magnitude" for "a magnitude 6.1 earthquake", else what the number counts: no "injuring"."""
    before = "".join(said.text[: wrong.start].split()[-1:])
    names_it = not before.endswith("ing") and terms.stem(before) in amendment.things
    return before if names_it else caption.label(said.text, wrong)
