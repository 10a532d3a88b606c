import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pypdf

from briefing.model import Draft, Overview, Stance
from briefing.publish.extent import MOST_LINES, printed
from briefing.publish.variables import Numeral, numeral, towns, voices
from tests.drafts import DRAFT, V, claim
from tests.publish import briefs
from tests.publish.layout import laid_out

LINE = next(section for section in DRAFT.sections if not section.full)


def many(lines: int) -> Draft:
    """Return the brief of the tests with so many events of one line, each resting on a source of its own."""
    last = DRAFT.sources[-1]
    full = [section for section in DRAFT.sections if section.full]
    first = last.number
    sources = [replace(last, number=first + place, article=f"wire-{place}") for place in range(lines)]
    sections = [
        replace(
            LINE,
            number=len(full) + 1 + place,
            sources=(first + place,),
            summary=replace(LINE.summary, event=f"w-{place}", line=claim("A line.", f"wire-{place}.s1")),
        )
        for place in range(lines)
    ]
    passages = {**DRAFT.passages, **{f"s{first + place}-1": "A line." for place in range(lines)}}
    return replace(
        DRAFT, sections=(*full, *sections), sources=(*DRAFT.sources[:-1], *sources), passages=passages, people=()
    )


def test_a_pdf_is_of_bounded_length_and_says_what_stands_elsewhere(tmp_path: Path) -> None:
    one_more, lots = many(MOST_LINES + 1), many(3 * MOST_LINES)
    sheets = [briefs.pages(draft, tmp_path)[0] for draft in (one_more, lots)]
    assert Counter(re.findall(r"<\w+", sheets[0])) == Counter(re.findall(r"<\w+", sheets[1]))
    assert "1 more event, with its sources, stands in brief.html" in sheets[0]
    reader = pypdf.PdfReader(io.BytesIO(briefs.previewed(lots, tmp_path).pdf))
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert f"{2 * MOST_LINES} more sources are listed in the attached sources.json" in text
    places = reader.named_destinations
    links = [found.get_object() for page in reader.pages for found in page.get("/Annots") or ()]
    assert [link["/Dest"] for link in links if "/Dest" in link and str(link["/Dest"]) not in places] == []


def test_the_page_holds_every_event_and_every_source(tmp_path: Path) -> None:
    html = briefs.pages(many(MOST_LINES + 9), tmp_path)[1]
    assert html.count('<li id="source-') == MOST_LINES + 9 + len(DRAFT.sources) - 1
    assert f'id="event-{MOST_LINES + 9 + 3}"' in html


def test_each_source_that_is_printed_is_printed_once_and_the_rest_is_counted() -> None:
    draft = many(MOST_LINES + 50)
    extent = printed(draft)
    listed = [source.number for source in (*extent.sources, *extent.others)]
    assert len(listed) == len(set(listed))
    assert len(listed) + extent.unlisted == len(draft.sources)
    assert (len(extent.others), extent.unlisted, extent.more) == (MOST_LINES, 50, 50)


def test_what_the_overview_cites_is_listed_in_full_though_its_event_has_one_line() -> None:
    draft = many(3)
    cited = replace(draft, overview=Overview(takeaways=(claim("A line.", "wire-1.s1"),)))
    assert [source.article for source in printed(draft).others] == ["wire-0", "wire-1", "wire-2"]
    assert [source.article for source in printed(cited).others] == ["wire-0", "wire-2"]


def test_one_speaker_has_one_row_with_every_word_and_role() -> None:
    said = [claim(f"Words {number}.", f"{V}.s1") for number in range(3)]
    spoken = (("Zarif", "minister"), ("Shamkhani", ""), ("Zarif", "envoy"))
    stances = [Stance(speaker=who, role=role, claim=told) for (who, role), told in zip(spoken, said, strict=True)]
    first, second = voices(stances)
    assert (first.speaker, first.roles, first.claims) == ("Zarif", ("minister", "envoy"), (said[0], said[2]))
    assert (second.speaker, second.roles, second.claims) == ("Shamkhani", (), (said[1],))


def test_the_number_of_a_value_is_set_apart_from_its_words() -> None:
    told = {value: numeral(value) for value in ("more than 5,000", "$20 billion a year", "1 + 47", "dozens", "3.5%")}
    assert told == {
        "more than 5,000": Numeral("more than", "5,000", ""),
        "$20 billion a year": Numeral("", "$20", "billion a year"),
        "1 + 47": Numeral("", "1 + 47", ""),
        "dozens": Numeral("", "dozens", ""),
        "3.5%": Numeral("", "3.5%", ""),
    }


def test_a_title_that_only_says_what_it_is_gives_its_line_to_the_day(tmp_path: Path) -> None:
    plain = replace(DRAFT, masthead=replace(DRAFT.masthead, title="Situation brief"))
    assert '<p class="kicker">4 February 2021' in briefs.pages(plain, tmp_path)[1]
    assert '<p class="kicker">Situation brief' in briefs.pages(DRAFT, tmp_path)[1]


def test_a_column_of_nothing_but_dashes_is_left_out(tmp_path: Path) -> None:
    nowhere = tuple(replace(section, place="") for section in DRAFT.sections)
    unwritten = tuple(replace(person, script="") for person in DRAFT.people)
    assert {"PLACE", "ORIGINAL SCRIPT"} <= _heads(DRAFT, tmp_path)
    assert not {"PLACE", "ORIGINAL SCRIPT"} & _heads(replace(DRAFT, sections=nowhere, people=unwritten), tmp_path)


def _heads(draft: Draft, templates: Path) -> set[str]:
    sheets = laid_out(draft, templates)
    return {words.text.upper() for sheet in sheets for words in sheet.words if words.tag == "th"}


def test_a_source_that_only_a_row_of_differences_names_is_printed() -> None:
    draft = many(2)
    first, *rest = draft.sections
    [row, *rows] = first.summary.differences
    named = replace(row, cells={**row.cells, "wire-1": "wire-1.s1"})
    less = replace(draft, sections=(first, *(s for s in rest if s.full)))
    more = replace(less, sections=(replace(first, summary=replace(first.summary, differences=(named, *rows))),))
    assert "wire-1" not in {source.article for source in printed(less).sources}
    assert "wire-1" in {source.article for source in printed(more).sources}


def test_a_figure_names_the_place_of_its_event_where_its_source_does() -> None:
    figure = DRAFT.sections[0].summary.figures[0]
    assert towns(DRAFT)(figure) == "Tehran"
    first, *rest = DRAFT.sections
    elsewhere = replace(DRAFT, sections=(replace(first, place="Kabul"), *rest))
    assert towns(elsewhere)(figure) == ""
