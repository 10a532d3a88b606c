"""Who takes back what: read off the sentence, and held against what is not known to be later."""

from collections.abc import Sequence
from datetime import date

import pytest

from briefing.summarize.overtaken import retracted
from tests.summarize.builder import sentences, told
from tests.summarize.test_stale import FIRST, SAID, SECOND, WITHDREW, at

VALVE = "that a leaking valve had caused the fire."


@pytest.mark.parametrize(
    ("days", "hours", "no_later"),
    [
        pytest.param((FIRST, SECOND), (None, None), True, id="the day before"),
        pytest.param((SECOND, FIRST), (None, None), False, id="the day after"),
        pytest.param((SECOND, FIRST), (7, 9), False, id="the days go before the hours"),
        pytest.param((FIRST, FIRST), (None, None), True, id="one day"),
        pytest.param((FIRST, FIRST), (7, 9), True, id="an hour before"),
        pytest.param((FIRST, FIRST), (9, 9), True, id="at one hour"),
        pytest.param((FIRST, FIRST), (9, 7), False, id="an hour after"),
        pytest.param((FIRST, FIRST), (9, None), True, id="the other's hour not known"),
        pytest.param((FIRST, FIRST), (None, 7), True, id="its hour not known"),
        pytest.param((SECOND, None), (9, None), True, id="the other's day not known"),
        pytest.param((None, FIRST), (None, 7), True, id="its day not known"),
    ],
)
def test_an_article_is_later_where_that_is_known(
    days: Sequence[date | None], hours: Sequence[int | None], *, no_later: bool
) -> None:
    articles = [told(name, "Nothing.", day=day) for name, day in zip("ab", days, strict=True)]
    timed = [article if hour is None else at(article, hour) for article, hour in zip(articles, hours, strict=True)]
    assert retracted.no_later(*timed) is no_later


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param(WITHDREW, ["Marta Kovel"], id="by name"),
        pytest.param(f"On Tuesday Kovel withdrew her statement {VALVE}", ["Kovel"], id="behind a day"),
        pytest.param(f"Police withdrew their statement {VALVE}", [], id="an office"),
        pytest.param(f"Engineers withdrew their statement {VALVE}", [], id="a common word"),
        pytest.param(f"Police chief Ina Kovel withdrew her statement {VALVE}", ["Ina Kovel"], id="behind an office"),
        pytest.param(f"A spokesman withdrew the statement {VALVE}", [], id="nobody named"),
    ],
)
def test_who_takes_back_is_somebody_with_a_name(line: str, names: list[str]) -> None:
    plain = sentences("A leaking valve had caused the fire in Orla.", day=FIRST)
    found = retracted.of([*plain, *sentences(line, name="b", day=SECOND)])
    assert [retraction.name for _, retraction in found.values()] == names


def test_a_common_word_inside_a_sentence_is_a_name() -> None:
    said = sentences(f"Grove said {VALVE}", day=FIRST)
    took_back = sentences(f"In Orla, Grove withdrew her statement {VALVE}", name="b", day=SECOND)
    assert [*retracted.of([*said, *took_back])] == ["a.s1"]


def test_across_events_too_it_must_be_what_was_said() -> None:
    took_back = sentences(WITHDREW, name="b", day=SECOND)
    assert retracted.across(took_back, sentences(SAID, day=FIRST))
    assert not retracted.across(took_back, sentences("The sprinklers in Orla had failed to start.", day=FIRST))


CLAIM = "Fire chief Marta Kovel said that a leaking valve had caused the fire."


@pytest.mark.parametrize(
    ("before", "behind", "joined"),
    [
        pytest.param([CLAIM, "She later withdrew the claim."], [], True, id="the next sentence"),
        pytest.param([CLAIM], ["She later withdrew the claim."], False, id="another article's sentence"),
        pytest.param([VALVE.replace("that a", "A"), "She later withdrew the claim."], [], False, id="nobody said it"),
        pytest.param([CLAIM, "She later called the mayor."], [], False, id="nothing taken back"),
    ],
)
def test_a_statement_and_the_next_sentence_that_takes_it_back_are_one(
    before: list[str], behind: list[str], *, joined: bool
) -> None:
    said = [*sentences(*before), *(sentences(*behind, name="b") if behind else [])]
    assert len(retracted.joined(said)) == len(said) - joined
