"""Sentences of an event -> what one tells and another one denies: the claim beside its denial.

A denial says what it denies ("denied that the bridge was closed"), or answers the sentence before it ("The company
denies this."), or says that nobody was where another counts some. What is denied is looked for in every other sentence
by its content; a denial whose claim nobody tells is no difference.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language import verbs, words
from briefing.language.almanac import A_DAY
from briefing.language.thesaurus import alike
from briefing.summarize.counting import tallied
from briefing.summarize.differing import version
from briefing.summarize.differing.version import Told
from briefing.summarize.ranking import Ranked, follows
from briefing.summarize.reading import clause, english, terms, wording
from briefing.summarize.reading.sentence import DENIES, Sentence, is_denial

REPEATED = 0.6
"""Share of the content denied, by weight, that another sentence must hold to be what is denied."""

FEWEST = 2
"""Words of content below which a denial names nothing that could be found again."""

_CHARGE = r"(?:account|accusation|allegation|assertion|charge|claim|report|suggestion|statement|version)s?"
_WHEN = r"(?:late |early )?(?:on|in|at) (?:[\w’'-]+ ){1,3}?"
_DENIED = re.compile(
    rf"(?:{DENIES.pattern}|\bdenying) (?:{_WHEN})?(?:(?:an?|the|any|all|as \w+)? ?(?:[\w’'-]+ )?{_CHARGE} )?"
    r"(?:that|of having|having|of) (?P<what>[^;“”]{8,160})"
)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none of \w+|no (?:[a-z]+ )?(?:people|workers|soldiers|passengers|one))"
    r" (?:was|were|is|are|had been|has been|have been) (?:still |any longer )?(?P<state>[a-z]+)\b"
)
_ENDS = re.compile(
    r", (?:and|but|said|says|saying|stating|adding|calling|who|which|the)\b"
    r"|,? (?:and|but) (?:said|says|called|that|accused|blamed|told|warned|urged|vowed|insisted|demanded)\b|,? as \b"
)


@dataclass(frozen=True, slots=True)
class _Denial:
    """A sentence that denies, who denies, and the words of what is denied, where the sentence has them."""

    sentence: Sentence
    who: str
    what: str = ""

    @property
    def is_of_oneself(self) -> bool:
        """Whether what is denied is said of who denies it: "denied that he would leave", "denied having paid"."""
        said = self.sentence.text.partition(self.what)
        return bool(self.what) and bool(_ONESELF.match(self.what) or said[0].endswith(" having "))


_ONESELF = re.compile(r"(?:he|she|his|her)\b")


def of(ranked: Ranked) -> Iterator[Told]:
    """Yield each claim that another sentence denies, once."""
    told: set[str] = set()
    for claim, denial in _pairs(ranked):
        if claim.id in told or denial.sentence.id in told or not denial.who:
            continue
        told |= {claim.id, denial.sentence.id}
        printed = [s for s in (claim, denial.sentence) for s in version.readable(s, ranked)]
        yield Told(_statement(claim, denial), (claim, denial.sentence), tuple(dict.fromkeys(printed)))


def denied(ranked: Ranked) -> frozenset[str]:
    """Return the ids of the sentences that another one denies."""
    return frozenset(claim.id for claim, _ in _pairs(ranked))


def _pairs(ranked: Ranked) -> Iterator[tuple[Sentence, _Denial]]:
    for sentence in ranked.sentences:
        if sentence.article.language != "en":
            continue
        match = _DENIED.search(wording.outside_quotes(sentence.text))
        if match:
            what = _ENDS.split(match["what"], maxsplit=1)[0].rstrip(" ,.")
            yield from _denied(_Denial(sentence, _who(sentence), what), ranked)
        elif is_denial(sentence) and _ANSWER.search(sentence.text):
            before = next((s for s in ranked.sentences if follows(sentence, s)), None)
            if before and _is_charge(before) and not _denies(before):
                yield before, _Denial(sentence, _who(sentence))
        else:
            yield from ((claim, _Denial(sentence, _who(sentence))) for claim in _counting(sentence, ranked))


_ANSWER = re.compile(
    rf"{DENIES.pattern} (?:it|this|that|(?:the|that|this|any|all|these|those) (?:[\w’'-]+ )?{_CHARGE})"
    r"(?=[.,;]| (?:and|but|as|out)\b)"
)
"""A denial of what the sentence before it says: "denies this", "denied the accusation and said ..."."""

_ACCUSES = re.compile(r"\b(?:accus|blam|alleg|charg|suspect|claim)(?:e|es|ed|ing|s)?\b")


def _is_charge(sentence: Sentence) -> bool:
    """Tell whether a sentence has somebody say something that another may deny."""
    return sentence.speech is not None or _ACCUSES.search(sentence.text) is not None


def _denied(denial: _Denial, ranked: Ranked) -> Iterator[tuple[Sentence, _Denial]]:
    """Yield the sentence that says most nearly what is denied."""
    content = terms.of(denial.what)
    claims = [s for s in ranked.sentences if len(content) >= FEWEST and _claims(s, denial)]
    if claims:
        yield max(claims, key=lambda s: (_held(denial.what, s), ranked.worth[s.id])), denial


def _held(what: str, sentence: Sentence) -> float:
    """Return the share of the words of content, by weight, for which a sentence has one that may stand."""
    weights = {word: terms.weight(terms.stem(word)) for word in words.words(what) if terms.of(word)}
    there = [*words.words(sentence.text)]
    held = [weight for word, weight in weights.items() if any(alike(word, other) for other in there)]
    return math.fsum(held) / math.fsum(weights.values())


def _claims(sentence: Sentence, denial: _Denial) -> bool:
    """Tell whether a sentence says, and does not deny, what is denied, and somebody else says it."""
    if sentence.id == denial.sentence.id or _denies(sentence) or sentence.article.language != "en":
        return False
    same = bool(sentence.speech) and _last(sentence.speech.speaker if sentence.speech else "") == _last(denial.who)
    deeds = [w for w in words.words(denial.what) if verbs.is_past(w) and w not in english.FINITE]
    done = {*words.words(sentence.text)}
    told = not deeds or any(alike(deed, other) for deed in deeds for other in done)
    if denial.is_of_oneself and done.isdisjoint(words.words(denial.who)):
        return False  # who denies "that he would leave, too" does not deny that another leaves
    return not same and told and _held(denial.what, sentence) >= REPEATED


def _counting(sentence: Sentence, ranked: Ranked) -> list[Sentence]:
    """Return who counts some where a sentence says that there is nobody: "three were still missing"."""
    match = _NOBODY.search(wording.outside_quotes(sentence.text))
    if not match or not sentence.speech:
        return []
    counted = tallied.counts([s for s in ranked.sentences if s.id != sentence.id and s.speech and _near(s, sentence)])
    return [
        value.sentence
        for value in counted
        if value.befell == match["state"] and value.sentence.speech and value.quantity.low
        and _last(value.sentence.speech.speaker) != _last(sentence.speech.speaker)
    ][:1]  # fmt: skip


def _near(one: Sentence, other: Sentence) -> bool:
    return follows(one, other) or follows(other, one) or one.article.day == other.article.day is not None


def _denies(sentence: Sentence) -> bool:
    return _ANY_DENIAL.search(wording.outside_quotes(sentence.text)) is not None


_ANY_DENIAL = re.compile(rf"{DENIES.pattern}|\b(?:denying|not|never|no|nobody|none|\w+n[’']t)\b", re.IGNORECASE)


def _who(sentence: Sentence) -> str:
    """Return who denies: the words before the verb in their clause, where they name somebody."""
    if sentence.speech and not sentence.speech.by_pronoun:
        return _bare(sentence.speech.speaker)
    masked = wording.outside_quotes(sentence.text)
    match = DENIES.search(masked)
    subject = re.split(r"[;:“”]|, (?=[A-Z]|an? |the )| (?:that|but) ", masked[: match.start()])[-1] if match else ""
    subject = _LOOSE.sub("", subject.strip(" ,"))
    named = subject.split()
    verbal = any(word.lower() in english.FINITE or verbs.is_past(word.lower()) for word in named)
    return "" if not named or verbal or len(named) > LONGEST or subject.lower() in english.PRONOUNS else _bare(subject)


_LOOSE = re.compile(
    rf"(?: (?:on {A_DAY}|has|have|had|later|also|repeatedly|previously|again|earlier"
    r"|immediately|firmly|flatly|strongly|categorically|quickly|promptly|meanwhile))+$"
)
LONGEST = 9
"""Words of who denies it: more are no name."""


def _bare(name: str) -> str:
    name = name.partition(", ")[0].strip()
    return re.sub(r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) ", "", name)


def _last(name: str) -> str:
    named = name.rstrip(".,").split()
    return named[-1].lower() if named else ""


def _statement(claim: Sentence, denial: _Denial) -> str:
    """Return who denies it, with what is denied in the denial's own words; where it has none, in the claim's."""
    by = f"enied by {_article(denial.who)}{denial.who}"
    if denial.what:
        return f"D{by}: that {denial.what}" if _THAT.search(denial.sentence.text) else f"D{by}: {denial.what}"
    return f"{clause.first(claim.text)}: d{by}"


_THAT = re.compile(rf"{DENIES.pattern}[^;“”]{{0,40}}? that ")


def _article(who: str) -> str:
    return "" if who[:1].isupper() or who.rsplit(maxsplit=1)[-1].endswith("s") else "the "
