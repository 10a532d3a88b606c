import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.archive import Archive, feeds
from briefing.ingest import read
from briefing.ingest.web.collect import Collected, Window, collect
from briefing.ingest.web.fetch import Fetch
from briefing.settings import Collect
from tests.collect.web import Reply, Site, item, page, rss, serving
from tests.deliver.servers import free_port, scripted

OPENED = "The bridge at Tall Rimah opened to lorries on Wednesday. The mayor cut a ribbon at noon."
PASSED = "About 40 lorries had passed by the evening, the mayor said. More are expected on Thursday."
MARKET = (
    "The border market at Mehran opened again on Tuesday after repairs that took two months. "
    "Traders from both sides came with fruit, cloth and tools, the governor of the district said. "
    "He expects two thousand visitors a day from next week on."
)
DAY = datetime(2021, 2, 3, tzinfo=UTC)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        yield site


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield archive


class Desk:
    """Collects into a folder, as on one day after the other."""

    def __init__(self, archive: Archive, folder: Path) -> None:
        self.archive = archive
        self.folder = folder

    def collect(
        self,
        *feeds: str,
        urls: tuple[str, ...] = (),
        day: datetime = DAY,
        private: bool = True,
        full_text: bool = False,
        patience: float = 20.0,
        cited: frozenset[str] = frozenset(),
    ) -> Collected:
        """Collect on a day at 05:00, what was published since noon of the day before."""
        settings = Collect(feeds=list(feeds), urls=list(urls), allow_private=private, full_text=full_text)
        window = Window(since=day - timedelta(hours=12), now=day + timedelta(hours=5), cited=cited)
        fetch = Fetch(agent="situation-briefing/0", patience=patience, largest=1_000_000)
        return collect(settings, self.archive, fetch=fetch, window=window, folder=self.folder / str(day.date()))


@pytest.fixture
def desk(archive: Archive, tmp_path: Path) -> Desk:
    return Desk(archive, tmp_path)


def rows(collected: Collected) -> list[dict[str, str]]:
    assert collected.path is not None
    return [json.loads(row) for row in collected.path.read_text().splitlines()]


def texts(collected: Collected) -> list[str]:
    return [row["text"] for row in rows(collected)]


def test_the_items_of_a_feed_become_rows_that_ingest_reads(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED)))
    collected = desk.collect(site.url("/feed"))
    assert (collected.articles, collected.left_out) == (1, ())
    batch = read([str(collected.path)], as_of=date(2021, 2, 3))
    [article] = batch.articles
    assert (article.text, article.title, article.url) == (OPENED, "A bridge opens", "https://river.example/1")
    assert (article.day, article.published.basis, article.source.name) == (date(2021, 2, 3), "metadata", "River Post")
    assert article.id.startswith("127.0.0.1-")
    assert article.retrieved == DAY + timedelta(hours=5)
    assert batch.left_out == ()


def test_a_page_becomes_a_row_with_its_address(desk: Desk, site: Site) -> None:
    site.replies["/market"] = Reply(page(MARKET))
    [article] = read([str(desk.collect(urls=(site.url("/market"),)).path)], as_of=date(2021, 2, 3)).articles
    assert (article.url, article.source.name) == (site.url("/market"), "Border Gazette")
    assert article.text.endswith(MARKET)


def test_words_that_look_like_markup_stay_as_they_are(desk: Desk, site: Site) -> None:
    odd = "Write &lt;p&gt; and &amp;amp; to get a paragraph, said the teacher of the web course."
    site.replies["/feed"] = Reply(rss(item("1", odd, title="&amp;lt;b&amp;gt; &amp;amp;")))
    [article] = read([str(desk.collect(site.url("/feed")).path)], as_of=date(2021, 2, 3)).articles
    assert article.text == "Write <p> and &amp; to get a paragraph, said the teacher of the web course."
    assert article.title == "<b> &"


