"""Today's events against what earlier editions said of them: new, updated, corrected or unchanged.

Pure: the earlier claims come as arguments. A sentence is told before where an earlier edition cited the same sentence
of a source, or where one earlier sentence with what it cited covers it and has its numbers; and no sentence is news
whose articles were all at hand when the last edition was made. A value has changed where two sentences tell of the same
thing and count it differently, and a source is corrected where it no longer says what was cited from it; one sentence
then gives both, with both citations.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from briefing.compose.changes import Former, content, former, of_another_voice, share, stated, tells_of_the_same
from briefing.folder.inert import folded
from briefing.language import agreement, words
from briefing.language.thesaurus import opposites
from briefing.language.wordlists import word_class
from briefing.model import Article, Citation, Claim, Event, Passage, Source, Status, Summary, article_of, placed
from briefing.model.claim import MOST_CITATIONS
from briefing.model.earlier import CitedPassage, EarlierClaim

_CAPITAL = re.compile(r"[^\W\d_a-z][\w'’.-]*")

TOLD = 0.7
"""Share of a sentence's content, weighed by rarity, that earlier text must hold for it to be told before:
docs/benchmarks/continuity.md."""

MOST_NEW = 5
"""Sentences under "What is new since the last brief"; the rest of the event is told above it anyway."""


ALL_NEW = "All that is told under “What happened” is new since the last brief."


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued:
    """Events as they stand to earlier editions. `articles` are those of earlier days that a new sentence cites.

    Each of these is the earlier article `ID` as `ID@SERIAL`, with the sentences that are cited and no other. `told` are
    the claims that are no news: an edition has told them, or could have.
    """

    summaries: dict[str, Summary]
    statuses: dict[str, Status]
    articles: tuple[Article, ...]
    told: frozenset[Claim] = frozenset()


def continued(
    events: Sequence[Event],
    summaries: Mapping[str, Summary],
    *,
    earlier: Sequence[EarlierClaim],
    read: Mapping[tuple[str, str], date] = MappingProxyType({}),
) -> Continued:
    """Return the summaries with what is new in them since the last brief, and the status of each event.

    `earlier` is what editions before today said, oldest first; `read` is the day on which an article, by its id and
    SHA-256, was first read. A writer's own list of what is new stays as it is.
    """
    cited = _Cited(events)
    cited.admit({passage for summary in summaries.values() for passage in _resting_on(summary)}, earlier)
    going_on: dict[str, Summary] = {}
    statuses: dict[str, Status] = {}
    told: set[Claim] = set()
    for event in events:
        if event.id in summaries:
            said = [claim for claim in earlier if claim.event in {event.id, *event.merged}]
            fresh = _fresh(event, said, read)
            going_on[event.id], statuses[event.id], old = _continued(event, summaries[event.id], said, fresh, cited)
            told |= old
    return Continued(summaries=going_on, statuses=statuses, articles=tuple(cited.articles()), told=frozenset(told))


def moving_first(
    events: Sequence[Event],
    *,
    earlier: Sequence[EarlierClaim],
    read: Mapping[tuple[str, str], date] = MappingProxyType({}),
) -> list[Event]:
    """Return the events with those first that have an article which was not at hand when an edition last told of them.

    There is room to tell so many in full: what has not moved since it was told must not take it from what has.
    """
    said = {event.id: [claim for claim in earlier if claim.event in {event.id, *event.merged}] for event in events}
    return sorted(events, key=lambda event: not _fresh(event, said[event.id], read))


def at_hand(
    events: Sequence[Event], earlier: Sequence[EarlierClaim]
) -> tuple[tuple[EarlierClaim, ...], tuple[Article, ...]]:
    """Return earlier claims with their passages under the ids by which today's brief cites them, and their articles."""
    cited = _Cited(events)
    named = tuple(
        replace(claim, passages=tuple(replace(p, id=cited.add(p, claim.serial)) for p in claim.passages))
        for claim in earlier
    )
    return named, tuple(cited.articles())


