"""The command, by its words: what it prints, writes and answers, and what becomes of its streams."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from briefing.cli import working
from briefing.cli.commands import MODULES
from briefing.cli.parser import parser
from briefing.settings import Collect, Settings
from tests.command import SAMPLE, environment, started
from tests.desk.conftest import Run


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "COMMAND"),
        (["brew"], "brew"),
        (["status", "--all", "3"], "briefing status does not take --all 3; see briefing status --help"),
        (["generate", "/there/is/nothing.txt"], "/there/is/nothing.txt"),
        (["generate"], "no articles were named"),
        (["generate", str(SAMPLE), "--date", "tomorrow"], "2021-02-03"),
        (["generate", str(SAMPLE), "--handling", "SECRET"], "TLP 2.0"),
        (["generate", str(SAMPLE), "--title", " "], "--title is blank; give it a text"),
        (["generate", str(SAMPLE), "--config", "nowhere.toml"], "nowhere.toml"),
        (["generate", str(SAMPLE), "--date", "0001-01-01"], "is not a day of news"),
        (["generate", "-"], "nothing is left to brief: 1 item was left out"),
        (["check", "--explain", "ABC999"], "ABC999 is not a code; the codes are CIT001, "),
        (["check", "--explain", "num1"], "num1 is not a code; did you mean NUM001?"),
        (["check", "/dev/zero"], "/dev/zero cannot be read: it is a device"),
        (["check", "nowhere.md"], "nowhere.md cannot be read: No such file"),
        (["check", "long" * 99], "long cannot be used: File name too long; check the path"),
        (["check", "two\nlines.md"], "two lines.md cannot be read: No such file"),
        (["check", "nowhere.md", "--format", "jsonl"], "--format jsonl is for --claims"),
        (["preview", "nowhere.md"], "nowhere.md cannot be read: No such file"),
        (["approve", "nowhere.md", "--by", "A. Officer"], "nowhere.md cannot be read: No such file"),
        (["send", "nowhere"], "nowhere is no edition"),
        (["deliveries", "--bounced", "a@example.org"], "name the edition that came back"),
        (["daily"], "[collect] names no paths, feeds or urls"),
    ],
    ids=lambda value: " ".join(value[:4]) if isinstance(value, list) else "",
)
def test_a_mistake_is_one_line_and_exit_code_2(run: Run, words: list[str], says: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith("briefing: ")] == done.stderr.splitlines()[-1:]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["status"], "no brief in out; make one with briefing generate"),
        (["deliveries"], "nothing was sent yet"),
        (["sources"], "no edition cites anything yet"),
        (["withdraw", "River Post"], "0 sentences in editions rest on River Post"),
    ],
    ids=["status", "deliveries", "sources", "withdraw"],
)
def test_who_only_asks_is_told_that_there_is_nothing_and_begins_no_archive(
    run: Run, tmp_path: Path, words: list[str], says: str
) -> None:
    done = run(*words)
    assert (done.returncode, says in done.stdout + done.stderr) == (0, True)
    assert not (tmp_path / "out").exists()
    (tmp_path / "out").mkdir()
    done = run(*words)
    assert (done.returncode, says in done.stdout + done.stderr) == (0, True)
    assert not list((tmp_path / "out").iterdir())


def test_the_status_of_a_draft_without_an_archive_is_told_and_begins_none(run: Run, draft: Path) -> None:
    archive = draft.parents[1] / "archive.sqlite3"
    archive.unlink()
    assert run("status").stdout == "out/2024-02-12/brief.md: draft: waits for a reviewer\n"
    assert not archive.exists()


def test_what_generate_is_told_reaches_the_order() -> None:
    asked = parser().parse_args(["generate", "inbox/", "--date", "2021-02-03", "--fresh", "--overwrite"])
    order = working.order(asked, Settings())
    assert (order.articles, order.day, order.fresh, order.overwrite) == (["inbox/"], date(2021, 2, 3), True, True)
    plain = working.order(parser().parse_args(["generate"]), Settings(collect=Collect(paths=["inbox/"])))
    assert (plain.articles, plain.day, plain.fresh, plain.overwrite) == (["inbox"], None, False, False)


def test_every_command_has_help_with_an_example(run: Run) -> None:
    for command in MODULES:
        done = run(command, "--help")
        assert (done.returncode, f"\n  briefing {command}" in done.stdout) == (0, True), done


@pytest.mark.parametrize(
    ("words", "spares"),
    [
        (["status"], {"numpy", "jinja2", "briefing.verify", "briefing.summarize"}),
        (["deliveries"], {"numpy", "briefing.summarize.by_model"}),
        (["check", "brief.md"], {"numpy", "jinja2", "asyncio", "briefing.ingest"}),
        (["check", "--claims", "rows.jsonl"], {"numpy", "jinja2", "markdown_it", "briefing.summarize"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_who_only_asks_does_not_wait_for_what_writes(tmp_path: Path, words: list[str], spares: set[str]) -> None:
    (tmp_path / "rows.jsonl").touch()
    loading = "import sys; from briefing.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", loading, *words],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        check=True,
    )
    loaded = set(done.stderr.decode().split())
    assert "briefing.model" in loaded
    assert not spares & loaded


def test_results_are_utf8_whatever_the_locale_and_a_closed_stream_stops_nothing(draft: Path) -> None:
    def shell(line: str, **locale: str) -> "subprocess.CompletedProcess[bytes]":
        program = f"{sys.executable} -m briefing"
        done = subprocess.run(
            ["bash", "-c", line.replace("briefing", program)],
            cwd=draft.parents[2],
            env={**environment(draft.parents[2]), **locale},
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return done

    odd = draft.parents[2] / "odd"
    odd.mkdir()
    text = "Café closes\n\nThe café “Orléans” in Basra closed on Tuesday, its owner said."
    Path(os.fsdecode(bytes(odd) + b"/caf\xe9.txt")).write_text(text, encoding="utf-8")
    plain = shell("briefing events odd --format json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert json.loads(plain.stdout)["events"][0]["articles"] == ["caf\ufffd"]
    assert shell("briefing check out/2024-02-12 >&- 2>&- <&-").returncode == 0
    full = shell("briefing check --explain NUM001 >/dev/full")
    assert (full.returncode, full.stderr.count(b"\n")) == (2, 1)
    assert shell("briefing events odd | head -1; exit ${PIPESTATUS[0]}").returncode == 0


SPOUTING = {
    "help": "--help",
    "generate": f"generate {SAMPLE} --date 2024-02-12 --out again",
    "events": f"events {SAMPLE}",
    "prompts": f"prompts {SAMPLE}",
    "check": "check out/2024-02-12",
    "check --claims": "check --claims rows.jsonl --format jsonl",
    "check --claims, packed": "check --claims rows.jsonl.gz",
    "check --explain": "check --explain NUM001",
    "init": "init desk",
    "status": "status",
}


@pytest.mark.parametrize(
    ("words", "both"),
    [*((words, False) for words in SPOUTING.values()), (SPOUTING["init"], True), (SPOUTING["check --claims"], True)],
    ids=[*SPOUTING, "init, both streams", "check --claims, both streams"],
)
def test_a_reader_who_has_left_ends_a_command_without_a_word(draft: Path, words: str, *, both: bool) -> None:
    folder = draft.parents[2]
    row = {"id": "1", "claim": "The dam held.", "passages": [{"id": "a.s1", "text": "The dam broke."}]}
    lines = (json.dumps(row) + "\n").encode() * 3
    (folder / "rows.jsonl").write_bytes(lines)
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress(lines))
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *words.split()],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=writing if both else subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert done.returncode == 0
    assert both or not re.search("briefing: |Error|Exception|pipe", done.stderr), done.stderr


def test_a_draft_that_is_watched_is_checked_again_when_it_is_saved_until_ctrl_c_ends_it_well(draft: Path) -> None:
    watching = started(draft.parents[2], "check", str(draft), "--watch")
    assert watching.stdout
    assert watching.stdout.readline().endswith("nothing found\n")
    line = _edit(draft, r"\b\d,?[05]00(?= \w+ )", "7,100")
    assert watching.stdout.readline().startswith(f"{draft}:{line}:")
    text = draft.read_text(encoding="utf-8")
    draft.rename(draft.with_suffix(".bak"))
    time.sleep(1.0)  # two looks at a file that an editor has moved
    _save(draft, b"\xff")
    assert watching.stderr
    assert "is not UTF-8 text" in watching.stderr.readline()
    _save(draft, text.replace("7,100", "7,200").encode())
    while "7,200" not in watching.stdout.readline():
        assert watching.poll() is None
    watching.send_signal(signal.SIGINT)
    _, said = watching.communicate()
    assert (watching.returncode, said) == (0, "")


@pytest.mark.parametrize("broken", [b"[]", b'{"\x8e', b'{"a":' + b"[" * 9_000], ids=["list", "bytes", "deep"])
def test_a_broken_run_json_is_named(run: Run, draft: Path, broken: bytes) -> None:
    draft.with_name("run.json").write_bytes(broken)
    for words in (["approve", str(draft.parent), "--by", "A"], ["generate", str(SAMPLE), "--date", "2024-02-12"]):
        done = run(*words)
        assert (done.returncode, "run.json is not the run.json of a brief" in done.stderr) == (2, True)


def test_generate_writes_the_folder_of_the_day(draft: Path) -> None:
    names = {"brief.md", "brief.pdf", "brief.html", "sources.json", "run.json", "audit.jsonl"}
    assert {path.name for path in draft.parent.iterdir()} == names
    assert draft.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_what_was_left_out_is_counted_beside_the_sources_and_not_the_sentences(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Dam holds\n\nThe dam at Orla held on Monday, its owner said.", encoding="utf-8")
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    done = run("generate", "a.txt", "b.json", "--date", "2024-02-12")
    assert "1 event from 1 source, 1 item left out, named in the draft; 1 sentence checked\n" in done.stderr


def test_the_sample_tells_of_three_events(run: Run) -> None:
    done = run("events", str(SAMPLE), "--format", "json")
    events = json.loads(done.stdout)["events"]
    assert sorted(len(event["articles"]) for event in events) == [1, 1, 3]
    assert events[0]["place"] == "Tehran", "two of three datelines say so"
    assert all(set(event["why"]) == set(event["articles"]) for event in events)


def test_events_as_text_name_each_article(run: Run) -> None:
    done = run("events", str(SAMPLE))
    assert all(path.stem in done.stdout for path in SAMPLE.iterdir())


@pytest.mark.usefixtures("draft")
def test_nothing_left_to_brief_leaves_the_older_brief_alone(run: Run, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in (tmp_path / "out" / "2024-02-12").iterdir()}
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = run("generate", "empty.txt", "--date", "2024-02-12")
    assert done.returncode == 2
    assert "nothing is left to brief" in done.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "out" / "2024-02-12").iterdir()} == before


def test_init_writes_a_desk_and_keeps_what_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[brief]\ntitle = "Mine"\n', encoding="utf-8")
    done = run("init")
    assert done.returncode == 0
    assert "kept briefing.toml" in done.stdout
    assert (tmp_path / "templates" / "brief.md.j2").is_file()
    assert run("generate", str(SAMPLE), "--date", "2024-02-12").returncode == 0
    assert "Mine" in (tmp_path / "out" / "2024-02-12" / "brief.md").read_text(encoding="utf-8")


def _save(draft: Path, content: bytes) -> None:
    """Save at one stroke, so that who watches never meets a half-written file."""
    beside = draft.with_suffix(".new")
    beside.write_bytes(content)
    beside.replace(draft)


def _edit(draft: Path, pattern: str, after: str) -> int:
    """Change the first place in the events' text that has the pattern, and return its line."""
    text = draft.read_text(encoding="utf-8")
    events = text.index("### What happened")
    found = re.compile(pattern).search(text, events, text.index("## Sources"))
    assert found, f"the sample's draft has no longer anything like {pattern!r}"
    _save(draft, (text[: found.start()] + after + text[found.end() :]).encode())
    return text[: found.start()].count("\n") + 1


