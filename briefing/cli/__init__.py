"""Parse, wire, report; no logic. Only this package reads the clock and the environment.

A `BriefingError` becomes one line on stderr and exit code 2. Ctrl-C ends with 130; what was finished is kept.
"""

import os
import sys
from collections.abc import Sequence

from briefing.cli.parser import parser
from briefing.errors import BriefingError

INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 a person is needed, 2 a mistake told in one line."""
    arguments = parser().parse_args(words)
    from briefing.cli.commands import run  # noqa: PLC0415 - loads the product, which --help does without

    try:
        return run(arguments)
    except BriefingError as error:
        sys.stderr.write(f"briefing: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("briefing: stopped; run the same command to go on\n")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has left, as `head` does. Python would complain again at exit, so give it a sink.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
