"""The hour and the day that a sentence gives to what happened, and whether another cannot be right beside it.

The happening must be named alike in both; an hour must be of one zone; a night and an early morning belong to two days.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language import clock
from briefing.language.almanac import A_DAY, DAYS
from briefing.language.thesaurus import alike
from briefing.summarize.differing.version import ALIKE, SUDDEN, Account
from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading import english, wording
from briefing.summarize.reading.sentence import Sentence

MINUTES, ROUGHLY = 5, 30
"""How far apart two hours must be to contradict, and how far where one of them is "about"."""

_ALONE = "erupted|exploded|collapsed|crashed|sank|capsized|derailed|went off"
_BEGAN = f"{_ALONE}|occurred|happened|began|started|took place|broke out|struck|hit|was reported"
_HARMED = "shook|rocked|jolted|tore|ripped|killed|injured|wounded|damaged|levelled|leveled|flattened"
_PHRASE = r"(?:(?!that\b|which\b|who\b)[\w’'-]+ )"
_HAPPENED = tuple(
    re.compile(rf"{subject}(?P<rest>[^;“”\x00]{{0,90}})")
    for subject in (
        rf"^(?!The |An? |It )(?P<subject>(?:[A-Z][\w’'-]+ ){{1,4}})(?:[\w’'-]+ ){{0,5}}?(?P<verb>{_ALONE})\b",
        rf"(?P<subject>\b(?:[Tt]he|[Aa]n?|It) (?:[\w’'-]+ ){{0,7}}?)(?P<verb>{_BEGAN})\b",
        rf"(?P<subject>\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){{0,3}}?(?:{SUDDEN}) ){_PHRASE}{{0,9}}?(?P<verb>{_HARMED})\b",
    )
)
_ZONE = re.compile(r"\s*\(?(?P<zone>GMT|UTC|BST|E[SD]T|C[SD]T|P[SD]T|M[SD]T|CES?T|EES?T|IST|JST|MSK)\b")
_OPEN = re.compile(r"\b(?:before|after|until|till|by|from|between|to|since|and)\s(?:about |around )?$")
_ELSE = re.compile(
    r"\b(?:was|were|has|had|when|while|after|before|until|(?!morning|evening|building)[a-z]+ing"
    r"|and [a-z]+(?:ed|id|ut|ught))\b"
)
"""Words between what happened and a time that make the time that of something else."""
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|shortly|nearly|almost|some time)\s(?:\w+ )?$")


@dataclass(frozen=True, slots=True)
class _Happening:
    """What began: its noun ("explosion"), or its name ("Mount Kanlaon") and verb; and the words behind the verb."""

    noun: str
    name: str
    verb: str
    rest: str

    @property
    def thing(self) -> str:
        """What a row calls it."""
        return self.name or f"the {self.noun}"

    @property
    def named(self) -> str:
        """What one that has a name did; a volcano that exploded erupted."""
        return "" if not self.name else "erupted" if self.verb == "exploded" else self.verb


def _happening(sentence: Sentence, ranked: Ranked) -> _Happening | None:
    """Return what a sentence says began; "it" is the thing of the sentence before."""
    masked = wording.outside_quotes(sentence.text)
    found = next((match for pattern in _HAPPENED if (match := pattern.search(masked))), None)
    if not found:
        return None
    subject = found["subject"].strip()
    if subject == "It":
        before = next((s for s in ranked.sentences if follows(sentence, s)), None)
        opening = _OPENING.match(before.text) if before else None
        subject = opening.group() if opening else ""
    name = "" if not subject or subject.split()[0].title() in english.NOT_NAMES else subject
    noun = _head(subject)
    return _Happening(noun, name, found["verb"], found["rest"]) if noun else None


_OPENING = re.compile(r"(?:The|An?) (?:[a-z][\w’'-]* ){1,4}")


def _head(phrase: str) -> str:
    """Return the noun that heads a phrase: "blast" of "The blast at the plant"."""
    words = re.split(rf" (?:{_COMPLEMENTS})\b", phrase.strip(), maxsplit=1)[0].split()
    return words[-1].lower() if words else ""


_COMPLEMENTS = "of|in|at|on|near|outside|inside|for|from|to|that|which|who|was|were|between|against|by|with|over"


def hours(sentence: Sentence, ranked: Ranked) -> Iterator[Account]:
    """Yield at what hour a sentence says that something happened, where it gives one hour."""
    happening = _happening(sentence, ranked)
    times = list(clock.find(happening.rest)) if happening else []
    if happening is None or len(times) != 1:
        return
    text = happening.rest
    start, end, minutes = times[0]
    before = text[:start]
    zone = _ZONE.match(text, end)
    if not _OPEN.search(before) and not _ELSE.search(before):
        rough = _ABOUT.search(before) is not None
        at = "about " if rough else ""
        where = zone["zone"] if zone else ""
        words = f"at {at}{text[start:end]}"
        yield Account(happening.thing, words, sentence, word=where, minutes=minutes, rough=rough, agent=happening.named)


def other_hour(one: Account, other: Account, _: Ranked) -> bool:
    """Tell whether two hours of one happening cannot both be right."""
    apart = ROUGHLY if one.rough or other.rough else MINUTES
    days = [{m.weekday for m in a.sentence.dates if m.weekday is not None} for a in (one, other)]
    same = _same(one, other) and one.word == other.word and (not all(days) or bool(days[0] & days[1]))
    return same and abs(one.minutes - other.minutes) >= apart


def _same(one: Account, other: Account) -> bool:
    """Tell whether two accounts are of one happening, by its noun, or by its name and what it did."""
    if not (one.agent and other.agent):
        return one.agent == other.agent and alike(one.head, other.head)
    return one.agent == other.agent and not {*one.thing.split()}.isdisjoint({*other.thing.split()} - _KINDS)


_KINDS = frozenset("Mount Lake River Hotel Bridge Tower Flight Train Plant".split())
"""Words of many names: two that share no other are of two things."""

_DAY = 24
_PARTS = {"": (0, 24), "morning": (0, 12), "afternoon": (12, 18), "evening": (17, 27), "night": (17, 30)}
"""From which hour to which of a day, and of the next, something can have been that is told with its part."""

_WEEKDAY = re.compile(rf"\bon (?P<day>{A_DAY})(?: (?P<part>{'|'.join(part for part in _PARTS if part)}))?\b")
_BETWEEN_DAYS = re.compile(r"\b(?:overnight|midnight|early|late|dawn|tonight)\b|\b(?:at|the|by|last|this) night\b")


def days(sentence: Sentence, ranked: Ranked) -> Iterator[Account]:
    """Yield on what day of the week, or in what part of it, a sentence says that something happened."""
    happening = _happening(sentence, ranked)
    match = _WEEKDAY.search(happening.rest) if happening else None
    if not happening or not match or _ELSE.search(happening.rest, 0, match.start()):
        return
    if not _BETWEEN_DAYS.search(sentence.text.lower()):
        start = DAYS.index(match["day"]) * _DAY
        yield Account(happening.thing, match.group(), sentence, word=match["day"], minutes=start, agent=happening.named)


def other_day(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two days of one happening cannot both be right."""
    alike_enough = ranked.alike(one.sentence, other.sentence) >= ALIKE
    two = one.word != other.word and all(a.sentence.article.day and _is_its_day(a) for a in (one, other))
    return _same(one, other) and alike_enough and not two and not _overlap(one, other)


def _overlap(one: Account, other: Account) -> bool:
    """Tell whether there is an hour that both accounts allow: a night is also the next day's."""
    week = 7 * _DAY
    spans = [_PARTS[account.words.split()[2] if account.words.count(" ") > 1 else ""] for account in (one, other)]
    apart = (other.minutes - one.minutes + week // 2) % week - week // 2
    return spans[0][0] < spans[1][1] + apart and spans[1][0] + apart < spans[0][1]


def _is_its_day(account: Account) -> bool:
    """Tell whether an article names the day that it was published on: two that do tell of two happenings."""
    day = account.sentence.article.day
    return day is not None and f"{day:%A}" == account.word
