from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.deliver import admit, choose, recipients
from briefing.deliver.readers import parse
from briefing.errors import DeliveryError
from briefing.model.delivery import Reader
from briefing.settings import HANDLINGS, ReaderList


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("a@example.org", Reader("a@example.org")),
        ("  a@example.org ", Reader("a@example.org")),
        ("<a@example.org>", Reader("a@example.org")),
        ("B. Reader <b@example.org>", Reader("b@example.org", "B. Reader")),
        ('"Reader, B." <b@example.org>', Reader("b@example.org", "Reader, B.")),
        ("فؤاد حسين <f@example.org>", Reader("f@example.org", "فؤاد حسين")),
        ("o'brien+desk@sub.example.org", Reader("o'brien+desk@sub.example.org")),
        ("root@localhost", Reader("root@localhost")),
        ("a@bücher.example", Reader("a@xn--bcher-kva.example")),
    ],
)
def test_an_address_is_a_name_and_a_plain_address(text: str, reader: Reader) -> None:
    assert parse(text) == reader


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a@example.org\r\nBcc: all@example.org", "a line break"),
        ("a@example.org\n", "a line break"),
        ("Eve\n <a@example.org>", "a line break"),
        ("Eve\u2028Bcc: <a@example.org>", "U+2028"),
        ("Eve\x00 <a@example.org>", "U+0000"),
        ("gro.elpmaxe@b \u202e<a@example.org>", "U+202E"),
        ("a@example.org, b@example.org", "not one address"),
        ("a@example.org b@example.org", "not one address"),
        ("Eve <a@example.org> <b@example.org>", "not one address"),
        ("Eve, Bob <a@example.org>", "not one address"),
        ("friends: a@example.org;", "not one address"),
        ("a(comment)@example.org", "not one address"),
        ('"a b"@example.org', "not one address"),
        ("a@[127.0.0.1]", "not one address"),
        ("a@b@example.org", "not one address"),
        ("a..b@example.org", "not one address"),
        (".a@example.org", "not one address"),
        ("a@-example.org", "not one address"),
        ("a@example..org", "not one address"),
        ("é@example.org", "not one address"),
        ("a@" + "x" * 64 + ".org", "not one address"),
        ("x" * 65 + "@example.org", "not one address"),
        ("a@" + ".".join(["x" * 60] * 5), "not one address"),
        ("@example.org", "not one address"),
        ("example.org", "not one address"),
        ("", "not one address"),
        ("Nobody <>", "not one address"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_anything_else_is_refused(text: str, says: str) -> None:
    with pytest.raises(DeliveryError) as told:
        parse(text)
    assert says in str(told.value)


@given(st.text(alphabet=st.sampled_from('ab.@<>",;:()[]\\ \t\r\n\x00\u202eé'), max_size=40))
@settings(deadline=None, max_examples=300)
def test_what_is_accepted_is_one_line_and_one_address(text: str) -> None:
    with suppress(DeliveryError):
        reader = parse(text)
        assert reader.address.isascii()
        assert reader.address.isprintable()
        assert reader.address.count("@") == 1
        assert not set(reader.address) & set(' <>,;:"()[]\\')
        assert not set(reader.name) & set("\r\n\x00\u202e<>")


def test_a_malformed_address_is_left_out_by_its_place_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "readers.txt"
    path.write_bytes(
        b"# the night desk\r\nc@example.org\r\n\r\nd@@example.org\r\n\xff@example.org\r\nA <A@Example.org>\r\n"
    )
    lists = [ReaderList(name="daily", readers=["a@example.org", "b@example.org\nBcc: x@y"], file="readers.txt")]
    found, left_out = recipients(lists, folder=tmp_path)
    assert [(who.reader.address, who.list) for who in found] == [("a@example.org", "daily"), ("c@example.org", "daily")]
    assert [item.item for item in left_out] == ['list "daily", reader 2', f"{path}:4", f"{path}:5"]
    assert left_out[0].reason == r"'b@example.org\nBcc: x@y': it holds a line break, which no address may; correct it"
    assert all(item.reason.isprintable() for item in left_out)


def test_a_reader_of_two_lists_is_one_reader(tmp_path: Path) -> None:
    lists = [ReaderList(name=name, readers=["A@example.org", "a@EXAMPLE.org"]) for name in ("one", "two")]
    assert [(who.reader.address, who.list) for who in recipients(lists, folder=tmp_path)[0]] == [
        ("A@example.org", "one")
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [(None, "cannot be read: No such file"), (b"x" * 1_000_001, "is larger than 1,000,000 bytes")],
    ids=["missing", "huge"],
)
def test_a_file_of_readers_that_cannot_be_used(tmp_path: Path, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / "readers.txt").write_bytes(content)
    with pytest.raises(DeliveryError) as told:
        recipients([ReaderList(name="daily", file="readers.txt")], folder=tmp_path)
    assert says in str(told.value)


def test_an_edition_goes_to_a_list_that_was_named() -> None:
    one, two = ReaderList(name="one"), ReaderList(name="two")
    assert choose([one], None) == (one,)
    assert choose([one, two], "two") == (two,)
    with pytest.raises(DeliveryError, match="name one with --list: one, two"):
        choose([one, two], None)
    with pytest.raises(DeliveryError, match=r'no list "three"; briefing\.toml has: one, two'):
        choose([one, two], "three")
    with pytest.raises(DeliveryError, match=r"add a \[\[list\]\]"):
        choose([], None)


@pytest.mark.parametrize("ceiling", HANDLINGS)
@pytest.mark.parametrize("mark", HANDLINGS)
def test_a_list_receives_no_narrower_mark_than_its_own(mark: str, ceiling: str) -> None:
    lists = [ReaderList(name="wide", handling="TLP:RED"), ReaderList(name="daily", handling=ceiling)]
    if HANDLINGS.index(mark) <= HANDLINGS.index(ceiling):
        admit(mark, lists)
    else:
        with pytest.raises(DeliveryError, match='the list "daily" receives'):
            admit(mark, lists)
