"""A sum, a share or a ballot that a sentence gives, and whether another of the same thing cannot be right beside it."""

import re
from collections.abc import Iterator

from briefing.language.bounds import ROUGH
from briefing.language.numbers import Kind, Quantity
from briefing.language.wordlists import is_common
from briefing.summarize.counting import caption, measured, values
from briefing.summarize.differing.version import ALIKE, Account
from briefing.summarize.ranking import Ranked
from briefing.summarize.reading import english, terms, wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.sentence import OPENING, Sentence

_PURPOSE = re.compile(
    r"\b(?:(?P<taken>stole|stolen|stealing|took|snatched|grabbed|robbed|looted"
    r"|haul|(?:made off|escaped|fled|got away) with)"
    r"|(?P<fined>fined|fines?|penalty)|(?P<lost>damage|losses|loss))\b"
)
FAR = 60
"""Characters between a sum and the word that says what it is for."""


def sums(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield the one sum of money that a sentence gives, by what it is for."""
    found = [q for q in sentence.quantities if q.kind is Kind.MONEY]
    if len(found) == 1 and sentence.leans is not Leans.ON_PREVIOUS:
        label, purpose = caption.label(sentence.text, found[0]), _purpose(sentence.text, found[0])
        if terms.of(label) or purpose:
            yield Account(label, measured.bounded(sentence.text, found[0]), sentence, word=purpose, amount=found[0])


def _purpose(text: str, quantity: Quantity) -> str:
    """Return what a sum is said to be for by a word near it in its clause: "damage of 3 million", "a fine of"."""
    before = re.split(r"[,;:]", text[: quantity.start][-FAR:])[-1]
    behind = re.split(r"[.,;:]", text[quantity.end :][:FAR])[0]
    found = [*_PURPOSE.finditer(before)][-1:] or [*_PURPOSE.finditer(behind)][:1]
    return found[0].lastgroup or "" if found else ""


def other_sum(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two sums for one thing cannot both be right."""
    if not one.amount or not other.amount or one.amount.unit != other.amount.unit:
        return False
    same = (
        {*terms.of(one.thing)} == {*terms.of(other.thing)} != set()
    )  # "in cash for" the firm is a part of "for" the firm
    near = one.sentence.article.day == other.sentence.article.day and not ROUGH & {one.amount.bound, other.amount.bound}
    close = ranked.alike(one.sentence, other.sentence) >= ALIKE
    return same and near and close and not values.agree(one.amount, other.amount)


def other_purpose(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether the sums that two openings give as stolen, lost or fined cannot both be right."""
    if not one.amount or not other.amount or one.amount.unit != other.amount.unit or not one.word:
        return False
    opening = max(one.sentence.place, other.sentence.place) < OPENING
    days = one.sentence.article.day, other.sentence.article.day
    near = None in days or days[0] == days[1]
    shared = one.word == other.word and bool(_names(one.sentence) & _names(other.sentence))
    close = ranked.alike(one.sentence, other.sentence) >= ALIKE
    return opening and near and shared and close and not values.agree(one.amount, other.amount)


FEW_VOTES = 5
"""Votes by which two counts of one ballot may be apart: beyond, there were two ballots."""

_VOTE = re.compile(
    r"\bby (?:a vote of )?(?P<most>\d{1,4}) votes? (?:to|against) (?P<least>\d{1,4})(?![\d,.]*\d)"
    r"|\b(?:voted|vote of) (?P<more>\d{1,4})(?:-|–| to )(?P<less>\d{1,4})(?![\d,.]*\d)"
)


def votes(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield how a ballot went, of an article's first sentence: the article tells of that one."""
    found = _VOTE.search(wording.outside_quotes(sentence.text)) if sentence.place == 0 else None
    if found:
        one, other = (int(number) for number in found.groups() if number)
        yield Account("vote", f"{one} to {other}", sentence, tally=(max(one, other), min(one, other)))


_CHAMBER = re.compile(r"\b(?:committee|panel|chamber)\b", re.IGNORECASE)
"""What votes before a whole house does, or beside another."""


def other_vote(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two counts of one ballot differ: a committee's vote is not the council's."""
    apart = [abs(here - there) for here, there in zip(one.tally, other.tally, strict=True)]
    near = one.sentence.article.day == other.sentence.article.day and 0 < max(apart) <= FEW_VOTES
    house = bool(_CHAMBER.search(one.sentence.text)) == bool(_CHAMBER.search(other.sentence.text))
    return near and house and ranked.alike(one.sentence, other.sentence) >= ALIKE


_LEVEL = re.compile(
    r"\b(?:kept|held|left|raised|lifted|increased|hiked|cut|lowered|reduced|set|maintained) (?:an?|its|the|their)"
    r" (?P<kind>(?:[\w’'-]+ ){0,3}?)(?P<thing>rates?|tax|tariffs?|quota|target|forecast)\b[^.,;“”]{0,40}? (?:at|to) $"
    r"|\b(?P<what>[Ii]nflation|[Uu]nemployment|[Tt]urnout|[Gg]rowth)\b[^.,;“”]{0,40}? (?:at|to|was|reached|of) $"
)


def levels(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield at what share something was set or stands: "kept its key rate at 4.25%"."""
    text = wording.outside_quotes(sentence.text)
    for quantity in sentence.quantities:
        found = _LEVEL.search(text, 0, quantity.start) if quantity.kind is Kind.PERCENT else None
        if found and not quantity.vague:
            what = found["thing"] or found["what"].lower()
            days = "" if found["thing"] else " ".join(mention.text for mention in sentence.dates)
            kind = f"{found['kind'] or ''}{what}"
            yield Account(
                kind, measured.bounded(sentence.text, quantity), sentence, word=days, amount=quantity, agent=what
            )


def other_level(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two shares of one thing cannot both be right."""
    if not one.amount or not other.amount or one.agent.rstrip("s") != other.agent.rstrip("s"):
        return False
    close = one.sentence.place == other.sentence.place == 0 or ranked.alike(one.sentence, other.sentence) >= ALIKE
    shared = _names(one.sentence) & _names(other.sentence)
    near = one.sentence.article.day == other.sentence.article.day and not ROUGH & {one.amount.bound, other.amount.bound}
    return close and near and bool(shared) and one.word == other.word and one.amount.low != other.amount.low


_MAGNITUDE = re.compile(r"\bmagnitude(?:[- ]of)?[- ](?P<one>\d\.\d)\b|\b(?P<other>\d\.\d)[- ]magnitude\b")


_PUT = re.compile(
    r"\b(?:put|puts|gave|gives|measured|estimated|recorded) (?:the|its) magnitude (?:at|as|of) (?P<one>\d\.\d)\b"
    r"|\bthe magnitude (?:was|is) (?:put at |given as )?(?P<other>\d\.\d)\b"
)
"""Says it of the earthquake that the article is of, wherever it stands."""


def magnitudes(sentence: Sentence, _: Ranked) -> Iterator[Account]:
    """Yield the magnitude that an article gives to its earthquake, in its opening or by its name further on."""
    text = wording.outside_quotes(sentence.text)
    put = [] if "aftershock" in text else _PUT.findall(text)
    found = _MAGNITUDE.findall(text) if sentence.place < OPENING and not put else []
    if len(put or found) == 1:
        yield Account("magnitude", "".join((put or found)[0]), sentence, word="put" if put else "")


def other_magnitude(one: Account, other: Account, ranked: Ranked) -> bool:
    """Tell whether two articles give one earthquake two magnitudes: that it shook one place on one day."""
    days = one.sentence.article.day, other.sentence.article.day
    same_day = None in days or days[0] == days[1]
    if one.words == other.words or not same_day:
        return False
    shared = bool(_names(one.sentence) & _names(other.sentence))
    return bool(one.word or other.word) or (shared and ranked.alike(one.sentence, other.sentence) >= ALIKE)


def _names(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence written large; the one that opens it unless it is a common word: no "Three"."""
    words = re.finditer(r"\b[A-Z][\w-]{2,}", sentence.text)
    return frozenset(w[0] for w in words if w.start() or not is_common(w[0].lower())) - english.NOT_NAMES
