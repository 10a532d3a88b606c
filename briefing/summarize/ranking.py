"""Sentences of an event -> what each is worth, how central it is, and how alike any two of them are.

What a sentence is worth is how near it stands to the centre of what the event's independent origins write
(centroid of TF-IDF vectors, Radev 2004), how early its article has it, and how many other origins say it too.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.language.numbers import Kind as NumberKind
from briefing.model import Article
from briefing.summarize.reading import bodies, pointing, terms
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import DENIES, Sentence
from briefing.summarize.reading.terms import Vector
from briefing.summarize.reading.wording import outside_quotes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME = 0.42
"""Two sentences this alike say the same, or where three quarters of the shorter's weighted words stand in the longer.

Chosen by reading pairs around the bound in five events of news of four kinds."""

PLAIN = 0.65
"""What the plain cosine counts against the one without the event's own words: 0.65 of it is as much as 0.42."""

SAME_PART = 0.75
SHARED_NUMBERS = 2
"""Numbers that two sentences share from which on they are held to the bound of two first sentences."""

SAME_LEAD = 0.25
"""The bound for the first sentences of two articles, which nearly always say the same in other words."""

SUPPORT = 0.25

FEWEST_TERMS = 5
"""Words of content below which a sentence that another one holds whole may still tell of another thing."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The sentences of an event; by passage id, what each is worth and how central it is; and how alike any two are."""

    sentences: tuple[Sentence, ...]
    worth: Mapping[str, float]
    central: Mapping[str, float]
    rows: Mapping[str, int]
    likeness: "NDArray[np.float64]"

    def alike(self, one: Sentence, other: Sentence) -> float:
        """Return how much two sentences say the same, 0 to 1."""
        return float(self.likeness[self.rows[one.id], self.rows[other.id]])

    def also(self, sentence: Sentence) -> list[str]:
        """Return the passages of other articles that have all of a sentence's words of content, and negate as it does.

        None where the sentence has few such words, or leans on another one: "He has not been charged".
        """
        if len(sentence.bag) < FEWEST_TERMS or sentence.leans is not Leans.ON_NOTHING:
            return []
        negates = bool(_NEGATES.search(sentence.text))
        return [
            other.id
            for other in self.sentences
            if other.article.id != sentence.article.id
            and sentence.bag <= other.bag
            and bool(_NEGATES.search(other.text)) == negates
            and (other.speech is None) == (sentence.speech is None)
        ]

    def same(self, one: Sentence, other: Sentence) -> bool:
        """Tell whether two sentences say the same; what is denied is not what is told."""
        if bool(DENIES.search(outside_quotes(one.text))) != bool(DENIES.search(outside_quotes(other.text))):
            return False
        if _are_two_sides(one, other):
            return False
        alike = self.alike(one, other)
        leads = max(one.place, other.place) <= 1 and one.article.id != other.article.id
        numbers = sum(term.isdigit() for term in one.bag & other.bag)
        if alike >= (SAME_LEAD if leads or numbers >= SHARED_NUMBERS else SAME):
            return True
        short, long = (one.bag, other.bag) if len(one.bag) < len(other.bag) else (other.bag, one.bag)
        return alike >= SAME / 2 and len(short) >= FEWEST_TERMS and terms.overlap(short, long) >= SAME_PART


def _are_two_sides(one: Sentence, other: Sentence) -> bool:
    """Tell whether two speakers each give a number of their own: what the army counts is not what the UN counts."""
    counts = [{q.low for q in s.quantities if q.kind is NumberKind.COUNT} for s in (one, other)]
    here, there = (s.speech.speaker if s.speech else "" for s in (one, other))
    if not (all(counts) and here and there and counts[0].isdisjoint(counts[1])):
        return False
    return here.split()[-1] != there.split()[-1] and not bodies.same(here, there)


def rank(articles: Sequence[Article], sentences: Sequence[Sentence], title: str) -> Ranked:
    """Weigh the sentences of an event's articles."""
    import numpy as np  # noqa: PLC0415 - `briefing check` loads this module and ranks nothing

    vectors = [terms.vector(s.terms) for s in sentences]
    centre = _centre(sentences, [title, *(a.title for a in articles)])
    likeness = np.maximum(_likeness(_distinguishing(sentences)), PLAIN * _likeness(vectors))
    central = [terms.cosine(vector, centre) for vector in vectors]
    support = _support(sentences, likeness)
    worth = [_worth(s, c, n) for s, c, n in zip(sentences, central, support, strict=True)]
    ids = [s.id for s in sentences]
    return Ranked(
        sentences=tuple(sentences),
        worth=dict(zip(ids, worth, strict=True)),
        central=dict(zip(ids, central, strict=True)),
        rows={name: row for row, name in enumerate(ids)},
        likeness=likeness,
    )


def _distinguishing(sentences: Sequence[Sentence]) -> list[Vector]:
    """Return vectors in which a term counts the less, the more of the event's sentences have it.

    All of them name the town that was flooded: that makes no two of them say the same.
    """
    having = Counter(term for sentence in sentences for term in sentence.bag)
    many = len(sentences) + 1
    return [
        terms.scaled(terms.vector(s.terms), {t: math.log(many / (having[t] - 0.5)) for t in s.bag}) for s in sentences
    ]


