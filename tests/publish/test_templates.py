import re
import resource
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import RenderError, TemplateError
from briefing.model import Kind
from briefing.publish import fonts, missing, publication
from briefing.publish.page import additions
from briefing.publish.templates import theme
from briefing.publish.variables import Stamp, filters, variables
from briefing.publish.words import load
from briefing.settings import shipped
from tests.drafts import DRAFT
from tests.publish import briefs

SHIPPED = shipped("templates")


def _edited(folder: Path, name: str, old: str, new: str) -> Path:
    text = (SHIPPED / name).read_text(encoding="utf-8")
    assert old in text
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def _line(path: Path, part: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if part in line)


def test_a_tile_says_who_gives_its_figure(tmp_path: Path) -> None:
    plain = briefs.edition(1).draft
    figure = plain.overview.figures[0]
    said = replace(figure, claim=replace(figure.claim, kind=Kind.REPORTED, speaker="the harbour office"))
    edition = briefs.edition(of=replace(plain, overview=replace(plain.overview, figures=(said,))))
    pages = publication.pages(
        edition.draft, briefs.EVIDENCE, stamp=publication.stamped(edition), theme=theme("desk", tmp_path)
    )
    for page in pages:
        told = r'<div class="k">.{0,900}<p class="l">[^/]{0,80}according to the harbour office'
        assert re.search(told, page, re.DOTALL)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{% if draft.people %}", "{% if drafts.people %}", r'uses "drafts"; a template has: approvers, .*draft, '),
        ("draft.left_out %}", "draft.leftout %}", r'uses "leftout"; Draft has: .*left_out'),
        ("person.name", "person.nmae", r'uses "nmae"; Person has: .*name, role'),
        ('say("heads.people")', 'say("heads.poeple")', r'lacks "heads.poeple"; there it has: .*people'),
        ("draft.people %}", "draft.people | telll %}", r"No filter named 'telll'"),
        ("{% if draft.people %}", "{% if draft.people", r"end of statement block|expected token"),
    ],
    ids=["name", "part of the brief", "part of a person", "word", "filter", "syntax"],
)
def test_a_typo_is_told_in_one_line_with_file_line_and_what_there_is(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    path = _edited(tmp_path, "brief.html.j2", old, new)
    with pytest.raises(TemplateError) as raised:
        briefs.published(briefs.edition(1), tmp_path)
    message = str(raised.value)
    assert "\n" not in message
    assert re.search(told, message), message
    if "lacks" not in message:
        found = re.match(rf"{re.escape(str(path))}, line (\d+)", message)
        assert found, message
        assert abs(int(found.group(1)) - _line(path, new.partition("\n")[0])) <= 1


def test_a_file_of_the_users_own_wins_and_the_rest_is_the_shipped_one(tmp_path: Path) -> None:
    _edited(tmp_path, "words/en.toml", "Key events", "What matters")
    sheet, page = briefs.pages(briefs.draft(), tmp_path)
    assert "What matters" in sheet
    assert "What matters" in page


def test_a_missing_word_names_its_file(tmp_path: Path) -> None:
    path = _edited(tmp_path, "words/en.toml", 'timeline = "Timeline"\n', "")
    with pytest.raises(TemplateError, match=re.escape(f'{path} lacks "heads.timeline"')):
        briefs.published(briefs.edition(), tmp_path)


def test_a_theme_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r'no theme "fancy"; \[brief\] theme may be desk, plain'):
        briefs.published(briefs.edition(1), tmp_path, theme="fancy")


@pytest.mark.parametrize("name", ["..", "../templates/plain", "plain/../plain", "/etc", ""])
def test_a_theme_is_a_name_and_not_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateError, match="no theme"):
        briefs.published(briefs.edition(1), tmp_path, theme=name)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/x.png", "file:///etc/passwd", "asset:../../etc/passwd", "asset:README.md", "data:text/css,p"],
)
def test_a_stylesheet_cannot_read_anything_but_what_lies_beside_it(tmp_path: Path, address: str) -> None:
    _edited(tmp_path, "brief.css", "body { margin: 0 }", f'body {{ margin: 0; background: url("{address}") }}')
    with pytest.raises(TemplateError, match="is not read"):
        briefs.published(briefs.edition(1), tmp_path)


