"""What a model's brief costs, through the command: said in one line, and never above the limit."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.command import ran
from tests.llm.scripted import Answer, serving
from tests.written import command
from tests.written.conftest import Written
from tests.written.conversations import replaying

PRICED = "gpt-4o"
REPLY = 1_500
"""Tokens that a reply is counted at: half of what is held for it."""


def counted(request: dict[str, Any]) -> Answer:
    """Answer as was recorded, with the tokens of the prompt counted as a real model would."""
    answer = SCRIPT(request)
    body = json.loads(answer.body)
    body["usage"] = {"prompt_tokens": len(json.dumps(request["messages"])) // 4, "completion_tokens": REPLY}
    return replace(answer, body=json.dumps(body).encode())


SCRIPT = replaying()


def spent(home: Path) -> float:
    run = json.loads((home / "out" / command.DAY / "run.json").read_text(encoding="utf-8"))
    return float(run["model"]["cost"])


def test_with_half_of_the_money_the_rest_is_extractive_and_says_so(tmp_path: Path) -> None:
    whole, half = tmp_path / "whole", tmp_path / "half"
    with serving(counted) as server:
        for home in (whole, half):
            home.mkdir()
            limit = spent(whole) / 2 if home is half else 2.0
            command.settle(home, server.url, model=PRICED, max_cost_usd=limit)
            code, _, told = command.generated(home)
            assert code == 0, told
    assert 0 < spent(half) <= spent(whole) / 2
    brief = (half / "out" / command.DAY / "brief.md").read_text(encoding="utf-8")
    assert brief.count("Written extractively: the cost limit of $") == 2
    assert "Iran's leaders press Iraq's foreign minister for justice over American strike" in brief, (
        "the first is written"
    )
    assert "gpt-4o wrote the sentences of 1 of 3 events under structured prompts" in brief
    assert "gpt-4o: " in told
    assert "2 of its events written extractively: the cost limit of $" in told
    assert ran(half, "check", str(half / "out" / command.DAY / "brief.md"))[0] == 0


def test_a_model_whose_price_is_not_known_is_said_not_to_be_held(replayed: Written) -> None:
    (line,) = [line for line in replayed.told.splitlines() if line.startswith("scripted: ")]
    assert line.endswith("tokens; its price is not known, and writer.max_cost_usd does not hold it")
