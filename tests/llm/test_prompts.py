"""Prompts are the user's to edit: a slip names its file, line and name, and no value is ever run."""

from pathlib import Path

import pytest

from briefing.errors import TemplateError
from briefing.llm.prompts import Prompts, names

SHIPPED = Path(__file__).parents[2] / "prompts"


def prompts(folder: Path, **files: str) -> Prompts:
    for name, text in files.items():
        (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")
    return Prompts(folder, SHIPPED)


def test_a_users_prompt_stands_before_the_shipped_one_of_the_same_name(tmp_path: Path) -> None:
    own = prompts(tmp_path, judge="Mine: {{ claim }}")
    assert own.render("judge", {"claim": "x"}) == "Mine: x\n"
    assert own.render("house", {}).startswith("You write for a desk")


def test_a_value_is_put_in_as_it_is(tmp_path: Path) -> None:
    hostile = "{{ 7 * 7 }} {% include 'house.md.j2' %} {# gone #} <b>"
    assert prompts(tmp_path, judge="{{ claim }}").render("judge", {"claim": hostile}) == hostile + "\n"


SLIPS = {
    "an unknown name": ("one\n\n{{ clam }}", r"judge\.md\.j2:3: 'clam' is undefined; this prompt has: claim, sheet"),
    "a syntax error": ("one\n{% if %}", r"judge\.md\.j2:2: "),
    "a missing include": ("{% include 'nowhere.md.j2' %}", r"nowhere\.md\.j2 is missing"),
    "a sum of words": ("one\n{{ claim + 1 }}", r"judge\.md\.j2:2: "),
    "a way out of the sandbox": ("one\n{{ claim.__class__.__mro__ }}", r"judge\.md\.j2:2: "),
    "a division": ("{{ 1 / 0 }}", r"judge\.md\.j2:1: division by zero"),
    "an endless range": ("{% for n in range(999999999) %}x{% endfor %}", r"judge\.md\.j2:1: "),
}


@pytest.mark.parametrize(("text", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_in_a_prompt_is_told_in_one_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(TemplateError, match=words) as caught:
        prompts(tmp_path, judge=text).render("judge", {"claim": "x", "sheet": "y"})
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["{", "[1]", "\xff"], ids=["cut", "a list", "no text"])
def test_a_schema_that_is_none_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "judge.schema.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(TemplateError, match=r"judge\.schema\.json is no JSON schema"):
        Prompts(tmp_path).schema("judge")


def test_each_file_has_its_digest(tmp_path: Path) -> None:
    shipped = Prompts(SHIPPED).digests()
    own = prompts(tmp_path, judge="Mine").digests()
    assert own["judge.md.j2"] != shipped["judge.md.j2"]
    assert {name: own[name] for name in own if name != "judge.md.j2"} == {
        name: shipped[name] for name in shipped if name != "judge.md.j2"
    }


@pytest.mark.parametrize("task", names([SHIPPED]))
def test_each_schema_is_one_that_strict_servers_take(task: str) -> None:
    """Each field required, nothing else allowed, and no bound that Azure refuses."""

    def look(part: object) -> None:
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["required"] == list(part["properties"])
                assert part["additionalProperties"] is False
            assert not {"minLength", "maxLength", "pattern", "format", "default"} & set(part)
            for value in part.values():
                look(value)
        if isinstance(part, list):
            for value in part:
                look(value)

    look(Prompts(SHIPPED).schema(task))
