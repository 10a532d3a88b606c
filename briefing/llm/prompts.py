"""Prompts as files that a user can edit: NAME.md.j2 is rendered, NAME.schema.json is the form of the reply.

`house.md.j2` is what every task has before it. A prompt sees its own variables alone, in a sandbox; what it names and
does not have is an error with file, line and name. Values are put in as they are: no prompt can be reached from text.
"""

import hashlib
import json
import traceback
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.errors import TemplateError
from briefing.llm.replies import Question

HOUSE = "house"
_FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Prompts:
    """The prompts of `folders`; a file in an earlier folder stands before its namesake in a later one."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        return ImmutableSandboxedEnvironment(
            loader=jinja2.FileSystemLoader(list(self._folders)),
            undefined=jinja2.StrictUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def question(self, task: str, values: Mapping[str, object], *, limit: int) -> Question:
        """Return exactly what is sent for a task: the house's rules, the task with its values, the reply's schema.

        Raises TemplateError.
        """
        messages = (("system", self.render(HOUSE, {})), ("user", self.render(task, values)))
        return Question(task=task, messages=messages, schema=self.schema(task), limit=limit)

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """Return the text of NAME.md.j2 with `values`. Raises TemplateError."""
        try:
            return self._environment.get_template(f"{name}.md.j2").render(values).strip() + "\n"
        except jinja2.TemplateNotFound as error:
            raise TemplateError(
                f"{self._path(str(error.name))} is missing; run briefing init to have it back"
            ) from error
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(f"{error.filename or name}:{error.lineno}: {error.message}; mend that line") from error
        except _FAULTS as error:
            known = ", ".join(sorted(values)) or "nothing"
            place = self._place(error, name)
            raise TemplateError(f"{place}: {' '.join(str(error).split())}; this prompt has: {known}") from error

    def schema(self, name: str) -> Mapping[str, Any]:
        """Return NAME.schema.json. Raises TemplateError."""
        path = self._path(f"{name}.schema.json")
        try:
            schema = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise TemplateError(f"{path} is no JSON schema: {error}; mend it") from error
        if not isinstance(schema, dict):
            raise TemplateError(f"{path} is no JSON schema: it must be an object; mend it")
        return schema

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of each prompt and schema, by its file's name, in order of the names."""
        names = {path.name for folder in self._folders for path in folder.glob("*.md.j2")}
        names |= {path.name for folder in self._folders for path in folder.glob("*.schema.json")}
        return {name: hashlib.sha256(self._path(name).read_bytes()).hexdigest() for name in sorted(names)}

    def _path(self, name: str) -> Path:
        paths = [folder / name for folder in self._folders]
        return next((path for path in paths if path.is_file()), paths[0])

    def _place(self, error: Exception, name: str) -> str:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".md.j2")]
        return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else str(self._path(f"{name}.md.j2"))


def names(folders: Sequence[Path]) -> list[str]:
    """Return the tasks that these folders hold prompts for, the house's own apart."""
    found = {path.name.removesuffix(".md.j2") for folder in folders for path in folder.glob("*.md.j2")}
    return sorted(found - {HOUSE})
