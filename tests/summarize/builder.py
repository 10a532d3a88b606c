"""Articles and events for the tests of the writer, from nothing but sentences."""

from collections.abc import Sequence
from datetime import date

from briefing.model import Article, Dated, Event, Source
from briefing.summarize.reading.people import People
from briefing.summarize.reading.sentence import Sentence, of
from tests.drafts import article

MONDAY = date(2024, 3, 4)


def told(
    identifier: str, *sentences: str, title: str = "", day: date | None = MONDAY, outlet: str = "Gazette"
) -> Article:
    """Return an article of these sentences, one a paragraph."""
    published = Dated(value=day, basis="metadata") if day else Dated()
    return article(identifier, title, list(sentences), published=published, source=Source(name=outlet))


def event(*articles: Article, name: str = "e1") -> Event:
    """Return an event of these articles, on the day of the first that has one."""
    day = next((a.published for a in articles if a.day), Dated())
    return Event(id=name, title="", articles=articles, date=day)


def sentences(*lines: str, day: date | None = MONDAY, name: str = "a") -> list[Sentence]:
    """Return the sentences of an article of these lines, as the writer reads them."""
    one = told(name, *lines, day=day)
    return list(of(one, People(one.passages), most=99))


def quoted(texts: Sequence[str]) -> str:
    """Return the texts on lines of their own, for a message."""
    return "\n".join(texts)
