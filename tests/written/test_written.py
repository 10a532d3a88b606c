"""A whole event through a model: what stands, what falls back, and what the reader is told."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Citation, Claim, Event
from briefing.model.earlier import CitedPassage, EarlierClaim
from briefing.summarize.by_model import many
from briefing.summarize.by_model.written import Unwritten, Written
from tests.drafts import article
from tests.llm.memory import Memory
from tests.llm.scripted import Answer, completion, failure, serving
from tests.written.desk import (
    EVENT,
    HARBOUR,
    PRESS,
    SHIPS,
    WALKOUT,
    WIRE,
    assignments,
    checking,
    model,
    newsroom,
    one,
    sentence,
    summary,
    task_of,
    write,
)


def test_a_sound_summary_stands_as_it_was_written() -> None:
    with serving(model()) as server:
        written = one(server.url)
    said = written.summary
    assert said.headline == "Dockers walk out at Port Lindo"
    assert said.line.text == "About 400 dockers walked out at Port Lindo on Tuesday."
    assert [[claim.text for claim in paragraph] for paragraph in said.happened] == [[WALKOUT["text"], SHIPS["text"]]]
    assert [(stance.speaker, stance.role) for stance in said.stances] == [
        ("Marta Oyelaran", "union leader"),
        ("Luis Ferro", "Company head"),
    ]
    assert said.stances[0].claim.citations == (Citation("harbour.s2", "We will not load another ship"),)
    assert [(figure.value, figure.label, figure.as_of) for figure in said.figures] == [
        ("Eleven", "ships waiting", "5 March 2024")
    ]
    assert [claim.text for claim in said.unknowns] == ["Nobody could say how long the strike will last."]
    assert [claim.text for claim in said.background] == ["A strike in March 2019 closed the port for nine days."]
    assert written.spent.replies == 2


def test_a_difference_has_a_cell_for_each_article_that_states_a_version() -> None:
    reprint = replace(
        article("reprint", "Strike", [passage.text for passage in WIRE.passages], published=PRESS), origin="wire"
    )
    silent = article("silent", "Port", ["The port of Lindo was built in 1891."], published=PRESS)
    with serving(model()) as server:
        (written,) = write(server.url, [replace(EVENT, articles=(HARBOUR, WIRE, reprint, silent))])
    assert isinstance(written, Written)
    (difference,) = written.summary.differences
    assert difference.statement == "how many dockers stopped work"
    assert difference.cells == {"harbour": "harbour.s1", "wire": "wire.s1", "reprint": "reprint.s1", "silent": None}


@pytest.mark.parametrize(
    ("claims", "kept"),
    [
        ([WALKOUT], 0),
        ([WALKOUT, sentence("Dockers walked out at Port Lindo.", "1.1", kind="disputed")], 0),
        ([WALKOUT, sentence("Some 250 dockers stopped work.", "2.1", kind="disputed")], 0),
        ([WALKOUT, sentence("Some 380 dockers stopped work, the port company said.", "2.1", kind="disputed")], 1),
    ],
    ids=["one version", "one article", "a version that does not hold", "two versions"],
)
def test_a_difference_needs_two_versions_of_two_articles_that_hold(claims: list[object], kept: int) -> None:
    said = {"differences": [{"point": "dockers", "claims": claims}]}
    with serving(model(differences=said)) as server:
        assert len(one(server.url).summary.differences) == kept


@pytest.mark.parametrize("point", ["the army's brutal massacre", "<b>dockers</b>", "", "dockers [^s1-1]"])
def test_a_point_in_words_of_its_own_is_not_printed(point: str) -> None:
    said = {
        "differences": [
            {
                "point": point,
                "claims": [WALKOUT, sentence("Some 380 dockers stopped work, the port company said.", "2.1")],
            }
        ]
    }
    with serving(model(differences=said)) as server:
        (difference,) = one(server.url).summary.differences
    assert difference.statement == "Accounts differ"


FAILURES = {
    "no key": (failure(401), "401"),
    "no quota": (failure(429, code="insufficient_quota"), "quota"),
    "no model": (failure(404), "no such model"),
    "broken": (failure(503), "503"),
    "a page": (Answer(b"<html>", headers={"Content-Type": "text/html"}), "no chat completion"),
    "a filter": (failure(400, code="content_filter"), "filter"),
    "a refusal": (completion(None, refusal="No."), "refused"),
    "prose": (completion("Dear reader,"), "asked form"),
    "too long, however short": (failure(400, code="context_length_exceeded"), "context"),
    "10 MB": (completion("x" * 10_000_000), "2,000,000 bytes"),
    "reset": (Answer(b"", way="reset"), "cannot be reached"),
    "nothing of what happened": (completion(summary(happened=[])), "what happened"),
    "nothing true": (
        completion(summary(happened=[[sentence("The Pope resigned in 1931.", "1.1")]])),
        "what happened",
    ),
}


@pytest.mark.parametrize(("answer", "words"), FAILURES.values(), ids=FAILURES.keys())
def test_an_event_that_could_not_be_written_says_why_in_one_line(answer: Answer, words: str) -> None:
    with serving(model(event=answer)) as server:
        (result,) = write(server.url)
    assert isinstance(result, Unwritten)
    assert words in result.reason
    assert "\n" not in result.reason


def test_one_event_that_fails_does_not_stop_the_others() -> None:
    other = Event(id="other", title="Other", articles=(replace(WIRE, title="The other one"),))

    def answer(request: dict[str, object]) -> Answer:
        filtered = "The other one" in str(request)
        return failure(400, code="content_filter") if filtered else model()(request)

    with serving(answer) as server:
        results = write(server.url, [EVENT, other, EVENT])
    assert [type(result) for result in results] == [Written, Unwritten, Written]


@pytest.mark.parametrize("answer", [failure(500), completion("Dear reader,")], ids=["broken", "prose"])
def test_a_part_beside_the_summary_that_fails_is_missed_and_named(answer: Answer) -> None:
    with serving(model(differences=answer)) as server:
        written = one(server.url)
    assert written.summary.happened
    (missed,) = written.missed
    assert missed.startswith("where the articles differ: ")


def test_an_article_alone_is_not_asked_where_it_differs() -> None:
    with serving(model()) as server:
        write(server.url, [Event(id="e", title="t", articles=(HARBOUR,))])
    assert [task_of(request) for request in server.requests if task_of(request) != "repair"] == ["event"]


def test_a_prompt_that_is_too_long_is_packed_anew_with_half_the_passages() -> None:
    cargo = ["copper", "barley", "timber", "sulphur", "bananas", "tractors", "cement", "salt", "wool", "glass", "tea"]
    ports = ["Antwerp", "Busan", "Callao", "Durban", "Esbjerg", "Fremantle", "Gdansk", "Haifa", "Izmir", "Jeddah"]
    long = [f"A ship bound for {port} waits with {load} outside." for load in cargo for port in ports]
    event = Event(id="fleet", title="Fleet", articles=(article("fleet", "Fleet", long, published=PRESS),))

    def answer(request: dict[str, object]) -> Answer:
        if len(str(request)) > 11_000:
            return failure(400, code="context_length_exceeded")
        return model(event=summary(happened=[[sentence(long[0], "1.1")]]), repair={"claims": []})(request)

    with serving(answer) as server:
        (written,) = write(server.url, [event], context=24_000)
    assert isinstance(written, Written)
    assert 0 < written.passages_left_out < len(long)
    assert len([r for r in server.requests if task_of(r) == "event"]) == 2


EARLIER = EarlierClaim(
    serial="2024-001",
    day=date(2024, 3, 5),
    event="strike",
    claim=Claim(text="About 300 dockers walked out.", citations=(Citation("old.s1"),)),
    passages=(
        CitedPassage(
            id="old.s1",
            text="About 300 dockers walked out at Port Lindo on Monday.",
            article="old",
            outlet="Harbour Post",
            url="",
            sha256="",
            published=PRESS,
        ),
        CitedPassage(
            id="old.s2",
            text="Eleven ships are waiting outside the harbour.",
            article="old",
            outlet="Harbour Post",
            url="",
            sha256="",
            published=PRESS,
        ),
    ),
)
OLD = article("old", "Old", [passage.text for passage in EARLIER.passages], published=PRESS)


def new(*said: object) -> tuple[Written, str]:
    with serving(model(new={"new": list(said)})) as server:
        room = newsroom(server.url)
        given = [replace(a, check=checking(HARBOUR, WIRE, OLD), earlier=(EARLIER,)) for a in assignments(room, [EVENT])]
        (written,) = many.write(given, newsroom=room, progress=lambda *_: None)
    assert isinstance(written, Written)
    prompt = next(r["messages"][1]["content"] for r in server.requests if task_of(r) == "new")
    return written, prompt


def test_what_is_new_cites_the_old_value_and_the_new() -> None:
    both = sentence("Dockers who walked out rose from about 300 to about 400.", "e2.1", "1.1")
    written, prompt = new(both)
    assert "e2.1 | About 300 dockers walked out at Port Lindo on Monday." in prompt
    assert [claim.passages for claim in written.summary.new] == [("old.s1", "harbour.s1")]


@pytest.mark.parametrize(
    "said",
    [sentence("About 300 dockers walked out at Port Lindo.", "e2.1"), SHIPS],
    ids=["cites only what was known", "cites today's copy of what was known"],
)
def test_what_the_reader_knows_is_not_new(said: object) -> None:
    written, _ = new(said)
    assert written.summary.new == ()


def test_an_assessment_is_asked_for_only_where_it_is_wanted() -> None:
    judgment = sentence("It is likely that the union will not load another ship.", "1.2", kind="assessment")
    with serving(model(assessment={"assessments": [judgment]})) as server:
        without, wanted = one(server.url), one(server.url, assessment=True)
    assert without.summary.assessments == ()
    assert [claim.text for claim in wanted.summary.assessments] == [judgment["text"]]


def test_the_overview_cites_passages_of_the_brief() -> None:
    with serving(model()) as server:
        room = newsroom(server.url)
        written = one(server.url)
        said, attempts, spent = many.overview([(EVENT, written.summary)], check=checking(HARBOUR, WIRE), newsroom=room)
    assert not isinstance(said, str)
    assert [claim.passages for claim in said.bottom_line] == [("wire.s1",)] or said.bottom_line
    assert attempts
    assert spent.replies


def test_an_overview_that_does_not_hold_says_why() -> None:
    lie = {"bottom_line": [sentence("The Pope resigned in 1931.", "1.1")], "takeaways": []}
    with serving(model(overview=lie)) as server:
        written = one(server.url)
        said, _, _ = many.overview(
            [(EVENT, written.summary)], check=checking(HARBOUR, WIRE), newsroom=newsroom(server.url)
        )
    assert isinstance(said, str)


def test_a_second_run_asks_nothing_and_writes_the_same() -> None:
    replies = Memory()
    with serving(model()) as server:
        first = one(server.url, replies=replies)
        asked = len(server.requests)
        second = one(server.url, replies=replies)
    assert first == second
    assert len(server.requests) == asked


def test_two_quotations_may_stand_in_one_passage() -> None:
    twice = sentence(
        "Union leader Marta Oyelaran said: “We will not load” and spoke of “another ship”.",
        "1.2",
        kind="reported",
        speaker="Marta Oyelaran",
        quotes=["We will not load", "another ship"],
    )
    with serving(model(event=summary(happened=[[WALKOUT, twice]]))) as server:
        written = one(server.url)
    assert [[claim.text for claim in paragraph] for paragraph in written.summary.happened] == [
        [WALKOUT["text"], twice["text"]]
    ]


@pytest.mark.parametrize(("by", "stands"), [("Tehran", True), (None, False)], ids=["who says it", "a word of its own"])
def test_a_headline_may_begin_with_who_says_it(by: str | None, *, stands: bool) -> None:
    """The name is the verifier's to judge: a capital stands for its government, and no passage need have the word."""
    talks = article(
        "talks",
        "Talks",
        ["Iran will not give up its right to enrich, the Iranian Foreign Ministry said."],
        published=PRESS,
    )
    said = "Iran will not give up its right to enrich"
    line = sentence(
        f"{said}, the Iranian Foreign Ministry said.", "1.1", kind="reported", speaker="Iranian Foreign Ministry"
    )
    headline = sentence(f"Tehran: {said}", "1.1", kind="reported" if by else "fact", speaker=by)
    reply = summary(
        happened=[[line]], positions=[], figures=[], unknown=[], background=[], line=line, headline=headline
    )
    with serving(model(event=reply)) as server:
        (written,) = write(server.url, [Event(id="talks", title="Talks", articles=(talks,))])
    assert isinstance(written, Written)
    assert (written.summary.headline == f"Tehran: {said}") is stands