def test_a_picture_beside_the_templates_is_printed(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    _edited(tmp_path, "brief.css", "body { margin: 0 }", 'body { margin: 0; background: url("asset:logo.svg") }')
    assert briefs.published(briefs.edition(1), tmp_path).pdf.startswith(b"%PDF-1.7")


def test_a_template_cannot_reach_beyond_its_sandbox(tmp_path: Path) -> None:
    _edited(tmp_path, "brief.html.j2", "<body>", "<body>{{ draft.__class__.__init__.__globals__ }}")
    with pytest.raises(TemplateError, match="unsafe"):
        briefs.published(briefs.edition(1), tmp_path)


def test_a_script_of_the_page_cannot_end_its_element(tmp_path: Path) -> None:
    _edited(tmp_path, "page.js", '"use strict";', '"</script><script>";')
    with pytest.raises(TemplateError, match=r"page\.js holds"):
        briefs.published(briefs.edition(1), tmp_path)


def test_a_broken_font_of_the_users_own_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "odd.ttf").write_bytes(b"not a font")
    with pytest.raises(RenderError, match=r"the font .*odd\.ttf cannot be read"):
        fonts.cover("བ", folder=tmp_path / "fonts")


def test_a_font_beside_the_templates_is_used_before_the_packs_of_many_scripts(tmp_path: Path) -> None:
    thai = fonts.cover("ก").faces[-1]
    assert thai.family == "Brief NotoSansThai"
    (tmp_path / "mine.ttf").write_bytes(thai.path.read_bytes())
    assert fonts.cover("ก", folder=tmp_path).faces[-1].family == "Brief mine"


def test_a_letter_that_no_font_has_is_printed_as_its_number_and_its_script_is_named(tmp_path: Path) -> None:
    assert fonts.cover("中བ").lacking == {ord("བ"): "[U+0F56]"}
    assert fonts.unprintable(folder=tmp_path) == ["Mongolian", "N'Ko", "Syriac", "Thaana", "Tibetan", "Tifinagh"]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Hussein", None),
        ("Хусейн Ω ế", None),
        ("حسين ظریف گفت", "Brief Arabic"),
        ("שר", "Brief Hebrew"),
        ("外交部长 외교 とがき", "Brief NotoSansCJKjp-Regular"),
        ("विदेश मंत्री", "Brief NotoSansDevanagari"),
        ("😀", "Brief NotoEmoji"),
    ],
)
def test_a_fallback_font_is_declared_only_where_the_text_needs_it(text: str, family: str | None) -> None:
    cover = fonts.cover(text)
    fallbacks = {face.family for face in cover.faces} - {"Brief Serif", "Brief Sans", "Brief Narrow"}
    assert fallbacks == ({family} if family else set())
    assert cover.lacking == {}


def test_a_disk_with_no_room_is_told_in_one_line(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(RenderError, match=r"cannot be made: .*; free some space"):
            briefs.published(briefs.edition(1), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_this_machine_lacks_nothing() -> None:
    assert missing() == []


def test_the_two_languages_have_the_same_words() -> None:
    def names(language: str) -> set[str]:
        table = tomllib.loads((SHIPPED / "words" / f"{language}.toml").read_text(encoding="utf-8"))
        return {f"{group}.{name}" for group, words in table.items() if isinstance(words, dict) for name in words}

    assert names("en") == names("ar")


def test_the_readme_lists_every_name_and_filter() -> None:
    readme = (SHIPPED / "README.md").read_text(encoding="utf-8")
    words = load("en", [SHIPPED])
    stamp = Stamp(created=DRAFT.masthead.as_of)
    names = {
        *variables(DRAFT, stamp, words),
        *additions(DRAFT, (), None, theme=theme("desk", SHIPPED)),
        *filters(words),
    }
    assert [name for name in sorted(names) if f"`{name}" not in readme] == []
