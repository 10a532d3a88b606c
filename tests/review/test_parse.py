import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.compose import markdown
from briefing.model import Article, Dated, Draft, Kind, Severity
from briefing.review import Parsed, parse
from briefing.review.report import CODES
from briefing.settings import shipped
from tests import drafts

TEMPLATES = shipped("templates")
WHOLE = (Path(__file__).parents[1] / "cases" / "drafts" / "whole" / "brief.md").read_text(encoding="utf-8")
Edit = Callable[[str], str]


def swap(old: str, new: str) -> Edit:
    """Return an edit that replaces the only place of a text."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, f"{text.count(old)} places of {old!r}"
        return text.replace(old, new)

    return edit


MARK = "<!-- event e-91d3707e42 -->"
OK = "<!-- ok NEG002: it names the strike -->"
WHY = (("NEG002", "it names the strike"),)
POINT = "(event 2): Earlier visit"


def line_of(text: str, part: str) -> int:
    """Return the number of the first line that holds a text."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if part in line)


def read(text: str) -> Draft:
    """Return the draft of a text that must be understood whole."""
    parsed = parse(text, articles=drafts.ARTICLES)
    assert [(f.position, f.code, f.message) for f in parsed.findings] == []
    assert parsed.draft is not None
    return parsed.draft


@pytest.mark.parametrize("articles", [None, drafts.ARTICLES], ids=["alone", "with sources.json"])
def test_a_draft_reads_back_as_what_was_written(articles: tuple[Article, ...] | None) -> None:
    parsed = parse(WHOLE, articles=articles)
    assert parsed == Parsed(draft=drafts.DRAFT)
    assert parsed.draft
    assert markdown(parsed.draft, templates=TEMPLATES) == WHOLE


def test_a_claim_stands_at_the_line_and_column_of_its_first_letter() -> None:
    lines = WHOLE.split("\n")
    for claim in read(WHOLE).claims():
        assert claim.position
        shown = lines[claim.position.line - 1][claim.position.column - 1 :]
        assert shown[:8].replace("\\", "") == claim.text[:8], claim


def _wrapped(text: str) -> str:
    """Break every paragraph and item of the sections at 60 columns, as an editor's "fill paragraph" does."""
    head, _, below = text.partition("## Timeline")
    lines = []
    for line in below.split("\n"):
        keep = line.startswith(("|", "#", "[^"))
        lines.append(line if keep else _broken(line))
    return head + "## Timeline" + "\n".join(lines)


def _broken(line: str) -> str:
    indent = "  " if line.startswith(("- ", "  ")) else ""
    rows = [""]
    for word in line.split(" "):
        if rows[-1] and len(rows[-1]) + len(word) > 60:
            rows.append(indent + word)
        else:
            rows[-1] += (" " if rows[-1] else "") + word
    return "\n".join(rows)


def _moved_event(text: str) -> str:
    """Move the first event behind the third."""
    first, second, brief = (text.index(part) for part in ("## 1. ", "## 2. ", "## In brief"))
    return text[:first] + text[second:brief] + text[first:second] + text[brief:]


def _footnotes_first(text: str) -> str:
    """Move the footnotes below the bottom line."""
    start = text.index("[^s1-1]: ")
    return text[:start].replace("## Key takeaways", text[start:] + "\n## Key takeaways")


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "  \n").replace("---  \n", "---\n"),
        lambda text: text.replace("\n- ", "\n* ").replace("**", "__"),
        lambda text: text.replace("\n- ", "\n+   "),
        lambda text: text.replace("\n- ", "\n1. "),
        lambda text: text.replace("\n- ", "\n-\t"),
        lambda text: text.replace("*Assessment:*", "_Assessment:_").replace("*Note:*", "**Note**:"),
        lambda text: text.replace("| --- |", "|:-----|").replace(" |\n", "   |\n"),
        lambda text: (
            text.replace("\n## ", "\n\n\n##   ").replace("\n### ", "\n### ").replace("## Sources", "## sources:")
        ),
        lambda text: text.replace("](", "\\](").replace("(header)", r"\(header\)"),
        lambda text: text.replace("Key takeaways\n", "Key takeaways\n---\n").replace(
            "## Key takeaways", "Key takeaways"
        ),
        lambda text: text + "\n\n\n",
        lambda text: text.replace("\n\n## Timeline", "\n\n* * *\n\n## Timeline"),
        lambda text: re.sub(r'3 Feb 2021: "(.*)"$', "3 Feb 2021: “\\1”", text, flags=re.MULTILINE),
        _wrapped,
    ],
    ids=(
        "crlf,bom,trailing,stars,plus,numbered,tabs,emphasis,table,blank,escapes,setext,end,rule,quotes,wrapped"
    ).split(","),
)
def test_what_editors_do_changes_nothing(edit: Edit) -> None:
    assert edit(WHOLE) != WHOLE
    assert read(edit(WHOLE)) == drafts.DRAFT


