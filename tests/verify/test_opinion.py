"""The second layer, which may only add to a verdict."""

from collections.abc import Sequence

import pytest

from briefing.model import Citation, Claim, Verdict
from briefing.verify import CODES, Evidence, calibrate, verify, with_opinion
from tests.verify.held import article

EVIDENCE = Evidence.of([article("The flood displaced 2,500 people.", day="2021-02-03")])


def claim(text: str) -> Claim:
    return Claim(text=text, citations=(Citation("a.s1"),))


class Sceptic:
    """A second layer that doubts everything to the same degree."""

    name = "sceptic-1"

    def __init__(self, doubt: float) -> None:
        self._doubt = doubt

    def doubt(self, claim: str, passages: Sequence[str]) -> float:
        """Return the one doubt that it has."""
        assert claim
        assert passages == ["The flood displaced 2,500 people."]
        return self._doubt


def _opined(text: str, doubt: float) -> Verdict:
    return with_opinion(verify(claim(text), EVIDENCE), EVIDENCE, opinion=Sceptic(doubt), threshold=0.5)


def test_a_second_opinion_adds_its_doubt() -> None:
    verdict = _opined("The flood displaced 2,500 people.", 0.5)
    assert verdict.word == "uncertain"
    assert [finding.code for finding in verdict.findings] == ["OPI001"]


@pytest.mark.parametrize("doubt", [0.49, 0.0, float("nan")])
def test_a_second_opinion_below_its_threshold_changes_nothing(doubt: float) -> None:
    assert _opined("The flood displaced 2,500 people.", doubt).findings == ()


def test_a_second_opinion_never_takes_a_finding_away() -> None:
    verdict = _opined("The flood displaced 2,600 people.", 0.0)
    assert [finding.code for finding in verdict.findings] == ["NUM001"]


def test_calibration_stops_the_most_false_claims_that_the_alarms_allow() -> None:
    doubts = [(0.9, False), (0.8, False), (0.7, True), (0.6, False), (0.1, True), (0.1, True), (0.1, True)]
    chosen = calibrate(doubts, most_false_alarms=0.0)
    assert (chosen.threshold, chosen.false_alarms) == (0.8, 0.0)
    assert chosen.detection == pytest.approx(2 / 3)
    chosen = calibrate(doubts, most_false_alarms=0.25)
    assert (chosen.threshold, chosen.detection, chosen.false_alarms) == (0.6, 1.0, 0.25)


def test_calibration_needs_both_kinds_of_claims() -> None:
    with pytest.raises(ValueError, match="true and claims that are not"):
        calibrate([(0.5, True)], most_false_alarms=0.1)


def test_every_code_says_what_to_do() -> None:
    assert all(code.title and code.meaning and code.advice.endswith(".") for code in CODES.values())
