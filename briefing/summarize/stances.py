"""Sentences that report speech -> who holds what, in their own reported words."""

from collections.abc import Sequence

from briefing.model import Claim, Kind, Stance
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
        if speaker is None or sum(known is speaker for _, known in chosen) == MOST_EACH or len(chosen) == MOST:
            continue
        if not any(ranked.same(sentence, other) for other in [*told, *(s for s, _ in chosen)]):
            chosen.append((sentence, speaker))
    first = {id(speaker): place for place, (_, speaker) in reversed([*enumerate(chosen)])}
    chosen.sort(key=lambda pair: (-people.prominence(pair[1]), first[id(pair[1])]))
    return tuple(_stance(sentence, speaker, people) for sentence, speaker in chosen)


def _stance(sentence: Sentence, speaker: Named, people: People) -> Stance:
    """Return the stance under the name that the sentence's own article gives, and one role for all that they say."""
    article = sentence.article
    own = [mention for mention in speaker.mentions if mention.passage.article == article.id]
    here = Named(max((m.name for m in own), key=lambda name: len(name.split())), tuple(own)) if own else None
    said = claim(sentence, people)
    name = speaker.name if speaker.name in article.text else here.name if here else said.speaker
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


def _speaker(sentence: Sentence, people: People) -> Named | None:
    if sentence.speech is None or sentence.leans is Leans.ON_PREVIOUS:
        return None
    return people.speaker(sentence.speech)


def _worth(ranked: Ranked, sentence: Sentence) -> float:
    quotes = sentence.speech is not None and sentence.speech.quotes
    return ranked.worth[sentence.id] / (0.7 if quotes else 1.0) + (0.1 if quotes else 0.0)
