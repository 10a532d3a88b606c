"""`briefing` with a scripted server for its model."""

import json
from pathlib import Path
from typing import Any

from tests.command import SAMPLE, Done, ran, sketch

DAY = "2024-02-12"


def settle(home: Path, url: str, *, brief: str = "", **writer: Any) -> None:
    """Write the settings of a desk whose model is asked at `url`; `writer` are more keys of that table."""
    keys = {"kind": "llm", "base_url": url, "model": "scripted", "deadline_seconds": 5.0, **writer}
    lines = [f"{key} = {_toml(value)}" for key, value in keys.items()]
    sketch(home)
    (home / "briefing.toml").write_text("\n".join(["[brief]", brief, "[writer]", *lines, ""]), encoding="utf-8")


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value).replace("'", '"')


def generated(home: Path, *articles: str, day: str = DAY) -> Done:
    """Run `briefing generate` over these articles, or the sample."""
    return ran(home, "generate", *(articles or (str(SAMPLE),)), "--date", day)


def audit(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of a brief's audit.jsonl."""
    return [json.loads(line) for line in (folder / "audit.jsonl").read_text(encoding="utf-8").splitlines()]
