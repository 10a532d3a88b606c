"""A sentence that calls a toll a new one, and the words that say who died."""

import pytest

from briefing.language import death_tolls, numbers


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Two drivers were shot, bringing to 49 the number of people killed this year.", "49"),
        ("Two drivers were shot, which takes to 49 the number of dead.", "49"),
        ("Two drivers were shot, bringing to 49 the number of cars stolen this year.", None),
        ("The ministry raised the number of cholera deaths in Orla to 15 from nine.", "15"),
        ("At least 17 people have died, almost double the earlier toll.", "17"),
        ("At least 17 people have died, almost double the official toll.", None),
    ],
    ids=["bringing to", "takes to", "cars", "cholera deaths", "its own former one", "another's"],
)
def test_a_toll_may_stand_before_what_it_counts(text: str, toll: str | None) -> None:
    found = death_tolls.raised(text, numbers.find(text))
    assert (found.quantity.text if found else None) == toll


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Fifty people drowned off Orla.", 1),
        ("Fifty people perished in the fire.", 1),
        ("Fifty people lost their lives in the fire.", 1),
        ("Fifty people lost their homes in the fire.", 0),
    ],
    ids=["drowned", "perished", "lives", "homes"],
)
def test_the_dead_are_counted_by_each_of_these_words(text: str, many: int) -> None:
    assert len(death_tolls.counted(text, numbers.find(text))) == many
