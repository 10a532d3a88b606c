"""The hour and the day that a sentence gives to what happened, and whether another cannot be right beside it.

The happening must be named alike in both, an hour must be of one zone; a day must not be a night, which belongs to two.
"""

import re
from collections.abc import Iterator

from briefing.language import clock
from briefing.language.thesaurus import alike
from briefing.summarize.differing.version import ALIKE, Account
from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading import wording
from briefing.summarize.reading.sentence import Sentence

MINUTES, ROUGHLY = 5, 30
"""How far apart two hours must be to contradict, and how far where one of them is "about"."""

_WEEKDAY = r"(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_BEGAN = (
    "occurred|happened|began|started|took place|broke out|erupted|exploded|collapsed|crashed|sank|capsized|derailed"
    "|struck|hit|went off|was reported"
)
_HAPPENED = re.compile(
    rf"(?P<subject>\b(?:[Tt]he|[Aa]n?|It) (?:[\w’'-]+ ){{0,7}}?)(?:{_BEGAN})\b(?P<rest>[^;“”\x00]{{0,90}})"
)
_ZONE = re.compile(r"\s*\(?(?P<zone>GMT|UTC|BST|E[SD]T|C[SD]T|P[SD]T|M[SD]T|CES?T|EES?T|IST|JST|MSK)\b")
_OPEN = re.compile(r"\b(?:before|after|until|till|by|from|between|to|since|and)\s(?:about |around )?$")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|shortly|nearly|almost|some time)\s(?:\w+ )?$")
_NIGHT = re.compile(r"\b(?:night|overnight|midnight|early|late|evening|dawn)\b", re.IGNORECASE)


def _happening(sentence: Sentence, ranked: Ranked) -> tuple[str, re.Match[str]] | None:
    """Return the noun for what began, and where the sentence says so; "it" is the thing of the sentence before."""
    found = _HAPPENED.search(wording.outside_quotes(sentence.text))
    if not found:
        return None
    if found["subject"].strip() == "It":
        before = next((s for s in ranked.sentences if follows(sentence, s)), None)
        opening = _OPENING.match(before.text) if before else None
        return (_head(opening.group()), found) if opening else None
    return _head(found["subject"]), found


_OPENING = re.compile(r"(?:The|An?) (?:[a-z][\w’'-]* ){1,4}")


def _head(phrase: str) -> str:
    """Return the noun that heads a phrase: "blast" of "The blast at the plant"."""
    words = re.split(rf" (?:{_COMPLEMENTS})\b", phrase.strip(), maxsplit=1)[0].split()
    return words[-1].lower() if words else ""


_COMPLEMENTS = "of|in|at|on|near|outside|inside|for|from|to|that|which|who|was|were|between|against|by|with|over"


def hours(sentence: Sentence, ranked: Ranked) -> Iterator[Account]:
    """Yield at what hour a sentence says that something happened, where it gives one hour."""
    happening = _happening(sentence, ranked)
    times = list(clock.find(happening[1]["rest"])) if happening else []
    if happening is None or len(times) != 1:
        return
    head, text = happening[0], happening[1]["rest"]
    start, end, minutes = times[0]
    before = text[:start]
    zone = _ZONE.match(text, end)
    if head and not _OPEN.search(before):
        rough = _ABOUT.search(before) is not None
        at = "about " if rough else ""
        where = zone["zone"] if zone else ""
        yield Account(head, f"at {at}{text[start:end]}", sentence, word=where, minutes=minutes, rough=rough)


def other_hour(one: Account, other: Account, _: Ranked) -> bool:
    """Tell whether two hours of one happening cannot both be right."""
    apart = ROUGHLY if one.rough or other.rough else MINUTES
    days = [{m.weekday for m in a.sentence.dates if m.weekday is not None} for a in (one, other)]
    same = alike(one.thing, other.thing) and one.word == other.word and (not all(days) or bool(days[0] & days[1]))
    return same and abs(one.minutes - other.minutes) >= apart


def days(sentence: Sentence, ranked: Ranked) -> Iterator[Account]:
    """Yield on what day of the week a sentence says that something happened."""
    happening = _happening(sentence, ranked)
    match = re.search(rf"\bon {_WEEKDAY}\b", happening[1]["rest"]) if happening else None
    if happening and match and happening[0] and not _NIGHT.search(sentence.text):
        yield Account(happening[0], match.group(), sentence, word=match["day"])


def other_day(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two days of one happening cannot both be right."""
    alike_enough = ranked.alike(one.sentence, other.sentence) >= ALIKE
    two = all(account.sentence.article.day and _is_its_day(account) for account in (one, other))
    return one.word != other.word and alike(one.thing, other.thing) and alike_enough and not two


def _is_its_day(account: Account) -> bool:
    """Tell whether an article names the day that it was published on: two that do tell of two happenings."""
    day = account.sentence.article.day
    return day is not None and f"{day:%A}" == f"{account.word}day"
