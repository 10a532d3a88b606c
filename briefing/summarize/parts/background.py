"""Sentences that tell of something clearly earlier than the event, and when that was.

A sentence is earlier where its own main clause is dated so: more than a week before the event, or, where its day is not
known, in a year or a month that the article's opening does not name. A date inside a relative clause, behind a verb of
saying or before a noun ("the 2015 deal") dates something else. What leans on such a sentence is earlier too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.language.dates import DateMention
from briefing.model import Event
from briefing.summarize.ranking import Ranked, understood
from briefing.summarize.reading import english
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import OPENING, Sentence

CLEARLY = timedelta(days=8)
"""An event and its first reports lie within a week; what is dated more than that before it is another happening."""

MOST, FEWEST_WORDS = 4, 7
_CLAUSE = "who|which|that|when|whose|where|after|since|until|before|because|if|has|have|having|would|will"
_EMBEDDED = re.compile(
    rf"\b(?:{_CLAUSE}|to(?= [a-z])|{'|'.join(sorted(english.SAY_ALWAYS | english.SAY_SOMETIMES))})\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|began|became|took|made|left|won|led|fell|rose|went|came|saw|gave|held|met|broke|cut|hit|shot"
    r"|struck|lost|ran|flew|sent|told|said|brought|sold|bought|built|rebuilt|felt|kept|spent|sought|taught|caught|fought"
    r"|wrote|drove|chose|spoke|stood|grew|knew|drew|threw|paid|laid|set|put|[a-z]{2,}ed)\b"
)
_PRESENT = re.compile(r"\b(?:is|are|scheduled|expected|will)\b")
_DATING = re.compile(
    r"(?:^|\b(?:in|on|during|of|late|early|mid|by|from|around|at|the|last|this)\s|[,(]\s?)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class When:
    """The day of the event, as far as it is known, against which a sentence is earlier."""

    day: date | None

    @classmethod
    def of(cls, event: Event) -> "When":
        """Take the event's day, or the first of its articles' days."""
        days = [article.day for article in event.articles if article.day]
        return cls(event.date.value or min(days, default=None))


def earlier(sentences: Sequence[Sentence], when: When) -> Mapping[str, DateMention | None]:
    """Return the passages' ids of the sentences that tell of something earlier, with the date that says so."""
    found: dict[str, DateMention | None] = {}
    openings: dict[str, set[tuple[int, int]]] = {}
    before: Sentence | None = None
    for sentence in sentences:
        mentions = sentence.dates
        if sentence.place < OPENING:
            openings.setdefault(sentence.article.id, set()).update(m.months for m in mentions if m.months)
        else:
            known = openings.get(sentence.article.id, set())
            mention = next(
                (m for m in mentions if _is_earlier(m, when, known) and dates_the_clause(sentence.text, m)), None
            )
            leans = (
                sentence.leans is Leans.ON_PREVIOUS and before is not None and before.article.id == sentence.article.id
            )
            if mention or (leans and before is not None and before.id in found):
                found[sentence.id] = mention
        before = sentence
    return found


def _is_earlier(mention: DateMention, when: When, opening: set[tuple[int, int]]) -> bool:
    if mention.impossible or (mention.weekday is not None and mention.months is None):
        return False
    if mention.offset == (0, "day") or (mention.side == "this" and mention.part != "early"):
        return False
    if when.day is None:
        return mention.years is not None or (mention.months is not None and mention.months not in opening)
    return bool(mention.spans) and mention.spans[0][1] < when.day - CLEARLY


def told(
    ranked: Ranked, before: Mapping[str, DateMention | None], *, chosen: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    """Return up to four earlier happenings that can be understood and are not told yet, the earliest first."""
    found: list[Sentence] = []
    for sentence in sorted(ranked.sentences, key=lambda s: (-ranked.central[s.id], s.id)):
        known = [*chosen, *found]
        dated = before.get(sentence.id) is not None and sentence.leans is not Leans.ON_PREVIOUS
        dated = dated and len(sentence.text.split()) >= FEWEST_WORDS and _PAST.search(sentence.text) is not None
        if dated and understood(sentence, known) and not any(ranked.same(sentence, other) for other in known):
            found.append(sentence)
        if len(found) == MOST:
            break
    return tuple(sorted(found, key=lambda s: (_since(before[s.id]), s.article.id, s.place)))


def _since(mention: DateMention | None) -> date:
    return mention.spans[0][0] if mention and mention.spans else date.max


def dates_the_clause(text: str, mention: DateMention) -> bool:
    """Tell whether a date says when the main clause of a sentence happened."""
    before = text[: mention.start]
    behind = text[mention.end :]
    if mention.months is None and before.endswith(("the ", "’s ", "'s ")) and behind[:2].strip().isalpha():
        return False  # "the 2007 world champion"
    if _EMBEDDED.search(before) or _PRESENT.search(text) or any(mark in before for mark in '“";:'):
        return False
    return bool(_DATING.search(before)) or mention.text[:1].isalpha()
