"""Sentences of independent articles -> what they tell otherwise of a thing: its hour, day, doer, sum, vote or share.

Precision goes first: an invented contradiction is worse than a missed one. The happening must be named alike in both,
an hour must be of one zone, a day must not be a night, which belongs to two; a doer is a name; a sum is of the same
words. What may be two things, two roundings or two zones is no difference.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing.language import clock
from briefing.language.bounds import ROUGH
from briefing.language.numbers import Kind, Quantity
from briefing.language.thesaurus import alike
from briefing.summarize.counting import caption, measured, values
from briefing.summarize.differing.acts import Told
from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading import english, terms, wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import Sentence

NEAR = timedelta(days=3)
"""Days within which two reports can be of one happening."""

MINUTES, ROUGHLY = 5, 30
"""How far apart two hours must be to contradict, and how far where one of them is "about"."""

FEW_VOTES = 5
"""Votes by which two counts of one ballot may be apart: beyond, there were two ballots."""

ALIKE = 0.2
"""Likeness of two sentences from which on their days, or the sums that they give, are of one thing."""

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


@dataclass(frozen=True, slots=True)
class _Account:
    """One sentence's version of a thing, and its words for it; the rest is what versions of its kind compare.

    `word` is an hour's zone, a day, what was done, or whom something befell; `rough` is said of an hour, `done` of what
    may not have been.
    """

    thing: str
    words: str
    sentence: Sentence
    word: str = ""
    minutes: int = 0
    rough: bool = False
    done: bool = True
    agent: str = ""
    amount: Quantity | None = None
    tally: tuple[int, int] = (0, 0)


def differing(ranked: Ranked) -> Iterator[Told]:
    """Yield what two independent articles tell differently, once for each kind."""
    for versions, contradict, shown in (
        (_hours, _other_hour, "The {thing}: {one} or {other}"),
        (_days, _other_day, "The {thing}: {one} or {other}"),
        (_doers, _other_doer, "{one} or {other}"),
        (_sums, _other_sum, "{thing}: {one} or {other}"),
        (_votes, _other_vote, "The {thing}: {one} or {other}"),
        (_levels, _other_level, "{thing}: {one} or {other}"),
        (_denied, _other_way, "{one} or {other}"),
    ):
        found = [account for s in ranked.sentences if s.article.language == "en" for account in versions(s, ranked)]
        pair = next(_pairs(found, contradict, ranked), None)
        if pair:
            one, other = pair
            statement = shown.format(thing=one.thing, one=one.words, other=other.words)
            statement = f"{statement[:1].upper()}{statement[1:]}"
            printed = [s for account in pair for s in readable(account.sentence, ranked)]
            again = [account.sentence for account in found if any(_tells(account, version) for version in pair)]
            yield Told(statement, (one.sentence, other.sentence, *again), tuple(printed))


def _tells(account: _Account, version: _Account) -> bool:
    """Tell whether an account is a version, told by another article: the same thing, in the same words."""
    same = alike(account.thing, version.thing) and account.words.lower() == version.words.lower()
    return same and account.done == version.done


_Contradicts = Callable[[_Account, _Account, Ranked], bool]


def _pairs(found: Sequence[_Account], contradict: _Contradicts, ranked: Ranked) -> Iterator[tuple[_Account, _Account]]:
    for n, one in enumerate(found):
        for other in found[n + 1 :]:
            a, b = one.sentence.article, other.sentence.article
            near = not (a.day and b.day) or abs(a.day - b.day) <= NEAR
            if a.origin != b.origin and near and contradict(one, other, ranked):
                yield one, other


def readable(sentence: Sentence, ranked: Ranked) -> list[Sentence]:
    """Return a sentence behind the one that it leans on: "It happened at ..."."""
    before = [s for s in ranked.sentences if sentence.leans is Leans.ON_PREVIOUS and follows(sentence, s)]
    return [*before, sentence]


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


def _hours(sentence: Sentence, ranked: Ranked) -> Iterator[_Account]:
    happening = _happening(sentence, ranked)
    times = list(clock.find(happening[1]["rest"])) if happening else []
    if happening is None or len(times) != 1:
        return
    head, match = happening
    start, end, minutes = times[0]
    before, text = match["rest"][:start], match["rest"]
    zone = _ZONE.match(text, end)
    if head and not _OPEN.search(before):
        rough = _ABOUT.search(before) is not None
        at = "about " if rough else ""
        where = zone["zone"] if zone else ""
        yield _Account(head, f"at {at}{text[start:end]}", sentence, word=where, minutes=minutes, rough=rough)


def _other_hour(one: _Account, other: _Account, _: Ranked) -> bool:
    apart = ROUGHLY if one.rough or other.rough else MINUTES
    days = [{m.weekday for m in a.sentence.dates if m.weekday is not None} for a in (one, other)]
    same = alike(one.thing, other.thing) and one.word == other.word and (not all(days) or bool(days[0] & days[1]))
    return same and abs(one.minutes - other.minutes) >= apart


def _days(sentence: Sentence, ranked: Ranked) -> Iterator[_Account]:
    happening = _happening(sentence, ranked)
    match = re.search(rf"\bon {_WEEKDAY}\b", happening[1]["rest"]) if happening else None
    if happening and match and happening[0] and not _NIGHT.search(sentence.text):
        yield _Account(happening[0], match.group(), sentence, word=match["day"])


def _other_day(one: _Account, other: _Account, ranked: Ranked) -> bool:
    alike_enough = ranked.alike(one.sentence, other.sentence) >= ALIKE
    two = all(account.sentence.article.day and _is_its_day(account) for account in (one, other))
    return one.word != other.word and alike(one.thing, other.thing) and alike_enough and not two


def _is_its_day(account: _Account) -> bool:
    """Tell whether an article names the day that it was published on: two that do tell of two happenings."""
    day = account.sentence.article.day
    return day is not None and f"{day:%A}" == f"{account.word}day"


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


def _doers(sentence: Sentence, _: Ranked) -> Iterator[_Account]:
    match = _BY.search(wording.outside_quotes(sentence.text))
    if match and len(re.findall(r"\b[A-Z]", match["agent"])) >= FEWEST_NAMES:
        agent = match["agent"].removeprefix("the ")
        words = f"{match['verb']} by {match['agent']}"
        yield _Account(_DEED[match["verb"]], words, sentence, word=match["patient"].lower(), agent=agent)


def _other_doer(one: _Account, other: _Account, _: Ranked) -> bool:
    several = all(measured.is_plural(word) or word in _ANY_PATIENT for word in (one.word, other.word))
    same = alike(one.word, other.word) or (several and bool({one.word, other.word} & _ANY_PATIENT))
    return one.thing == other.thing and same and _differ(one.agent, other.agent)


def _differ(one: str, other: str) -> bool:
    """Tell whether two names share no word, and neither is the initials of the other."""
    words = [frozenset(re.findall(r"[A-Z][\w’'-]+", name)) - english.NOT_NAMES for name in (one, other)]
    initials = ["".join(re.findall(r"\b[A-Z]", name)) for name in (one, other)]
    return not words[0] & words[1] and one not in initials and other not in initials


def _sums(sentence: Sentence, _: Ranked) -> Iterator[_Account]:
    found = [q for q in sentence.quantities if q.kind is Kind.MONEY]
    if len(found) == 1 and sentence.leans is not Leans.ON_PREVIOUS:
        label = caption.label(sentence.text, found[0])
        if terms.of(label):
            yield _Account(label, measured.bounded(sentence.text, found[0]), sentence, amount=found[0])


def _other_sum(one: _Account, other: _Account, ranked: Ranked) -> bool:
    if not one.amount or not other.amount or one.amount.unit != other.amount.unit:
        return False
    same = {*terms.of(one.thing)} == {*terms.of(other.thing)}  # "in cash for" the firm is a part of "for" the firm
    near = one.sentence.article.day == other.sentence.article.day and not ROUGH & {one.amount.bound, other.amount.bound}
    close = ranked.alike(one.sentence, other.sentence) >= ALIKE
    return same and near and close and not values.agree(one.amount, other.amount)


_VOTE = re.compile(
    r"\bby (?:a vote of )?(?P<most>\d{1,4}) votes? (?:to|against) (?P<least>\d{1,4})(?![\d,.]*\d)"
    r"|\b(?:voted|vote of) (?P<more>\d{1,4})(?:-|–| to )(?P<less>\d{1,4})(?![\d,.]*\d)"
)


def _votes(sentence: Sentence, _: Ranked) -> Iterator[_Account]:
    """Yield how a ballot went, of an article's first sentence: the article tells of that one."""
    found = _VOTE.search(wording.outside_quotes(sentence.text)) if sentence.place == 0 else None
    if found:
        one, other = (int(number) for number in found.groups() if number)
        yield _Account("vote", f"{one} to {other}", sentence, tally=(max(one, other), min(one, other)))


