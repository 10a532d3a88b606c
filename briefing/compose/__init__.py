"""Verified claims -> Draft, as Markdown: what a reviewer edits."""

from briefing.compose.continuity import Continued, at_hand, continued, moving_first
from briefing.compose.draft import Material, compose
from briefing.compose.method import Making
from briefing.compose.render import markdown

__all__ = ["Continued", "Making", "Material", "at_hand", "compose", "continued", "markdown", "moving_first"]
