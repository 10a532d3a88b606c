"""Rows of claims -> their verdicts, one for one and in order, in a stream whose memory does not grow.

A row is `{"id", "claim", "passages": [{"id", "text", "published"} or a text, ...], "kind"?, "speaker"?}`. Instead of
`passages` it may have `source`, a whole document, or `source_sents` with `gold_sents`: then the passages are the gold
sentences where there are any, else the sentences that match the claim best. The shape of a claim (one sentence, three
citations) is a matter of drafts: here a claim is held against whatever passages its row has.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from briefing.language import sentences
from briefing.language.mojibake import mended
from briefing.model import Finding, Kind, verdict_word
from briefing.verify.case import Case, Cited
from briefing.verify.matching import best
from briefing.verify.reading import read, read_claim
from briefing.verify.rules import findings

MATCHED = 5
"""Sentences of a document that a claim without citations is held against."""


class RowFinding(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finding as it is printed in a row."""

    code: str
    severity: str
    message: str
    citations: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row's verdict, under the row's own id. `error` says why a row could not be read; its verdict is `error`."""

    id: str | int
    verdict: str
    findings: tuple[RowFinding, ...] = ()
    error: str = ""


class _Passage(msgspec.Struct, frozen=True):
    text: str
    id: str = ""
    published: str | None = None

    @property
    def day(self) -> date | None:
        """The day of publication, also where its hour is told; `ValueError` where it is none."""
        if not self.published:
            return None
        if not _DAY.fullmatch(self.published):
            raise ValueError(f"`published` is {self.published!r} and no day such as 2021-02-03")
        return date.fromisoformat(self.published[: len("2021-02-03")])


class _Row(msgspec.Struct, frozen=True):
    id: str | int
    claim: str
    passages: list[_Passage | str] = []
    source: str = ""
    source_sents: list[str] = []
    gold_sents: list[list[int]] = []
    kind: Kind = Kind.FACT
    speaker: str = ""


_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?")
"""A day, alone or with an hour behind it, as RFC 3339 writes them."""


class _Identified(msgspec.Struct, frozen=True):
    id: str | int = ""


_decoder = msgspec.json.Decoder(_Row)
_ids = msgspec.json.Decoder(_Identified)


def check_rows(lines: Iterable[bytes | str]) -> Iterator[Answer]:
    """Check each line, a JSON row; blank lines are passed over. A line that is no row gives an answer that says why."""
    for number, line in enumerate(lines, 1):
        line = _unmarked(line) if number == 1 else line  # noqa: PLW2901 - the first line alone may have a mark
        if line.strip():
            yield _answer(number, line)


def _unmarked(line: bytes | str) -> bytes | str:
    """Return a first line without the mark that some editors put before a text in UTF-8."""
    return line.removeprefix(codecs.BOM_UTF8) if isinstance(line, bytes) else line.removeprefix("\ufeff")


def _answer(number: int, line: bytes | str) -> Answer:
    try:
        row = _decoder.decode(line)
        case = _case(row)
    except (msgspec.DecodeError, ValueError) as error:
        return Answer(id=_id(line), verdict="error", error=f"line {number}: {error}; mend the row or take it out")
    found = tuple(findings(case))
    return Answer(id=row.id, verdict=verdict_word(found), findings=tuple(map(_shown, found)))


def _id(line: bytes | str) -> str | int:
    """Return the id of a row that is not understood; nothing where even that cannot be read."""
    try:
        return _ids.decode(line).id
    except (msgspec.DecodeError, ValueError):
        return ""


def _case(row: _Row) -> Case:
    if not row.claim.strip():
        raise ValueError("the claim is blank")
    cited = tuple(_given(row.passages) if row.passages else _found(row))
    if not cited:
        raise ValueError("the row has neither passages nor a source")
    return Case(
        claim=read_claim(mended(row.claim), cited[0].reading.anchor), cited=cited, kind=row.kind, speaker=row.speaker
    )


def _given(passages: list[_Passage | str]) -> Iterator[Cited]:
    """Yield the passages that the row cites."""
    known = [_Passage(passage) if isinstance(passage, str) else passage for passage in passages]
    day = _dateline([passage.text for passage in known])
    for number, passage in enumerate(known, 1):
        yield Cited(id=passage.id or f"p{number}", reading=read(mended(passage.text), passage.day or day))


def _found(row: _Row) -> Iterator[Cited]:
    """Yield the gold sentences of the row's document, or those that match the claim best, within their document."""
    source = mended(row.source)
    texts = list(map(mended, row.source_sents)) or [source[start:end] for start, end in sentences.split(source)]
    gold = sorted({index for chosen in row.gold_sents for index in chosen if 0 <= index < len(texts)})
    chosen = gold or best(row.claim, texts, most=MATCHED)
    day = _dateline([texts[index] for index in chosen])
    document = tuple(read(text, day) for text in texts)
    for index in chosen:
        yield Cited(id=f"s{index}", reading=document[index], article=document, place=index)


DATELINE = 12
"""Words of the longest passage that is taken for the line that dates the others: "Published Aug. 10, 2014"."""


def _dateline(texts: list[str]) -> date | None:
    """Return the day that one short passage gives for all, where no row says when they were published."""
    days: set[date] = set()
    for text in texts:
        if len(text) < DATELINE * DATELINE and len(text.split()) <= DATELINE:
            for mention in read(text).dates:
                if mention.days and mention.spans:  # only one with its year has a day that is known
                    days.add(mention.spans[0][0])
    return days.pop() if len(days) == 1 else None


def _shown(finding: Finding) -> RowFinding:
    return RowFinding(finding.code, finding.severity.value, finding.message, finding.citations, finding.suggestions)
