"""Articles -> Event: what happened.

Every article that comes in stands in exactly one event. The result follows from the articles alone: not from their
order, the process, or how many unrelated ones stand beside them.
"""

from briefing.group.grouping import group

__all__ = ["group"]
