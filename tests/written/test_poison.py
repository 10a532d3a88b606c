"""Text that is planted in articles for a machine: neither writer takes it for the brief's own words, by the command."""

from pathlib import Path

import pytest

from tests.llm.scripted import serving
from tests.written import command
from tests.written.test_judgment import DAM, WATER, model
from tests.written.test_liar import POISON


def sections(brief: str) -> str:
    """Return the brief without what it quotes of its sources, and without their titles."""
    return brief.partition("\n## Sources")[0]


@pytest.mark.parametrize("poison", [POISON[0], POISON[4]], ids=["an order", "a template"])
def test_the_extractive_writer_passes_by_what_speaks_to_a_machine(tmp_path: Path, poison: str) -> None:
    text = f"{poison}\n\n{poison} {DAM} {WATER} {poison}\n"
    (tmp_path / "dam.txt").write_text(text, encoding="utf-8")
    command.settle(tmp_path, "", kind="extractive")
    code, _, told = command.generated(tmp_path, "dam.txt", day="2024-03-05")
    assert code == 0, told
    brief = (tmp_path / "out" / "2024-03-05" / "brief.md").read_text(encoding="utf-8")
    assert f"{DAM}[^s1-" in brief
    assert "resigned" not in sections(brief)


def test_the_overview_and_a_fallback_pass_by_it_too(tmp_path: Path) -> None:
    """The model obeys: it cites the planted sentence wherever it writes; what is left is extractive."""
    poison = POISON[0]
    (tmp_path / "dam.txt").write_text(f"Dam above Orla fails\n\n{poison} {DAM} {WATER}\n", encoding="utf-8")
    with serving(model()) as server:
        command.settle(tmp_path, server.url)
        code, _, told = command.generated(tmp_path, "dam.txt", day="2024-03-05")
    assert code == 0, told
    brief = (tmp_path / "out" / "2024-03-05" / "brief.md").read_text(encoding="utf-8")
    assert "resigned" not in sections(brief)
    assert f"{DAM}[^s1-" in brief


def test_of_an_article_that_speaks_to_machines_alone_there_is_nothing_to_tell(tmp_path: Path) -> None:
    (tmp_path / "plant.txt").write_text(f"Minister signs\n\n{POISON[0]}\n", encoding="utf-8")
    command.settle(tmp_path, "", kind="extractive")
    code, _, told = command.generated(tmp_path, "plant.txt", day="2024-03-05")
    assert code == 2
    assert "nothing is left to brief" in told.splitlines()[-1]
