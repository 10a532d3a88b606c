"""What of a stored text is the story, and what stands around it."""

import json
from pathlib import Path

import pytest

from briefing.ingest.layout import datelines
from briefing.ingest.layout.boilerplate import is_boilerplate
from briefing.model import Article, Source
from tests.ingest.articles import only, sentences

SOURCES = (
    Source(name="Tigris Wire", kind="agency", domains=("tigris.example",)),
    Source(name="The Kut Post", domains=("kutpost.example", "news.kut.example")),
)


def _article(folder: Path, text: str, **row: object) -> Article:
    return only(folder / "a.json", json.dumps({"text": text, **row}).encode(), sources=SOURCES)


@pytest.mark.parametrize(
    ("text", "place", "agency", "story"),
    [
        ("BAGHDAD (Reuters) - Iraq said so", "Baghdad", "Reuters", "Iraq said so"),
        ("(CNN) -- A report says so", "", "CNN", "A report says so"),
        ("(Washington, DC) – The group said so", "Washington, DC", "", "The group said so"),
        ("WASHINGTON, Feb 3 (Reuters) - The army", "Washington", "Reuters", "The army"),
        ("BEIJING -- China said", "Beijing", "", "China said"),
        ("ERBIL, Kurdistan Region — Iraq's", "Erbil, Kurdistan Region", "", "Iraq's"),
        ("Tehran, Iran – Iraq’s minister", "Tehran, Iran", "", "Iraq’s minister"),
        ("Damascus – Syrian forces", "Damascus", "", "Syrian forces"),
        ("PORT-AU-PRINCE, Haiti (AP) — “We", "Port-Au-Prince, Haiti", "AP", "“We"),
        ("KYIV/MOSCOW (Reuters) - Both", "Kyiv/Moscow", "Reuters", "Both"),
        ("DUBAI: The ruler", "Dubai", "", "The ruler"),
        ("By Ann LeeTOKYO (Reuters) - Japan", "Tokyo", "Reuters", "Japan"),
        ("KUT, 3/2/2021. A dam", "Kut", "", "A dam"),
        ("KUT, Iraq, Feb 3 (Tigris Wire) -", "Kut, Iraq", "Tigris Wire", ""),
        ("TEHRAN (Wire / Press - 03rd February, 2021) Iraq", "Tehran", "Wire / Press", "Iraq"),
    ],
)
def test_a_dateline_is_stepped_over(text: str, place: str, agency: str, story: str) -> None:
    found = datelines.at(text, 0, len(text))
    assert found is not None
    assert (found.place, found.agency, text[found.end :]) == (place, agency, story)


@pytest.mark.parametrize(
    "text",
    [
        "Iraq – which has oil – said so",
        "Soleimani – who headed the force – died",
        "NATO — The alliance met",
        "The US – Iran deal is dead",
        "He said - Then he left",
        "UPDATE: The army said so",
        "Trade - The minister spoke",
        "In Baghdad (the capital) - The army",
        "US President Joe Biden - The man",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert datelines.at(text, 0, len(text)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Related Articles", "Back to top button", "Read more: Another story", "READ ALSO: Foo", "Share this article",
        "Facebook Twitter WhatsApp", "© 2021 Tigris Wire. All rights reserved.", "Follow us on X", "Advertisement",
        "Copyright 2021 Tigris Wire.", "Subscribe to our newsletter", "Photo: AFP", "By Ann Lee and Bo Chen",
        "By Ann Lee in Kut",
        "(Reporting by Ann Lee; Editing by Bo Chen)", "Ann Lee in Kut contributed to this report.", "https://a.example/b",
        "This article was originally published by Kut Post.", "Leave a comment", "3 min read", "Tags: Iraq, Iran",
        "Last updated: 3 February 2021", "اقرأ أيضا: خبر آخر", "Click here for more.", "desk@tigris.example",
        "About Tigris Oil: Tigris Oil plc sells fuel.", "Full story behind paywall.", "For subscribers only",
        "A bridge in Kut hide caption", "Ann Lee can be reached at lee@tigris.example",
        "The rest of this article is behind a paywall.", "This article is available only to subscribers.",
        "Already a subscriber? Log in",
    ],
)  # fmt: skip
def test_furniture_is_told_from_the_story(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.", "Home sales rose.", "Related parties were fined.", "Search teams found him.",
        "Follow-up talks are due on Friday.", "Read the report, the minister said.", "Print runs were cut by half.",
        "Comments by the minister angered many.", "Video showed the strike.", "By Monday the city had fallen.",
        "Copyright law was the second topic.", "Closed roads kept aid away.", "Photos of the dead were shown.",
        "More than 5,000 troops left.", "Subscribers left in droves.", "Contact with the plane was lost.",
        "This story has no end, he said.", "Twitter said it had removed the account.", "Listen to the people, he said.",
        "The paper put its story behind a paywall.", "This story is for the families of the dead.",
        "About 40 people: that is what it took.", "About Kut the minister said nothing: he was asked twice.",
    ],
)  # fmt: skip
def test_a_sentence_of_the_story_is_no_furniture(line: str) -> None:
    assert not is_boilerplate(line)


