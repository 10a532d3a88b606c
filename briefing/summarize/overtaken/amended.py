"""Articles -> the figures that an outlet or an office corrected, with the right ones where they are given.

"(Corrects magnitude to 5.9, not 6.1)", "An earlier version said 41 people were injured. The correct figure is 37",
"wrongly attributed to the union the figure of 180 flights", "revised the toll to 37 from 41": a correction says so.
Whatever states the wrong figure of the same thing, and is not known to have been written later, no longer holds.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.language import dates, numbers
from briefing.language.numbers import Kind, Quantity
from briefing.model import Article, Citation, Claim, Difference, Event, Passage
from briefing.model import Kind as ClaimKind
from briefing.summarize.counting import caption
from briefing.summarize.overtaken.retracted import no_later
from briefing.summarize.reading import terms, wording
from briefing.summarize.reading.sentence import Sentence

NEAR = 7
"""Words on either side of a number that say what it measures."""

_FIGURE = r"(?:figure|number|toll|total|amount|sum|count|magnitude|percentage|rate|price|value|date|age)"
_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|in error|misstated|misreported)"
_LOWERED = r"\b(?:lowered|lowers|reduced|reduces|cut|cuts)\b[^.;]{0,40}\b(?:toll|dead|deaths)\b[^.;]{0,80}\bfrom\b"
_NOTE = re.compile(
    rf"""\bCorrects\b | ^\W*(?:corrections?|corrected|clarifications?)\b[^:.\n]{{0,30}}:
    | \b(?:has|have|had|is|was)\ (?:since\ )?been\ (?:corrected|amended|revised)\b
    | \b(?:earlier|previous|prior|original|initial|first)\ (?:version|edition|dispatch|despatch|bulletin)(?:e?s)?\b
    | \bcorrect(?:ed|ing|s)\ (?:an?|its|their|his|her|the)\ (?:earlier|initial|previous|preliminary|first)\b
    | \b{_WRONGLY}\b
    | \b(?:correct|right|actual|true|accurate)\ {_FIGURE}\ (?:is|was|should)\b
    | \b(?:corrected|corrects|revised|amended|downgraded)\b[^.;]{{0,80}}\b(?:from|to|not)\s
    | \bwe\ (?:wrote|said|reported|stated)\b | \bour\ (?:report|story|article)\b
    | {_LOWERED}
    | \bnot\ [^.;]{{1,40}}\ as\ (?:\w+\ ){{0,3}}?(?:reported|stated|announced|said|given|published|thought)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What says of an earlier text, or figure, that it was wrong."""

_HINTS = (
    "correct", "clarification", "version", "edition", "dispatch", "despatch", "bulletin", "wrongly", "mistakenly",
    "erroneous", "inaccurate", "in error", "misstated", "misreported", "revised", "amended", "downgraded",
    "right figure", "right number", "actual ", "true ", "as first", "as earlier", "as previously", "as initially",
    "as originally", "as we ", "we wrote", "we said", "we reported", "we stated", "our report", "our story",
    "our article", "lower", "reduce", "cut ", "as it ", "as was ", "as were ", "reported earlier",
)  # fmt: skip
"""One of these stands in every note: a text without any is not searched, which takes a hundred times as long."""

_BOUND = r"(?:about |some |at least |more than |over |nearly |the |a |an )?"
_NOT = re.compile(rf"[^.;]{{0,40}}(?:,| and|\b) ?(?:not|instead of|rather than) {_BOUND}$")
_FROM = re.compile(rf"[^.;]{{0,30}}\bfrom (?:an? |the )?(?:\w+ ){{0,3}}{_BOUND}$")
_BUT = re.compile(rf"[^.;]{{0,30}}\bbut (?:\w+ ){{0,2}}{_BOUND}$")
_TO = re.compile(rf"\bto (?:show |say |read )?(?:\w+ ){{0,4}}{_BOUND}$")
_MISSTATED = re.compile(
    r"(?:^\W*(?:corrections?|clarifications?)\b|\b(?:version|edition|article|story|report|dispatch|item)s?\b)"
    rf"[^;]{{0,160}}\b{_WRONGLY}\b[^.;]{{0,80}}$"
    rf"|\b{_WRONGLY} (?:attributed|gave|put|stated|reported|said|listed)\b[^.;]{{0,60}}"
    rf"\b{_FIGURE} (?:of|at|as) {_BOUND}$",
    re.IGNORECASE,
)
"""What says of a text, or of a figure, that it was given wrongly; the figure follows."""

_IN_FACT = re.compile(
    rf"\b(?:correct(?:ly)?|right|actual(?:ly)?|true|in fact|should (?:be|have)|there (?:is|are|was|were)"
    rf"|it (?:is|was)|the (?:\w+ ){{1,4}}(?:is|was|were|are))\b|\b(?:is|was|says|said) {_BOUND}$",
    re.IGNORECASE,
)
_SAID_SO = re.compile(
    rf"\b(?:version|edition)s?\b|{_WRONGLY}|\b(?:said|wrote|reported|gave|put|stated|published|statement|figure)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"[^.]{0,60}\b(?:earlier|previous|prior|original|initial|first) "
    rf"(?:version|edition|report|story|article|text)s?\b[^.;]{{0,40}}? {_BOUND}$"
)
_PLACE = re.compile(r"\b(?:paragraphs?|para|line|headline|chapter|page|slide|version|update|v)\.? $", re.IGNORECASE)
_NAME = re.compile(r"(?<=\w )[A-Z][\w’'-]+")
_META = frozenset(
    terms.of(
        "correct corrects corrected correction clarification earlier previous version article story report reported"
        " figure number said stated gave wrongly attributed paragraph headline amended revised actual first initial"
        " original published according show shows say read misstated total count police officials ministry"
        " million billion thousand hundred two three four five six seven eight nine ten"
    )
)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A figure that was wrong, the right one where it is given, and the stems of the words beside them.

    `told` are the passages that say so, in order; where a note stands above the text, the passage that has it right.
    """

    wrong: Quantity
    right: Quantity | None
    things: frozenset[str]
    article: Article
    told: tuple[Passage, ...]
    is_note: bool


