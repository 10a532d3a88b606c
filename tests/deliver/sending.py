"""The process that the kill test kills: `python -m tests.deliver.sending ARCHIVE PORT AUTHORITY READERS`."""

import sys
from pathlib import Path

from briefing.archive import Archive
from briefing.deliver import deliver
from briefing.settings import Email
from tests.deliver.letters import Watch, mailing, readers, wanted


def main(archive: str, port: str, authority: str, count: str) -> None:
    with Archive(Path(archive)) as opened:
        email = Email(host="localhost", port=int(port))
        deliver(
            opened,
            mailing(email, authority=Path(authority)),
            wanted(opened, readers(int(count))),
            clock=Watch().clock,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
