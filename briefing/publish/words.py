"""The words around a brief, in its language: labels, months, and how a date that is only partly known is told.

They stand in `templates/words/<language>.toml`, for a user to edit or to add a language; English where there is none.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from briefing.errors import TemplateError
from briefing.model import Dated

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """`table` is the file's content, `path` where it stands; a name that is not there is an error that names both."""

    table: Mapping[str, Any]
    path: Path
    language: str

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return "rtl" if self._in("direction") == "rtl" else "ltr"

    def say(self, name: str, **values: object) -> str:
        """Return the words `group.name` with `values` filled in. `count` chooses the singular where there are two."""
        found: Any = self._in(name)
        if isinstance(found, list):
            found = found[0 if values.get("count") == 1 else 1]
        try:
            return str(found).format(**values)
        except (KeyError, IndexError, ValueError) as error:
            known = ", ".join(sorted(values)) or "no values"
            raise TemplateError(f'{self.path}: "{name}" cannot be filled in ({error}); it may use {known}') from error

    def kind(self, name: str) -> str:
        """Return the word for a kind of source; a kind that the words do not have stands for itself."""
        return str(self._in("kinds").get(name, name))

    def day(self, day: date) -> str:
        """`3 February 2021`."""
        return self._date("dates.day", day, "months")

    def short(self, day: date) -> str:
        """`Wed 3 Feb 2021`."""
        return self._date("dates.weekday", day, "months_short")

    def moment(self, moment: datetime) -> str:
        """`3 February 2021, 06:00 UTC+3`."""
        hours = (moment.utcoffset() or timedelta()).total_seconds() / 3600
        zone = f"UTC{hours:+g}" if hours else "UTC"
        return self.say("dates.moment", day=self.day(moment.date()), time=f"{moment:%H:%M}", zone=zone)

    def dated(self, dated: Dated) -> str:
        """Return a date as known: the day, its bounds, or `undated`; `≈` follows what was inferred."""
        mark = "\N{NO-BREAK SPACE}" + self.say("dates.inferred") if is_inferred(dated) else ""
        if dated.value is not None:
            return self.short(dated.value) + mark
        return (self._bounds(dated.earliest, dated.latest) or self.say("dates.unknown")) + mark

    def _bounds(self, earliest: date | None, latest: date | None) -> str:
        if earliest and latest and (earliest.year, earliest.month) == (latest.year, latest.month):
            return self._date("dates.month", earliest, "months")
        if earliest and latest:
            return self.say("dates.between", earliest=self.compact(earliest), latest=self.compact(latest))
        if earliest:
            return self.say("dates.from", earliest=self.compact(earliest))
        return self.say("dates.until", latest=self.compact(latest)) if latest else ""

    def compact(self, day: date) -> str:
        """`3 Feb 2021`."""
        return self._date("dates.day", day, "months_short")

    def _date(self, form: str, day: date, months: str) -> str:
        names: Sequence[str] = self._in(months)
        weekday = self._in("weekdays_short")[day.weekday()]
        return self.say(form, day=day.day, month=names[day.month - 1], year=day.year, weekday=weekday)

    def _in(self, name: str) -> Any:  # noqa: ANN401 - a TOML value
        found: Any = self.table
        for part in name.split(".", 1):
            if part not in found:
                known = ", ".join(sorted(found))
                raise TemplateError(f'{self.path} lacks "{name}"; there it has: {known}')
            found = found[part]
        return found


def is_inferred(dated: Dated) -> bool:
    """Whether a date rests on inference: its day, or the bounds that stand for it."""
    if dated.value is not None:
        return dated.is_inferred
    return dated.floor is not None or dated.ceiling is not None


def load(language: str, folders: Sequence[Path]) -> Words:
    """Return the words of `language`, from the first of `folders` that has them; a region ("ar-IQ") may be left out.

    Raises TemplateError where a file of words is not valid TOML.
    """
    for code in (language, language.split("-", 1)[0], FALLBACK):
        for folder in folders:
            path = folder / "words" / f"{code}.toml"
            if code.replace("-", "").isalnum() and path.is_file():
                return Words(_parse(path), path, code)
    raise TemplateError(f"words/{FALLBACK}.toml is in none of {', '.join(map(str, folders))}; run briefing init again")


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(f"{path} is not a file of words: {error}; mend that line") from error
