"""Sentences that report speech -> who holds what, in their own reported words."""

import re
from collections.abc import Sequence

from briefing.language.wordlists import is_common
from briefing.model import Claim, Kind, Stance
from briefing.summarize import english
from briefing.summarize.people import Named, People
from briefing.summarize.salience import Ranked
from briefing.summarize.sentence import Leans, Sentence

MOST = 8
MOST_EACH = 2


def of(ranked: Ranked, people: People, *, told: Sequence[Sentence]) -> tuple[Stance, ...]:
    """Return up to two stances a speaker, the weightiest first; what was told above is not told again."""
    chosen: list[tuple[Sentence, Named]] = []
    for sentence in sorted(ranked.sentences, key=lambda s: (-_worth(ranked, s), s.id)):
        speaker = _speaker(sentence, people)
        if (
            speaker is None
            or sum(known.name == speaker.name for _, known in chosen) == MOST_EACH
            or len(chosen) == MOST
        ):
            continue
        if not any(ranked.same(sentence, other) for other in [*told, *(s for s, _ in chosen)]):
            chosen.append((sentence, speaker))
    first = {speaker.name: place for place, (_, speaker) in reversed([*enumerate(chosen)])}
    chosen.sort(key=lambda pair: (-people.prominence(pair[1]), first[pair[1].name]))
    return tuple(_stance(sentence, speaker, people) for sentence, speaker in chosen)


def _stance(sentence: Sentence, speaker: Named, people: People) -> Stance:
    """Return the stance under the name that the sentence's own article gives, and one role for all that they say."""
    article = sentence.article
    own = [mention for mention in speaker.mentions if mention.passage.article == article.id]
    here = Named(max((m.name for m in own), key=lambda name: len(name.split())), tuple(own)) if own else None
    said = claim(sentence, people)
    name = speaker.name if speaker.name in article.text else here.name if here else said.speaker or speaker.name
    return Stance(speaker=name, role=speaker.role if here else "", claim=said)


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
    r"(?:[Tt]he )?((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+(?: (?:union|ministry|party|government|company|group|agency))?)$"
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
    return ranked.worth[sentence.id] / (0.7 if quotes else 1.0) + (0.1 if quotes else 0.0)
