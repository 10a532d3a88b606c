"""Edited draft -> Edition, bound to a digest: who approved what."""
