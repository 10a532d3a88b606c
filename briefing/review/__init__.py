"""Edited draft -> Edition, bound to a digest: who approved what."""

from briefing.review.reader import Parsed, parse

__all__ = ["Parsed", "parse"]
