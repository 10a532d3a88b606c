"""A Draft through the template -> the Markdown that people review.

The template is a file that a user may edit. It runs in Jinja2's sandbox; what it prints is escaped unless one of the
filters here wrote it, so text of articles stays text. An unknown name, a wrong filter or a loop without end is a
TemplateError that names the file, the line, the name and what there is instead.
"""

import traceback
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.compose import filters
from briefing.errors import TemplateError
from briefing.folder.front import front_matter
from briefing.folder.inert import Written, inert
from briefing.folder.notation import definition
from briefing.model import Draft

TEMPLATE = "brief.md.j2"


class _Unknown(jinja2.StrictUndefined):
    """A name that the template uses and that is not there; its message says what is."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = jinja2.utils.missing,  # noqa: ANN401 - as Jinja2 declares it
        name: str | None = None,
        exc: type[jinja2.TemplateRuntimeError] = jinja2.UndefinedError,
    ) -> None:
        super().__init__(hint or f'uses "{name}"; {_there_is(obj)}', obj, name, exc)


def markdown(draft: Draft, *, templates: Path) -> str:
    """Return the Markdown of a draft by the template in `templates`: the same bytes each time, lines ended by LF.

    Raises TemplateError where the template is missing, is not valid, or asks for what a brief does not have.
    """
    environment = _environment(draft, templates)
    try:
        text = environment.get_template(TEMPLATE).render(_names(draft))
    except jinja2.TemplateNotFound as error:
        raise TemplateError(
            f"{templates / TEMPLATE} is not there; `briefing init` writes it, or remove the folder to use the default"
        ) from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"{templates / TEMPLATE}:{error.lineno} is not a valid template: {error.message}"
        ) from error
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        line = _line(error, str(templates / TEMPLATE))
        if line is None:
            raise
        raise TemplateError(f"{templates / TEMPLATE}:{line} {error}") from error
    return text.strip("\n") + "\n"


def _environment(draft: Draft, templates: Path) -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=_Unknown,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters = {**environment.filters, **filters.of(draft)}
    return environment


def _shown(value: object) -> object:
    return value if isinstance(value, (Written, jinja2.Undefined)) else inert(str(value))


def _names(draft: Draft) -> dict[str, object]:
    return {name: value(draft) for name, value in _NAMES.items()}


def _footnotes(draft: Draft) -> list[tuple[Written, Written]]:
    sources = {source.number: source for source in draft.sources}
    ordered: list[tuple[tuple[int, int], str]] = []
    for label in draft.passages:
        source, _, number = label[1:].partition("-")
        ordered.append(((int(source), int(number)), label))
    return [
        (Written(label), definition(label, source=sources[source], sentence=draft.passages[label]))
        for (source, _), label in sorted(ordered)
    ]


def _there_is(place: object) -> str:
    if place is jinja2.utils.missing:
        return f"a brief has: {', '.join(sorted(_NAMES))}"
    if is_dataclass(place):
        return f"a {type(place).__name__} has: {', '.join(field.name for field in fields(place))}"
    return f"a {type(place).__name__} has no such name"


_NAMES: dict[str, Callable[[Draft], object]] = {
    "front_matter": lambda draft: Written(front_matter(draft.masthead)),
    "masthead": lambda draft: draft.masthead,
    "overview": lambda draft: draft.overview,
    "timeline": lambda draft: draft.timeline,
    "full": lambda draft: [section for section in draft.sections if section.full],
    "brief": lambda draft: [section for section in draft.sections if not section.full],
    "people": lambda draft: draft.people,
    "sources": lambda draft: draft.sources,
    "left_out": lambda draft: draft.left_out,
    "method": lambda draft: draft.method,
    "footnotes": _footnotes,
}


def _line(error: BaseException, path: str) -> int | None:
    """Return the line of the template at fault; None where our own code failed, which is a bug."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == path]
    own = not isinstance(error, jinja2.TemplateError) and frames[-1].filename.startswith(str(Path(__file__).parent))
    return None if own or not lines else lines[-1]