def told_before(claim: str, *, before: str) -> bool:
    """Tell whether earlier text covers a sentence: its content, weighed by rarity, each number, name and denial."""
    known = stated(before)
    counted = all(any(agreement.agree(value, other) for other in known) for value in stated(claim))
    named = content(" ".join(_CAPITAL.findall(claim))) <= content(before)
    turned = (_denies(claim) and not _denies(before)) or _opposes(claim, before)
    return counted and named and not turned and share(content(claim), content(before)) >= TOLD


def _fresh(event: Event, said: Sequence[EarlierClaim], read: Mapping[tuple[str, str], date]) -> Mapping[str, Article]:
    """Return the articles of an event, by id, that were not at hand when the last edition that told of it was made."""
    last = max((claim.day for claim in said), default=date.min)
    return {a.id: a for a in event.articles if read.get((a.id, a.sha256), date.max) > last}


def _continued(
    event: Event, summary: Summary, said: Sequence[EarlierClaim], fresh: Mapping[str, Article], cited: "_Cited"
) -> tuple[Summary, Status, set[Claim]]:
    """Return the summary with what is new in it, the event's status, and the claims that are no news."""
    if not said:
        return summary, Status.NEW, set()
    own = {passage.id: passage.text for article in event.articles for passage in article.passages}
    gone = _gone(fresh.values(), said)
    changed: dict[str, Claim] = {}
    moves: dict[tuple[str, str], tuple[Claim, Former]] = {}
    added: list[Claim] = []
    old: set[Claim] = set()
    for claim in dict.fromkeys(summary.claims()):
        mended = next((was for was in gone if tells_of_the_same(claim.text, was.claim.text)), None)
        if not any(article_of(passage) in fresh for passage in claim.passages) or (
            not mended and any(_told(claim, before, own) for before in said)
        ):
            old.add(claim)
            continue
        if any(
            told_before(claim.text, before=text)
            for text in (*changed, *(c.text for c, _ in moves.values()), *(c.text for c in added))
        ):
            continue
        if mended:
            changed[claim.text] = _both(claim, mended, cited)
        elif was := former(claim.text, said):
            moves.setdefault((was.now, was.value), (claim, was))
        else:
            added.append(claim)
    spoken = [(claim.text, was) for claim, was in moves.values()]
    for claim, was in moves.values():
        if of_another_voice(claim.text, was, spoken):
            added.append(claim)
        else:
            changed[claim.text] = _moved(claim, was, cited)
    moved = Status.UPDATED if changed or added else Status.UNCHANGED
    beside = _beside(summary, changed, added, old)
    new = summary.new or tuple(beside[:MOST_NEW])
    all_new = ALL_NEW if moved is Status.UPDATED and len(beside) < len(changed) + len(added) else ""
    note = " ".join(filter(None, [summary.note, *map(_no_longer, gone), "" if summary.new else all_new]))
    return replace(summary, new=new, note=note), Status.CORRECTED if gone else moved, old


def _beside(
    summary: Summary, changed: Mapping[str, Claim], added: Sequence[Claim], old: Collection[Claim]
) -> list[Claim]:
    """Return what the part on news tells beside the account: where all of that is new, nothing twice but its lead."""
    account = [claim for paragraph in summary.happened for claim in paragraph]
    if any(claim in old for claim in account):
        return [*changed.values(), *added]
    return [*changed.values(), *(claim for claim in added if claim not in account)] or list(added[:1])


def _resting_on(summary: Summary) -> Iterator[str]:
    """Yield the passages that a summary cites, in the cells of its rows too."""
    for claim in summary.claims():
        yield from claim.passages
    for row in summary.differences:
        yield from filter(None, row.cells.values())


def _told(claim: Claim, before: EarlierClaim, own: Mapping[str, str]) -> bool:
    texts = [before.claim.text, *(passage.text for passage in before.passages)]
    old = {folded(text) for text in texts}
    same = all(folded(own.get(passage, passage)) in old for passage in claim.passages)
    return same or told_before(claim.text, before=" ".join(texts))


