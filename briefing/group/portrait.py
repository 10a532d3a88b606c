"""Articles -> Portraits: what each is compared by, one row each.

A stem weighs by its rarity. Rarity comes from general writing in the article's language, and from the batch as far as
the batch is large: over five articles the batch's own counts say nothing.
"""

import functools
import operator
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.group import vocabulary
from briefing.group.headlines import Headlines, headlines
from briefing.group.participants import Participants
from briefing.group.vocabulary import Counts, Ints, Openings
from briefing.group.whereabouts import Whereabouts
from briefing.language import calendars, words
from briefing.language.almanac import MONTHS, WEEKDAYS
from briefing.model import Article
from briefing.model.article import UNKNOWN_SOURCE

ACTOR = 0.03
"""Share of general articles below which a name tells who is concerned: Iran does, Monday and American do not."""

BACKGROUND = 300
"""Articles that the general counts stand for when they are added to the batch's (docs/benchmarks/events.md)."""

PLACE = 0.6
"""What is left of the weight of a name that an article is filed from: it tells where, which a town's fire and its derby
have in common. .6 to 1: the same mean B-cubed F1 of four sets within .001."""

FILED = 1 / 3
"""Of the articles that hold a name, those filed from it where it is first of all a place: "Paris" is, "Washington", of
whom so much is told elsewhere, hardly."""

SLAB = 8192
"""Articles whose weights are divided by their length at a time: bounds memory."""

NO_DAY = -1
NO_WEEKDAY = 7

LEAST = 6.0
"""Length of a part below which it says too little to be wholly like another: about three words as rare as "minister".

Two titles that are both "News" are then a fiftieth alike. 4 to 8: the same mean B-cubed F1 of four sets within .001."""

Floats = NDArray[np.float32]
Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """Sparse rows: row r holds `weights[starts[r]:starts[r + 1]]` in `columns`, ascending; column = id * parts + part.

    Each part of a row has unit length, or less where it holds little. All columns are below `width`.
    """

    starts: Ints
    columns: NDArray[np.int32]
    weights: Floats
    parts: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portraits:
    """What articles are compared by. Days are ordinals, NO_DAY where the article is undated.

    `weekday` is that of the lead, `weekdays` has a bit for each that is named anywhere, and `days` one for each day of
    the year; `outlet` numbers the sources, -1 for none stated; `vouched` is true where the date stands in the article
    itself or was set by a person. `shown`, `named`, `figures` and `actors` tell of each stem how it is written, whether
    as a name, as a number, as a name that few articles hold.
    """

    vectors: Vectors
    day: Ints
    weekday: Ints
    weekdays: Ints
    days: NDArray[np.uint64]
    outlet: Ints
    vouched: NDArray[np.bool_]
    shown: tuple[str, ...]
    named: NDArray[np.bool_]
    figures: NDArray[np.bool_]
    actors: NDArray[np.bool_]
    headlines: Headlines
    openings: Openings
    whereabouts: Whereabouts
    participants: Participants

    def __len__(self) -> int:
        return len(self.day)


def portraits(articles: Sequence[Article], step: Callable[[int], None] = lambda _done: None) -> Portraits:
    """Return the portraits of the articles, in order. `step` is told how many are read."""
    counts = vocabulary.count(articles, step)
    outlets = sorted({article.source.name for article in articles if article.source is not UNKNOWN_SOURCE})
    place = {name: number for number, name in enumerate(outlets)}
    known = [words.known(article.language) for article in articles]
    languages = sorted(set(known))
    spoken = np.array([languages.index(language) for language in known], dtype=np.int64)
    common = _common(counts, languages, spoken)
    actors = counts.named & (common < ACTOR).all(axis=0)
    figures = np.array([shown[0].isdigit() for shown in counts.shown], dtype=np.bool_)
    whereabouts = Whereabouts(articles)
    rarity = _idf(counts.held, common, len(articles))
    rarity[:, _of_places(counts, articles)] *= PLACE
    return Portraits(
        vectors=_vectors(counts, rarity, spoken),
        day=np.array([a.day.toordinal() if a.day else NO_DAY for a in articles], dtype=np.int64),
        weekday=np.array([NO_WEEKDAY if a.weekday is None else a.weekday for a in articles], dtype=np.int64),
        weekdays=_weekdays_named(counts),
        days=_in_words([_days_named(article) for article in articles]),
        outlet=np.array([place.get(a.source.name, -1) for a in articles], dtype=np.int64),
        vouched=np.array([a.published.basis != "metadata" for a in articles], dtype=np.bool_),
        shown=counts.shown,
        named=counts.named,
        figures=figures,
        actors=actors,
        headlines=headlines(articles, counts, actors=actors, figures=figures),
        openings=counts.openings,
        whereabouts=whereabouts,
        participants=Participants(articles, whereabouts),
    )


