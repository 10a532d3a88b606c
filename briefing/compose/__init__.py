"""Verified claims -> Draft, as Markdown: what a reviewer edits."""

from briefing.compose.continuity import Continued, continued
from briefing.compose.draft import Material, compose
from briefing.compose.method import Making
from briefing.compose.render import markdown

__all__ = ["Continued", "Making", "Material", "compose", "continued", "markdown"]
