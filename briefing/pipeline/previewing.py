"""`preview`: a draft as it would be published, with a DRAFT mark."""

from collections.abc import Sequence
from pathlib import Path

from briefing import folder, publish
from briefing.desk import Desk
from briefing.errors import InputError
from briefing.folder import sources
from briefing.model import Article
from briefing.pipeline import drafts
from briefing.pipeline.checking import Checked, read_back
from briefing.review import digest


def preview(desk: Desk, path: Path) -> list[Path]:
    """Write the PDF and the page of a draft beside it, marked DRAFT, and return where they lie.

    Raises InputError where it is an edition that nobody has changed: what lies beside it is what its readers have.
    """
    markdown = drafts.text(path)
    articles = drafts.needed_beside(path)
    checked = read_back(markdown, articles, name=str(path))
    head = checked.draft.masthead
    if head.seal and head.seal == digest.seal(markdown.encode()):
        there = path.with_suffix(".pdf").exists()
        where = "its PDF lies beside it" if there else "briefing approve writes its PDF again"
        raise InputError(f"{path} is published as {head.serial}, and {where}; edit it to correct it")
    publication = rendered(desk, checked, articles, markdown=markdown)
    written = {path.with_suffix(".pdf"): publication.pdf, path.with_suffix(".html"): publication.html.encode()}
    for place, content in written.items():
        folder.write_whole(place, content)
    return list(written)


def rendered(desk: Desk, checked: Checked, articles: Sequence[Article], *, markdown: str) -> publish.Publication:
    """Render a draft as it was read back, marked DRAFT."""
    return publish.preview(
        checked.draft,
        publish.Evidence(articles=articles, sources=sources.encode(articles), findings=checked.findings),
        markdown=markdown.encode(),
        templates=desk.templates,
        theme_name=desk.settings.brief.theme,
    )
