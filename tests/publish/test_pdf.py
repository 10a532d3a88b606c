import gc
import io
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pypdf
import pytest

from tests.publish import briefs


def _open(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def _text(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> pypdf.PdfReader:
    return _open(briefs.published(briefs.edition(), tmp_path_factory.mktemp("templates")).pdf)


def test_every_part_of_the_brief_is_printed(reader: pypdf.PdfReader) -> None:
    text = _text(reader).casefold()
    for part in (
        "Iraq desk: daily situation brief",
        "Bottom line up front",
        "US soldiers in Iraq, as reported",
        "Key events",
        "Timeline",
        "Who said what",
        "What is new since the last brief",
        "Not known from these articles",
        "Where sources disagree or differ",
        "Background",
        "Assessment",
        "Also reported",
        "People named",
        "Sources",
        "Left out, and why",
        "inbox/menu.html",
        "Method and limits",
        "TLP:AMBER",
        "Approved by Duty Officer",
        "SB-2021-017",
        "*at last* & [more] <soon>",
    ):
        assert part.casefold() in text, part


def test_the_reviewed_text_and_the_sources_are_inside_the_file(reader: pypdf.PdfReader) -> None:
    assert {name: content[0] for name, content in reader.attachments.items()} == {
        "brief.md": briefs.MARKDOWN,
        "sources.json": briefs.SOURCES,
    }


def test_each_citation_leads_to_its_source_and_each_source_back(reader: pypdf.PdfReader) -> None:
    annotations = [found.get_object() for page in reader.pages for found in page.get("/Annots") or ()]
    targets = {str(annotation["/Dest"]) for annotation in annotations if "/Dest" in annotation}
    assert {f"source-{number}" for number in range(1, 7)} <= targets
    assert "cited-1-4" in targets
    assert targets <= set(reader.named_destinations)


def test_the_outline_lists_the_sections(reader: pypdf.PdfReader) -> None:
    titles = [str(getattr(entry, "title", "")) for entry in reader.outline]
    assert titles[:3] == ["Bottom line up front", "Timeline", "Key events"]
    assert "2 Earlier visit: agreement to widen ties" in titles
    assert titles[-1] == "Method and limits"


def test_the_file_says_what_it_is(reader: pypdf.PdfReader) -> None:
    metadata = reader.metadata
    assert metadata is not None
    assert metadata.title == "SB-2021-017: Iraq desk: daily situation brief"
    assert metadata.author == "Duty Officer"
    assert metadata.creation_date == datetime(2021, 2, 4, 6, 30, tzinfo=UTC)
    assert str(reader.root_object["/Lang"]) == "en"


def test_an_edition_carries_no_draft_mark_and_a_preview_does_on_every_page(
    reader: pypdf.PdfReader, tmp_path: Path
) -> None:
    assert "DRAFT" not in _text(reader)
    preview = _open(briefs.previewed(briefs.draft(), tmp_path).pdf)
    assert all("DRAFT" in page.extract_text() for page in preview.pages)


BUILD = """
import sys
from pathlib import Path
from tests.publish import briefs
made = briefs.published(briefs.edition(), Path.cwd() / "none")
sys.stdout.buffer.write(made.pdf + made.html.encode())
"""


def test_another_folder_time_zone_locale_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    built = []
    for zone, locale, seed in (("Asia/Tokyo", "C", "1"), ("America/Lima", "C.UTF-8", "2")):
        folder = tmp_path / seed
        folder.mkdir()
        setting = {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONPATH": root, "HOME": str(folder)}
        ran = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", BUILD], cwd=folder, env=setting, capture_output=True, check=True
        )
        built.append(ran.stdout)
    assert built[0].startswith(b"%PDF-1.7")
    assert built[0] == built[1]


def test_the_process_is_as_it_was_after_a_file_was_set(tmp_path: Path) -> None:
    before = (gc.get_threshold(), dict(os.environ))
    briefs.previewed(briefs.draft(), tmp_path)
    assert (gc.get_threshold(), dict(os.environ)) == before
