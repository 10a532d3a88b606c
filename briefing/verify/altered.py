"""A word put into a copy: a claim that repeats a passage nearly word for word has no other word than the passage.

Coverage weighs all words together, so that one invented word in a long copy weighs nothing: "a strike by 900 teachers
halted the port" of "a strike by 900 dockers". In a copy it stands out, where a paraphrase has words of its own.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.language import verbs, words
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import coverage, shared
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

COPIED = 0.7
"""Share of a claim's words, names and numbers that one passage has in the same order, for the claim to be its copy."""

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
        copied = _copied(mine, reading.once(_told)[:LONGEST])
        if len(copied) < COPIED * len(mine):
            continue
        kept = frozenset(mine[at].start for at in copied)
        new = next((unit for unit in _put_in(case.claim, kept, missing) if _tells(unit, missing)), None)
        if new is not None:
            share = f"{len(copied) / len(mine):.2f}"
            found = (
                f"The claim repeats the passage nearly word for word, and has “{new.low}”, which no cited passage has"
            )
            yield case.finding("COV008", found, weighed=(("word", new.low), ("share", share)))
            return


def _copied(mine: Sequence[Unit], theirs: Sequence[Unit]) -> frozenset[int]:
    """Return the places of a claim's words that a passage has in the same order."""
    one, other = ([words.stem(unit.low) for unit in units] for units in (mine, theirs))
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return frozenset(at for block in blocks for at in range(block.a, block.a + block.size))


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
    return not unit.low.endswith(("ly", "ing", "ed")) and not verbs.is_past(unit.low)


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
