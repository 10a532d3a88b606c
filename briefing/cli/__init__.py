"""Parse, wire, report; no logic. Only this package reads the clock and the environment.

A `BriefingError` becomes one line on stderr and exit code 2, and so does a path that the system refuses. Ctrl-C ends
with 130; what was finished is kept.
"""

import errno
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence

from briefing.cli.parser import parser
from briefing.errors import BriefingError, InputError

INTERRUPTED = 130

REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG, errno.ELOOP, errno.ENOTDIR, errno.EISDIR}
"""What the system has against a path that a user gave or a folder that a user can mend; any other is a bug."""

YOUNG = 100_000
"""Objects that are made before cycles among them are looked for: a large batch is millions of them, and has none."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 a person is needed, 2 a mistake told in one line."""
    _prepare_streams()
    gc.set_threshold(YOUNG)
    try:
        return _run(words)
    except BrokenPipeError:
        # The reader of our output has left, as `head` does.
        _drop_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            raise
        _drop_output()
        sys.stderr.write(
            "briefing: the output cannot be written: its disk is full; free some space or send it elsewhere\n"
        )
        return 2


def _run(words: Sequence[str] | None) -> int:
    try:
        arguments, unknown = parser().parse_known_args(words)
        if unknown:
            command = f"briefing {arguments.command}"
            raise InputError(f"{command} does not take {' '.join(unknown)}; see {command} --help")
        from briefing.cli.commands import run  # noqa: PLC0415 - loads the product, which --help does without

        return run(arguments)
    except BriefingError as error:
        _complain(str(error))
        return 2
    except OSError as error:
        if error.errno not in REFUSED or error.filename is None:
            raise
        _complain(f"{error.filename} cannot be used: {error.strerror}; check the path and who may read and write there")
        return 2
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C has nothing left to stop
        sys.stderr.write("briefing: stopped; run the same command to go on\n")
        return INTERRUPTED
    finally:
        sys.stdout.flush()  # here, so that a reader who has left is noticed while that can be told from a fault


def _complain(what: str) -> None:
    """Tell a mistake in one line, whatever the name of a file holds."""
    sys.stderr.write(f"briefing: {' '.join(what.splitlines())}\n")


def _prepare_streams() -> None:
    """Write UTF-8 whatever the locale, so that JSON is JSON; a stream that is closed takes and gives nothing."""
    sys.stdin = sys.stdin or io.TextIOWrapper(io.BytesIO())
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name) or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - as long as we run
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        setattr(sys, name, stream)


def _drop_output() -> None:
    # Python would complain again at exit, so give it a sink; of `2>&1 | head` both streams have lost their reader.
    sink = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(sink, stream.fileno())
