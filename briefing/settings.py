"""briefing.toml and the environment -> one frozen Settings. Every key has a default; an unknown key is an error.

The file is parsed strictly: an unknown key names the nearest known one, a wrong type names its place.
`OPENAI_BASE_URL` and `BRIEFING_MODEL` override `[writer]`; secrets are read from the environment alone, when needed.
"""

import difflib
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Meta

from briefing.errors import SettingsError

HANDLINGS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
"""The marks of TLP 2.0, from the widest audience to the narrowest."""

FILE = "briefing.toml"

LONGEST_TIMEOUT = 300
"""Seconds; all addresses together have no more (`ingest.web.crawl.LIMIT`)."""

KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
"""What TOML's types are called, by msgspec's names of them."""

BOUNDS = {">=": "at least", ">": "above", "<=": "at most"}

Count = Annotated[int, Meta(ge=1)]


class Brief(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the brief is called and how it is laid out. Events beyond `full_events` have one line each."""

    title: Annotated[str, Meta(pattern=r"\S")] = "Situation brief"
    handling: str = "TLP:AMBER"
    language: str = "en"
    timezone: str = "UTC"
    page: Literal["A4", "Letter"] = "A4"
    theme: str = "desk"
    full_events: Count = 12
    assessment: bool = False


class Collect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where `briefing daily` finds articles. `full_text` reads the page behind an entry that is only a teaser of it.

    `timeout_seconds` is the time that one address has, redirects included.
    """

    paths: list[str] = []
    feeds: list[str] = []
    urls: list[str] = []
    full_text: bool = False
    window_hours: Count = 36
    timeout_seconds: Annotated[float, Meta(gt=0, le=LONGEST_TIMEOUT)] = 30.0
    allow_private: bool = False


class SourceEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One outlet or agency that the desk knows."""

    name: str
    kind: Literal["agency", "state media", "newspaper", "broadcaster", "aggregator", "government", "other"] = "other"
    country: str = ""
    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    domains: list[str] = []


class Writer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who writes: a language model behind an OpenAI-compatible endpoint, or the extractive writer."""

    kind: Literal["auto", "llm", "extractive"] = "auto"
    base_url: str = ""
    model: str = ""
    api_key_env: str = "OPENAI_API_KEY"
    parallel: Count = 8
    max_cost_usd: Annotated[float, Meta(ge=0)] = 2.0
    context_tokens: Count = 16_000
    deadline_seconds: Annotated[float, Meta(gt=0)] = 120.0
    judge: bool = False


class Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who reads a draft before it goes out, and how many must approve it."""

    approvals: Annotated[int, Meta(ge=0)] = 1
    reviewers: list[str] = []


class Email(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sender": "from"}):
    """How editions are mailed."""

    host: str = "localhost"
    port: Annotated[int, Meta(ge=1, le=65_535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password_env: str = "BRIEFING_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
    sender: str = ""
    unsubscribe_url: str = ""
    dkim_domain: str = ""
    dkim_selector: str = ""
    dkim_key_file: str = ""


class ReaderList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One distribution list: `readers`, and those of `file`, one a line. A narrower mark than `handling` is refused."""

    name: str
    readers: list[str] = []
    file: str = ""
    handling: str = "TLP:AMBER"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sources": "source", "lists": "list"}):
    """All that can be set. `folder` is where briefing.toml stands: relative paths in it start there."""

    brief: Brief = Brief()
    collect: Collect = Collect()
    sources: list[SourceEntry] = []
    writer: Writer = Writer()
    review: Review = Review()
    email: Email = Email()
    lists: list[ReaderList] = []
    folder: Path = Path()


def load(path: Path | None, *, environment: Mapping[str, str]) -> Settings:
    """Read the settings of `path`, or the defaults where it is None.

    Raises SettingsError naming the key, its place and what is allowed there.
    """
    settings = Settings() if path is None else _parse(path)
    writer = msgspec.structs.replace(
        settings.writer,
        base_url=environment.get("OPENAI_BASE_URL") or settings.writer.base_url,
        model=environment.get("BRIEFING_MODEL") or settings.writer.model,
    )
    _require(settings, path or Path(FILE))
    return msgspec.structs.replace(settings, writer=writer, folder=path.parent if path else Path())


def find(start: Path) -> Path | None:
    """Return the briefing.toml of `start`, where there is one."""
    path = start / FILE
    return path if path.is_file() else None


def shipped(kind: Literal["prompts", "templates"]) -> Path:
    """Return the folder of prompts or templates that came with the package, installed or in a checkout."""
    package = Path(__file__).parent
    installed = package / kind
    return installed if installed.is_dir() else package.parent / kind


def _parse(path: Path) -> Settings:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}; check the path given with --config") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}; mend that line") from error
    if "folder" in table:
        raise SettingsError(f'{path}: unknown key "folder"; remove it')
    try:
        return msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {_explain(str(error))}") from error


def _explain(message: str) -> str:
    unknown = re.search(r"unknown field `(.+?)`(?: - at `\$\.?(.*?)`)?$", message)
    if not unknown:
        problem, _, place = message.partition(" - at `$.")
        return _wrong(problem, place.rstrip("`"))
    key, place = unknown.group(1), unknown.group(2) or ""
    known = [field.encode_name for field in _fields(place) if field.encode_name != "folder"]
    nearest = difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]
    where = f" in [{place}]" if place else ""
    return f'unknown key "{key}"{where}; the nearest known one is "{nearest}"'


def _wrong(problem: str, place: str) -> str:
    """Say what is wrong with the value at a place, and what it must be."""
    if bound := re.match(r"Expected `\w+` (\S+) ([\d.]+)$", problem):
        return f"{place} must be {BOUNDS[bound[1]]} {float(bound[2]):g}"
    if kinds := re.match(r"Expected `(\w+)`, got `(\w+)`$", problem):
        wanted, given = (KINDS.get(kind, kind) for kind in kinds.groups())
        return f"{place} is {given}; it must be {wanted}"
    if problem.startswith("Invalid enum value"):
        table, _, key = place.rpartition(".")
        allowed = next(get_args(field.type) for field in _fields(table) if field.encode_name == key)
        return f"{place} cannot be {problem.removeprefix('Invalid enum value ')}; use one of {', '.join(allowed)}"
    if "matching regex" in problem:
        return f"{place} is blank; give it a text, or leave the key out"
    return f"{problem}, at {place}; correct the value"


def _fields(place: str) -> tuple[Any, ...]:
    """Return the keys of a table, "writer" or "source[0]", or of the whole file where the place is ""."""
    struct: Any = Settings
    name = re.sub(r"\[.*?\]", "", place)
    for field in msgspec.structs.fields(Settings):
        if name and field.encode_name == name:
            kind = field.type
            struct = getattr(kind, "__args__", (kind,))[0]
    return msgspec.structs.fields(struct)


def _require(settings: Settings, path: Path) -> None:
    for where, mark in [("brief", settings.brief.handling), *((f"list {e.name}", e.handling) for e in settings.lists)]:
        if mark not in HANDLINGS:
            raise SettingsError(
                f'{path}: handling "{mark}" of {where} is not TLP 2.0; use one of {", ".join(HANDLINGS)}'
            )
    try:
        ZoneInfo(settings.brief.timezone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingsError(
            f'{path}: timezone "{settings.brief.timezone}" is not known; use a name such as "Asia/Baghdad"'
        ) from error
