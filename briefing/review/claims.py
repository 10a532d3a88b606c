"""Sentences of a draft -> Claims: citations resolved to passages, remarks understood, what cannot be kept reported."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing.folder.inert import folded, plain
from briefing.folder.notation import named
from briefing.model import Citation, Claim, Kind
from briefing.model.claim import MOST_CITATIONS
from briefing.review.inline import Cited, Remark, Sentence, Text, sentences, tokens
from briefing.review.remarks import alone, parted
from briefing.review.report import Report, shown

LABEL = re.compile(r"s(?P<source>[1-9]\d{0,5})-(?P<number>[1-9]\d{0,5})")
_ANSWER = re.compile(r"ok (?P<code>[A-Z]{3}\d{3})\s*:\s*(?P<why>.+)", re.IGNORECASE)
_SAID = re.compile(rf"(?P<kind>{'|'.join(Kind)})(?:\s*:\s*(?P<speaker>.+))?", re.IGNORECASE)


@dataclass(slots=True)
class Desk:
    """What is at hand while a draft is read: articles by source number, sentences by label, the report.

    `texts` maps a label to its sentence, as sources.json or a footnote has it; `used` gathers the labels in use.
    """

    report: Report
    articles: dict[int, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)

    def cite(self, cited: Cited) -> str | None:
        """Return the id of the cited passage; report one that is not there."""
        match = LABEL.fullmatch(cited.label)
        source = int(match["source"]) if match else 0
        if match is None or source not in self.articles or cited.label not in self.texts:
            self.report.add("CIT012", _nowhere(cited.label, listed=source in self.articles), cited.position)
            return None
        self.used[cited.label] = None
        return f"{self.articles[source]}.s{match['number']}"

    def claims(self, text: Text, *, kind: Kind = Kind.FACT, holder: str = "") -> list[Claim]:
        """Return the claims of a block; `kind` and `holder`, who speaks, hold where no remark says otherwise."""
        found: list[Claim] = []
        for sentence in sentences(text):
            if sentence.text:
                found += self._claim(sentence, kind=kind, holder=holder)
            elif found:
                found[-1] = self._remarked(found[-1], sentence.remarks)
            else:
                self._unattached(sentence)
        return found

    def one(self, text: Text, what: str, *, kind: Kind = Kind.FACT, holder: str = "") -> Claim | None:
        """Return the only claim of a block; report another number of them."""
        before = len(self.report.findings)
        found = self.claims(text, kind=kind, holder=holder)
        if len(found) != 1 and len(self.report.findings) == before:
            self.report.add(
                "DRF009", f"{what} holds one sentence with its citations, not {len(found)}", text.position(0)
            )
        return found[0] if len(found) == 1 else None

    def words(self, text: Text) -> str:
        """Return the text of a field; report what is not kept there."""
        text, remarks = parted(text)
        for remark in remarks:
            self._unknown(remark)
        for token in tokens(text.raw):
            if token.kind in {"label", "markup", "break"}:
                self.report.add(
                    "DRF005", f"{token.value[:30]!r} is not kept here; write plain text", text.position(token.start)
                )
        return plain(text.raw)

    def answers(self, remarks: Sequence[Remark]) -> tuple[tuple[str, str], ...]:
        """Return the warnings that remarks on a headline or a point in time answer, and why; report the others."""
        found = [(remark, _ANSWER.fullmatch(remark.text)) for remark in remarks]
        for remark in (remark for remark, answer in found if answer is None):
            self._unknown(remark)
        return tuple((answer["code"].upper(), folded(answer["why"])) for _, answer in found if answer)

    def answer(self, claim: Claim, text: Text) -> Claim | None:
        """Return the claim with the answers of a block that holds nothing else; None where it holds more."""
        remarks = alone(text)
        return self._remarked(claim, remarks) if remarks else None

    def _claim(self, sentence: Sentence, *, kind: Kind, holder: str) -> list[Claim]:
        self._faults(sentence)
        if not sentence.citations:
            self.report.add(
                "CIT010",
                "the sentence has no citation; end it with one, such as [^s1-4], or remove it",
                sentence.position,
                claim=sentence.text,
            )
            return []
        if len(sentence.citations) > MOST_CITATIONS:
            self.report.add(
                "CIT011",
                f"the sentence has {len(sentence.citations)} citations; keep the {MOST_CITATIONS} that carry it",
                sentence.citations[MOST_CITATIONS].position,
                claim=sentence.text,
            )
        passages = [passage for passage in map(self.cite, sentence.citations) if passage]
        if not passages:
            return []
        claim = Claim(
            text=sentence.text,
            citations=tuple(Citation(passage) for passage in passages[:MOST_CITATIONS]),
            kind=Kind.ASSESSMENT if sentence.assessed else kind,
            speaker="" if sentence.assessed else named(holder, sentence.text),
            position=sentence.position,
        )
        return [self._remarked(claim, sentence.remarks)]

    def _faults(self, sentence: Sentence) -> None:
        for value, position in sentence.faults:
            self.report.add(
                "DRF005",
                f"{value!r} opens a link, HTML, code or an unfinished remark, which a sentence cannot hold; remove it, "
                f"or put a backslash before it to print it",
                position,
                claim=sentence.text,
            )
        answered = [match["code"] for match in map(_ANSWER.fullmatch, (r.text for r in sentence.remarks)) if match]
        if sentence.emphasis and "DRF006" not in answered:
            self.report.add(
                "DRF006",
                "emphasis inside a sentence is not printed; remove the marks, or print each with a backslash before it",
                sentence.emphasis,
                claim=sentence.text,
            )

    def _remarked(self, claim: Claim, remarks: Sequence[Remark]) -> Claim:
        for remark in remarks:
            answer = _ANSWER.fullmatch(remark.text)
            said = _SAID.fullmatch(remark.text)
            if answer:
                claim = replace(claim, answered=(*claim.answered, *self.answers([remark])))
            elif said:
                claim = replace(claim, kind=Kind(said["kind"].lower()), speaker=folded(said["speaker"] or ""))
            else:
                self._unknown(remark)
        return claim

    def _unattached(self, sentence: Sentence) -> None:
        for remark in sentence.remarks:
            self._unknown(remark)
        for cited in sentence.citations:
            self.report.add("DRF009", f"[^{cited.label}] stands without a sentence; remove it", cited.position)

    def _unknown(self, remark: Remark) -> None:
        self.report.add(
            "DRF007",
            f"the remark {shown(remark.text)} is not understood here; remove it, or write <!-- ok CODE: why --> behind "
            "the sentence, the headline or the point in time whose warning it answers",
            remark.position,
        )


def _nowhere(label: str, *, listed: bool) -> str:
    if not LABEL.fullmatch(label):
        return f"[^{label}] is not a citation of this brief; write [^s1-4] for sentence 4 of source 1"
    source, _, number = label.partition("-")
    if not listed:
        return f"[^{label}] cites {source}, and there is no such source in the list; cite one that is listed"
    return f"[^{label}] cites sentence {number} of {source}, which has no such sentence; see sources.json for them all"
