"""Labels -> findings. Headlines, values, roles and points of a timeline are no claims, and state things all the same.

A label has no citation of its own. Its numbers, dates, names and quotations must stand somewhere in the texts that its
event, or the sentence beside it, rests on; a harm, a denial or an opposite in the sentences themselves. What else a
sentence is held to does not apply to a few words.
"""

from collections.abc import Sequence
from datetime import date

from briefing.language import names
from briefing.language.thesaurus import alike
from briefing.model import Finding, Severity
from briefing.verify.case import Case, Cited
from briefing.verify.denial.opposites import opposed
from briefing.verify.denial.polarity import negated
from briefing.verify.harm import harmed
from briefing.verify.names.naming import named
from briefing.verify.numbers.days import dated
from briefing.verify.numbers.figures import figures
from briefing.verify.numbers.weekdays import possible
from briefing.verify.quotations import quoted_words
from briefing.verify.reading import read
from briefing.verify.units import Sort

RULES = (quoted_words, figures, possible, dated, named)
WORDS = (harmed, negated, opposed)


def label(
    text: str, texts: Sequence[tuple[str, str]], *, sentences: Sequence[str] = (), day: date | None = None
) -> tuple[Finding, ...]:
    """Return what stands against a label.

    `texts` are pairs (id, text) of what its values and names must stand in; `sentences` are those that it rests on,
    where these are known; `day` is the day of their articles.
    """
    if not text.strip():
        return ()
    claim = read(text, day)
    whole = Case(claim=claim, cited=tuple(Cited(id=name, reading=read(told, day)) for name, told in texts))
    close = Case(claim=claim, cited=tuple(Cited(id="", reading=read(told, day)) for told in sentences))
    found = [finding for rule in RULES for finding in rule(whole)]
    found += [finding for rule in WORDS for finding in rule(close) if sentences]
    return tuple(found)


def when(text: str, told: Sequence[tuple[str, date | None]]) -> tuple[Finding, ...]:
    """Return what stands against a day that is set beside sentences: `told` are these, each with its article's day.

    What is told without a day of its own is told of the article's day.
    """
    readings = [read(sentence, day) for sentence, day in told]
    readings += [read(f"{day.day} {day:%B %Y}") for _, day in told if day is not None]
    cited = tuple(Cited(id="", reading=reading) for reading in readings)
    case = Case(claim=read(text, next((day for _, day in told if day), None)), cited=cited)
    return tuple(finding for rule in (possible, dated) for finding in rule(case))


def where(text: str, texts: Sequence[tuple[str, str]]) -> tuple[Finding, ...]:
    """Return what stands against the name of a place; `texts` are pairs (id, text) of the articles that tell of it."""
    cited = tuple(Cited(id=name, reading=read(told)) for name, told in texts)
    found = named(Case(claim=read(f"It was in {text}."), cited=cited))
    return tuple(finding for finding in found if finding.severity is Severity.ERROR)


def literal(text: str, sentences: Sequence[str], *, day: date | None = None) -> tuple[Finding, ...]:
    """Return what stands against a role, or the words of a figure: what holds for a label, and each word is theirs."""
    case = Case(claim=read(text, day), cited=tuple(Cited(id="", reading=read(told, day)) for told in sentences))
    said = [word for reading in case.readings for word in reading.lexis]
    told = [word for unit in case.claim.units if unit.sort in {Sort.WORD, Sort.TITLE} for word in unit.low.split()]
    missing = [word for word in told if word not in names.STOP and not any(alike(word, one) for one in said)]
    found = label(text, [("", "\n".join(sentences))], sentences=sentences, day=day)
    if not missing or found:
        return found
    return (case.finding("COV002", f"The label says {', '.join(missing)}, and no sentence that it rests on does"),)