@pytest.mark.parametrize(
    ("words", "says"),
    [(["init"], "next: put articles"), (["init", "my desk"], "next: cd 'my desk', put articles")],
    ids=["here", "elsewhere"],
)
def test_who_begins_a_desk_is_told_where_to_go_on(run: Run, words: list[str], says: str) -> None:
    assert run(*words).stderr.startswith(says)


def test_a_fresh_draft_has_no_findings(run: Run, draft: Path) -> None:
    done = run("check", str(draft))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("checked: nothing found\n")


@pytest.mark.parametrize(
    ("pattern", "after", "code", "says"),
    [
        (r"\b\d,?[05]00(?= \w+ )", "7,100", "NUM", "7,100"),
        (r"\bRouhani\b", "Larijani", "NAM", "Larijani"),
        (r"\bJanuary 2020\b", "January 2019", "DAT", "2019"),
        (r"(?<=[“\"])\w+(?= \w+ \w+ \w+)", "Hardly", "QUO", "Hardly"),
    ],
    ids=["number", "name", "date", "quoted-word"],
)
def test_a_changed_word_is_found_at_its_line(
    run: Run, draft: Path, pattern: str, after: str, code: str, says: str
) -> None:
    line = _edit(draft, pattern, after)
    done = run("check", str(draft))
    assert done.returncode == 1
    found = [row for row in done.stdout.splitlines() if row.startswith(f"{draft}:{line}:")]
    assert any(f" {code}" in row and says in row for row in found), done.stdout


