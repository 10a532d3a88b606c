"""Articles that are the same text: identical ones are folded, versions replaced, reprints given one origin.

Nothing here depends on the order in which the articles came.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from briefing.ingest import likeness, outlets
from briefing.ingest.likeness import Pair
from briefing.model import Article, LeftOut
from briefing.model.article import UNKNOWN_SOURCE

REPRINT = 0.5
"""Share of the shorter text's 5-word runs that two articles have in common, from which on one reprints the other.

Of the pairs of outlets above it in three evaluation sets 49 of 50 told the same event; between 0.3 and 0.4, 26 of 32.
"""

VERSION = 0.8
"""As REPRINT, for a later version of an article by the same outlet."""

SAME_PAGE = 0.3
"""As REPRINT, for a later version at the same address."""

EQUAL = 0.9
"""Share of all 5-word runs of two texts, from which on they are one where no date tells them apart."""

_OPENING = 20
"""Words by which texts are parted before they are compared whole."""

VERSION_DAYS = timedelta(days=3)
"""How long after its first version an article is updated. A weekly report that repeats itself is not a version."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article, and what names it to the reviewer."""

    item: str
    article: Article


def settle(kept: list[Kept], named: Mapping[str, str]) -> tuple[list[Article], list[LeftOut]]:
    """Return the articles that remain, with distinct ids, origins and `replaces`; and those left out, with the reason.

    `named` maps the SHA-256 of an article of an earlier day to its id then, which it keeps.

    Two articles with the same text and outlet become one. A later version by the same outlet takes the place of the
    older. A near copy by another outlet stays, and its `origin` is the id of the one that it reprints.
    """
    left_out: list[LeftOut] = []
    kept = _distinct(list(_unrepeated(kept, left_out)), named)
    pairs = list(likeness.pairs(map(_story, kept)))
    replaced = _versions(kept, pairs, left_out)
    origins = _origins(kept, pairs, replaced)
    older: dict[int, list[str]] = defaultdict(list)
    for number in replaced:
        older[_newest(number, replaced)].append(kept[number].article.id)
    articles = [
        replace(one.article, origin=origins.get(number, ""), replaces=tuple(sorted(older[number])))
        if number in origins or number in older
        else one.article
        for number, one in enumerate(kept)
        if number not in replaced
    ]
    return articles, left_out


def _unrepeated(kept: list[Kept], left_out: list[LeftOut]) -> Iterator[Kept]:
    """Keep the best attributed of those with one text and one outlet; an unnamed outlet counts as any."""
    losers: dict[int, Kept] = {}
    for group in _of_one_text(kept):
        best: dict[str, Kept] = {}
        for one in sorted(group, key=_worth):
            name = one.article.source.name
            first = next(iter(best.values()), one)
            winner = best.setdefault(name, one) if name != UNKNOWN_SOURCE.name or not best else first
            if winner is not one:
                losers[id(one)] = winner
    for one in kept:
        if id(one) in losers:
            left_out.append(LeftOut(one.item, f"the same text as {losers[id(one)].item}"))
        else:
            yield one


def _of_one_text(kept: list[Kept]) -> Iterator[list[Kept]]:
    """Return those that share their text, but for white space and capitals, where more than one does."""
    alike: dict[str, list[Kept]] = defaultdict(list)
    for one in kept:
        alike[" ".join(one.article.text.split(maxsplit=_OPENING)[:_OPENING]).casefold()].append(one)
    for opening in alike.values():
        same: dict[str, list[Kept]] = defaultdict(list)
        for one in opening if len(opening) > 1 else ():
            same[" ".join(one.article.text.split()).casefold()].append(one)
        yield from (group for group in same.values() if len(group) > 1)


def _worth(one: Kept) -> tuple[bool, bool, date, str, str, str]:
    article = one.article
    named = article.source is not UNKNOWN_SOURCE
    return not named, article.day is None, article.day or date.max, article.id, article.sha256, one.item


def _distinct(kept: list[Kept], named: Mapping[str, str]) -> list[Kept]:
    """Give articles that came under one id distinct ones: the first by digest keeps it, the others add theirs.

    One that had it on an earlier day goes before all that are new.
    """
    by_id: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(kept):
        by_id[named.get(one.article.sha256, one.article.id)].append(number)
    taken = set(by_id)
    result = list(kept)
    for name, numbers in by_id.items():
        digests = {number: kept[number].article.sha256 for number in numbers}
        numbers.sort(key=lambda number: (digests[number] not in named, digests[number], kept[number].item))
        for place, number in enumerate(numbers):
            new = _free(name, digests[number], taken) if place else name
            taken.add(new)
            result[number] = replace(kept[number], article=_renamed(kept[number].article, new))
    return result


