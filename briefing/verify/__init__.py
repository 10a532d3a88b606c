"""Claims and passages -> Verdict with Findings: may we say it.

`verify` holds one claim against the passages that it cites; `check_rows` does it for a file of rows. Everything here is
deterministic and offline. A fix is never made and a citation never widened: a finding proposes passages.
"""

from briefing.model import Citation, Claim, Verdict
from briefing.verify import former
from briefing.verify.case import Case, Cited
from briefing.verify.codes import CODES, Code
from briefing.verify.evidence import Evidence
from briefing.verify.labels import label, literal, when, where
from briefing.verify.opinion import Calibration, Opinion, calibrate, doubted, with_opinion
from briefing.verify.reading import read
from briefing.verify.rows import Answer, check_rows
from briefing.verify.rules import RULES_VERSION, findings
from briefing.verify.sift import keep, keep_overview
from briefing.verify.structure import astray, structure

__all__ = [
    "CODES",
    "RULES_VERSION",
    "Answer",
    "Calibration",
    "Code",
    "Evidence",
    "Opinion",
    "astray",
    "calibrate",
    "check_rows",
    "doubted",
    "keep",
    "keep_overview",
    "label",
    "literal",
    "verify",
    "when",
    "where",
    "with_opinion",
]


def verify(claim: Claim, evidence: Evidence) -> Verdict:
    """Check one claim against the passages that it cites."""
    shape = list(structure(claim, evidence))
    alone = former.without(claim, evidence)
    if alone is not claim:
        shape.extend(former.value(claim, evidence))
    known = [citation for citation in alone.citations if citation.passage in evidence.passages]
    if not known:
        return Verdict(claim=claim, findings=tuple(shape))
    case = Case(
        claim=read(alone.text, evidence.day(evidence.passages[known[0].passage])),
        cited=tuple(_cited(citation, evidence) for citation in known),
        kind=claim.kind,
        speaker=claim.speaker,
        others=lambda: ((passage.id, evidence.reading(passage)) for passage in evidence.others(claim.passages)),
    )
    return Verdict(claim=claim, findings=(*shape, *findings(case)))


def _cited(citation: Citation, evidence: Evidence) -> Cited:
    passage = evidence.passages[citation.passage]
    return Cited(
        id=citation.passage,
        reading=evidence.reading(passage),
        quote=citation.quote,
        article=evidence.article(passage),
        place=evidence.articles[passage.article].passages.index(passage),
    )
