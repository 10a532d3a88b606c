"""`briefing` as a user runs it, in a process of its own, with a scripted server for its model."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "cases" / "sample" / "articles"
DAY = "2024-02-12"


def settle(home: Path, url: str, *, brief: str = "", **writer: Any) -> None:
    """Write the settings of a desk whose model is asked at `url`; `writer` are more keys of that table."""
    keys = {"kind": "llm", "base_url": url, "model": "scripted", "deadline_seconds": 5.0, **writer}
    lines = [f"{key} = {_toml(value)}" for key, value in keys.items()]
    (home / "briefing.toml").write_text("\n".join(["[brief]", brief, "[writer]", *lines, ""]), encoding="utf-8")


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value).replace("'", '"')


def started(home: Path, *words: str) -> subprocess.Popen[str]:
    """Start `briefing` with these words in the folder `home`, and return the process."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI", "BRIEFING"))}
    return subprocess.Popen(
        [sys.executable, "-m", "briefing", *words],
        cwd=home,
        env={**kept, "PYTHONPATH": str(ROOT), "HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ran(home: Path, *words: str) -> tuple[int, str, str]:
    """Run it to its end; return the exit code, its output and what it told people."""
    with started(home, *words) as process:
        output, told = process.communicate(timeout=240)
    return process.returncode, output, told


def generated(home: Path, *articles: str, day: str = DAY) -> tuple[int, str, str]:
    """Run `briefing generate` over these articles, or the sample."""
    return ran(home, "generate", *(articles or (str(SAMPLE),)), "--date", day)


def audit(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of a brief's audit.jsonl."""
    return [json.loads(line) for line in (folder / "audit.jsonl").read_text(encoding="utf-8").splitlines()]
