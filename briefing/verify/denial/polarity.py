"""What the claim denies and affirms, the passages deny and affirm: negations kept, nothing turned into its opposite."""

import itertools
from collections.abc import Iterator

from briefing.language import thesaurus, verbs, words
from briefing.language.wordlists import word_class
from briefing.model import Finding
from briefing.verify.case import Case
from briefing.verify.denial.abstaining import abstained, joined_in
from briefing.verify.denial.beside import always, dropped, hopeless, told_openly
from briefing.verify.denial.borne import affirmed, borne_out, conditional, one_root, one_word
from briefing.verify.denial.bounded import not_altogether, of_some_other, supposed
from briefing.verify.denial.conditions import bypassed, needed
from briefing.verify.denial.corrected import corrected
from briefing.verify.denial.denials import REFUSALS, denials, denied, nobody, refusals, undone
from briefing.verify.denial.ended import awaited, broken_off, is_yet, no_longer
from briefing.verify.denial.excepting import condition_turned, last_of_all, told_of_the_rest
from briefing.verify.denial.flipped import flipped
from briefing.verify.denial.implied import may_deny, told_as_so, told_without
from briefing.verify.denial.otherwise import first_of_all, may_say_otherwise, said_otherwise
from briefing.verify.denial.privatives import excepted, is_denied_by_form, one_kind
from briefing.verify.denial.reach import Denial
from briefing.verify.denial.revoked import done_after_all
from briefing.verify.denial.sameness import kept_apart, mixed_up
from briefing.verify.denial.short import hardly, short, told_after_all
from briefing.verify.denial.superlatives import tops_all
from briefing.verify.denial.unwilling import unwilling
from briefing.verify.reading import Reading
from briefing.verify.units import Sort, Unit


def negated(case: Case) -> Iterator[Finding]:
    """NEG001 and NEG002: what the claim denies the passages deny, and what they deny it does not affirm."""
    told = case.claim.once(denials)
    # "Not before July" may be "until July", and what has not happened since March "last" happened then.
    waiting = (case.claim.lexis & _UNTIL and case.lexis & _UNTIL) or _waits(case)
    for denial in told:
        if denial and not any(borne_out(denial, case.claim, reading, told) for reading in case.readings):
            if said_otherwise(denial, case) or _kept_back(denial[0], case) or corrected(denial[0], case):
                continue
            if (
                abstained(denial, case)
                or needed(denial[0], case)
                or told_of_the_rest(denial, case)
                or told_without(denial, case)
            ):
                continue
            said = next((word for reading in case.readings for word in denied(reading)), None)
            theirs = f"the cited passages deny “{said.low}”" if said else "the cited passages deny nothing"
            stem = words.stem(denial[0].low)
            against = bool(_AGAINST & case.lexis)
            sure = (said is None and not against) or any(stem in reading.stems for reading in case.readings)
            sure = sure and not waiting and not may_say_otherwise(denial, case) and not _still_to_come(denial, case)
            sure = sure and not may_deny(denial, case)
            yield flipped(case, f"The claim denies “{denial[0].low}”; {theirs}", sure=sure)
            return
    lost = (
        _lost,
        _joined_in,
        _withheld_told,
        _turned,
        _mixed_up,
        always,
        told_openly,
        _unexcepted,
        _done_by_none,
        _done_after_all,
        _broken_off,
        _no_longer,
    )
    found = next(itertools.chain(_undone_done(case), bypassed(case)), None) or next(
        itertools.chain.from_iterable(rule(case) for rule in ((dropped, always, told_openly) if told else lost)), None
    )
    if found is not None and not kept_apart(case):
        yield found


def _withheld_told(case: Case) -> Iterator[Finding]:
    """Find what the passages tell as not there or not done, without a negation, and the claim as there, or done."""
    word = told_as_so(case)
    if word:
        yield flipped(case, f"The claim tells “{word}”; the cited passage has it as not so", sure=False)


def _joined_in(case: Case) -> Iterator[Finding]:
    """Find a name that does in the claim what the passages have it decline to do."""
    name = joined_in(case)
    if name:
        yield flipped(case, f"The claim has {name} do what in the cited passage {name} declined", sure=False)


def _mixed_up(case: Case) -> Iterator[Finding]:
    """Find what the claim calls the same and the passages different, or the other way about."""
    word = mixed_up(case)
    if word:
        yield flipped(case, f"The claim calls something {word}; the cited passage does not", sure=False)


def _turned(case: Case) -> Iterator[Finding]:
    """Find "if" in a claim before what the passages have behind "unless"."""
    word = condition_turned(case)
    if word:
        yield flipped(case, f"The claim makes “{word}” the condition; the cited passage says “unless”", sure=False)


