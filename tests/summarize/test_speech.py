"""Who speaks is read off the sentence, and never guessed."""

import pytest

from briefing.summarize.reading import speech
from briefing.summarize.reading.leaning import Leans
from tests.summarize.builder import sentences

LEADER = "party leader Tomas Brandt"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Calder said the dam was old.", "Calder"),
        ("The dam was old, Calder said.", "Calder"),
        ("“The dam was old,” said Mayor Ines Calder.", "Mayor Ines Calder"),
        ("“The dam was old,” Calder told reporters in Orla.", "Calder"),
        ("“The dam was old,” said Mr. Calder.", "Mr. Calder"),
        ("Tomas Brandt, the chief engineer of the board, said winds were strong.", "Tomas Brandt"),
        ("Crews left after the losing candidate, Ines Calder, said the dam was old.", "Ines Calder"),
        ("The board's chief, Tomas Brandt, said the dam was old.", "Tomas Brandt"),
        ("Mayor Calder, Tomas Brandt, said the dam was old.", "Mayor Calder"),
        ("Rail traffic is suspended, according to the Northern Water Board.", "the Northern Water Board"),
        ("According to a statement from the board, the dam was old.", "a statement from the board"),
        ("The dam was old, said Tomas Brandt in a statement.", "Tomas Brandt"),
        ("Norland and Sudland said that the dam was old.", "Norland and Sudland"),
        ("The council reportedly told Calder the dam was old.", "The council"),
        ("He said the dam was old.", "He"),
        ("Only three deputies now say they will abstain, party leader Tomas Brandt told the newspaper.", LEADER),
        ("Police said the dam was old, Brandt said on Monday.", "Brandt"),
        ("Calder said the dam was old, the Gazette reported.", "Calder"),
        ("Calder said the dam was old, Brandt said he would go.", "Calder"),
        ("The army said at least 14 people died.", "The army"),
        ("Norland’s ministry said 58 drones were shot down.", "Norland’s ministry"),
        ("Brandt implied that in talks, in which Calder said it was new, the dam was old.", "Calder"),
        ("Asked on Monday, the works and dams minister said the dam was old.", "the works and dams minister"),
        ("Half of it is gone, according to the Office for Dams and Bridges.", "the Office for Dams and Bridges"),
    ],
)
def test_the_speaker_is_found(text: str, speaker: str) -> None:
    found = speech.find(text)
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The council missed its stated goal of a second dam.",
        "Water covered the lower town on Tuesday.",
        "The team claimed the cup in the last minute.",
        "An inquiry found that the dam had been opened, which Brandt had denied.",
        "One case involved an officer accused of force.",
        "The economy added fewer jobs than the council had hoped.",
        "A flood of water claimed the lives of six people who were on the dam.",
        "Gifts such as, say, a flight to Orla must be listed.",
        "The council honoured Calder, the judge who wrote the first law of the dam.",
    ],
)
def test_no_speaker_is_made_up(text: str) -> None:
    assert speech.find(text) is None


def test_he_said_is_the_speaker_named_right_before() -> None:
    second = sentences(
        "Mayor Carl Calder said his town was safe.",
        "“The dam is old,” he told reporters.",
        "Mr Calder has led the town since 2011.",
    )[1]
    assert second.text == "“The dam is old,” Calder told reporters."
    assert second.claim().passages == ("a.s2", "a.s1")


@pytest.mark.parametrize(
    "lines",
    [
        ("Mayor Carl Calder said he was safe.", "“The dam is old,” she told reporters."),
        ("Mayor Carl Calder said Brandt told him to go, Brandt said.", "“The dam is old,” he told reporters."),
        ("The council said the town was safe.", "“The dam is old,” he told reporters."),
        ("Mayor Carl Calder said he was safe.", "Rain fell on Orla all night long.", "“It is old,” he told reporters."),
        ("Mayor Carl Calder said he was safe.", "“Calder must go at once,” he told reporters."),
    ],
    ids=["another pronoun", "two speakers", "no person", "not right before", "the name is in it"],
)
def test_a_pronoun_that_may_mean_another_stays(lines: tuple[str, ...]) -> None:
    assert not [s.text for s in sentences(*lines) if s.named_in]


@pytest.mark.parametrize("quoted", ["None,", "It's for the people of Orla,", "Not now,"])
def test_an_answer_quoted_without_its_question_leans_on_what_came_before(quoted: str) -> None:
    (said,) = sentences(f"“{quoted}” Mayor Ines Calder said in Orla.")
    assert said.leans is Leans.ON_PREVIOUS


def test_a_judgment_of_nobodys_is_not_told_and_somebodys_is() -> None:
    assert [s.text for s in sentences("The dam failed in May.", "It is a scandal that nobody read the audit.")] == [
        "The dam failed in May."
    ]
    assert len(sentences("The dam failed in May.", "It is a scandal that nobody read the audit, Calder said.")) == 2


def test_who_speaks_in_a_relative_clause_is_its_subject() -> None:
    found = speech.find("Road builder Vegtek, which prosecutors said had paid the bribes, was fined.")
    assert found is not None
    assert found.speaker == "prosecutors"
