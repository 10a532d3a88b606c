"""Articles -> what their outlet corrects and no figure says: "Correction: we wrote that schools open on Friday. ...".

A correction says so in its first word, and is told with the sentence behind it where that leans on it. One that gives a
wrong and a right figure is `corrections`'.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from briefing.model import Article, Difference, Event, Passage
from briefing.summarize.overtaken.notes import joined
from briefing.summarize.reading import terms
from briefing.summarize.reading.leaning import stands_apart
from briefing.summarize.reading.sentence import Sentence

_OPENS = re.compile(r"\W*(?:corrections?|clarifications?|erratum)\b[^:.\n]{0,30}:\s*(?=[A-Z“\"])", re.IGNORECASE)


def notes(article: Article) -> Iterator[tuple[Passage, ...]]:
    """Yield the passages of each correction of an English article, in order."""
    passages = article.passages if article.language == "en" else ()
    for place, passage in enumerate(passages):
        if _OPENS.match(passage.text):
            behind = passages[place + 1 : place + 2]
            yield (passage, *(p for p in behind if not stands_apart(p.text) or _is_righted(passage, p, article)))
        elif _WE_SAID.search(passage.text):
            told = passages[place : place + 2]
            wrong = [n for n, one in enumerate(told) if _WAS_WRONG.search(one.text)]
            wrong = wrong or ([0] if _IN_ERROR.search(passage.text) else [])
            yield from [told[: wrong[-1] + 1]] if wrong else []


_WE_SAID = re.compile(
    r"\b[Ww]e (?:had |have )?(?:\w+ly |earlier )?(?:reported|wrote|said|published|posted)\b[^.;]{0,40}? that"
    r" (?P<what>[^.;]+)"
)
_WAS_WRONG = re.compile(
    r"\b(?:report|post|statement|that|this|it) (?:was|is) (?:wrong|incorrect|untrue|not true|false|withdrawn)\b"
    r"|\bwe (?:have |had )?(?:withdrawn|withdrew|withdraw|retract|retracted)\b",
    re.IGNORECASE,
)
_IN_ERROR = re.compile(
    r"\bin (?:an )?error\b[^.;]{0,40}\bwe\b|\bwe (?:\w+ )?(?:wrongly|mistakenly|erroneously|incorrectly|falsely)\b"
    r"|\bwe (?:reported|wrote|said|published|posted) (?:wrongly|mistakenly|erroneously|incorrectly|falsely|in error)\b",
    re.IGNORECASE,
)
REPEATED, FEWEST = 0.6, 3
"""Share of what an outlet says it had said wrongly, and words of it, that a sentence must hold to be that."""


def taken_back(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the ids of the sentences that their own outlet says it had told wrongly, also in the same article."""
    every = [*sentences]
    said = [
        (article.source, frozenset(terms.of(match["what"])))
        for article in {s.article.id: s.article for s in every}.values()
        for first, *_ in notes(article)
        if (match := _WE_SAID.search(first.text))
    ]
    return frozenset(
        s.id
        for s in every
        for source, content in said
        if s.article.source == source and len(content) >= FEWEST and terms.overlap(content, s.bag) >= REPEATED
    )


_WRONG = re.compile(
    r"\b(?:we|articles?|version|report|story|item|headline)\b[^.;]{0,60}"
    r"\b(?:wrote|said|reported|stated|gave|named|called|put|misstated|misspelt|misidentified)\b"
)
_RIGHT = re.compile(
    r"[;,] (?:not|it (?:is|was)|they (?:are|were))\b|\b(?:in fact|should (?:be|have)|instead of|rather than)\b"
)


def _is_righted(wrong: Passage, behind: Passage, article: Article) -> bool:
    """Tell whether a correction says but what was wrong, and the next sentence of its paragraph what is right."""
    alone = _WRONG.search(wrong.text) and not _RIGHT.search(wrong.text)
    return bool(alone) and "\n" not in article.text[wrong.end : behind.start]


def ids(articles: Iterable[Article]) -> frozenset[str]:
    """Return the passages of all notes, which stand in their rows alone."""
    return frozenset(passage.id for article in articles for note in notes(article) for passage in note)


def rows(event: Event, *, without: Collection[str]) -> Iterator[Difference]:
    """Yield a row for each correction of an event's articles, but those of which a passage is one of `without`."""
    nobody: dict[str, str | None] = {article.id: None for article in event.articles}
    for article in event.articles:
        for note in notes(article):
            if not any(passage.id in without for passage in note):
                yield Difference(
                    statement="Corrected by its outlet",
                    cells={**nobody, article.id: note[0].id},
                    claims=joined(note),
                    settled=True,
                )