def _vectors(counts: Counts, rarity: Floats, spoken: Ints) -> Vectors:
    """Weigh the entries: by how often the stem stands there, and its `rarity` in the language of the article."""
    parts = len(vocabulary.PARTS)
    often = (1 + np.log(np.arange(1, counts.count.max(initial=0) + 1))).astype(np.float32)
    weights = np.zeros(len(counts.column), dtype=np.float32)
    for some, row in _slabs(counts):
        stem, part = np.divmod(counts.column[some], np.int32(parts))
        slab = often[counts.count[some] - 1] * rarity[spoken[row], stem]
        place = (row - row[:1]) * parts + part
        length = np.sqrt(np.bincount(place, slab.astype(np.float64) ** 2))
        weights[some] = slab / np.maximum(length, LEAST)[place]
    width = max(1, len(counts.stems)) * parts
    return Vectors(starts=counts.starts, columns=counts.column, weights=weights, parts=parts, width=width)


def _slabs(counts: Counts) -> Iterator[tuple[slice, Ints]]:
    """Yield where the entries of some articles stand, and the article of each."""
    articles = len(counts.starts) - 1
    for first in range(0, articles, SLAB):
        last = min(first + SLAB, articles)
        lengths = np.diff(counts.starts[first : last + 1])
        yield slice(counts.starts[first], counts.starts[last]), np.repeat(np.arange(first, last), lengths)


def _common(counts: Counts, languages: Sequence[str], spoken: Ints) -> Reals:
    """Return the share of general articles in each language that hold each stem; 0 where the batch has none with it."""
    met = np.zeros((len(languages), len(counts.stems)), dtype=np.bool_)
    for some, row in _slabs(counts):
        met[spoken[row], counts.column[some] // len(vocabulary.PARTS)] = True
    common = np.zeros(met.shape)
    for language, stem in np.argwhere(met).tolist():
        common[language, stem] = words.share(counts.stems[stem], languages[language])
    return common


def _idf(held: Ints, common: Reals, articles: int) -> Floats:
    """Return the inverse document frequency of each stem in each language, over the batch and general writing."""
    documents = held + BACKGROUND * common + 0.5
    return np.maximum(0, np.log((articles + BACKGROUND + 1) / documents)).astype(np.float32)


def _of_places(counts: Counts, articles: Sequence[Article]) -> NDArray[np.bool_]:
    """Tell of each stem whether it names a place: a FILED part of the articles that hold it are filed from there."""
    filed: Counter[str] = Counter()
    for place, times in Counter(article.place for article in articles).items():
        for stem in {words.stem(word.lower()) for word in words.tokens(place) if not word.islower()}:
            filed[stem] += times
    return np.array([filed[stem] for stem in counts.stems], dtype=np.int64) > FILED * counts.held


_WEEKDAYS = {words.stem(name): number for name, number in WEEKDAYS.items() if name.endswith("day")}


def _weekdays_named(counts: Counts) -> Ints:
    """Return the weekdays that each article names in full, in English, as bits."""
    bits = np.zeros(len(counts.starts) - 1, dtype=np.int64)
    day = np.array([_WEEKDAYS.get(stem, NO_WEEKDAY) for stem in counts.stems], dtype=np.int64)
    for some, row in _slabs(counts):
        found = day[counts.column[some] // len(vocabulary.PARTS)]
        named = found != NO_WEEKDAY
        np.bitwise_or.at(bits, row[named], 1 << found[named])
    return bits


_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_MONTH_NAMED = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_DAY_OF_MONTH = re.compile(rf"\b(?:{_MONTH} (\d\d?)(?!\d|,?\d)|(\d\d?) {_MONTH})")
_WORDS_OF_DAYS = 6


def _days_named(article: Article) -> int:
    """Return the days of the year that a text names, as bits."""
    bits = end = 0
    text = f"{article.title} {vocabulary.body(article)[: vocabulary.BODY_LETTERS]}"
    if article.language != "en":
        days = calendars.days(f"{article.dateline} {text}")
        return functools.reduce(operator.or_, (_bit(day.month, day.day) for day in days), 0)
    for month_ in _MONTH_NAMED.finditer(text):
        at = month_.start()
        if found := _DAY_OF_MONTH.search(text, max(end, at - len("31 ")), at + len("September. 31, 2")):
            month, day, day_before, month_after = found.groups("")
            bits |= _bit(MONTHS[(month or month_after).lower()], int(day or day_before))
            end = found.end()
    return bits


def _bit(month: int, day: int) -> int:
    return 1 << (31 * (month - 1) + min(30, day))


def _in_words(rows: Sequence[int]) -> NDArray[np.uint64]:
    """Return the bits of each row in six 64-bit words."""
    whole = np.zeros((len(rows), _WORDS_OF_DAYS), dtype=np.uint64)
    for row, bits in enumerate(rows):
        if bits:
            whole[row] = [bits >> 64 * word & 0xFFFFFFFFFFFFFFFF for word in range(_WORDS_OF_DAYS)]
    return whole
