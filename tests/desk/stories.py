"""Three mornings of two outlets: a story that grows, one that stands still, one that is corrected, and a new one."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

FLOOD = (
    "Floods along the Tall Rimah canal have driven 300 families from their homes, the governor said on Monday. "
    "The canal broke its banks on Sunday evening after two days of rain. "
    "Two schools in the town of Qasr were opened as shelters. "
    "The road to the south is closed to lorries."
)
FLOOD_GROWS = (
    "Floods along the Tall Rimah canal have driven 450 families from their homes, the governor said on Tuesday. "
    "Engineers opened the lock at Hamra to lower the water. "
    "Two schools in the town of Qasr were opened as shelters."
)
PORT = (
    "The port of Mina Zarqa will hire 120 pilots and tug crews this year, its director said on Monday. "
    "The director expects a third berth to open before the summer. "
    "Dockers welcomed the plan, their union said."
)
MINED = "An explosion at the Kubra salt mine killed 7 workers on Monday, the mine's owner said."
MINED_NOW = MINED.replace("killed", "injured")
MINE = f"{MINED} The cause is not known, and inspectors have sealed the shaft. Families waited through the night."
MINE_CORRECTED = MINE.replace(MINED, MINED_NOW)
VOTE = (
    "The council of Dar Nahr voted on Wednesday to rebuild the old bridge over the river. "
    "The work will cost 14 million dinars and begin in April, the council's clerk said. "
    "Shopkeepers on the east bank had asked for it for years."
)


def item(name: str, title: str, text: str, published: datetime) -> str:
    """Return an item of an RSS feed."""
    return (
        f"<item><guid>https://news.example/{name}</guid><title>{title}</title><link>https://news.example/{name}</link>"
        f"<pubDate>{published:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
    )


def _at(day: int, hour: int) -> datetime:
    return datetime(2021, 2, day, hour, tzinfo=UTC)


RIVER_1 = item("flood", "Canal floods drive families from their homes", FLOOD, _at(1, 14))
RIVER_2 = item("flood-grows", "Canal floods drive 450 families from their homes", FLOOD_GROWS, _at(2, 14))
VOTE_3 = item("bridge", "Council votes to rebuild the old bridge", VOTE, _at(3, 2))
COAST = item("port", "Port of Mina Zarqa to hire pilots", PORT, _at(1, 16))
COAST_CORRECTED = item("port", "Port of Mina Zarqa to hire pilots", PORT.replace("120", "90"), _at(1, 16))
COAST_MINE = item("mine", "Explosion at the Kubra salt mine", MINE, _at(1, 18))
COAST_MINE_CORRECTED = item("mine", "Explosion at the Kubra salt mine", MINE_CORRECTED, _at(1, 18))

DAYS: Mapping[datetime, Mapping[str, Sequence[str]]] = {
    _at(2, 5): {"/river": [RIVER_1], "/coast": [COAST, COAST_MINE]},
    _at(3, 5): {"/river": [RIVER_2, RIVER_1, VOTE_3], "/coast": [COAST, COAST_MINE_CORRECTED]},
    _at(4, 5): {"/river": [VOTE_3, RIVER_2], "/coast": [COAST_CORRECTED, COAST_MINE_CORRECTED]},
}
"""What each feed gives on each morning at 05:00."""
