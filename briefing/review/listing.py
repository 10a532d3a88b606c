"""The list of sources and the footnotes of a draft -> SourceEntries, and the sentence behind each label.

What a reviewer may correct is taken as written: a date, a grade, a place, the outlet's name. The number of a source,
its article and its digest are not the reviewer's to change; with the articles of sources.json at hand that is held,
and a footnote must be the sentence that stands there.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from briefing.folder.inert import folded, parts, plain
from briefing.folder.notation import SEPARATOR, published_phrase
from briefing.folder.phrases import BY_REVIEWER, day_phrase, parse_date
from briefing.model import Article, Dated, Position, SourceEntry
from briefing.review.blocks import DEFINITION, Block
from briefing.review.claims import LABEL, Desk
from briefing.review.inline import Text
from briefing.review.report import shown

_LEAD = re.compile(r"(?P<mark>\*\*|__)s(?P<number>[1-9]\d{0,5})(?P=mark)[ \t\n]*")
_KEY = re.compile(r"\s*(?P<key>[A-Za-z][A-Za-z0-9-]{0,20}):\s*")
_FOLD = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_TEXTS = ("Title", "Place", "Grade", "Kind", "Country", "Language", "Article", "SHA-256", "URL")
_KEYS = frozenset({*_TEXTS, "Published", "Origin", "Retrieved", "Cites", "Notes"})


class Keyed:
    """A line of `Key: value` parts: the text before the first, then each value with its place."""

    def __init__(self, text: Text, start: int = 0) -> None:
        self.text = text
        self.first = ("", text.position(0))
        self.values: dict[str, tuple[str, Position]] = {}
        self.unknown: list[tuple[str, Position]] = []
        for index, (offset, part) in enumerate(parts(text.raw[start:], SEPARATOR)):
            match = _KEY.match(part)
            place = text.position(min(start + offset + len(part) - len(part.lstrip()), len(text.raw)))
            if match and index:
                self.values[match["key"]] = (part[match.end() :].strip(), place)
            elif not index:
                self.first = (part.strip(), place)
            elif part.strip():
                self.unknown.append((part.strip(), place))

    def plain(self, key: str) -> str:
        """Return a value as text; empty where it is not there."""
        return plain(self.values[key][0]) if key in self.values else ""

    def several(self, key: str) -> tuple[str, ...]:
        """Return the texts of a value that holds several."""
        written = self.values[key][0] if key in self.values else ""
        return tuple(text for text in (plain(part) for _, part in parts(written, ";")) if text)


def sources(blocks: Sequence[Block], *, articles: Sequence[Article] | None, desk: Desk) -> tuple[SourceEntry, ...]:
    """Return the list of sources in its order; the desk then knows which article has which number."""
    found: dict[int, SourceEntry] = {}
    for block in blocks:
        text = Text(block.lines)
        match = _LEAD.match(text.raw)
        if block.kind != "item" or not match:
            desk.report.stray(block, "in the list of sources")
            continue
        entry = _entry(Keyed(text, match.end()), int(match["number"]), desk)
        if entry and entry.number in found:
            desk.report.add("DRF014", f"source s{entry.number} is listed twice; remove one", text.position(0))
            continue
        held = _held(entry, articles, text, desk) if entry else None
        if held:
            found[held.number] = held
            desk.articles[held.number] = held.article
    return tuple(found.values())


def footnotes(
    blocks: Sequence[Block], *, sources: Sequence[SourceEntry], articles: Sequence[Article] | None, desk: Desk
) -> None:
    """Read the footnotes into the desk's texts; with the articles at hand, every sentence of theirs may be cited."""
    by_id = {article.id: article for article in articles or ()}
    for source in sources:
        for passage in by_id[source.article].passages if source.article in by_id else ():
            desk.texts[f"s{source.number}-{passage.number}"] = passage.text
    heads = {source.number: _heads(source, by_id.get(source.article)) for source in sources}
    known = dict(desk.texts) if articles is not None else None
    for block in blocks:
        _footnote(block, heads=heads, known=known, desk=desk)


