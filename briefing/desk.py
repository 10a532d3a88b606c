"""Where one run works, and what it knows of the world: settings, folders, the moment, the environment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import BinaryIO, Literal
from zoneinfo import ZoneInfo

from briefing.model import LeftOut, Source
from briefing.model.progress import Progress, quiet
from briefing.settings import Settings, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a brief is asked to be made of. `day` is the as-of date; None is now.

    `since` leaves out what is known to be older, or was read before that day; `left_out` is what could not be had.
    `revised` are addresses of older articles that count all the same. `named` turns the names of items, as they were
    read, into those that people know.
    """

    articles: Sequence[str]
    day: date | None = None
    since: date | None = None
    left_out: tuple[LeftOut, ...] = ()
    revised: frozenset[str] = frozenset()
    named: Callable[[str], str] = str
    overwrite: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`out` is where briefs and the archive lie; `now` has its zone; `progress` is told (what, done, total).

    `clock` and `sleep` are for what waits and has deadlines: sending. `cores` are those that a large run may use.
    """

    settings: Settings
    out: Path
    now: datetime
    environment: Mapping[str, str]
    clock: Callable[[], datetime]
    sleep: Callable[[float], None]
    progress: Progress = quiet
    stdin: BinaryIO | None = None
    cores: int = 1

    @property
    def templates(self) -> Path:
        """The desk's own templates where it has them, else those that came with the package."""
        return self._own("templates")

    @property
    def prompts(self) -> Path:
        """The desk's own prompts where it has them, else those that came with the package."""
        return self._own("prompts")

    @property
    def sources(self) -> list[Source]:
        """The outlets that the desk knows."""
        return [
            Source(name=s.name, kind=s.kind, country=s.country, reliability=s.reliability, domains=tuple(s.domains))
            for s in self.settings.sources
        ]

    def as_of(self, day: date | None) -> datetime:
        """Return the as-of moment: the end of `day`, or this minute where no day is given."""
        zone = ZoneInfo(self.settings.brief.timezone)
        if day is None:
            return self.now.astimezone(zone).replace(second=0, microsecond=0)
        return datetime.combine(day, time(23, 59), zone)

    def folder(self, day: date) -> Path:
        """Return the folder of the brief of a day."""
        return self.out / day.isoformat()

    def _own(self, kind: Literal["prompts", "templates"]) -> Path:
        own = self.settings.folder / kind
        return own if own.is_dir() else shipped(kind)
