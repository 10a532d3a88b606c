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
    ("NEG001", "The driver did not stop.", "A hit-and-run driver struck her.", "The driver did not strike her."),
    ("NEG001", "He would not say why.", "He did not say why and no other word came.", "He did say why."),
    ("NEG001", "He could not walk without a chair.", "He needed a chair to walk.", "He could not walk to a chair."),
    ("NEG001", "He declined to say why.", "He wouldn't reveal why, and a friend said it was late.", "Sorel said why."),
    ("NEG001", "Orlo were without Ada Sorel.", "Orlo lost Ada Sorel in May.", "Orlo were not without Ada Brandt."),
    (
        "NEG001",
        "It has not happened before.",
        "For the first time in its history it has two.",
        "It has happened twice.",
    ),
    # What was done to the one, and its opposite to the other.
    (
        "ANT001",
        "Laxamana was acquitted of malversation.",
        "The court convicted Laxamana of two counts of graft and acquitted him of malversation.",
        "Laxamana was convicted of malversation.",
    ),
    (
        "ANT001",
        "Laxamana was convicted of graft charges.",
        "The court convicted Laxamana of graft and acquitted him of a third charge, malversation.",
        "Laxamana was convicted of malversation charges.",
    ),
    # What was done and taken back.
    ("NEG002", "Ocampo withdrew.", "Ocampo withdrew her resignation.", "Ocampo resigned."),
    ("NEG002", "They were told not to travel.", "They were urged to avoid travel.", "They were urged to travel."),
    ("NEG002", "The court freed him.", "The court quashed his conviction.", "The court convicted him."),
    ("NEG002", "The union called the strike off.", "The union called off the strike.", "The union called a strike."),
    ("NEG002", "It gave up a plan to cut jobs.", "It dropped its plan to cut jobs.", "It plans to cut jobs."),
    ("NEG002", "Planes bombed the port.", "Planes dropped bombs on the port.", "Planes did not bomb the port."),
    ("NEG002", "He was cleared.", "The court dropped the charges against him.", "The court charged him."),
    ("NEG002", "It set off an alarm.", "Any movement would set off an alarm.", "It did not set off an alarm."),
    (
        "NEG002",
        "She resigned on Monday.",
        "She resigned on Monday; on Friday she withdrew her resignation.",
        "She did not resign on Monday.",
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
    ("NAM001", "The Saints won.", "New Orleans won.", "The Steelers won."),
    ("NAM001", "US prices rose.", "Prices rose, the Labor Department said.", "UK prices rose."),
    ("NAM001", "It is seen in East Asia.", "It is seen in Eastern Asia.", "It is seen in West Asia."),
    ("NAM001", "He warned North Korea.", "He warned the North.", "He warned South Korea."),
    ("NAM001", "She is a Democrat.", "Rep. Ada Sorel (D-N.Y.) is here.", "She is a Republican."),
    ("NAM001", "The envoy to Seoul left.", "The envoy to South Korea left.", "The envoy to Tokyo left."),
    ("NAM001", "He was in Israel.", "He was in Israel with the IDF.", "He was in Haifa."),
    ("NAM001", "Kılıçdaroğlu lost.", "Kilicdaroglu lost.", "Kılıçoğlu lost."),
    ("NAM001", "It was shown on TV.", "It was shown on television.", "It was shown on CCTV."),
    ("NAM001", "The Democratic senator left.", "Democrat Bob Sorel left.", "The Republican senator left."),
    ("NAM001", "The GM left.", "The general manager left.", "The KLM left."),
    ("NAM001", "U.S. Pacific Command agreed.", "U.S. Pacific Command says it agrees.", "U.K. Pacific Command agreed."),
    (
        "ATT002",
        "Sorel and several deputies have said they would block it.",
        "Sorel said she would block it, as have several deputies.",
        "Lund and several deputies have said they would block it.",
    ),
    (
        "ATT002",
        "Envoy Edo Lund announced that Norway was leaving the pact.",
        'After an announcement by the envoy, Edo Lund, that Norway was leaving the pact, Haug tweeted: "We had to."',
        "Haug announced that Norway was leaving the pact.",
    ),
    (
        "ATT002",
        "Sorel warned that the dam could burst.",
        "Following a warning from Sorel that the dam could burst, Mayor Haug said homes were cleared.",
        "Mayor Haug warned that the dam could burst.",
    ),
    (
        "ATT002",
        "Carla Roth, a historian and the author of a book on Tavria's railways, said the line was doomed.",
        "Carla Roth, historian and author of Tavria in Iron: The Last Mile said that the line was doomed.",
        "Tom Bligh, a historian and the author of a book on Tavria's railways, said the line was doomed.",
    ),
    (
        "ATT002",
        "Putri Dewi, 22, of Gayo village, said roofs had fallen.",
        '"Many roofs fell," said Putri Dewi, a 22-year-old resident of Gayo village.',
        "Sari Danti, 22, of Gayo village, said roofs had fallen.",
    ),
    (
        "ATT002",
        "Juan Ortiz, 47, from San Luis, said the river rose fast.",
        '"The river rose fast," said Juan Ortiz, a 47-year-old farmer from San Luis.',
        "Pablo Vega, 47, from San Luis, said the river rose fast.",
    ),
    (
        "ATT002",
        "Olga Petrova, a teacher, said the school was cold.",
        'Olga Petrova, a teacher, said to Radio Volga, "The school is cold."',
        "Radio Volga said the school was cold.",
    ),
    (
        "COV004",
        "They blamed the zoo for killing the bear.",
        "They blamed the zoo for putting down the bear.",
        "Two died.",
    ),
    ("COV004", "The dog was killed.", "The dog was put to sleep by a vet.", "The vet was killed."),
    ("COV004", "Some 300 hens were killed.", "Some 300 hens were culled.", "Some 300 farmers were killed."),
    ("COV004", "The horse was killed after its fall.", "The horse was euthanised after its fall.", "The rider died."),
    ("COV004", "Sorel was executed.", "Sorel was put before a firing squad.", "Sorel was murdered at Orlo's hands."),
    ("COV004", "The editor was jailed.", "A court gave the editor three years.", "The editor was wounded in court."),
    ("COV004", "The gunman killed himself.", "The gunman turned the gun on himself.", "The gunman was jailed."),
    ("COV004", "Sorel died on Friday.", "Sorel breathed his last on Friday, 7 June 2024.", "Sorel died on Thursday."),
]


