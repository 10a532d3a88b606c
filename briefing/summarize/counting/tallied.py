"""Sentences -> how many people something befell, each count with who says it where a sentence has two.

A toll stands beside a word for what befell people. Bodies that were found are dead, too, and may be some of them only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.language.numbers import Kind, Quantity
from briefing.summarize.counting import befallen
from briefing.summarize.counting.befallen import GREW, JOBS, TOLL
from briefing.summarize.counting.measured import bounded, is_partial, is_plural
from briefing.summarize.reading import bodies, english, terms
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence

ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class Value:
    """How many people something befell, as one sentence has it; `who` is the stem of what they are called.

    `former` is the count that the sentence itself gives up for it. `voice` is who counts so in a sentence that has two
    count the same. `found` is said of bodies: there may be more dead than were found.
    """

    befell: str
    who: str
    quantity: Quantity
    sentence: Sentence
    names: frozenset[str]
    former: Quantity | None = None
    voice: str = ""
    found: bool = False

    @property
    def text(self) -> str:
        """The number with the words that bound it: "at least six"."""
        number = bounded(self.sentence.text, self.quantity).lower()
        return f"{number} bodies" if self.found else number

    @property
    def is_named(self) -> bool:
        """Whether those counted are of one nation or name, some of all: "10 Americans"."""
        return self.sentence.text[self.quantity.end :].lstrip()[:1].isupper()

    @property
    def is_former(self) -> bool:
        """Whether its sentence gives it as one of before: "On Monday he had put the number of dead at 23"."""
        return _GIVEN.search(self.sentence.text, 0, self.quantity.start) is not None


_GIVEN = re.compile(r"\bhad (?:\w+ )?(?:put|given|said|spoken|reported)\b[^;.]*$")


def counts(sentences: Sequence[Sentence]) -> list[Value]:
    """Return how many people something befell, for each number of the sentences that says so."""
    own = (s for s in sentences if s.leans is not Leans.ON_PREVIOUS and s.article.language == "en")
    return [value for sentence in own for value in _voiced(sentence, [*_values(sentence)])]


def _voiced(sentence: Sentence, found: Sequence[Value]) -> Sequence[Value]:
    """Return the counts of a sentence, and of two that two speakers give of the dead whose each is."""
    first = next((value for value in found if value.befell == "killed"), None)
    if not first:
        return found
    for quantity in (q for q in sentence.quantities if q.start > first.quantity.end and q.kind is Kind.COUNT):
        who = _second_voice(sentence.text, first, quantity, told=any(v.quantity == quantity for v in found))
        mine = sentence.speech.speaker if sentence.speech else ""
        if who and not quantity.vague and not bodies.same(mine, who):
            both = (replace(first, voice=mine or "another"), replace(first, quantity=quantity, voice=who, found=False))
            return [*(v for v in found if v.quantity not in {first.quantity, quantity}), *both]
    return found


def _second_voice(text: str, first: Value, quantity: Quantity, *, told: bool) -> str:
    """Return who else counts the dead in a sentence, and as many as `quantity`; `told` says that it is known of them.

    What an army says of its own dead counts others than those whom it killed.
    """
    second = _SECOND.search(text, first.quantity.end, quantity.start)
    if not second or _FORMER.search(second.group()) or not _SAYS.search(text, 0, second.start()):
        return ""
    own = second["own"] and first.who not in _TROOPS
    return "" if own or not (told or second["put"]) else second["who"]


_SAYS = re.compile(r"\b(?:said|says|told|reported|announced|confirmed|according to|put|gave)\b")
_FORMER = re.compile(r"\b(?:had|has|earlier|first|initially|previously|before|later|then|also)\b")
_TROOPS = frozenset(terms.of("soldiers troops guards fighters militants rebels policemen officers"))
_SECOND = re.compile(
    r"(?:,? (?:while|but|whereas|though|although)|;|,? and) "
    r"(?P<who>(?!(?:it|he|she|they|that|who|which)\b)(?:the |an? )?[^,;.:“”\d]{2,60}?)"
    r"(?: on \w+day)? (?:"
    r"(?P<put>(?:put|puts) (?:the|that|(?P<own>its|his|their)) (?:[a-z]+ ){1,3}at"
    r"|(?:gave|gives) (?:an? |the |its )?(?:[a-z]+ )?(?:figure|toll|number|count|total) (?:of|as)"
    r"|(?:spoke|speaks) of)|said|says|counted|reported)"
    r"(?: that)?(?: (?:at least|at most|more than|about|some|nearly|only|just|around))? $"
)
"""A second speaker before a number: "..., while the ministry put the toll at "."""


def _values(sentence: Sentence) -> Iterator[Value]:
    taken = {at for mention in sentence.dates for at in range(mention.start, mention.end)}
    for quantity in sentence.quantities:
        counted = quantity.kind is Kind.COUNT and not quantity.vague and quantity.start not in taken
        before = sentence.text[: quantity.start]
        part = is_partial(sentence.text, quantity) and not GREW.search(before)
        if not counted or quantity.unit in {"year", "years"} or part:
            continue
        if _FOUND.search(sentence.text) and befallen.is_bodies(sentence.text, quantity):
            yield Value("killed", ANYBODY, quantity, sentence, names_in(sentence.text), found=True)
            continue
        befell = befallen.befell(sentence.text, quantity)
        anybody = (
            quantity.unit in english.ANYBODY | english.FINITE
            or TOLL.search(before)
            or befallen.is_bare(before, quantity)
        )
        anybody = anybody or befell == "freed"  # one account's hostages are another's passengers
        who = ANYBODY if anybody else "job" if befell == "cut" else terms.stem(quantity.unit)
        things = (
            bool(anybody) or quantity.unit in JOBS or is_plural(quantity.unit) or f"{quantity.unit}s" in english.HUMAN
        )
        if befell and who and things:
            yield Value(befell, who, quantity, sentence, names_in(sentence.text))


_FOUND = re.compile(
    r"\b(?:found|recovered|recovering|retrieved|pulled|dug|taken|brought|removed|carried|counted|collected|washed"
    r"|received|lay|lie|saw|seen)\b"
)
"""What is said of the bodies of those who have just died: those that are buried or named may be of another day."""


def names_in(text: str) -> frozenset[str]:
    """Return the capitalized words inside a sentence, days of the week apart."""
    found = re.findall(r"(?<=\w )[A-Z][\w’'-]{2,}", text)
    names = (re.sub("[’']s?$", "", word) for word in found)
    return frozenset(name.lower() for name in names if name not in english.DAYS)
