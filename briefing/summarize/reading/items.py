"""Events -> the events without what their articles tell of other things: live pages, digests, press reviews.

Such an article is a row of items that share hardly a word. It stands in one event, with all of its passages; what of
it tells of that event is what shares words with the event's other articles. Where no other article tells of the event
in its language, nothing is taken out: then the page is all that is known, and its items are told one by one.
"""

import functools
import re
import statistics
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from briefing.language.planted import speaks_to_a_machine
from briefing.model import Article, Event, Passage
from briefing.summarize.reading import english, terms

Row = Sequence[Sequence[Passage]]

APART, FEWEST_ITEMS = 0.15, 3
"""Weighted share of an item's words that stand elsewhere in its article: in a row of items the median is below this.

So it is for 98 in 100 of 200 rows made of the first paragraphs of six articles, and for 2 in 100 of 74 articles of the
evaluation sets; but an article of a few short paragraphs may be below it too. So its title must say what it is, numbers
or hours must introduce its items, or two other events tell of what is in it. Of 2,325 articles of those sets, in days
of a dozen events, two are cut so, by 5 of 39,558 sentences."""

BELONGS = 0.25
"""Weighted share of an item's words that stand in the event's other articles, from which on it tells of the event.

Of 580 paragraphs held against other articles of their event 87 in 100 reach it, against those of another 2 in 100."""

RARE = 5.0
"""Weight of a word that fewer than one article in a hundred has: one must be in common, "spokesman" apart."""

ELSEWHERE, MOST_EVENTS = 0.4, 12
"""The share from which on another event is sure to tell of an item (73 in 100, and none), and events that are asked."""

ALL_OF_IT = 0.6
"""Share of a live page's title that the other articles must hold for all of its entries to be of their event."""

LONGEST_HEADING = 90

MOST_PASSAGES, MOST_ARTICLES = 30, 16
"""Passages of an article, and articles of an event, that an item is held against: those that are read at all."""

_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_HOUR = re.compile(r"^\W*(?:\d{1,2}[.:h]\d{2}|\d{1,2} ?[ap]\.?m)\b", re.IGNORECASE | re.MULTILINE)
_PAGE = re.compile(
    r"\blive\b|\bas it happened\b|\b(?:morning|evening|daily|weekly|news|\w+day) (?:briefing|digest|summary|update)\b"
    r"|\bdigest\b|\bround-?up\b|\bthings (?:to|you)\b|\bfront pages\b|\b(?:top|news|\w+[’']s) headlines\b"
    r"|\bthe papers\b|\bnewsletter\b"
    r"|\b(?:press|news) review\b|\bin brief\b|\bat a glance\b|\btop stories\b|überblick|\bticker\b|\bpresseschau\b"
    r"|\ben direct\b|\brevue de presse\b|\ben bref\b|\ben (?:vivo|directo)\b|\btitulares\b|\ben breve\b",
    re.IGNORECASE,
)


_DIGEST = re.compile(r"\b(?:briefing|digest|summary|round-?up|headlines|review|world|news)\b", re.IGNORECASE)


def told(events: Sequence[Event]) -> list[Event]:
    """Return the events, each article that tells several things cut to what tells of its event."""
    known = [_known(event.articles) for event in events[:MOST_EVENTS]]
    return [
        _told(event, [words for n, words in enumerate(known) if n != place] if place < len(known) else [])
        for place, event in enumerate(events)
    ]


def alone(events: Sequence[Event]) -> dict[str, Row]:
    """Return, by id, the items of the events of which only pages that tell several things tell.

    What another event tells of is left out, where that is not all of them.
    """
    known = [_known(event.articles) for event in events[:MOST_EVENTS]]
    found: dict[str, Row] = {}
    for place, event in enumerate(events):
        elsewhere = [words for n, words in enumerate(known) if n != place]
        rows = [(article, _items(article, event, elsewhere)) for article in event.articles]
        if all(items for _, items in rows):
            own = [
                item
                for article, items in rows
                for item in items
                if not any(_is_of(_terms(article, item), words) for words in elsewhere)
            ]
            found[event.id] = own or [item for _, items in rows for item in items]
    return found


def _items(article: Article, event: Event, elsewhere: Sequence[Collection[str]]) -> Row:
    """Return the items of a page that tells several things; none of one that tells of one thing by the hour."""
    items = () if speaks_to_a_machine(article) else _row(article, event, elsewhere)
    return () if items and _is_live(article, items) else items


def note(whole: Event, cut: Event) -> str:
    """Say how many articles of an event tell of other things too, where `told` left out what they tell of them."""
    many = sum(len(a.passages) != len(b.passages) for a, b in zip(whole.articles, cut.articles, strict=True))
    if not many:
        return ""
    subject = "1 article tells" if many == 1 else f"{many} articles tell"
    return f"{subject} of other things too; what is not of this event was left out."


