"""What the claim says is in the cited passages: the share of its content, weighed by how telling each word is.

A name weighs as much as a rare word, and so does a number that the passages have; a state counts for nothing, since
every sentence on a subject names the same few. Nor do dates, or numbers that are not there: their own rules forgive
nothing.
"""

import bisect
import functools
import itertools
import re
from collections.abc import Iterator

from briefing.language import thesaurus, words
from briefing.language.agreement import agree
from briefing.language.units import MEASURES, SPANS
from briefing.language.wordlists import word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.denial.denials import NEGATORS, denied_stems
from briefing.verify.names.naming import absent
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit

LEAST = 0.3
"""Share of the content below which a claim is blocked."""

DOUBTFUL = 0.45
"""Share of the content below which a claim is shown to the reviewer."""

TELLING = 2.0
"""Weight of a claim's content, in rare words, below which its coverage blocks nothing: two words prove little."""


def covered(case: Case) -> Iterator[Finding]:
    """COV001 to COV003: enough of the claim stands in the cited passages, and something of each of its parts."""
    if not any(unit.sort is not Sort.STOP for unit in case.claim.units):
        yield case.finding("COV002", "The claim has no word, name or number that could be looked for")
        return
    share, told = case.once(shared)
    missing = case.once(coverage)[1]
    # A judgment says more than the facts that it rests on; they have to have something of it.
    if share >= DOUBTFUL or (case.kind is Kind.ASSESSMENT and share > 0):
        yield from _hung_on(case, frozenset(missing))
        return
    yield case.finding(
        "COV001" if share < LEAST and told >= TELLING and case.kind is not Kind.ASSESSMENT else "COV002",
        f"{share:.0%} of what the claim says is in the cited passages; missing: {', '.join(missing[:8])}",
        weighed=(("share", f"{share:.3f}"), ("least", str(LEAST)), ("doubtful", str(DOUBTFUL))),
    )


def shared(case: Case) -> tuple[float, float]:
    """Return the share (0 to 1) of the claim that the passages hold, names and numbers too, and its words' weight."""
    held = case.once(coverage)[0]
    told = sum(weight(word) for word in case.claim.content)
    borne_out = [not words for at, words in case.once(absent).items() if case.claim.names[at].state is None]
    stated = [one for reading in case.readings for one in reading.quantities]
    borne_out += [True for mine in case.claim.quantities if any(agree(mine, other) for other in stated)]
    return (held * told + sum(borne_out)) / (told + len(borne_out)) if told else 1.0, told


def _hung_on(case: Case, missing: frozenset[str]) -> Iterator[Finding]:
    """COV003: a clause with words enough to say something, no name or number, and nothing of it in the passages."""
    if case.kind is Kind.ASSESSMENT or len(missing) < ADDED_WORDS:
        return
    for part in parts(case.claim):
        told = [unit.low for unit in part if unit.sort is Sort.WORD and len(unit.low) > 1]
        bare = all(unit.sort in {Sort.WORD, Sort.STOP} for unit in part)
        if not bare or len(told) < ADDED_WORDS or sum(map(weight, told)) < ADDED:
            continue
        if missing.issuperset(told):
            found = f"No cited passage has anything of “{case.claim.text[part[0].start : part[-1].end]}”"
            yield case.finding("COV003", found, weighed=(("part", " ".join(told)), ("added", str(ADDED))))
            return


ADDED_WORDS = 2
"""Words, beside names and numbers, from which a part says something of its own."""

ADDED = 1.8
"""Weight of those words, in rare words. At 1.6 eight of 110 true claims of mutations_wice_dev have such a part, at 1.9
five; at 1.9 "and resigned from the government in disgrace" says nothing of its own."""

_CUT = re.compile(
    r"[,;:–—]\s|\s(?:and|but|while|after|before|because|although|despite|as|which|who|whose|when|where|since|amid|in)\s",
    re.IGNORECASE,
)


def parts(claim: Reading) -> Iterator[list[Unit]]:
    """Yield the units of each part of a claim, cut at marks and conjunctions."""
    units, cuts = claim.units, (cut.start() for cut in _CUT.finditer(claim.text))
    edges = [0, *(bisect.bisect_right(units, cut, key=_start) for cut in cuts), len(units)]
    for begun, ended in itertools.pairwise(edges):
        if begun < ended:
            yield list(units[begun:ended])


def _start(unit: Unit) -> int:
    return unit.start


def coverage(case: Case) -> tuple[float, list[str]]:
    """Return the weighed share (0 to 1) of the claim's words that the passages hold, and the words that they lack.

    A word is held in any form, as a synonym of the thesaurus, or by a word of the same root.
    """
    claim = case.claim
    weights = {word: weight(word) for word in claim.content if word not in NEGATORS}
    numbered = claim.once(_numbered) if claim.quantities else frozenset()
    other = [word for word in weights if word not in case.lexis and word not in numbered]
    missing = [word for word in other if not any(holds(word, one) for one in case.readings)]
    if missing and any(reading.once(denied_stems) for reading in (claim, *case.readings)):
        missing = [word for word in missing if not any(_denies(word, claim, one) for one in case.readings)]
    total = sum(weights.values())
    return (1.0 if total == 0 else 1 - sum(weights[word] for word in missing) / total), missing


def _denies(word: str, claim: Reading, reading: Reading) -> bool:
    """Whether a passage denies the opposite of a word, "died" of "nobody survived", or says what the claim denies."""
    if words.stem(word) in claim.once(denied_stems):
        return not thesaurus.undenied(word).isdisjoint(reading.lexis)
    return word not in _MOVES and not thesaurus.opposites(word).isdisjoint(reading.once(denied_stems))


_MOVES = word_class("changes")
"""What does not rise may stay as it is."""


def _numbered(claim: Reading) -> frozenset[str]:
    """Return the words that belong to a number, of which its rules forgive nothing: "nearly eight hours"."""
    behind = {quantity.end + 1 for quantity in claim.quantities}
    measures = (unit.low for unit in claim.units if unit.start in behind and unit.low in _MEASURING)
    return _NEARLY.union(measures)


_MEASURING = MEASURES.keys() | SPANS.keys()
_NEARLY = frozenset({"nearly", "almost", "roughly", "approximately"})


@functools.lru_cache(maxsize=8_192)
def weight(word: str) -> float:
    """Return how telling a word is: its rarity in general writing."""
    return 1.0 - words.share(words.stem(word))


def holds(word: str, reading: Reading) -> bool:
    """Whether a passage has a word, one that stands for it, or one of the same root; found once for each."""
    found = reading.held.get(word)
    if found is None:
        found = reading.held[word] = _holds(word, reading)
    return found


def _holds(word: str, reading: Reading) -> bool:
    return bool(thesaurus.groups(word) & reading.groups) or has_root(word, reading)


def has_root(word: str, reading: Reading) -> bool:
    """Whether a passage has a word or one of the same root, whatever may stand for it."""
    stem = words.stem(word)
    return stem in reading.stems or any(
        words.rooted(stem, other) for other in reading.roots.get(stem[: words.ROOT], ())
    )