def _other_vote(one: _Account, other: _Account, _: Ranked) -> bool:
    apart = [abs(here - there) for here, there in zip(one.tally, other.tally, strict=True)]
    return one.sentence.article.day == other.sentence.article.day and 0 < max(apart) <= FEW_VOTES


_LEVEL = re.compile(
    r"\b(?:kept|held|left|raised|lifted|increased|hiked|cut|lowered|reduced|set|maintained) (?:an?|its|the|their)"
    r" (?P<kind>(?:[\w’'-]+ ){0,3}?)(?P<thing>rates?|tax|tariffs?|quota|target|forecast)\b[^.,;“”]{0,40}? (?:at|to) $"
    r"|\b(?P<what>[Ii]nflation|[Uu]nemployment|[Tt]urnout|[Gg]rowth)\b[^.,;“”]{0,40}? (?:at|to|was|reached|of) $"
)


def _levels(sentence: Sentence, _: Ranked) -> Iterator[_Account]:
    """Yield at what share something was set or stands: "kept its key rate at 4.25%"."""
    text = wording.outside_quotes(sentence.text)
    for quantity in sentence.quantities:
        found = _LEVEL.search(text, 0, quantity.start) if quantity.kind is Kind.PERCENT else None
        if found and not quantity.vague:
            what = found["thing"] or found["what"].lower()
            days = "" if found["thing"] else " ".join(mention.text for mention in sentence.dates)
            kind = f"{found['kind'] or ''}{what}"
            yield _Account(
                kind, measured.bounded(sentence.text, quantity), sentence, word=days, amount=quantity, agent=what
            )


