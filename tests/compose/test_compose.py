import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.compose import Making, Material, compose, markdown
from briefing.compose.draft import until
from briefing.errors import InputError, TemplateError
from briefing.folder import sources
from briefing.folder.inert import folded, inert, parts, plain, remark
from briefing.model import Citation, Claim, Confidence, Dated, Draft, Event, Overview, Source, Summary
from briefing.settings import Brief, Settings, shipped
from tests import drafts

TEMPLATES = shipped("templates")
WHOLE = Path(__file__).parents[1] / "cases" / "drafts" / "whole" / "brief.md"
ACTIVE = st.text(
    alphabet=st.one_of(st.sampled_from(list("\\*_`[]<>&#;~|%=+-:.)(!^19a\n\t· \u202e$\"'")), st.characters()),
    max_size=40,
)
NOON = datetime(2021, 2, 4, 3, 0, tzinfo=UTC)


def test_a_draft_in_which_every_part_is_used_becomes_this_markdown() -> None:
    assert markdown(drafts.DRAFT, templates=TEMPLATES) == WHOLE.read_text(encoding="utf-8")


@settings(deadline=None, max_examples=200)
@given(ACTIVE)
def test_text_of_articles_becomes_markdown_that_reads_back_to_the_letter(text: str) -> None:
    assert plain(inert(text)) == folded(text)
    assert plain(inert(text, separators="·;")) == folded(text)
    assert plain(remark(text)) == folded(text)
    assert "-->" not in remark(text)
    joined = f"{inert(text, separators='·')} · {inert(text + 'z', separators='·')}"
    assert [plain(part) for _, part in parts(joined, "·")] == [folded(text), folded(text + "z")]


@settings(deadline=None, max_examples=200)
@given(ACTIVE)
def test_commonmark_shows_the_text_of_articles_and_nothing_else(text: str) -> None:
    wanted = folded(f"x {text}").replace("\N{REPLACEMENT CHARACTER}", "")
    for written in (inert(text), f"{inert(text)}[^s1-1]", f"| {inert(text)} |\n| --- |"):
        blocks = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
        (inline,) = [block for block in blocks if block.type == "inline"] or [Token("inline", "", 0, children=[])]
        assert {token.type for token in inline.children or ()} <= {"text", "text_special"}
        shown = "".join(token.content for token in inline.children or ()).removesuffix("[^s1-1]")
        assert folded(f"x {shown}").replace("\N{REPLACEMENT CHARACTER}", "") == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", r"\<script>alert(1)\</script>"),
        ("![x](http://a/b) and [^s1-1]", r"!\[x](http://a/b) and \[^s1-1]"),
        ("snake_case, _so_ and 2*3", r"snake_case, \_so\_ and 2\*3"),
        ("AT&T &lt; &nbsp", r"AT&T \&lt; &nbsp"),
        ("- 5 degrees", r"\- 5 degrees"),
        ("3. March", r"3\. March"),
        ("4.25% or 3.5 million", "4.25% or 3.5 million"),
        ("-5 degrees, said #news", "-5 degrees, said #news"),
        ("- - -", r"\- - -"),
        ("“Close [the bridge], she [Ada] said <5 times", "“Close [the bridge], she [Ada] said <5 times"),
        ("[x] done [y](z) [he]", r"\[x] done \[y](z) \[he]"),
        ("He paid $5m (50%).", "He paid $5m (50%)."),
        ("safe \u202etxet", "safe &#8238;txet"),
        ("two\nlines\u2028three", "two lines three"),
    ],
    ids=[
        "html",
        "image",
        "emphasis",
        "entities",
        "bullet",
        "numbered",
        "values",
        "hyphen",
        "rule",
        "brackets",
        "links",
        "prose",
        "turning",
        "lines",
    ],
)
def test_only_what_could_be_markup_is_escaped(text: str, expected: str) -> None:
    assert inert(text) == expected


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("one\n{{ sumary }}", ':2 uses "sumary"; a brief has: brief, footnotes, front_matter, full,'),
        ("{% for s in full %}\n{{ s.heading }}\n{% endfor %}", ':2 uses "heading"; a Section has: number, summary,'),
        ("a\nb\n{% if %}", ":3 is not a valid template: Expected an expression"),
        ("{{ masthead.title.__class__.__mro__ }}", ":1 access to attribute '__class__' of 'str' object is unsafe"),
        ("\n{{ range(10000000000) }}", ":2 Range too big"),
        ("{{ masthead | sentence }}", ':1 the filter "sentence" is for a Claim, not for a Masthead'),
        ("{{ masthead.title | nofilter }}", ":1 is not a valid template: No filter named 'nofilter'"),
    ],
    ids=["name", "attribute", "syntax", "escape", "range", "misused", "filter"],
)
def test_a_template_that_cannot_be_rendered_is_told_with_its_line(tmp_path: Path, template: str, expected: str) -> None:
    (tmp_path / "brief.md.j2").write_text(template, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        markdown(drafts.DRAFT, templates=tmp_path)
    assert f"{tmp_path / 'brief.md.j2'}{expected}" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"brief\.md\.j2 is not there"):
        markdown(drafts.DRAFT, templates=tmp_path)


