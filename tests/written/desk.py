"""A small event, and a writer of it behind a scripted server."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from briefing.llm import Endpoint
from briefing.llm.budget import Budget, Rates
from briefing.llm.prompts import Prompts
from briefing.llm.replies import ReplyStore
from briefing.model import Article, Dated, Event, Source
from briefing.summarize.by_model import many, written
from briefing.summarize.by_model.loop import Check
from briefing.summarize.by_model.many import Newsroom
from briefing.summarize.by_model.written import Assignment, Guide, Unwritten, Written
from briefing.verify import Evidence, verify
from tests.drafts import article
from tests.llm.memory import Memory
from tests.llm.scripted import Answer, Script, completion

PROMPTS = Path(__file__).parents[2] / "prompts"
DAY = date(2024, 3, 6)
PRESS = Dated(value=date(2024, 3, 5), basis="metadata")

HARBOUR = article(
    "harbour",
    "Dockers walk out at Port Lindo",
    [
        "About 400 dockers walked out at Port Lindo on Tuesday over plans to close the northern quay.",
        "“We will not load another ship,” union leader Marta Oyelaran told reporters.",
        "The port company said that it would keep the southern quay open.",
        "Nobody could say how long the strike will last.",
        "A strike in March 2019 closed the port for nine days.",
    ],
    source=Source(name="Harbour Post"),
    published=PRESS,
)
WIRE = article(
    "wire",
    "Strike halts northern quay of Port Lindo",
    [
        "Some 380 dockers stopped work at Port Lindo on Tuesday, the port company said.",
        "Company head Luis Ferro urged the union to come back to the table.",
        "Eleven ships are waiting outside the harbour.",
    ],
    source=Source(name="Coast Wire"),
    published=PRESS,
)
EVENT = Event(id="strike", title="Dockers walk out at Port Lindo", articles=(HARBOUR, WIRE))


def sentence(text: str, *cites: str, kind: str = "fact", speaker: str | None = None, quotes: Sequence[str] = ()) -> Any:
    """Return a sentence as a model writes it."""
    return {"text": text, "cites": list(cites), "kind": kind, "speaker": speaker, "quotes": list(quotes)}


WALKOUT = sentence(
    "About 400 dockers walked out at Port Lindo on Tuesday over plans to close the northern quay.", "1.1"
)
SHIPS = sentence("Eleven ships are waiting outside the harbour.", "2.3")
OYELARAN = sentence(
    "Union leader Marta Oyelaran told reporters: “We will not load another ship”.",
    "1.2",
    kind="reported",
    speaker="Marta Oyelaran",
    quotes=["We will not load another ship"],
)
FERRO = sentence("Luis Ferro urged the union to come back to the table.", "2.2", kind="reported", speaker="Luis Ferro")


def summary(**parts: object) -> dict[str, object]:
    """Return the reply to the task `event`, sound but for `parts`."""
    return {
        "happened": [[WALKOUT, SHIPS]],
        "positions": [{"role": "union leader", "claim": OYELARAN}, {"role": "Company head", "claim": FERRO}],
        "figures": [{"value": "Eleven", "label": "ships waiting", "claim": SHIPS}],
        "unknown": [sentence("Nobody could say how long the strike will last.", "1.4")],
        "background": [sentence("A strike in March 2019 closed the port for nine days.", "1.5", kind="background")],
        "line": sentence("About 400 dockers walked out at Port Lindo on Tuesday.", "1.1"),
        "headline": sentence("Dockers walk out at Port Lindo", "1.1"),
        **parts,
    }


DIFFERENCES = {
    "differences": [
        {
            "point": "how many dockers stopped work",
            "claims": [
                sentence("About 400 dockers walked out at Port Lindo.", "1.1", kind="disputed"),
                sentence("Some 380 dockers stopped work at Port Lindo, the port company said.", "2.1", kind="disputed"),
            ],
        }
    ]
}
OVERVIEW = {"bottom_line": [WALKOUT], "takeaways": [sentence("Eleven ships are waiting outside the harbour.", "1.2")]}
GOOD: Mapping[str, object] = {
    "event": summary(),
    "differences": DIFFERENCES,
    "repair": {"claims": []},
    "new": {"new": []},
    "assessment": {"assessments": []},
    "overview": OVERVIEW,
}


def task_of(request: Mapping[str, Any]) -> str:
    """Return the task of a request."""
    return str(request["response_format"]["json_schema"]["name"])


def model(**answers: object) -> Script:
    """Answer each task with a sound reply, or with what is given for it: a reply, several in turn, or an Answer."""
    turns = {task: list(said) if isinstance(said, list) else [said] for task, said in {**GOOD, **answers}.items()}

    def answer(request: dict[str, Any]) -> Answer:
        left = turns[task_of(request)]
        said = left.pop(0) if len(left) > 1 else left[0]
        if callable(said):
            said = said(request)
        return said if isinstance(said, Answer) else completion(said, usage=_usage(request, said))

    return answer


def _usage(request: Mapping[str, Any], said: object) -> tuple[int, int]:
    """Count as a real model would: some four letters a token."""
    return len(json.dumps(request["messages"])) // 4, len(json.dumps(said)) // 4


def checking(*articles: Article) -> Check:
    """Return the verifier over these articles."""
    evidence = Evidence.of(articles)
    return lambda claim: verify(claim, evidence)


async def _no_pause(_: float) -> None:
    return


def newsroom(url: str, *, replies: ReplyStore | None = None, parallel: int = 2, **more: Any) -> Newsroom:
    """Return a newsroom that asks the server at `url`."""
    budget = Budget(limit=more.pop("limit", 100.0), rates=more.pop("rates", Rates(1.0, 10.0)))
    endpoint = Endpoint(
        base_url=url,
        model="scripted",
        api_key="",
        replies=Memory() if replies is None else replies,
        deadline=more.pop("deadline", 5.0),
        sleep=_no_pause,
    )
    guide = Guide(prompts=Prompts(PROMPTS), day=DAY, context=more.pop("context", 16_000), **more)
    return Newsroom(endpoint=endpoint, guide=guide, budget=budget, parallel=parallel)


def assignments(room: Newsroom, events: Sequence[Event] = (EVENT,), **more: Any) -> list[Assignment]:
    """Return the events to be written, each held to its own articles."""
    return [written.assign(event, guide=room.guide, check=checking(*event.articles), **more) for event in events]


def write(url: str, events: Sequence[Event] = (EVENT,), **more: Any) -> tuple[Written | Unwritten, ...]:
    """Write events with the model at `url`."""
    room = newsroom(url, **more)
    return many.write(assignments(room, events), newsroom=room, progress=lambda *_: None)


def one(url: str, **more: Any) -> Written:
    """Write the event, and return it written."""
    (result,) = write(url, **more)
    assert isinstance(result, Written), result
    return result