def test_headline_standfirst_dateline_headings_and_tails_are_not_cited(tmp_path: Path) -> None:
    text = (
        "Flood cuts Kut off\n\nRoads are closed and help is slow.\n\nBy Ann Lee\n\nKUT (Tigris Wire) - Water rose in "
        "Kut on Monday. Two bridges are gone.\n\nHelp is slow\n\nThe army is on its way. Read more: Rain in Basra\n\n"
        "Nobody knows how many died\n\nThe governor spoke of twelve.\n\nRelated Articles\nRain in Basra\nSnow\n"
    )
    article = _article(tmp_path, text)
    assert (article.title, article.place, article.source.name) == ("Flood cuts Kut off", "Kut", "Tigris Wire")
    assert sentences(article) == [
        "Roads are closed and help is slow.",
        "Water rose in Kut on Monday.",
        "Two bridges are gone.",
        "The army is on its way.",
        "The governor spoke of twelve.",
    ]


def test_prose_after_a_list_of_other_stories_is_read_again(tmp_path: Path) -> None:
    prose = (
        "The governor said in the evening that the river had fallen by a metre since noon, and that the road to Basra"
    )
    text = f"Water rose in Kut.\nRelated Articles\nRain in Basra\n{prose} was open again.\n"
    assert sentences(_article(tmp_path, text, title="T"))[-1] == f"{prose} was open again."


@pytest.mark.parametrize(
    ("opening", "outlet", "place"),
    [
        ("KUT/BASRA, Feb 3 (Tigris Wire) - ", "Tigris Wire", "Kut/Basra"),
        ("Shafaq News / ", "Shafaq News", ""),
        ("IRNA/TEHRAN (Iran) - ", "IRNA", "Tehran"),
    ],
)
def test_an_outlet_before_a_slash_is_told_from_a_town(tmp_path: Path, opening: str, outlet: str, place: str) -> None:
    article = _article(tmp_path, f"{opening}Water rose in Kut.", title="T")
    assert (article.source.name, article.place) == (outlet, place)


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_headline_on_the_line_of_the_dateline_is_cut_off(tmp_path: Path, between: str) -> None:
    article = _article(tmp_path, f"Flood cuts Kut off{between}KUT, Iraq (Reuters) - Water rose in Kut on Monday.")
    assert (article.title, sentences(article)) == ("Flood cuts Kut off", ["Water rose in Kut on Monday."])


def test_a_title_given_beside_the_text_is_not_cited_where_the_text_repeats_it(tmp_path: Path) -> None:
    article = _article(tmp_path, "FLOOD CUTS KUT OFF!\nWater rose in Kut.", title="Flood cuts Kut off")
    assert (article.title, sentences(article)) == ("Flood cuts Kut off", ["Water rose in Kut."])


def test_a_text_of_short_lines_keeps_them(tmp_path: Path) -> None:
    article = _article(
        tmp_path, "Twelve dead in Kut\nTwo bridges gone\nRoad to Basra closed\nArmy on its way", title="T"
    )
    assert len(article.passages) == 4