def test_a_feed_that_did_not_change_is_not_sent_again_and_its_items_stay(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED)), headers={"ETag": '"v1"'})
    first = desk.collect(site.url("/feed"))
    content = first.path and first.path.read_bytes()
    second = desk.collect(site.url("/feed"))
    assert [headers.get("If-None-Match") for _, headers in site.asked] == [None, '"v1"']
    assert (second.articles, second.path and second.path.read_bytes()) == (1, content)


def test_an_item_that_its_feed_drops_is_not_lost(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED)))
    desk.collect(site.url("/feed"))
    site.replies["/feed"] = Reply(rss(item("2", PASSED)))
    assert sorted(texts(desk.collect(site.url("/feed")))) == sorted([OPENED, PASSED])


def test_an_item_that_comes_again_with_other_words_is_kept_as_both(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", PASSED)))
    desk.collect(site.url("/feed"))
    site.replies["/feed"] = Reply(rss(item("1", PASSED.replace("40", "14"))))
    collected = desk.collect(site.url("/feed"))
    assert sorted(texts(collected)) == sorted([PASSED, PASSED.replace("40", "14")])


def test_an_item_without_a_date_counts_from_the_day_it_was_first_seen(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED, day="")))
    [row] = rows(desk.collect(site.url("/feed")))
    assert "published" not in row
    assert desk.collect(site.url("/feed")).articles == 1
    assert desk.collect(site.url("/feed"), day=DAY + timedelta(days=1)).articles == 0


def test_older_items_are_kept_and_not_given(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", PASSED, day="monday"), item("2", OPENED)))
    assert texts(desk.collect(site.url("/feed"))) == [OPENED]


def test_an_older_item_counts_again_where_its_words_changed_and_an_edition_cites_it(desk: Desk, site: Site) -> None:
    cited = frozenset(f"https://river.example/{name}" for name in "124")
    site.replies["/feed"] = Reply(rss(*(item(name, PASSED, day="monday") for name in "123")))
    desk.collect(site.url("/feed"), cited=cited)
    mended = PASSED.replace("40", "14")
    site.replies["/feed"] = Reply(rss(*(item(n, mended if n in "13" else PASSED, day="monday") for n in "1234")))
    later = desk.collect(site.url("/feed"), day=DAY + timedelta(days=1), cited=cited)
    assert (texts(later), later.revised) == ([mended], frozenset({"https://river.example/1"}))
    assert desk.collect(site.url("/feed"), day=DAY + timedelta(days=9), cited=cited).articles == 0


def test_where_nothing_is_new_no_file_is_written(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", PASSED, day="monday")))
    collected = desk.collect(site.url("/feed"))
    assert (collected.path, collected.articles) == (None, 0)
    assert not desk.folder.joinpath("2021-02-03").exists()


def test_one_bad_source_never_stops_the_others(desk: Desk, site: Site) -> None:
    def endless(write: Callable[[bytes], object]) -> None:
        for _ in range(200):
            write(b"x" * 1_000_000)

    nobody = free_port()
    whole = rss(item("2", PASSED), item("3", OPENED))
    with serving(Site({"/": Reply(b"the inner page")})) as inner, scripted(lambda _: None) as silent:
        site.replies |= {
            "/good": Reply(rss(item("1", OPENED))),
            "/broken": Reply(whole[: whole.index(b"<item><guid>3") + 30]),
            "/inner": Reply(status=302, headers={"Location": inner.url("/")}),
            "/huge": Reply(rss(), more=endless),
            "/html": Reply(page(MARKET)),
            "/empty": Reply(b""),
        }
        sources = [site.url(path) for path in ("/broken", "/inner", "/huge", "/html", "/empty", "/gone", "/good")]
        collected = desk.collect(
            f"http://127.0.0.1:{silent}/",
            f"http://127.0.0.1:{nobody}/",
            "gopher://old.example/",
            *sources,
            patience=2.0,
        )
        assert inner.asked == []
    assert sorted(texts(collected)) == sorted([OPENED, PASSED])
    reasons = [(item.item.rpartition("/")[2], item.reason.partition(";")[0]) for item in collected.left_out]
    assert reasons == [
        ("", "no answer within 2 seconds"),
        ("", "the connection failed: Connection refused"),
        ("", "it is not an address of the web: only http and https are"),
        ("broken entry 2", "it has no text"),
        ("broken", "the XML is broken or cut short"),
        ("inner", "127.0.0.1 has a private address"),
        ("huge", "it is larger than 1,000,000 bytes"),
        ("html", "XML, but not an RSS or Atom feed"),
        ("empty", "it is empty"),
        ("gone", "the server answers 404 Not Found"),
    ]


def test_a_private_host_is_not_asked_unless_the_settings_allow_it(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED)))
    collected = desk.collect(site.url("/feed"), private=False)
    assert collected.articles == 0
    assert site.asked == []
    assert "has a private address" in collected.left_out[0].reason


