"""What a reader must have read: who somebody is, and what "the talks" are; and which names are of one voice."""

import pytest

from briefing.model import Summary
from briefing.summarize import extractive, ranking
from briefing.summarize.parts import stances
from briefing.summarize.reading import bodies, introduced, pointing, sentence
from briefing.summarize.reading.people import People
from tests.summarize.builder import event, told

LEAD = "Rescuers searched the river near Orla on Monday for the crew of a barge that sank in a storm."


def happened(summary: Summary) -> list[str]:
    return [claim.text for paragraph in summary.happened for claim in paragraph]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Norland says that the talks have nothing to do with its border.", {"talks"}),
        ("Brandt rejected the decision and left Orla.", {"decision"}),
        ("Brandt said the blast, the second in a week, broke windows.", {"blast"}),
        ("Norland says that the talks on fish have nothing to do with its border.", set()),
        ("The mayor praised the fire service of Orla.", set()),
        ("Norland began talks with Sudland, and the talks went on all night.", set()),
        ("Brandt rejected the decision of the court.", set()),
        ('Brandt said: "It was the attack that we had feared."', set()),
    ],
    ids="object,and,comma,on,another noun,told of itself,of,quoted".split(","),
)
def test_what_a_sentence_takes_as_told(text: str, nouns: set[str]) -> None:
    assert pointing.back(text) == nouns


def read(*lines: str) -> list[sentence.Sentence]:
    one = told("a", *lines)
    known = People(one.passages)
    return introduced.told(list(sentence.of(one, known, most=99)), known)


def test_a_sentence_points_only_at_what_its_article_has_told() -> None:
    barge, war = "Norland says that the sinking was nobody's fault.", "Norland says that the strike was a mistake."
    assert [s.points for s in read(LEAD, barge, war)] == [frozenset(), {"sinking"}, frozenset()]


def test_what_points_at_something_untold_is_read_only_behind_it() -> None:
    fish, talks, points = read(
        "Boats with fish from Norland lay idle in the port of Orla.",
        "Norland opened talks with Sudland on the border.",
        "Norland says that the talks have nothing to do with the price of fish.",
    )
    assert not ranking.understood(points, [fish])
    assert ranking.understood(points, [fish, talks])


def test_who_somebody_is_stands_before_what_they_say() -> None:
    one = told(
        "a",
        LEAD,
        "Adler said that the storm had come without any warning for the barge on the river.",
        "Of the crew of nine, five swam to the bank of the river.",
        "The barge had left Tarn with 400 tonnes of gravel, the police said.",
        "The storm also took the roof of a school near Orla.",
        "The mayor of Orla, Lena Adler, closed the river near Orla for barges until the storm is over.",
    )
    named = [text for text in happened(extractive.summarize(event(one))) if "Adler" in text]
    assert named[0].startswith("The mayor of Orla, Lena Adler,")


def test_whom_no_sentence_introduces_is_named_as_ever() -> None:
    one = told("a", LEAD, "Adler said that the storm had come without any warning for the barge on the river.")
    assert any("Adler" in text for text in happened(extractive.summarize(event(one))))


@pytest.mark.parametrize(
    ("text", "introduces"),
    [
        ("Mayor Lena Adler closed the river.", True),
        ("Lena Adler, who runs the harbour, closed the river.", True),
        ("Lena Adler closed the river.", False),
        ("Adler closed the whole river.", False),
    ],
    ids=["office", "clause", "name", "surname"],
)
def test_who_is_introduced(text: str, *, introduces: bool) -> None:
    one, *_ = read(text, "Mayor Lena Adler is 40 years old.")
    assert [*one.introduces] == ["Lena Adler"] * introduces
    assert [*one.presumes] == ["Lena Adler"] * (not introduces)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the ministry", "the Ministry of Health", True),
        ("the Health Ministry", "the Ministry of Health", True),
        ("police", "Baghdad police", True),
        ("Iraqi police", "Iraq's police", True),
        ("MSF", "Doctors Without Borders", True),
        ("the NDMA", "the National Disaster Management Agency", True),
        ("the Health Ministry", "the Ministry of Mines", False),
        ("Baghdad police", "Basra police", False),
        ("the police", "the army", False),
        ("Ana Kovra", "Kovra", False),
    ],
    ids=lambda value: str(value).removeprefix("the "),
)
def test_two_names_of_one_body(one: str, other: str, *, same: bool) -> None:
    assert bodies.same(one, other) is bodies.same(other, one) is same


def positions(*articles: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the speakers and their offices, where nothing is told already."""
    read = [told(name, *lines, outlet=name) for name, lines in zip("abc", articles, strict=False)]
    known = People([p for one in read for p in one.passages])
    sentences = [s for one in read for s in sentence.of(one, known, most=9)]
    ranked = ranking.rank(read, sentences, "")
    return sorted({(s.speaker, s.role) for s in stances.of(ranked, known, told=[])})


def test_one_who_is_named_in_full_elsewhere_is_one_voice_with_one_office() -> None:
    first = ("Foreign Minister Lena Adler said the border would stay shut.",)
    second = (LEAD, "Adler said nobody had warned the barge.")
    assert positions(first, second) == [("Lena Adler", "Foreign Minister")]


def test_a_full_name_without_an_office_is_taken_from_another_article_where_it_is_the_only_one() -> None:
    first = (LEAD, "Lena Adler told Radio Orla that she had heard a bang.")
    second = (LEAD, "Adler said nobody had warned the crew of the barge.")
    assert positions(first, second) == [("Lena Adler", "")]
    third = (LEAD, "Otto Adler told Radio Tarn that he had slept through everything.")
    assert ("Adler", "") in positions(first, second, third)


def test_one_body_under_two_names_is_one_voice() -> None:
    first = (LEAD, "The Health Ministry said that nobody had been taken to any hospital.")
    second = (LEAD, "The Ministry of Health said that two wards were kept ready in Tarn.")
    assert positions(first, second) == [("Ministry of Health", "")]


def test_who_has_no_office_is_introduced_by_the_whole_name() -> None:
    whole, bare = read(
        "Lena Adler told Radio Orla that she had heard a bang.", "Adler said nobody had warned the crew."
    )
    assert [*whole.introduces] == [*bare.presumes] == [*bare.unnamed] == ["Lena Adler"]
    assert not whole.presumes


def test_a_bare_surname_of_two_people_is_nobodys() -> None:
    lines = ("Lena Adler told Radio Orla that it rained.", "Otto Adler told Radio Tarn that it rained.")
    *_, bare = read(*lines, "Adler said nobody had warned the crew.")
    assert not bare.presumes
