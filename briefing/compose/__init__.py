"""Verified claims -> Draft, as Markdown: what a reviewer edits."""

from briefing.compose.draft import Material, compose
from briefing.compose.method import Making
from briefing.compose.render import markdown

__all__ = ["Making", "Material", "compose", "markdown"]
