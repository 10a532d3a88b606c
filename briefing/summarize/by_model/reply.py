"""What a model replies, as it comes over the wire -> sentences proposed for the brief, each for a place of its own.

The forms are private to the writer; prompts/*.schema.json says the same to the model. Nothing is mended here: what is
not a claim is a finding, which the model is told.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from briefing.language import verbs, words
from briefing.language.planted import is_planted
from briefing.language.quotes import verbatim
from briefing.llm.sheet import Sheet
from briefing.model import Citation, Claim, Finding, Kind, Severity
from briefing.summarize.reading import terms

LONGEST = 600
"""Characters of a sentence. The longest of a good brief has some 300."""

_MARKUP = re.compile(
    r"[<>`{}|\\\n\r\t]|\*\*|__|!\[|\]\(|\[\^|\[[a-z]?\d{1,4}[.-]|\([a-z]?\d{1,4}\.\d{1,4}[,)]|^\s*(?:#|[-*+] |\d+\. )"
    r"|\b(?:https?|ftp|file|data|javascript|mailto):|\bwww\.",
    re.IGNORECASE,
)
CODES = {
    "WRT001": "It cites no passage, or more than three.",
    "WRT002": "It cites a passage that was not offered.",
    "WRT003": "It is no plain sentence: it holds a mark, a tag, a link, a passage's id, or is blank.",
    "WRT004": "Its kind is none.",
    "WRT005": "It rests on a passage that speaks to a machine.",
    "WRT006": "It says again what another sentence of the same place says.",
    "WRT007": "What would be printed beside it, a figure's value and label, is not in it.",
    "WRT008": "It stands among the positions and does not name who holds it.",
    "WRT009": "It is a headline with a word that no cited passage has.",
}
"""What can be held against a proposed sentence, beside what the verifier finds."""

_PLANTED = "It rests on a passage that speaks to a machine, not to readers; leave it out."
_HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs"}
_JOINERS = "\u200c\u200d"


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as a model writes it; `cites` are labels of the sheet."""

    text: str
    cites: list[str]
    kind: str = "fact"
    speaker: str | None = None
    quotes: list[str] = []


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Who holds what."""

    role: str | None
    claim: Sentence


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A measured value."""

    value: str
    label: str
    claim: Sentence


class EventReply(msgspec.Struct, frozen=True, kw_only=True):
    """The summary of one event."""

    happened: list[list[Sentence]]
    positions: list[Position]
    figures: list[Figure]
    unknown: list[Sentence]
    background: list[Sentence]
    line: Sentence
    headline: Sentence


class Contrast(msgspec.Struct, frozen=True, kw_only=True):
    """A point that the articles tell differently."""

    point: str
    claims: list[Sentence]


class DifferencesReply(msgspec.Struct, frozen=True, kw_only=True):
    """Where the articles of an event differ."""

    differences: list[Contrast]


class NewReply(msgspec.Struct, frozen=True, kw_only=True):
    """What is new since the last brief."""

    new: list[Sentence]


class AssessmentReply(msgspec.Struct, frozen=True, kw_only=True):
    """The analyst's judgments on an event."""

    assessments: list[Sentence]


class OverviewReply(msgspec.Struct, frozen=True, kw_only=True):
    """The whole day."""

    bottom_line: list[Sentence]
    takeaways: list[Sentence]


