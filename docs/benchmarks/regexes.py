"""Which pattern takes more than its share of time as a text grows: each one on texts that are made to hurt it.

python docs/benchmarks/regexes.py [MODULE ...]     each package or module given; all of briefing without one

The pieces of a text are the pattern's own literals and one letter of each of its classes, alone and in pairs, repeated
up to a length that is doubled until a search takes long enough to be timed, and once more. A ratio of two is linear,
four is quadratic. What grows faster than 2.6 is printed, worst first.
"""

import importlib
import itertools
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SHORTEST, LONGEST = 1_000, 64_000
TIMED = 0.004
"""Seconds of the shorter search from which two are compared."""
STEEP = 2.6
MOST_PIECES = 14
CLASSES = {ops.CATEGORY_DIGIT: "7", ops.CATEGORY_SPACE: " ", ops.CATEGORY_WORD: "b", ops.CATEGORY_NOT_SPACE: "b",
    ops.CATEGORY_NOT_DIGIT: "b", ops.CATEGORY_NOT_WORD: "-"}  # fmt: skip


def main() -> None:
    """Print how many patterns were tried, and those that grow too fast."""
    seen: dict[str, tuple[str, re.Pattern[str]]] = {}
    for module in _modules(sys.argv[1:] or ["briefing"]):
        for name, pattern in _patterns(vars(module)):
            seen.setdefault(pattern.pattern, (f"{module.__name__}.{name}", pattern))
    steep = []
    for where, pattern in seen.values():
        ratio, text, seconds = max(_growths(pattern), default=(0.0, "", 0.0))
        if ratio > STEEP:
            steep.append((ratio, seconds, where, text))
    for ratio, seconds, where, text in sorted(steep, reverse=True):
        print(f"{ratio:5.2f} {seconds:6.3f} s {where} on {text!r}")
    print(f"{len(seen)} patterns, {len(steep)} of which grow faster than {STEEP} a doubling")


def _modules(names: list[str]) -> Iterator[object]:
    for name in names:
        module = importlib.import_module(name)
        yield module
        for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def _patterns(values: dict[str, object]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in values.items():
        many = value if isinstance(value, tuple | list) else (value,)
        for part in itertools.chain.from_iterable(one if isinstance(one, tuple) else (one,) for one in many):
            if isinstance(part, re.Pattern) and isinstance(part.pattern, str):
                yield name, part


def _growths(pattern: re.Pattern[str]) -> Iterator[tuple[float, str, float]]:
    pieces = _pieces(pattern)
    for piece in (*pieces, *("".join(pair) for pair in itertools.permutations(pieces, 2))):
        length = SHORTEST
        before = _seconds(pattern, piece, length)
        while before < TIMED and length < LONGEST:
            length *= 2
            before = _seconds(pattern, piece, length)
        if before >= TIMED:
            after = _seconds(pattern, piece, length * 2)
            if after / before > STEEP:  # another look: the machine may have been busy
                before, after = (min(_seconds(pattern, piece, long) for _ in "ab") for long in (length, length * 2))
            yield after / before, piece, after


def _seconds(pattern: re.Pattern[str], piece: str, length: int) -> float:
    text = piece * (length // len(piece))
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


def _pieces(pattern: re.Pattern[str]) -> list[str]:
    """Return the literals of a pattern, the longest first, and a letter of each class, up to so many."""
    found = dict.fromkeys(_literals(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)))
    single = [piece for piece in found if len(piece) == 1][: MOST_PIECES // 2]
    return (single + sorted((piece for piece in found if len(piece) > 1), key=len))[:MOST_PIECES]


def _literals(parsed: "parser.SubPattern") -> Iterator[str]:
    """Yield the runs of literals in a parsed pattern, a letter for each class, and what stands inside its groups."""
    run = ""
    for op, value in parsed:
        if op is ops.LITERAL:
            run += chr(value)
            continue
        if run:
            yield run
            run = ""
        yield from _inside(op, value)
    if run:
        yield run


def _inside(op: object, value: object) -> Iterator[str]:
    """Yield the letters of a class, or what stands inside a group or a repetition."""
    if op is ops.IN:
        yield from filter(None, (_letter(kind, what) for kind, what in value))  # type: ignore[attr-defined]
    elif op in {ops.ANY, ops.NOT_LITERAL}:
        yield "q"
    else:
        for part in value if isinstance(value, tuple | list) else (value,):
            for one in part if isinstance(part, list) else (part,):
                if isinstance(one, parser.SubPattern):
                    yield from _literals(one)


def _letter(kind: object, what: Any) -> str:  # noqa: ANN401 - what the parser of the standard library holds
    """Return a letter of a class; `kind` says how the class has it."""
    if kind is ops.CATEGORY:
        return CLASSES[what]
    return "q" if kind is ops.NEGATE else chr(what[0] if kind is ops.RANGE else what)


if __name__ == "__main__":
    main()