@dataclass(frozen=True, slots=True)
class Amended:
    """By passage id, the sentences that state a corrected figure, with the correction; and all corrections."""

    wrong: Mapping[str, tuple[Sentence, Quantity, Amendment]]
    amendments: tuple[Amendment, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The passages that nothing else of a brief is made from: what is wrong, and the notes that say so."""
        notes = (passage.id for one in self.amendments if one.is_note for passage in one.told)
        return frozenset([*self.wrong, *notes])

    def is_stated(self, title: str) -> bool:
        """Tell whether a title states a figure that was corrected."""
        found = numbers.find(title)
        return any(_wrong(title, found, amendment) for amendment in self.amendments)


def of(articles: Sequence[Article], sentences: Sequence[Sentence]) -> Amended:
    """Return what the articles correct, and which of the sentences state it."""
    found = [amendment for article in articles for amendment in amendments(article)]
    wrong: dict[str, tuple[Sentence, Quantity, Amendment]] = {}
    for amendment in found:
        notes = {passage.id for passage in amendment.told} if amendment.is_note else set()
        for sentence in sentences:
            stated = _stated(sentence, amendment) if sentence.id not in notes else None
            if stated and _is_subject(sentence.article, amendment.article):
                wrong.setdefault(sentence.id, (sentence, stated, amendment))
    return Amended(wrong, tuple(found))


def _is_subject(article: Article, amending: Article) -> bool:
    return article.origin == amending.origin or article.id == amending.id or no_later(article, amending)


def amendments(article: Article) -> Iterator[Amendment]:
    """Yield what an article corrects, in the notes above and below its text and in the text."""
    lower = article.text.lower() if article.language == "en" else ""
    if not any(hint in lower for hint in _HINTS) or not _NOTE.search(article.text):
        return
    for note, passages in _notes(article):
        corrected = _corrected(note)
        if corrected:
            wrong, right = corrected
            beside = {stem for quantity in corrected if quantity for stem in _beside(note, quantity)}
            things = frozenset(beside - _META - {*terms.of(" ".join(_NAME.findall(note)))})
            told = (
                passages[:1] if right and passages and right.start < passages[0].end - passages[0].start else passages
            )
            yield Amendment(
                wrong,
                right,
                things,
                article,
                told or _mended(article, right, things),
                bool(passages) and not _news(note),
            )


def _news(note: str) -> bool:
    """Tell whether a correction is an office's act, which is told like any other: "lowered the toll from 9 to 7"."""
    return re.search(_LOWERED, note, re.IGNORECASE) is not None


def _notes(article: Article) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """Yield each stretch that corrects something, with the passage behind it; of what is no passage, the line alone."""
    end = 0
    for place, passage in enumerate(article.passages):
        yield from _lines(article.text[end : passage.start])
        end = passage.end
        if _NOTE.search(passage.text):
            both = article.passages[place : place + 2]
            yield " ".join(p.text for p in both), tuple(both)
    yield from _lines(article.text[end:])


def _lines(text: str) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    yield from ((line, ()) for line in text.split("\n") if _NOTE.search(line))


def _corrected(note: str) -> tuple[Quantity, Quantity | None] | None:
    """Return the wrong and the right figure of a note, or the wrong one alone where it says no more."""
    found = _figures(note)
    for one, other in itertools.pairwise(found):
        before, between = note[: one.start], note[one.end : other.start]
        if one.kind is not other.kind or one.low == other.low:
            continue
        if _NOT.fullmatch(between) or _FORMER.fullmatch(between) or (_FROM.fullmatch(between) and _TO.search(before)):
            return other, one
        if _BUT.fullmatch(between) or (_TO.fullmatch(between.lstrip(), 0) and before.endswith("from ")):
            return one, other
        if _SAID_SO.search(before) and _IN_FACT.search(between) and "revised" not in before:
            return one, other
    told = [q for q in found if _MISSTATED.search(note[: q.start])]
    return (told[0], None) if told else None


def _figures(note: str) -> list[Quantity]:
    """Return the numbers of a note: no dates, no places in a text, nothing of a title that it quotes."""
    masked = wording.outside_quotes(note)
    taken = {at for mention in dates.find(masked) for at in range(mention.start, mention.end)}
    return [
        q
        for q in numbers.find(masked)
        if q.start not in taken
        and not q.vague
        and q.kind not in {Kind.ORDINAL, Kind.TIME}
        and not _PLACE.search(masked[: q.start])
    ]


def _beside(text: str, quantity: Quantity) -> tuple[str, ...]:
    """Return the stems of the words on either side of a number."""
    masked = wording.outside_quotes(text).replace("\x00", " ")
    before = re.split(r"[.;:!?] ", masked[: quantity.start])[-1].split()[-NEAR:]
    behind = re.split(r"[.;:!?](?: |$)", masked[quantity.end :], maxsplit=1)[0].split()[:NEAR]
    return tuple(stem for stem in terms.of(" ".join([*before, *behind])) if not stem[:1].isdigit())


def _mended(article: Article, right: Quantity | None, things: frozenset[str]) -> tuple[Passage, ...]:
    """Return the passage that a note above or below a text has mended."""
    for passage in article.passages if right else ():
        for quantity in numbers.find(passage.text):
            if right and quantity.low == right.low and not things.isdisjoint(_beside(passage.text, quantity)):
                return (passage,)
    return ()


def _stated(sentence: Sentence, amendment: Amendment) -> Quantity | None:
    """Return the wrong figure where a sentence states it of the same thing, and not the right one beside it."""
    return _wrong(sentence.text, sentence.quantities, amendment)


def _wrong(text: str, quantities: Sequence[Quantity], amendment: Amendment) -> Quantity | None:
    wrong, right = amendment.wrong, amendment.right
    if right and any(q.low == right.low and q.kind is right.kind for q in quantities):
        return None
    for quantity in quantities:
        same = quantity.low == wrong.low and quantity.kind is wrong.kind
        if same and not _widened(amendment.things).isdisjoint(_beside(text, quantity)):
            return quantity
    return None


def _widened(things: frozenset[str]) -> frozenset[str]:
    """Return the stems with those that say the same of people: the toll is of who was killed."""
    alike = [frozenset(terms.of(words)) for words in _ALIKE]
    return things.union(*(words for words in alike if things & words))


_ALIKE = (
    "toll dead deaths death killed killing kills died dying fatalities",
    "injured injuring injuries injury hurt wounded wounding",
    "magnitude earthquake quake tremor",
    "cancelled canceled cancellation cancellations scrapped",
)


def rows(event: Event, amended: Amended) -> Iterator[Difference]:
    """Yield each correction, with the first sentence of the event that states what was wrong."""
    members = {article.id: None for article in event.articles}
    for amendment in amended.amendments:
        stated = [(s, q) for s, q, one in amended.wrong.values() if one is amendment]
        if amendment.told and (amendment.article.id in members or any(s.article.id in members for s, _ in stated)):
            cells: dict[str, str | None] = {**members, amendment.article.id: amendment.told[0].id}
            cells |= {s.article.id: s.id for s, _ in reversed(stated)}
            claims = [s.claim(ClaimKind.DISPUTED) for s, _ in stated[:1]] + [_telling(amendment)]
            yield Difference(statement=_statement(amendment, stated), cells=cells, claims=tuple(claims))


def _statement(amendment: Amendment, stated: Sequence[tuple[Sentence, Quantity]]) -> str:
    said, wrong = stated[0] if stated else (None, amendment.wrong)
    label = _label(said, wrong, amendment) if said else ""
    now = f"corrected to {amendment.right.text}" if amendment.right else "later corrected"
    return f"{label[:1].upper()}{label[1:] or 'Figure'}: {wrong.text}, {now}"


def _label(said: Sentence, wrong: Quantity, amendment: Amendment) -> str:
    """Return "magnitude" for "a magnitude 6.1 earthquake", else what the number counts."""
    before = said.text[: wrong.start].split()[-1:]
    named = [word for word in before if word.isalpha() and terms.stem(word) in amendment.things]
    return named[0] if named else caption.label(said.text, wrong)


def _telling(amendment: Amendment) -> Claim:
    """Return the correction as one claim; a second sentence, which leans on the first, is joined to it."""
    first, *behind = [wording.fold(passage.text) for passage in amendment.told]
    text = "; ".join([first.rstrip(".") if behind else first, *map(_joined, behind)])
    citations = tuple(Citation(passage=passage.id) for passage in amendment.told)
    return Claim(text=text, citations=citations, kind=ClaimKind.DISPUTED)


def _joined(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}" if text.split(maxsplit=1)[0] in _OPENERS else text


_OPENERS = frozenset({"The", "It", "In", "That", "There", "This", "A", "An", "They", "He", "She"})
