"""Who did it: whom a sentence says did something to somebody, and whether another account of it cannot be right."""

import re
from collections.abc import Iterator

from briefing.language.thesaurus import alike
from briefing.summarize.counting import measured
from briefing.summarize.differing.version import ALIKE, Account
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import english, wording
from briefing.summarize.reading.sentence import OPENING, Sentence

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
"""Words of a group's name: a single one is as often a nation, a village or the initials of another."""


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
    """Tell whether two names share no word."""
    words = [frozenset(re.findall(r"[A-Z][\w’'-]+", name)) - english.NOT_NAMES for name in (one, other)]
    return words[0].isdisjoint(words[1])


_SIDES = {
    "state": "army military troops soldiers forces police guards navy government warplanes coalition",
    "enemy": "rebels insurgents militants militia militiamen guerrillas separatists jihadists",
}
_SIDE = {word: side for side, words in _SIDES.items() for word in words.split()}
_AGENT = rf"(?P<agent>(?:[Tt]he )?(?:(?!the\b)[\w’'-]+ ){{0,2}}?(?P<head>{'|'.join(_SIDE)}))"
_ARMED = "(?P<verb>shelled|bombed|raided|ambushed|stormed|attacked|shot|killed|abducted|kidnapped|seized|burned|burnt)"
_PATIENT = r"(?:[\w’'-]+ ){0,2}?(?P<patient>[a-z][\w’'-]+)"
_BY_SIDE = (
    re.compile(
        rf"(?:^|[,;] |\bthat ){_AGENT} {_ARMED} {_PATIENT}(?=[,.;]| (?:of|in|on|at|near|and|from|with|during)\b)"
    ),
    re.compile(
        rf"(?:^|[,;] |\bthat ){_PATIENT} (?:[\w’'-]+ ){{0,4}}?(?:was|were) {_ARMED} (?:[\w’'-]+ ){{0,5}}?by {_AGENT}"
    ),
)


def sides(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield which side's men a first sentence says did what to what: "The army shelled the market"."""
    masked = wording.outside_quotes(sentence.text) if sentence.place < OPENING else ""
    match = next((found for pattern in _BY_SIDE if (found := pattern.search(masked))), None)
    if match:
        agent = re.sub("^The ", "the ", match["agent"])
        yield Account(match["verb"], agent, sentence, word=match["patient"], agent=_SIDE[match["head"]])


def other_side(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two accounts give one deed to two sides."""
    same = alike(one.thing, other.thing) and alike(one.word, other.word)
    return same and one.agent != other.agent and ranked.alike(one.sentence, other.sentence) >= ALIKE
