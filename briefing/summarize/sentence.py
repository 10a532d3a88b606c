"""An article -> its sentences as they may be shown, each with what a reader must have read to understand it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from briefing.language import dates, numbers, quotes, verbs
from briefing.language.dates import DateMention
from briefing.language.numbers import Quantity
from briefing.language.planted import is_planted
from briefing.language.wordlists import is_common, word_class
from briefing.model import Article, Citation, Claim, Kind, Passage
from briefing.summarize import comment, english, pronouns, speech, terms, wording
from briefing.summarize.people import People
from briefing.summarize.speech import Speech


class Leans(Enum):
    """What a sentence needs before it: nothing, a thing already named, or the very sentence that it follows."""

    ON_NOTHING = 0
    ON_NAMED = 1
    ON_PREVIOUS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A passage that may be shown as `text`. `id` is the passage's; `place` counts the article's passages from 0.

    `heads` are the terms of which one must have been named already, where it leans on a thing named. `named_in` is the
    id of the passage that names the speaker, where the sentence's own "he said" has been resolved.
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
    for place, passage in enumerate(article.passages[:most]):
        between = article.text[end : passage.start]
        if "\n" in between and not passage.text.startswith(("“", '"')):
            quoted = False  # a lost closing mark spoils its own paragraph only
        text = wording.shown(passage.text, quoted=quoted)
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
        yield sentence


INTERVIEW = 2
"""Questions that open a paragraph from which on an article is made of questions and answers."""


def _answering(article: Article, most: int) -> Collection[int]:
    """Return the places of passages that answer a question: the one behind it, or in an interview all from there on."""
    passages = article.passages[:most]
    asked = [n for n, p in enumerate(passages) if p.text.rstrip().endswith("?") and not quotes.find(p.text)]
    opening = [n for n in asked if not n or "\n" in article.text[passages[n - 1].end : passages[n].start]]
    if len(opening) >= INTERVIEW:
        return range(opening[0] + 1, len(passages))
    return [n + 1 for n in asked]


FRAGMENT = 6
"""Words of a quotation below which one without a verb answers something."""

QUOTED = 4
"""Words from which a quotation is somebody's statement and not a byname; the verifier holds to the same."""


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


