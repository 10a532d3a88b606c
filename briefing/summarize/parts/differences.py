"""Sentences of several articles -> what they tell differently: another value, or another force of the same act.

What one article alone reports is no difference: that the others are silent cannot be told from their words being other
words. A value that a later article has raised is told as it moved.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.language import death_tolls
from briefing.language.numbers import Kind as NumberKind
from briefing.model import Difference, Event, Kind, Summary
from briefing.summarize.counting import slips, tallied, values
from briefing.summarize.counting.tallied import ANYBODY, Value
from briefing.summarize.counting.values import Frame
from briefing.summarize.differing import accounts, acts, denials, version
from briefing.summarize.overtaken.retracted import Retraction
from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading import bodies, terms, wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence

MOST = 5
"""Rows of an event: what a reader takes in."""

MOST_STEPS = 4
"""Values of a count that has moved on, of which the last say how it stands."""

FEWEST = 5
"""Words of content from which on a sentence that holds them all says the same again."""


def of(
    event: Event,
    ranked: Ranked,
    others: Sequence[Sentence],
    *,
    moved: Mapping[str, tuple[Value, Value]],
    withdrawn: Mapping[str, tuple[Sentence, Retraction]],
    earlier: Collection[str] = (),
) -> tuple[Difference, ...]:
    """Return the differences among an event's sentences, and to `others`, those of its storyline's other events.

    `moved` are values, by passage id, with the later ones that have raised them; `withdrawn` is what was said and taken
    back, which no other row tells; `earlier` are ids of sentences about earlier happenings, whose dead are others.
    """
    own = [s for s in ranked.sentences if s.id not in withdrawn]
    others = [s for s in others if s.id not in withdrawn]
    standing = replace(ranked, sentences=tuple(own))
    forces = [*acts.opposed(own), *acts.qualified(own, others)]
    known = {s.id for act in forces for s in act.sentences}
    rest = [*denials.of(standing), *accounts.differing(standing)]
    told = [*forces, *(one for one in rest if not {s.id for s in one.printed} <= known)]
    rows = [*_withdrawn(event, withdrawn), *(_row(event, act.statement, act.sentences, act.printed) for act in told)]
    every = [s for s in [*own, *others] if s.id not in earlier]
    counted = dict(_valued(event, ranked, every, moved=moved))
    later = [row for befell, row in _moved(event, ranked.sentences, moved) if befell not in counted]
    return (*rows, *counted.values(), *_misprinted(event, every), *_put(event, ranked), *later)[:MOST]


def once(pairs: Sequence[tuple[Event, Summary]]) -> list[Summary]:
    """Return the summaries with each row that two events of a storyline have under one of them alone.

    That is the later one; an event whose day is not known is not known to be later. Of equals it is the one with more
    of the row's articles.
    """
    kept: dict[frozenset[str], tuple[_Rank, str]] = {}
    for place, (event, summary) in enumerate(pairs):
        for row in summary.differences:
            own = sum(1 for article in event.articles if row.cells.get(article.id))
            rank = (event.date.value is not None, event.date.value or date.min, own, -place)
            key = _cited(row)
            kept[key] = max(kept.get(key, (rank, event.id)), (rank, event.id))
    return [
        replace(summary, differences=tuple(row for row in summary.differences if kept[_cited(row)][1] == event.id))
        for event, summary in pairs
    ]


def filled(rows: Sequence[Difference], sentences: Sequence[Sentence]) -> tuple[Difference, ...]:
    """Return the rows with a passage also for each article that says again what another says, or counts as a row does.

    "Not mentioned" would be untrue of it: a reprint with other opening words, a number that stands in the statement.
    """
    by_id = {sentence.id: sentence for sentence in sentences}
    told = []
    for row in rows:
        cited = [by_id[p] for p in [*row.cells.values(), *(p for c in row.claims for p in c.passages)] if p in by_id]
        cells = dict(row.cells)
        for sentence in sentences:
            name = sentence.article.id
            again = any(_says_again(sentence, other) for other in cited) or _counts(sentence, row.statement)
            if name in cells and cells[name] is None and again:
                cells[name] = sentence.id
        told.append(replace(row, cells=cells))
    return tuple(told)


def _says_again(sentence: Sentence, other: Sentence) -> bool:
    short, long = sorted((sentence.bag, other.bag), key=len)
    numbers = [{q.low for q in s.quantities} for s in (sentence, other)]
    return len(short) >= FEWEST and numbers[0] == numbers[1] and terms.overlap(short, long) >= values.WITHIN


def _counts(sentence: Sentence, statement: str) -> bool:
    """Tell whether a sentence counts what a statement counts, and as many as stand there."""
    words = set(re.findall(r"\w+", statement.lower()))
    return any({value.befell, value.quantity.text.lower()} <= words for value in tallied.counts([sentence]))


_Rank = tuple[bool, date, int, int]


def _cited(row: Difference) -> frozenset[str]:
    return frozenset(cell for cell in row.cells.values() if cell)


def _row(
    event: Event, statement: str, found: Sequence[Sentence], printed: Sequence[Sentence], *, settled: bool = False
) -> Difference:
    cells: dict[str, str | None] = {article.id: None for article in event.articles}
    for sentence in found:
        if cells.get(sentence.article.id) is None:
            cells[sentence.article.id] = sentence.id
    claims = tuple(s.claim(Kind.DISPUTED) for s in printed)
    return Difference(statement=statement, cells=cells, claims=claims, settled=settled)


def _withdrawn(event: Event, withdrawn: Mapping[str, tuple[Sentence, Retraction]]) -> Iterator[Difference]:
    """Yield what each speaker said and took back, once, where either sentence is of the event."""
    members = {article.id for article in event.articles}
    told: dict[str, list[tuple[Sentence, Retraction]]] = {}
    for said, retraction in withdrawn.values():
        if members & {said.article.id, retraction.sentence.article.id}:
            told.setdefault(retraction.sentence.id, []).append((said, retraction))
    for pairs in told.values():
        said, retraction = next((pair for pair in pairs if pair[0].speech), pairs[0])
        found = [*(one for one, _ in pairs), retraction.sentence]
        yield _row(
            event, f"{retraction.name}: said, later taken back", found, [said, retraction.sentence], settled=True
        )


def _valued(
    event: Event, ranked: Ranked, every: Sequence[Sentence], *, moved: Mapping[str, tuple[Value, Value]]
) -> Iterator[tuple[str, Difference]]:
    """Yield what befell people of whom two articles count so many that not both can be right, with the row."""
    told: set[str] = set()
    known = {s.id: s for s in ranked.sentences}
    gone = {(value.sentence.id, value.befell) for value, _ in moved.values()}
    for whole in values.frames([_spoken(s) for s in every]):
        frame = replace(whole, values=tuple(v for v in whole.values if (v.sentence.id, v.befell) not in gone))
        pair = _widest(frame, event, ranked)
        if not pair or frame.befell in told or not any(v.sentence.id in ranked.rows for v in pair):
            continue
        told.add(frame.befell)
        between = _between(pair, ranked.sentences)
        counted = [*between, *(v for v in frame.values if v in pair or _of_that_hour(v, pair, ranked))]
        counted.sort(key=lambda v: (v.quantity.low, v.text))
        texts = list({value.quantity.low: value.text for value in reversed(counted)}.values())[::-1]
        statement = f"Number of {_thing(frame, pair)} {frame.befell}: {', '.join(texts[:-1])} or {texts[-1]}"
        found = [*(v.sentence for v in counted if v not in between), *values.said_again(every, counted)]
        shown = [pair[0], *between, pair[1]]
        told_in = dict.fromkeys(v.sentence.id for v in shown)
        by_id = {v.sentence.id: known.get(v.sentence.id, v.sentence) for v in shown}
        printed = [s for name in told_in for s in version.readable(by_id[name], ranked)]
        yield frame.befell, _row(event, statement, found, printed)


def _between(pair: tuple[Value, Value], sentences: Sequence[Sentence]) -> list[Value]:
    """Return the dead whom a third speaker counts in an article of the two: "officials said at least 25 bodies"."""
    low, high = pair
    articles = {value.sentence.article.id for value in pair}
    third = (
        s for s in sentences if s.speech and s.article.id in articles and s.id not in {v.sentence.id for v in pair}
    )
    found = (
        Value("killed", ANYBODY, quantity, sentence, frozenset())
        for sentence in third
        for quantity in death_tolls.counted(wording.outside_quotes(sentence.text), sentence.quantities)
        if low.quantity.low < quantity.low < high.quantity.low
        and terms.stem(quantity.unit) in {low.who, high.who, *_ANYBODY}
        and not (values.agree(quantity, low.quantity) and values.agree(quantity, high.quantity))
    )
    return [*found][:1] if low.befell == "killed" else []


_ANYBODY = terms.of("bodies people victims")


def _spoken(sentence: Sentence) -> Sentence:
    """Return a sentence whose pronoun only says who counts ("it said it had killed 34") as one that stands."""
    said = sentence.leans is Leans.ON_PREVIOUS and _PRONOUN_SAYS.search(sentence.text)
    return replace(sentence, leans=Leans.ON_NOTHING) if said else sentence


_PRONOUN_SAYS = re.compile(r"^(?:[A-Z][\w ]{2,40} )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey) (?:said|says|claimed|put|added) ")


def _of_that_hour(value: Value, pair: tuple[Value, Value], ranked: Ranked) -> bool:
    """Tell whether a value counts the same as two that contradict each other, and is no later step."""
    later = any(values.moves_on(value, one) or values.moves_on(one, value) for one in pair)
    return not later and any(values.comparable(value, one, ranked) for one in pair)


def _widest(frame: Frame, event: Event, ranked: Ranked) -> tuple[Value, Value] | None:
    """Return the two values of a frame that contradict each other most, the lower one first."""
    ordered = sorted(frame.values, key=lambda v: v.quantity.low)
    pairs = [
        (one, other)
        for n, one in enumerate(ordered)
        for other in ordered[n + 1 :]
        if values.conflict(one, other, event=event, ranked=ranked)
    ]
    return max(pairs, key=lambda pair: pair[1].quantity.low - pair[0].quantity.low, default=None)


def _thing(frame: Frame, pair: tuple[Value, Value]) -> str:
    who = pair[0].who if frame.who == ANYBODY and pair[0].who == pair[1].who else frame.who
    return _NAMES.get(who, pair[0].quantity.unit)


_NAMES = {ANYBODY: "people", "job": "jobs", "live": "people"}


def _moved(
    event: Event, sentences: Sequence[Sentence], moved: Mapping[str, tuple[Value, Value]]
) -> Iterator[tuple[str, Difference]]:
    """Yield each count that later articles have changed, its values in order of time, with the row."""
    for befell in dict.fromkeys(earlier.befell for earlier, _ in moved.values()):
        pairs = [pair for pair in moved.values() if pair[0].befell == befell]
        earlier, last = min(pairs, key=lambda pair: values.when(pair[0], event))
        steps = sorted({one.sentence.id: one for one, _ in pairs}.values(), key=lambda one: values.when(one, event))
        told = [one for one in steps if not one.found] or steps
        texts = list(_climbing([*told, last]).values())[-MOST_STEPS:]
        thing = _NAMES.get(earlier.who, _NAMES.get(last.who, earlier.quantity.unit))
        latest = {s.id for s in values.said_again(sentences, [last])}
        again = sorted(values.said_again(sentences, [*steps, last]), key=lambda s: s.id not in latest)
        found = [last.sentence, *again, *(one.sentence for one in reversed(steps))]
        statement = f"Number of {thing} {befell}: {', later '.join(texts)}"
        yield befell, _row(event, statement, found, [earlier.sentence, last.sentence], settled=True)


def _climbing(steps: Sequence[Value]) -> dict[float, str]:
    """Return the words of each value by its number, in order of time; the dead grow no fewer."""
    found: dict[float, str] = {}
    for value in steps:
        if value.befell != "killed" or not found or value.quantity.low > max(found):
            found[value.quantity.low] = value.text
    return found


def _misprinted(event: Event, every: Sequence[Sentence]) -> Iterator[Difference]:
    members = {article.id for article in event.articles}
    pairs = [p for p in slips.misprinted(every, event) if members & {v.sentence.article.id for v in p}]
    for low, high in pairs[:1]:
        both = [low.sentence, high.sentence]
        yield _row(event, f"Number of {low.quantity.unit}: {low.text} or {high.text}", both, both)


_PUT = re.compile(
    r"\b(?:puts?|estimate[ds]|gave|gives) (?:the |its |their )?(?:number|figure|toll|total|count|crowd|turnout)"
    r"(?: of [a-z]+)? at "
)


_BEFORE = re.compile(
    r"\b(?:last (?:week|month|year|time)|earlier|previously|(?:ago|before)(?=[,.]| it)|had put)\b", re.IGNORECASE
)
"""What makes of a second count the first one's predecessor."""


def _put(event: Event, ranked: Ranked) -> Iterator[Difference]:
    """Yield what one article has two people count: "About 800, the police said. The union put the number at 2,000."."""
    for second in ranked.sentences:
        put = _PUT.search(second.text)
        first = next((s for s in ranked.sentences if follows(second, s)), None) if put else None
        if not put or not first or not first.speech or _BEFORE.search(second.text):
            continue
        if bodies.same(first.speech.speaker, second.text[: put.start()].strip()):
            continue
        counts = [q for q in first.quantities if q.kind is NumberKind.COUNT and q.unit and not q.vague]
        others = [q for q in second.quantities if q.start >= put.end() and q.kind is NumberKind.COUNT]
        if len(counts) == len(others) == 1 and counts[0].low != others[0].low:
            texts = f"{first.text[counts[0].start : counts[0].end]} or {second.text[others[0].start : others[0].end]}"
            yield _row(event, f"Number of {counts[0].unit}: {texts}", [first], [first, second])
