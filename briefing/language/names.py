"""Names as a text gives them: people, places, bodies, with particles, titles and acronyms.

A state is known by its name, its people and its seat. What only looks like a name, a sentence's first word, is left
out where English writes it small. Time is linear in length.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from briefing.language import places, spellings
from briefing.language.almanac import SEASONS
from briefing.language.shortened import SHORTENED, is_shortened
from briefing.language.titled import is_titled
from briefing.language.wordlists import is_common, word_class


class Kind(StrEnum):
    """What a run of capitals is: a name, a state (in any of its forms), or the title before a name."""

    NAME = "name"
    STATE = "state"
    TITLE = "title"


class Name(msgspec.Struct, frozen=True):
    """One name of a text. `words` are its words as written, without possessive endings, and `whole` is all of them.

    `text` is `source[start:end]`.

    `state` is set where the whole name stands for a state. `initial` says that it stands first in its sentence.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    whole: str
    kind: Kind
    initial: bool = False
    state: places.State | None = None


class _Word(msgspec.Struct, frozen=True):
    text: str
    low: str
    start: int
    end: int
    capital: bool
    initial: bool


_TOKEN = re.compile(
    r"[^\W_]+(?:(?:['’]|(?<=[A-Z])&(?=[A-Z]))[^\W_]+)*(?:(?<=\b[^\W\d_])(?<!['’][sS])\.(?:[^\W\d_]\.)*)?"
)
_POSSESSIVE = re.compile(r"['’][sS]?$")
_STOPPED = (".", "!", "?", ":", ";", "\n", "•", "|", "…")
_OPENING = "\"'“”‘’«»([ \t\u00a0"
_PARTICLES = word_class("particles")  # fmt: skip
_CALENDAR = word_class("calendar")
_SURNAMES = word_class("surnames")
_PLAIN_ENDINGS = (
    "ists",
    "ers",
    "ors",
    "ings",
    "ments",
    "tions",
    "icians",
    "tarians",
    "narians",
    "ment",
    "tion",
    "hood",
    "ship",
)
STOP = word_class("stop")
TITLES = word_class("titles")


def find(text: str) -> list[Name]:
    """Return the names of a text in their order: each run of capitals, cut where a state or a title ends."""
    found: list[Name] = []
    for run in _runs(text):
        found.extend(_pieces(text, run))
    return found


def _runs(text: str) -> Iterator[list[_Word]]:
    """Yield each run of capitalised words, with the particles inside and before it.

    Most words are small and end a run: they are passed over before anything is made of them.
    """
    run: list[_Word] = []
    held: list[_Word] = []
    stop = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if run and text[stop:start] not in _JOINED:
            yield run
            run, held = [], []
        large = _is_large(text, start)
        if run and not large and _own(text[start:end]).lower() not in _PARTICLES:
            yield run
            run, held = [], []
        elif large or run:
            word = _word(text, stop, start, end)
            if word.capital:
                run += [*held, word]
                held = []
            elif run and word.low in _PARTICLES and len(held) < 2:  # noqa: PLR2004 - "of the", "bin al"
                held.append(word)
            elif run:
                yield run
                run, held = [], []
            if run and word.text.endswith(_GENITIVE):
                yield run
                run, held = [], []
        stop = end
    if run:
        yield run


_JOINED = frozenset({" ", "-", "", "\u00a0"})
_GENITIVE = ("'s", "’s", "'", "’")


def _is_large(text: str, at: int) -> bool:
    """Whether a word begins as names do: with a capital, or as iPhone, eBay and d'Ivoire with a letter before it."""
    if text[at].isupper():
        return True
    letter, following = text[at], text[at + 1 : at + 2]
    return (letter in "ie" and following.isupper()) or (
        letter in "dl" and following in _ELIDING and text[at + 2 : at + 3].isupper()
    )


_ELIDING = frozenset("'’")


def _word(text: str, stop: int, start: int, end: int) -> _Word:
    written = text[start:end]
    low = _own(written).lower()
    if not _is_large(text, start) or (len(written) <= len("NT") and written != "US" and _OF_MONEY.match(text, end)):
        return _Word(written, low, start, end, capital=False, initial=False)
    gap = text[stop:start]
    marks = gap.strip(_OPENING)
    initial = stop == 0 or (marks != "" and marks[-1] in _STOPPED) or gap.rstrip()[-1:] in {"“", '"', "«"}
    head = low if low.isalnum() else low.replace("’", "'").partition("'")[0].rstrip(".")
    capital = written in _LARGE or (low not in STOP and head not in STOP and head not in _CALENDAR)
    capital = capital or (low in _CALENDAR and _says_next(text, end))
    capital = capital or (low in _CALENDAR and is_titled(text, low, start, end))
    capital = capital and not (low in SHORTENED and is_shortened(text, low, start, end))
    capital = capital and not (low in SEASONS and _OF_YEAR.match(text, end))
    return _Word(written, low, start, end, capital=capital, initial=initial)


