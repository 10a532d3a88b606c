"""Text -> the toll that it calls a new one: "rose to nine", "lowered the toll from 112 to 109"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language.aged import is_age
from briefing.language.numbers import Kind, Quantity

_COUNTED = r"(?P<whom>people|persons|those|soldiers|civilians|workers|victims|\w+s)"
_TOLL = (
    rf"(?:(?:death |casualty )?toll|(?:number|total|count) of (?:the )?(?:{_COUNTED} )?(?:who (?:have |had )?)?"
    r"(?:dead|killed|(?:[a-z]+ )?(?:deaths|fatalities)|died)"
    r"|(?:confirmed |total |known |reported )*(?:dead|deaths|fatalities))"
)
_OTHER = r"\b(?:number|total|count) of\b"
"""What is counted anew before the verb, and rises in place of a toll: "two were found dead, and the number of ..."."""

_ROSE = (
    r"(?:rose|risen|rises|rising|climbed|climbs|climbing|jumped|jumps|grew|grown|increased|increases|mounted|soared"
    r"|gone up|went up)"
)
_RAISED = r"(?:raised|raises|raising|increased|increasing|lifted|lifting|upped|updated|revised)"
_BROUGHT = r"(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|pushed)"
_LOWERED = r"(?:lowered|lowers|lowering|reduced|reduces|reducing|cut|cuts|downgraded|revised)"
_NEW = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_TOLL}\b(?:(?!{_OTHER})[^.;“”]){{0,110}}?\b{_ROSE}(?: (?!from\b|to\b)\w+)?(?: from [\w,]+)? to ",
        rf"\b{_RAISED} (?:up )?(?:\w+ ){{0,3}}?{_TOLL}\b[^.;“”]{{0,60}}? to ",
        rf"\b{_RAISED} (?:up )?to (?=[\w, ]{{1,24}} the {_TOLL}\b)",
        rf"\b{_BROUGHT} (?:up )?to (?=[\w, ]{{1,24}} the {_TOLL}\b)",
        rf"\b{_BROUGHT} (?:up )?(?:\w+ ){{0,3}}?{_TOLL}\b[^.;“”]{{0,60}}? to ",
        rf"\b{_LOWERED} (?:down )?(?:\w+ ){{0,3}}?{_TOLL}\b[^.;“”]{{0,60}}? from (?P<former>[\w,]+) to ",
        rf"\b{_LOWERED} (?:down )?(?:\w+ ){{0,3}}?{_TOLL}\b[^.;“”]{{0,60}}? to (?=[\w,]+ from (?P<former>[\w,]+))",
    )
)
"""What stands right before the new toll."""

_MORE = re.compile(
    r"\b(?:more than (?:double|twice|triple)|double|twice|up from|(?:higher|more) than) "
    r"(?!(?:the )?(?:official|government|state|army|military|police) )(?:an? |the )?(?:\w+ ){0,2}?"
    r"(?:figure|number|toll|count|(?:previously|earlier|first|initially|originally) (?:reported|thought|given|said))\b"
)
"""What stands behind a toll that the text holds against a former one; "double the official toll" is another's."""

_ONLY_BOUND = re.compile(r"(?:(?:at least|more than|over|nearly|about|some|around|almost) )?")
_EVERYBODY = frozenset({"", "people", "persons", "those", "victims"})
_FEARED = re.compile(r"\b(?:may|could|might|would) have\b")
_DIED = re.compile(
    r"[^,.;:]{0,40}?\b(?:killed|dead|died|dying|drowned|perished|lost their lives|(?P<noun>deaths|fatalities|bodies))\b"
)
_KILLING = re.compile(
    r"\b(?:killed|killing|kills|claimed the lives of|left)(?: (?:at least|more than|about|some|nearly|around|over))? $"
)
_STEP = re.compile(
    r" (?:more|further|other|additional) (?:\w+ ){0,2}?(?:have |had |were |was )?(?:been )?"
    r"(?:died|dead|killed|deaths|bodies)\b"
)

_BY = re.compile(r"\bby (?:another |a further |about |at least )?$")


@dataclass(frozen=True, slots=True)
class Toll:
    """A toll that a text calls a new one; `whom` is the word for those who died, empty where it is everybody.

    `former` is the toll from which it was lowered: that one no longer holds.
    """

    quantity: Quantity
    whom: str
    former: Quantity | None = None


def speaks(text: str) -> bool:
    """Tell whether a text may call a toll a new one."""
    return any(pattern.search(text) for pattern in (*_NEW, _MORE))


def raised(text: str, quantities: Sequence[Quantity]) -> Toll | None:
    """Return the toll that a sentence calls a new one, among its numbers; None where it calls none so, or fears it."""
    for pattern in _NEW:
        for found in pattern.finditer(text):
            quantity = next((q for q in quantities if q.start >= found.end()), None)
            between = text[found.end() : quantity.start] if quantity else "-"
            feared = _FEARED.search(found.group())
            if quantity and quantity.kind is Kind.COUNT and _ONLY_BOUND.fullmatch(between) and not feared:
                whom = found.groupdict().get("whom") or ""
                start = found.start("former") if "former" in found.groupdict() else -1
                former = next((q for q in quantities if q.start == start), None)
                return Toll(quantity, "" if whom in _EVERYBODY else whom, former)
    if _MORE.search(text):
        first = next(iter(counted(text, quantities)), None)
        return Toll(first, "") if first else None
    return None


def counted(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers that count the dead, but those that count how many more have died, or by how many."""
    people = (q for q in quantities if q.kind is Kind.COUNT and not q.vague and not _STEP.match(text, q.end))
    people = (q for q in people if not is_age(text[: q.start]) and not _BY.search(text[: q.start]))
    return [q for q in people if _died(text, q, quantities) or _KILLING.search(text[: q.start])]


def _died(text: str, quantity: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Tell whether a number counts who died behind it: not the cases of "1,044 cases and 31 deaths"."""
    found = _DIED.match(text, quantity.end)
    own = found and found["noun"] and any(quantity.end < other.start < found.end() for other in quantities)
    return bool(found) and not own


def steps(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers by which a toll has grown: "two more died", "two died, bringing it to six"."""
    new = raised(text, quantities)
    grown = counted(text, [q for q in quantities if q != new.quantity]) if new else []
    return [*grown, *(q for q in quantities if _STEP.match(text, q.end))]


def named(text: str) -> str:
    """Return the words by which a text names a toll: "death toll from the fire", empty where it has none."""
    found = _NAMED.search(text)
    return found.group() if found else ""


_NAMED = re.compile(
    rf"\b{_TOLL}\b(?: (?:from|of|in|after|at|near|on) (?!\d)[^.,;“”]{{1,60}}?)?"
    rf"(?= (?:{_ROSE}|from|has|have|had|to|and|at|stands|stood|is|was|reached)\b|[.,;]|$)"
)
