"""An article -> its sentences as they may be shown, each with what a reader must have read to understand it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from briefing.language import dates, numbers, quotes
from briefing.language.dates import DateMention
from briefing.language.numbers import Quantity
from briefing.language.planted import is_planted
from briefing.language.wordlists import word_class
from briefing.model import Article, Citation, Claim, Kind, Passage
from briefing.summarize.reading import comment, pointing, pronouns, speech, terms, wording
from briefing.summarize.reading.leaning import QUOTED, Leans, leaning, stands_apart
from briefing.summarize.reading.people import People
from briefing.summarize.reading.speech import Speech

MOST_PASSAGES = 30
"""Passages of an article that are read: news says what matters first."""

OPENING = 2
"""Sentences of an article that tell of its event, and not of one before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A passage that may be shown as `text`. `id` is the passage's; `place` counts from 0, passages unread too.

    `heads` are the terms of which one must have been named already, where it leans on a thing named. `named_in` is the
    id of the passage that names the speaker, where the sentence's own "he said" has been resolved. `points` are the
    happenings that it takes as told, where its article has told of them; `presumes` are the people whom it names and
    does not introduce, as `introduced` finds them.
    """

    id: str
    article: Article
    place: int
    text: str
    terms: tuple[str, ...]
    bag: frozenset[str]
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    speech: Speech | None
    leans: Leans
    heads: frozenset[str]
    named_in: str = ""
    points: frozenset[str] = frozenset()
    introduces: frozenset[str] = frozenset()
    presumes: frozenset[str] = frozenset()

    @property
    def unnamed(self) -> frozenset[str]:
        """Those of whom it has the surname alone, and does not introduce them."""
        return frozenset(name for name in self.presumes if name not in self.text)

    def claim(self, kind: Kind | None = None, *, speaker: str = "") -> Claim:
        """Return the claim that this sentence is, citing its passage."""
        return Claim(
            text=self.text,
            citations=tuple(Citation(passage=cited) for cited in (self.id, self.named_in) if cited),
            kind=kind or Kind.FACT,
            speaker=speaker,
        )


def of(article: Article, people: People, *, most: int) -> Iterator[Sentence]:
    """Yield the sentences among the first `most` passages that can be shown, and speak to a reader."""
    quoted, planted, end = False, False, 0
    before: Sentence | None = None
    asked = _answering(article, most)
    for passage in article.passages[:most]:
        place = passage.number - 1
        between = article.text[end : passage.start]
        if "\n" in between and not passage.text.startswith(("“", '"')):
            quoted = False  # a lost closing mark spoils its own paragraph only
        text = wording.shown(passage.text, quoted=quoted)
        text = wording.without_initial(text, article.text) if text and not place else text
        quoted, end = wording.leaves_open(passage.text, quoted=quoted), passage.end
        planted = is_planted(passage.text) or (
            planted and "\n" not in between
        )  # an order goes on to the paragraph's end
        if not text or planted:
            continue
        sentence = _sentence(article, passage, place, text)
        if _is_unattributed(sentence) or (sentence.speech is None and comment.judges(text)):
            continue
        if place in asked:
            sentence = replace(sentence, leans=Leans.ON_PREVIOUS, heads=frozenset())
        elif before and before.place == place - 1:
            sentence = _resolved(sentence, passage, before, people)
        before = sentence
        yield replace(sentence, points=_pointed(sentence)) if place else sentence


def _pointed(sentence: Sentence) -> frozenset[str]:
    """Return the happenings that a sentence takes as told, of which its article has told by then."""
    article = sentence.article
    nouns = pointing.back(sentence.text) if article.language == "en" else ()
    earlier = [passage.text for passage in article.passages[: sentence.place]] if nouns else []
    return frozenset(noun for noun in nouns if any(pointing.tells(noun, text) for text in earlier))


INTERVIEW = 2
"""Questions that open a paragraph from which on an article is made of questions and answers."""


def _answering(article: Article, most: int) -> Collection[int]:
    """Return the places of passages that answer a question: the one behind it, or in an interview all from there on."""
    passages = article.passages[:most]
    asked = [n for n, p in enumerate(passages) if p.text.rstrip().endswith("?") and not quotes.find(p.text)]
    opening = [n for n in asked if not n or "\n" in article.text[passages[n - 1].end : passages[n].start]]
    if len(opening) >= INTERVIEW:
        return [p.number - 1 for p in passages[opening[0] + 1 :]]
    return [passages[n].number for n in asked]  # the place behind it


def _is_unattributed(sentence: Sentence) -> bool:
    """Tell whether a sentence quotes somebody's words, and has no word that says whose they are."""
    if sentence.speech or all(len(quote.text.split()) < QUOTED for quote in quotes.find(sentence.text)):
        return False
    words = re.findall(r"[a-z]+", wording.outside_quotes(sentence.text).lower())
    return word_class("speech").isdisjoint(words)


def _resolved(sentence: Sentence, passage: Passage, before: Sentence, people: People) -> Sentence:
    """Put a name for the pronoun of a sentence, where the one right before says whom it means; both are then cited."""
    article = [p.text for p in sentence.article.passages if p.id != passage.id]
    text = pronouns.named(sentence.text, sentence.speech, before=before.text, known=people, article=article)
    if not text:
        return sentence
    resolved = _sentence(sentence.article, passage, sentence.place, text)
    return sentence if resolved.leans is Leans.ON_PREVIOUS else replace(resolved, named_in=before.named_in or before.id)


def _sentence(article: Article, passage: Passage, place: int, text: str) -> Sentence:
    english_text = text if article.language == "en" else ""
    found = speech.find(english_text)
    leans, heads = leaning(english_text, found)
    if place == 0 and leans is Leans.ON_NAMED:
        leans = Leans.ON_NOTHING
    content = terms.of(text)
    return Sentence(
        id=passage.id,
        article=article,
        place=place,
        text=text,
        terms=content,
        bag=frozenset(content),
        dates=tuple(dates.find(english_text, anchor=article.day)),
        quantities=tuple(numbers.find(english_text)),
        speech=found,
        leans=leans,
        heads=heads,
    )


DENIES = re.compile(
    r"\b(?:denied|denies|rejected|rejects|disputed|disputes|dismissed|dismisses|refuted|refutes|contradicted)\b"
)


def is_denial(sentence: Sentence) -> bool:
    """Tell whether a sentence contradicts the one before it: "Tehran rejects the charge.", "He denied it."."""
    return sentence.leans is Leans.ON_PREVIOUS and bool(DENIES.search(wording.outside_quotes(sentence.text)))


_REFUSES = re.compile(
    r"\b(?:has|have|had|did|does|do|would|will) not (?:yet )?(?:accept|approve|agree|receive|confirm)\w*\b|\bno such\b"
)


def is_answer(sentence: Sentence) -> bool:
    """Tell whether a sentence denies the one before it, or says of it that somebody has not gone along with it."""
    said = wording.outside_quotes(sentence.text)
    refuses = sentence.leans is not Leans.ON_NOTHING and _REFUSES.search(said)
    named = sentence.named_in and DENIES.search(said)  # "He denies the charge.", with his name put in
    return is_denial(sentence) or bool(refuses or named)


def denies_the_last(text: str) -> bool:
    """Tell the same of a sentence as it is printed."""
    return not stands_apart(text) and bool(DENIES.search(wording.outside_quotes(text)))