_LARGE = frozenset({"US", "WHO"})
"""Names that are other words where they are written small."""

_OF_YEAR = re.compile(r",?(?: of)? ['’]?\d\d")
"""What makes a season one of a year: "the Winter of 2013"."""

_OF_MONEY = re.compile(r"\$|(?<=NT|HK|NZ) \$|(?<=Rs)\.? ?\d")
"""What makes letters part of a sum: "NT$2", "Rs 5"."""


def _own(written: str) -> str:
    """Return a word without its possessive ending."""
    return written if written.isalnum() else _POSSESSIVE.sub("", written)


def _starts_plainly(word: _Word) -> bool:
    if (
        word.low in TITLES
        or word.low in _SURNAMES
        or word.low in _CALENDAR
        or places.state(word.low) is not None
        or places.demonyms(word.low)
        or word.text.isupper()
    ):
        return False
    return is_common(word.low) or word.low.endswith(_PLAIN_ENDINGS)


def _tells(text: str, run: list[_Word]) -> bool:
    """Whether a sentence's first word, alone and no word for many or for a body, is who speaks: "Tusk said"."""
    word = run[0]
    many = word.low.endswith("s") or word.low in _MANY or word.low in _BODIES
    return len(run) == 1 and not many and _says_next(text, word.end)


def _given(run: list[_Word]) -> bool:
    """Whether a sentence's first word begins a name: "Bill Orlov" and not "Bill Iran", "Orla Group", "West Orla"."""
    after = run[1] if len(run) > 1 else None
    if after is None or not after.capital:
        return False
    return (
        after.low in _ENDING or run[0].low in _GROUND or (bool(spellings.called(run[0].low)) and not _state(run, 1)[0])
    )


def _says_next(text: str, end: int) -> bool:
    """Whether a verb of speech follows a word that ends here."""
    verb = _NEXT.match(text, end)
    return verb is not None and verb[1] in _SPEECH


_NEXT = re.compile(r" ([a-z]+)\b")
_MANY = word_class("collectives")
_BODIES = word_class("bodies")
_SPEECH = word_class("reports")
_ENDING = word_class("endings of firms")
_GROUND = word_class("beginnings of places")


def _pieces(text: str, run: list[_Word]) -> Iterator[Name]:
    """Cut a run into states, titles and names: "Iraqi | Foreign Minister | Fuad Hussein"."""
    index, begun = 0, 0
    if run[0].initial and _starts_plainly(run[0]) and not (_state(run, 0)[0] or _tells(text, run) or _given(run)):
        index = begun = 1  # a sentence's first word is written large whatever it is
    while index < len(run):
        half = places.half(run[index].low) if text.startswith("-", run[index].end) else None
        length, state = (1, half) if half else _state(run, index)
        titled = 0 if length else _titles(run, index)
        step = length or titled
        if step:
            if any(word.capital for word in run[begun:index]):
                yield _name(text, run[begun:index], Kind.NAME)
            yield _name(text, run[index : index + step], Kind.STATE if length else Kind.TITLE, state)
            begun = index + step
        index += step or 1
    if any(word.capital for word in run[begun:]):
        yield _name(text, run[begun:], Kind.NAME)


def _state(run: list[_Word], index: int) -> tuple[int, places.State | None]:
    if not places.begins(spellings.fold(run[index].low)):
        return 0, None
    for length in range(min(places.LONGEST, len(run) - index), 0, -1):
        state = places.state(spellings.fold(" ".join(word.low for word in run[index : index + length])))
        if state is not None:
            return length, state
    return 0, None


def _titles(run: list[_Word], index: int) -> int:
    length = 0
    while index + length < len(run) and run[index + length].low.rstrip(".") in TITLES:
        length += 1
    return length


def _name(text: str, run: list[_Word], kind: Kind, state: places.State | None = None) -> Name:
    while len(run) > 1 and run[0].low == "of":
        run = run[1:]
    while len(run) > 1 and not run[-1].capital:
        run = run[:-1]
    words = tuple(_own(word.text) for word in run if word.capital or word.low != "of")
    start, end = run[0].start, run[-1].end
    return Name(start, end, text[start:end], words, " ".join(words), kind, run[0].initial, state)
