"""Sentences of an event and its storyline -> what somebody said and later took back, with the sentence that says so.

Who takes back is read off the sentence: "Kovel withdrew her statement that ...", "admitted ... not, as he had claimed,
in a raid". What was taken back is what the same speaker said before in the words that the retraction repeats, and what
another article tells as a fact in those words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.language.wordlists import is_common
from briefing.model import Article
from briefing.summarize.ranking import follows
from briefing.summarize.reading import english, terms, wording
from briefing.summarize.reading.sentence import Sentence

REPEATED = 0.6
"""Share of the content taken back that an earlier sentence must hold to be what was said."""

FEWEST_TOLD = 3
"""Words of content from which on a sentence that names no speaker tells what was taken back."""

_SAID = r"(?:said|claimed|stated|told \w+|announced|reported|suggested|asserted|insisted|maintained)"
_WHO = r"(?:he|she|it|they|[A-Z][\w’'-]+)"
_OWN = r"(?:his|her|its|their|an|the|that|a|own|earlier|initial|previous|first|Tuesday’s|much-quoted)"
_STATEMENT = r"(?:statement|claim|remark|assertion|accusation|allegation|report|account|comment|announcement|version)s?"
_WITHDREW = (
    "(?:withdrew|withdrawn|withdraws|retracted|retracts|took back|taken back|walked back|backed away from|disowned"
    "|recanted)"
)
_RETRACTIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_WITHDREW} (?:{_OWN} ){{0,3}}{_STATEMENT} (?:that|of|about|on) (?P<what>.+)",
        rf"\bnot,? as {_WHO} (?:had |has )?(?:\w+ly |first |earlier )?{_SAID}(?: [a-z]+){{0,3}}, (?P<what>.+)",
        rf"\b(?:was|were|been) (?:wrong|mistaken) (?:to (?:say|claim)|in saying|when {_WHO} said) (?P<what>.+)",
        r"\bapologi[sz]ed for (?:saying|claiming|having (?:said|claimed)) (?:that )?(?P<what>.+)",
        rf"\bhad (?:wrongly|falsely|mistakenly|incorrectly|erroneously) {_SAID} (?:that )?(?P<what>.+)",
    )
)


@dataclass(frozen=True, slots=True)
class Retraction:
    """Who takes back what: the name, all names before the verb, the offices there, and what is taken back.

    "Speaking in Orla, fire chief Marta Kovel withdrew ...": any of the names may be who had said it.
    """

    name: str
    names: frozenset[str]
    offices: frozenset[str]
    content: frozenset[str]
    sentence: Sentence


def of(sentences: Sequence[Sentence]) -> Mapping[str, tuple[Sentence, Retraction]]:
    """Return by passage id what was taken back, with the sentence that says so."""
    found: dict[str, tuple[Sentence, Retraction]] = {}
    for retraction in _retractions(sentences):
        for said in sentences:
            if _is_earlier(said, retraction.sentence) and _says(said, retraction):
                found.setdefault(said.id, (said, retraction))
    return found


def speaks(text: str) -> bool:
    """Tell whether a text may take back what was said elsewhere."""
    return any(pattern.search(text) for pattern in _RETRACTIONS)


def across(sentences: Sequence[Sentence], others: Sequence[Sentence]) -> bool:
    """Tell whether one of the sentences takes back what one of the others says."""
    return any(
        _is_earlier(said, retraction.sentence) and _says(said, retraction)
        for retraction in _retractions(sentences)
        for said in others
    )


def _retractions(sentences: Sequence[Sentence]) -> Iterator[Retraction]:
    for sentence in sentences:
        masked = wording.outside_quotes(sentence.text) if sentence.article.language == "en" else ""
        match = next(filter(None, (pattern.search(masked) for pattern in _RETRACTIONS)), None)
        if match is None:
            continue
        before, content = masked[: match.start()], frozenset(terms.of(match["what"]))
        names = [_bare(name) for name in _NAME.findall(before)]
        names = [name for name in names if name and not (name == names[0] and is_common(name.lower()))]
        if names and content:
            last = frozenset(name.split()[-1] for name in names)
            yield Retraction(names[0], last, english.ROLES.intersection(before.lower().split()), content, sentence)


_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


def _is_earlier(said: Sentence, retraction: Sentence) -> bool:
    """Tell whether a sentence is of another article that is not known to be the later one."""
    return said.article.id != retraction.article.id and no_later(said.article, retraction.article)


def no_later(one: Article, other: Article) -> bool:
    """Tell whether an article is not known to have been written after another."""
    if one.day and other.day and one.day == other.day and one.published_time and other.published_time:
        return one.published_time <= other.published_time
    return not (one.day and other.day and one.day > other.day)


def _says(said: Sentence, retraction: Retraction) -> bool:
    if terms.overlap(retraction.content, said.bag) < REPEATED:
        return False
    if said.speech is None:
        return len(retraction.content) >= FEWEST_TOLD
    office = said.speech.speaker.lower().removeprefix("the ")
    return not retraction.names.isdisjoint(said.speech.speaker.split()) or office in retraction.offices


_ANAPHORIC = re.compile(
    rf"\b{_WITHDREW} (?:(?:{_OWN} ){{0,3}}{_STATEMENT}|it|them|this)"
    r"(?=[.,;]| (?:and|but|after|when|later|on [A-Z]\w+)\b)"
)


def joined(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences with a statement and the next one, which takes it back, as one: neither is told alone."""
    found: list[Sentence] = []
    for sentence in sentences:
        before = found[-1] if found else None
        masked = wording.outside_quotes(sentence.text) if sentence.article.language == "en" else ""
        if before and before.speech and follows(sentence, before) and _ANAPHORIC.search(masked):
            found[-1] = _joined(before, sentence)
        else:
            found.append(sentence)
    return found


def _joined(said: Sentence, again: Sentence) -> Sentence:
    return replace(
        said,
        id=again.id,
        named_in=said.id,
        text=f"{said.text.rstrip('.')}; {again.text[:1].lower()}{again.text[1:]}",
        terms=(*said.terms, *again.terms),
        bag=said.bag | again.bag,
        speech=None,
    )


def _bare(name: str) -> str:
    """Return a name without the titles before it; empty where nothing else is there."""
    return " ".join(word for word in name.split() if word.lower() not in _TITLES and word not in english.NOT_NAMES)


_TITLES = english.ROLES | english.MODIFIERS
