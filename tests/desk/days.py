"""A desk at a moment of one's choosing; as a process, `python -m tests.desk.days FOLDER MOMENT [EVENT DELAY]`.

With EVENT the process kills itself DELAY seconds after so many of Python's audit events (files opened, renamed and
removed, connections): a moment that is spread over the work and not over the imports. It prints how many there were.
"""

import os
import signal
import sys
import threading
from datetime import datetime
from pathlib import Path

from briefing import settings
from briefing.desk import Desk
from briefing.pipeline import day


def desk(folder: Path, now: datetime) -> Desk:
    """Return the desk of `folder`, with its briefing.toml where it has one, at the moment `now`."""
    return Desk(
        settings=settings.load(settings.find(folder), environment={}),
        out=folder / "out",
        now=now,
        environment={},
        clock=lambda: now,
        sleep=lambda _seconds: None,
    )


class _Fuse:
    """An audit hook that ends the process."""

    def __init__(self, event: int, delay: float) -> None:
        self.seen = 0
        self._event = event
        self._delay = delay

    def __call__(self, name: str, _arguments: tuple[object, ...]) -> None:
        if not name.startswith(("open", "os.", "socket.", "sqlite3.", "fcntl.")):
            return
        self.seen += 1
        if self.seen == self._event:
            if self._delay == 0:
                _end()
            threading.Timer(self._delay, _end).start()


def _end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(folder: str, moment: str, event: str = "0", delay: str = "0") -> None:
    fuse = _Fuse(int(event), float(delay))
    sys.addaudithook(fuse)
    day.daily(desk(Path(folder), datetime.fromisoformat(moment)))
    sys.stdout.write(f"{fuse.seen}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
