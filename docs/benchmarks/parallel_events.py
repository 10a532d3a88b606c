"""How near many events come to the ideal against a server that answers each call in 500 ms.

    python -m docs.benchmarks.parallel_events      (from the checkout's root)

Ideal is calls / parallel * 0.5 s. Start-up of Python and of the SDK stands apart: it is paid once a run.
"""

import time
from dataclasses import replace
from typing import Any

from briefing.summarize.by_model import many
from tests.llm.scripted import Answer, serving
from tests.written.desk import EVENT, assignments, model, newsroom

EVENTS, PARALLEL, ANSWER = 64, 8, 0.5


def main() -> None:
    """Run once and print the ratio."""
    events = [
        replace(EVENT, id=f"e{n}", articles=tuple(replace(a, title=f"{a.title} {n}") for a in EVENT.articles))
        for n in range(EVENTS)
    ]
    sound = model()

    def answer(request: dict[str, Any]) -> Answer:
        return replace(sound(request), after=ANSWER)

    with serving(answer) as server:
        room = newsroom(server.url, parallel=PARALLEL)
        given = assignments(room, events)
        many.write(given[:1], newsroom=newsroom(server.url), progress=lambda *_: None)
        before, began, busy = len(server.requests), time.perf_counter(), time.process_time()
        many.write(given, newsroom=room, progress=lambda *_: None)
        took, calls = time.perf_counter() - began, len(server.requests) - before
        cpu = time.process_time() - busy
    ideal = calls / PARALLEL * ANSWER
    print(f"{EVENTS} events, {calls} calls, {took:.2f} s; ideal {ideal:.2f} s; ratio {took / ideal:.3f}")
    print(f"{cpu:.2f} s of CPU, the scripted server's included")


if __name__ == "__main__":
    main()
