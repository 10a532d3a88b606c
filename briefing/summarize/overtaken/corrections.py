"""An article -> the figures that it corrects, with the right ones where it gives them.

"(Corrects magnitude to 5.9, not 6.1)", "An earlier version said 41 people were injured. The correct figure is 37",
"wrongly attributed to the union the figure of 180 flights", "revised the toll to 37 from 41": a correction says so.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language import dates, numbers
from briefing.language.numbers import Kind, Quantity
from briefing.model import Article, Passage
from briefing.summarize.reading import terms, wording

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


def of(article: Article) -> Iterator[Amendment]:
    """Yield what an article corrects, in the notes above and below its text and in the text."""
    lower = article.text.lower() if article.language == "en" else ""
    if not any(hint in lower for hint in _HINTS) or not _NOTE.search(article.text):
        return
    for note, passages in _notes(article):
        corrected = _corrected(note)
        if corrected:
            wrong, right = corrected
            near = {stem for quantity in corrected if quantity for stem in beside(note, quantity)}
            things = frozenset(near - _META - {*terms.of(" ".join(_NAME.findall(note)))})
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


def beside(text: str, quantity: Quantity) -> tuple[str, ...]:
    """Return the stems of the words of content on either side of a number."""
    masked = wording.outside_quotes(text).replace("\x00", " ")
    before = re.split(r"[.;:!?] ", masked[: quantity.start])[-1].split()[-NEAR:]
    behind = re.split(r"[.;:!?](?: |$)", masked[quantity.end :], maxsplit=1)[0].split()[:NEAR]
    return tuple(stem for stem in terms.of(" ".join([*before, *behind])) if not stem[:1].isdigit())


def _mended(article: Article, right: Quantity | None, things: frozenset[str]) -> tuple[Passage, ...]:
    """Return the passage that a note above or below a text has mended."""
    for passage in article.passages if right else ():
        for quantity in numbers.find(passage.text):
            if right and quantity.low == right.low and not things.isdisjoint(beside(passage.text, quantity)):
                return (passage,)
    return ()
