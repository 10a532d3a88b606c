"""An article that a reviewer moved changes what two events count."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model import Draft
from briefing.model.draft import UNCOUNTED
from briefing.review import miscounted, parse
from tests import drafts
from tests.review.test_parse import WHOLE


def read(text: str) -> Draft:
    draft = parse(text).draft
    assert draft
    return draft


def moved(text: str) -> str:
    """Move the third article from the first event to the second."""
    for old, new in (
        ("Articles: s1, s2, s3", "Articles: s1, s2"),
        ("Articles: s4 ", "Articles: s4, s3 "),
        ("| s1, s2, s3 |", "| s1, s2 |"),
        ("| s4 |", "| s3, s4 |"),
    ):
        text = text.replace(old, new)
    return text


def corrected(text: str) -> str:
    """Count anew, as the finding asks for."""
    return (
        moved(text)
        .replace("Origins: 3 ", "Origins: 2 ")
        .replace("3 articles of 3 independent origins", "2 articles of 2 independent origins")
        .replace("Articles: s4, s3 · Origins: 1", "Articles: s4, s3 · Origins: 2")
    )


@pytest.mark.parametrize(
    ("edit", "events"),
    [(lambda text: text, []), (moved, [1, 2]), (corrected, [])],
    ids=["untouched", "moved", "corrected"],
)
def test_an_event_counts_the_articles_that_it_lists(edit: Callable[[str], str], events: list[int]) -> None:
    draft = read(edit(WHOLE))
    found = list(miscounted(draft))
    at = {section.line: section.number for section in draft.sections}
    assert [at[finding.position] for finding in found] == events
    assert {finding.code for finding in found} <= {"DRF012"}


def test_a_reason_that_tells_of_more_articles_is_found_too() -> None:
    (finding,) = miscounted(read(WHOLE.replace("3 articles of 3", "4 articles of 3")))
    assert "lists 3 articles of 3 independent origins" in finding.message
    one, _ = miscounted(read(moved(moved(WHOLE).replace("Articles: s1, s2 ", "Articles: s1 "))))
    assert "lists 1 article of 1 independent origin, " in one.message


def test_a_source_that_bears_nothing_out_is_no_origin() -> None:
    draft = read(WHOLE)
    silent, *others = draft.sources
    noted = replace(silent, notes=(*silent.notes, f"comment, no report, {UNCOUNTED}"))
    told, *rest = draft.sections
    reason = told.confidence_reason.replace("3 independent", "2 independent")
    less = replace(told, origins=2, confidence_reason=reason)
    assert [*miscounted(replace(draft, sources=(noted, *others), sections=(less, *rest)))] == []
    assert [*miscounted(replace(draft, sections=(less, *rest)))]


def test_the_drafts_of_the_tests_count_rightly() -> None:
    assert list(miscounted(drafts.DRAFT)) == []
