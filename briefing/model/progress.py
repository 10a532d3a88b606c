"""How work that takes long says how far it is: it calls with what is done, how much of it, and of how much."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]


def quiet(_what: str, _done: int, _total: int) -> None:
    """Show no progress."""
