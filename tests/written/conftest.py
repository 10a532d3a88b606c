"""One run of `briefing generate` over the sample, with the recorded replies for its model."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.llm.scripted import serving
from tests.written import command
from tests.written.conversations import replaying


@dataclass(frozen=True)
class Written:
    """A finished run: its home, its folder, what it told people, and what the server was sent."""

    home: Path
    folder: Path
    told: str
    requests: list[dict[str, Any]]


@pytest.fixture(scope="session")
def replayed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    """Return the run; its folder is only read."""
    home = tmp_path_factory.mktemp("replayed")
    with serving(replaying()) as server:
        command.settle(home, server.url)
        code, _, told = command.generated(home)
        assert code == 0, told
        yield Written(home, home / "out" / command.DAY, told, server.requests)
