import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.model import Edition, Finding, Severity
from briefing.publish import Evidence, publication
from briefing.publish.templates import theme
from tests.drafts import ARTICLES, BEST_ANSWER, VISIT, V, claim
from tests.publish import briefs
from tests.publish.browser import TOOLS, Browser, needs_axe, needs_browser, running

pytestmark = needs_browser

READING = "document.documentElement.classList.contains('reading')"
MARKED = "document.querySelector('#reader mark:target')?.textContent"
PANEL = "document.getElementById('reader').getBoundingClientRect()"
ANSWERED = replace(BEST_ANSWER, answered=(("HDG001", "the ministry's own words"),))


DOUBT = Finding(code="HDG001", severity=Severity.WARNING, message="“reportedly” is gone", claim=BEST_ANSWER.text)


def _page(approved: Edition, evidence: Evidence, templates: Path) -> str:
    stamp = publication.stamped(approved)
    return publication.pages(approved.draft, evidence, stamp=stamp, theme=theme("desk", templates))[1]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    evidence = Evidence(articles=ARTICLES, sources=briefs.SOURCES, findings=(DOUBT,))
    path = folder / "brief.html"
    path.write_text(_page(briefs.edition(), evidence, folder / "none"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running(tmp_path_factory.mktemp("profile")) as started:
        started.size(1280, 900)
        yield started


def test_a_click_on_a_citation_opens_its_sentence_in_its_article(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert not browser.run(READING)
    browser.click("main a[href='#s1-4']")
    browser.until(READING)
    assert browser.run(MARKED) == VISIT.passages[3].text
    assert browser.run("getComputedStyle(document.getElementById('article-1')).display") == "block"
    assert browser.run("getComputedStyle(document.getElementById('article-2')).display") == "none"
    assert browser.run(
        "(() => {const r = document.querySelector('mark:target').getBoundingClientRect();"
        "return r.top >= 0 && r.bottom <= innerHeight})()"
    )


def test_the_keyboard_opens_a_citation_and_escape_closes_it_where_it_was(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("document.querySelector(\"main a[href='#s2-3']\").focus()")
    browser.press("Enter", 13)
    browser.until(READING)
    assert browser.run("document.activeElement.id") == "s2-3"
    before = browser.run("scrollY")
    browser.press("Escape", 27)
    browser.until(f"!({READING})")
    assert browser.run("document.activeElement.getAttribute('href')") == "#s2-3"
    assert browser.run("getComputedStyle(document.getElementById('reader')).display") == "none"
    assert browser.run("scrollY") == before


@pytest.mark.parametrize("width", [390, 800, 1024, 1280])
def test_the_citation_stays_in_sight_when_its_article_opens_and_where_it_was_when_that_closes(
    browser: Browser, page: Path, width: int
) -> None:
    browser.size(width, 800)
    browser.open(page)
    seen = "document.querySelector(\".event li a[href='#s2-7']\").getBoundingClientRect()"
    browser.run("document.querySelector(\".event li a[href='#s2-7']\").scrollIntoView({block: 'center'})")
    browser.click(".event li a[href='#s2-7']")
    browser.until(READING)
    browser.until("document.activeElement.id === 's2-7'")
    box, panel = (browser.run(f"(r => [r.left, r.top, r.right, r.bottom])({r})") for r in (seen, PANEL))
    assert 0 <= box[1] < box[3] <= 800
    assert box[2] <= panel[0] or box[3] <= panel[1]
    browser.press("Escape", 27)
    browser.until(f"!({READING})")
    assert abs(browser.run(f"{seen}.top") - box[1]) < 1
    browser.size(1280, 900)


def test_every_citation_leads_to_the_sentence_of_its_label(browser: Browser, page: Path) -> None:
    browser.open(page)
    pairs = browser.run(
        "[...document.querySelectorAll('main a.c')].map(a => [a.hash.slice(1),"
        " document.getElementById(a.hash.slice(1))?.textContent])"
    )
    passages = briefs.draft().passages
    assert len(pairs) > 30
    assert all(passages[label] == text for label, text in pairs)


def test_an_address_with_a_label_opens_that_sentence(browser: Browser, page: Path) -> None:
    browser.open(page, "#s5-2")
    browser.until(READING)
    assert browser.run(MARKED) == briefs.draft().passages["s5-2"]


def test_it_opens_a_sentence_without_any_script(browser: Browser, page: Path) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(page, "#s1-2")
        assert browser.run("getComputedStyle(document.getElementById('article-1')).display") == "block"
        assert browser.run(MARKED) == VISIT.passages[1].text
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize(
    ("name", "value", "events"),
    [("event", "2", {"2"}), ("place", "Mehran", {"4"}), ("source", "3", {"1"}), ("place", "Tehran", {"1", "2"})],
)
def test_the_filter_leaves_what_fits(browser: Browser, page: Path, name: str, value: str, events: set[str]) -> None:
    browser.open(page)
    browser.run(
        f"(() => {{const s = document.querySelector('#filter [name={name}]'); s.value = {json.dumps(value)};"
        " s.dispatchEvent(new Event('change', {bubbles: true}))})()"
    )
    shown = browser.run(
        "[...document.querySelectorAll('[data-event]')].filter(e => e.getClientRects().length)"
        ".map(e => e.dataset.event)"
    )
    assert set(shown) == events
    assert browser.run("document.querySelector('#filter output').textContent") == f"{len(events)} of 4 events shown"


def test_checks_are_shown_on_demand_with_the_warning_and_its_place(browser: Browser, page: Path) -> None:
    browser.open(page)
    visible = "[...document.querySelectorAll('.check')].filter(e => e.getClientRects().length).length"
    assert browser.run(visible) == 0
    browser.click("#filter [name=checks]")
    assert browser.run(visible) > 20
    assert "HDG001" in browser.run("document.querySelector('.check.uncertain').textContent")


def test_an_answered_warning_shows_the_answer(tmp_path: Path) -> None:
    draft = briefs.draft()
    draft = replace(draft, overview=replace(draft.overview, bottom_line=(ANSWERED,)))
    evidence = Evidence(articles=ARTICLES, sources=b"{}", findings=())
    html = _page(briefs.edition(of=draft), evidence, tmp_path)
    assert "Answered by the reviewer: the ministry&#39;s own words" in html


@pytest.mark.parametrize("fragment", ["", "#s1-4"], ids=["brief", "article open"])
@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_no_width_scrolls_sideways(browser: Browser, page: Path, width: int, fragment: str) -> None:
    browser.size(width, 800)
    browser.open(page, fragment)
    assert browser.run("document.documentElement.scrollWidth") <= width
    browser.size(1280, 900)


def test_on_a_phone_the_timeline_is_a_list_and_each_mark_of_the_matrix_names_its_source(
    browser: Browser, page: Path
) -> None:
    shown = "[...document.querySelectorAll('.timeline svg, .points')].map(e => getComputedStyle(e).display)"
    browser.open(page)
    assert browser.run(shown) == ["block", "none"]
    browser.size(390, 800)
    assert browser.run(shown) == ["none", "block"]
    named = "[...document.querySelectorAll('.mx td.s')].map(e => getComputedStyle(e, '::before').content)"
    assert browser.run(named)[:3] == ['"[1]"', '"[2]"', '"[3]"']
    browser.size(1280, 900)


def test_no_label_of_the_timeline_lies_on_another_whatever_the_readers_fonts(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("document.documentElement.style.setProperty('--sans', 'monospace')")
    boxes = browser.run(
        "[...document.querySelectorAll('.pic .at')].map(e => (r => [r.left, r.top, r.right, r.bottom])("
        "e.parentElement.getBoundingClientRect())).sort((a, b) => a[0] - b[0])"
    )
    assert len(boxes) > 3
    for kind in (True, False):
        row = [box for box in boxes if (box[1] < max(b[1] for b in boxes)) is kind]
        assert all(later[0] >= earlier[2] for earlier, later in pairwise(row))


def test_nothing_is_asked_of_any_network_and_nothing_is_complained_of(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click("main a[href='#s1-4']")
    browser.until(READING)
    assert [address.partition("#")[0] for address in browser.requests if not address.startswith("about:")] == [
        page.as_uri()
    ]
    assert browser.complaints == []


def test_the_policy_lets_only_the_files_own_script_run(browser: Browser, page: Path, tmp_path: Path) -> None:
    html = page.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy.group(1)
    for kind in ("script", "style"):
        found = re.search(rf"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
        assert found is not None
        assert base64.b64encode(hashlib.sha256(found.group(1).encode()).digest()).decode() in policy.group(1)
    added = tmp_path / "added.html"
    added.write_text(html.replace("</body>", "<script>document.title = 'taken'</script></body>"), encoding="utf-8")
    browser.open(added)
    assert browser.run("document.title") != "taken"


def _violations(browser: Browser) -> list[tuple[str, list[str]]]:
    browser.run((TOOLS / "axe.min.js").read_text(encoding="utf-8") + "; 0")
    found = browser.run("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    return [(rule, nodes) for rule, nodes in found]


@needs_axe
def test_axe_finds_a_page_that_was_broken_on_purpose(browser: Browser, page: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(page.read_text(encoding="utf-8").replace(' lang="en"', "", 1), encoding="utf-8")
    browser.open(broken)
    assert "html-has-lang" in [violation for violation, _ in _violations(browser)]


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "fragment"), [(1280, ""), (1280, "#s1-4"), (390, "#s2-3")])
def test_axe_finds_no_violation(browser: Browser, page: Path, scheme: str, width: int, fragment: str) -> None:
    browser.size(width, 900)
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.open(page, fragment)
    browser.run("document.querySelector('#filter [name=checks]').click()")
    violations = _violations(browser)
    browser.call("Emulation.setEmulatedMedia", features=[])
    browser.size(1280, 900)
    assert violations == []


def test_printed_it_hides_what_is_for_the_screen(browser: Browser, page: Path) -> None:
    browser.open(page, "#s1-4")
    browser.call("Emulation.setEmulatedMedia", media="print")
    shown = browser.run("['#reader', '#filter', '.here'].map(s => getComputedStyle(document.querySelector(s)).display)")
    browser.call("Emulation.setEmulatedMedia", media="")
    assert shown == ["none", "none", "none"]


def test_printed_without_backgrounds_a_filled_dot_is_filled(browser: Browser, page: Path) -> None:
    browser.open(page)
    wide, ring = browser.run(
        "(s => [parseFloat(s.width), 2 * parseFloat(s.borderTopWidth)])"
        "(getComputedStyle(document.querySelector('.d.on')))"
    )
    hollow = browser.run("parseFloat(getComputedStyle(document.querySelector('.d:not(.on)')).borderTopWidth)")
    assert ring > 0.8 * wide > 4 * hollow


def test_an_english_sentence_of_an_arabic_brief_keeps_its_citation_at_its_end(browser: Browser, tmp_path: Path) -> None:
    draft = briefs.arabic()
    first, *rest = draft.sections
    summary = replace(first.summary, happened=((claim("Zarif met Hussein in Tehran.", f"{V}.s1"),),))
    draft = replace(draft, sections=(replace(first, summary=summary), *rest))
    path = tmp_path / "brief.html"
    path.write_text(briefs.pages(draft, tmp_path / "none")[1], encoding="utf-8")
    browser.open(path)
    assert browser.run("document.querySelector('.event > p:not(.meta)').dir") == "ltr"
    assert browser.run(
        "(p => p.querySelector('.c').getBoundingClientRect().left > p.querySelector('.claim').getClientRects()[0].left)"
        "(document.querySelector('.event > p:not(.meta)'))"
    )
