"""What a sentence says was not done, and whether another account says that it was: a ransom paid, a mayor arrested."""

import re
from collections.abc import Iterator
from datetime import timedelta

from briefing.summarize.differing.version import Account
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import wording
from briefing.summarize.reading.sentence import Sentence

_NONE = re.compile(
    r"\b(?:no (?P<thing>[a-z]{4,}) (?:was|were|had been|has been|have been) (?P<verb>[a-z]+(?:ed|id|un|ot|en|ld))\b"
    r"|there (?:was|were|had been|has been) no (?P<what>[a-z]{4,})(?=[,.;]| (?:in|at|on|by|among)\b|$))"
)
_NOTHING = frozenset(
    "evidence doubt reason sign information word comment indication plan plans need time way question change problem"
    " risk danger details immediate longer further decision date suspects arrests".split()
)


def done_or_not(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield what a sentence says was not, with the words; and, of every sentence, itself for what it may say was."""
    masked = wording.outside_quotes(sentence.text)
    none = _NONE.search(masked)
    if none and (none["thing"] or none["what"]) not in _NOTHING:
        thing = none["thing"] or none["what"]
        yield Account(thing, f"“{none.group()}”", sentence, word=none["verb"] or "", done=False)
    for found in _WAS.finditer(masked):
        yield Account(found["thing"], f"“{found.group()}”", sentence, word=found["verb"])


_WAS = re.compile(
    r"\b(?:an?|the) (?P<thing>[a-z]{4,})(?: of (?:[\w$€£.,-]+ ){1,4}[a-z]+)? (?:was|were|had been|has been)"
    r" (?P<verb>[a-z]+(?:ed|id|un|ot|en|ld))\b"
)


def other_way(one: Account, other: Account, _: Ranked) -> bool:
    """Tell whether one account says that a thing was done, and the other that it was not."""
    same = one.word == other.word or "" in {one.word, other.word}
    return one.done != other.done and one.thing == other.thing and same


_DEEDS = {
    "taken": "arrested detained",
    "freed": "released freed",
    "removed": "sacked dismissed fired ousted",
    "killed": "killed",
}
_DEED = {verb: deed for deed, verbs in _DEEDS.items() for verb in verbs.split()}
_VERB = rf"(?P<verb>{'|'.join(_DEED)})"
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"
_BY_NAME = re.compile(rf"\b{_NAME},? (?P<deed>(?:has|had|was|is)(?P<no> not)?(?: yet)?(?: been)? {_VERB})\b")
_ACTIVE = re.compile(
    rf"(?<!not )(?<!to )(?<!never )(?<!be )(?<!been )(?<!was )(?<!were )\b(?P<deed>{_VERB} [^.;:“”]{{0,60}}?{_NAME})"
)
NEAR = timedelta(days=1)
"""Days from which on what had not been done may have been done since."""


def to_whom(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield what a sentence says befell, or did not befall, somebody with a name: "had not been arrested"."""
    masked = wording.outside_quotes(sentence.text)
    for found in [*_BY_NAME.finditer(masked), *_ACTIVE.finditer(masked)]:
        done = not found.groupdict().get("no")
        yield Account(found["name"], f"“{found['deed']}”", sentence, word=_DEED[found["verb"]], done=done)


def other_fate(one: Account, other: Account, _: Ranked) -> bool:
    """Tell whether one account says that it befell somebody, and one that is no earlier that it did not."""
    done, not_done = (one, other) if one.done else (other, one)
    days = done.sentence.article.day, not_done.sentence.article.day
    near = days[0] is None or days[1] is None or timedelta(0) <= days[1] - days[0] <= NEAR
    return one.done != other.done and (one.thing, one.word) == (other.thing, other.word) and near