def retold(whole: Event, cut: Event) -> frozenset[str]:
    """Return the ids of what digests tell of an event that other articles tell of: it is in those at first hand.

    An entry of a page that grows by the hour is news of its own.
    """
    pairs = zip(whole.articles, cut.articles, strict=True)
    digests = (b for a, b in pairs if len(a.passages) != len(b.passages) and len(_HOUR.findall(a.text)) < FEWEST_ITEMS)
    return frozenset(passage.id for article in digests for passage in article.passages)


def _told(event: Event, elsewhere: Sequence[Collection[str]]) -> Event:
    heard = [article for article in event.articles if not speaks_to_a_machine(article)]
    rows = {article.id: items for article in heard if (items := _row(article, event, elsewhere))}
    plain = [article for article in heard if article.id not in rows][:MOST_ARTICLES]
    cut = [_belonging(a, rows[a.id], plain) if a.id in rows else a for a in event.articles]
    return replace(event, articles=tuple(cut)) if rows else event


def _belonging(article: Article, items: Row, plain: Sequence[Article]) -> Article:
    """Return the article with the items that tell of what those of its language tell; whole where there is none."""
    known = _known([other for other in plain if other.language == article.language])
    if _is_live(article, items) and terms.overlap(terms.of(article.title), known) >= ALL_OF_IT:
        return article
    kept = [p for item in items if _is_of(_terms(article, item), known) for p in item]
    return replace(article, passages=tuple(kept)) if known else article


def _is_live(article: Article, items: Row) -> bool:
    """Tell whether a page grows by the hour, and its title does not say that it tells of many things."""
    hours = sum(_is_introduced(article, item) for item in items) >= FEWEST_ITEMS
    return hours and not _DIGEST.search(article.title)


def _is_of(words: Collection[str], known: Collection[str]) -> bool:
    rare = any(term in known and terms.weight(term) >= RARE for term in {*words} - _roles())
    return rare and terms.overlap(words, known) >= BELONGS


@functools.cache
def _roles() -> frozenset[str]:
    return frozenset(map(terms.stem, english.ROLES))


def _known(articles: Sequence[Article]) -> frozenset[str]:
    read = articles[:MOST_ARTICLES]
    texts = (text for a in read for text in (a.title, *(p.text for p in a.passages[:MOST_PASSAGES])))
    return frozenset(term for text in texts for term in terms.of(text))


def _row(article: Article, event: Event, elsewhere: Sequence[Collection[str]]) -> Row:
    """Return the items of an article that is a row of them, else none."""
    marked, paragraphs = (_cut(article, marked=marked) for marked in (True, False))
    items = marked if len(marked) >= FEWEST_ITEMS else paragraphs
    if len(items) < FEWEST_ITEMS or _apart(article, items) >= APART:
        return ()
    introduced = sum(_is_introduced(article, item) for item in items) >= FEWEST_ITEMS
    if introduced or _PAGE.search(article.title) or _are_told(article, items, event, elsewhere):
        return items
    return ()


def _are_told(article: Article, items: Row, event: Event, elsewhere: Sequence[Collection[str]]) -> bool:
    """Tell whether two other events each tell of an item that the rest of its own event does not tell of."""
    own = _known([other for other in event.articles if other.id != article.id])
    bags = [bag for bag in (_terms(article, item) for item in items) if terms.overlap(bag, own) < BELONGS]
    return sum(any(terms.overlap(bag, words) >= ELSEWHERE for bag in bags) for words in elsewhere) > 1


def _apart(article: Article, items: Row) -> float:
    """Return the median share of an item's words that stand in the others."""
    bags = [_terms(article, item) for item in items]
    return statistics.median(
        terms.overlap(bag, {term for other in bags if other is not bag for term in other}) for bag in bags
    )


def _terms(article: Article, item: Sequence[Passage]) -> frozenset[str]:
    return frozenset(terms.of(article.text[item[0].start : item[-1].end]))


def _cut(article: Article, *, marked: bool) -> list[list[Passage]]:
    """Cut an article before each paragraph, or only before those that a number, an hour or a heading introduces."""
    items: list[list[Passage]] = []
    for passage, over in _paragraphs(article):
        if not items or (over is not None and (not marked or _heading(over) or _NUMBER.match(passage.text))):
            items.append([passage])
        else:
            items[-1].append(passage)
    return items


def _paragraphs(article: Article) -> Iterator[tuple[Passage, str | None]]:
    """Yield each passage with what stands over it where it opens a paragraph."""
    end = 0
    for passage in article.passages:
        between = article.text[end : passage.start]
        yield passage, between if "\n" in between or not end else None
        end = passage.end


def _heading(over: str) -> bool:
    return 0 < len(over.strip()) <= LONGEST_HEADING


def _is_introduced(article: Article, item: Sequence[Passage]) -> bool:
    before = [p.end for p in article.passages if p.end <= item[0].start]
    over = article.text[max(before, default=0) : item[0].start]
    return bool(_NUMBER.match(item[0].text) or _HOUR.search(over))