def test_a_broken_feed_is_asked_for_in_full_the_next_time(desk: Desk, site: Site, archive: Archive) -> None:
    whole = rss(item("1", OPENED), item("2", PASSED))
    site.replies["/feed"] = Reply(whole[: whole.index(b"<item><guid>2") + 30], headers={"ETag": '"v1"'})
    first = desk.collect(site.url("/feed"))
    again = desk.collect(site.url("/feed"))
    assert feeds.validators(archive, site.url("/feed")) == feeds.Validators()
    assert first.left_out == again.left_out != ()
    site.replies["/feed"] = Reply(whole, headers={"ETag": '"v1"'})
    assert desk.collect(site.url("/feed")).articles == 2


def test_a_page_that_its_host_does_not_want_read_is_left_out_and_a_feed_is_not_held_to_it(
    desk: Desk, site: Site
) -> None:
    site.replies |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /"),
        "/feed": Reply(rss(item("1", OPENED))),
        "/market": Reply(page(MARKET)),
    }
    collected = desk.collect(site.url("/feed"), urls=(site.url("/market"),))
    assert texts(collected) == [OPENED]
    assert [item.reason for item in collected.left_out] == ["its host does not want programs to read it (robots.txt)"]
    assert "/market" not in site.paths


def test_the_order_of_the_rows_is_that_of_the_settings_whatever_comes_first(desk: Desk) -> None:
    with serving(Site({"/": Reply(rss(item("1", OPENED)), wait=0.3)})) as slow, serving(Site()) as quick:
        quick.replies["/"] = Reply(rss(item("2", PASSED)))
        assert texts(desk.collect(slow.url("/"), quick.url("/"))) == [OPENED, PASSED]


def test_the_words_of_old_items_are_dropped_and_they_stay_known(desk: Desk, site: Site, archive: Archive) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED, day="")))
    desk.collect(site.url("/feed"))
    later = desk.collect(site.url("/feed"), day=DAY + timedelta(days=100))
    assert later.articles == 0
    assert [row["size"] for row in archive.rows("SELECT length(row) AS size FROM item")] == [0]


def test_a_teaser_is_replaced_by_its_page_once_where_the_settings_ask_for_it(desk: Desk, site: Site) -> None:
    long = " ".join([MARKET] * 3)
    entries = [("/market", OPENED), ("/gone", PASSED), ("/all", long)]
    site.replies |= {
        "/feed": Reply(
            rss(*(item(path, text).replace(f"https://river.example/{path}", site.url(path)) for path, text in entries))
        ),
        "/market": Reply(page(MARKET)),
        "/all": Reply(page(MARKET)),
    }
    first = desk.collect(site.url("/feed"), full_text=True)
    assert sorted(text[-40:] for text in texts(first)) == sorted(text[-40:] for text in (MARKET, PASSED, long))
    assert site.paths == ["/feed", "/robots.txt", "/gone", "/market"]
    content = first.path and first.path.read_bytes()
    second = desk.collect(site.url("/feed"), full_text=True)
    assert (second.path and second.path.read_bytes(), site.paths[4:]) == (content, ["/feed"])


def test_a_teaser_stays_one_where_nobody_asks_for_its_page(desk: Desk, site: Site) -> None:
    site.replies["/feed"] = Reply(rss(item("1", OPENED)))
    desk.collect(site.url("/feed"))
    assert site.paths == ["/feed"]