HAPPENED = "He also met Ali Shamkhani, the secretary of the Supreme National Security Council.[^s1-3]"
ADDED = "Trade should reach $20 billion a year.[^s2-5]"
UNLISTED = "Hussein's visit was agreed in advance.[^s4-3]"


def _happened(draft: Draft) -> list[str]:
    return [claim.text for paragraph in draft.sections[0].summary.happened for claim in paragraph]


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (swap(HAPPENED, "He met Shamkhani too.[^s1-3]"), lambda d: _happened(d)[1] == "He met Shamkhani too."),
        (swap(HAPPENED + "\n", ""), lambda d: len(_happened(d)) == 3),
        (swap(HAPPENED, f"{HAPPENED}\n{ADDED}"), lambda d: _happened(d)[2] == ADDED[:-7]),
        (swap(HAPPENED, f"{HAPPENED} {ADDED}"), lambda d: _happened(d)[2] == ADDED[:-7]),
        (swap(HAPPENED, f"{HAPPENED}\n\n{ADDED}"), lambda d: len(d.sections[0].summary.happened) == 3),
        (swap(HAPPENED, UNLISTED), lambda d: d.passages["s4-3"].startswith("General Kenneth")),
        (
            swap(HAPPENED, "*Assessment:* He is likely to return.[^s1-3]"),
            lambda d: d.sections[0].summary.happened[0][1].kind is Kind.ASSESSMENT,
        ),
        (
            swap(HAPPENED, f"{HAPPENED} <!-- ok NEG001: the article says so -->"),
            lambda d: d.sections[0].summary.happened[0][1].answered == (("NEG001", "the article says so"),),
        ),
        (
            swap(HAPPENED, f"{HAPPENED}\n\n<!-- ok NEG001: the article says so -->\n"),
            lambda d: d.sections[0].summary.happened[0][-1].answered == (("NEG001", "the article says so"),),
        ),
        (
            swap(HAPPENED, f"{HAPPENED} <!-- reported: Ali Shamkhani -->"),
            lambda d: d.sections[0].summary.happened[0][1].speaker == "Ali Shamkhani",
        ),
        (
            swap("## 1. Hussein in Tehran: troops first, trade second", "## 1. Troops *and* trade"),
            lambda d: d.sections[0].summary.headline == "Troops *and* trade",
        ),
        (
            lambda text: (
                text.replace('Sep 2020 ("early September", "Saturday")', "26 September 2020")
                .replace("Sep 2020 |", "Sat 26 Sep 2020 |")
                .replace("**Sep 2020**", "**2020-09-26**")
            ),
            lambda d: d.sections[1].date == Dated(value=date(2020, 9, 26), basis="reviewer"),
        ),
        (
            lambda text: (
                text.replace("Articles: s1, s2, s3", "Articles: s1, s2")
                .replace("Articles: s4 ", "Articles: s4, s3 ")
                .replace("| s1, s2, s3 |", "| s1, s2 |")
                .replace("| s4 |", "| s3, s4 |")
            ),
            lambda d: (d.sections[0].sources, d.sections[1].sources) == ((1, 2), (4, 3)),
        ),
        (swap("Grade: B6", "Grade: B2"), lambda d: d.sources[4].grade == "B2"),
        (
            swap(
                'Published: not before 1 Feb 2024 ("last January" after al-Sudani took office)',
                "Published: Mon 5 Feb 2024",
            ),
            lambda d: d.sources[4].published == Dated(value=date(2024, 2, 5), basis="reviewer"),
        ),
        (
            lambda text: text.replace("Iraq desk: daily situation brief", "Iraq: 4 February"),
            lambda d: d.masthead.title == "Iraq: 4 February",
        ),
        (swap("## Key takeaways\n", ""), lambda d: len(d.overview.takeaways) == 3),
        (_moved_event, lambda d: [section.number for section in d.sections] == [2, 3, 1, 4]),
        (_footnotes_first, lambda d: d == drafts.DRAFT),
        (
            swap(
                "met Zarif and Shamkhani in Tehran.[^s1-1][^s1-3][^s3-1]",
                "met Zarif[^s1-1] and Shamkhani[^s1-3], in Tehran[^s3-1].",
            ),
            lambda d: d.sections[0].summary.line.text == "Hussein met Zarif and Shamkhani, in Tehran.",
        ),
    ],
    ids=(
        "reword,delete,add a line,add in line,add a paragraph,cite another,judge,answer,answer below,attribute,"
        "headline,event date,move article,grade,source date,title,takeaways,reorder,footnotes,inner citations"
    ).split(","),
)
def test_an_edit_of_a_reviewer_is_kept(edit: Edit, found: Callable[[Draft], bool]) -> None:
    draft = read(edit(WHOLE))
    assert found(draft)
    assert read(markdown(draft, templates=TEMPLATES)) == draft


