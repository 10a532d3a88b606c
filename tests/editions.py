"""A small edition, written for the tests that keep, number and mail one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.model import (
    Approval,
    Citation,
    Claim,
    Confidence,
    Dated,
    Draft,
    Edition,
    Masthead,
    Overview,
    Section,
    SourceEntry,
    Summary,
)

DAY = date(2021, 2, 3)
ISSUED = datetime(2021, 2, 3, 6, 30, tzinfo=UTC)
PUBLISHED = Dated(value=DAY, basis="metadata")

OPENED = "The bridge at Tall Rimah opened to lorries on Wednesday."
PASSED = "About 40 lorries had passed by noon, the mayor said."


def claim(text: str, *passages: str) -> Claim:
    return Claim(text=text, citations=tuple(Citation(passage) for passage in passages or ("a.s1",)))


def draft(
    *, serial: str = "", day: date = DAY, sentences: Sequence[str] = (OPENED,), title: str = "Rimah desk"
) -> Draft:
    happened = tuple(claim(sentence) for sentence in sentences)
    summary = Summary(event="e1", headline="A bridge opens", line=claim(OPENED), happened=(happened,))
    return Draft(
        masthead=Masthead(
            title=title,
            day=day,
            as_of=datetime(day.year, day.month, day.day, 5, tzinfo=UTC),
            handling="TLP:AMBER",
            writer="extractive",
            serial=serial,
        ),
        overview=Overview(bottom_line=(claim(OPENED, "a.s1", "b.s2"),), takeaways=(claim(PASSED, "b.s2"),)),
        sections=(Section(number=1, summary=summary, sources=(1, 2), date=PUBLISHED, confidence=Confidence.MODERATE),),
        sources=(
            source(1, "a", outlet="Rimah Post", url="https://rimah.example/bridge"),
            source(2, "b", outlet="Plain News", url="https://plain.example/40"),
        ),
        passages={"s1-1": OPENED, "s2-2": PASSED},
    )


def source(number: int, article: str, *, outlet: str, url: str) -> SourceEntry:
    return SourceEntry(
        number=number,
        article=article,
        outlet=outlet,
        title="A bridge opens",
        published=PUBLISHED,
        grade="C2",
        origin=number,
        url=url,
        sha256=article * 64,
    )


def edition(
    serial: str = "SB-2021-001", *, corrects: str = "", correction: Sequence[str] = (), of: Draft | None = None
) -> Edition:
    body = of or draft()
    markdown = f"# {body.masthead.title}\n\n{OPENED}\n".encode()
    approval = Approval(by="D. Officer", at=ISSUED, digest="d" * 64)
    head = replace(body.masthead, serial=serial, status="APPROVED", approvals=(approval,))
    head = replace(head, corrects=corrects, correction=tuple(correction))
    return Edition(draft=replace(body, masthead=head), markdown=markdown, digest=approval.digest)
