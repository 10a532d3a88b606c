"""What the sentences of an event's articles have in common."""

import pytest

from briefing.summarize import ranking
from tests.summarize.builder import sentences, told

HEAD = "A ferry burned off Orla on Monday and police came."


@pytest.mark.parametrize(
    ("said", "elsewhere", "borne"),
    [
        ("Police held the engineer of the ferry in Orla.", "Police in Orla held the engineer of the ferry Ann.", True),
        (
            "Police held the engineer of the ferry in Orla.",
            "Police in Orla never held the engineer of the ferry.",
            False,
        ),
        ("He has not been charged.", "The company denies the charge.", False),
        ("Police left Orla by bus.", "Police left a burning bus in Orla on Monday.", False),
        ("He held the engineer of the ferry in Orla.", "Police in Orla held the engineer of the ferry.", False),
        ('Ann Lee said: "The river fell by noon."', 'Ann Lee said: "The road stays closed."', False),
    ],
)
def test_another_article_bears_a_sentence_only_where_it_says_the_whole_of_it(
    said: str,
    elsewhere: str,
    borne: bool,  # noqa: FBT001 - a column of the table
) -> None:
    here = sentences(HEAD, said, name="a")
    there = sentences(HEAD, elsewhere, name="b")
    articles = [told("a", HEAD, said), told("b", HEAD, elsewhere)]
    ranked = ranking.rank(articles, [*here, *there], "")
    assert (ranked.also(here[1]) == [there[1].id]) is borne
