"""Edited draft -> Edition, bound to a digest: who approved what.

`parse` reads what a person edited, and `miscounted` finds events that no longer count what they list; `examine`,
`approval`, `complete` and `issue` are the gate to an edition; `edition` opens one again and refuses it where a byte has
changed; `changes` says what a correction changes.
"""

from briefing.review.approval import Examined, approval, complete, edition, examine, issue
from briefing.review.changes import changes
from briefing.review.origins import miscounted
from briefing.review.reader import Parsed, parse

__all__ = [
    "Examined",
    "Parsed",
    "approval",
    "changes",
    "complete",
    "edition",
    "examine",
    "issue",
    "miscounted",
    "parse",
]
