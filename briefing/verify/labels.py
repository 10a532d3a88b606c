"""Labels -> findings. Headlines, values, roles and points of a timeline are no claims, and state things all the same.

A label has no citation of its own. Its numbers, dates, names and quotations must stand somewhere in the texts that its
event, or the sentence beside it, rests on. What a sentence is held to beyond that does not apply to a few words.
"""

from collections.abc import Sequence
from datetime import date

from briefing.model import Finding
from briefing.verify.case import Case, Cited
from briefing.verify.days import dated, possible
from briefing.verify.figures import figures
from briefing.verify.naming import named
from briefing.verify.quotations import quoted_words
from briefing.verify.reading import read

RULES = (quoted_words, figures, possible, dated, named)


def label(text: str, texts: Sequence[tuple[str, str]], *, day: date | None = None) -> tuple[Finding, ...]:
    """Return what stands against a label. `texts` are pairs (id, text); `day` is the day of their articles."""
    if not text.strip():
        return ()
    cited = tuple(Cited(id=name, reading=read(whole, day)) for name, whole in texts)
    case = Case(claim=read(text, day), cited=cited)
    return tuple(finding for rule in RULES for finding in rule(case))
