"""Events -> what the brief says of them: written, held against the evidence, and kept where it stands."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing import __version__, verify
from briefing.desk import Desk
from briefing.folder import records
from briefing.model import Event, Overview, Summary, Verdict
from briefing.summarize import extractive


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What stands, in the order of the events; an event of which nothing stands is not in `summaries`.

    `written` counts the sentences, `dropped` those that fell, by the code of the first finding. `rows` are of
    audit.jsonl.
    """

    events: tuple[Event, ...]
    summaries: dict[str, Summary]
    overview: Overview
    written: int
    dropped: Counter[str]
    rows: tuple[dict[str, Any], ...]

    @property
    def verified(self) -> int:
        """How many sentences stand."""
        return self.written - self.dropped.total()


def tell(desk: Desk, happenings: Sequence[Event]) -> Told:
    """Write each event and the overview, and keep what the verifier supports."""
    court = _Court(happenings)
    summaries: dict[str, Summary] = {}
    for done, event in enumerate(happenings):
        desk.progress("writing", done, len(happenings))
        summary = extractive.summarize(event, others=_storyline(event, happenings))
        if kept := verify.keep(summary, court.hold(event.id, summary)):
            summaries[event.id] = kept
    desk.progress("writing", len(happenings), len(happenings))
    told = tuple(event for event in happenings if event.id in summaries)
    overview = extractive.overview([(event, summaries[event.id]) for event in told])
    return Told(
        events=told,
        summaries=summaries,
        overview=verify.keep_overview(overview, court.hold("", overview)),
        written=len(court.rows),
        dropped=court.dropped,
        rows=tuple(court.rows),
    )


def evidence_of(happenings: Sequence[Event]) -> verify.Evidence:
    """Return what the claims of these events may be held against: their articles, each in its event."""
    articles = [article for event in happenings for article in event.articles]
    return verify.Evidence.of(articles, events={a.id: event.id for event in happenings for a in event.articles})


class _Court:
    """Holds claims against the evidence and keeps the record."""

    def __init__(self, happenings: Sequence[Event]) -> None:
        self.rows: list[dict[str, Any]] = []
        self.dropped: Counter[str] = Counter()
        self._evidence = evidence_of(happenings)

    def hold(self, event: str, said: Summary | Overview) -> list[Verdict]:
        """Return the verdict of each claim, in order."""
        verdicts = [verify.verify(claim, self._evidence) for claim in said.claims()]
        for verdict in verdicts:
            stands = verdict.word == "supported"
            self.rows.append(
                records.audited(event, verdict, outcome="kept" if stands else "dropped", rules=__version__)
            )
            if not stands:
                self.dropped[verdict.findings[0].code] += 1
        return verdicts


def _storyline(event: Event, happenings: Sequence[Event]) -> list[Event]:
    return [other for other in happenings if other is not event and other.storyline == event.storyline != ""]
