"""Reported speech: who says it, and how sure of it they are."""
