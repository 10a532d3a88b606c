"""Datelines and dates of news that is not in English are read with their day; prose is no dateline."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.layout import datelines
from tests.ingest.articles import told

DAY = date(2021, 2, 3)


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("МОСКВА, 3 февраля 2021 г. /ТАСС/. Министр прибыл в город.", "Москва", "ТАСС"),
        ("Москва. 3 февраля 2021. ИНТЕРФАКС - Министр прибыл в город.", "Москва", "ИНТЕРФАКС"),
        ("بغداد - 3 شباط 2021 - وصل الوزير إلى المدينة.", "بغداد", ""),
        ("القاهرة، ٣ فبراير ٢٠٢١ (أ ش أ) - وصل الوزير إلى المدينة.", "القاهرة", "أ ش أ"),
        ("تهران، ۱۵ بهمن ۱۳۹۹ - وزیر به شهر رسید.", "تهران", ""),
        ("ירושלים, 3 בפברואר 2021 - השר הגיע לעיר.", "ירושלים", ""),
        ("Lisboa, 3 fev 2021 (Lusa) - O ministro chegou à cidade.", "Lisboa", "Lusa"),
        ("MADRID, 3 feb. 2021 (EFE) - El ministro llegó a la ciudad.", "Madrid", "EFE"),
        ("Madrid, 3 feb 2021 (EFE).- El ministro llegó a la ciudad.", "Madrid", "EFE"),
        ("PARIS, 3 fév 2021 (AFP) - Le ministre est arrivé.", "Paris", "AFP"),
        ("Berlin, 3. Februar 2021 (dpa) - Der Minister kam an.", "Berlin", "dpa"),
        ("Roma, 3 febbraio 2021 (ANSA) - Il ministro è arrivato.", "Roma", "ANSA"),
        ("ANKARA, 3 Şubat 2021 (AA) - Bakan kente geldi.", "Ankara", "AA"),
        ("WARSZAWA, 3 lutego 2021 (PAP) - Minister przyjechał.", "Warszawa", "PAP"),
        ("Αθήνα, 3 Φεβρουαρίου 2021 (ΑΠΕ-ΜΠΕ) - Ο υπουργός έφτασε.", "Αθήνα", "ΑΠΕ-ΜΠΕ"),
        ("नई दिल्ली, 3 फरवरी 2021 (भाषा) मंत्री शहर पहुंचे।", "नई दिल्ली", "भाषा"),
        ("新华社北京2021年2月3日电 部长抵达北京。", "北京", "新华社"),
        ("PORT AVEN (X) Feb 3 2021 -- The minister arrived.", "Port Aven", "X"),
        ("Roma (la buona notizia) 3 febbraio 2021 - Il ministro è arrivato.", "Roma", "la buona notizia"),
        ("Port Aven, february 3 2021 -- The minister arrived.", "Port Aven", ""),
    ],
)
def test_a_dateline_abroad_gives_place_agency_and_day(tmp_path: Path, text: str, place: str, agency: str) -> None:
    article = told(tmp_path, text)
    assert (article.published.value, article.published.basis) == (DAY, "dateline")
    found = datelines.at(text, 0, len(text))
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert not article.passages[0].text.startswith(article.dateline)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("МОСКВА, 3 февраля /ТАСС/. Министр прибыл в город в среду.", DAY),
        ("МОСКВА, 3 февраля. Министр прибыл в город во вторник.", DAY),
        ("МОСКВА, 3 февраля /ТАСС/. Министр прибыл в город в пятницу.", None),
        ("МОСКВА, 3 февраля /ТАСС/. Министр прибыл в город.", None),
        ("Madrid, 3 feb (EFE).- El ministro llegó este miércoles a la ciudad y con él la paz.", DAY),
        ("BUENOS AIRES, 3 de fevereiro - O ministro chegou na quarta-feira à cidade, não para ficar.", DAY),
    ],
)
def test_a_day_without_its_year_dates_an_article_where_the_weekday_agrees(
    tmp_path: Path, text: str, value: date | None
) -> None:
    assert told(tmp_path, text).published.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Februar 2021 (Mittwoch) sagte er das.",
        "Seit 3. Februar 2021 (Mittwoch) gilt das.",
        "Seit 3. Februar 2021 (Mittwoch) Herr in der Stadt: der Minister.",
        "Berlin, 3. Februar 2021 Der Minister kam an.",
        "Le 3 février 2021 - une date qui reste.",
        "قال الوزير في 3 شباط 2021 إن المدينة آمنة.",
        "Министр заявил 3 февраля 2021 года, что город цел.",
        "В среду, 3 февраля 2021 года, министр прибыл в город.",
        "2021年2月3日，部长抵达北京。",
        "El ministro llegó el 3 de febrero de 2021 (miércoles) a Madrid.",
    ],
)
def test_prose_that_names_a_day_is_no_dateline(text: str) -> None:
    assert datelines.at(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("Министр вспомнил пожар 3 февраля 2021 года. Он говорил долго.", DAY),
        ("Новые правила будут действовать с 3 февраля 2021 года. Министр говорил долго.", None),
        ("ذكر الوزير حريق 3 شباط 2021 في خطابه الطويل.", DAY),
    ],
)
def test_a_day_in_the_past_is_a_bound_in_any_script(tmp_path: Path, text: str, earliest: date | None) -> None:
    published = told(tmp_path, text).published
    assert (published.value, published.earliest) == (None, earliest)


@given(st.text(alphabet="МОСКВА, 3 февраля/()ТАСС.-–—:月日电北京ال", max_size=80))
@settings(deadline=None, max_examples=200)
def test_any_head_of_a_paragraph_is_read(text: str) -> None:
    found = datelines.at(text, 0, len(text))
    assert found is None or 0 < found.end < len(text)