class Mended(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that was sent back: written anew, or given up (`claim` is null)."""

    number: int
    claim: Sentence | None


class RepairReply(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences that were sent back."""

    claims: list[Mended]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A sentence proposed for a place of the brief, such as `happened 1.2`.

    `shown` are words that would be printed beside it, a figure's value and label: they must stand in the sentence.
    """

    place: str
    sentence: Sentence
    shown: tuple[str, ...] = ()

    @property
    def section(self) -> str:
        """The part of the brief that the place is in."""
        return self.place.partition(" ")[0]


def as_claim(proposed: Proposed, sheet: Sheet, kinds: Collection[str]) -> Claim | list[Finding]:
    """Return the claim that a sentence makes, or what keeps it from being one.

    It may cite what `sheet` offers, and be of one of `kinds`.
    """
    sentence, ids, texts = proposed.sentence, sheet.ids, sheet.texts
    faults = [*_shape(sentence, kinds), *_place(proposed), *_citing(sentence, ids, texts)]
    cited = [ids[label] for label in dict.fromkeys(sentence.cites) if label in ids]
    faults += _headline(proposed, [texts[passage] for passage in cited])
    if faults:
        return faults
    return Claim(
        text=" ".join(sentence.text.split()),
        citations=tuple(_quoting(cited, sentence.quotes, texts)),
        kind=Kind(sentence.kind),
        speaker=" ".join((sentence.speaker or "").split()),
    )


def _shape(sentence: Sentence, kinds: Collection[str]) -> list[Finding]:
    found = []
    if not plain(sentence.text) or (sentence.speaker and not plain(sentence.speaker)):
        message = "It is no plain sentence; write words alone, and the passages' ids nowhere but in cites."
        found.append(fault("WRT003", sentence, message))
    if sentence.kind not in kinds:
        found.append(fault("WRT004", sentence, f"Its kind is none of {', '.join(sorted(kinds))}."))
    return found


def _place(proposed: Proposed) -> list[Finding]:
    sentence = proposed.sentence
    if proposed.section == "positions" and not (sentence.kind == Kind.REPORTED and (sentence.speaker or "").strip()):
        return [fault("WRT008", sentence, "A position is of the kind reported and names its speaker.")]
    said = set(terms.of(sentence.text))
    missing = [part for part in proposed.shown if part and not set(terms.of(part)) <= said]
    if missing or any(not part.strip() or not plain(part) for part in proposed.shown):
        return [
            fault("WRT007", sentence, f"The sentence does not say {' and '.join(missing) or 'what it is a figure of'}.")
        ]
    return []


def _headline(proposed: Proposed, cited: Sequence[str]) -> list[Finding]:
    """Hold each word of a headline to its passages: it is too short for the verifier's coverage to weigh it well.

    Who says it, before a colon, is a name, and left to the verifier: a capital may stand for its government.
    """
    speaker, colon, said = proposed.sentence.text.partition(":")
    text = said if colon and speaker == proposed.sentence.speaker else proposed.sentence.text
    stand = {form for passage in cited for word in words.words(passage) for form in verbs.forms(word)}
    told = dict.fromkeys(word for word in words.words(text) if terms.weight(words.stem(word)) > 0)
    missing = [word for word in told if stand.isdisjoint(verbs.forms(word))] if proposed.section == "headline" else []
    message = f"A headline uses the words of its passages; these do not stand there: {', '.join(missing)}."
    return [fault("WRT009", proposed.sentence, message)] if missing else []


def _citing(sentence: Sentence, ids: Mapping[str, str], texts: Mapping[str, str]) -> list[Finding]:
    labels = list(dict.fromkeys(sentence.cites))
    if not 1 <= len(labels) <= 3:  # noqa: PLR2004 - the contract's own bound
        return [fault("WRT001", sentence, f"It cites {len(labels)} passages; cite 1 to 3, or leave it out.")]
    unknown = [label for label in labels if label not in ids]
    if unknown:
        return [fault("WRT002", sentence, f"{len(unknown)} of its cites are no passage that was offered.")]
    if any(is_planted(texts[ids[label]]) for label in labels):
        return [fault("WRT005", sentence, _PLANTED)]
    return []


def plain(text: str) -> bool:
    """Return whether a text is words for readers alone: no markup, link, id, or letter that cannot be seen."""
    hidden = any(unicodedata.category(letter) in _HIDDEN and letter not in _JOINERS for letter in text)
    return bool(text.strip()) and len(text) <= LONGEST and not hidden and not _MARKUP.search(text)


def planted(claim: Claim) -> Finding:
    """Return the finding on a claim that rests on a passage that speaks to a machine."""
    return Finding(code="WRT005", severity=Severity.ERROR, message=_PLANTED, claim=claim.text, citations=claim.passages)


def fault(code: str, sentence: Sentence, message: str) -> Finding:
    """Return a finding of this module."""
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=message,
        claim=sentence.text,
        citations=tuple(sentence.cites),
    )


def _quoting(cited: Sequence[str], quotes: Sequence[str], texts: Mapping[str, str]) -> list[Citation]:
    """Give each passage a quotation that stands in it; one that stands in none is held against the first."""
    held: dict[str, str] = {}
    for quote in filter(str.strip, quotes):
        homes = [passage for passage in cited if verbatim(quote, texts[passage])] or cited[:1]
        held.setdefault(next((passage for passage in homes if passage not in held), homes[0]), quote)
    return [Citation(passage=passage, quote=held.get(passage)) for passage in cited]