@pytest.mark.parametrize(
    ("pattern", "after", "code"),
    [
        (r"(?<=\n\| )\S*\d\S*(?= [^|]*\| [^|]*[a-z][^|]*\| [^|]*\| )", "913", "NUM"),
        (r"(?<=\n## 2\. )", "Larijani: ", "NAM"),
        (r"(?<=\n- \*\*)\w+(?= \w+\*\* \()", "Larijani", "NAM"),
    ],
    ids=["value", "headline", "speaker"],
)
def test_what_stands_outside_of_sentences_is_held_to_the_articles_too(
    run: Run, draft: Path, pattern: str, after: str, code: str
) -> None:
    line = _edit(draft, pattern, after)
    found = [row for row in run("check", str(draft)).stdout.splitlines() if row.startswith(f"{draft}:{line}:")]
    assert any(f" {code}" in row for row in found), found


def test_check_as_json_and_as_annotations_tell_the_same(run: Run, draft: Path) -> None:
    line = _edit(draft, r"\b\d,?[05]00(?= \w+ )", "7,100")
    told = json.loads(run("check", str(draft), "--format", "json").stdout)
    assert told["claims"] > 10
    assert {"line", "column", "code", "severity", "message", "claim", "citations"} == set(told["findings"][0])
    annotations = run("check", str(draft), "--format", "github").stdout.splitlines()
    assert len(annotations) == len(told["findings"])
    assert any(row.startswith("::error file=") and f",line={line}," in row for row in annotations)


