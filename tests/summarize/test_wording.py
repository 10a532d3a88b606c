"""What is printed of a passage is as true as the passage."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.summarize.reading import wording


@pytest.mark.parametrize(
    ("passage", "printed"),
    [
        ("Four people were killed.", "Four people were killed."),
        ("Governor Ada Marsh resigned.", "Governor Ada Marsh resigned."),
        ("However, the bridge was open by noon.", "The bridge was open by noon."),
        ("In addition, engineers checked the dam.", "Engineers checked the dam."),
        ("But the bridge was open by noon.", "The bridge was open by noon."),
        ("The mayor also met the engineers.", "The mayor met the engineers."),
        ("He was not only late but also lost the keys.", "He was not only late but also lost the keys."),
        ("(AP) - The bridge was open by noon.", "The bridge was open by noon."),
        ("March 12 (Hill Wire) - The bridge was open by noon.", "The bridge was open by noon."),
        ("2. The bridge was open by noon.", "The bridge was open by noon."),
        ("The bridge\nwas  open by noon.", "The bridge was open by noon."),
        ('" We were lucky, " said the mayor of Orla.', '"We were lucky," said the mayor of Orla.'),
        ('Calder said "the water was high” at noon.', "Calder said “the water was high” at noon."),
        (
            "The bridge over the lower river was open again for cars and lorries by noon",
            "The bridge over the lower river was open again for cars and lorries by noon.",
        ),
    ],
    ids=[
        "few words of the dead",
        "few words of an end",
        "however",
        "in addition",
        "but",
        "also",
        "but also",
        "agency",
        "dateline",
        "number of an item",
        "white space",
        "spaced marks",
        "mixed marks",
        "no full stop",
    ],
)
def test_only_what_leans_on_its_place_is_taken_off(passage: str, printed: str) -> None:
    assert wording.shown(passage) == printed


@pytest.mark.parametrize(
    "passage",
    [
        "Too short.",
        "Do not forward outside the port authority of Orla.",
        "Why did the dam above the town fail?",
        "Photos: the flooded lower town on Tuesday morning.",
        "Read more about the flood on our website today.",
        "The Hill Wire of Orla regrets the error.",
        "Residents can write to help@orla.example for shelter.",
        "We think that the mayor should have known better.",
        "RIVER, FLOOD, MAYOR",
        "the second half of a sentence that was cut by a page break.",
        "The bridge (built in 1901 was open by noon.",
        "Flooded lower town of Orla",
        "Good morning from the newsroom of the Hill Wire.",
        "In other news, the central bank of Norland will publish its forecast.",
    ],
)
def test_what_is_no_sentence_of_the_report_is_not_printed(passage: str) -> None:
    assert wording.shown(passage) is None


def test_a_quotation_that_began_in_an_earlier_passage_gets_its_mark() -> None:
    assert (
        wording.shown('The water came at once," said Calder.', quoted=True) == '"The water came at once," said Calder.'
    )


def test_a_quotation_that_goes_on_in_the_next_passage_is_closed() -> None:
    assert wording.shown("Calder said: “The water came at once.") == "Calder said: “The water came at once.”"


@pytest.mark.parametrize(
    ("passage", "quoted"),
    [("The water came at once and took the cars.", True), ("“The water came at once and took the cars.”", False)],
    ids=["inside a quotation", "nothing but a quotation"],
)
def test_words_of_somebody_who_is_not_named_are_not_printed(passage: str, quoted: bool) -> None:  # noqa: FBT001 - a column of the table
    assert wording.shown(passage, quoted=quoted) is None


def test_an_undated_opening_can_be_taken_off_and_a_dated_one_cannot() -> None:
    assert wording.without_opening("In response to the strike, the council closed.") == "The council closed."
    assert wording.without_opening("After the strike of 2019, the council closed.").startswith("After")


@settings(deadline=None, max_examples=200)
@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=120), st.booleans())
def test_any_text_can_be_asked_for(text: str, quoted: bool) -> None:  # noqa: FBT001 - a column of the table
    printed = wording.shown(text, quoted=quoted)
    assert printed is None or printed.strip()
    assert len(wording.outside_quotes(text)) == len(text)


@given(st.text('ab “”"', max_size=40))
@settings(deadline=None, max_examples=200)
def test_what_is_inside_quotation_marks_is_blanked_and_nothing_else(text: str) -> None:
    for was, left in zip(text, wording.outside_quotes(text), strict=True):
        assert left == was or left in "\x00”"


@pytest.mark.parametrize("stop", ["।", "۔", "؟", "。"])
def test_a_sentence_that_another_script_has_ended_gets_no_second_stop(stop: str) -> None:
    sentence = f"भूकंप का केंद्र शहर के पास गहराई में था{stop}"
    assert wording.shown(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("NINETEEN people have died in Orla.", "Nineteen people have died in Orla."),
        ("PRIME Minister Ada Calder resigned.", "Prime Minister Ada Calder resigned."),
        ("THE bridge was open by noon.", "The bridge was open by noon."),
        ("NATO ministers met in Orla.", "NATO ministers met in Orla."),
        ("WHO doctors are in Orla.", "WHO doctors are in Orla."),
        ("AIDS kills many. The fund against AIDS is small.", "AIDS kills many. The fund against AIDS is small."),
        ("AIDS patients are in Orla.", "AIDS patients are in Orla."),
        ("SWAT officers are in Orla.", "SWAT officers are in Orla."),
        ("WATER FLOODS ORLA, and nobody knows why.", "WATER FLOODS ORLA, and nobody knows why."),
    ],
    ids=[
        "number",
        "title",
        "article",
        "no word",
        "too short",
        "written so again",
        "an illness",
        "a police",
        "a line of capitals",
    ],
)
def test_capitals_that_open_a_story_for_looks_are_made_small(sentence: str, printed: str) -> None:
    assert wording.without_initial(sentence, sentence) == printed
