"""Reported speech: who a text says said what, through speech verbs, "according to" and quotation.

`find` gives each report with its speaker's words, the names among them, and the span of what was said. Time is linear.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefing.language import names
from briefing.language.names import Name
from briefing.language.subjects import CONTENT, PRONOUNS, is_silent, speaks, whose
from briefing.language.wordlists import word_class
from briefing.language.words import lower

MOST = 50
"""Reports of each form that are read: what has more is no sentence."""

WINDOW = 600
"""Characters around a speech verb that are looked at: the longest sentence of 46,000 in news prose has 900."""

_ACCORDING = re.compile(r"\b(?:according to|as (?:quoted|reported|told|stated) by|in the words of)\s+")
_WORD = re.compile(r"\w+")
_VERBS = word_class("reports")
TELLING = _VERBS | {"report", "reports", "according", "words"}
"""The words, in lower case, without one of which a text has no report."""

_CUT = re.compile(r"[,;:!?”\"—–]|\.(?!\w)|\s-\s|\bthat\b|\band\b|\bbut\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `speaker` is how the text names who spoke, as written; `names` are the names among those words.

    `start:end` spans what was said, without the speaker. `verb` is the speech verb, or "according to".
    """

    speaker: str
    names: tuple[Name, ...]
    verb: str
    start: int
    end: int

    @property
    def pronoun(self) -> bool:
        """Whether the speaker is a pronoun alone."""
        return self.speaker.lower() in PRONOUNS


def find(text: str, *, named: Sequence[Name] | None = None) -> list[Report]:
    """Return the reports of a sentence in their order; `named` are its names, where the caller has them."""
    found = list(names.find(text) if named is None else named)
    verbs = [*islice(_verbs(text, found), MOST), *islice(_trailing(text, found), MOST)]
    reports = [*islice(_according(text, found), MOST), *islice(_nominal(text, found), MOST), *verbs]
    return sorted(_parted(reports, text), key=lambda report: (report.start, report.end))


def _parted(reports: list[Report], text: str) -> Iterator[Report]:
    """End what is said behind one verb where what another says before the next begins: "X said A, and B, Y said"."""
    leading = min((report.start for report in reports if report.start), default=0)
    trailing = [report for report in reports if not report.start and report.end > leading] if leading else []
    joints = _joints(text, leading, max((report.end for report in trailing), default=leading))
    last = {id(report): max((at for at in joints if _tells(text, at, report.end)), default=0) for report in trailing}
    first = min((at for at in last.values() if at), default=0)
    for report in reports:
        if last.get(id(report)):
            yield replace(report, start=last[id(report)])
        elif first and report.start == leading and report.end == len(text):
            yield replace(report, end=first)
        else:
            yield report


def _joints(text: str, start: int, end: int) -> list[int]:
    """Return where clauses begin behind conjunctions: not within a quotation."""
    found = (joint.end() for joint in islice(_JOINT.finditer(text, start, end), MOST))
    return [at for at in found if not text.count('"', 0, at) % 2 and text.count("“", 0, at) <= text.count("”", 0, at)]


def _tells(text: str, start: int, end: int) -> bool:
    return start < end and CONTENT.search(text, start, end) is not None


_JOINT = re.compile(r", (?:and|but|while|whereas|though|although)\b|;")


def _according(text: str, found: list[Name]) -> Iterator[Report]:
    for match in _ACCORDING.finditer(lower(text)):
        cut = _STOP.search(text, match.end(), match.end() + WINDOW)
        stop = cut.start() if cut else min(len(text), match.end() + WINDOW)
        inner = _AMID.match(text, match.end(), stop)
        if inner:  # "who according to the zoo had fallen"
            yield _report(text, found, "according to", inner.span(1), (inner.end(1), len(text)))
            continue
        joined = text[stop : stop + 1] == "," and text[: match.start()].endswith((" and ", " but ", "; "))
        leading = joined or not CONTENT.search(text, max(0, match.start() - WINDOW), match.start())
        start, end = (stop, len(text)) if leading else (0, match.start())
        yield _report(text, found, "according to", (match.end(), stop), (start, end))


