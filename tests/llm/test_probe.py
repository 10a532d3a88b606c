"""The doctor's lines on an endpoint say what a person has to know before the first brief."""

import json
from datetime import UTC, datetime

import pytest

from briefing.llm import Endpoint
from briefing.llm.budget import Rates, rates
from briefing.llm.probe import Line, probe
from tests.llm.memory import Memory
from tests.llm.scripted import Answer, Script, completion, failure, serving

PRICE = Rates(0.15, 0.6)
BLUE = {"colour": "blue", "words": "one, two"}


def answering(said: Answer, models: list[str] | None) -> Script:
    listed = Answer(json.dumps({"data": [{"id": name} for name in models or []]}).encode())

    def answer(request: dict[str, object]) -> Answer:
        if "path" in request:
            return listed if models is not None else failure(404)
        return said

    return answer


def lines(script: Script, *, price: Rates | None = PRICE) -> list[Line]:
    ticks = iter([0.0, 2.0])
    with serving(script) as server:
        endpoint = Endpoint(base_url=server.url, model="scripted", api_key="", replies=Memory(), deadline=5.0)
        return probe(endpoint, rates=price, clock=lambda: next(ticks))


def test_a_sound_endpoint_has_five_good_lines() -> None:
    found = lines(answering(completion(BLUE), ["scripted", "other"]))
    assert all(line.good for line in found)
    texts = [line.text for line in found]
    assert texts[0].endswith("serves scripted")
    assert texts[1] == "scripted answered"
    assert texts[2] == "it keeps to a schema (asked with schema)"
    assert texts[3] == "200 tokens in 2.0 s, 100 a second"
    assert texts[4] == "$0.15 for a million tokens read, $0.60 written"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (answering(failure(401), ["scripted"]), "it does not answer: 401"),
        (answering(completion(BLUE), ["llama", "phi"]), "does not list scripted; it lists llama, phi"),
    ],
    ids=["no key", "another model"],
)
def test_what_needs_a_person_is_said_to(script: Script, words: str) -> None:
    assert [line for line in lines(script) if not line.good and words in line.text]


def test_a_server_that_answers_with_another_model_is_told_on() -> None:
    other = json.loads(completion(BLUE).body) | {"model": "phi-9"}
    found = lines(answering(Answer(json.dumps(other).encode()), ["scripted"]))
    assert Line(good=False, text="scripted was asked and phi-9 answered") in found


def test_a_schema_that_is_not_kept_to_is_told() -> None:
    found = lines(answering(completion("one, two, three"), None))
    assert "it does not keep to a schema (asked with schema); replies are checked here" in [line.text for line in found]


def test_a_price_that_is_not_known_is_told() -> None:
    last = lines(answering(completion(BLUE), None), price=None)[-1]
    assert (last.good, last.text) == (True, "its price is not known: writer.max_cost_usd does not hold it")


@pytest.mark.parametrize(
    ("model", "base_url", "known"),
    [
        ("gpt-4o-mini", "", True),
        ("gpt-4o-mini", "http://127.0.0.1:8080/v1", True),
        ("a-model-of-our-own", "", False),
        ("", "", False),
    ],
)
def test_prices_come_from_the_installed_list(model: str, base_url: str, known: bool) -> None:  # noqa: FBT001 - a table
    found = rates(model, base_url, at=datetime(2026, 1, 1, tzinfo=UTC))
    assert (found is not None) is known
    if found:
        assert 0 < found.read < found.written
