"""Whether passages leave a name unsaid rather than name another: a surname alone, a pronoun, "the agency"."""

import re

from briefing.language import names
from briefing.language.names import Kind, Name
from briefing.language.verbs import is_past
from briefing.language.wordlists import word_class
from briefing.verify.case import Case, Cited
from briefing.verify.reading import Reading, Sort

_PARTICLES = word_class("particles")
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
        before = following is not None and following.start - name.end <= len("'s ")
        rival = any(reading.states for reading in case.readings)
        whole = "" if rival else _specified(name, case)
        return "no state" if before and not rival else whole and f"“the {whole}”"
    words = proper(name)
    whole = _specified(name, case)
    if whole:
        return f"“the {whole}”"
    if any(_first_person(reading) for reading in case.readings) and index == 0 and name.initial:
        return "“I”"
    meant = "" if any(cited.article for cited in case.cited) else _subject(name, case) or _referred(name, case)
    if meant:
        return meant
    if len(words) > 1:
        alone = (phrase for reading in case.readings for phrase in reading.phrases if " " not in phrase)
        return next((phrase for phrase in alone if any(names.same_word(phrase, word) for word in words)), "")
    return _pronoun(name, case)


def _specified(name: Name, case: Case) -> str:
    """Return what a passage calls "the refugee agency" where the claim has the UN refugee agency; else nothing."""
    units = case.claim.units
    at = next((index for index, unit in enumerate(units) if unit.start <= name.start < unit.end), len(units))
    nouns = units[at + 1 : at + 3]
    plain = all(unit.sort is Sort.WORD and not unit.gap.strip("'’s ") for unit in nouns)
    if not plain or len(nouns) < len(("refugee", "agency")):
        return ""
    whole = " ".join(unit.low for unit in nouns)
    return whole if any(re.search(rf"\bthe {re.escape(whole)}\b", reading.folded) for reading in case.readings) else ""


def _first_person(reading: Reading) -> bool:
    """Whether a text is told by its own writer, outside quotations: who that is it does not say."""
    return any(
        unit.low in _WRITER and not any(quote.start <= unit.start < quote.end for quote in reading.quotes)
        for unit in reading.units
    )


_WRITER = frozenset({"i", "my", "me"})


def _pronoun(name: Name, case: Case) -> str:
    """Return the pronoun that stands in a passage where the claim has the name, between the same words."""
    if any(cited.article for cited in case.cited):
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
    first = next((unit for unit in case.claim.units if unit.sort is not Sort.STOP), None)
    if (
        first is None
        or _speaks(name, case.claim)
        or not first.start <= name.start < first.end
        or name.text.endswith(("'s", "’s"))
    ):
        return ""
    said = next((reading for reading in case.readings if _describes(reading)), None)
    if said is None or any(_rival(other, case.claim) for reading in case.readings for other in reading.names):
        return ""
    return f"“{' '.join(said.text.split()[:2])}”"


def _referred(name: Name, case: Case) -> str:
    """Return the "he" or "she" of passages that name nobody whom the claim does not, where the name is its first."""
    first = next((other for other in case.claim.names if other.kind is Kind.NAME), name)
    if first is not name or any(_rival(other, case.claim) for reading in case.readings for other in reading.names):
        return ""
    return next((f"“{found[0]}”" for reading in case.readings if (found := _PERSONAL.search(reading.text))), "")


_PERSONAL = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)


def _rival(other: Name, claim: Reading) -> bool:
    return other.kind is Kind.NAME and not any(
        names.same(" ".join(mine.words), " ".join(other.words)) for mine in claim.names
    )


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
    return other.kind is Kind.NAME and names.same(" ".join(name.words), " ".join(other.words))


def _speaks(name: Name, claim: Reading) -> bool:
    """Whether the claim gives this one's words: then who it is may not be left to a pronoun."""
    told = (report for report in claim.reports if not _UNTOLD.search(report.speaker))
    return any(name.start == other.start for report in told for other in report.names)


_UNTOLD = re.compile(r"(?:n['’]t|\bnot|\bdeclined to)$")


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before, after = _LAST.search(text, max(0, start - _NEAR), start), _FIRST.match(text, end)
    return (before[1].lower() if before else "", after[1].lower() if after else "")


def proper(name: Name) -> list[str]:
    """Return the words of a name that tell it from others: no particles, initials or digits."""
    words = [part for word in name.words for part in word.split("-") if part]
    return [
        word for word in words if word.lower() not in _PARTICLES and len(word.rstrip(".")) > 1 and not word.isdigit()
    ]
