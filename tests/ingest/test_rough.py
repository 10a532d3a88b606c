"""What stands over stories as it really comes: slugs, press releases, newsletters, saved pages, many languages."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.ingest import read

DAY = date(2026, 3, 10)
NONE = "Publisher not stated"
STORY = (
    "The ferry had 41 people on board when it left, the port office said. Divers found two of them. The search goes on."
)
GERMAN = "Die Fähre hatte 41 Menschen an Bord, als sie ablegte, sagte das Hafenamt. Taucher fanden zwei von ihnen."
SPANISH = "El barco llevaba a 41 personas a bordo cuando zarpó, dijo la oficina del puerto. Los buzos hallaron a dos."
PORTUGUESE = (
    "O barco levava 41 pessoas a bordo quando partiu, disse a capitania do porto. Os mergulhadores acharam duas."
)
FRENCH = "Le bac avait 41 personnes à bord à son départ, selon le bureau du port. Les plongeurs en ont trouvé deux."
ARABIC = "كان على متن العبارة 41 شخصا عندما غادرت المرفأ، وفق مكتب الميناء. وعثر الغواصون على اثنين منهم."
RUSSIAN = "На борту парома был 41 человек, сообщили в управлении порта. Водолазы нашли двоих из них."
JAPANESE = "港湾事務所によると、フェリーには四十一人が乗っていた。ダイバーは二人を発見した。"


class Rough(NamedTuple):
    """A text as it comes, and what is to be read in it."""

    text: str
    outlet: str = NONE
    title: str = "Ferry sinks off Samos"
    day: date | None = DAY
    basis: str = "header"
    place: str = ""


ROUGH = {
    "priority line, slug, byline, dateline": Rough(
        "URGENT\nBC-Greece-Ferry, 2nd Ld\nFerry sinks off Samos\nBy Eleni Kanta\n"
        f"SAMOS, Greece, March 10, 2026 (Aegean Wire) -- {STORY}",
        outlet="Aegean Wire",
        basis="dateline",
        place="Samos, Greece",
    ),
    "slug alone": Rough(
        f"GREECE-FERRY/TOLL (UPDATE 2)\nFerry sinks off Samos\nATHENS, March 10 2026 (Aegean Wire) - {STORY}",
        outlet="Aegean Wire",
        basis="dateline",
        place="Athens",
    ),
    "telex": Rough(f"ZCZC AW0412\nr i\nFerry sinks off Samos\nAW 10-MAR-2026 14:22 GMT\n\n{STORY}\nNNNN"),
    "flash in stars": Rough(f"*** BREAKING ***\nFerry sinks off Samos\n10 March 2026, 18:40 GMT\n\n{STORY}"),
    "press release": Rough(
        "FOR IMMEDIATE RELEASE\nMarch 10, 2026\nContact: Jane Roe, +30 555 0100\n\nFerry sinks off Samos\n\n"
        f"SAMOS, Greece, March 10, 2026 – {STORY}\n\nAbout Aegean Lines: Aegean Lines runs ferries.",
        place="Samos, Greece",
    ),
    "ministry": Rough(
        f"PRESS RELEASE\nMinistry of Shipping\nAthens, 10 March 2026\n\nFerry sinks off Samos\n\n{STORY}",
        outlet="Ministry of Shipping",
        place="Athens",
    ),
    "embargo": Rough(
        f"EMBARGOED UNTIL 10 March 2026, 18:00 GMT\n\nFerry sinks off Samos\n\n{STORY}", day=None, basis="unknown"
    ),
    "pressemitteilung": Rough(
        f"Pressemitteilung Nr. 112\nBerlin, 10. März 2026\n\nFähre vor Samos gesunken\n\n{GERMAN}",
        title="Fähre vor Samos gesunken",
        place="Berlin",
    ),
    "communiqué": Rough(
        f"COMMUNIQUÉ DE PRESSE\nParis, le 10 mars 2026\n\nUn bac coule au large de Samos\n\n{FRENCH}",
        title="Un bac coule au large de Samos",
        place="Paris",
    ),
    "newsletter": Rough(
        "View this email in your browser\nThe Aegean Briefing\nIssue 112 · Tuesday, March 10, 2026\n\n"
        f"Ferry sinks off Samos\n\n{STORY}\n\nUnsubscribe",
        outlet="The Aegean Briefing",
    ),
    "numbered": Rough(f"No. 112 | 10 March 2026\n\nFerry sinks off Samos\n\n{STORY}"),
    "byline and day first": Rough(f"By Eleni Kanta | 10 March 2026\n\nFerry sinks off Samos\n\n{STORY}"),
    "writer and day first": Rough(f"Written by Nadia, 10 March 2026\n\nFerry sinks off Samos\n\n{STORY}"),
    "small letters and day first": Rough(f"from our staff | 10 March 2026\n\nFerry sinks off Samos\n\n{STORY}"),
    "label in Portuguese": Rough(f"Data: 10 de março de 2026\nFerry sinks off Samos\n\n{STORY}"),
    "a headline that opens as a label": Rough(
        f"Data: how ferries fail\nBy Eleni Kanta\n\n{STORY}", title="Data: how ferries fail", day=None, basis="unknown"
    ),
    "a headline that opens as a mail": Rough(
        f"From: Samos, with sorrow\n10 March 2026\n\n{STORY}", title="From: Samos, with sorrow"
    ),
    "mail headers in a text": Rough(
        "From: Aegean Wire <desk@aegean.example>\nTo: duty@example.org\nDate: Tue, 10 Mar 2026 18:40:00 +0200\n"
        f"Subject: Ferry sinks off Samos\n\n{STORY}",
        outlet="Aegean Wire",
    ),
    "blog, posted by": Rough(
        f"Ferry sinks off Samos\nPosted by Nadia on March 10, 2026 at 7:15 am in Local | 3 comments\n\n{STORY}"
    ),
    "blog, posted on by": Rough(f"Ferry sinks off Samos\nPosted on March 10, 2026 by nadia\n\n{STORY}\n\n3 Comments"),
    "blog, written by": Rough(
        f"Samos Harbour Blog\nFerry sinks off Samos\nWritten by Nadia K.\n10 March 2026\n\n{STORY}",
        outlet="Samos Harbour Blog",
    ),
    "copied from a browser": Rough(
        "Aegean Post\nHome\nWorld\nSubscribe\n\nFerry sinks off Samos\n\n"
        "Published 10 March 2026 18:40 EET | Updated 11 March 2026\n"
        f"By Eleni Kanta\nShare\n\n{STORY}",
        outlet="Aegean Post",
    ),
    "iso stamp": Rough(f"Ferry sinks off Samos\n2026-03-10T18:40:00+02:00\n\n{STORY}"),
    "updated first": Rough(
        f"Ferry sinks off Samos\nUpdated: 11 March 2026, 09:00\nPublished: 10 March 2026, 18:40\n\n{STORY}"
    ),
    "labels in Spanish": Rough(
        f"Fuente: Diario del Egeo\nFecha: 10 de marzo de 2026\nTítulo: Se hunde un barco\n\n{SPANISH}",
        outlet="Diario del Egeo",
        title="Se hunde un barco",
    ),
    "labels in German": Rough(
        f"Quelle: Ägäis-Bote\nDatum: 10.03.2026, Dienstag\nTitel: Fähre gesunken\n\n{GERMAN}",
        outlet="Ägäis-Bote",
        title="Fähre gesunken",
    ),
    "labels in Russian": Rough(
        f"Источник: Эгейский вестник\nДата: 10 марта 2026 г.\nЗаголовок: Затонул паром\n\n{RUSSIAN}",
        outlet="Эгейский вестник",
        title="Затонул паром",
    ),
    "labels in Arabic": Rough(
        f"المصدر: صحيفة إيجة\nالتاريخ: 10 مارس 2026\nالعنوان: غرق عبارة\n\n{ARABIC}",
        outlet="صحيفة إيجة",
        title="غرق عبارة",
    ),
    "EFE": Rough(
        f"Se hunde un barco frente a Samos\n\nAtenas, 10 mar 2026 (EFE).- {SPANISH}",
        outlet="EFE",
        title="Se hunde un barco frente a Samos",
        basis="dateline",
        place="Atenas",
    ),
    "Lusa": Rough(
        f"Barco afunda-se ao largo de Samos\n\nAtenas, 10 mar 2026 (Lusa) – {PORTUGUESE}",
        outlet="Lusa",
        title="Barco afunda-se ao largo de Samos",
        basis="dateline",
        place="Atenas",
    ),
    "dpa": Rough(
        f"Fähre vor Samos gesunken\n10.03.2026, Dienstag, 18:40 Uhr\n\nAthen (dpa) - {GERMAN}",
        outlet="dpa",
        title="Fähre vor Samos gesunken",
        place="Athen",
    ),
    "AFP": Rough(
        f"Un bac coule au large de Samos\n\nATHÈNES, 10 mars 2026 (AFP) - {FRENCH}",
        outlet="AFP",
        title="Un bac coule au large de Samos",
        basis="dateline",
        place="Athènes",
    ),
    "TASS": Rough(
        f"Паром затонул у Самоса\n\nАФИНЫ, 10 марта 2026 г. /ТАСС/. {RUSSIAN}",
        outlet="ТАСС",
        title="Паром затонул у Самоса",
        basis="dateline",
        place="Афины",
    ),
    "Interfax": Rough(
        f"Афины. 10 марта 2026. ИНТЕРФАКС - {RUSSIAN}",
        outlet="ИНТЕРФАКС",
        title="На борту парома был 41 человек, сообщили в управлении порта",
        basis="dateline",
        place="Афины",
    ),
    "Arabic agency": Rough(
        f"غرق عبارة قبالة ساموس\n\nأثينا - 10 مارس 2026 (وكالة إيجة) - {ARABIC}",
        outlet="وكالة إيجة",
        title="غرق عبارة قبالة ساموس",
        basis="dateline",
        place="أثينا",
    ),
    "Arabic masthead": Rough(
        f"صحيفة إيجة\nالثلاثاء 10 مارس 2026 - 18:40\n\nغرق عبارة قبالة ساموس\n\n{ARABIC}",
        outlet="صحيفة إيجة",
        title="غرق عبارة قبالة ساموس",
    ),
    "Japanese paper": Rough(
        f"港町新聞\n2026年3月10日（火） 18時40分\n\nサモス沖でフェリー沈没\n\n{JAPANESE}",
        outlet="港町新聞",
        title="サモス沖でフェリー沈没",
    ),
    "Japanese wire": Rough(
        f"サモス沖でフェリー沈没\n2026年3月10日 18:40\n\n【アテネ共同】{JAPANESE}",
        outlet="共同",
        title="サモス沖でフェリー沈没",
        place="アテネ",
    ),
    "Chinese wire": Rough(
        "渡轮在萨摩斯岛附近沉没\n\n新华社雅典2026年3月10日电 港口办公室说，渡轮上有四十一人。潜水员找到了两人。",
        outlet="新华社",
        title="渡轮在萨摩斯岛附近沉没",
        basis="dateline",
        place="雅典",
    ),
    "German paper": Rough(
        f"Ägäis-Bote\nDienstag, 10. März 2026, 18.40 Uhr\nVon Anna Lehr\n\nFähre vor Samos gesunken\n\n{GERMAN}",
        outlet="Ägäis-Bote",
        title="Fähre vor Samos gesunken",
    ),
    "Portuguese paper": Rough(
        f"Correio do Egeu\nAtenas, terça-feira, 10 de março de 2026\n\nBarco afunda-se\n\n{PORTUGUESE}",
        outlet="Correio do Egeu",
        title="Barco afunda-se",
    ),
}


@pytest.mark.parametrize("rough", ROUGH.values(), ids=ROUGH)
def test_outlet_title_day_and_place_are_read_as_they_come(tmp_path: Path, rough: Rough) -> None:
    (tmp_path / "a.txt").write_text(rough.text, encoding="utf-8")
    (article,) = read([str(tmp_path)], as_of=date(2026, 3, 12)).articles
    told = Rough(rough.text, article.source.name, article.title, article.day, article.published.basis, article.place)
    assert told == rough
    opening = next(iter(article.passages)).text
    assert any(
        opening in story
        for story in (STORY, GERMAN, SPANISH, PORTUGUESE, FRENCH, ARABIC, RUSSIAN, JAPANESE, rough.text)
    )
    assert not opening.startswith(("By ", "Contact", "Posted", "【"))
