"""Articles -> what their outlet corrects and no figure says: "Correction: we wrote that schools open on Friday. ...".

A correction says so in its first word, and is told with the sentence behind it where that leans on it. One that gives a
wrong and a right figure is `corrections`'.
"""

import re
from collections.abc import Collection, Iterator

from briefing.model import Article, Citation, Claim, Difference, Event, Kind, Passage
from briefing.summarize.reading import wording
from briefing.summarize.reading.leaning import stands_apart

_OPENS = re.compile(r"\W*(?:corrections?|clarifications?|erratum)\b[^:.\n]{0,30}:\s*(?=[A-Z“\"])", re.IGNORECASE)


def notes(article: Article) -> Iterator[tuple[Passage, ...]]:
    """Yield the passages of each correction of an English article, in order."""
    passages = article.passages if article.language == "en" else ()
    for place, passage in enumerate(passages):
        if _OPENS.match(passage.text):
            behind = passages[place + 1 : place + 2]
            yield (passage, *(p for p in behind if not stands_apart(p.text)))


def rows(event: Event, *, without: Collection[str]) -> Iterator[Difference]:
    """Yield a row for each correction of an event's articles, but those of which a passage is one of `without`."""
    nobody: dict[str, str | None] = {article.id: None for article in event.articles}
    for article in event.articles:
        for note in notes(article):
            if not any(passage.id in without for passage in note):
                first, *behind = [wording.fold(passage.text) for passage in note]
                text = "; ".join([first.rstrip(".") if behind else first, *(f"{t[:1].lower()}{t[1:]}" for t in behind)])
                citations = tuple(Citation(passage=passage.id) for passage in note)
                claim = Claim(text=text, citations=citations, kind=Kind.DISPUTED)
                yield Difference(
                    statement="Corrected by its outlet", cells={**nobody, article.id: note[0].id}, claims=(claim,)
                )
