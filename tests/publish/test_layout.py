"""Briefs of every shape, as they are printed: nothing beyond an edge, no heading alone, no hole, no bare end."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from briefing.model import Dated, Draft, Overview
from briefing.settings import shipped
from tests.drafts import V, claim
from tests.publish import briefs
from tests.publish.layout import laid_out, marks
from tests.publish.test_extent import many

LONG = "Foreign ministers of both countries meet again in the capital to speak of troops, trade, water and borders. "
SAID = claim(
    "The ministry said that talks would go on in the coming weeks and that no date was set for them yet.", f"{V}.s1"
)


def _taller(paragraphs: int) -> Draft:
    """Return the brief of the tests with a first event that is so much longer, so that pages break elsewhere."""
    draft = briefs.draft(3)
    first = draft.sections[0]
    happened = (*first.summary.happened, *[(SAID, SAID)] * paragraphs)
    return replace(
        draft, sections=(replace(first, summary=replace(first.summary, happened=happened)), *draft.sections[1:])
    )


def _headed(headline: str) -> Draft:
    """Return four events under one headline, undated and of no place."""
    draft = briefs.draft(4)
    sections = (
        replace(section, date=Dated(), place="", summary=replace(section.summary, headline=headline))
        for section in draft.sections
    )
    return replace(draft, sections=tuple(sections))


def _figured(paragraphs: int) -> Draft:
    """Return three events that end in four figures, what is new and what is not known, after so many lines more."""
    draft = briefs.draft(3)
    summaries = (
        replace(
            summary,
            stances=(),
            differences=(),
            figures=summary.figures * 4,
            happened=(*summary.happened, *[(SAID,)] * paragraphs),
        )
        for summary in (section.summary for section in draft.sections)
    )
    told = zip(draft.sections, summaries, strict=True)
    return replace(draft, sections=tuple(replace(section, summary=summary) for section, summary in told))


def _bare() -> Draft:
    return replace(briefs.draft(2), people=(), left_out=(), timeline=(), overview=Overview())


def _fifty_sources() -> Draft:
    draft = briefs.draft()
    last = draft.sources[-1]
    more = tuple(
        replace(last, number=number, article=f"x-{number}", title=LONG[: 40 + number]) for number in range(7, 57)
    )
    first = replace(draft.sections[0], sources=tuple(range(1, 57)))
    return replace(draft, sources=(*draft.sources, *more), sections=(first, *draft.sections[1:]))


def _storylines() -> Draft:
    first, second, *rest = briefs.draft(page="Letter").sections
    told = (replace(first, storyline="a"), replace(second, storyline="a"), *rest)
    return replace(briefs.draft(page="Letter"), sections=told)


SHAPES: dict[str, Callable[[], Draft]] = {
    **{f"{paragraphs} paragraphs more": partial(_taller, paragraphs) for paragraphs in (0, 8, 14)},
    **{f"figures after {paragraphs} lines more": partial(_figured, paragraphs) for paragraphs in range(4)},
    "one event": lambda: briefs.draft(1),
    "twenty events": lambda: briefs.draft(20),
    "two hundred lines": lambda: many(230),
    "headlines of five lines": lambda: _headed(LONG * 4),
    "headlines of one word": lambda: _headed("W" * 300),
    "nothing but events": _bare,
    "fifty sources": _fifty_sources,
    "storylines on Letter": _storylines,
    "Arabic": briefs.arabic,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_brief_of_any_shape_is_laid_out_well(tmp_path: Path, shape: str) -> None:
    assert marks(laid_out(SHAPES[shape](), tmp_path)) == []


@pytest.mark.parametrize(
    "shape", ["8 paragraphs more", "figures after 2 lines more", "headlines of one word", "fifty sources", "Arabic"]
)
def test_so_it_is_in_the_plain_theme(tmp_path: Path, shape: str) -> None:
    assert marks(laid_out(SHAPES[shape](), tmp_path, theme_name="plain")) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("brief.css", ".event .long {", ".event h2 { white-space: nowrap } .event .long {", "stands beyond the edge"),
        ("brief.css", "break-before: avoid; break-inside: avoid }", "break-before: page }", "the last page holds"),
        ("brief.css", ".event .long {", ".event .top { break-before: page } .event .long {", "mm early"),
        ("brief.css", ".event .long {", ".event h2 { break-after: page } .event .long {", "ends it"),
        ("brief.css", ".event h3:has(+ .figs) {", ".event h3:has(+ ol) {", "torn from its event"),
        ("brief.html.j2", "{% if s.background %}", "<h3>X</h3>{% if s.background %}", "nothing stands under"),
    ],
    ids=["overflow", "bare last page", "hole", "heading alone", "a part torn off", "empty heading"],
)
def test_what_is_laid_out_badly_is_found(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    text = (shipped("templates") / name).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    drafts = {"stands beyond the edge": _headed(LONG * 2), "torn from its event": _figured(3)}
    draft = drafts.get(told, _taller(0))
    assert re.search(told, "\n".join(marks(laid_out(draft, tmp_path))))
