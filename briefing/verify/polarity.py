"""What the claim denies and affirms, the passages deny and affirm: negations kept, nothing turned into its opposite."""

import itertools
import re
from collections.abc import Iterator, Sequence

from briefing.language import names, thesaurus, verbs, words
from briefing.language.wordlists import bases, is_common, word_class
from briefing.model import Finding, Kind
from briefing.verify.case import Case
from briefing.verify.coverage import ROOT, coverage, holds
from briefing.verify.reading import Reading, Sort, Unit

NEAR_COPY = 0.5
"""Coverage from which a claim is so close to its passage that a negation on one side alone is an error."""

_NEGATORS = word_class("negators")
_REFUSALS = word_class("refusals")
Denial = tuple[Unit, ...]
"""The words that one negation may deny."""

_REACH = 4
"""Words after a negation among which are those that it denies: "no new energy subsidies are planned"."""


def negated(case: Case) -> Iterator[Finding]:
    """NEG001 and NEG002: what the claim denies the passages deny, and what they deny it does not affirm."""
    denials = case.claim.once(_denials)
    # "Not before July" may be "until July", and what has not happened since March "last" happened then.
    waiting = (case.claim.lexis & _UNTIL and case.lexis & _UNTIL) or _waits(case)
    for denial in denials:
        if denial and not any(_borne_out(denial, reading) for reading in case.readings):
            said = next((word for reading in case.readings for word in _denied(reading)), None)
            theirs = f"the cited passages deny “{said.low}”" if said else "the cited passages deny nothing"
            stem = words.stem(denial[0].low)
            against = bool(_AGAINST & case.lexis)
            sure = (said is None and not against) or any(stem in reading.stems for reading in case.readings)
            sure = sure and not waiting
            yield _flipped(case, f"The claim denies “{denial[0].low}”; {theirs}", sure=sure)
            return
    if not denials:
        yield from _lost(case)


_SHORT = re.compile(
    r"\b(?:\w+ )?too (?:little|few)\b(?: \w+)?|\b(?:got|get|gets|getting|had) (?:\w+ ){1,4}wrong\b", re.IGNORECASE
)
"""What denies without a negation: "doing too little" is not doing enough, and facts got wrong are not right."""


def _short(head: Unit, claim: Reading) -> bool:
    """Whether the claim has a word only where something falls short or is wrong."""
    spans = (
        [match.span() for match in _SHORT.finditer(claim.text)]
        if "too" in claim.lexis or "wrong" in claim.lexis
        else []
    )
    said = [unit for unit in claim.units if thesaurus.alike(unit.low, head.low)]
    return bool(spans) and all(any(start <= unit.start < end for start, end in spans) for unit in said)


def _waits(case: Case) -> bool:
    """Whether the claim denies something up to a time, or since one, that the passages tell as when it happens."""
    said = case.claim.lexis
    return bool(said & {"until", "till"} or (said & {"since"} and case.lexis & {"last", "latest"}))


def _borne_out(denial: Denial, reading: Reading) -> bool:
    """Whether a passage denies one of the words that a claim's negation reaches, in whatever way it does."""
    refused = () if denial[0].low in _REFUSALS else reading.once(_refusals)
    theirs = [unit for other in (*reading.once(_denials), *refused) for unit in other]
    if any(thesaurus.alike(mine.low, unit.low) for mine in denial for unit in theirs):
        return True
    if any(not other for other in reading.once(_denials)):
        return True  # "did not.": what is denied is said elsewhere
    if any(one.low == "non" and other.low == denial[0].low for one, other in itertools.pairwise(reading.units)):
        return True  # "were not North Korean", of non-North Korean ships
    lacking = {word.removesuffix("less") for word in reading.lexis if word.endswith("less")}
    if any(lacking.intersection({mine.low, *bases(mine.low)}) for mine in denial):
        return True  # without homes, and homeless
    return any(_opposite(mine.low, reading) and not holds(mine.low, reading) for mine in denial)


def _opposite(word: str, reading: Reading) -> bool:
    """Whether a passage says the opposite of a word: unknown, where the claim says that something is not known."""
    if thesaurus.opposites(word) & reading.stems:
        return True
    return any(thesaurus.alike(word, form) for form in reading.once(_bare))


def _bare(reading: Reading) -> tuple[str, ...]:
    """Return what the words of a text deny by their own form, each once."""
    found = (form for unit in reading.units if unit.sort is Sort.WORD for form in _privative(unit.low))
    return tuple(dict.fromkeys(found))


def disproved(case: Case) -> Iterator[Finding]:
    """NEG002: what a passage calls a false report, the claim does not tell as if it were true."""
    denied = case.claim.once(_denials) + case.claim.once(_refusals)
    if denied or case.claim.lexis & _UNTRUE:
        return
    for reading in case.readings:
        for told in _REPORT.finditer(reading.text):
            inside = [word for word in _LETTERS.findall(names.fold(told["said"])) if word not in names.STOP]
            if len(set(inside) & case.claim.lexis) > len(set(inside)) / 2:
                found = f"The passage calls it untrue that “{told['said']}”; the claim tells it"
                yield _flipped(case, found, sure=True)
                return


