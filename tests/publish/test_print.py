"""What the HTML of the PDF says, sentence by sentence, before it is set."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.model import Dated, Draft
from tests.drafts import DRAFT, V, claim
from tests.publish import briefs

KEY = "≈ date inferred from the text."


def _print(draft: Draft, folder: Path) -> str:
    return briefs.pages(draft, folder / "none")[0]


def test_a_sentence_that_runs_the_other_way_takes_its_citation_with_it(tmp_path: Path) -> None:
    draft = briefs.arabic()
    first, *rest = draft.sections
    told = claim("Zarif met Hussein in Tehran.", f"{V}.s1")
    summary = replace(first.summary, happened=((told,),), new=(told,))
    html = _print(replace(draft, sections=(replace(first, summary=summary), *rest)), tmp_path)
    assert '<p dir="ltr"><bdi dir="ltr">Zarif met Hussein in Tehran.<span class="cs">' in html
    assert '<li><bdi dir="ltr">Zarif met Hussein in Tehran.<span class="cs">' in html


def test_the_sign_for_an_inferred_date_is_explained_only_where_there_is_one(tmp_path: Path) -> None:
    known = Dated(value=date(2021, 2, 3), basis="metadata")
    sure = replace(DRAFT, sections=tuple(replace(section, date=known) for section in DRAFT.sections), timeline=())
    assert KEY not in _print(sure, tmp_path)
    inferred = replace(sure.sections[0], date=Dated(value=known.value, basis="inferred from the weekday"))
    assert _print(replace(sure, sections=(inferred, *sure.sections[1:])), tmp_path).count(KEY) == 1
    assert _print(replace(briefs.draft(), sections=sure.sections), tmp_path).count(KEY) == 1


def test_how_many_articles_tell_of_an_event_is_said_once_in_its_line(tmp_path: Path) -> None:
    first, *rest = DRAFT.sections
    lines = [
        _print(replace(DRAFT, sections=(replace(first, confidence_reason=reason), *rest)), tmp_path)
        for reason in ("3 articles, 3 independent origins; day known by header", "two ministries agree")
    ]
    metas = [html.partition('<p class="meta">')[2].partition("</p>")[0] for html in lines]
    assert [meta.count("3 articles") for meta in metas] == [1, 1]
