"""Sentences of several articles -> one act that they tell with another force: passed, or passed without binding force.

A resolution that one account calls non-binding differs only where the same act by the same people is told without that
word; who claimed an attack and who denied it differ only where both are said of the same people and the same thing.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from briefing.summarize.differing.version import Told
from briefing.summarize.ranking import follows
from briefing.summarize.reading import english, speech, terms, wording
from briefing.summarize.reading.leaning import Leans, leaning
from briefing.summarize.reading.sentence import Sentence

_QUALIFIER = re.compile(
    r"\b(non-?binding|draft|proposed|preliminary|interim|provisional|tentative|temporary|partial|symbolic|conditional"
    r"|informal|unofficial|unilateral|limited)\s(resolutions?|agreements?|deals?|cease-?fires?|truces?|accords?|treaty"
    r"|bans?|moratorium|motions?|statements?|sanctions|tariffs|rules?|regulations|laws?|bills?|orders?|injunctions?"
    r"|plans?|suspension|halt|rulings?|decisions?|verdict|settlements?|measures?|lockdowns?|restrictions|withdrawal)\b"
)
_ENACT = frozenset(map(terms.stem, english.ENACT))
_PASS = frozenset(map(terms.stem, english.PASS))
SHARED = 4.0
"""Weight of what two sentences must share beside the act itself: one name, or two plain words."""


@dataclass(frozen=True, slots=True)
class Act:
    """What was done to what: the verb's stem, the noun, and the qualifier where the noun has one."""

    verb: str
    noun: str
    qualifier: str
    sentence: Sentence

    @property
    def deed(self) -> str:
        """What was done: a parliament that passed, adopted or backed a resolution did one thing."""
        return _deed(self.verb)


def qualified(own: Sequence[Sentence], others: Sequence[Sentence]) -> Iterator[Told]:
    """Yield the acts that some sentences qualify and others don't, where one of either is among the event's `own`."""
    known: set[tuple[str, str]] = set()
    members = {sentence.id for sentence in own}
    every = [*own, *others]
    acts = [act for s in every for act in _qualified_acts(s)]
    for act in acts:
        if (act.noun, act.qualifier) in known:
            continue
        known.add((act.noun, act.qualifier))
        withs = [a.sentence for a in acts if (a.noun, a.qualifier, a.deed) == (act.noun, act.qualifier, act.deed)]
        qualifying = {s.article.id for s in withs}
        withouts = [
            _alone(s)
            for s in every
            if s.article.id not in qualifying and _does(s, act) and any(_shares(s, other, act) for other in withs)
        ]
        if withouts and any(s.id in members for s in [*withs, *withouts]):
            printed = (*_standing(withouts, every), *_standing(withs, every))
            yield Told(_statement(act, _standing(withouts, every)[-1]), (*withouts, *withs), printed)


def _statement(act: Act, plain: Sentence) -> str:
    start = plain.text.find(f" {_does(plain, act)}")
    subject = re.split(r", | that |[;:–]", plain.text[:start])[-1]
    noun = re.search(rf"\b{act.noun}\b", plain.text[start:])
    told = plain.text[start : start + noun.end()] if noun else ""
    statement = f"{subject}{told}".removeprefix("the ").strip()
    return f"{statement[:1].upper()}{statement[1:]}: “{act.qualifier}” in some accounts"


def _standing(sentences: Sequence[Sentence], own: Sequence[Sentence]) -> list[Sentence]:
    """Return the first sentence that can stand alone; else the first, behind the one that it leans on."""
    alone = [s for s in sentences if s.leans is not Leans.ON_PREVIOUS]
    return alone[:1] or [*(s for s in own if follows(sentences[0], s)), sentences[0]]


def _alone(sentence: Sentence) -> Sentence:
    """Return a sentence without the opening that leans on what stands before: "In response to the strike, ..."."""
    text = wording.without_opening(sentence.text)
    leans, heads = leaning(text, speech.find(text))
    return replace(sentence, text=text, leans=leans, heads=heads) if leans is Leans.ON_NOTHING else sentence


def _qualified_acts(sentence: Sentence) -> Iterator[Act]:
    for match in _QUALIFIER.finditer(sentence.text):
        verb = _verb(sentence.text, match.start(), match.end())
        if verb:
            yield Act(verb, match.group(2), match.group(1), sentence)


def _verb(text: str, start: int, end: int) -> str:
    """Return the verb of which the noun at `start:end` is the object: "passed a", "which the house passed"."""
    before = re.findall(r"[A-Za-z’'-]+", text[:start])[-4:]
    behind = _RELATIVE.match(text, end)
    words = [*reversed(before), *(behind.group(1).split() if behind else ())]
    return next((word for word in words if terms.stem(word) in _ENACT), "")


_RELATIVE = re.compile(r" (?:that|which) ((?:[\w’'-]+ ){1,5}[\w’'-]+)")


def _deed(verb: str) -> str:
    stem = terms.stem(verb)
    return "pass" if stem in _PASS else stem


def _does(sentence: Sentence, act: Act) -> str:
    """Return the verb of a sentence that tells of the same act without any qualifier: "passed a resolution"."""
    for match in re.finditer(rf"\b{act.noun}\b", sentence.text):
        verb = _verb(sentence.text, match.start(), match.end())
        if verb and _deed(verb) == act.deed:
            return verb
    return ""


def _shares(one: Sentence, other: Sentence, act: Act) -> bool:
    shared = set(one.terms) & set(other.terms) - {terms.stem(act.noun), act.verb}
    return math.fsum(terms.weight(term) for term in shared) >= SHARED