def test_a_draft_that_lost_its_sources_is_still_checked_against_its_footnotes(run: Run, draft: Path) -> None:
    (draft.parent / "sources.json").unlink()
    line = _edit(draft, r"\b\d,?[05]00(?= \w+ )", "7,100")
    done = run("check", str(draft))
    found = [row for row in done.stdout.splitlines() if row.startswith(f"{draft}:{line}:")]
    assert any(" NUM" in row and "7,100" in row for row in found), done.stdout


def test_a_file_that_is_no_draft_is_a_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Notes\n\nNothing.\n", encoding="utf-8")
    done = run("check", "notes.md")
    assert done.returncode == 2
    assert "notes.md is not the Markdown of a brief: there is no front matter" in done.stderr


def test_an_edited_draft_is_not_overwritten_unless_asked(run: Run, draft: Path) -> None:
    _edit(draft, "Rouhani", "Mr Rouhani")
    edited = draft.read_bytes()
    done = run("generate", str(SAMPLE), "--date", "2024-02-12")
    assert (done.returncode, draft.read_bytes()) == (2, edited)
    assert "--overwrite" in done.stderr
    assert run("generate", str(SAMPLE), "--date", "2024-02-12", "--overwrite").returncode == 0
    assert draft.read_bytes() != edited


def test_the_same_articles_give_the_same_bytes(run: Run, draft: Path, tmp_path: Path) -> None:
    first = {path.name: path.read_bytes() for path in draft.parent.iterdir()}
    assert run("generate", str(SAMPLE), "--date", "2024-02-12", "--out", "again").returncode == 0
    second = {path.name: path.read_bytes() for path in (tmp_path / "again" / "2024-02-12").iterdir()}
    made, again = (json.loads(files.pop("run.json")) for files in (first, second))
    assert first == second
    assert {**made, "times": 0} == {**again, "times": 0}