def _likeness(vectors: Sequence[Vector]) -> "NDArray[np.float64]":
    """Return the cosine of each two vectors."""
    import numpy as np  # noqa: PLC0415 - only a run that writes needs it
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - as above

    columns = {term: n for n, term in enumerate(dict.fromkeys(term for vector in vectors for term in vector))}
    cells = [(row, columns[term], value) for row, vector in enumerate(vectors) for term, value in vector.items()]
    rows, terms_of, values = (np.array([cell[n] for cell in cells]) for n in range(3))
    shape = (len(vectors), max(1, len(columns)))
    matrix = csr_matrix((values.astype(float), (rows.astype(int), terms_of.astype(int))), shape=shape)
    # Rounded, so that the order in which a machine adds decides no choice.
    likeness: NDArray[np.float64] = np.round((matrix @ matrix.transpose()).toarray(), 9)
    return likeness


def _centre(sentences: Sequence[Sentence], titles: Sequence[str]) -> Vector:
    """Return the mean of the origins' vectors and the titles': a story that is reprinted ten times counts once."""
    by_origin: dict[str, dict[str, list[str]]] = {}
    for sentence in sentences:
        by_origin.setdefault(sentence.article.origin, {}).setdefault(sentence.article.id, []).extend(sentence.terms)
    texts = [next(iter(articles.values())) for articles in by_origin.values()]
    total: dict[str, float] = {}
    for text in [*texts, *map(terms.of, titles)]:
        for term, value in terms.vector(text).items():
            total[term] = total.get(term, 0.0) + value
    norm = math.sqrt(sum(value * value for value in total.values()))
    return {term: value / norm for term, value in total.items()} if norm else {}


def _support(sentences: Sequence[Sentence], likeness: "NDArray[np.float64]") -> list[int]:
    """Count for each sentence the other origins that have one like it."""
    origins = [s.article.origin for s in sentences]
    return [
        len({origins[other] for other in (row >= SUPPORT).nonzero()[0]} - {origin})
        for origin, row in zip(origins, likeness, strict=True)
    ]


def _worth(sentence: Sentence, centrality: float, support: int) -> float:
    """Return what a sentence is worth, about 0 to 1: half for its centrality, the rest for place and support."""
    words = len(sentence.text.split())
    length = min(1.0, words / SHORT) * min(1.0, LONG / words)
    position = 1.0 / math.sqrt(1.0 + sentence.place)
    worth = CENTRAL * centrality + EARLY * position + REPEATED * min(1.0, support / 2)
    worth *= OF_ANY_LENGTH + (1 - OF_ANY_LENGTH) * length
    if sentence.speech and sentence.speech.quotes:
        worth *= QUOTED
    worth *= EXPLAINING if _EXPLAINS.match(sentence.text) else 1.0
    return worth * (CHATTY if _CHATTY.search(outside_quotes(sentence.text)) else 1.0)


_NEGATES = re.compile(r"\b(?:not?|never|none|nor|without|den(?:y|ie[sd]))\b|n[’']t\b", re.IGNORECASE)
CENTRAL, EARLY, REPEATED = 0.55, 0.25, 0.2
"""What weighs how near a sentence is to the whole, how early it stands, and how many origins have it (two count in
full). These and the factors below were set by hand while briefs were read, and are not fitted to any set."""
OF_ANY_LENGTH = 0.4
"""What a sentence is worth however short or long, of one whose length is right."""
EXPLAINING, CHATTY = 0.8, 0.85
"""What one that tells what was before, and one that talks, is worth of one that reports."""
QUOTED = 0.7
"""What a sentence that quotes is worth of one that does not: the event's stances tell it."""

SHORT, LONG = 10, 42
"""Words below which a sentence says little, and above which it is hard to take in."""

_EXPLAINS = re.compile(
    r"(?:Before|Prior to|Born|Since|Until|Once|Over the (?:past|last|years)|For (?:years|decades))\b"
)
_CHATTY = re.compile(
    r"n[’']t\b|\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Ww]hat)[’']s\b|!"
    r"|\b(?:should|must|so-called|of course|had better)\b"
)
"""Contractions and obligations outside quotation marks are the mark of comment, not of report."""


def understood(sentence: Sentence, before: Sequence[Sentence]) -> bool:
    """Tell whether a reader who has read `before` knows what the sentence speaks of."""
    if sentence.leans is Leans.ON_PREVIOUS:
        return any(follows(sentence, other) for other in before)
    if sentence.leans is Leans.ON_NAMED and not any(not sentence.heads.isdisjoint(other.bag) for other in before):
        return False
    return points_at(sentence, before)


def points_at(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Tell whether something told is what a sentence takes as told, where it takes anything so."""
    return all(any(pointing.tells(noun, other.text) for other in told) for noun in sentence.points)


def follows(sentence: Sentence, other: Sentence) -> bool:
    """Tell whether the sentence stands directly after the other in its article."""
    return sentence.article.id == other.article.id and sentence.place == other.place + 1
