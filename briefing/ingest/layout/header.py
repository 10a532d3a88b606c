"""What stands over a story: a leading date, labels such as `Source: ...`, front matter, and lines that are only a date.

Nothing is guessed from prose: a line counts where the whole of it is a label or a date.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from email.utils import parseaddr

from briefing.ingest.layout import boilerplate, datelines, imprints, mastheads
from briefing.ingest.layout.imprints import Imprint
from briefing.model import Dated
from briefing.model.dated import UNDATED

Span = tuple[int, int]

_LEADING_DATE = re.compile(r"\s*date\s*:?\s+(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s|$)\s*", re.IGNORECASE)
_LABELS = {
    "title": "title headline subject titel titre título titulo titolo betreff objet asunto заголовок العنوان",
    "source": "source publisher outlet newspaper quelle fuente fonte источник المصدر 出典 来源",
    "date": "date published publication_date date_published sent datum fecha data дата التاريخ 日付 日期",
    "url": "url link",
    "language": "language lang",
    "author": "author by byline autor autora auteur autore автор الكاتب",
    "place": "dateline location place ort lieu lugar luogo место المكان",
    "from": "from",
    "to": "to cc",
}
_MEANING = {word.replace("_", " "): name for name, words in _LABELS.items() for word in words.split()}
_LABEL = re.compile(
    rf"\s*(?P<label>{'|'.join(sorted(_MEANING, key=lambda word: (-len(word), word)))})\s?"
    r"(?:\s*:[ \t]+|：\s*)(?P<value>[^\n]{1,400})(?:\n|$)",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:Z|[+-]\d\d:?\d\d)?")
_FENCE = re.compile(r"\s*---[ \t]*\n(?=(?:[^\n]{0,400}\n){0,40}?---[ \t]*(?:\n|$))")
_LINES = 6
"""Lines over a story at most: headline, standfirst, byline, outlet, day, city."""

_LEAD = 600
"""Characters of the story in which the words of a masthead are looked for."""

_ENDS = re.compile(r"[.。．।۔][\"'”’»」)]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the lines over a story state. The story begins at `end` or later; `day` is UNDATED where none is stated."""

    end: int = 0
    day: Dated = UNDATED
    labels: dict[str, str] = field(default_factory=dict)


def read(text: str) -> Header:
    """Read a leading `date YYYY-MM-DD`, then lines such as `Source: ...`, alone or between `---` as in Markdown."""
    found = _LEADING_DATE.match(text)
    day = _valid(found[1]) if found else None
    position = found.end() if found and day else 0
    fence = _FENCE.match(text, position)
    position = fence.end() if fence else position
    labels: dict[str, str] = {}
    while (label := _LABEL.match(text, position)) and _keep(labels, label):
        position = label.end()
    if fence:
        position = text.find("---", position) + 3
    return Header(end=position, day=Dated(value=day, basis="header") if day else UNDATED, labels=labels)


def is_label(line: str) -> bool:
    """Tell whether a line is one such as `Source: ...`."""
    return bool(_LABEL.fullmatch(line))


def lines(text: str, paragraphs: list[Span], header: Header) -> tuple[Header, list[Span]]:
    """Read the labels and the lone dates among the short lines over the story; return what is left of the paragraphs.

    A day on which the text was published goes before one on which it was updated.
    """
    over = _Over(text, dict(header.labels))
    paragraphs = _unbracketed(text, paragraphs)
    for position, (start, end) in enumerate(paragraphs):
        short = end - start <= imprints.LONGEST
        imprint = imprints.read(text[start:end]) if short else None
        if imprint:
            over.imprints.append((len(over.left), imprint))
        elif short and _STAMP.fullmatch(text, start, end):
            over.labels.setdefault("date", text[start:end])
        elif short and (town := mastheads.on_a_weekday(text[start:end])):
            over.labels.setdefault("place", town)
        elif ((label := _LABEL.fullmatch(text, start, end)) and _keep(over.labels, label)) or (
            short and mastheads.is_furniture(text[start:end])
        ):
            continue
        elif position >= _LINES or not short or _ENDS.search(text, end - 3, end):
            # Most articles begin with their story.
            return over.header(header, paragraphs[position:]) if position else (header, paragraphs)
        else:
            over.left.append((start, end))
    return header, paragraphs  # short lines and nothing else: a list has no header


_BRACKETED = re.compile(r"\(([^()\n]{6,80})\)\s+(?=\S)")


