"""The nouns that flow between the stages. Standard library only; every value is frozen.

An illegal value cannot be built: the constructors raise ValueError, which is a bug of the caller.
"""

from briefing.model.article import Article, LeftOut, Passage, Source, article_of, placed
from briefing.model.claim import Citation, Claim, Finding, Kind, Position, Severity, Verdict, verdict_word
from briefing.model.dated import Dated, GivenDate
from briefing.model.draft import (
    Approval,
    Draft,
    Edition,
    Masthead,
    Person,
    Section,
    SourceEntry,
    Status,
    TimelineEntry,
    label_of,
)
from briefing.model.event import Confidence, Correction, Event, KnownEvent, Reason
from briefing.model.summary import Difference, KeyFigure, Overview, Stance, Summary

__all__ = [
    "Approval",
    "Article",
    "Citation",
    "Claim",
    "Confidence",
    "Correction",
    "Dated",
    "Difference",
    "Draft",
    "Edition",
    "Event",
    "Finding",
    "GivenDate",
    "KeyFigure",
    "Kind",
    "KnownEvent",
    "LeftOut",
    "Masthead",
    "Overview",
    "Passage",
    "Person",
    "Position",
    "Reason",
    "Section",
    "Severity",
    "Source",
    "SourceEntry",
    "Stance",
    "Status",
    "Summary",
    "TimelineEntry",
    "Verdict",
    "article_of",
    "label_of",
    "placed",
    "verdict_word",
]
