"""Render the templates of a theme, a user's own before the shipped ones.

A theme is a folder of the templates folder; `desk` is the templates folder itself, which every theme falls back on.
Templates run in Jinja2's sandbox with autoescape, and every value that they print goes through `text.plain`.
"""

import dataclasses
import linecache
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.errors import TemplateError
from briefing.publish.text import plain
from briefing.settings import shipped

DEFAULT = "desk"


@dataclass(frozen=True, slots=True)
class Theme:
    """`folders` are where templates, stylesheets, words and pictures are looked for, the first that has one wins."""

    name: str
    folders: tuple[Path, ...]


def theme(name: str, templates: Path) -> Theme:
    """Return the theme `name` of the user's folder `templates` (which need not exist) and of the shipped one.

    Raises TemplateError naming the themes that there are.
    """
    roots = tuple(dict.fromkeys((templates.resolve(), shipped("templates").resolve())))
    if name == DEFAULT:
        return Theme(name, roots)
    own = tuple(root / name for root in roots if re.fullmatch(r"[\w-]+", name) and (root / name).is_dir())
    if not own or not any((folder / "brief.css").is_file() for folder in own):
        raise TemplateError(f'there is no theme "{name}"; [brief] theme may be {", ".join(_themes(roots))}')
    return Theme(name, (*own, *roots))


def find(theme: Theme, name: str) -> Path:
    """Return the file `name` of a theme, the user's own before the shipped one; TemplateError where none has it."""
    for folder in theme.folders:
        if (folder / name).is_file():
            return folder / name
    places = ", ".join(map(str, theme.folders))
    raise TemplateError(f"the file {name} is not in {places}; put it back, or run briefing init")


def render(theme: Theme, name: str, *, variables: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]) -> str:
    """Return the template `name` of a theme, filled in.

    Raises TemplateError naming the file, the line, the name that is not known and what there is.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(theme.folders),
        autoescape=True,
        bytecode_cache=_COMPILED,
        undefined=_unknown(variables),
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(filters)
    try:
        return environment.get_template(name).render(variables)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"{error.filename or name}, line {error.lineno}: {error.message}; mend that line"
        ) from error
    except jinja2.TemplateNotFound as error:
        places = ", ".join(map(str, theme.folders))
        raise TemplateError(f"the template {error} is not in {places}; put it back, or run briefing init") from error
    except (jinja2.TemplateError, TypeError) as error:
        place = _place(error, theme)
        if place is None:
            raise
        raise TemplateError(f"{place}: {error}") from error


class _Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled, by their place and text: most of the time that a small brief's pages take."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, where it is known."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def _finalize(value: object) -> object:
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _themes(roots: tuple[Path, ...]) -> list[str]:
    return [DEFAULT, *sorted({css.parent.name for root in roots for css in root.glob("*/brief.css")})]


def _place(error: Exception, theme: Theme) -> str | None:
    """Return `FILE, line N` of a template: the innermost line that holds the unknown name, or the innermost line.

    A name that is not there is noticed only where it is used, which may be inside a macro that it was handed to.
    """
    frames = ((Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__))
    places = [place for place in frames if any(place[0].is_relative_to(folder) for folder in theme.folders)]
    name = re.search(r'uses "(\w+)"', str(error))
    holding = [place for place in places if name and name[1] in linecache.getline(str(place[0]), place[1])]
    return "{}, line {}".format(*(holding or places)[-1]) if places else None


def _unknown(variables: Mapping[str, Any]) -> type[jinja2.StrictUndefined]:
    class Unknown(jinja2.StrictUndefined):
        """A name that is not there; using it in any way is an error that says what there is."""

        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            if self._undefined_hint:
                return str(self._undefined_hint)
            if self._undefined_obj is jinja2.utils.missing:
                return f'uses "{self._undefined_name}"; a template has: {", ".join(sorted(variables))}'
            kind = type(self._undefined_obj).__name__
            return f'uses "{self._undefined_name}"; {kind} has: {_names(self._undefined_obj)}'

    return Unknown


def _names(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(sorted(map(str, value)))
    if dataclasses.is_dataclass(value):
        return ", ".join(name for name in dir(value) if not name.startswith("_"))
    return "no such name"