def test_sources_are_numbered_from_the_full_events_and_the_rest_is_counted() -> None:
    draft = _composed(full=1)
    assert [source.article for source in draft.sources] == [drafts.V, drafts.W, drafts.M, drafts.T]
    assert [(section.full, section.sources, section.unlisted) for section in draft.sections] == [
        (True, (1, 2, 3), 0),
        (False, (4,), 1),
    ]
    assert set(draft.passages) == {"s1-1", "s1-2", "s2-2", "s4-1"}


def test_grades_and_confidence_count_independent_origins() -> None:
    draft = _composed(full=2)
    assert [source.grade for source in draft.sources[:4]] == ["C2", "C2", "F2", "F3"]
    assert [section.confidence for section in draft.sections] == [Confidence.HIGH, Confidence.MODERATE]
    assert draft.sections[1].confidence_reason == "2 articles, 2 independent origins; day not known"


def test_an_unreliable_source_adds_no_confidence_and_a_reprint_none() -> None:
    reprint = replace(drafts.WARRANT, origin=drafts.V)
    unreliable = replace(drafts.WIRE, source=Source(name="Rumour Mill", reliability="E"))
    event = Event(id="e-1", title="Visit", articles=(drafts.VISIT, reprint, unreliable), date=drafts.VISIT.published)
    draft = _composed(full=1, events=[event])
    assert draft.sections[0].confidence is Confidence.LOW
    assert draft.sections[0].origins == 1
    assert draft.sources[1].origin == 1


def test_the_same_material_gives_the_same_bytes() -> None:
    assert markdown(_composed(full=2), templates=TEMPLATES) == markdown(_composed(full=2), templates=TEMPLATES)


def test_sources_json_reads_back_what_was_written() -> None:
    content = sources.encode(drafts.ARTICLES)
    assert sources.decode(content, name="sources.json") == drafts.ARTICLES
    assert sources.encode(sources.decode(content, name="sources.json")) == content


@pytest.mark.parametrize(
    ("found", "put"),
    [
        (b"2,500 soldiers", b"9,500 soldiers"),
        (b'"number": 2', b'"number": 3'),
        (b'"format": 1', b'"format": 7'),
        (b"{", b""),
        (b"{", b'{"a":' + b"[" * 9_000),
    ],
    ids=["text", "number", "format", "json", "depth"],
)
def test_sources_json_that_was_changed_is_refused(found: bytes, put: bytes) -> None:
    content = sources.encode(drafts.ARTICLES).replace(found, put, 1)
    with pytest.raises(InputError, match=r"^sources\.json"):
        sources.decode(content, name="sources.json")


def test_sources_json_does_not_tell_where_articles_lay() -> None:
    content = sources.encode([replace(drafts.VISIT, path="/home/someone/inbox/a.txt")])
    assert b"someone" not in content
    assert json.loads(content)["sources"][0]["passages"][0]["start"] == 0


def _composed(*, full: int, events: list[Event] | None = None) -> Draft:
    visit = Event(id="e-1", title="Visit", articles=drafts.ARTICLES[:3], date=drafts.VISIT.published)
    trip = Event(id="e-2", title="Trip", articles=(drafts.TRIP, drafts.SPOKESMAN), date=Dated())
    met = Claim(text="They met.", citations=(Citation(f"{drafts.V}.s1"),))
    said = Claim(text="Zarif said so.", citations=(Citation(f"{drafts.V}.s2"), Citation(f"{drafts.W}.s2")))
    summaries = {
        "e-1": Summary(event="e-1", headline="Visit", line=met, happened=((met,),)),
        "e-2": Summary(event="e-2", headline="Trip", line=drafts.TRIP_LINE, happened=((drafts.TRIP_LINE,),)),
    }
    chosen = events if events is not None else [visit, trip]
    material = Material(events=chosen, summaries=summaries, overview=Overview(bottom_line=(said,)))
    return compose(
        material, making=Making(writer="extractive"), settings=Settings(brief=Brief(full_events=full)), as_of=NOON
    )


@pytest.mark.parametrize(
    ("latest", "shown"),
    [(date(2024, 3, 9), date(2024, 3, 5)), (date(2024, 3, 4), date(2024, 3, 4))],
    ids=["beyond the brief", "before it"],
)
def test_the_bounds_of_a_date_end_with_the_day_of_the_brief(latest: date, shown: date) -> None:
    when = Dated(earliest=date(2024, 3, 1), latest=latest)
    assert until(when, date(2024, 3, 5)).latest == shown


def test_bounds_that_leave_one_day_are_that_day() -> None:
    day = date(2024, 3, 5)
    found = until(Dated(earliest=day, latest=date(2024, 5, 3), bounds_basis="two readings"), day)
    assert (found.value, found.earliest) == (day, None)
