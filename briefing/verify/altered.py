"""A word put into a copy: a claim that repeats a passage nearly word for word has no other word than the passage.

Coverage weighs all words together, so that one invented word in a long copy weighs nothing: "a strike by 900 teachers
halted the port" of "a strike by 900 dockers". In a copy it stands out, where a paraphrase has words of its own.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing.language import verbs, words
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import coverage, shared
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

COPIED = 0.7
"""Share of a claim's words, names and numbers that one passage has in the same order, for the claim to be its copy."""

NEARLY = 0.8
"""The same share where one noun stands in another's place: of 3,864 true claims two had such a noun at .8, 11 at .7."""

LONGEST = 80
"""Words of a passage that are looked at: matching costs their number squared."""

LEAST = 4
"""Words of the shortest claim that can be a copy."""


def altered(case: Case) -> Iterator[Finding]:
    """COV008: no word stands in a near copy of a passage for which no passage has a word."""
    missing = frozenset(case.once(coverage)[1])
    if case.kind is Kind.ASSESSMENT or not missing or case.once(shared)[0] < COPIED:
        return
    mine = case.claim.once(_told)
    for reading in case.readings if len(mine) >= LEAST else ():
        theirs = reading.once(_told)[:LONGEST]
        edits = _edits(mine, theirs)
        copied = [at for edit in edits if edit.kind == "equal" for at in range(edit.start, edit.end)]
        share = len(copied) / len(mine)
        if share < COPIED:
            continue
        kept = frozenset(mine[at].start for at in copied)
        placed = _put_in(case.claim, kept, missing)
        exchanged = _exchanged(edits, mine, theirs, case.claim, reading) if share >= NEARLY else ()
        new = next((unit for unit in (*placed, *exchanged) if _tells(unit, missing)), None)
        if new is not None:
            found = (
                f"The claim repeats the passage nearly word for word, and has “{new.low}”, which no cited passage has"
            )
            yield case.finding("COV008", found, weighed=(("word", new.low), ("share", f"{share:.2f}")))
            return


class _Edit(NamedTuple):
    """A part of a claim that a passage has as it is (`equal`), or in whose place it has another: their places."""

    kind: str
    start: int
    end: int
    their_start: int
    their_end: int


def _edits(mine: Sequence[Unit], theirs: Sequence[Unit]) -> list[_Edit]:
    """Return what makes a claim of a passage, by the stems of their words in order."""
    one, other = ([words.stem(unit.low) for unit in units] for units in (mine, theirs))
    return [_Edit(*edit) for edit in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()]


def _exchanged(
    edits: Sequence[_Edit], mine: Sequence[Unit], theirs: Sequence[Unit], claim: Reading, reading: Reading
) -> Iterator[Unit]:
    """Yield a noun of the claim where the passage has another noun, of one word or two, between the same words."""
    for edit in edits:
        theirs_too = edit.their_end - edit.their_start
        if edit.kind != "replace" or edit.end - edit.start != 1 or theirs_too not in _A_NOUN:
            continue
        unit, first, last = mine[edit.start], theirs[edit.their_start], theirs[edit.their_end - 1]
        at, begun, ended = claim.index(unit.start), reading.index(first.start), reading.index(last.start)
        led = at > 0 and (claim.units[at - 1].low in _LEADING or claim.units[at - 1].sort is Sort.NUMBER)
        same = _low(claim, at - 1) == _low(reading, begun - 1) and _low(claim, at + 1) == _low(reading, ended + 1)
        if (
            led
            and same
            and _ends_phrase(claim, at)
            and last.sort is Sort.WORD
            and last.low not in word_class("unnamed")
            and _is_noun(last.low)
        ):
            yield unit


def _ends_phrase(claim: Reading, at: int) -> bool:
    """Whether a word is the last of its phrase: no "policy" of "policy rate", no "crates" of "40 crates of wine"."""
    after = claim.units[at + 1] if at + 1 < len(claim.units) else None
    thing = after is not None and after.low == "of" and not after.gap.strip()
    return _ends(after) or (thing and claim.units[at - 1].sort is not Sort.NUMBER)


def _low(reading: Reading, at: int) -> str:
    """Return the stem of a text's unit at a place; nothing where it has none."""
    return words.stem(reading.units[at].low) if 0 <= at < len(reading.units) else ""


_A_NOUN = range(1, 3)
"""Words of a noun: "bank", "central bank"."""

_LEADING = frozenset("a an the his her its their of in by into near from with at on for as between under over".split())
"""What stands before a noun and before no verb."""


def _put_in(claim: Reading, kept: frozenset[int], missing: frozenset[str]) -> Iterator[Unit]:
    """Yield the words that are not copied where a noun tells who or what: of other words an editor has his own.

    Behind a number, before a copied verb, behind "by" or an "and" whose other side is copied, and in an aim of which no
    passage has the verb nor what it is done to.
    """
    units = claim.units
    for at, unit in enumerate(units):
        before, after = units[at - 1] if at else None, units[at + 1] if at + 1 < len(units) else None
        if unit.start in kept or before is None or unit.gap.strip():
            continue
        of = after is not None and after.low == "of"  # "40 cases of wine"
        counted = before.sort is Sort.NUMBER and not of
        acting = after is not None and after.start in kept and _does(after)
        led = next((one.low for one in reversed(units[max(0, at - 2) : at]) if one.low not in _ARTICLES), "")
        side = units[at - 2] if before.low == "and" else None
        aim = before.low == "to" and after is not None and after.sort is Sort.WORD and after.low in missing
        if counted or acting or aim or led == "by" or (side is not None and side.start in kept and _ends(after)):
            yield unit


def _does(verb: Unit) -> bool:
    """Whether a verb has right before it who does something; of who speaks other rules tell."""
    participle = verb.low.endswith(("en", "wn"))  # "the data stolen"
    told = verb.low in word_class("reports") or participle or verb.gap.strip()
    return verbs.is_past(verb.low) and not told


_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their"})


def _ends(after: Unit | None) -> bool:
    """Whether the noun before a word is the last of its phrase."""
    return after is None or (after.sort is Sort.STOP and after.low != "of") or bool(after.gap.strip())


def _tells(unit: Unit, missing: frozenset[str]) -> bool:
    """Whether a word says something of its own that no passage has a word for: no adverb, verb or word of speech."""
    if unit.sort is not Sort.WORD or unit.low not in missing or unit.low in _PLAIN:
        return False
    return _is_noun(unit.low)


def _is_noun(word: str) -> bool:
    return not word.endswith(("ly", "ing", "ed")) and not verbs.is_past(word)


_PLAIN = (
    word_class("reports")
    | word_class("light")
    | word_class("anybody")
    | frozenset(
        "total overall full split already times others former then later earlier more less fewer higher lower percent"
        " team side group".split()
    )
)


def _told(reading: Reading) -> tuple[Unit, ...]:
    return tuple(unit for unit in reading.units if unit.sort is not Sort.STOP)
