"""Verified claims -> Draft, as Markdown: what a reviewer edits."""