def _undone_done(case: Case) -> Iterator[Finding]:
    """Find what the claim says that somebody failed or refused to do, and the passages tell as done."""
    for denial in case.claim.once(undone):
        head = denial[0]
        if any(borne_out(denial, case.claim, reading) or head in _taken(reading, head) for reading in case.readings):
            continue
        if any(_undoes_object(head, case.claim, reading) for reading in case.readings):
            continue
        if any(_tells(head, reading, case.claim) for reading in case.readings):
            # Who "refused entreaties to sign" may have refused to sign.
            sure = not may_say_otherwise(denial, case)
            yield flipped(case, f"The claim denies “{head.low}”; the cited passages affirm it", sure=sure)
            return


def _still_to_come(denial: Denial, case: Case) -> bool:
    """Whether a claim says that something "has not" come about that every passage that has it only awaits."""
    if not is_yet(denial[0], case.claim):
        return False
    told = [(one, reading) for reading in case.readings for one in reading.units if one_word(one, denial[0])]
    return bool(told) and all(awaited(one, reading) for one, reading in told)


def _tells(head: Unit, reading: Reading, claim: Reading) -> bool:
    """Whether a passage has a word: one that is no more than awaited says nothing of what "has yet to" be."""
    told = [unit for unit in reading.units if unit.sort is Sort.WORD and one_word(unit, head)]
    return any(not awaited(unit, reading) for unit in told) if is_yet(head, claim) else bool(told)


def _taken(reading: Reading, head: Unit) -> list[Unit]:
    """Return the head again where a passage tells it as not done, too: "we failed to do so" may be any of its verbs."""
    silent = head.low in _TELLING and any(other and other[0].low in _TELLING for other in reading.once(denials))
    if silent:
        return [head]  # "declined to say", of who would not reveal it
    told = (*reading.once(undone), *reading.once(unwilling))
    return [head for other in told if other[0].low == "do" or one_word(other[0], head)]


def _undoes_object(head: Unit, claim: Reading, reading: Reading) -> bool:
    """Whether a passage denies by its own form what a light verb of the claim has behind it: "make a profit"."""
    at = claim.places.get(head.start, 0)
    behind = [unit for unit in claim.units[at + 1 : at + 4] if unit.sort == Sort.WORD]
    return head.low in _LIGHT and bool(behind) and is_denied_by_form(behind[0].low, reading)


_REACHING = frozenset({"apply", "cover", "extend", "affect", "concern", "include", "reach"})
"""Verbs that say whom a ban is on: it does not refuse to apply."""

_LIGHT = frozenset({"make", "take", "give", "have", "get"})


def _kept_back(head: Unit, case: Case) -> bool:
    """Whether the claim has somebody not tell what a passage has them decline to tell: "would not say"."""
    kept = head.low in _TELLING and any(
        one[0].low in _TELLING for reading in case.readings for one in reading.once(undone)
    )
    return kept and not any(told_after_all(head.low, reading) for reading in case.readings)


_TELLING = word_class("telling")


def _waits(case: Case) -> bool:
    """Whether the claim denies something up to a time, or since one, that the passages tell as when it happens."""
    said = case.claim.lexis
    return bool(said & {"until", "till"} or (said & {"since"} and case.lexis & {"last", "latest"}))


def _lost(case: Case) -> Iterator[Finding]:
    """Find what the passages deny and the claim affirms, unless the claim denies it with another word."""
    if not any(reading.once(denials) or reading.once(undone) for reading in case.readings):
        return
    own = (*case.claim.once(refusals), *case.claim.once(undone), *case.claim.once(unwilling))
    refused = [unit for refusal in own for unit in refusal]
    for reading in _denying(case):
        for denial in _withheld(reading, case.claim):
            if not denial or affirmed(denial[0], reading, case) or _said_opposite(denial[0].low, reading, case):
                continue
            head = denial[0]
            if (
                conditional(head, case.claim)
                or short(head, case.claim, reading)
                or not_altogether(head, reading, case.claim)
            ):
                continue
            if hardly(head, reading, case.claim) or of_some_other(denial, reading, case.claim):
                continue
            reaches = any(one_word(unit, head) for unit in refused) and not _REACHING.isdisjoint(verbs.forms(head.low))
            if not reaches and any(thesaurus.alike(unit.low, other.low) for unit in refused for other in denial):
                if head.low in _REFUSING:  # "did not exclude the offer", of which the claim is that it was ruled out
                    yield flipped(case, f"The claim refuses what the passage does not “{head.low}”", sure=False)
                    return
                continue
            sure = bool(verbs.forms(head.low) & _stated(case.claim))
            told = sure and not supposed(reading)
            if sure or (thesaurus.groups(head.low) & case.claim.groups) or _rooted(denial, case.claim):
                yield flipped(case, f"The claim affirms “{head.low}”; the cited passage denies it", sure=told)
                return


