"""Three mornings in a row over feeds on loopback, good and bad ones."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.model import Draft, Status
from briefing.pipeline import day, issuing
from tests.collect.web import Reply, Site, rss, serving
from tests.command import sketch
from tests.deliver.servers import scripted
from tests.desk import stories
from tests.desk.days import desk

SETTINGS = """
[brief]
title = "Delta desk"
[collect]
feeds = [{feeds}]
allow_private = true
timeout_seconds = {timeout}
"""
FLOOD, PORT, MINE, BRIDGE = "Canal floods", "Port of Mina Zarqa", "Explosion at the Kubra", "Council votes"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        yield site


def _settle(folder: Path, feeds: list[str], *, timeout: float = 30.0) -> None:
    listed = ", ".join(f'"{feed}"' for feed in feeds)
    sketch(folder)
    (folder / "briefing.toml").write_text(SETTINGS.format(feeds=listed, timeout=timeout), encoding="utf-8")


def _serve(site: Site, feeds: Mapping[str, list[str]]) -> None:
    site.replies |= {path: Reply(rss(*items)) for path, items in feeds.items()}


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _morning(folder: Path, now: datetime) -> Draft:
    """Run `daily`, and again, which changes nothing; then approve, for the next morning to go on from."""
    brief = day.daily(desk(folder, now)).brief
    assert brief
    before = _files(brief.folder)
    day.daily(desk(folder, now.replace(minute=40)))
    assert _files(brief.folder) == before
    edition = issuing.approve(desk(folder, now), brief.folder / "brief.md", by="A. Officer").edition
    assert edition
    assert edition.follows == "", "a new day's edition stands in the place of none"
    return brief.draft


def _statuses(draft: Draft) -> dict[str, Status]:
    return {
        next(name for name in (FLOOD, PORT, MINE, BRIDGE) if section.summary.headline.startswith(name)): section.status
        for section in draft.sections
    }


def test_three_mornings_tell_new_updated_corrected_and_unchanged_apart(site: Site, tmp_path: Path) -> None:
    _settle(tmp_path, [site.url("/river"), site.url("/coast")])
    drafts = []
    for now, feeds in stories.DAYS.items():
        _serve(site, {path: list(items) for path, items in feeds.items()})
        drafts.append(_morning(tmp_path, now))
    assert [_statuses(draft) for draft in drafts] == [
        {PORT: Status.NEW, FLOOD: Status.NEW, MINE: Status.NEW},
        {FLOOD: Status.UPDATED, BRIDGE: Status.NEW, MINE: Status.CORRECTED, PORT: Status.UNCHANGED},
        {PORT: Status.CORRECTED, FLOOD: Status.UNCHANGED, BRIDGE: Status.UNCHANGED, MINE: Status.UNCHANGED},
    ]
    for draft in drafts:
        assert [s.full for s in draft.sections] == [s.status is not Status.UNCHANGED for s in draft.sections]
    mine_page = "https://news.example/mine"
    left_out = [(item.item, item.reason) for item in drafts[1].left_out]
    assert left_out == [(mine_page, f"replaced by {mine_page}, a later version of it")]
    [port] = drafts[2].sections[0].summary.new
    assert port.text.startswith("The port of Mina Zarqa will hire 90 pilots")
    assert "; earlier: The port of Mina Zarqa will hire 120 pilots" in port.text
    told = dict(zip(_statuses(drafts[1]), drafts[1].sections, strict=True))
    flood, mine = told[FLOOD].summary.new, told[MINE].summary.new
    grown, lock = (new.text for new in flood)
    assert grown == (
        "Floods along the Tall Rimah canal have driven 450 (earlier: 300) families from their homes, the governor said "
        "on Tuesday."
    )
    assert lock == "Engineers opened the lock at Hamra to lower the water."
    assert [new.text for new in mine] == [f"{stories.MINED_NOW[:-1]}; earlier: {stories.MINED}"]
    assert all(len({drafts[1].label(passage) for passage in new.passages}) == 2 for new in (flood[0], mine[0]))
    assert "No longer in its source (River Post), though SB-2021-001 cited it: “An explosion" in told[MINE].summary.note


def test_bad_feeds_cost_bounded_time_and_are_each_named(site: Site, tmp_path: Path) -> None:
    def endless(write: Callable[[bytes], object]) -> None:
        for _ in range(200):
            write(b"x" * 1_000_000)

    now, feeds = next(iter(stories.DAYS.items()))
    whole = rss(*feeds["/coast"])
    with serving(Site({"/": Reply(b"the inner page")})) as inner, scripted(lambda _: None) as silent:
        _serve(site, {path: list(items) for path, items in feeds.items()})
        site.replies |= {
            "/broken": Reply(whole[: whole.rindex(b"<item>") + 60]),
            "/inner": Reply(status=302, headers={"Location": inner.url("/")}),
            "/huge": Reply(rss(), more=endless),
        }
        paths = ("/river", "/coast", "/broken", "/inner", "/huge")
        _settle(tmp_path, [f"http://127.0.0.1:{silent}/feed", *map(site.url, paths)], timeout=3)
        draft = _morning(tmp_path, now)
        assert inner.asked == []
    assert set(_statuses(draft)) == {FLOOD, PORT, MINE}
    left_out = {item.item.partition(str(site.port))[2] or item.item: item.reason for item in draft.left_out}
    assert left_out[f"http://127.0.0.1:{silent}/feed"] == "no answer within 3 seconds"
    assert left_out["/inner"] == "127.0.0.1 has a private address; [collect] must name it, with allow_private = true"
    assert left_out["/huge"] == "it is larger than 10,000,000 bytes"
    assert "the XML is broken or cut short" in left_out["/broken"]


def test_a_feed_on_a_private_address_is_refused_unless_the_settings_allow_it(site: Site, tmp_path: Path) -> None:
    _settle(tmp_path, [site.url("/river")])
    toml = tmp_path / "briefing.toml"
    toml.write_text(toml.read_text().replace("allow_private = true", ""), encoding="utf-8")
    with pytest.raises(InputError, match=r"nothing to brief: .* 1 could not be had, .* has a private address"):
        day.daily(desk(tmp_path, next(iter(stories.DAYS))))
    assert site.asked == []


def test_a_second_run_of_a_day_adds_what_is_new(site: Site, tmp_path: Path) -> None:
    now, feeds = next(iter(stories.DAYS.items()))
    _settle(tmp_path, [site.url("/river"), site.url("/coast")])
    told = []
    for coast in (feeds["/coast"][:1], feeds["/coast"][1:]):
        _serve(site, {"/river": list(feeds["/river"]), "/coast": list(coast)})
        brief = day.daily(desk(tmp_path, now)).brief
        assert brief
        told.append(set(_statuses(brief.draft)))
    assert told == [{FLOOD, PORT}, {FLOOD, PORT, MINE}], "the port's item is kept though its feed dropped it"


def test_an_empty_inbox_is_nothing_to_tell_of(site: Site, tmp_path: Path) -> None:
    now, feeds = next(iter(stories.DAYS.items()))
    _serve(site, {"/river": list(feeds["/river"])})
    _settle(tmp_path, [site.url("/river")])
    toml = tmp_path / "briefing.toml"
    toml.write_text(toml.read_text().replace("[collect]", '[collect]\npaths = ["inbox/"]'), encoding="utf-8")
    (tmp_path / "inbox").mkdir()
    brief = day.daily(desk(tmp_path, now)).brief
    assert brief
    assert brief.draft.left_out == ()
