"""Sentences of an event -> those that tell of what has ended by another article: miners trapped, a fire, nobody hurt.

Who is trapped until rescued, what burns until it is put out and who is at large until caught is told as it ended,
whichever article is read first: no rescue comes before what it ends. "Still" and "remain" tell of the rest, so that
they give way to an article of a later day alone. Measured on four mornings of sixty articles; other states that end
are not looked at.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.summarize.overtaken.retracted import no_later
from briefing.summarize.reading import terms, wording
from briefing.summarize.reading.sentence import OPENING, Sentence

SAME_PEOPLE = 2
"""Words of content, a name among them, that two sentences share from which on they are of the same people."""

NAME = re.compile(r"(?<=\w )[A-Z][\w-]+")

_IS = r"(?:is|are|remains?) (?:still |feared )?"
_WAS = r"(?:was|were|been)"
_ENDS = tuple(
    (re.compile(rf"\b(?:{state})\b", re.IGNORECASE), re.compile(rf"\b(?:{end})\b", re.IGNORECASE))
    for state, end in (
        (
            rf"{_IS}(?:trapped|stranded|buried|stuck)",
            rf"{_WAS} (?:freed|evacuated)|rescued|(?:brought|pulled) (?:out|up)",
        ),
        (
            rf"{_IS}(?:battling|fighting|tackling|ablaze|burning|on fire)|still (?:burn|rag)(?:s|es|ing)",
            r"put out|extinguished|doused|under control",
        ),
        (rf"{_IS}(?:at large|on the run)", r"arrested|captured|caught|detained"),
    )
)
"""What goes on, and the deed that ends it."""

_REST = re.compile(r"\b(?:still|remains?)\b", re.IGNORECASE)


def over(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield the ids of what is said to go on, where another article says that it is over."""
    said = [(s, wording.outside_quotes(s.text)) for s in sentences if s.article.language == "en"]
    for state, end in _ENDS:
        done = [s for s, text in said if end.search(text) and not state.search(text)]
        told = {s.article.id for s in done}
        for going, text in said:
            if state.search(text) and going.article.id not in told:
                ends = (s for s in done if of_the_same(going, s))
                if any(_precedes(going, s, of_the_rest=_REST.search(text) is not None) for s in ends):
                    yield going.id


def _precedes(going: Sentence, done: Sentence, *, of_the_rest: bool) -> bool:
    days = going.article.day, done.article.day
    if of_the_rest:
        return bool(days[0] and days[1] and days[0] < days[1])
    return no_later(going.article, done.article)


_UNHURT = re.compile(
    r"\bno (?:immediate |initial |early )?(?:reports?|word|news|signs?) of (?:any )?"
    r"(?:casualties|injuries|deaths|victims|damage or (?:casualties|injuries))\b"
    r"|\bno casualties (?:were|have been|had been) (?:immediately )?reported\b",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|man|woman|child|people)"
    r"(?: [\w-]+){0,3} (?:killed|died|dead|injured|hurt|wounded)\b",
    re.IGNORECASE,
)


def unhurt(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield the ids of what first knew of nobody hurt, where another article's opening, no earlier, tells of some."""
    hurt = [s for s in sentences if s.place < OPENING and _HURT.search(wording.outside_quotes(s.text))]
    for first in sentences:
        others = (s for s in hurt if s.article.id != first.article.id)
        if _UNHURT.search(first.text) and any(no_later(first.article, s.article) for s in others):
            yield first.id


def of_the_same(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences share enough, a name of the first in it, to be of the same people or thing."""
    shared = one.bag & other.bag
    names = {terms.stem(name.lower()) for name in NAME.findall(one.text)}
    return len(shared) >= SAME_PEOPLE and not shared.isdisjoint(names)
