"""Articles of one text -> one of them, and back: a text is grouped once, and its copies stand where it stands.

Copies say nothing that the text does not, so they neither make its words common nor speak twice for its date.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.group.score import Weights
from briefing.language import words
from briefing.model import Article, Event, Reason

Copies = Mapping[str, Sequence[Article]]


def folded(articles: Iterable[Article], standing: Mapping[str, str]) -> tuple[list[Article], Copies]:
    """Return the articles with distinct texts, and by the id of each its copies: same words, language and dates.

    What `standing` says of two ids, where it says anything, is the same too. A text without a word has no copies.
    """
    same: dict[tuple[object, ...], list[Article]] = defaultdict(list)
    for article in articles:
        told = article.title, article.text, article.language, article.published, article.weekday
        same[*told, standing.get(article.id)].append(article)
    distinct: list[Article] = []
    copies: dict[str, Sequence[Article]] = {}
    for alike in same.values():
        if len(alike) == 1 or not any(len(word) > 1 for word in words.words(f"{alike[0].title} {alike[0].text}")):
            distinct += alike
            continue
        first, *others = sorted(alike, key=_precedence)
        distinct.append(first)
        copies[first.id] = others
    return distinct, copies


def unfolded(event: Event, copies: Copies, w: Weights) -> Event:
    """Return the event with the copies of its articles, each behind the one whose words it has."""
    if not any(article.id in copies for article in event.articles):
        return event
    held = Reason("the same words as {}", round(w.body + w.lead + w.bias - w.cut, 2))
    why, apart, nearest = dict(event.why), dict(event.apart), dict(event.nearest)
    articles: list[Article] = []
    for first in event.articles:
        articles.append(first)
        for copy in copies.get(first.id, ()):
            articles.append(replace(copy, published=first.published))
            why[copy.id] = (replace(held, text=held.text.format(first.id)),)
            if first.id in event.nearest:
                apart[copy.id], nearest[copy.id] = event.apart[first.id], event.nearest[first.id]
        if first.id in copies and not event.why[first.id]:
            why[first.id] = (replace(held, text=held.text.format(copies[first.id][0].id)),)
    return replace(event, articles=tuple(articles), why=why, apart=apart, nearest=nearest)


def _precedence(article: Article) -> tuple[bool, str]:
    return article.origin != article.id, article.id
