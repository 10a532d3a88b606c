"""By which office somebody is called: of a foreign minister the claim makes no prime minister.

`offices` finds an office that the passages give to another; here nobody in them has it.
"""

import bisect
import re
from collections.abc import Iterator

from briefing.language.names import Name
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.names.identity import same
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

_PORTFOLIO = "|".join(sorted(word_class("portfolios")))
_TITLE = re.compile(
    rf"\b(?:(?P<under>deputy|vice|assistant|shadow|junior|lieutenant|lt\.?)[ -])?"
    rf"(?:(?P<of>{_PORTFOLIO}) (?:affairs )?(?:minister|secretary)"
    rf"|(?:minister|secretary) (?:of|for) (?:the )?(?P<of2>{_PORTFOLIO}|state)(?: affairs)?"
    r"|(?P<alone>prime minister|premier|president|chancellor|governor|gov\.|mayor|senator|sen\.|ambassador"
    r"|chief minister|attorney general|king|queen|pope))(?!-?\w)",
    re.IGNORECASE,
)
_RANKS = frozenset(
    "minister secretary premier president chancellor governor gov mayor senator sen ambassador attorney king queen"
    " pope".split()
)
"""The words without one of which a text has no office."""

_ALIKE = {
    "defense": "defence", "labor": "labour", "home": "interior", "economics": "economy", "treasury": "finance",
    "state": "foreign", "premier": "prime minister", "gov.": "governor", "sen.": "senator", "vice": "deputy",
    "lt": "lieutenant", "lt.": "lieutenant",
}  # fmt: skip
"""Words for one office; a secretary of a field is its minister elsewhere."""

_PAST = re.compile(r"\b(?:former|ex|then|late|one-time|onetime|outgoing|incoming|acting|interim|past)[- ](?:\w+ )?$")
_APPOSED = re.compile(r", (?:(?:the|a|an|its|their|both|who is|who was|[\w.]+['’]s?|[A-Z][\w.]+|country['’]s) ){0,3}$")
_CLOSED = re.compile(r"[,.;:)]|$| (?:and|said|says|told)\b")


def retitled(case: Case) -> Iterator[Finding]:
    """ROL006: nobody has an office that nobody has in the passages, where they give another one to the same name."""
    mine = [(name, office) for name, office in case.claim.once(_titles) if name is not None]
    theirs = [title for reading in case.readings for title in reading.once(_titles)] if mine else []
    for name, office in mine:
        own = {other for holder, other in theirs if holder is not None and same(name, holder)}
        if not own or any(other == office for _, other in theirs):
            continue
        found = f"The claim calls {name.text} “{office}”; the cited passages say “{min(own)}”"
        yield case.finding("ROL006", found, weighed=((name.text, office), ("stated", min(own))))
        return


def _titles(reading: Reading) -> tuple[tuple[Name | None, str], ...]:
    """Return the offices of a text, each with who is called by it, or None; in a claim that of former days is none."""
    if reading.lexis.isdisjoint(_RANKS):
        return ()
    found: list[tuple[Name | None, str]] = []
    people = [unit.name for unit in reading.units if unit.sort is Sort.NAME and unit.name and not unit.name.state]
    for match in _TITLE.finditer(reading.text):
        holder = None if _PAST.search(reading.before(match.start())) else _holder(match, people, reading.text)
        found.append((holder, _office(match)))
    return tuple(found)


def _office(match: re.Match[str]) -> str:
    """Return an office in one of its forms: "deputy prime minister", "finance minister"."""
    field = match["of"] or match["of2"]
    alone = (match["alone"] or "minister").lower()
    words = (match["under"], field, _ALIKE.get(alone, alone))
    return " ".join(_ALIKE.get(word.lower(), word.lower()) for word in words if word)


def _holder(match: re.Match[str], people: list[Name], text: str) -> Name | None:
    """Return who is called by an office: the name right behind it, or before it with a comma."""
    at = bisect.bisect_left(people, match.end(), key=lambda name: name.start)
    behind = people[at] if at < len(people) else None
    if behind is not None:
        between = text[match.end() : behind.start]
        if between == " " or (between == ", " and _CLOSED.match(text, behind.end)):
            return behind
    at = bisect.bisect_right(people, match.start(), key=lambda name: name.end)
    before = people[at - 1] if at else None
    if before is not None and _APPOSED.fullmatch(text, before.end, match.start()) and _CLOSED.match(text, match.end()):
        return before
    return None
