"""Keep what the verifier supports, without a warning even: nobody has read these sentences yet.

What falls is dropped whole. A sentence never stays while its citation goes.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Overview, Summary, Verdict


def keep(summary: Summary, verdicts: Sequence[Verdict]) -> Summary | None:
    """Return the summary without its unsupported claims, or None where none is left.

    `verdicts` are of `summary.claims()`, in that order. An event's line that falls is replaced by the first sentence
    that stands.
    """
    dropped = {verdict.claim for verdict in verdicts if verdict.word != "supported"}
    if summary.line in dropped:
        standing = [verdict.claim for verdict in verdicts if verdict.word == "supported"]
        if not standing:
            return None
        summary = replace(summary, line=standing[0])
    return summary.without(dropped)


def keep_overview(overview: Overview, verdicts: Sequence[Verdict]) -> Overview:
    """Return the overview without its unsupported claims; a bottom line that falls is replaced by a takeaway."""
    kept = overview.without({verdict.claim for verdict in verdicts if verdict.word != "supported"})
    if kept.bottom_line or not kept.takeaways:
        return kept
    return replace(kept, bottom_line=kept.takeaways[:1], takeaways=kept.takeaways[1:])
