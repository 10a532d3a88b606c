"""Sentences -> the last toll of an event, by a text that says itself that the toll has moved, and those it overtook.

"Rose to nine", "raised to 27 the number of soldiers killed", "which brings the number of dead to 11", "more than double
the figure given in the morning": then each lower count of the same dead is an earlier one, at whatever hour it was
given. A count that no text calls a new one is a version of the toll and overtakes none.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.language.bounds import Bound
from briefing.language.numbers import Kind, Quantity
from briefing.summarize import english, terms, values, wording
from briefing.summarize.sentence import Sentence
from briefing.summarize.values import ANYBODY, LATER, Value

_COUNTED = r"(?P<whom>people|persons|those|soldiers|civilians|workers|victims|\w+s)"
_TOLL = (
    rf"(?:(?:death |casualty )?toll|(?:number|total|count) of (?:the )?(?:{_COUNTED} )?(?:who (?:have |had )?)?"
    r"(?:dead|killed|deaths|fatalities|died)|(?:confirmed |total |known |reported )*(?:dead|deaths|fatalities))"
)
_ROSE = (
    r"(?:rose|risen|rises|rising|climbed|climbs|climbing|jumped|jumps|grew|grown|increased|increases|mounted|soared"
    r"|gone up|went up)"
)
_RAISED = r"(?:raised|raises|raising|increased|increasing|lifted|lifting|upped|updated|revised)"
_BROUGHT = r"(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|pushed)"
_NEW = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_TOLL}\b[^.;“”]{{0,110}}?\b{_ROSE}(?: (?!from\b|to\b)\w+)?(?: from [\w,]+)? to ",
        rf"\b{_RAISED} (?:up )?(?:\w+ ){{0,3}}?{_TOLL}\b[^.;“”]{{0,60}}? to ",
        rf"\b{_RAISED} (?:up )?to (?=[\w, ]{{1,24}} the {_TOLL}\b)",
        rf"\b{_BROUGHT} (?:up )?(?:\w+ ){{0,3}}?{_TOLL}\b[^.;“”]{{0,60}}? to ",
    )
)
"""What stands right before the new toll."""

_MORE = re.compile(
    r"\b(?:more than (?:double|twice|triple)|double|twice|up from|(?:higher|more) than) (?:an? |the )?(?:\w+ ){0,2}?"
    r"(?:figure|number|toll|count|(?:previously|earlier|first|initially|originally) (?:reported|thought|given|said))\b"
)
"""What stands behind a toll that the text itself holds against a former one."""

_HOUR = re.compile(r"^\W*\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| GMT| UTC)?\W*$", re.MULTILINE | re.IGNORECASE)
LIVE = 3
"""Lines with nothing but an hour from which on an article is a page that grows through the day, each entry later."""


def speaks(text: str) -> bool:
    """Tell whether a text may call a toll a new one."""
    return any(pattern.search(text) for pattern in (*_NEW, _MORE))


def raised(sentences: Sequence[Sentence]) -> list[Value]:
    """Return the tolls that their sentences call new ones."""
    return [value for sentence in sentences for value in _raised(sentence)]


def _raised(sentence: Sentence) -> Iterator[Value]:
    text = wording.outside_quotes(sentence.text)
    if sentence.article.language != "en":
        return
    for pattern in _NEW:
        for found in pattern.finditer(text):
            quantity = next((q for q in sentence.quantities if q.start >= found.end()), None)
            between = text[found.end() : quantity.start] if quantity else "-"
            if quantity and quantity.kind is Kind.COUNT and _ONLY_BOUND.fullmatch(between):
                whom = found.groupdict().get("whom") or ""
                who = terms.stem(whom) if whom and whom not in english.ANYBODY | _EVERYBODY else ANYBODY
                yield Value("killed", who, quantity, sentence, values.names_in(sentence.text))
                return
    if _MORE.search(text):
        yield from (v for v in values.counts([sentence])[:1] if v.befell == "killed")


def steps(sentence: Sentence) -> frozenset[int]:
    """Return where the counts stand by which a sentence's new toll has grown: "two more died, bringing it to six"."""
    new = {value.quantity.start for value in _raised(sentence)}
    died = (value.quantity.start for value in values.counts([sentence]) if value.befell == "killed")
    more = (q.start for q in sentence.quantities if _MORE_DEAD.match(sentence.text, q.end))
    return frozenset(start for start in (*(died if new else ()), *more) if start not in new)


_MORE_DEAD = re.compile(
    r" (?:more|further|other|additional) (?:\w+ ){0,2}?(?:have |had |were |was )?(?:been )?"
    r"(?:died|dead|killed|deaths|bodies)\b"
)


def label(sentence: Sentence, quantity: Quantity) -> str:
    """Return the words by which a sentence names the toll that it calls a new one; empty for any other number."""
    if not any(value.quantity == quantity for value in _raised(sentence)):
        return ""
    named = _NAMED.search(sentence.text)
    return named.group() if named else ""


_NAMED = re.compile(
    rf"\b{_TOLL}\b(?: (?:from|of|in|after|at|near|on) [^.,;“”]{{1,60}}?)?"
    rf"(?= (?:{_ROSE}|has|have|had|to|and|is|was|reached)\b|[.,;]|$)"
)
_ONLY_BOUND = re.compile(r"(?:(?:at least|more than|over|nearly|about|some|around|almost) )?")
_EVERYBODY = frozenset({"people", "persons", "those", "victims"})


def overtaken(
    sentences: Sequence[Sentence], later: Sequence[Value], *, past: Collection[str]
) -> Mapping[str, tuple[Value, Value]]:
    """Return, by passage id, the lower counts of the dead with the highest of the tolls `later` that overtook each.

    `past` are ids of sentences about earlier happenings, whose dead are others.
    """
    found: dict[str, tuple[Value, Value]] = {}
    for value in values.counts(sentences) if later else []:
        above = [new for new in later if value.sentence.id not in past and _overtakes(new, value)]
        if above:
            found.setdefault(value.sentence.id, (value, max(above, key=lambda new: new.quantity.low)))
    return found


def _overtakes(new: Value, value: Value) -> bool:
    one, other = value.sentence.article, new.sentence.article
    lower = value.befell == "killed" and value.quantity.low < new.quantity.low and not value.is_named
    same = ANYBODY in {value.who, new.who} or value.who == new.who
    if not lower or not same or value.sentence.id == new.sentence.id:
        return False
    if one.id == other.id:
        return len(_HOUR.findall(one.text)) >= LIVE
    if one.day and other.day and one.day > other.day:
        return False
    if one.published_time and other.published_time and one.published_time - other.published_time >= LATER:
        return False
    return not value.names or any(re.search(rf"\b{re.escape(n)}\b", other.text.lower()) for n in value.names)


def borne_out(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the ids of the openings that say "at least so many" dead, where another says "at least" more, no earlier.

    Nothing tells which of the two is the later: the lower one is not wrong, and says less.
    """
    tolls = [
        value
        for frame in values.frames(sentences)
        if (frame.befell, frame.who) == ("killed", ANYBODY)
        for value in frame.values
        if value.quantity.bound is Bound.LEAST
    ]
    return frozenset(
        low.sentence.id
        for low in tolls
        for high in tolls
        if low.quantity.low < high.quantity.low and _no_earlier(high, low)
    )


def _no_earlier(high: Value, low: Value) -> bool:
    one, other = high.sentence.article.day, low.sentence.article.day
    return not (one and other) or one >= other
