"""The gate: what is published is an Edition; a Draft can only be previewed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.model import Article, Draft, Edition, Finding
from briefing.publish import fonts
from briefing.publish.page import additions
from briefing.publish.pdf import Attachment, libraries, typeset
from briefing.publish.templates import Theme, render, theme
from briefing.publish.variables import Stamp, filters, variables
from briefing.publish.words import load


@dataclass(frozen=True, slots=True)
class Publication:
    """The two files that readers open."""

    pdf: bytes
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a brief rests on. `sources` is the content of sources.json, which goes into the PDF.

    The page shows the `articles` beside the text. `findings` are what the verifier holds against the brief's claims,
    which it shows on demand; None where the claims were not checked.
    """

    articles: Sequence[Article]
    sources: bytes
    findings: Sequence[Finding] | None = None


def edition(
    edition: Edition,
    evidence: Evidence,
    *,
    templates: Path,
    theme_name: str,
) -> Publication:
    """Publish an approved brief, dated by its last approval.

    `templates` is the user's own folder, which need not exist: what it lacks is taken from the shipped one.
    Raises TemplateError and RenderError, in one line each.
    """
    stamp = stamped(edition)
    look = _Look(theme(theme_name, templates), templates / "fonts")
    return _publish(edition.draft, evidence, stamp=stamp, markdown=edition.markdown, look=look)


def preview(draft: Draft, evidence: Evidence, *, markdown: bytes, templates: Path, theme_name: str) -> Publication:
    """Show what a draft would look like, marked DRAFT on every page and dated by its as-of moment."""
    stamp = Stamp(created=draft.masthead.as_of, mark="DRAFT")
    look = _Look(theme(theme_name, templates), templates / "fonts")
    return _publish(draft, evidence, stamp=stamp, markdown=markdown, look=look)


def unprintable(templates: Path) -> list[str]:
    """Return the scripts that no font here has, the user's own among them; their letters are printed as numbers."""
    return fonts.unprintable(folder=templates / "fonts")


def missing() -> list[str]:
    """Return one line for each system library or font package that a PDF needs and this machine lacks."""
    return [*libraries(), *fonts.absent()]


@dataclass(frozen=True, slots=True)
class _Look:
    theme: Theme
    fonts: Path


def stamped(edition: Edition) -> Stamp:
    """Return how an edition is marked: dated by its last approval."""
    return Stamp(created=max(approval.at for approval in edition.draft.masthead.approvals), digest=edition.digest)


def pages(draft: Draft, evidence: Evidence, *, stamp: Stamp, theme: Theme) -> tuple[str, str]:
    """Fill in the templates: the HTML that the PDF is made of, and the page."""
    words = load(draft.masthead.language, theme.folders)
    filled = filters(words)
    sheet = render(theme, "brief.html.j2", variables=variables(draft, stamp, words), filters=filled)
    shown = additions(draft, evidence.articles, evidence.findings, theme=theme)
    screen = render(theme, "page.html.j2", variables=variables(draft, stamp, words) | shown, filters=filled)
    return sheet, screen


def _publish(draft: Draft, evidence: Evidence, *, stamp: Stamp, markdown: bytes, look: _Look) -> Publication:
    sheet, screen = pages(draft, evidence, stamp=stamp, theme=look.theme)
    cover = fonts.cover(sheet, folder=look.fonts)
    files = [
        Attachment("brief.md", markdown, "The Markdown that was reviewed", "Source"),
        Attachment("sources.json", evidence.sources, "Articles and passages as cited", "Data"),
    ]
    content = typeset(sheet, cover, theme=look.theme, attachments=files, created=stamp.created)
    return Publication(pdf=content, html=screen)
