"""The value of before, in brackets, is a number of the sentence that is cited last; the rest is held to the others."""

import pytest

from briefing.model import Citation, Claim
from briefing.verify import Evidence, verify
from tests.drafts import article

NOW = article(
    "n", "Now", ["The toll of the fire in Orla has risen to 11, the ministry said, after two more workers died."]
)
BEFORE = article("b", "Before", ["Nine people have died in the fire in Orla, the mayor said on Tuesday."])
EVIDENCE = Evidence.of([NOW, BEFORE])
TEXT = "The toll of the fire in Orla has risen to {}, the ministry said, after two more workers died."


@pytest.mark.parametrize(
    ("values", "cited", "found"),
    [
        ("11 (earlier: nine)", ("n.s1", "b.s1"), set()),
        ("11 (earlier: 9)", ("n.s1", "b.s1"), set()),
        ("11 (earlier: seven)", ("n.s1", "b.s1"), {"NUM001"}),
        ("12 (earlier: nine)", ("n.s1", "b.s1"), {"NUM001"}),
        ("nine (earlier: 11)", ("n.s1", "b.s1"), {"NUM001"}),
        ("11 (earlier: seven)", ("n.s1",), {"NUM001"}),
    ],
    ids=["in words", "in digits", "not given", "another now", "exchanged", "no other sentence"],
)
def test_a_value_of_before_is_that_of_the_sentence_cited_last(
    values: str, cited: tuple[str, ...], found: set[str]
) -> None:
    claim = Claim(text=TEXT.format(values), citations=tuple(map(Citation, cited)))
    codes = {finding.code for finding in verify(claim, EVIDENCE).findings if finding.code.startswith("NUM")}
    assert codes == found
