"""Names that stand side by side and are one: "Supreme | National Security Council"."""

from briefing.language.names import Name

_JOINED = ""
"""The text of a name that was put together from two, which stands nowhere in one piece."""


def joined(found: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names and, beside them, the runs that they were cut from: "Supreme | National Security Council" is one body."""
    runs: list[Name] = []
    for name in found:
        last = runs[-1] if runs else None
        if last is not None and 0 <= name.start - last.end <= 1:
            words_, whole = last.words + name.words, f"{last.whole} {name.whole}"
            runs[-1] = Name(last.start, name.end, _JOINED, words_, whole, name.kind, last.initial)
        else:
            runs.append(name)
    return (*found, *(run for run in runs if run.text == _JOINED))
