import html
import io
import re
import unicodedata
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.publish import Evidence, Publication, edition, fonts
from briefing.publish.text import plain
from tests.publish import briefs, hostile
from tests.publish.browser import needs_browser, running
from tests.publish.standards import broken_rules, needs_verapdf

TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    evidence = Evidence(articles=hostile.articles(), sources=b"{}")
    none = tmp_path_factory.mktemp("none")
    return edition(briefs.edition(of=hostile.draft()), evidence, templates=none, theme_name="desk")


def test_there_are_five_hundred_of_them() -> None:
    assert len(set(hostile.strings())) == 500


def test_the_page_holds_each_as_text(publication: Publication) -> None:
    text = html.unescape(publication.html)
    assert [string for string in hostile.strings() if plain(string) not in text] == []


def test_the_pdf_holds_each_as_text(publication: Publication) -> None:
    # What is not set letter after letter is not extracted as it was written: right to left, the vowels of India that
    # stand before their consonant, emoji joined into one. Those are looked at in the page.
    pages = pypdf.PdfReader(io.BytesIO(publication.pdf)).pages
    text = _squeezed("".join(page.extract_text() for page in pages if "Page 1 of" not in page.extract_text()))
    lacking = fonts.cover("".join(map(plain, hostile.strings()))).lacking
    wanted = [string for string in hostile.strings() if len(string) < 300 and _is_set_in_order(string)]
    assert len(wanted) > 250
    assert [string for string in wanted if _squeezed(plain(string).translate(lacking)) not in text] == []


@needs_browser
def test_chromium_runs_nothing_and_asks_for_nothing(publication: Publication, tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text(publication.html, encoding="utf-8")
    with running(tmp_path / "profile") as browser:
        browser.size(390, 844)
        browser.open(path)
        assert browser.run("typeof window.taken") == "undefined"
        assert browser.run("document.querySelectorAll('script').length") == 1
        assert browser.run("document.documentElement.scrollWidth") <= 390
        assert {address.partition("#")[0] for address in browser.requests} <= {path.as_uri(), "about:blank"}
        assert browser.complaints == []
        odd = (
            "[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(h => !/^(#|https?:)/.test(h))"
        )
        assert browser.run(odd) == []


@needs_verapdf
def test_the_pdf_still_passes_the_standards(publication: Publication, tmp_path: Path) -> None:
    assert broken_rules({"hostile.pdf": publication.pdf}, tmp_path) == {
        ("hostile.pdf", "3a"): "",
        ("hostile.pdf", "ua1"): "",
    }


@given(st.text())
def test_what_is_printed_turns_nothing_and_controls_nothing(text: str) -> None:
    printed = plain(text)
    printed.encode()
    assert not any(unicodedata.bidirectional(letter) in TURNING for letter in printed)
    assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in printed)
    assert plain(printed) == printed


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"], max_codepoint=0x2FF)))
def test_ordinary_text_is_printed_as_it_is(text: str) -> None:
    assert plain(text) == text


def _is_set_in_order(string: str) -> bool:
    turned = any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in string)
    return not turned and not any("\u0900" <= letter <= "\u0dff" or letter == "\u200d" for letter in string)


def _squeezed(text: str) -> str:
    """Leave out what line breaking adds or takes away, and composes or takes apart."""
    seen = unicodedata.normalize("NFKC", text).replace("\u02bb", "\u2018")  # one glyph serves both
    return re.sub(r"[\s\-\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufe0f]", "", seen)
