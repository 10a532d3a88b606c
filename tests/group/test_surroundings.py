"""How far the dates of articles are believed, by what other outlets date the same happenings."""

from datetime import date, timedelta

import pytest

from briefing.group.portrait import portraits
from briefing.group.surroundings import trust
from briefing.model import Article, Dated, Source
from briefing.model.article import UNKNOWN_SOURCE

FIRST = date(2031, 5, 14)
Told = tuple[str, int | None]
"""An outlet's name, empty where it is not stated, and how many days after FIRST its article is dated, if it is."""

AGREED: tuple[Told, ...] = (("Dren Post", 0), ("Ostrava Times", 0), ("Pell Herald", 1))
MANY = 40
"""Happenings of which all tell alike, so that few contradictions make no batch doubtful as a whole."""


def believed(*told: tuple[Told, ...], basis: str = "metadata") -> dict[str, float]:
    """Return how far the dates of each outlet are believed, of happenings told by several."""
    happenings = [*[AGREED] * MANY, *told]
    articles: list[Article] = []
    clusters: list[list[int]] = []
    for accounts in happenings:
        clusters.append(list(range(len(articles), len(articles) + len(accounts))))
        articles += [_article(f"a{len(articles) + n}", *account, basis) for n, account in enumerate(accounts)]
    found = trust(portraits(articles), clusters)
    return {article.source.name: float(one) for article, one in zip(articles, found, strict=True)}


def _article(name: str, outlet: str, days: int | None, basis: str) -> Article:
    published = Dated() if days is None else Dated(value=FIRST + timedelta(days), basis=basis)
    source = Source(name=outlet) if outlet else UNKNOWN_SOURCE
    return Article(id=name, title="", text="Told.", source=source, published=published)


LATE: tuple[Told, ...] = (("Dren Post", 0), ("Ostrava Times", 0), ("Crawler", 30))


def test_an_outlet_that_others_contradict_again_and_again_is_believed_less() -> None:
    found = believed(*[LATE] * 4)
    assert found["Crawler"] < 0.6
    assert found["Dren Post"] == found["Pell Herald"] == 1


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        pytest.param([LATE] * 2, "Crawler", id="contradicted twice: two happenings may read alike"),
        pytest.param([(*LATE[:2], ("Crawler", 5))] * 4, "Crawler", id="a few days off"),
        pytest.param([(LATE[0], LATE[2])] * 4, "Crawler", id="contradicted by a single account"),
        pytest.param([(LATE[0], ("Ostrava Times", None), LATE[2])] * 4, "Crawler", id="and by one without a date"),
        pytest.param([(LATE[2], ("Crawler", 0), ("Crawler", 0))] * 4, "Crawler", id="contradicted by its own accounts"),
        pytest.param([(LATE[2], *[LATE[0]] * 2)] * 4, "Dren Post", id="contradicted by one, twice in one happening"),
        pytest.param([(*LATE[:2], ("", 30))] * 4, UNKNOWN_SOURCE.name, id="no outlet, but several"),
        pytest.param([(*LATE[:2], ("Crawler", 30), ("Wire", 30))] * 4, "Crawler", id="one other has its date"),
    ],
)
def test_an_outlet_is_believed_where_too_little_contradicts_it(told: list[tuple[Told, ...]], outlet: str) -> None:
    assert believed(*told)[outlet] == 1


def test_accounts_whose_outlet_is_not_stated_contradict_the_dates_of_one_that_is() -> None:
    assert believed(*[(LATE[2], ("", 0), ("", 0))] * 4)["Crawler"] < 1


def test_a_date_that_stands_in_the_article_is_believed_whatever_others_say() -> None:
    assert believed(*[LATE] * 4, basis="dateline")["Crawler"] == 1


def test_where_a_whole_batch_contradicts_itself_nobody_is_wholly_believed() -> None:
    odd = (("Dren Post", 0), ("Ostrava Times", 30), ("Pell Herald", 60))
    assert max(believed(*[odd] * 40).values()) < 1
