"""Claims: what the editions said, sentence by sentence, with the passages that each one cited."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

import msgspec

from briefing.archive.store import Archive
from briefing.model import Claim, Dated, Draft, article_of
from briefing.model.earlier import CitedPassage, EarlierClaim

QUERY = """
    SELECT claim.edition, edition.day, claim.number, claim.event, claim.claim, citation.*
    FROM claim
    JOIN edition ON edition.serial = claim.edition
    JOIN citation ON citation.edition = claim.edition AND citation.claim = claim.number
"""
ORDER = " ORDER BY edition.day, edition.year, edition.number, claim.number, citation.place"


def record(archive: Archive, draft: Draft, *, serial: str) -> None:
    """Keep what an edition says; `record_edition` calls this in its transaction."""
    cited = {passage: _passage(draft, passage) for claim in draft.claims() for passage in claim.passages}
    for number, (event, claim) in enumerate(_claims(draft), start=1):
        archive.change(
            "INSERT INTO claim (edition, number, event, claim) VALUES (?, ?, ?, ?)",
            (serial, number, event, msgspec.json.encode(claim)),
        )
        for place, passage in enumerate((cited[name] for name in claim.passages), start=1):
            archive.change(
                "INSERT INTO citation (edition, claim, place, passage, text, article, outlet, url, sha256, published)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    serial,
                    number,
                    place,
                    passage.id,
                    passage.text,
                    passage.article,
                    passage.outlet,
                    passage.url,
                    passage.sha256,
                    msgspec.json.encode(passage.published),
                ),
            )


def said_of(archive: Archive, events: Sequence[str], *, before: date) -> list[EarlierClaim]:
    """Return what the editions of earlier days said of events, by any of their ids, oldest first.

    An edition that was corrected has not said anything: its correction has.
    """
    where = """
        WHERE claim.event IN (SELECT value FROM json_each(?)) AND edition.day < ?
        AND edition.serial NOT IN (SELECT corrects FROM edition)"""
    return _gather(archive.rows(QUERY + where + ORDER, (json.dumps(list(events)), before.isoformat())))


def resting_on(archive: Archive, source: str) -> list[EarlierClaim]:
    """Return every sentence of every edition that cites a source: an article's id, URL or SHA-256, or an outlet."""
    where = """ WHERE (claim.edition, claim.number) IN (
        SELECT edition, claim FROM citation WHERE article = ?1 OR url = ?1 OR sha256 = ?1 OR outlet = ?1)"""
    return _gather(archive.rows(QUERY + where + ORDER, (source,)))


def cited_pages(archive: Archive) -> frozenset[str]:
    """Return the addresses of all articles that editions cite."""
    return frozenset(row["url"] for row in archive.rows("SELECT DISTINCT url FROM citation WHERE url <> ''"))


def quoted(archive: Archive) -> list[tuple[str, int, int]]:
    """Return each outlet that editions cite, the most cited first: its name, the sentences, the editions."""
    rows = archive.rows(
        "SELECT outlet, COUNT(DISTINCT edition || ' ' || claim) AS sentences, COUNT(DISTINCT edition) AS editions"
        " FROM citation GROUP BY outlet ORDER BY sentences DESC, outlet"
    )
    return [(row["outlet"], row["sentences"], row["editions"]) for row in rows]


def _claims(draft: Draft) -> Iterator[tuple[str, Claim]]:
    events = {section.number: section.summary.event for section in draft.sections}
    yield from (("", claim) for claim in draft.overview.claims())
    yield from ((events.get(entry.event or 0, ""), entry.claim) for entry in draft.timeline)
    for section in draft.sections:
        yield from ((section.summary.event, claim) for claim in section.summary.claims())
    yield from (("", replace(person.role, text=f"{person.name}: {person.role.text}")) for person in draft.people)


def _passage(draft: Draft, passage: str) -> CitedPassage:
    article = article_of(passage)
    source = next(entry for entry in draft.sources if entry.article == article)
    return CitedPassage(
        id=passage,
        text=draft.passages[draft.label(passage)],
        article=article,
        outlet=source.outlet,
        url=source.url,
        sha256=source.sha256,
        published=source.published,
    )


def _gather(rows: list[sqlite3.Row]) -> list[EarlierClaim]:
    gathered = []
    for (serial, _), group in groupby(rows, key=lambda row: (row["edition"], row["number"])):
        cited = list(group)
        gathered.append(
            EarlierClaim(
                serial=serial,
                day=date.fromisoformat(cited[0]["day"]),
                event=cited[0]["event"],
                claim=msgspec.json.decode(bytes(cited[0]["claim"]), type=Claim),
                passages=tuple(_cited(row) for row in cited),
            )
        )
    return gathered


def _cited(row: sqlite3.Row) -> CitedPassage:
    return CitedPassage(
        id=row["passage"],
        text=row["text"],
        article=row["article"],
        outlet=row["outlet"],
        url=row["url"],
        sha256=row["sha256"],
        published=msgspec.json.decode(row["published"], type=Dated),
    )
