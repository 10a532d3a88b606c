"""Sentences that report speech -> who holds what, in their own reported words."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from briefing.language.wordlists import is_common
from briefing.model import Article, Claim, Kind, Stance
from briefing.summarize.parts import answers
from briefing.summarize.ranking import QUOTED, Ranked, points_at
from briefing.summarize.reading import bodies, english, wording
from briefing.summarize.reading.leaning import Leans
from briefing.summarize.reading.people import Named, People, names_in
from briefing.summarize.reading.sentence import DENIES, Sentence, is_denial

MOST = 8
MOST_EACH = 2


def of(
    ranked: Ranked, people: People, *, told: Sequence[Sentence], above: int | None = None, without: Collection[str] = ()
) -> tuple[Stance, ...]:
    """Return up to two stances a speaker, the weightiest first; what is told elsewhere is not told again.

    The first `above` of the told stand above them: a stance on "the talks" is read behind one that tells of talks.
    `without` are ids of passages that a later one has replaced.
    """
    chosen: list[tuple[Sentence, Named]] = []
    standing = [s for s in ranked.sentences if s.id not in without and points_at(s, told[:above])]
    for sentence in sorted(standing, key=lambda s: (-_worth(ranked, s), s.id)):
        speaker = _speaker(sentence, people)
        if speaker is None or sum(_is_one(known, speaker) for _, known in chosen) == MOST_EACH or len(chosen) == MOST:
            continue
        if not any(ranked.same(sentence, other) for other in [*told, *(s for s, _ in chosen)]):
            chosen.append((sentence, speaker))
    first = {speaker.name: place for place, (_, speaker) in reversed([*enumerate(chosen)])}
    chosen.sort(key=lambda pair: (-people.prominence(pair[1]), first[pair[1].name]))
    answered = _answered(chosen, ranked, people, told=told, standing=standing)
    articles = list({s.article.id: s.article for s in ranked.sentences}.values())
    found = [_stance(sentence, speaker, people, articles) for sentence, speaker in answered]
    return tuple(replace(stance, speaker=_as_first(stance.speaker, found)) for stance in found)


def _is_one(one: Named, other: Named) -> bool:
    return one.name == other.name or (not (one.mentions or other.mentions) and bodies.same(one.name, other.name))


def _as_first(name: str, stances: Sequence[Stance]) -> str:
    """Return the longest of the names under which the stances have one body, that one body is one voice."""
    names = [s.speaker for s in stances if not s.role and bodies.same(s.speaker, name)]
    return max([name, *names], key=len)


def _answered(
    chosen: Sequence[tuple[Sentence, Named]],
    ranked: Ranked,
    people: People,
    *,
    told: Sequence[Sentence],
    standing: Sequence[Sentence],
) -> list[tuple[Sentence, Named]]:
    """Return the stances, each charge with its denial where the articles give one, and last what else is denied."""
    printed = {s.id for s in [*told, *(s for s, _ in chosen)]}
    denials = [(s, denier) for s in standing if s.id not in printed and (denier := _denier(s, people))]
    found: list[tuple[Sentence, Named]] = []
    for sentence, speaker in chosen:
        mine = [d for d in denials if d not in found and (_denies(d[0], sentence, ranked))]
        found += [(sentence, speaker), *mine[:1]]
    others = [d for d in denials if d not in found and any(answers.counters(d[0], s) for s in told)]
    return [*found, *others[:MOST_EACH]]


def _denies(denial: Sentence, charge: Sentence, ranked: Ranked) -> bool:
    if denial.leans is Leans.ON_PREVIOUS:
        return is_denial(denial) and answers.answers(denial, charge, ranked)
    return answers.counters(denial, charge)


def _denier(sentence: Sentence, people: People) -> Named | None:
    """Return who denies something in a sentence, as named there; None where it is a pronoun, or somebody is quoted.

    "The minister" is the one of whom the article says so.
    """
    match = _DENIER.match(wording.outside_quotes(sentence.text))
    if not match or match.group(1).lower() in english.PRONOUNS or len(match.group(1).split()) > LONGEST_DENIER:
        return None
    office = match.group(1).lower().removeprefix("the ")
    return _holder(office, sentence, people) if office in english.ROLES else Named(match.group(1), ())


def _holder(office: str, sentence: Sentence, people: People) -> Named | None:
    """Return the one person to whom the article of a sentence gives an office."""
    found = [
        one
        for one in people.named
        if any(m.passage.article == sentence.article.id and office in m.role.lower().split() for m in one.mentions)
    ]
    return found[0] if len(found) == 1 else None


LONGEST_DENIER = 8
_DENIER = re.compile(rf"([^,;:”“\x00]+?) (?:has |have |had |also |later |again |flatly |strongly )*{DENIES.pattern}")


def _stance(sentence: Sentence, speaker: Named, people: People, articles: Sequence[Article]) -> Stance:
    """Return the stance under one name, and one role, for all that somebody says in whatever article of the event."""
    said = claim(sentence, people)
    if speaker.mentions:
        return Stance(speaker=speaker.name, role=speaker.role, claim=said)
    name = speaker.name if speaker.name in sentence.article.text else said.speaker or speaker.name
    return Stance(speaker=name if " " in name else _in_full(name, sentence.article, articles), role="", claim=said)


def _in_full(name: str, own: Article, articles: Sequence[Article]) -> str:
    """Return the longest form in which articles give the name of somebody without a role: "Emil Dacor".

    That is the one of the article that has them speak; else all the others must mean one person.
    """
    here = _forms(name, own)
    elsewhere = here or {form for article in articles for form in _forms(name, article)}
    if not here and len({form.split()[0] for form in elsewhere}) > 1:
        return name
    return max(elsewhere, key=lambda form: (len(form), form), default=name)


def _forms(name: str, article: Article) -> set[str]:
    found = {named for p in article.passages for named, _, _ in names_in(p.text) if named.endswith(f" {name}")}
    found = {named.partition(" ")[2] if is_common(named.split()[0].lower()) else named for named in found}
    return {named for named in found if " " in named}


def claim(sentence: Sentence, people: People, kind: Kind = Kind.FACT) -> Claim:
    """Return the sentence as a claim: reported, with its speaker, where it says who speaks."""
    found = sentence.speech
    if found is None or found.by_pronoun:
        return sentence.claim(kind)
    named = people.speaker(found)
    spelt = (m for m in _spellings(named) if m in found.speaker) if named else iter(())
    name = next(spelt, found.speaker)
    return sentence.claim(Kind.REPORTED if kind is Kind.FACT else kind, speaker=name)


def _spellings(named: Named) -> list[str]:
    names = sorted({m.name for m in named.mentions}, key=lambda name: (-len(name), name))
    return [*names, *(name.split()[-1] for name in names)]


_HOLDS = re.compile(
    r"(?:The )?([A-Z][\w’'-]+(?: (?:of |for |and |the )?[A-Z][\w’'-]+)*)(?: on [A-Z]\w+day)?"
    r" (?:has |have |also |later |again )*(?:condemned|welcomed|rejected|denied|denies|rejects|condemns|blamed|accused"
    r"|urged|warned|demanded|criticised|criticized|praised|threatened|vowed|pledged|called (?:for|on)"
    r"|claimed responsibility)\b"
)
"""A government or a body that takes a position: "The Northern Front denied involvement"."""


_BODY = re.compile(
    r"(?:[Tt]he )?((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+(?: (?:union|ministry|party|government|company|group|agency))?"
    r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]+(?:,? (?:and )?[A-Z][\w’'-]+)*)?)$"
)
_MEDIA = frozenset("News Times Post Press Journal Reuters AP AFP CNN BBC Tribune Herald Guardian TV Agency NPR".split())
"""Last words of the name of who reports: that holds no position."""


def _speaker(sentence: Sentence, people: People) -> Named | None:
    if sentence.leans is Leans.ON_PREVIOUS:
        return None
    speaker = people.speaker(sentence.speech) or _apposed(sentence, people) if sentence.speech else None
    body = _BODY.match(sentence.speech.speaker) if sentence.speech else _HOLDS.match(sentence.text)
    if speaker or not body or body.group(1).split()[0] in english.NOT_NAMES - english.NATIONS:
        return speaker
    if is_common(body.group(1).lower()) or body.group(1).split()[-1] in _MEDIA:
        return None  # "Officials urged", "Relatives condemned"
    name = re.search(r"[A-Z][\w’'-]+$", body.group(1))
    known = people.find(body.group(1)) or (people.find(name.group()) if name else None)
    return known or Named(body.group(1), ())


def _apposed(sentence: Sentence, people: People) -> Named | None:
    """Return "Hadd" of "The Front's spokesman, Yusef Hadd, said"."""
    start = sentence.text.find(sentence.speech.speaker) if sentence.speech else -1
    behind = sentence.text[start + len(sentence.speech.speaker) :] if sentence.speech and start >= 0 else ""
    name = re.match(r", ((?:[A-Z][\w’'.-]+ ?){1,4}), ", behind)
    return people.find(name.group(1)) if name else None


def _worth(ranked: Ranked, sentence: Sentence) -> float:
    quotes = sentence.speech is not None and sentence.speech.quotes
    return ranked.worth[sentence.id] / QUOTED + OWN_WORDS if quotes else ranked.worth[sentence.id]


OWN_WORDS = 0.1
"""By how much a stance is worth more in its speaker's own words (set by hand)."""
