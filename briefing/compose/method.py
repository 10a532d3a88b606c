"""The paragraphs "Method and limits": what was counted, who wrote, what the reader may rely on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.model import Section, SourceEntry
from briefing.model.article import UNKNOWN_SOURCE
from briefing.model.draft import independent

SCALES = (
    "Grades follow the Admiralty scale: the source from A (reliable) to F (cannot be judged) as set by the desk; the "
    "information from 1 (confirmed) to 6 (cannot be judged) by how many other independent origins tell of the same "
    "event: 2 for two or more, 3 for one, 6 for none. Confidence is high with three or more independent origins, a "
    "known day and no denial, moderate with two or more, low with one; reprints and wire copies "
    "count once, comment never."
)
PROMISE = (
    "Each sentence cites one to three sentences of its sources, and names, numbers, dates, quotes, attribution and "
    "negation were checked against them by rule. Citations are checked; that the sources are right is not. "
    '"Not mentioned" is not a denial.'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How a draft was made: who wrote, what became of the sentences, and the digests of what was used.

    `dropped` counts sentences by the reason for which they were dropped, in words; `repaired` were rejected at first.
    `model` names the language model of whose sentences any stand in the brief; `by_model` counts the events that it
    wrote. `unused` names one that replied, and of whose replies nothing stands.
    """

    writer: str
    model: str = ""
    by_model: int = 0
    unused: str = ""
    written: int = 0
    verified: int = 0
    repaired: int = 0
    dropped: Mapping[str, int] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)


def method(making: Making, *, sections: Sequence[Section], sources: Sequence[SourceEntry]) -> tuple[str, ...]:
    """Return the paragraphs in their order."""
    return (
        _basis(sections, sources),
        _counts(making),
        _use_of_ai(making, len(sections)),
        PROMISE,
        SCALES,
        *_limits(sources),
    )


def _basis(sections: Sequence[Section], sources: Sequence[SourceEntry]) -> str:
    unlisted = sum(section.unlisted for section in sections)
    outlets = len({source.outlet for source in sources} - {UNKNOWN_SOURCE.name})
    unknown = sum(source.outlet == UNKNOWN_SOURCE.name for source in sources)
    named = f"{_count(outlets, 'outlet')}{f' and {unknown} without a named publisher' if unknown else ''}"
    origins = independent(sources)
    more = (
        f"; {_count(unlisted, 'more article')} of these events {_are(unlisted)} counted and not listed"
        if unlisted
        else ""
    )
    return (
        f"As generated: {_count(len(sections), 'event')}; {_count(len(sources), 'listed source')} from {named}; "
        f"{_count(origins, 'independent origin')}{more}."
    )


def _counts(making: Making) -> str:
    dropped = sum(making.dropped.values())
    reasons = "; ".join(f"{count} {reason}" for reason, count in sorted(making.dropped.items()))
    why = f" ({reasons})" if reasons else ""
    return (
        f"{_count(making.written, 'sentence')} written, {making.verified} verified, {making.repaired} repaired after a "
        f"first rejection, {dropped} dropped{why}."
    )


def _use_of_ai(making: Making, events: int) -> str:
    if making.model:
        part = "" if making.by_model == events else f" of {making.by_model} of {_count(events, 'event')}"
        rest = "; the others were chosen from the articles by rule" if part else ""
        return (
            f"AI use: the language model {making.model} wrote the sentences{part} under structured prompts, whose "
            f"digests stand in the head of the draft{rest}; the checks are rules and use no model. A person reviews "
            "the text before it goes out."
        )
    if making.unused:
        return (
            f"AI use: the language model {making.unused} was asked and replied; nothing of it stands here. The "
            "sentences were chosen from the articles by rule. A person reviews the text before it goes out."
        )
    return (
        "AI use: none. The sentences were chosen from the articles by rule; no language model was used. A person "
        "reviews the text before it goes out."
    )


def _limits(sources: Sequence[SourceEntry]) -> list[str]:
    undated = sum(not source.published.value for source in sources)
    inferred = sum(source.published.is_inferred for source in sources)
    limits = [f"{_count(undated, 'source')} {_are(undated)} undated"] if undated else []
    limits += [f"the day of {_count(inferred, 'source')} is inferred from the text"] if inferred else []
    return [f"Limits: {'; '.join(limits)}."] if limits else []


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