def _unbracketed(text: str, paragraphs: list[Span]) -> list[Span]:
    """Part the day in brackets from a headline that stands behind it: "(KUT, 3 February 2021) Flood ..."."""
    (start, end), *others = paragraphs or [(0, 0)]
    found = _BRACKETED.match(text, start, end)
    if not found or found.end() == end or not imprints.read(found[1]):
        return paragraphs
    return [found.span(1), (found.end(), end), *others]


class _Over:
    """The short lines over a story as they are read: its labels, its days, and those that are `left`."""

    def __init__(self, text: str, labels: dict[str, str]) -> None:
        self.text = text
        self.labels = labels
        self.left: list[Span] = []
        self.imprints: list[tuple[int, Imprint]] = []
        """With how many lines are left above each."""

    def header(self, header: Header, story: list[Span]) -> tuple[Header, list[Span]]:
        """Return the header and the paragraphs below it, now that the story is found."""
        for _, imprint in self.imprints:
            self._sign(imprint.names, mastheads.is_media)
        left = self._unsigned(self._below_its_masthead(story), story)
        if self.imprints and not self.imprints[0][0]:
            self._sign(self.imprints[0][1].names, lambda name: not mastheads.is_place(name))
        days = [imprint for _, imprint in self.imprints]
        first = min(days, key=lambda imprint: imprint.updated).day if days else UNDATED
        day = header.day if header.day.value else first
        return replace(header, labels=self.labels, day=day), [*left, *story]

    def _sign(self, names: Sequence[str], signs: Callable[[str], bool]) -> None:
        """Keep the outlet that stands beside a day, and the town."""
        outlet = next((name for name in names if signs(name)), "")
        town = mastheads.town([name for name in names if name != outlet])
        for label, name in (("source", mastheads.cased(outlet)), ("place", town)):
            if name:
                self.labels.setdefault(label, name)

    def _below_its_masthead(self, story: list[Span]) -> list[Span]:
        """Return the lines without the first where that is an outlet, a town or a section over a day and a headline."""
        below = self.imprints[0][0] if self.imprints else 0
        headline = self.left[1:] or (story[:-1] and not _ENDS.search(self.text, story[0][1] - 3, story[0][1]))
        line = self.text[slice(*self.left[0])] if self.left else ""
        named = mastheads.ends_as_media(line) or mastheads.is_the_paper(line)
        if not below or not headline or (below > 1 and not named):
            return self.left
        lead = story[0][0]
        if mastheads.is_town(line):
            self.labels.setdefault("place", mastheads.cased(line))
        elif not mastheads.is_section(line):
            if not mastheads.heads(line, self.text[lead : lead + _LEAD]):
                return self.left
            self.labels.setdefault("source", mastheads.cased(line))
        return self.left[1:]

    def _unsigned(self, left: list[Span], story: list[Span]) -> list[Span]:
        """Keep the lines that read as outlets' names as the source; return the others.

        One line alone is a headline, but for an outlet's name over a dateline, no word of which the story uses.
        """
        headlines = [span for span in left if not boilerplate.is_boilerplate(self.text[slice(*span)])]
        if len(headlines) == 1 and not self._signs_alone(headlines[0], story[0]):
            return left
        left = [span for span in left if not self._is_outlet(self.text[slice(*span)])]
        stories = [span for span in left if not mastheads.is_section(self.text[slice(*span)])]
        return stories or left

    def _signs_alone(self, line: Span, lead: Span) -> bool:
        start, end = lead
        return bool(datelines.at(self.text, start, end)) and mastheads.signs(
            self.text[slice(*line)], self.text[start : start + _LEAD]
        )

    def _is_outlet(self, line: str) -> bool:
        outlet = line if mastheads.is_outlet(line) else mastheads.reprinter(line)
        if outlet:
            self.labels.setdefault("source", outlet.title() if outlet.isupper() else outlet)
        return bool(outlet)


def _keep(labels: dict[str, str], label: re.Match[str]) -> bool:
    """Keep what a label states, and tell whether it is one: a mail's sender has an address, a day is a day."""
    name, value = _MEANING[label["label"].lower()], label["value"].strip().strip("\"'")
    if name in {"from", "to"}:
        if "@" not in value:
            return False
        sender, mailbox = parseaddr(value)
        name, value = "source" if name == "from" else name, sender or mailbox.rpartition("@")[2]
    elif label["label"].lower() == "data" and not any(character.isdigit() for character in value):
        return False
    labels.setdefault(name, value)
    return True


def _valid(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