@pytest.mark.parametrize(
    ("edit", "code", "part", "says"),
    [
        (swap(HAPPENED, "He left."), "CIT010", "He left.", "has no citation"),
        (swap(HAPPENED, HAPPENED + " He left."), "CIT010", "He left.", "has no citation"),
        (swap(HAPPENED, "So.[^s1-1][^s1-2][^s1-3][^s2-2]"), "CIT011", "So.", "4 citations"),
        (swap(HAPPENED, "So.[^s9-1]"), "CIT012", "So.", "no such source"),
        (swap(HAPPENED, "So.[^s1-77]"), "CIT012", "So.", "no such sentence"),
        (swap(HAPPENED, "So.[^1]"), "CIT012", "So.", "not a citation"),
        (swap('title: "Iraq', "title: [Iraq"), "DRF001", "title: [Iraq", "double quotes"),
        (swap("date: 2021-02-04", "date: 4 Feb"), "DRF001", "date: 4 Feb", "write it as 2021-02-03"),
        (swap('handling: "TLP:AMBER"', 'handling: "TLP:BLUE"'), "DRF001", "TLP:BLUE", "TLP:AMBER"),
        (swap('timezone: "', 'timezone: "Mars/'), "DRF001", "Mars/", "write it as Asia/Baghdad"),
        (swap('language: "en"', 'language: "../x"'), "DRF001", "../x", "write it as en, or ar-IQ"),
        (swap("# Iraq desk: daily", "# Iran desk: daily"), "DRF002", "# Iran desk", "make them the same"),
        (swap("### Background", "### Backstory"), "DRF003", "### Backstory", 'no part "Backstory"'),
        (swap("### Background", "> quoted\n\n### Background"), "DRF004", "> quoted", "a quotation"),
        (swap(HAPPENED, HAPPENED + "\n\n```\ncode\n```"), "DRF004", "```", "a code block"),
        (swap(HAPPENED, "He [left](http://a.example).[^s1-3]"), "DRF005", "He [left]", "backslash"),
        (swap(HAPPENED, "He <b>left</b>.[^s1-3]"), "DRF005", "He <b>", "HTML"),
        (swap(HAPPENED, "He *really* left.[^s1-3]"), "DRF006", "He *really*", "emphasis"),
        (swap(HAPPENED, HAPPENED + " <!-- TODO ask -->"), "DRF007", "TODO", "not understood"),
        (swap(MARK, f"{MARK} <!-- ok NEG002 -->"), "DRF007", "## 2.", "<!-- ok CODE: why --> behind the sentence, the"),
        (swap(MARK, f"{MARK} <!-- TODO -->"), "DRF007", "## 2.", "'TODO' is not understood"),
        (swap(POINT, f"{POINT} <!-- TODO -->"), "DRF007", POINT, "'TODO' is not understood"),
        (swap("| Tehran | s4 | low |", f"| Tehran {OK} | s4 | low |"), "DRF007", f"| Tehran {OK}", "'ok NEG002"),
        (swap("| Name | Original script |", "| Name | Script |"), "DRF008", "| Script |", "the columns"),
        (swap("| Tehran | s4 | low |", "| Tehran | low |"), "DRF008", "| Tehran | low |", "5 cells"),
        (swap("- **Ali Shamkhani** (", "- Ali Shamkhani ("), "DRF009", "- Ali Shamkhani (", "who holds it"),
        (swap("\n\nWed 3 Feb 2021", "\n\nThu 3 Feb 2021"), "DRF010", "Thu 3 Feb", "is a Wed"),
        (
            swap("\n\nWed 3 Feb 2021 (header)", "\n\n31 Feb 2021"),
            "DRF010",
            "31 Feb",
            "no day",
        ),
        (
            swap("Published: Tue 2 Feb 2021 (metadata)", "Published: Mon 1 Feb 2021 (metadata)"),
            "DRF010",
            "**s6**",
            "(reviewer)",
        ),
        (
            swap("Published: Tue 2 Feb 2021 (metadata)", "Published: Tue 2 Feb 2021 (dateline)"),
            "DRF010",
            "**s6**",
            'by "dateline"',
        ),
        (swap(" <!-- event e-91d3707e42 -->", ""), "DRF011", "## 2.", "its mark"),
        (swap("event e-91d3707e42", "event e-c07b6d1e55"), "DRF011", "## 3.", "mark of event 2"),
        (swap("| 1 | Wed 3 Feb 2021 |", "| 1 | Thu 4 Feb 2021 |"), "DRF012", "| 1 | Thu", "make them the same"),
        (
            swap("**Sep 2020** (event 2)", "**Oct 2020** (event 2)"),
            "DRF012",
            "**Oct 2020**",
            'has "Sep 2020" in its own line',
        ),
        (swap("Articles: s5 ·", "Articles: s5, s3 ·"), "DRF013", "## 3.", "event 1 too"),
        (swap("Articles: s5 ·", "Articles: s5, s8 ·"), "DRF013", "Articles: s5, s8", "not in the list"),
        (swap("- **s5** Shoreline", "- **s7** Shoreline"), "DRF014", "**s7**", "under that number"),
        (swap("Article: gulf-desk-trip", "Article: other"), "DRF014", "**s4**", "not the source"),
        (
            swap("it now has 2,500 soldiers", "it now has 9,500 soldiers"),
            "DRF015",
            "9,500",
            "restore it: Washington said",
        ),
        (swap("s2-7 · Delta Times,", "s2-7 · Omega Times,"), "DRF015", "Omega", "Delta Times"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_edit_that_cannot_be_kept_is_told_with_its_line(edit: Edit, code: str, part: str, says: str) -> None:
    text = edit(WHOLE)
    findings = [finding for finding in parse(text, articles=drafts.ARTICLES).findings if finding.code == code]
    assert findings, [finding.message for finding in parse(text, articles=drafts.ARTICLES).findings]
    assert findings[0].position
    assert findings[0].position.line == line_of(text, part)
    assert says in findings[0].message
    assert findings[0].severity is (Severity.WARNING if code == "DRF006" else Severity.ERROR)


def test_nothing_that_was_written_disappears_between_the_blocks() -> None:
    deep = WHOLE.replace("## Timeline", "- " * 80 + "deep\n\n## Timeline")
    assert any(finding.code in {"DRF004", "CIT010"} for finding in parse(deep).findings)
    assert parse("").draft is None
    assert parse("hello").findings[0].code == "DRF001"


@pytest.mark.parametrize(
    "edit",
    [
        swap(MARK, f"{MARK} {OK}"),
        swap(MARK, f"{OK} {MARK}"),
        swap(f"{MARK}\n", f"{MARK}\n{OK}\n"),
        swap(f"{MARK}\n\n", f"{MARK}\n\n{OK}\n\n"),
        swap('\n\nSep 2020 ("early', f'\n\n{OK}\nSep 2020 ("early'),
        swap("day not known) · Status: new\n\n*Note", f"day not known) · Status: new\n{OK}\n\n*Note"),
    ],
    ids="behind the mark,before it,below,in a paragraph below,above the line,under the line".split(","),
)
def test_a_warning_on_a_headline_is_answered_behind_it_or_below(edit: Edit) -> None:
    draft = read(edit(WHOLE))
    assert draft.sections[1].answered == WHY
    assert replace(draft.sections[1], answered=()) == drafts.DRAFT.sections[1]
    assert read(markdown(draft, templates=TEMPLATES)) == draft


@pytest.mark.parametrize(
    "answer", [f"{POINT} {OK}", f"{POINT}\n{OK}", f"{POINT}\n\n  {OK}"], ids="behind,below,a paragraph below".split(",")
)
def test_a_warning_on_a_point_in_time_is_answered_behind_it_or_below(answer: str) -> None:
    draft = read(swap(POINT, answer)(WHOLE))
    [point] = [entry for entry in draft.timeline if entry.event == 2]
    assert (point.label, point.answered) == ("Earlier visit", WHY)
    assert read(markdown(draft, templates=TEMPLATES)) == draft


def test_a_warning_on_an_event_in_brief_is_answered_behind_its_mark() -> None:
    draft = read(re.sub(r"(?m)^(- \*\*4\. .*-->)$", rf"\1 {OK}", WHOLE))
    assert draft.sections[-1].answered == WHY
    assert read(markdown(draft, templates=TEMPLATES)) == draft


def test_every_code_is_explained_to_reviewers() -> None:
    page = (Path(__file__).parents[2] / "docs" / "draft.md").read_text(encoding="utf-8")
    assert [code for code in CODES if f"| {code} |" not in page] == []


def test_an_event_may_be_dated_by_a_weekday_that_an_article_names_a_few_days_later() -> None:
    moved = [replace(item, published=Dated(value=date(2021, 2, 5), basis="header")) for item in drafts.ARTICLES]
    found = [finding.message for finding in parse(WHOLE, articles=moved).findings]
    assert not [message for message in found if message.startswith("no article of the event")]
    later = [replace(item, published=Dated(value=date(2021, 2, 10), basis="header")) for item in drafts.ARTICLES]
    found = [finding.message for finding in parse(WHOLE, articles=later).findings]
    assert [message for message in found if message.startswith("no article of the event bears out 3 Feb 2021")]


def test_a_source_in_another_language_is_not_compared_which_reads_back_as_nothing_said() -> None:
    foreign = tuple(replace(source, language="fr") if source.number == 3 else source for source in drafts.DRAFT.sources)
    draft = replace(drafts.DRAFT, sources=foreign)
    text = markdown(draft, templates=TEMPLATES)
    assert "| [^s1-5] | [^s2-4] | not compared |" in text
    read_back = parse(text).draft
    assert read_back is not None
    assert list(read_back.sections[0].summary.differences[0].cells.values())[2] is None
    assert markdown(read_back, templates=TEMPLATES) == text
    model = replace(draft, masthead=replace(draft.masthead, writer="llm"))
    assert "not compared" not in markdown(model, templates=TEMPLATES)


def test_a_table_where_none_stands_is_told_of_under_every_heading() -> None:
    lines = [
        part
        for line in WHOLE.splitlines()
        for part in ([line, "", "| a |", "| - |", "| b |", ""] if line.startswith("##") else [line])
    ]
    told = {finding.position.line for finding in parse("\n".join(lines)).findings if finding.position}
    tables = [number for number, line in enumerate(lines, 1) if line == "| a |"]
    assert [number for number in tables if told.isdisjoint(range(number, number + 3))] == []
