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
]


@pytest.mark.parametrize(("text", "speaker", "said"), SAID, ids=[row[0] for row in SAID])
def test_a_report_has_its_speaker_and_what_was_said(text: str, speaker: str, said: str) -> None:
    report = speech.find(text)[0]
    assert report.speaker.startswith(speaker)
    assert said in text[report.start : report.end]


@pytest.mark.parametrize(
    "text", ["People were told to leave.", "The state of the talks was good.", "The bank reported a loss."]
)
def test_what_is_no_speech_is_no_report(text: str) -> None:
    assert speech.find(text) == []