_UNTRUE = frozenset({"wrong", "false", "untrue", "baseless", "unfounded", "incorrect", "fake"})
_REPORT = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accusations?) that (?P<said>[^.;:]{1,300}?)"
    r" (?:was|were|is|are) (?:\w+ )?(?:wrong|false|untrue|baseless|unfounded|incorrect|fake)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")


def _lost(case: Case) -> Iterator[Finding]:
    """Find what the passages deny and the claim affirms, unless the claim denies it with another word."""
    affirmed = frozenset().union(*(verbs.forms(word) for word in case.claim.content), case.claim.lexis & {"among"})
    refused = [unit for refusal in case.claim.once(_refusals) for unit in refusal]
    for reading in case.readings:
        for denial in reading.once(_denials):
            if not denial or _affirmed(denial[0], reading, case) or _opposite(denial[0].low, case.claim):
                continue
            head = denial[0]
            if _short(head, case.claim):
                continue
            if any(thesaurus.alike(unit.low, other.low) for unit in refused for other in denial):
                continue
            sure = bool(verbs.forms(head.low) & affirmed)
            if sure or (thesaurus.groups(head.low) & case.claim.groups):
                yield _flipped(case, f"The claim affirms “{head.low}”; the cited passage denies it", sure=sure)
                return


def _affirmed(head: Unit, denying: Reading, case: Case) -> bool:
    """Whether the passages also say the word where it is not denied."""
    if any(unit.start != head.start and _one_word(unit, head) for unit in denying.units):
        return True
    others = (reading for reading in case.readings if reading is not denying)
    saying = (other for other in others if any(_one_word(unit, head) for unit in other.units))
    return any(not any(_one_word(unit, head) for unit in _denied(other)) for other in saying)


def _one_word(one: Unit, other: Unit) -> bool:
    return bool(verbs.forms(one.low) & verbs.forms(other.low))


def _flipped(case: Case, message: str, *, sure: bool) -> Finding:
    share, _ = coverage(case.claim, case.readings)
    sure = sure and share >= NEAR_COPY and case.kind is not Kind.ASSESSMENT
    code = "NEG001" if sure else "NEG002"
    return case.finding(code, message, weighed=(("share", f"{share:.3f}"), ("near copy", str(NEAR_COPY))))


def _denied(reading: Reading) -> list[Unit]:
    """Return the words that the negations of a text deny."""
    return [unit for denial in reading.once(_denials) for unit in denial]


def _denials(reading: Reading) -> tuple[Denial, ...]:
    """Return, for each negation of a text, the words that follow it within its reach."""
    if not reading.lexis & _NEGATORS and "t" not in reading.lexis:
        return ()
    return tuple(_reached(reading.units, index) for index, unit in enumerate(reading.units) if _negates(unit, reading))


def _refusals(reading: Reading) -> tuple[Denial, ...]:
    """Return, for each word such as "refused" or "denied", the words that follow it within its reach."""
    units = reading.units
    return tuple(
        _reached(units, index)[:_REFUSED] for index, unit in enumerate(units) if _refuses(unit, index, reading)
    )


def _refuses(unit: Unit, index: int, reading: Reading) -> bool:
    """Whether a word refuses what follows: "refused", "leaves out", "kept boats from", "unaware of"."""
    if unit.low in _REFUSALS:
        return not unit.low.startswith("fail") or reading.text[unit.end : unit.end + 3] == " to"
    if unit.low in _FOLLOWED and index + 1 < len(reading.units):
        return reading.units[index + 1].low == _FOLLOWED[unit.low]
    before = reading.units[max(0, index - _REACH) : index]
    if unit.low == "out":
        of = index + 1 < len(reading.units) and reading.units[index + 1].low == "of"  # out of control
        return of or (bool(before) and before[-1].low in _LEAVING)
    if unit.low == "from":
        return any(one.low in _KEEPING for one in before)
    bare = unit.low.removeprefix("un")
    return bare != unit.low and len(bare) > ROOT and is_common(bare)


_FOLLOWED = {"rather": "than", "instead": "of", "absence": "of"}
_LEAVING = frozenset({"leave", "leaves", "leaving", "left"})
_KEEPING = frozenset({"keep", "keeps", "keeping", "kept", "stop", "stops", "stopped", "discouraged", "deterred"})


_UNTIL = frozenset({"until", "till", "before", "only"})
_AGAINST = frozenset({"against", "opponent", "opponents"})

_REFUSED = 2
"""Words that a refusal denies: "refused to [approve] the [budget]"."""