def _free(name: str, sha256: str, taken: set[str]) -> str:
    lengths = (*range(6, len(sha256)), *range(len(taken) + 1))
    candidates = (f"{name}~{sha256[:length]}" if length >= 6 else f"{name}~{sha256}-{length}" for length in lengths)  # noqa: PLR2004 - from six digits of the digest on
    return next(candidate for candidate in candidates if candidate not in taken)


def _renamed(article: Article, name: str) -> Article:
    if article.id == name:
        return article
    passages = tuple(replace(passage, article=name) for passage in article.passages)
    return replace(article, id=name, origin=name, passages=passages)


def _story(one: Kept) -> str:
    article = one.article
    return article.text[article.passages[0].start : article.passages[-1].end]


def _page(url: str) -> str:
    return url.split("#", maxsplit=1)[0].split("?utm_", maxsplit=1)[0].rstrip("/")


def _versions(kept: list[Kept], pairs: list[Pair], left_out: list[LeftOut]) -> dict[int, int]:
    """Return which article is replaced by which version of it, and name the replaced ones."""
    replaced: dict[int, int] = {}
    for pair in pairs:
        older, newer = _succession(kept, pair) or (None, None)
        if older is None or newer is None:
            continue
        current = replaced.get(older)
        if current is None or _standing(kept[newer]) > _standing(kept[current]):
            replaced[older] = newer
    for older in sorted(replaced):
        newest = kept[_newest(older, replaced)]
        later = _moment(newest.article) > _moment(kept[older].article)
        reason = "replaced by {}, a later version of it" if later else "nearly the same text, by the same outlet, as {}"
        left_out.append(LeftOut(kept[older].item, reason.format(newest.item)))
    return replaced


def _succession(kept: list[Kept], pair: Pair) -> tuple[int, int] | None:
    """Return the replaced and the replacing one of a pair of versions, or None where they are two articles.

    Where nothing tells which is later, only nearly equal texts are versions, and the better attributed one stays. Of
    one page, what was retrieved later is later: outlets mend a page and leave its date as it was.
    """
    first, second = kept[pair.first].article, kept[pair.second].article
    page = bool(first.url) and _page(first.url) == _page(second.url)
    outlet = first.source.name == second.source.name and first.source is not UNKNOWN_SOURCE
    if not ((page and pair.share >= SAME_PAGE) or (outlet and pair.share >= VERSION)):
        return None
    if first.day and second.day and abs(first.day - second.day) > VERSION_DAYS:
        return None
    mended = page and first.day == second.day and _retrieved(first) != _retrieved(second)
    if not (mended or _ordered(first, second)) and pair.likeness < EQUAL:
        return None
    return (
        (pair.first, pair.second)
        if _standing(kept[pair.first]) < _standing(kept[pair.second])
        else (pair.second, pair.first)
    )


def _ordered(first: Article, second: Article) -> bool:
    """Tell whether it is known which of the two is later."""
    if first.day is None or second.day is None:
        return False
    timed = first.published_time is not None and second.published_time is not None
    return first.day != second.day or (timed and first.published_time != second.published_time)


def _standing(one: Kept) -> tuple[date, float, float, int, str, str]:
    """Later is higher; where no date tells, the longer text, then whatever is the same in every order of the files."""
    return *_moment(one.article), len(one.article.text), one.article.id, one.item


def _moment(article: Article) -> tuple[date, float, float]:
    return article.day or date.min, _seconds(article.published_time), _retrieved(article)


def _retrieved(article: Article) -> float:
    return _seconds(article.retrieved)


def _seconds(time: datetime | None) -> float:
    return time.timestamp() if time else 0.0


def _newest(number: int, replaced: dict[int, int]) -> int:
    while number in replaced:
        number = replaced[number]
    return number


def _origins(kept: list[Kept], pairs: list[Pair], replaced: dict[int, int]) -> dict[int, str]:
    """Return the origin of every article that is one of several copies: the one whose outlet another credits.

    Else the agency's, else the earliest.
    """
    leader = list(range(len(kept)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    copies = [(pair.first, pair.second) for pair in pairs if pair.share >= REPRINT]
    for first, second in [*copies, *replaced.items()]:
        leader[find(first)] = find(second)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in _involved(copies):
        if number not in replaced:
            groups[find(number)].append(number)
    origins = {}
    for group in groups.values():
        credited = {outlets.key(name) for number in group for name in kept[number].article.credited}
        origin = min(group, key=lambda number: _precedence(kept[number].article, credited))
        origins.update(dict.fromkeys(group, kept[origin].article.id))
    return origins


def _involved(copies: Iterable[tuple[int, int]]) -> list[int]:
    return sorted({number for pair in copies for number in pair})


def _precedence(article: Article, credited: Collection[str]) -> tuple[bool, bool, date, float, str]:
    time = article.published_time.timestamp() if article.published_time else 0.0
    named = outlets.key(article.source.name) in credited
    return not named, article.source.kind != "agency", article.day or date.max, time, article.id