_TIME = "week|month|year|morning|afternoon|evening|season|summer|winter|autumn|spring|fall|time"
_PRONOUN = re.compile(
    rf"""(?:he|she|it|they|his|her|its|their|him|them|these|those|that|such|another|others|neither|each
    |this(?!\ (?:{_TIME})\b) | both(?!\ (?:the\ |[A-Z]))
    |the\ (?:two|three|four)(?!\ [a-z]+s\ (?:of|at|from|in|who|on|behind|between)\b)
    |the\ (?:pair|duo|trio|latter|former|others?|same|man|woman)
    |(?:some|all|many|most|none)\ of\ (?:them|these|those)
    |(?:some|all|many|most|none|few|several|half)\ (?=(?:{"|".join(sorted(english.FINITE))})\b))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IMPERSONAL = re.compile(
    r"""It\ (?:(?:is|was|became|becomes|remains|remained|has\ been|will\ be|would\ be)\ (?:\w+\ ){0,2}?
    (?:unclear|clear|known|the\ (?:first|second|third|latest)|expected|likely|unlikely|possible|believed|thought
    |estimated|reported|understood)\b | (?:emerged|comes|came)\ )""",
    re.VERBOSE,
)
_ADVERBIAL = re.compile(rf"(?:{'|'.join(sorted(english.ADVERBIALS))})\b[^,;”]{{0,120}},\s+")
_SOMEBODY = re.compile(
    r"(?:A|An|One) (?:(?:company|firm|bank|ministry|party|union|club|airline|agency|group|hospital|university|embassy"
    r"|council|court) )?(?:official|spokes(?:man|woman|person)|executive|representative|source)"
    r"(?:,| (?:said|says|told|added|declined|confirmed|denied)\b)"
)
"""One of a body that is not named: "A company official, speaking on condition of anonymity, said"."""

_UNNAMED = re.compile(
    r"(?:In|On|At|By|With|During|After|Before|From|For|Through|Under) [^,;:.A-Z“”\"]{1,60}?\b(?P<who>he|she|it|they) "
)
"""A phrase without a name and the one who is meant: "In an audio message it said"."""

_POINTING = re.compile(
    rf"""\b(?:this\ (?=(?:{"|".join(sorted(english.TOLD_OF))})s?\b)
    | these\ (?!days\b)
    | (?:about|after|against|at|before|by|during|for|from|in|of|on|over|to|under|with)\ that\ (?!(?:of|year|season
    |its?|his|her|their|the|an?|he|she|they|there|from|in)\b))
    (?P<noun>[a-z]+)""",
    re.VERBOSE,
)
"""A thing of which another sentence speaks: "in that office", "agreed on these steps"."""
_JUDGED = re.compile(
    r"\b(?:called|calls|described|describes|rejected|rejects|dismissed|dismisses|condemned|condemns|denounced|denounces"
    r"|denied|denies|welcomed|welcomes|criticised|criticized|criticises|criticizes|hailed|hails|branded|labelled|labeled"
    r"|termed|opposed|opposes|praised|praises|blamed|disputed|disputes|doubted|confirmed)"
    r" (?:it(?! (?:off|quits|home|a day)\b)|this|these|those|them|that(?=,|\.| (?:an?|as)\b)"
    r"|(?:the|that|this|those|these|all|such) (?:accusation|account|allegation|charge|claim|criticism|report|suggestion"
    r"|version|assertion|rumour|rumor|insinuation|speculation)s?(?=[.,;]| (?:as|and|on) ))(?![\w’'-])"
)
"""A judgment of what was told before: "called that a fitting answer"."""
_DANGLING = re.compile(rf"(?:{'|'.join(map(re.escape, english.DANGLING))})\b(?!-)")
_DEFINITE = re.compile(r"[Tt]he ((?:[a-z][\w’'-]*|\d[\d,.]*) ?){1,5}")
_COMPLEMENT = frozenset(
    [
        "of",
        "for",
        "from",
        "to",
        "that",
        "who",
        "which",
        "where",
        "whose",
        "on",
        "in",
        "at",
        "against",
        "between",
        "behind",
        "by",
    ]
)
_DETERMINERS = frozenset({"its", "his", "her", "their", "the", "a", "an", "all", "no", "any", "some", "more"})
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def leaning(text: str, found: Speech | None) -> tuple[Leans, frozenset[str]]:
    """Tell what an English sentence needs before it; the terms are the heads of its definite subject."""
    masked = wording.outside_quotes(text)
    if found and found.by_pronoun and not _NAME.search(masked[1 : max(1, masked.find(found.verb))]):
        return Leans.ON_PREVIOUS, frozenset()
    if found and not found.by_pronoun and text[:1] in '“"':
        return (Leans.ON_PREVIOUS, frozenset()) if _answers(text) else _definite(found.speaker)
    start = masked.lstrip("”\x00 ,.'‘(")
    if _IMPERSONAL.match(start):
        return Leans.ON_NOTHING, frozenset()
    adverbial = _ADVERBIAL.match(start)
    rest = start[adverbial.end() :] if adverbial else start
    if (
        _PRONOUN.match(start)
        or _is_unnamed(start)
        or _SOMEBODY.match(start)
        or _DANGLING.match(start)
        or _PRONOUN.match(rest)
        or _points_back(masked)
        or _is_somebodys(masked, found)
    ):
        return Leans.ON_PREVIOUS, frozenset()
    return _definite(rest)


def _is_unnamed(start: str) -> bool:
    """Tell whether a phrase without a name opens a sentence about somebody who is not named; "it rained" is nobody."""
    found = _UNNAMED.match(start)
    told = start[found.start("who") :].capitalize() if found else ""
    return bool(told) and not _IMPERSONAL.match(told) and not told.startswith(("It rain", "It snow"))


_HIS = re.compile(r"\b(?:him|his|her|himself|herself)\b")
_PERSON = re.compile(r"(?<![\w.’'-])(?<![Tt]he )[A-Z][\w’'-]+")
_SOMEBODYS = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) ((?:[a-z][\w-]* ?){1,3})")
_BODIES = frozenset(
    "court police parliament government ministry army board council tribunal party union company agency commission"
    " committee prosecution jury cabinet senate congress assembly club bank university".split()
)
"""Whom nobody calls "him"."""


def _is_somebodys(masked: str, told: Speech | None) -> bool:
    """Tell whether nobody whom a sentence names can be its "him" or "his": "The court revoked his bail, Holt said."."""
    found = _HIS.search(masked)
    if not found:
        return False
    if told and masked.find(told.speaker) > found.start():
        masked = masked.replace(told.speaker, "", 1)
    names = [name for name in _PERSON.findall(masked) if name not in english.DAYS and not is_common(name.lower())]
    before = masked[: found.start()].lower()
    people = english.ROLES | english.HUMAN | english.PRONOUNS
    somebody = any(_BODIES.isdisjoint(phrase.split()) for phrase in _SOMEBODYS.findall(masked, 0, found.start()))
    return not names and not somebody and people.isdisjoint(re.findall(r"[a-z]+", before))


def _points_back(masked: str) -> bool:
    """Tell whether "that office" or "called it" means what the sentence itself has not named yet."""
    for pointing in _POINTING.finditer(masked):
        if terms.stem(pointing["noun"]) not in terms.of(masked[: pointing.start()]):
            return True
    judged = _JUDGED.search(masked)
    return judged is not None and not any(
        word in english.FINITE or verbs.is_past(word) for word in masked[: judged.start()].lower().split()
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


def stands_apart(text: str) -> bool:
    """Tell whether an English sentence can be read apart from the one before it, if not from its article."""
    return leaning(text, speech.find(text))[0] is not Leans.ON_PREVIOUS


def stands_alone(text: str) -> bool:
    """Tell whether an English sentence can be read apart from its article."""
    return leaning(text, speech.find(text))[0] is Leans.ON_NOTHING


def _answers(text: str) -> bool:
    """Tell whether a quotation that opens a sentence speaks of what came before: "None," or "It's for them,"."""
    quoted = re.split(r'[”"]', text[1:], maxsplit=1)[0]
    clear = _IMPERSONAL.match(quoted) or _JUDGMENT.match(quoted)
    spoken = re.findall(r"[a-z]+(?:[’'][a-z]+)?", quoted.lower())
    verbal = any(w in english.FINITE - {"not"} or verbs.is_past(w) or "’" in w or "'" in w for w in spoken)
    if len(spoken) < FRAGMENT and not verbal:
        return True  # "Not a single dollar,"
    return len(quoted.split()) < QUOTED or bool(_PRONOUN.match(quoted) and not clear)


_JUDGMENT = re.compile(r"(?:This|It) (?:was|is) (?:an?|the|not)\b")
"""Words on the event itself: "This was a cowardly act"."""


TITLE = 2
"""Words of a title before a name: "the former President Marsh" is no thing that must be known."""


def _opens_another(place: int, word: str) -> bool:
    """Tell whether a word of what follows "the" begins another noun phrase: "the bank cut *its* forecast"."""
    return (place > 0 and word in _DETERMINERS) or (place > 1 and word[0].isdigit())


def _definite(start: str) -> tuple[Leans, frozenset[str]]:
    """Tell what "the pirates" or "the ministry" needs; "the killing of ..." and "the former President ..." name it."""
    match = _DEFINITE.match(start)
    if not match:
        return Leans.ON_NOTHING, frozenset()
    phrase = match.group().split()[1:]
    ends = next((n for n, word in enumerate(phrase) if word in english.FINITE | _COMPLEMENT), len(phrase))
    ends = next((n for n, word in enumerate(phrase[:ends]) if _opens_another(n, word)), ends)
    # "the bank cut its forecast for": another noun phrase has begun, behind a verb
    verbal = ends < len(phrase) and _opens_another(ends, phrase[ends])
    ends -= verbal
    named_next = ends == len(phrase) <= TITLE and start[match.end() : match.end() + 1].isupper()
    if named_next or (0 < ends < len(phrase) and phrase[ends] in _COMPLEMENT and not verbal):
        return Leans.ON_NOTHING, frozenset()
    heads = frozenset(terms.of(" ".join(phrase[:ends])))
    return (Leans.ON_NAMED, heads) if heads else (Leans.ON_NOTHING, frozenset())