def _opposes(claim: str, before: str) -> bool:
    """Tell whether a word of the claim has its opposite where the earlier text has none of that word."""
    old = {words.stem(word) for word in words.words(before)}
    return any(words.stem(word) not in old and opposites(word) & old for word in words.words(claim))


def _denies(text: str) -> bool:
    found = set(words.words(text))
    negators = word_class("negators") | word_class("refusals")
    return not found.isdisjoint(negators) or any(word.endswith(("n't", "n’t")) for word in found)


def _moved(claim: Claim, before: Former, cited: "_Cited") -> Claim:
    """Return a sentence with the value of before behind that of now, and both citations."""
    old = Citation(cited.add(before.was.passages[0], before.was.serial))
    text = f"{claim.text[: before.end]} (earlier: {before.value}){claim.text[before.end :]}"
    return replace(claim, text=text, citations=(*claim.citations[: MOST_CITATIONS - 1], old))


def _both(claim: Claim, was: EarlierClaim, cited: "_Cited") -> Claim:
    """Return one sentence that gives the value of now and that of before, and cites both."""
    now = claim.text.rstrip().rstrip(".")
    old = Citation(cited.add(was.passages[0], was.serial))
    citations = (*claim.citations[: MOST_CITATIONS - 1], old)
    return replace(claim, text=f"{now}; earlier: {was.claim.text}", citations=citations)


def _gone(fresh: Iterable[Article], said: Sequence[EarlierClaim]) -> list[EarlierClaim]:
    """Return what was said on the word of an article of which a new version has that sentence no more, each once.

    Of what a claim cited, only the sentences that are gone stay with it.
    """
    versions = {name: article for article in fresh for name in (*article.replaces, article.url) if name}
    gone = {}
    for claim in said:
        lost = tuple(
            passage
            for passage in claim.passages
            if (now := versions.get(passage.article) or versions.get(passage.url))
            and folded(passage.text) not in folded(now.text)
        )
        if lost:
            gone[lost[0].text] = replace(claim, passages=lost)
    return list(gone.values())


def _no_longer(was: EarlierClaim) -> str:
    passage = was.passages[0]
    return f"No longer in its source ({passage.outlet}), though {was.serial} cited it: “{folded(passage.text)}”"


class _Cited:
    """The earlier sentences that are cited today. An article that is not at hand today is named after its edition."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._today = {article.id: article.sha256 for event in events for article in event.articles}
        self._kept: dict[str, dict[int, CitedPassage]] = {}

    def add(self, passage: CitedPassage, serial: str) -> str:
        """Return the id by which today's brief cites a passage of the edition `serial`."""
        name = self._name(passage, serial)
        article, number = placed(name)
        if name != passage.id:
            self._kept.setdefault(article, {})[number] = passage
        return name

    def _name(self, passage: CitedPassage, serial: str) -> str:
        article, number = placed(passage.id)
        return passage.id if self._today.get(article) == passage.sha256 else f"{article}@{serial}.s{number}"

    def admit(self, wanted: Collection[str], said: Sequence[EarlierClaim]) -> None:
        """Add what a writer cites of earlier editions, among the passages of which ids are `wanted`."""
        for was in said:
            for passage in was.passages:
                if self._name(passage, was.serial) in wanted:
                    self.add(passage, was.serial)

    def articles(self) -> Iterator[Article]:
        """Yield these articles as far as the archive kept them: each cited sentence a line."""
        for name, passages in self._kept.items():
            yield _kept(name, [passages[number] for number in sorted(passages)], sorted(passages))


def _kept(name: str, passages: Sequence[CitedPassage], counted: Sequence[int]) -> Article:
    text = ""
    found = []
    for passage, number in zip(passages, counted, strict=True):
        start, end = len(text), len(text) + len(passage.text)
        text += f"{passage.text}\n"
        found.append(Passage(article=name, number=number, start=start, end=end, text=passage.text))
    first = passages[0]
    return Article(
        id=name,
        title="As cited in an earlier brief",
        text=text,
        source=Source(name=first.outlet),
        published=first.published,
        url=first.url,
        sha256=first.sha256,
        passages=tuple(found),
    )
