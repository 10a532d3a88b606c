"""Sentences that an editor may write of a passage, each beside one that is close to it and says something else."""

import pytest

from tests.verify.held import codes

ROWS = [
    # What is denied without a negation, and negations that deny nothing.
    (
        "NEG001",
        "The bank did not cut its rate.",
        "The bank left its rate unchanged.",
        "The bank did not leave its rate.",
    ),
    ("NEG001", "The girl has not been found.", "The girl is missing.", "The girl is not missing."),
    (
        "NEG001",
        "The truce had barely begun when it broke.",
        "The truce broke when it began.",
        "The truce has not begun.",
    ),
    ("NEG001", "Not just the port but the town shut.", "The port and the town shut.", "The port did not just shut."),
    (
        "NEG001",
        "No zoo had bred the rhino before.",
        "It was the first zoo to breed the rhino.",
        "No zoo bred the rhino.",
    ),
    (
        "NEG001",
        "It was her first trip since May.",
        "The trip was her first since May.",
        "It was not her first trip since May.",
    ),
    (
        "NEG001",
        "He never called himself Sam Orlo.",
        "He denied that he had used the name Sam Orlo.",
        "He used the name Sam Orlo.",
    ),
    # Who speaks, within and beside whose words.
    (
        "ATT002",
        "According to Sorel, the Orla data revealed a leak.",
        "Sorel said that the Orla data showed a leak.",
        "According to Brandt, the Orla data revealed a leak.",
    ),
    (
        "ATT002",
        "The mill is shut, according to Nick Brandt.",
        "The mill is shut, the Orla Post reported, citing Nick Brandt, who works for Jan Sorel.",
        "The mill is shut, according to the Tavrian army.",
    ),
    (
        "ATT002",
        "Al-Harra said it was behind the raid.",
        "Al-Harra claimed responsibility, and police chief Ada Sorel said three people fled.",
        "Ada Brandt said it was behind the raid.",
    ),
    (
        "ATT002",
        "Sorel, the chairman, said he might call Lloyd Brandt.",
        "Sorel, the chairman, says he may call Lloyd Brandt.",
        "Lloyd Brandt, the chairman, said he might call Sorel.",
    ),
    # Whose a body is, whatever its name says.
    ("NAM001", "The Israeli army fired.", "The IDF fired.", "The Iranian army fired."),
    ("NAM001", "The Islamist group Hamas agreed.", "Hamas agreed.", "The Tavrian group Hamas agreed."),
    ("NAM001", "Pittsburgh won.", "The Steelers won.", "Chicago won."),
    ("NAM001", "The envoy to Seoul left.", "The envoy to South Korea left.", "The envoy to Tokyo left."),
    ("NAM001", "He was in Israel.", "He was in Israel with the IDF.", "He was in Haifa."),
    ("NAM001", "Kılıçdaroğlu lost.", "Kilicdaroglu lost.", "Kılıçoğlu lost."),
    ("NAM001", "It was shown on TV.", "It was shown on television.", "It was shown on CCTV."),
    ("NAM001", "The Democratic senator left.", "Democrat Bob Sorel left.", "The Republican senator left."),
    ("NAM001", "The GM left.", "The general manager left.", "The KLM left."),
    ("NAM001", "U.S. Pacific Command agreed.", "U.S. Pacific Command says it agrees.", "U.K. Pacific Command agreed."),
    ("COV004", "Sorel died on Friday.", "Sorel breathed his last on Friday, 7 June 2024.", "Sorel died on Thursday."),
]


@pytest.mark.parametrize(("code", "true", "passage", "broken"), ROWS, ids=[row[1] for row in ROWS])
def test_an_editors_phrase_stands_and_another_is_found(code: str, true: str, passage: str, broken: str) -> None:
    assert code not in codes(true, passage)
    assert codes(broken, passage)
