"""The gate: what is published is an Edition; a Draft can only be previewed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.model import Article, Draft, Edition
from briefing.publish import fonts, pdf
from briefing.publish.pdf import Attachment
from briefing.publish.templates import render, theme
from briefing.publish.variables import Stamp, filters, variables
from briefing.publish.words import load


@dataclass(frozen=True, slots=True)
class Publication:
    """The two files that readers open."""

    pdf: bytes
    html: str


def edition(
    edition: Edition, articles: Sequence[Article], *, sources: bytes, templates: Path, theme_name: str
) -> Publication:
    """Publish an approved brief, dated by its last approval.

    `sources` is the content of sources.json, which goes into the PDF beside the approved Markdown.
    Raises TemplateError and RenderError, in one line each.
    """
    stamp = Stamp(
        created=max(approval.at for approval in edition.draft.masthead.approvals),
        digest=edition.digest,
    )
    files = _files(edition.markdown, sources)
    return _publish(edition.draft, articles, stamp=stamp, files=files, templates=templates, theme_name=theme_name)


def preview(
    draft: Draft, articles: Sequence[Article], *, markdown: bytes, sources: bytes, templates: Path, theme_name: str
) -> Publication:
    """Show what a draft would look like, marked DRAFT on every page and dated by its as-of moment."""
    stamp = Stamp(created=draft.masthead.as_of, mark="DRAFT")
    files = _files(markdown, sources)
    return _publish(draft, articles, stamp=stamp, files=files, templates=templates, theme_name=theme_name)


def missing() -> list[str]:
    """Return one line for each system library or font package that a PDF needs and this machine lacks."""
    return [*pdf.libraries(), *fonts.absent()]


def _publish(
    draft: Draft,
    articles: Sequence[Article],
    *,
    stamp: Stamp,
    files: Sequence[Attachment],
    templates: Path,
    theme_name: str,
) -> Publication:
    del articles
    chosen = theme(theme_name, templates)
    words = load(draft.masthead.language, chosen.folders)
    print_page = render(chosen, "brief.html.j2", variables=variables(draft, stamp, words), filters=filters(words))
    cover = fonts.cover(print_page, folder=templates / "fonts")
    return Publication(
        pdf=pdf.typeset(print_page, cover, theme=chosen, attachments=files, created=stamp.created), html=""
    )


def _files(markdown: bytes, sources: bytes) -> list[Attachment]:
    return [
        Attachment("brief.md", markdown, "The Markdown that was reviewed", "Source"),
        Attachment("sources.json", sources, "Articles and passages as cited", "Data"),
    ]
