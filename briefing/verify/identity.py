"""Whether two names can be one, as the rules take it: spellings, parts, acronyms, and the forms of a state."""

from briefing.language import names
from briefing.language.names import Name

_QUARTERS = frozenset({"North", "South", "East", "West"})


def same(one: Name, other: Name) -> bool:
    """Whether two names can be one."""
    if one.state and other.state:
        return bool(one.state.names & other.state.names)
    if (
        (one.state or other.state)
        and {*one.words} & {*other.words} & _QUARTERS
        and min(len(one.words), len(other.words)) == 1
    ):
        return True  # the North, and North Korea
    return names.same(" ".join(one.words), " ".join(other.words))
