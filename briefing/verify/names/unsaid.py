"""Whether passages leave a name unsaid rather than name another: a surname alone, a pronoun, "the agency"."""

import re

from briefing.language import spellings
from briefing.language.names import Kind, Name
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.verify.case import Case, Cited
from briefing.verify.names.pointing import landless, named, pointed, rivalled
from briefing.verify.names.standing import proper
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

_PERSON = re.compile(r"\b(?:he|she|him|her)\b", re.IGNORECASE)
_NEAR = 40
_LAST = re.compile(r"([^\W_]+)\s+$")
_FIRST = re.compile(r"\s+([^\W_]+)")


def unsaid(index: int, case: Case) -> str:
    """Return what the passages say where they leave a name unsaid rather than name another; empty where they do not.

    A surname alone, a title without its country, a pronoun whose article is not at hand: they neither bear the name
    out nor speak against it.
    """
    name = case.claim.names[index]
    following = case.claim.names[index + 1] if index + 1 < len(case.claim.names) else None
    if name.kind is Kind.STATE:
        return _stateless(name, following, case)
    words = proper(name)
    whole = _specified(name, case)
    if whole:
        return f"“the {whole}”"
    if index == 0 and name.initial and any(_first_person(reading) for reading in case.readings):
        return "“I”"
    meant = "" if case.in_articles else _subject(name, case)
    meant = meant or pointed(name, case) or _ours(name, case)
    if meant:
        return meant
    if len(words) > 1:
        alone = (
            phrase
            for reading in case.readings
            for phrase in reading.phrases
            if " " not in phrase and any(spellings.same_word(phrase, word) for word in words)
            if f"the {phrase}" not in reading.text  # no surname: "for the Liberation of"
        )
        return next(alone, "")
    return _pronoun(name, case)


def _stateless(name: Name, following: Name | None, case: Case) -> str:
    """Return what passages say where they leave a state unsaid: "no state" before a body, a rank or a person."""
    gap = case.claim.text[name.end : following.start] if following is not None else ""
    before = following is not None and _BEFORE.fullmatch(gap) is not None
    if following is not None and before and following.kind is Kind.TITLE and _bare_rank(following, case):
        return "no state"
    if any(reading.states for reading in case.readings):
        return ""
    whole = _specified(name, case)
    return "no state" if before else f"“the {whole}”" if whole else landless(case)


_BEFORE = re.compile(r"['’]s? (?:[a-z]+ )?|['’]s|[ -]?")


def _bare_rank(title: Name, case: Case) -> bool:
    """Whether a passage has the rank and the one who bears it, and no state before it: President Barack Obama."""
    whole = next((other for other in case.claim.names if 0 <= other.start - title.end <= 1), None)
    said = case.claim.text[title.start : whole.end if whole else title.end]
    found = (re.search(rf"(\S+) {re.escape(said)}|^{re.escape(said)}", reading.text) for reading in case.readings)
    return whole is not None and any(one is not None and not (one[1] or "")[:1].isupper() for one in found)


def _ours(name: Name, case: Case) -> str:
    """Return the "our correspondent" of a passage where the claim names the outlet whose he is."""
    told = _REPORTER.match(case.claim.text, name.end)
    own = rf"\bour {told[1]}\b" if told else ""
    return f"“our {told[1]}”" if told and any(re.search(own, reading.folded) for reading in case.readings) else ""


_REPORTER = re.compile(r"(?:['’]s)? ([a-z]*correspondent|reporter)\b")


def _specified(name: Name, case: Case) -> str:
    """Return what a passage calls "the refugee agency" where the claim has the UN refugee agency; else nothing."""
    units = case.claim.units
    at = next((index for index, unit in enumerate(units) if unit.start <= name.start < unit.end), len(units))
    nouns = [unit for unit in units[at + 1 : at + 4] if unit.low not in _SAME][:2]
    while nouns and (nouns[-1].sort is not Sort.WORD or nouns[-1].gap.strip("'’s ")):
        nouns.pop()
    for length in range(len(nouns), 0, -1):
        whole = " ".join(unit.low for unit in nouns[:length])
        if length == 1 and whole not in _PEOPLE:
            break
        pointing = rf"\b(?:the|these|those|its|their|one of the|company's|group's)(?: other)? {re.escape(whole)}"
        pattern = pointing + (r"\b" if length > 1 else r"s?\b")
        having = (reading for reading in case.readings if whole in reading.folded)
        found = ((re.search(pattern, reading.folded), reading) for reading in having)
        if any(match is not None and not named(match, reading) for match, reading in found):
            return whole
    return ""