_STOP = re.compile(r"[,;:.!?”\"](?:\s|$)")
_AMID = re.compile(
    r"((?:(?!(?:who|which|that|what|how|when|where|if|than)\b)[\w'’-]+ ){1,5}?)"
    r"(?:had|has|have|was|were|is|are|will|would|could|may|might)\b(?! \w+ (?:said|told)\b)"
)
"""A speaker whom the verb of what is said follows."""


_TOLD = re.compile(
    r"\b(?:announcement|warning|claim|suggestion|allegation|statement|admission|assertion|prediction|declaration)s?"
    r" (?:by|from) (?P<speaker>[^;:.!?“”\"]{3,80}?),? that (?P<said>[^,;:.!?“”\"]+)"
)


def _nominal(text: str, found: list[Name]) -> Iterator[Report]:
    """Read "an announcement by the minister, Edward Lund, that ...": a noun of speech with its speaker and words."""
    for match in _TOLD.finditer(text):
        yield _report(text, found, "said", match.span("speaker"), match.span("said"))


_TRAILING = re.compile(r"[,”\"]\s+([^,;:.!?“”\"]{3,60}?)\s+reports?[.,]?$")


def _trailing(text: str, found: list[Name]) -> Iterator[Report]:
    """Read "..., the agency reports.", where the verb could be a noun elsewhere."""
    last = max(0, len(text) - 2 * len("reports") - 60)
    match = _TRAILING.search(text, last)
    if match:
        yield _report(text, found, "reports", match.span(1), (0, match.start()))


def _verbs(text: str, found: list[Name]) -> Iterator[Report]:
    last = 0
    # To look at each word is faster than to search for one of eighty.
    for match in (word for word in _WORD.finditer(lower(text)) if word[0] in _VERBS):
        begun = _clause(text, last, match.start())
        told = _PRONOUN.search(text, begun, match.start())  # "Ahmadinejad, he said, ..."
        begun = told.start(1) if told else begun
        begun = whose(text, begun, match.start())
        speaker = (begun, match.start())
        if _turned(text, match):
            yield _inverted(text, found, match)
        elif speaks(text[slice(*speaker)], quoted=match[0] == "quoted") and not is_silent(text, match):
            said = _said(text, begun, match.end())
            if said is not None:
                yield _report(text, found, match[0], speaker, said)
        last = match.end()


_PRONOUN = re.compile(r",\s(he|she|they)\s$")


def _clause(text: str, last: int, verb: int) -> int:
    """Return where the clause of a verb begins: after the last mark before its subject, over an apposition."""
    last = max(last, verb - WINDOW)
    cuts = [cut.end() for cut in _CUT.finditer(text, last, verb) if not _in_title(text, cut.start())]
    clause = _RELATIVE.search(text, last, verb)
    if clause:  # "Ellison, who founded and chairs the alliance, said"
        cuts = [cut for cut in cuts if not clause.start() + 1 < cut < clause.end() - 1]
    while cuts and not CONTENT.search(text, cuts[-1], verb) and text[cuts[-1] - 1] in {",", "d", "D"}:
        apposed = cuts.pop() and text[verb - 2 : verb - 1] == ","  # "Shamkhani, the secretary of the council, said"
        while apposed and len(cuts) > 1 and text[cuts[-1] - 1] in _QUOTING:
            cuts.pop()  # "Zarif, calling it a “crime”, said"
        if cuts and apposed:
            cuts.pop()
        if cuts and apposed and _AGE.match(text, cuts[-1]):
            cuts.pop()  # "Dewi, 22, of Gayo, said"
        elif not apposed:
            return 0  # "promised aid and said": the sentence's own subject goes on
    return cuts[-1] if cuts else last


def _in_title(text: str, at: int) -> bool:
    """Whether a colon stands within the title of a work: "author of Iron Roads: The Last Mile said"."""
    return text[at] == ":" and _WORK.search(text, max(0, at - 80), at) is not None and text[at + 2 : at + 3].isupper()


_WORK = re.compile(r"\b(?:author|writer|editor|director|creator|host|presenter) of [“‘\"']?[A-Z][^,;:.!?]*$")
_AGE = re.compile(r"\s(?:aged )?\d{1,3},\s")
_RELATIVE = re.compile(r",\s(?:who|whose|whom|which)\s[^,;:.!?“”\"]*,\s$")

_QUOTING = frozenset('“”"‘’')