def _entry(line: Keyed, number: int, desk: Desk) -> SourceEntry | None:
    report = desk.report
    for written, place in line.unknown:
        report.add("DRF009", f"{shown(written)} is no `Key: value` of a source; write it under Notes", place)
    for key in sorted(line.values.keys() - _KEYS):
        report.add("DRF009", f'a source has no "{key}"; write it under Notes', line.values[key][1])
    outlet = plain(line.first[0])
    published = dated(line, "Published", desk)
    origin = re.fullmatch(r"s([1-9]\d{0,5})", line.plain("Origin"))
    try:
        retrieved = datetime.fromisoformat(line.plain("Retrieved")) if "Retrieved" in line.values else None
    except ValueError:
        report.add(
            "DRF009", f's{number} has no such moment; write "2021-02-03T18:00:00+03:00"', line.values["Retrieved"][1]
        )
        retrieved = None
    if not origin or not outlet or not line.plain("Article"):
        report.add(
            "DRF009", f"source s{number} needs its outlet, its `Origin: s{number}` and its `Article: `", line.first[1]
        )
        return None
    return SourceEntry(
        number=number,
        article=line.plain("Article"),
        outlet=outlet,
        title=line.plain("Title"),
        published=published,
        grade=line.plain("Grade"),
        origin=int(origin[1]),
        kind=line.plain("Kind"),
        country=line.plain("Country"),
        place=line.plain("Place"),
        language=line.plain("Language"),
        url=line.plain("URL"),
        sha256=line.plain("SHA-256"),
        retrieved=retrieved,
        credited=line.several("Cites"),
        notes=line.several("Notes"),
    )


def dated(line: Keyed, key: str, desk: Desk) -> Dated:
    """Return the date under a key, or before the first key where `key` is empty; report one that cannot be."""
    written, place = (line.values.get(key) or ("undated", line.first[1])) if key else line.first
    try:
        return parse_date(written)
    except ValueError as error:
        desk.report.add("DRF010", str(error), place)
        return Dated()


def _held(entry: SourceEntry, articles: Sequence[Article] | None, text: Text, desk: Desk) -> SourceEntry | None:
    """Return the entry as it may stand; None where it is not the source that sources.json has under its number."""
    if articles is None:
        return entry
    article = articles[entry.number - 1] if entry.number <= len(articles) else None
    if article is None or (folded(article.id), folded(article.sha256)) != (entry.article, entry.sha256):
        desk.report.add(
            "DRF014",
            f"s{entry.number} is not the source that sources.json has under that number; restore its number, article "
            "and SHA-256",
            text.position(0),
        )
        return None
    said, known = entry.published, article.published
    moved = (said.value, said.basis) != (known.value, known.basis)
    if entry.published.value and moved and entry.published.basis != BY_REVIEWER:
        day = day_phrase(entry.published.value)
        desk.report.add(
            "DRF010",
            f's{entry.number} is not dated {day} by "{entry.published.basis}"; write "{day} ({BY_REVIEWER})"',
            text.position(0),
        )
    return replace(entry, article=article.id)


def _footnote(block: Block, *, heads: Mapping[int, Sequence[str]], known: Mapping[str, str] | None, desk: Desk) -> None:
    text = Text(block.lines)
    label = block.label
    match = LABEL.fullmatch(label)
    source = int(match["source"]) if match else 0
    if source not in heads or (known is not None and label not in known):
        _object(desk, text, f"[^{label}] is the footnote of no sentence of a listed source; remove it")
        return
    opening = DEFINITION.match(text.raw)
    shown = plain(text.raw[opening.end() if opening else 0 :])
    head = next(
        (head for head in heads[source] if _alike(shown).startswith(_alike(f"{label} {SEPARATOR} {head}"))), None
    )
    if head is None:
        expected = " or ".join(heads[source])
        _object(
            desk, text, f"the footnote {label} does not begin as its source does; write {label} {SEPARATOR} {expected}"
        )
        return
    sentence = _unquoted(shown[len(f"{label} {SEPARATOR} {head}") :].strip())
    if known is not None and _alike(sentence) != _alike(known[label]):
        _object(desk, text, f"the footnote {label} is not what the source says; restore it: {folded(known[label])}")
        return
    if not sentence:
        _object(desk, text, f"the footnote {label} quotes nothing; restore its sentence")
        return
    desk.texts.setdefault(label, sentence)
    desk.used[label] = None


def _heads(entry: SourceEntry, article: Article | None) -> list[str]:
    """Return how footnotes of a source may begin: by its entry, or by its article where a reviewer mended the entry."""
    outlets = {folded(entry.outlet), *([folded(article.source.name)] if article else [])}
    days = {published_phrase(entry.published), *([published_phrase(article.published)] if article else [])}
    return sorted({f"{outlet}, {day}: " for outlet in outlets for day in days}, key=lambda head: (-len(head), head))


def _object(desk: Desk, text: Text, message: str) -> None:
    desk.report.add("DRF015", message, text.position(0))


def _alike(text: str) -> str:
    return folded(text).translate(_FOLD)


def _unquoted(text: str) -> str:
    folded_text = text.translate(_FOLD)
    quoted = len(text) > 1 and folded_text[0] == folded_text[-1] == '"'
    return text[1:-1].strip() if quoted else text