_SAME = frozenset({"fellow", "other", "own"})
_PEOPLE = word_class("descriptions") | {
    "student",
    "brewery",
    "defendants",
    "students",
    "officials",
    "workers",
    "troops",
}


def _first_person(reading: Reading) -> bool:
    """Whether a text is told by its own writer, outside quotations: who that is it does not say."""
    return any(
        unit.low in _WRITER and not any(quote.start <= unit.start < quote.end for quote in reading.quotes)
        for unit in reading.units
    )


_WRITER = frozenset({"i", "my", "me"})


def _pronoun(name: Name, case: Case) -> str:
    """Return the pronoun that stands in a passage where the claim has the name, between the same words."""
    if case.in_articles:
        return next((said for cited in case.cited if (said := _described(name, cited))), "")
    if _speaks(name, case.claim):
        return ""
    meant = _subject(name, case)
    if meant:
        return meant
    around = _around(case.claim.text, name.start, name.end)
    for reading in case.readings:
        for match in _PERSON.finditer(reading.text):
            if _around(reading.text, match.start(), match.end()) == around:
                return f"“{match[0]}”"
    return ""


def _subject(name: Name, case: Case) -> str:
    """Return the "he" or "the company" that a passage begins with, where the claim begins with a name.

    Whom it means only the article could tell. Where the passages have another name that the claim leaves out, that one
    may be meant.
    """
    first = next(unit for unit in case.claim.units if unit.sort is not Sort.STOP)  # one is the name
    if _speaks(name, case.claim) or not first.start <= name.start < first.end or name.text.endswith(("'s", "’s")):
        return ""
    said = next((reading for reading in case.readings if _describes(reading)), None)
    if said is None or rivalled(case):
        return ""
    return f"“{' '.join(said.text.split()[:2])}”"


def _describes(reading: Reading) -> bool:
    """Whether a text's subject is a pronoun or a description of a few words: a comma or a verb follows it."""
    if not reading.text.startswith(("He ", "She ", "It ", "They ", "The ")):
        return False
    units = reading.units[: _DESCRIPTION + 1]
    for at, unit in enumerate(units[1:] if units[0].low == "the" else ()):
        if unit.gap[:1] == "," or (at and (unit.low in _VERBS or is_past(unit.low))):
            return True
        if unit.name is not None or unit.gap.strip():
            return False
    return units[0].low != "the"


_VERBS = word_class("reports") | {"is", "are", "was", "were", "has", "had", "will", "would", "does", "did", "lives"}


def _described(name: Name, cited: Cited) -> str:
    """Return how a passage describes the one whom its article has just named, where it does not name them."""
    first = cited.reading.units[:_DESCRIPTION]
    if (
        not first
        or first[0].low not in _DESCRIBING
        or any(unit.name and unit.name.kind is Kind.NAME for unit in first[:3])
    ):
        return ""
    back = cited.place if first[1:2] and first[1].low in _PAIR else _RECENT
    recent = cited.article[max(0, cited.place - back) : cited.place]
    if not any(same for reading in recent for other in reading.names if (same := _one(name, other))):
        return ""
    return "“" + cited.reading.text[: first[-1].end] + "”"


_DESCRIBING = frozenset({"the", "his", "her", "he", "she", "their", "they"})
_PAIR = frozenset({"two", "three", "both"})
"""What a description counts ("the two countries") may be named as far back as its article begins."""

_DESCRIPTION = 4
_RECENT = 3
"""Passages back to which a description may point."""


def _one(name: Name, other: Name) -> bool:
    return spellings.same(name.whole, other.whole)


def _speaks(name: Name, claim: Reading) -> bool:
    """Whether the claim gives this one's words: then who it is may not be left to a pronoun."""
    told = (report for report in claim.reports if not _UNTOLD.search(report.speaker))
    return any(name.start == other.start for report in told for other in report.names)


_UNTOLD = re.compile(r"(?:n['’]t|\bnot|\bdeclined to)$")


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before, after = _LAST.search(text, max(0, start - _NEAR), start), _FIRST.match(text, end)
    return (before[1].lower() if before else "", after[1].lower() if after else "")