@dataclass(frozen=True, slots=True)
class _Contrary:
    """Two ways to tell of one thing that cannot both be true: the words of each, and the thing as both name it."""

    one: re.Pattern[str]
    other: re.Pattern[str]


_DECIDED = r"(?:an?|the|its|this|that|his|her|their)\ (?P<kind>(?:[\w’'-]+\ ){0,3}?)"
_BILLS = (
    r"(?P<thing>resolution|bill|law|motion|amendment|budget|treaty|proposal|plan|deal|agreement|offer|truce"
    r"|cease-?fire)\b"
)
_REFUSED = r"rejected|defeated|vetoed|blocked|refused|voted\ down|voted\ against|turned\ down"
_AGREED = "|".join(sorted(english.PASS)) + r"|agreed\ to"
_LEVELS = r"(?P<thing>rates?|tax|taxes|output|tariffs?|wages|pensions|quotas?|duties|forecast|ratings?|alert)\b"
_CONTRARY = tuple(
    _Contrary(re.compile(one, re.VERBOSE), re.compile(other, re.VERBOSE))
    for one, other in (
        (
            r"claimed\ (?P<thing>responsibility)\b",
            r"denied\ (?:any\ |all\ )?(?:involvement|responsibility|role|part|being\ behind|carrying\ out)\b",
        ),
        (
            rf"(?:{_AGREED})\ {_DECIDED}{_BILLS}",
            rf"(?:{_REFUSED})\ {_DECIDED}{_BILLS}",
        ),
        (
            rf"(?:raised|lifted|increased|hiked|cut|lowered|reduced|slashed)\ {_DECIDED}{_LEVELS}",
            rf"(?:left|held|kept)\ {_DECIDED}{_LEVELS}",
        ),
        (
            rf"(?:raised|lifted|increased|hiked)\ {_DECIDED}{_LEVELS}",
            rf"(?:cut|lowered|reduced|slashed)\ {_DECIDED}{_LEVELS}",
        ),
    )
)
_UNREAL = frozenset(
    "to would could might may will should be been being not never if whether neither nor or and".split()
)
"""Words before a verb that leave open whether it was done, or by whom."""

NEAR = timedelta(days=1)
"""Two accounts farther apart may tell of a change of mind, and not differ."""


def opposed(sentences: Sequence[Sentence]) -> Iterator[Told]:
    """Yield what two articles say of the same people in words that cannot both be true, once for each kind of act."""
    for contrary in _CONTRARY:
        ones = [(s, done) for s in sentences if (done := _done(s, contrary.one))]
        others = [(s, done) for s in sentences if (done := _done(s, contrary.other))]
        pairs = [(a, b) for a in ones for b in others if _opposes(a, b)]
        if pairs:
            (one, done), (other, contrarily) = pairs[0]
            actor = re.split(r", | that |[;:–]", one.text[: done.start()])[-1].strip()
            found = dict.fromkeys(s for pair in pairs for s, _ in pair)
            statement = f"{actor[:1].upper()}{actor[1:]} {done.group()}, or {contrarily.group()}"
            yield Told(statement, tuple(found), (one, other))


_Done = tuple[Sentence, re.Match[str]]


def _done(sentence: Sentence, words: re.Pattern[str]) -> re.Match[str] | None:
    """Find an act that is told as done, not as asked for, denied or foreseen."""
    if sentence.leans is Leans.ON_PREVIOUS or sentence.article.language != "en":
        return None
    found = words.search(wording.outside_quotes(sentence.text))
    before = sentence.text[: found.start()].lower().split()[-2:] if found else []
    return found if before and _UNREAL.isdisjoint(before) and before[-1] not in _NOBODY else None


_NOBODY = frozenset({"who", "which", "that", "he", "she", "it", "they", "by", ","})


def _opposes(one: _Done, other: _Done) -> bool:
    (a, done), (b, contrarily) = one, other
    thing = done["thing"]
    same = contrarily.groupdict().get("thing", thing)
    days = a.article.day, b.article.day
    near = not (days[0] and days[1]) or abs(days[0] - days[1]) <= NEAR
    actors = _actor(a.text[: done.start()]), _actor(b.text[: contrarily.start()])
    named = thing.rstrip("s") == same.rstrip("s") and bool(actors[0] & actors[1])
    return a.article.origin != b.article.origin and near and named and _same_object(one, other)


_ANY_KIND = frozenset(map(terms.stem, "key main interest policy benchmark lending own new proposed draft".split()))
"""Words that tell no two things of one noun apart: a "key rate" is the "main interest rate"."""


def _same_object(one: _Done, other: _Done) -> bool:
    """Tell whether both did it to the same: not "the climate bill" and "the asylum bill"."""
    (a, done), (b, contrarily) = one, other
    if "kind" not in done.groupdict():
        return True  # a claim of responsibility and its denial
    kinds = [frozenset(terms.of(match["kind"])) - _ANY_KIND for match in (done, contrarily)]
    if all(kinds):
        return kinds[0] == kinds[1]
    names = _actor(a.text[: done.start()]) | _actor(b.text[: contrarily.start()])
    about = (set(a.terms) & set(b.terms)) - {terms.stem(word) for word in [*names, done["thing"], contrarily["thing"]]}
    levels = re.fullmatch(_LEVELS, done["thing"]) is not None
    return (levels and not any(kinds)) or math.fsum(terms.weight(term) for term in about) >= SHARED


def _actor(before: str) -> frozenset[str]:
    """Return the names in the words that stand before a verb in its clause."""
    subject = re.split(r"[,;:–”\"]| (?:that|and|but|while|after) ", before.rstrip(", "))[-1]
    return frozenset(re.findall(r"\b[A-Z][\w’'-]{2,}", subject)) - english.NOT_NAMES
