import io
import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pypdf

from briefing.model import Draft
from tests.drafts import DRAFT, V, claim
from tests.publish import briefs
from tests.publish.standards import broken_rules, needs_verapdf

MIXED = (
    "Фуад Хусейн",
    "فؤاد حسين قال ٢٥٠٠",
    "محمدجواد ظریف گفت‌وگو کرد",
    "שר החוץ של עיראק",
    "Ο υπουργός Εξωτερικών",
    "外交部长表示",
    "विदेश मंत्री",
    "とがき 외교부",
    "ดอน Արարատ ილია",
    "བསྟན",
    "Đặng Việt 🇮🇶 😀 e\u0301\u0323",
)


def _mixed() -> Draft:
    first = DRAFT.sections[0]
    told = tuple((claim(f"{text} — Hussein.", f"{V}.s1"),) for text in MIXED)
    section = replace(first, summary=replace(first.summary, headline=" · ".join(MIXED), happened=told))
    return replace(briefs.draft(), sections=(section,))


@needs_verapdf
def test_every_kind_of_brief_passes_both_standards_and_one_broken_on_purpose_fails(tmp_path: Path) -> None:
    none = tmp_path / "none"
    files = {f"{count}.pdf": briefs.published(briefs.edition(count), none).pdf for count in (1, 20)}
    files["whole.pdf"] = briefs.published(briefs.edition(page="Letter"), none).pdf
    files["plain.pdf"] = briefs.published(briefs.edition(), none, theme="plain").pdf
    files["draft.pdf"] = briefs.previewed(briefs.draft(), none).pdf
    files["arabic.pdf"] = briefs.published(briefs.edition(of=briefs.arabic()), none).pdf
    files["mixed.pdf"] = briefs.published(briefs.edition(of=_mixed()), none).pdf
    mixed = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(files["mixed.pdf"])).pages)
    assert [name for name in MIXED[3:9] if "".join(name.split()) not in "".join(mixed.split())] == []
    assert "[U+0F56]" in mixed
    sound = dict.fromkeys(product(files, ("3a", "ua1")), "")
    files["no-alternative.pdf"] = _broken(tmp_path)
    found = broken_rules(files, tmp_path)
    assert {key: rules for key, rules in found.items() if key in sound} == sound
    assert "7.3-1" in found["no-alternative.pdf", "ua1"]


def _broken(templates: Path) -> bytes:
    shipped = Path(__file__).parents[2] / "templates" / "pictures.html.j2"
    without = re.sub(r"<title>.*?</title>", "", shipped.read_text(encoding="utf-8"))
    (templates / "pictures.html.j2").write_text(without, encoding="utf-8")
    return briefs.published(briefs.edition(), templates).pdf