def test_a_text_of_one_word_is_an_article(tmp_path: Path) -> None:
    assert sentences(_article(tmp_path, "Flood")) == ["Flood"]


def test_a_text_that_was_cut_off_does_not_end_in_half_a_sentence(tmp_path: Path) -> None:
    for end in ("...", "…", "… [+1234 chars]", "[...]"):
        assert sentences(_article(tmp_path, f"Water rose in Kut. The governor said that{end}", title="T")) == [
            "Water rose in Kut."
        ]


@pytest.mark.parametrize(
    ("row", "name", "kind"),
    [
        ({"source": "tigris wire"}, "Tigris Wire", "agency"),
        ({"source": "Kut Post"}, "The Kut Post", "other"),
        ({"source": "kutpost.example"}, "The Kut Post", "other"),
        ({"url": "https://www.news.kut.example/a"}, "The Kut Post", "other"),
        ({"url": "https://elsewhere.example/a"}, "elsewhere.example", "other"),
        ({"source": "Some Blog", "url": "https://tigris.example/a"}, "Some Blog", "other"),
        ({"text": "Tigris Wire / Water rose in Kut."}, "Tigris Wire", "agency"),
        ({"text": "Tigris Wire: Water rose in Kut."}, "Tigris Wire", "agency"),
        ({"text": "KUT (Tigris Wire) - Water rose in Kut."}, "Tigris Wire", "agency"),
        ({"text": "KUT (Euphrates / Tigris Wire) - Water rose in Kut."}, "Tigris Wire", "agency"),
        ({"text": "KUT (Euphrates) - Water rose in Kut."}, "Euphrates", "other"),
        ({}, "Publisher not stated", "other"),
    ],
)
def test_the_source_is_the_one_stated_then_the_address_then_the_text(
    tmp_path: Path, row: dict[str, str], name: str, kind: str
) -> None:
    article = _article(tmp_path, **{"text": "Water rose in Kut.", "title": "T", **row})
    assert (article.source.name, article.source.kind) == (name, kind)
    assert sentences(article) == ["Water rose in Kut."]


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("The road is shut, according to the Tasnim news agency.", ("Tasnim",)),
        ("The road is shut, Agence France-Presse reported.", ("AFP",)),
        ("“It is shut,” reads IRNA’s account of the meeting.", ("IRNA",)),
        ("According to the Iranian Mehr News Agency, it is shut.", ("Mehr",)),
        ("The Iraqi Foreign Ministry said so, Reuters reports.", ("Iraqi Foreign Ministry", "Reuters")),
        ("It is shut, according to the Iraqi Interior Ministry.", ("Iraqi Interior Ministry",)),
        ("The road is shut, the dpa reported.", ("dpa",)),
        ("The road is shut, the Lagash news agency said.", ("Lagash",)),
        ("A rocket hit the office of Reuters in Kut.", ()),
        ("The Russian news agency said so.", ()),
    ],
)
def test_whom_a_text_credits_is_found(tmp_path: Path, text: str, credited: tuple[str, ...]) -> None:
    assert _article(tmp_path, text, title="T").credited == credited


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The water has risen in the city and it will not fall, he said.", "en"),
        ("L'eau est montée dans la ville et elle ne va pas baisser, selon le ministre.", "fr"),
        ("Das Wasser ist in der Stadt gestiegen und wird nicht fallen, sagte der Minister.", "de"),
        ("El agua ha subido en la ciudad y no va a bajar, dijo el ministro.", "es"),
        ("ارتفع منسوب المياه في المدينة ولن ينخفض، بحسب الوزير.", "ar"),
        ("آب در شهر بالا آمده و پایین نخواهد رفت، وزیر گفت که این پیام را می‌گیرد.", "fa"),
        ("Вода в городе поднялась и не спадет, сказал министр.", "ru"),
        ("水位上升，部长说。", "zh"),
        ("町の水位が上がったと大臣が述べた。", "ja"),
        ("शहर में पानी बढ़ गया है।", "hi"),
    ],
)
def test_the_language_is_told_by_script_and_common_words(tmp_path: Path, text: str, language: str) -> None:
    assert _article(tmp_path, text).language == language