@pytest.mark.parametrize(("code", "true", "passage", "broken"), ROWS, ids=[row[1] for row in ROWS])
def test_an_editors_phrase_stands_and_another_is_found(code: str, true: str, passage: str, broken: str) -> None:
    assert code not in codes(true, passage)
    assert codes(broken, passage)


def test_a_page_whose_name_has_a_dot_is_no_other_speaker() -> None:
    passages = (
        "The boy was led off and according to the zoo, he was calm.",
        'Police said he had "deep cuts," Orla.com said.',
    )
    assert "ATT005" not in codes("The zoo said the boy was calm, and police said he had deep cuts.", *passages)
    assert "ATT005" in codes("Police said the boy was led off, and the zoo said he had deep cuts.", *passages)


DROPPED = [
    ("The army killed 12 villagers.", "Residents blamed the army for the killing of 12 villagers."),
    ("An electrical fault caused the fire.", "Officials at first blamed an electrical fault."),
    ("Tavria and Orlo have agreed on a price.", "Tavria and Orlo have agreed on a price, the minister said."),
    ("The army admitted killing civilians.", "The army admitted killing civilians, a rebel spokesman said."),
    ("The two sides pledged to meet.", "The two sides pledged to meet, the mediator said."),
]


@pytest.mark.parametrize(("claim", "passage"), DROPPED, ids=[claim for claim, _ in DROPPED])
def test_a_deed_that_somebody_tells_of_is_no_fact(claim: str, passage: str) -> None:
    assert "ATT003" in codes(claim, passage)
    assert "ATT003" not in codes(passage, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Brandt promised to resign.", "Brandt said that he had promised to resign."),
        ("The storm was blamed for 12 deaths.", "Twelve deaths have been blamed on the storm."),
    ],
)
def test_what_one_promises_oneself_or_is_blamed_for_needs_no_other_speaker(claim: str, passage: str) -> None:
    assert "ATT003" not in codes(claim, passage)
