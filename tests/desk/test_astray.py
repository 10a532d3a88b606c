"""An article that a reviewer moves to another event takes its sentences with it."""

from collections.abc import Callable

import pytest

from briefing.pipeline import checking
from tests import drafts
from tests.review.test_origins import moved
from tests.review.test_parse import WHOLE, swap

ALONE = "He also met Ali Shamkhani, the secretary of the Supreme National Security Council.[^s1-3]"
SENTENCE = swap(ALONE, "He met Shamkhani.[^s3-1]")
JUDGMENT = swap("on the troops.[^s2-5][^s3-2]", "on the troops.[^s3-2]")
UNDATED = swap("Iraq in March 2019.[^s3-3]\n\n###", "Iraq.[^s3-3]\n\n###")
CELL = swap("| not mentioned | [^s2-3] | not mentioned |", "| not mentioned | [^s2-3] | [^s3-2] |")
TOLD = swap("Only one source, from IRNA, tells of it.[^s2-3]", "He met Shamkhani.[^s3-2]")
STANDS = "The sentence stands under event 1, and what it cites tells of event 2: move it there, or remove it"


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (moved, []),
        (SENTENCE, []),
        (lambda text: moved(SENTENCE(text)), [("He met Shamkhani.", "CIT004", STANDS)]),
        (lambda text: moved(JUDGMENT(text)), [("- *Assessment:* It is", "CIT004", STANDS)]),
        (lambda text: moved(CELL(text)), []),
        (lambda text: moved(TOLD(CELL(text))), []),
        (
            lambda text: moved(UNDATED(text)),
            [("- The agreements were", "CIT005", "The sentence is background from event 2 and names no date")],
        ),
    ],
    ids=[
        "dated background",
        "not moved",
        "a sentence",
        "a judgment",
        "a cell that compares",
        "what it says beside its table",
        "background without its date",
    ],
)
def test_what_stands_under_an_event_and_rests_on_another_is_found(
    edit: Callable[[str], str], found: list[tuple[str, str, str]]
) -> None:
    text = edit(WHOLE)
    lines = text.split("\n")
    told = [
        (lines[finding.position.line - 1], finding.code, finding.message)
        for finding in checking.read_back(text, drafts.ARTICLES).findings
        if finding.position and ("stands under" in finding.message or "background from" in finding.message)
    ]
    assert len(told) == len(found)
    for (line, code, message), (start, known, says) in zip(told, found, strict=True):
        assert line.startswith(start)
        assert (code, message.partition(". ")[0]) == (known, says)


LEFT = "Hussein ended a two-day trip to Tehran, where he met Rouhani.[^s4-1]"


def cut(text: str) -> str:
    """Take the second event out: its section, its row and its point in time."""
    before, _, rest = text.partition("## 2. Earlier visit")
    text = before + "## 3." + rest.partition("## 3.")[2]
    return "\n".join(line for line in text.split("\n") if not line.startswith("| 2 |") and "(event 2)" not in line)


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (cut, []),
        (lambda text: cut(swap("## Key takeaways\n\n", f"## Key takeaways\n\n- {LEFT}\n")(text)), [f"- {LEFT}"]),
        (swap("## Key takeaways\n\n", f"## Key takeaways\n\n- {LEFT}\n"), []),
        (
            lambda text: cut(
                swap("## Key takeaways\n\n", f"## Key takeaways\n\n- {LEFT} <!-- ok CIT004: kept -->\n")(text)
            ),
            [],
        ),
    ],
    ids=["all of it", "its takeaway stayed", "not taken out", "answered"],
)
def test_what_an_event_that_was_taken_out_leaves_behind_is_found(edit: Callable[[str], str], found: list[str]) -> None:
    text = edit(WHOLE)
    lines = text.split("\n")
    told = [
        lines[finding.position.line - 1]
        for finding in checking.read_back(text, drafts.ARTICLES).findings
        if finding.position and finding.message.startswith("No event of the brief")
    ]
    assert told == found
