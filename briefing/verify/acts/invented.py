"""What the claim says was done is done in the passages: subject and place may be theirs, and the verb an invention.

Coverage weighs words together, and in a short claim the verb is one of three or four that stand. Here it stands for
itself. A verb is borne out by its own root, a synonym, its opposite (which has rules of its own), or any
word that may mean or imply the deed; one that says little alone, as "took", is not asked about.
"""

import itertools
from collections.abc import Iterator

from briefing.language import deeds, thesaurus, verbs, words
from briefing.language.deeds import Deeds
from briefing.model import Finding, Kind
from briefing.verify.acts.predicates import predicates
from briefing.verify.case import Case
from briefing.verify.coverage import DOUBTFUL, LEAST, coverage, has_root, shared
from briefing.verify.denial.denials import denied_stems
from briefing.verify.reading import Reading
from briefing.verify.units import Sort

SHORT = 18
"""Words, names and numbers of the longest claim in which each verb is asked about, and a plain deed that no passage has
blocks. In a longer one a verb is one of many words, and an editor's own. Chosen on 851 true claims of six unseen sets:
2% are asked about and .1% blocked at 18, 4% and .4% at 22."""


APART = 4
"""Words back from a particle to its verb, at the most: "called the summer fair off"."""


def invented(case: Case) -> Iterator[Finding]:
    """COV005 and COV006: no deed that the passages have no word for."""
    told = case.claim.once(predicates)
    if not told or case.kind is Kind.ASSESSMENT:
        return
    missing = case.once(coverage)[1]
    denied = case.claim.once(denied_stems)  # "barely shifted" may be told in any words
    asked = (
        unit.low
        for unit in told
        if words.stem(unit.low) not in denied
        and (deeds.is_plain(unit.low) or (unit.low in missing and not _counted(unit.low, case.claim)))
    )
    unborne = [word for word in asked if not _borne_out(word, case)]
    plain = next((word for word in unborne if deeds.is_plain(word)), None)
    length = len(case.claim.units)
    if plain is None and (length > SHORT or len(unborne) < len(told)):
        return
    blocked = plain is not None and length <= SHORT and len(unborne) == len(told)
    if case.once(shared)[0] < (LEAST if blocked else DOUBTFUL):
        return  # coverage has told of it
    word = plain or unborne[0]
    found = f"The claim says “{word}”, and no cited passage has a word for that"
    yield case.finding("COV005" if blocked else "COV006", found, weighed=(("word", word), ("length", str(length))))


def joined(case: Case) -> Iterator[Finding]:
    """COV006: a deed behind "and" of which the passages have neither the verb nor what it was done to.

    Of 1,036 true claims of nine unseen sets this asks about one, of the broken ones about four.
    """
    units, missing = case.claim.units, frozenset(case.once(coverage)[1])
    if len(missing) < len(("a verb", "what it was done to")) or case.kind is Kind.ASSESSMENT:
        return
    for at in (at for at, unit in enumerate(units) if unit.low == "and"):
        verb = at + 2 if units[at + 1 : at + 2] and units[at + 1].low.endswith("ly") else at + 1
        if (
            verb >= len(units)
            or not verbs.is_past(units[verb].low)
            or units[verb].low not in missing
            or _borne_out(units[verb].low, case)
        ):
            continue
        behind = itertools.takewhile(lambda one: not set(one.gap) & set(",;:–—"), units[verb + 1 :][:OBJECT])
        done_to = [one for one in behind if one.sort is not Sort.STOP]
        new = [one for one in done_to if one.sort is Sort.WORD and one.low in missing]
        if new and len(new) >= MOSTLY * len(done_to):
            said = case.claim.text[units[verb].start : new[-1].end]
            yield case.finding(
                "COV006",
                f"The claim adds “{said}”, and no cited passage has a word for that",
                weighed=(("word", units[verb].low),),
            )
            return


OBJECT = 6
"""Words behind a verb among which is what it was done to."""

MOSTLY = 0.75


def _borne_out(word: str, case: Case) -> bool:
    """Whether a passage has another form of a verb, its opposite, or a word that may mean or imply the deed."""
    formed, contrary, done = verbs.forms(word), thesaurus.opposites(word), deeds.claimed(word)
    return any(
        has_root(word, reading)
        or not (
            formed.isdisjoint(reading.once(_formed))
            and contrary.isdisjoint(reading.stems)
            and done.isdisjoint(reading.once(_done))
        )
        for reading in case.readings
    )


def _counted(word: str, claim: Reading) -> bool:
    """Whether a verb says only how a number of the claim moved: "rose from 300 to 400" is told by the two figures."""
    return bool(claim.quantities) and not verbs.forms(word).isdisjoint(_MOVING)


_MOVING = frozenset(
    "rise increase grow climb soar surge jump fall drop decline plunge slump tumble slow double".split()
)


def _formed(reading: Reading) -> frozenset[str]:
    return frozenset().union(*map(verbs.forms, reading.lexis))


def _done(reading: Reading) -> Deeds:
    lows = [unit.low for unit in reading.units]
    joined = (
        f"{verb}_{after}"
        for at, after in enumerate(lows)
        if deeds.ends(after)
        for word in lows[max(0, at - APART) : at]
        for verb in verbs.forms(word)
    )
    return frozenset().union(*map(deeds.told, itertools.chain(reading.lexis, joined)))
