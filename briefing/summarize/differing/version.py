"""One sentence's version of a thing that another article may tell otherwise, and the thing that is told in two ways."""

from dataclasses import dataclass

from briefing.language.numbers import Quantity
from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence

ALIKE = 0.2
"""Likeness of two sentences from which on their days, or the sums that they give, are of one thing."""

SUDDEN = (
    "explosion|blast|bombing|bomb|fire|blaze|earthquake|quake|tremor|landslide|mudslide|avalanche|crash|collision"
    "|shooting|derailment"
)
"""What happens of itself, or at a blow, and has an hour and a cause; a part of a regular expression."""


@dataclass(frozen=True, slots=True)
class Account:
    """One sentence's version of a thing, and its words for it; the rest is what versions of its kind compare.

    `word` is an hour's zone, a day, what was done, or whom something befell; `rough` is said of an hour, `done` of what
    may not have been.
    """

    thing: str
    words: str
    sentence: Sentence
    word: str = ""
    minutes: int = 0
    rough: bool = False
    done: bool = True
    agent: str = ""
    amount: Quantity | None = None
    tally: tuple[int, int] = (0, 0)

    @property
    def head(self) -> str:
        """The word that says what the thing is: "blast" of "the blast"."""
        return self.thing.rpartition(" ")[2]


@dataclass(frozen=True, slots=True)
class Told:
    """A thing that is told in two ways: the statement, the sentences that tell of it, and the few that are printed."""

    statement: str
    sentences: tuple[Sentence, ...]
    printed: tuple[Sentence, ...]


def readable(sentence: Sentence, ranked: Ranked) -> list[Sentence]:
    """Return a sentence behind the one that it leans on: "It happened at ..."."""
    before = [s for s in ranked.sentences if sentence.leans is Leans.ON_PREVIOUS and follows(sentence, s)]
    return [*before, sentence]