def test_a_preview_is_written_beside_the_draft(run: Run, draft: Path) -> None:
    draft.with_suffix(".pdf").unlink()
    assert run("preview", str(draft)).returncode == 0
    assert draft.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_what_was_published_is_no_draft_to_preview_until_somebody_edits_it(run: Run, draft: Path) -> None:
    assert run("approve", str(draft), "--by", "A. Officer").returncode == 0
    published = draft.with_suffix(".pdf").read_bytes()
    done = run("preview", str(draft.parent))
    assert (done.returncode, draft.with_suffix(".pdf").read_bytes()) == (2, published)
    assert "is published as SB-2024-001, and its PDF lies beside it; edit it" in done.stderr
    draft.with_suffix(".pdf").unlink()
    assert "and briefing approve writes its PDF again; edit it" in run("preview", str(draft.parent)).stderr
    assert run("approve", str(draft), "--by", "A. Officer").returncode == 0
    assert draft.with_suffix(".pdf").read_bytes() == published
    _edit(draft, "meeting|visit", "talks")
    assert run("preview", str(draft.parent)).returncode == 0
    assert draft.with_suffix(".pdf").read_bytes() != published


def test_rows_are_answered_in_order_and_a_broken_one_is_named(run: Run, tmp_path: Path) -> None:
    rows = [
        {"id": "a", "claim": "Four people died in Basra.", "passages": ["Four people died in Basra on Monday."]},
        {"id": "b", "claim": "Five people died in Basra.", "passages": ["Four people died in Basra on Monday."]},
    ]
    good = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "good.jsonl").write_text(good, encoding="utf-8")
    with gzip.open(tmp_path / "bad.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write('{"id": "x", "cl\n' + good)
    done = run("check", "--claims", "good.jsonl", "--format", "jsonl")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["id"], answer["verdict"]) for answer in answers] == [("a", "supported"), ("b", "unsupported")]
    assert [finding["code"] for finding in answers[1]["findings"]] == ["NUM001"]
    assert done.returncode == 1
    broken = run("check", "--claims", "bad.jsonl.gz")
    assert (broken.returncode, broken.stdout.count("\n")) == (2, 3)
    assert "line 1" in broken.stderr


def test_a_second_run_over_the_same_articles_changes_nothing(run: Run, draft: Path) -> None:
    before = {path.name: path.read_bytes() for path in draft.parent.iterdir() if path.name != "run.json"}
    done = run("generate", str(SAMPLE), "--date", "2024-02-12")
    assert (done.returncode, "nothing was written" in done.stderr) == (0, True)
    assert {path.name: path.read_bytes() for path in draft.parent.iterdir() if path.name != "run.json"} == before


@pytest.mark.parametrize(
    ("lists", "says"),
    [
        ([], "next: briefing send out/2024-02-12\n"),
        (["daily"], "next: briefing send out/2024-02-12\n"),
        (
            ["daily", "board"],
            "next: briefing send out/2024-02-12 --list NAME, for each list that is to have it: daily, board\n",
        ),
    ],
    ids=["no list", "one list", "two lists"],
)
def test_an_approval_says_what_sends_the_edition(run: Run, draft: Path, lists: list[str], says: str) -> None:
    told = "".join(f'[[list]]\nname = "{name}"\nreaders = ["{name}@example.org"]\n' for name in lists)
    (draft.parent.parent.parent / "briefing.toml").write_text(told, encoding="utf-8")
    done = run("approve", "out/2024-02-12", "--by", "A. Officer")
    assert (done.returncode, done.stderr) == (0, says)


def test_a_sentence_that_rests_on_a_source_is_listed_once_for_each_edition(run: Run, draft: Path) -> None:
    assert run("approve", str(draft), "--by", "A. Officer").returncode == 0
    outlet = run("sources").stdout.split(": ", maxsplit=1)[0]
    done = run("withdraw", outlet)
    said = [line for line in done.stdout.splitlines() if line.startswith("SB-2024-001")]
    assert len(said) > 1
    assert len(said) == len(set(said))
    roles = [line.partition("): ")[2] for line in said if not line.endswith((".", "”", '"'))]
    assert all(": " in role for role in roles), "a role is listed with whose it is"
    assert (done.returncode, done.stderr) == (1, f"{len(said)} sentences in editions rest on {outlet}\n")
