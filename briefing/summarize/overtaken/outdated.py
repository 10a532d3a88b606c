"""Sentences of an event -> those that time or their outlet has overtaken.

A forecast of a past day, a line that the outlet has mended, the first entry of a page that grew through the day, a
custody that a later article ends, what went on until another article says it is over, a report of no casualties where
another counts some, and a refusal to resign of who then resigned.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.language.wordlists import is_common
from briefing.model import Article
from briefing.summarize.overtaken import ended
from briefing.summarize.overtaken.ended import NAME, of_the_same
from briefing.summarize.overtaken.retracted import no_later
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import english, turns, wording
from briefing.summarize.reading.sentence import Sentence

ALIKE, ALMOST = 0.3, 0.8
"""Likeness of two sentences of one outlet, and share of their words of content in both, for the later to mend one."""


def of(ranked: Ranked) -> frozenset[str]:
    """Return the ids of the sentences that no longer hold."""
    said = ranked.sentences
    return frozenset(
        [
            *_mended(ranked),
            *_foretold(said),
            *_flashed(said),
            *_freed(said),
            *_left(said),
            *ended.over(said),
            *ended.unhurt(said),
        ]
    )


_HELD = re.compile(r"\b(?:in custody|in detention|under arrest|behind bars|in jail|remanded|detained|jailed|held)\b")
_FREED = re.compile(r"\b(?:releas(?:ed|es|ing)|freed|frees|walk(?:ed|s) free|on bail|set free|let go)\b")


def _freed(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield who is held, without a day, where a later article says that they are free."""
    freed = [s for s in sentences if _FREED.search(wording.outside_quotes(s.text))]
    for held in sentences:
        if held.dates or not freed or held in freed or not _HELD.search(wording.outside_quotes(held.text)):
            continue
        later = (s for s in freed if not no_later(s.article, held.article))
        if any(of_the_same(held, other) for other in later):
            yield held.id


def _left(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield who will not resign, where another article that is no earlier says that they have."""
    left = [(s, frozenset(_names(who))) for s in sentences if (who := turns.who_left(s))]
    for refusal in sentences:
        names = {name for name in _names(refusal.text) if name.lower() not in english.ROLES}
        if left and turns.stays(refusal):
            gone = (s for s, who in left if who & names and s.article.id != refusal.article.id)
            if any(no_later(refusal.article, s.article) for s in gone):
                yield refusal.id


_HOUR = re.compile(r"^\W*(\d{1,2})[:.](\d\d)(?: ?[ap]\.?m\.?| GMT| UTC)?\W*$", re.MULTILINE | re.IGNORECASE)
LIVE = 3
"""Lines with nothing but an hour from which on an article is a page that grows through the day, each entry later."""


def is_live(article: Article) -> bool:
    """Tell whether an article is a page of entries under their hours."""
    return len(_HOUR.findall(article.text)) >= LIVE


def _flashed(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield the sentences of the earliest entry of a live page: all the others have gone on from there."""
    for article in {s.article.id: s.article for s in sentences if is_live(s.article)}.values():
        hours = list(_HOUR.finditer(article.text))
        first = min(hours, key=lambda hour: (int(hour[1]), int(hour[2])))
        end = min((hour.start() for hour in hours if hour.start() > first.start()), default=len(article.text))
        inside = {p.id for p in article.passages if first.start() < p.start < end}
        yield from (s.id for s in sentences if s.id in inside)


def _mended(ranked: Ranked) -> Iterator[str]:
    """Yield what an outlet has printed again later with another number or word."""
    for row, column in zip(*(ranked.likeness >= ALIKE).nonzero(), strict=True):
        said, again = ranked.sentences[row], ranked.sentences[column]
        one, other = said.article, again.article
        almost = len(said.bag & again.bag) >= ALMOST * len(said.bag | again.bag) and said.text != again.text
        same = _names(said.text) == _names(again.text)  # the refinery of another town is another one
        if one.id != other.id and one.source == other.source and almost and same and not no_later(other, one):
            yield said.id


def _names(text: str) -> list[str]:
    """Return the names of a sentence, in order; the word that opens it is one unless it is a common word."""
    first = re.match(r"[A-Z][\w-]+", text)
    return [*([first[0]] if first and not is_common(first[0].lower()) else []), *NAME.findall(text)]


EXPECTED = re.compile(
    r"\b(?:(?:is|are|was|were) (?:still )?(?:expected|due|scheduled|set|forecast|likely|to)\b|will\b|would\b)"
)


def _foretold(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield what foretells a day that has passed by the last article: "expected to make landfall on Saturday"."""
    last = max((s.article.day for s in sentences if s.article.day), default=None)
    for sentence in sentences:
        day = sentence.article.day
        ends = [mention.spans[-1][1] for mention in sentence.dates if mention.spans]
        passed = ends and day and last and all(day <= end < last for end in ends)
        if passed and EXPECTED.search(wording.outside_quotes(sentence.text)):
            yield sentence.id
