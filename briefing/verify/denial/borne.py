"""Whether the passages deny what a claim denies: the same word or its root, or with a word for its opposite.

Where a claim has two denials and the passages one, that one bears out the denial whose first word it shares, and not
another that has only the things of it: "no proof of planets" does not make "never found planets" true.
"""

import itertools

from briefing.language import thesaurus, verbs, words
from briefing.language.wordlists import bases
from briefing.verify.case import Case
from briefing.verify.coverage import holds
from briefing.verify.denial.denials import REFUSALS, denials, denied, refusals, undone
from briefing.verify.denial.privatives import denies_kind, is_denied_by_form
from briefing.verify.denial.reach import Denial
from briefing.verify.denial.unwilling import unwanted, unwilling
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def borne_out(denial: Denial, claim: Reading, reading: Reading, told: tuple[Denial, ...] = ()) -> bool:
    """Whether a passage denies one of the words that a claim's negation reaches, in whatever way it does.

    What it denies in the words of another of the claim's negations, those told, bears out that one.
    """
    refused = [unit for other in reading.once(refusals) for unit in other]
    if denial[0].low in REFUSALS:  # "may not halt", of what bars them from stopping
        refused = [unit for unit in refused if thesaurus.alike(unit.low, denial[0].low)]
    theirs = (tuple(refused), *(one for one in reading.once(denials) if not _of_another(one, denial, told)))
    stem = words.stem(denial[0].low)
    tabooed = any(words.rooted(stem, words.stem(unit.low)) for unit in refused if unit.sort is Sort.WORD)
    if tabooed or unwanted(denial, reading) or _advised_against(denial[0], reading):
        return True  # "would not be tolerated", of zero tolerance
    if any(_shared(denial, other) for other in theirs):
        return True
    if any(_as_little(denial, other) for other in reading.once(denials)):
        return True
    if denies_kind(denial, claim, reading):
        return True  # "were not North Korean", of non-North Korean ships
    lacking = {word.removesuffix("less") for word in reading.lexis if word.endswith("less")}
    if lacking and any(lacking.intersection({mine.low, *bases(mine.low)}) for mine in denial):
        return True  # without homes, and homeless
    return any(_opposite(mine.low, reading) and not holds(mine.low, reading) for mine in denial)


def _advised_against(head: Unit, reading: Reading) -> bool:
    """Whether a passage tells as not done what a claim denies: "advised against travel"; who is loath to may do it."""
    against = (other[0] for other in reading.once(undone) if other not in reading.once(unwilling))
    return head.low not in REFUSALS and any(one_word(head, one) for one in against)


def _as_little(denial: Denial, other: Denial) -> bool:
    """Whether two denials say the same of other words: not known, not established; and "did not." denies anything."""
    return not other or (denial[0].low in _KNOWN and other[0].low in _KNOWN)


_KNOWN = frozenset("know known clear certain established confirmed determined verified".split())
"""What, denied, says that nobody knows."""


def _of_another(theirs: Denial, denial: Denial, told: tuple[Denial, ...]) -> bool:
    """Whether a passage's negation is another one of the claim, which has its first word and all else that this has."""
    if not theirs or _shared(denial, theirs[:1]) or _shared(denial[:1], theirs):
        return False
    mine = len(_shared(denial, theirs))
    others = (one for one in told if one is not denial)
    return any(_shared(one[:1], theirs[:1]) and len(_shared(one, theirs)) > mine for one in others)


def _shared(mine: Denial, theirs: Denial) -> list[Unit]:
    """Return the words of one denial that another has, too."""
    return [one for one in mine if any(thesaurus.alike(one.low, unit.low) or one_root(one, unit) for unit in theirs)]


def _opposite(word: str, reading: Reading) -> bool:
    """Whether a passage says the opposite of a word: unknown, where the claim says that something is not known."""
    return bool(thesaurus.opposites(word) & reading.stems) or is_denied_by_form(word, reading)


def one_root(one: Unit, other: Unit) -> bool:
    """Whether two words begin with the same letters."""
    words_ = one.sort is other.sort is Sort.WORD
    return words_ and len(one.low) >= _ROOT and one.low[:_ROOT] == other.low[:_ROOT]


_ROOT = 7
"""Letters that two words of one root share from their beginning, where one is no form of the other."""


def conditional(head: Unit, claim: Reading) -> bool:
    """Whether the claim has a word only where it is no more than a condition: "if it is confirmed"."""
    said = [index for index, unit in enumerate(claim.units) if thesaurus.alike(unit.low, head.low)]
    return bool(said) and all(
        any(unit.low in _CONDITIONS for unit in claim.units[max(0, index - _BEFORE) : index]) for index in said
    )


_BEFORE = 6
"""Words before another among which its condition stands."""

_CONDITIONS = frozenset({"if", "unless", "whether", "until", "should"})


def affirmed(head: Unit, denying: Reading, case: Case) -> bool:
    """Whether the passages also say the word where it is not denied."""
    if any(unit.start != head.start and one_word(unit, head) for unit in denying.units):
        return True
    return any(reading is not denying for reading in case.once(_affirming, head))


def _affirming(case: Case, head: Unit) -> tuple[Reading, ...]:
    """Return the passages, two at most, that say a word and do not deny it."""
    saying = (reading for reading in case.readings if any(one_word(unit, head) for unit in reading.units))
    affirming = (reading for reading in saying if not any(one_word(unit, head) for unit in denied(reading)))
    return tuple(itertools.islice(affirming, len(("the denying one", "another"))))


def one_word(one: Unit, other: Unit) -> bool:
    """Whether two words are forms of one."""
    return bool(verbs.forms(one.low) & verbs.forms(other.low))