def _other_level(one: _Account, other: _Account, ranked: Ranked) -> bool:
    if not one.amount or not other.amount or one.agent.rstrip("s") != other.agent.rstrip("s"):
        return False
    close = one.sentence.place == other.sentence.place == 0 or ranked.alike(one.sentence, other.sentence) >= ALIKE
    shared = _names(one.sentence) & _names(other.sentence)
    near = one.sentence.article.day == other.sentence.article.day and not ROUGH & {one.amount.bound, other.amount.bound}
    return close and near and bool(shared) and one.word == other.word and one.amount.low != other.amount.low


def _names(sentence: Sentence) -> frozenset[str]:
    words = re.findall(r"\b[A-Z][\w-]{2,}", sentence.text)
    return frozenset(words) - english.NOT_NAMES


_NONE = re.compile(
    r"\b(?:no (?P<thing>[a-z]{4,}) (?:was|were|had been|has been|have been) (?P<verb>[a-z]+(?:ed|id|un|ot|en|ld))\b"
    r"|there (?:was|were|had been|has been) no (?P<what>[a-z]{4,})(?=[,.;]| (?:in|at|on|by|among)\b|$))"
)
_NOTHING = frozenset(
    "evidence doubt reason sign information word comment indication plan plans need time way question change problem"
    " risk danger details immediate longer further decision date suspects arrests".split()
)


def _denied(sentence: Sentence, _: Ranked) -> Iterator[_Account]:
    """Yield what a sentence says was not, with the words; and, of every sentence, itself for what it may say was."""
    masked = wording.outside_quotes(sentence.text)
    none = _NONE.search(masked)
    if none and (none["thing"] or none["what"]) not in _NOTHING:
        thing = none["thing"] or none["what"]
        yield _Account(thing, f"“{none.group()}”", sentence, word=none["verb"] or "", done=False)
    for found in _WAS.finditer(masked):
        yield _Account(found["thing"], f"“{found.group()}”", sentence, word=found["verb"])


_WAS = re.compile(
    r"\b(?:an?|the) (?P<thing>[a-z]{4,})(?: of (?:[\w$€£.,-]+ ){1,4}[a-z]+)? (?:was|were|had been|has been)"
    r" (?P<verb>[a-z]+(?:ed|id|un|ot|en|ld))\b"
)


def _other_way(one: _Account, other: _Account, _: Ranked) -> bool:
    same = one.word == other.word or "" in {one.word, other.word}
    return one.done != other.done and one.thing == other.thing and same
