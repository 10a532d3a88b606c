"""What cannot be used is named with its reason, and the rest is read all the same."""

import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.ingest import Batch, files, read

GOOD = b"Water rose in Kut on Monday. Two bridges are gone.\n"
NAVIGATION = (
    "<html><body><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40)) + "</ul></body>"
)
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><rss version="2.0"><channel/></rss>'


def _read(*given: object, as_of: date = date(2022, 1, 1)) -> Batch:
    return read([str(one) for one in given], as_of=as_of)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "it is empty"),
        ("blank.txt", b" \r\n\t\n", "it is empty"),
        ("binary.txt", bytes(range(256)) * 20, "not text: a binary file"),
        ("image.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x06\0\0\0", "not text: a binary file"),
        ("big.txt", b"A sentence. " * 2_000_000, "24 MB; the limit for one item is 20 MB"),
        ("bomb.txt.gz", gzip.compress(b"A" * 30_000_000), "over 20 MB once unpacked"),
        ("cut.txt.gz", gzip.compress(os.urandom(2000))[:-500], "the gzip file is cut short or damaged"),
        ("not.txt.gz", GOOD, "the gzip file is cut short or damaged"),
        ("broken.json", b'{"text": "a', "not valid JSON: unterminated string"),
        ("deep.json", b"[" * 50_000, "not valid JSON: it is nested too deeply"),
        ("number.json", b"3", "not an article but a JSON number"),
        ("none.json", b'{"title": ""}', "it has no text"),
        ("no-list.json", b"[]", "it holds no article"),
        ("menu.html", NAVIGATION.encode(), "a page without an article: it is all navigation"),
        ("menu.txt", b"Home\nShare\nRelated Articles\nBack to top\nContact us\n", "nothing in it reads as an article"),
        ("bomb.xml", BOMB, "it declares XML entities"),
        ("other.xml", b"<?xml version='1.0'?><a><b/></a>", "XML, but not an RSS or Atom feed"),
        ("no-entries.xml", b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "the feed has no entries"),
        (
            "encoding.xml",
            b"<?xml version='1.0' encoding='\x84'?><rss><channel/></rss>",
            "XML in an encoding that cannot be told",
        ),
        (
            "deep.eml",
            b"Content-Type: message/rfc822\n\n" * 1_000,
            "it is nested too deeply",
        ),
        ("parts.eml", b"Subject: a\n" + b"\n--" * 10_001, "10,001 lines that part it"),
        ("empty.eml", b"Subject: nothing\r\n\r\n", "the mail has no text"),
        ("fake.pdf", b"%PDF-1.7 and nothing else", "the PDF is broken"),
        ("letters.txt", b"word " + b"x" * 200_000, "nothing in it reads as an article: words without spaces"),
        ("paywall.txt", b"Full story behind paywall.\n", "nothing in it reads as an article"),
        ("lines.txt", b"a\n" * 60_000, "60,000 lines; the limit for one article is 50,000"),
        ("lines.md", b"a\n" * 60_000, "60,000 lines; the limit for one article is 50,000"),
        ("tags.html", b"<html>" + b"<p>" * 110_000, "110,001 tags; the limit for one page is 100,000"),
        ("letter.doc", GOOD, "the ending .doc is not read"),
        ("README", GOOD, "the ending is missing and is not read"),
    ],
)
def test_a_bad_file_is_named_and_the_good_one_read(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / name
    good.write_bytes(GOOD)
    bad.write_bytes(content)
    batch = _read(good, bad)
    assert [article.id for article in batch.articles] == ["good"]
    (left,) = batch.left_out
    assert left.item == str(bad)
    assert left.reason.startswith(reason)


TWISTED = {
    "a content that nothing opens.xml": b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Flood</ent><p></content>"
    b"</entry><entry><summary>Water rose in Kut.</summary></entry></feed>",
    "a charset with a nul.eml": b"Subject: Flood\nContent-Type: text/plain; charset*=utf-8''a%00b\n\n" + GOOD,
    "a sender without end.eml": b"From: " + b'"' * 400_000 + b"\n\n" + GOOD,
}


@pytest.mark.parametrize("name", TWISTED)
def test_what_breaks_a_part_of_an_item_leaves_the_rest(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TWISTED[name])
    (article,) = _read(path).articles
    assert article.text


def test_a_broken_line_is_named_and_the_other_lines_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "day.jsonl"
    rows = [json.dumps({"id": f"r{n}", "text": f"Row number {n} says so."}) for n in range(4)]
    path.write_text("\n".join([rows[0], rows[1][:24], "", "[1]", rows[2], "\ufeff" + rows[3]]), encoding="utf-8")
    batch = _read(path)
    assert [article.id for article in batch.articles] == ["r0", "r2", "r3"]
    assert [(left.item, left.reason) for left in batch.left_out] == [
        (f"{path}:2", "not valid JSON: unterminated string starting at character 22"),
        (f"{path}:4", "not an article but a JSON number"),
    ]


def test_a_packed_file_of_rows_that_is_cut_keeps_the_rows_before_the_cut(tmp_path: Path) -> None:
    path = tmp_path / "day.jsonl.gz"
    rows = [json.dumps({"id": f"r{n}", "text": f"Row {n} says so.", "x": os.urandom(4000).hex()}) for n in range(20)]
    path.write_bytes(gzip.compress("\n".join(rows).encode())[:-3000])
    batch = _read(path)
    assert [article.id for article in batch.articles][:5] == ["r0", "r1", "r2", "r3", "r4"]
    assert len(batch.articles) < 20
    assert [left.reason.split(": ")[1] for left in batch.left_out] == ["the gzip file is cut short or damaged"]


def test_an_overlong_line_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    path = tmp_path / "day.jsonl"
    long = json.dumps({"id": "long", "text": "a " * (files.LARGEST // 2)})
    path.write_text(f'{long}\n{{"id": "next", "text": "It is so."}}\n', encoding="utf-8")
    batch = _read(path)
    assert [article.id for article in batch.articles] == ["next"]
    assert [left.item for left in batch.left_out] == [f"{path}:1"]


@pytest.mark.parametrize(
    "given", ["nowhere.txt", "nowhere/*.txt", "\0", "x" * 5000], ids=["path", "glob", "nul", "long"]
)
def test_a_path_that_does_not_exist_is_one_line(given: str) -> None:
    with pytest.raises(InputError) as told:
        _read(given)
    assert "\n" not in str(told.value)
    assert "check" in str(told.value)


def test_a_long_text_in_a_script_without_spaces_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"水位在星期一上升{'，两座桥梁被冲毁' * 12}。", encoding="utf-8")
    assert [article.id for article in _read(tmp_path).articles] == ["a"]


def test_nothing_is_read_where_one_path_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(GOOD)
    with pytest.raises(InputError, match="does not exist"):
        _read(tmp_path / "a.txt", tmp_path / "b.txt")


def test_a_folder_is_read_in_order_below_and_what_is_no_article_is_named(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "sub/c.txt", "letter.doc", ".hidden.txt", ".git/d.txt", "sub/e.xyz"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Something is told in the file {name}. It is true.", encoding="utf-8")
    batch = _read(tmp_path)
    assert [article.id for article in batch.articles] == ["a", "b", "c"]
    assert [(left.item, left.reason.partition(";")[0]) for left in batch.left_out] == [
        (str(tmp_path / "sub"), "not read for their endings: e.xyz"),
        (str(tmp_path), "not read for their endings: letter.doc"),
    ]


def test_many_files_of_a_folder_that_are_not_read_are_one_line(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.jpg").write_bytes(b"")
    (left,) = _read(tmp_path).left_out
    assert "08.jpg, 09.jpg and 2 more;" in left.reason


def test_a_link_out_of_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    inbox, outside = tmp_path / "inbox", tmp_path / "private"
    for folder in (inbox, outside):
        folder.mkdir()
        (folder / f"{folder.name}.txt").write_bytes(GOOD)
    (inbox / "file.txt").symlink_to(outside / "private.txt")
    (inbox / "folder").symlink_to(outside)
    (inbox / "within.txt").symlink_to("inbox.txt")
    batch = _read(inbox)
    assert [article.id for article in batch.articles] == ["inbox"]
    assert [(left.item, left.reason.partition(";")[0]) for left in batch.left_out] == [
        (str(inbox / name), "a link that leads out of the folder") for name in ("file.txt", "folder")
    ]
    assert [article.id for article in _read(inbox / "file.txt").articles] == ["file"], "what a person names is read"


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(GOOD)
    (tmp_path / "void").mkdir()
    (left,) = _read(tmp_path / "good.txt", tmp_path / "void").left_out
    assert left.item == str(tmp_path / "void")
    assert left.reason.startswith("no article in this folder")


def test_a_glob_names_files_and_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"A text of its own in {name}. Yes.", encoding="utf-8")
    batch = _read(tmp_path / "*.txt", tmp_path / "a.txt", tmp_path)
    assert [article.id for article in batch.articles] == ["a", "b"]


def test_links_that_lead_in_a_circle_or_nowhere_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_bytes(GOOD)
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    batch = _read(tmp_path)
    assert [article.id for article in batch.articles] == ["a"]
    assert [left.reason for left in batch.left_out] == ["cannot be read: no such file or directory"]


def test_a_folder_reached_by_a_link_is_read(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_bytes(GOOD)
    (tmp_path / "inbox").symlink_to(tmp_path / "real")
    assert [article.id for article in _read(tmp_path / "inbox").articles] == ["a"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (left,) = _read(tmp_path / "pipe.txt").left_out
    assert left.reason.startswith("not a file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD)
    path.chmod(0)
    (left,) = _read(path).left_out
    assert left.reason == "cannot be read: permission denied"


def test_characters_that_steer_a_terminal_or_reorder_text_never_get_in(tmp_path: Path) -> None:
    hostile = "The minister\0 spoke \x1b[31mred\x1b[0m and \u202eevil\u202c words \x9d on Monday in Kut, it was said.\n"
    path = tmp_path / "a\x1b[2J.txt"
    path.write_text(hostile, encoding="utf-8")
    (article,) = _read(path).articles
    assert len(article.text) == len(hostile)
    assert not set(article.text + article.title) & set("\0\x1b\u202e\u202c\x9d")
    assert "spoke" in article.passages[0].text
    (tmp_path / "b\x1b[2J.txt").write_bytes(b"")
    (left,) = _read(tmp_path / "b\x1b[2J.txt", path).left_out
    assert "\x1b" not in left.item


def test_a_row_may_hold_half_a_surrogate_pair_or_a_script_as_its_address(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x\\ud800", "text": "It \\ud83d is so.", "url": "javascript:alert(1)"}\n', encoding="utf-8")
    (article,) = _read(path).articles
    (article.id + article.text + article.title).encode()
    assert article.url == ""


def test_an_article_after_the_as_of_date_is_left_out_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("date 2021-02-03 Water rose in Kut on Monday. It fell again.", encoding="utf-8")
    assert [article.day for article in _read(path, as_of=date(2021, 2, 3)).articles] == [date(2021, 2, 3)]
    (left,) = _read(path, as_of=date(2021, 2, 2)).left_out
    assert left.reason == "published 2021-02-03 (header), after the as-of date 2021-02-02"


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        ("2021-02-03T15:30:00-08:00", ""),
        ("2021-02-03T16:30:00-08:00", "published 2021-02-04 00:30 UTC (metadata), after the as-of date 2021-02-03"),
    ],
)
def test_an_article_of_the_same_day_elsewhere_is_left_out_where_ours_is_over(
    tmp_path: Path, published: str, reason: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": "Water rose in Kut.", "published": published}), encoding="utf-8")
    assert "".join(left.reason for left in _read(path, as_of=date(2021, 2, 3)).left_out) == reason


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(sorted(files.ENDINGS)),
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        st.sampled_from([b"%PDF-1.4\n", b"<rss>", b"<html><p>", b"From: a\n\n", b'{"text": ', b"PK\3\4"]),
    ),
)
def test_no_bytes_break_any_parser(tmp_path_factory: pytest.TempPathFactory, ending: str, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{ending}"
    path.write_bytes(content)
    batch = _read(path)
    assert batch.articles or batch.left_out or ending == ".jsonl"
    for article in batch.articles:
        assert article.passages
        for passage in article.passages:
            assert article.text[passage.start : passage.end] == passage.text


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
_FIELDS = ["id", "title", "text", "date", "source", "url", "language", "articles", "content", "published"]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.dictionaries(st.sampled_from(_FIELDS), _JSON, max_size=6), max_size=4))
def test_no_row_breaks_the_reader_and_every_one_is_accounted_for(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]]
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    batch = _read(path)
    assert len(batch.articles) + len(batch.left_out) >= len(rows)
    assert len({article.id for article in batch.articles}) == len(batch.articles)


def test_standard_input_that_is_empty_is_named() -> None:
    batch = read(["-"], as_of=date(2022, 1, 1), stdin=io.BytesIO())
    assert [(left.item, left.reason) for left in batch.left_out] == [("standard input", "it is empty")]
