"""Briefs of any size for the tests, made from the one in tests/drafts.py."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import cycle, islice
from pathlib import Path

from briefing import publish
from briefing.model import Approval, Dated, Draft, Edition, KeyFigure, Overview, Section, TimelineEntry
from briefing.publish import publication
from briefing.publish.templates import theme
from briefing.publish.variables import Stamp
from tests.drafts import ARTICLES, DRAFT, V, claim

DIGEST = "5e" * 32
MARKDOWN = b"# The reviewed text\n"
SOURCES = b'{"sources": []}\n'
EVIDENCE = publish.Evidence(articles=ARTICLES, sources=SOURCES)
LABEL = "US soldiers in Iraq"


def draft(events: int | None = None, *, language: str = "en", page: str = "A4") -> Draft:
    """Return the brief of the tests, or one with so many full events: its own, again and again under new numbers."""
    sections = DRAFT.sections if events is None else tuple(_sections(events))
    masthead = replace(DRAFT.masthead, language=language, page=page)
    return replace(DRAFT, masthead=masthead, sections=sections, timeline=_timeline(sections), overview=_overview())


def edition(events: int | None = None, *, language: str = "en", page: str = "A4", of: Draft | None = None) -> Edition:
    """Return that brief, or `of`, approved."""
    approval = Approval(by="Duty Officer", at=datetime(2021, 2, 4, 6, 30, tzinfo=UTC), digest=DIGEST)
    reviewed = of or draft(events, language=language, page=page)
    masthead = replace(reviewed.masthead, serial="SB-2021-017", status="APPROVED", approvals=(approval,))
    return Edition(draft=replace(reviewed, masthead=masthead), markdown=MARKDOWN, digest=DIGEST)


def published(of: Edition, templates: Path, *, theme: str = "desk") -> publish.Publication:
    """Publish an edition with a user's folder of templates, which may be empty."""
    return publish.edition(of, EVIDENCE, templates=templates, theme_name=theme)


def previewed(of: Draft, templates: Path) -> publish.Publication:
    """Preview a draft."""
    return publish.preview(of, EVIDENCE, markdown=MARKDOWN, templates=templates, theme_name="desk")


def pages(draft: Draft, templates: Path) -> tuple[str, str]:
    """Return the HTML that the PDF would be made of, and the page, without the seconds that the PDF takes."""
    stamp = Stamp(created=draft.masthead.as_of, mark="DRAFT")
    return publication.pages(draft, EVIDENCE, stamp=stamp, theme=theme("desk", templates))


def _sections(events: int) -> list[Section]:
    full = [section for section in DRAFT.sections if section.full]
    return [
        replace(section, number=number, summary=replace(section.summary, event=f"e-{number}"))
        for number, section in enumerate(islice(cycle(full), events), 1)
    ]


def _timeline(sections: Sequence[Section]) -> tuple[TimelineEntry, ...]:
    background = tuple(entry for entry in DRAFT.timeline if entry.event is None)
    told = tuple(
        TimelineEntry(date=s.date, label=s.summary.headline, claim=s.summary.line, event=s.number) for s in sections
    )
    undated = TimelineEntry(date=Dated(), label="A word from Tehran", claim=sections[0].summary.line)
    raid = Dated(value=date(2020, 1, 3), basis="inferred from the text")
    struck = TimelineEntry(date=raid, label="Soleimani killed", claim=claim("The strike of January 2020.", f"{V}.s5"))
    return (*background, struck, *told, undated)


def _overview() -> Overview:
    counted = (("over 5,000", "Jan 2020", f"{V}.s5"), ("3,000", "end of Sep 2020", "gulf-desk-trip.s3"))
    earlier = tuple(
        KeyFigure(value=value, label=LABEL, as_of=when, claim=claim(f"{value} soldiers.", passage))
        for value, when, passage in counted
    )
    return replace(DRAFT.overview, figures=(DRAFT.overview.figures[0], *earlier, *DRAFT.overview.figures[1:]))


def arabic() -> Draft:
    """Return a brief in Arabic of two events, with a difference between its sources and Latin names in its text."""
    read = "التقى وزير الخارجية فؤاد حسين نظيره محمد جواد ظريف في طهران، بحسب وكالة Tasnim."
    said = "قال ظريف إن أفضل رد هو إنهاء وجود 2,500 جندي أمريكي في المنطقة."
    line = claim(read, f"{V}.s1")
    told = claim(said, f"{V}.s2", "delta-times-visit.s2")
    first, second, *_ = DRAFT.sections
    difference = replace(first.summary.differences[0], statement="قرار البرلمان في يناير 2020", claims=(told,))
    summary = replace(
        first.summary,
        headline="حسين في طهران: القوات أولاً ثم التجارة",
        line=line,
        happened=((line, told, line), (told,)),
        new=(told,),
        unknowns=(line,),
        stances=(),
        figures=(),
        differences=(difference,),
        background=(told,),
        assessments=(),
    )
    other = replace(second.summary, headline="زيارة سابقة واتفاق", line=told, happened=((told, line),), note="")
    sections = (
        replace(first, summary=summary, place="طهران", confidence_reason="ثلاثة مصادر مستقلة"),
        replace(second, summary=other, place="طهران", confidence_reason=""),
    )
    overview = replace(_overview(), bottom_line=(told,), takeaways=(line, told))
    masthead = replace(DRAFT.masthead, language="ar", title="مكتب العراق: موجز الموقف اليومي")
    entries = tuple(replace(entry, label="لقاء في طهران") for entry in _timeline(sections))
    method = ("كُتبت 14 جملة وفُحصت 14 ولم تُحذف أي جملة.",)
    return replace(
        DRAFT, masthead=masthead, sections=sections, overview=overview, timeline=entries, method=method, left_out=()
    )