def _denying(case: Case) -> Iterator[Reading]:
    """Yield the passages whose denial a claim does not tell as the first, the last or the most of all."""
    rules = (first_of_all, last_of_all, tops_all)
    return (reading for reading in case.readings if not any(rule(case, reading) for rule in rules))


def _withheld(reading: Reading, claim: Reading) -> tuple[Denial, ...]:
    """Return what a passage denies; what there is no chance of only in the claim's own word: no plans to sell."""
    if not claim.lexis.isdisjoint({"rule", "rules"}):  # who has no plans to sell rules out selling
        return (*reading.once(denials), *reading.once(undone))
    hoped = [denial for denial in reading.once(hopeless) if verbs.forms(denial[0].low) & _stated(claim)]
    return (*reading.once(denials), *reading.once(undone), *hoped)


def _stated(claim: Reading) -> frozenset[str]:
    """Return the forms of what a claim says."""
    return frozenset().union(*(verbs.forms(word) for word in claim.content), claim.lexis & {"among"})


def _unexcepted(case: Case) -> Iterator[Finding]:
    """Find what the claim affirms of which the passages have only "non-" and the word: "life-threatening"."""
    if "non" in case.claim.lexis:
        return
    for reading in case.readings:
        for head in reading.once(excepted)[-1:]:
            told = any(one_kind(unit, head) for unit in case.claim.units)
            if told and not any(affirmed(head, other, case) for other in case.readings):
                yield flipped(
                    case, f"The claim affirms “{head.low}”; the cited passage has “non-{head.low}”", sure=True
                )
                return


def _done_by_none(case: Case) -> Iterator[Finding]:
    """Find what the passages say that none did and the claim tells of somebody: "no group has claimed the attack"."""
    if case.claim.once(refusals):
        return
    for reading in _denying(case):
        for denial in reading.once(nobody):
            deed = [unit for unit in denial if unit.sort is Sort.WORD]
            said = [unit for unit in deed if any(one_word(unit, other) for other in case.claim.units)]
            if len(said) > 1 and len(said) == len(deed) and not all(affirmed(unit, reading, case) for unit in said):
                found = f"The claim tells who did it; of “{deed[0].low}” the cited passage says that none did"
                yield flipped(case, found, sure=True)
                return


def _done_after_all(case: Case) -> Iterator[Finding]:
    """Find an act that the claim tells, and the passages tell as taken back."""
    done = done_after_all(case)
    if done:
        yield flipped(case, f"The claim tells “{done}”; the cited passage tells that it was undone", sure=False)


def _broken_off(case: Case) -> Iterator[Finding]:
    """Find what the claim says that somebody would do, of which the passage ends with "would not"."""
    broken = broken_off(case)
    if broken is not None:
        found = f"The claim says “{broken[1]}”; the cited passage says “{broken[0].strip(' .;,')}”"
        yield flipped(case, found, sure=False)


def _no_longer(case: Case) -> Iterator[Finding]:
    """Find "still" in a claim of what the passages have "no longer"."""
    if no_longer(case):
        yield flipped(case, "The claim says “still”; the cited passage says “no longer”", sure=False)


_REFUSING = REFUSALS | {"exclude", "reject", "rule", "refuse", "deny", "dismiss", "oppose", "block", "ban", "prevent"}


def _rooted(denial: Denial, claim: Reading) -> bool:
    """Whether the claim affirms a word of the same root as what is denied, or all that the denied verb is about.

    "No announcement" denies that it was announced, and who "could not find any signs of life" picked none up.
    """
    if any(one_root(denial[0], unit) for unit in claim.units if unit.sort is Sort.WORD):
        return True
    about = [unit for unit in denial[1:] if unit.sort is Sort.WORD]
    return denial[0].low in _FINDING and len(about) > 1 and all(words.stem(unit.low) in claim.stems for unit in about)


_FINDING = frozenset({"find", "see", "detect", "show", "give", "take", "make", "reach", "provide", "receive", "get"})


def _said_opposite(word: str, denying: Reading, case: Case) -> bool:
    """Whether the claim says with an opposite what a passage denies: one that this passage does not have itself."""
    contrary = thesaurus.opposites(word) - denying.stems
    return bool(contrary & case.claim.stems) or is_denied_by_form(word, case.claim)


_UNTIL = frozenset({"until", "till", "before", "only"})
_AGAINST = frozenset({"against", "opponent", "opponents"})
