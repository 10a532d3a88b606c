"""Who did it, or that nobody did: what a sentence says was done, and whether another account of it cannot be right."""

import re
from collections.abc import Iterator

from briefing.language.thesaurus import alike
from briefing.summarize.counting import measured
from briefing.summarize.differing.version import Account
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import english, wording
from briefing.summarize.reading.sentence import Sentence

_DEEDS = {
    "taken": "abducted kidnapped seized captured snatched taken",
    "attacked": "attacked bombed ambushed shelled raided",
    "killed": "killed murdered assassinated",
}
_DEED = {verb: deed for deed, verbs in _DEEDS.items() for verb in verbs.split()}
_NAME = r"[A-Z][\w’'-]+(?: (?:of (?:the )?)?[A-Z][\w’'-]+)*"
_BY = re.compile(
    rf"(?P<patient>[\w’'-]+) (?:was|were|had been|have been|has been) (?P<verb>{'|'.join(_DEED)})\b"
    rf"(?P<how>(?: (?!by\b)[\w,’'-]+){{0,12}}?) by (?:members of |fighters (?:of|from) |gunmen (?:of|from) )?"
    rf"(?P<agent>(?:the )?{_NAME})(?=[,.;]| (?:in|on|near|at|during|after|and|who|which|as)\b|$)"
)
_ANY_PATIENT = frozenset(
    "group captives hostages victims they workers people men women them pilgrims passengers".split()
)
FEWEST_NAMES = 2
"""Words of a group's name: a single one is as often a nation or a village."""


def doers(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield who did what to whom, by name: "was abducted by the Red Valley Front"."""
    match = _BY.search(wording.outside_quotes(sentence.text))
    if match and len(re.findall(r"\b[A-Z]", match["agent"])) >= FEWEST_NAMES:
        agent = match["agent"].removeprefix("the ")
        words = f"{match['verb']} by {match['agent']}"
        yield Account(_DEED[match["verb"]], words, sentence, word=match["patient"].lower(), agent=agent)


def other_doer(one: Account, other: Account, _: Ranked) -> bool:
    """Tell whether two names are given to who did one thing."""
    several = all(measured.is_plural(word) or word in _ANY_PATIENT for word in (one.word, other.word))
    same = alike(one.word, other.word) or (several and bool({one.word, other.word} & _ANY_PATIENT))
    return one.thing == other.thing and same and _differ(one.agent, other.agent)


def _differ(one: str, other: str) -> bool:
    """Tell whether two names share no word, and neither is the initials of the other."""
    words = [frozenset(re.findall(r"[A-Z][\w’'-]+", name)) - english.NOT_NAMES for name in (one, other)]
    initials = ["".join(re.findall(r"\b[A-Z]", name)) for name in (one, other)]
    return not words[0] & words[1] and one not in initials and other not in initials


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
