import re
import tomllib
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from briefing.cli.start import STARTER
from briefing.errors import SettingsError
from briefing.settings import Brief, Collect, Email, ReaderList, Review, Settings, SourceEntry, Writer, load


def test_no_file_means_every_default() -> None:
    assert load(None, environment={}).writer.kind == "auto"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[brief]\ntitel = "x"\n', 'unknown key "titel" in [brief]; the nearest known one is "title"'),
        ("[wirter]\n", 'unknown key "wirter"; the nearest known one is "writer"'),
        ('[[source]]\nname = "A"\nreliabilty = "B"\n', 'the nearest known one is "reliability"'),
        ('[brief]\nhandling = "SECRET"\n', "is not TLP 2.0"),
        ('[brief]\ntimezone = "Mars/Base"\n', 'timezone "Mars/Base" is not known'),
        ("[writer]\nparallel = 0\n", "writer.parallel must be at least 1"),
        ('[writer]\nparallel = "many"\n', "writer.parallel is text; it must be a whole number"),
        ("[collect]\ntimeout_seconds = 0\n", "collect.timeout_seconds must be above 0"),
        ("[collect]\ntimeout_seconds = 301\n", "collect.timeout_seconds must be at most 300"),
        ('[brief]\npage = "A5"\n', "brief.page cannot be 'A5'; use one of A4, Letter"),
        ('[[source]]\nname = "A"\nreliability = "G"\n', "source[0].reliability cannot be 'G'; use one of A, B, C"),
        ('[brief]\ntitle = " "\n', "brief.title is blank"),
        ("[review]\napprovals = -1\n", "review.approvals must be at least 0"),
        ("[[list]]\n", "Object missing required field `name`, at list[0]; correct the value"),
        ("[brief\n", "is not valid TOML"),
        ("a = " + "[" * 9_000, "is not valid TOML"),
        ("folder = 1\n", 'unknown key "folder"'),
    ],
    ids=[
        *[
            "key",
            "table",
            "row",
            "handling",
            "zone",
            "least",
            "type",
            "no time",
            "too long",
            "choice",
            "choice in a row",
        ],
        *["blank", "below nothing", "lacking", "syntax", "depth", "private"],
    ],
)
def test_a_mistake_in_the_file_is_told_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as told:
        load(path, environment={})
    assert says in str(told.value)
    assert "\n" not in str(told.value)


def test_the_environment_overrides_the_writer(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text('[writer]\nmodel = "a"\nbase_url = "http://one"\n', encoding="utf-8")
    writer = load(path, environment={"BRIEFING_MODEL": "b", "OPENAI_BASE_URL": "http://two"}).writer
    assert (writer.model, writer.base_url) == ("b", "http://two")


def test_a_new_desk_is_shown_every_key_and_every_default() -> None:
    shown = STARTER.read_text(encoding="utf-8")
    given = load(STARTER, environment={})
    assert replace(given, folder=Path(), collect=replace(given.collect, paths=[])) == Settings()
    table = tomllib.loads(re.sub(r"(?m)^# (?=\[\[|\w+ = )", "", shown))
    assert set(table) == {key for key in _keys(Settings) if key != "folder"}
    rows: dict[str, type[msgspec.Struct]] = {"source": SourceEntry, "list": ReaderList}
    for name, struct in rows.items():
        assert set(table[name][0]) == _keys(struct)
    structs: dict[str, type[msgspec.Struct]] = {
        "brief": Brief,
        "collect": Collect,
        "writer": Writer,
        "review": Review,
        "email": Email,
    }
    for name, struct in structs.items():
        assert set(table[name]) == _keys(struct)


def _keys(struct: type[msgspec.Struct]) -> set[str]:
    return {field.encode_name for field in msgspec.structs.fields(struct)}