def _reached(units: Sequence[Unit], index: int) -> Denial:
    """Return the words that a negation reaches, up to the next comma or "but"; "not among them" denies "among"."""
    reach = _REACH if units[index].low != "neither" else _NEITHER
    following = units[index + 1 : index + 4 + 2 * reach]
    if following and following[0].low in {"among", "one"}:
        following = following[following[0].low == "one" :]
    clause = list(
        itertools.takewhile(lambda unit: unit.low not in _CLOSING and not set(unit.gap) & set(",;:"), following)
    )
    return tuple(unit for unit in clause if unit.sort in _DENIABLE or unit.low == "among")[:reach]


_NEITHER = 10
"""Words after "neither" among which is the verb that it denies: "neither the verdict nor the sentence could stand"."""


_CLOSING = frozenset({"but", "whether", "if"})
"""What a negation does not reach beyond: "did not say whether she wanted to" is no "did not want to"."""

_DENIABLE = {Sort.WORD, Sort.NUMBER, Sort.NAME}


def _negates(unit: Unit, reading: Reading) -> bool:
    if unit.low == "t":
        return unit.gap in {"'", "’"}
    if unit.low not in _NEGATORS or _BOUNDING.match(reading.text, unit.end):
        return False
    return unit.start == 0 or reading.text[unit.start].islower() or not unit.gap.isspace()  # Doctors Without Borders


_BOUNDING = re.compile(r"\s+(?:only|(?:fewer|less|more|later|earlier)\s+than)\b", re.IGNORECASE)
"""What makes no denial of a negation: "not only", "no fewer than"."""


def _privative(word: str) -> frozenset[str]:
    """Return what a word denies by its own form: known for unknown, care for careless."""
    if not word.startswith(_DENYING) and not word.endswith("less"):
        return frozenset()
    bare = {word.removeprefix(prefix) for prefix in _DENYING if word.startswith(prefix)}
    return frozenset(bare | ({word.removesuffix("less")} if word.endswith("less") else set()))


_DENYING = ("un", "in", "im", "non", "dis")


def opposed(case: Case) -> Iterator[Finding]:
    """ANT001: the claim does not say the opposite of a word of the passages that it leaves out."""
    said = case.claim.stems
    denied = case.claim.once(_denied_words)
    for word in case.claim.content:
        if words.stem(word) in denied or any(holds(word, reading) for reading in case.readings):
            continue
        contrary = thesaurus.opposites(word) - said
        if contrary & _SCALE & _denied_stems(case):
            found = f"The claim says “{word}”; the cited passage only denies the opposite"
            yield case.finding("ANT001", found, weighed=((word, "denied"),))
            continue
        clash = next((found for reading in case.readings if (found := _clash(contrary, reading))), "")
        if clash:
            found = f"The claim says “{word}”; the cited passage says “{clash}”"
            yield case.finding("ANT001", found, weighed=((word, clash),))


def _denied_stems(case: Case) -> frozenset[str]:
    return frozenset().union(*(reading.once(_denied_words) for reading in case.readings))


def _denied_words(reading: Reading) -> frozenset[str]:
    """Return the stems of the words that a text denies."""
    return frozenset(words.stem(unit.low) for unit in _denied(reading))


_SCALE = frozenset(
    map(words.stem, ("rise", "fall", "increase", "decrease", "grow", "shrink", "gain", "improve", "worsen"))
)
"""What may also stay as it is: prices that do not rise need not fall."""


def _clash(contrary: frozenset[str], reading: Reading) -> str:
    """Return the word of a passage that is one of these stems, or made from one, and that it does not deny."""
    denied = reading.once(_denied_words)
    for stem in sorted(contrary):
        alike = [other for other in reading.roots.get(stem[:ROOT], ()) if other.startswith(stem)]
        if stem in reading.stems - denied or (len(stem) > ROOT and any(other not in denied for other in alike)):
            return stem
    return ""


_ORDER = (
    ("before", "after"), ("above", "below"), ("under", "over"), ("with", "without"), ("more", "fewer"),
    ("more", "less"),     ("most", "least"), ("inside", "outside"), ("ahead", "behind"), ("he", "she"),
)  # fmt: skip


_ORDERING = frozenset(word for pair in _ORDER for word in pair)


def ordered(case: Case) -> Iterator[Finding]:
    """ANT002: what comes before in the passages does not come after in the claim, and the like with small words."""
    own, others = (case.claim.lexis & _ORDERING) - case.lexis, (case.lexis & _ORDERING) - case.claim.lexis
    for pair in _ORDER if own and others else ():
        for mine, theirs in (pair, pair[::-1]):
            if mine in own and theirs in others:
                yield case.finding(
                    "ANT002", f"The claim says “{mine}”; the cited passages say “{theirs}”", weighed=((mine, theirs),)
                )
                return
