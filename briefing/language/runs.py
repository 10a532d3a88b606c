"""Names that stand side by side and are one: "Supreme | National Security Council"."""

from briefing.language.names import Name

_JOINED = ""
"""The text of a name that was put together from two, which stands nowhere in one piece."""


def joined(found: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names and, beside them, the runs that they were cut from: "Supreme | National Security Council" is one body."""
    runs: list[list[Name]] = []
    for name in found:
        if runs and 0 <= name.start - runs[-1][-1].end <= 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    return (*found, *(_whole(run) for run in runs if len(run) > 1))


def _whole(run: list[Name]) -> Name:
    words_ = tuple(word for name in run for word in name.words)
    whole = " ".join(name.whole for name in run)
    return Name(run[0].start, run[-1].end, _JOINED, words_, whole, run[-1].kind, run[0].initial)
