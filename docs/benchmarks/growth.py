"""How the time and the memory of checking grow: with the length of a text, and with the number of rows.

python docs/benchmarks/growth.py
"""

import json
import resource
import time
from collections.abc import Callable, Iterator

from briefing.language import dates, names, numbers, quotes, speech
from briefing.verify import check_rows

PIECES = ("a", " ", "“", "it's ", "Aa ", "Aa of the ", "1", "1,111,", "two hundred and ", "one two ",
    "tens of ", "3 February 2021 ",
          "2018-", "he said, ", "according to ", "[", ". ", "e\u0301", "\u202eقال ")  # fmt: skip
RULED = ("ruled out ", "if a ", "no reports of ", "the army denied that it ", "charged the mayor with ", "unless ",
         "25 people, five of whom ", "two of them ", "a man, 34, ", "3-1 ", "and the boy fled ", "considered selling ",
         "the fires were started by the ", "he said that ", "Mayor Ada Osei, ", "not aware of ", "thanks to the dam, ",
         "the deal requires the consent of Orla. ", "may might whether he is said to unless if ",
         "U.S. U.N. I.M.F. ")  # fmt: skip
CLAIM = "The mayor ruled out two of the 25 plants 3-1, and a 34-year-old man who was charged fled if the boy did."
READERS: tuple[Callable[[str], object], ...] = (
    numbers.find,
    dates.find,
    names.find,
    quotes.find,
    quotes.fold,
    speech.find,
)
SHORT, LONG = 20_000, 160_000
ROWS = 100_000
TIMES = 3
"""Runs of a text, of which the fastest counts: the short ones take a few milliseconds."""


def main() -> None:
    """Print milliseconds a row and megabytes at points of a stream, then where time grows most steeply with a text."""
    begun = time.process_time()
    for number, _ in enumerate(check_rows(_rows()), 1):
        if number in {1_000, 10_000, ROWS}:
            megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{number:7} rows: {(time.process_time() - begun) / number * 1e3:.2f} ms each, "
                f"{megabytes:.0f} MB at most"
            )
    slopes = [
        (_slope(read, piece), f"{read.__module__.rpartition('.')[2]} on {piece!r}")
        for read in READERS
        for piece in PIECES
    ]
    slopes += [(_slope(_rules, piece), f"the rules on a passage of {piece!r}") for piece in RULED]
    slopes += [(_slope(_cited, piece), f"the rules on passages of {piece!r}") for piece in RULED]
    for slope, where in sorted(slopes, reverse=True)[:5]:
        print(f"{LONG // SHORT} times the text takes {slope:5.1f} times the time: {where}")


def _slope(read: Callable[[str], object], piece: str) -> float:
    short, long = (piece * (length // len(piece)) for length in (SHORT, LONG))
    took, once = (min(_seconds(read, text) for _ in range(TIMES)) for text in (long, short))
    return took / max(once, 1e-3)


def _rules(text: str) -> object:
    return list(check_rows([json.dumps({"id": 1, "claim": CLAIM, "passages": [text]})]))


def _cited(text: str) -> object:
    """Check a claim that cites many passages, cut from a text."""
    passages = [text[at : at + CUT] for at in range(0, len(text), CUT)]
    return list(check_rows([json.dumps({"id": 1, "claim": CLAIM, "passages": passages})]))


CUT = 100
"""Characters of each of many passages."""


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


def _rows() -> Iterator[str]:
    for number in range(ROWS):
        text = f"Minister Keller said on 3 March 2021 that ship {number} had carried {number + 7:,} tonnes to Riga."
        yield json.dumps({"id": number, "claim": text.replace("Minister ", ""), "passages": [text]})


if __name__ == "__main__":
    main()
