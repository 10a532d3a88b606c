"""Sentences of an event -> those that right what was told before, with what they right.

Who was reported dead is alive, and a body corrects its own statement. What they right may still count them: both are
told side by side, whatever else there is no room for. A figure that is corrected is `corrections`', what an outlet
corrects of its own `reworded`'s, and what somebody withdraws `retracted`'s.
"""

import re
from collections.abc import Collection, Iterator

from briefing.model import Difference, Event, Kind
from briefing.summarize.overtaken.retracted import no_later
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import bodies, wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence

_THOUGHT = re.compile(
    r"\b(?:reported|thought|believed|presumed|declared|pronounced|feared|listed|counted|named)"
    r" (?:to be |to have been |to have |as |among the )?(?:dead|killed|died|drowned)\b"
)
_ALIVE = re.compile(
    r"\b(?:alive|survived|(?:is|was|are|were) (?:not|never) (?:dead|killed)|did not die|lives|turned up)\b"
)
_CORRECTS = re.compile(
    r"\b(?:correcting|corrected|corrects|amending|amended) (?:its|his|her|their|an?|the) (?:own )?"
    r"(?:earlier |previous |first |initial |original )?(?:statement|account|report|version|announcement|claim)\b"
)
_DEAD = re.compile(r"\b(?:killed|died|dead|deaths?|drowned|perished)\b")
ALIKE = 0.1
"""Likeness from which on an earlier sentence may be what is righted, of those that count dead or are of the speaker."""


def is_told(sentence: Sentence) -> bool:
    """Tell whether a sentence that can be read apart rights what was told before."""
    return bool(_statement(sentence)) and sentence.leans is not Leans.ON_PREVIOUS


def _statement(sentence: Sentence) -> str:
    text = wording.outside_quotes(sentence.text) if sentence.article.language == "en" else ""
    if _THOUGHT.search(text) and _ALIVE.search(text):
        return "Reported dead, later alive"
    return "Corrected by who had said it" if _CORRECTS.search(text) else ""


def rows(event: Event, ranked: Ranked, *, without: Collection[str]) -> Iterator[Difference]:
    """Yield a row for each sentence that rights another, with the one that it rights; none of `without`."""
    for sentence in ranked.sentences:
        if sentence.id in without or not is_told(sentence):
            continue
        before = [s for s in ranked.sentences if s.id not in without and _may_be_righted(s, sentence)]
        nearest = max(before, key=lambda s: (ranked.alike(s, sentence), s.id), default=None)
        if nearest is None or ranked.alike(nearest, sentence) < ALIKE:
            continue
        cells: dict[str, str | None] = {article.id: None for article in event.articles}
        cells |= {s.article.id: s.id for s in (nearest, sentence)}
        claims = tuple(s.claim(Kind.DISPUTED) for s in (nearest, sentence))
        yield Difference(statement=_statement(sentence), cells=cells, claims=claims, settled=True)


def _may_be_righted(said: Sentence, by: Sentence) -> bool:
    """Tell whether a sentence of another article, no later, tells of dead, or is of the one who corrects."""
    if said.article.id == by.article.id or not no_later(said.article, by.article):
        return False
    corrects = _CORRECTS.search(by.text)
    who = by.speech.speaker if by.speech else by.text[: corrects.start()].strip() if corrects else ""
    own = said.speech is not None and bodies.same(said.speech.speaker, who)
    return own or (not corrects and _DEAD.search(wording.outside_quotes(said.text)) is not None)