def _said(text: str, begun: int, after: int) -> tuple[int, int] | None:
    """Return the span of what was said: before a trailing "X said", else after the verb."""
    rest = CONTENT.findall(text, after, after + WINDOW)
    before = text[max(0, begun - WINDOW) : begun].rstrip()
    trails = before[-1:] in {",", "”", '"', "’"}
    opened = len(rest) > len("an") and _OPENING.match(before) and not _WHERE.match(text, after)
    opened = opened or (bool(rest) and _CONTRASTING.match(text, begun) is not None)
    trails = trails and not opened and text[after : after + 1] != ":"  # "After the vote, X said: ..."
    if trails and (text[after : after + 1] == "," or len(CONTENT.findall(before)) > len(rest)):
        return (0, begun)
    return (after, len(text)) if rest else ((0, begun) if before else None)


_OPENING = re.compile(
    r"(?:After|Following|Before|Despite|While|When|As|Amid|Although|Though|Asked)\b[^,]*,(?: [^,]+)?$"
)
_CONTRASTING = re.compile(r"\s?(?:whereas|while|although|though|because)\b")
_WHERE = re.compile(r",|\s(?:in|on|at|to|after|during|by|late|early|through|via|of|as)\b")
"""What behind "said" is no word of what was said: "..., officials said in a statement"."""


def _turned(text: str, verb: re.Match[str]) -> bool:
    """Whether the speaker follows the verb, as in "..., said the minister": a noun phrase up to the next mark."""
    if verb[0] not in _TURNS or text[max(0, verb.start() - 4) : verb.start()].rstrip()[-1:] not in {
        ",",
        "”",
        '"',
        "’",
        "'",
    }:
        return False
    phrase = re.split(r"[,;:.!?“”\"]", text[verb.end() : verb.end() + WINDOW], maxsplit=1)[0].split()
    if not phrase or not (phrase[0][0].isupper() or phrase[0].islower()) or len(phrase) > LONGEST_SPEAKER:
        return False
    return phrase[0].lower() not in _BEGINNING and not any(map(_finite, phrase))


_BEGINNING = frozenset(
    {"that", "it", "on", "in", "at", "he", "she", "they", "there", "this", "to", "about", "during"}
    | {"from", "by", "via", "through", "when", "while", "after", "before", "of", "as", "upon", "outside", "inside"}
)
"""Words with which what was said begins, and hardly a speaker: "X, the chairman, said he might resign"."""

LONGEST_SPEAKER = 12
"""Words of the longest speaker that follows "said"."""

_TURNS = frozenset(
    {
        "said",
        "says",
        "added",
        "wrote",
        "noted",
        "explained",
        "asked",
        "replied",
        "recalled",
        "tweeted",
        "argued",
        "insisted",
    }
    | {"claimed", "warned", "predicted", "complained", "commented", "observed", "acknowledged", "conceded", "argues"}
    | {"warns", "insists"}
)
_FINITE = frozenset(
    {"is", "was", "are", "were", "will", "would", "has", "had", "have", "could", "may", "should", "must"}
    | {"might", "can", "cannot", "did", "does", "do"}
)


_PAST = frozenset(
    "rose fell came went gave took began knew grew ran broke became held met won fled sank stood made got saw sent paid"
    " felt kept drew threw flew fought sold bought".split()
)
"""Verbs in the past that are hardly nouns, or parts of a name."""


def _finite(word: str) -> bool:
    return word.lower() in _FINITE or (word.islower() and (word.endswith("ed") or word in _PAST))


_PHRASE = re.compile(r"[,;:.!?”\"]|\b(?:in|on|at|after|as|while|during)\b")


def _inverted(text: str, found: list[Name], verb: re.Match[str]) -> Report:
    """Read "..., said the minister": the speaker stands after the verb."""
    cut = _PHRASE.search(text, verb.end(), verb.end() + WINDOW)
    stop = cut.start() if cut else min(len(text), verb.end() + WINDOW)
    return _report(text, found, verb[0], (verb.end(), stop), (0, verb.start()))


def _report(text: str, found: list[Name], verb: str, speaker: tuple[int, int], said: tuple[int, int]) -> Report:
    first, stop = (bisect_left(found, at, key=_start) for at in speaker)
    within = tuple(found[first:stop])
    return Report(text[slice(*speaker)].strip(" ,;:\"'“”‘’-–—").strip(), within, verb, *said)


def _start(name: Name) -> int:
    return name.start
