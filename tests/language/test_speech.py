"""Who says what in a sentence."""

import pytest

from briefing.language import speech

SAID = [
    ("Zarif said that the talks were good.", "Zarif", "the talks were good"),
    ("The talks were good, Zarif said.", "Zarif", "The talks were good"),
    ("“The talks were good,” said Zarif.", "Zarif", "The talks were good"),
    ("The talks were good, according to the ministry.", "the ministry", "The talks were good"),
    ("According to Tasnim, the talks were good.", "Tasnim", "the talks were good"),
    ("Ali Shamkhani, the secretary of the council, said the talks were good.", "Ali Shamkhani", "the talks were good"),
    ("He said the talks were good.", "He", "the talks were good"),
    ("The mayor, who met Otto Lund, said the dam held.", "The mayor", "the dam held"),
    ("The boy, who according to the zoo had fallen, was well.", "the zoo", "had fallen"),
    ("He faces questions from politicians who have expressed outrage at it.", "politicians who", "outrage at it"),
    ("Orla lost, Dai claimed, whereas Zarif, who won, said nine fell.", "Dai", "Orla lost"),
]


@pytest.mark.parametrize(("text", "speaker", "said"), SAID, ids=[row[0] for row in SAID])
def test_a_report_has_its_speaker_and_what_was_said(text: str, speaker: str, said: str) -> None:
    report = speech.find(text)[0]
    assert report.speaker.startswith(speaker)
    assert said in text[report.start : report.end]


@pytest.mark.parametrize(
    "text",
    [
        "People were told to leave.",
        "The state of the talks was good.",
        "The bank reported a loss.",
        "When asked, he left.",
        "The deal, announced on Tuesday, is good.",
        "The raise adds pressure on them.",
        "They were told to forget what Zarif had said.",
        "Officials could not say when the road would open.",
        "The firm did not yet say who had left.",
        "The mayor won't say why he went.",
    ],
)
def test_what_is_no_speech_is_no_report(text: str) -> None:
    assert speech.find(text) == []


def test_behind_a_conjunction_another_one_speaks() -> None:
    text = "The army said nine fell, and two were hit, according to police."
    assert [(one.speaker, text[one.start : one.end].strip(" ,")) for one in speech.find(text)] == [
        ("The army", "nine fell, and"),
        ("police", "two were hit"),
    ]


def test_within_a_quotation_nobody_else_does() -> None:
    text = 'Police said he was "hurt, but well", the paper reported.'
    assert [one.start for one in speech.find(text)] == [0, len("Police said")]
