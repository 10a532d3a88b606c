"""Names of outlets and towns in the lines over a story, told by their words, by their shape, and by what follows."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefing.ingest.layout import boilerplate
from briefing.ingest.layout.cities import CITIES
from briefing.ingest.layout.imprints import BYLINE
from briefing.language import calendars, places
from briefing.language.places import Part
from briefing.language.wordlists import is_common

LONGEST = 40
"""Characters of an outlet's name at most, in a line that nothing else marks as one."""

_MOST_WORDS = 5
_OUTLET = re.compile(
    r"(?:[A-ZÀ-Þ][\w.&'’-]*\s|of\s|the\s){0,4}(?:Agency|Bulletin|Chronicle|Courier|Daily|Dispatch|Examiner|Express|Gazette"
    r"|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mirror|Monitor|News|Observer|Post|Press|Radio|Review"
    r"|Standard|Star|Telegraph|Times|Tribune|TV|Wire)"
    r"|(?:[A-ZÀ-Þ&.'’-]+\s){1,4}(?:CHRONICLE|COURIER|DAILY|GAZETTE|GLOBE|GUARDIAN|HERALD|JOURNAL|MAIL|NEWS|OBSERVER|POST|PRESS"
    r"|TELEGRAPH|TIMES|TRIBUNE)"
)
"""A line that ends as newspapers' names do."""

_MEDIA = frozenset(
    "agence agencia agency agentur agenzia agência ajansı blog briefing bulletin chronicle correio correo corriere"
    " courier courrier dagblad dagbladet daily diario dispatch diário dziennik examiner express gazeta gazetesi"
    " gazette gazzetta giornale globe guardian haber herald heraldo imprensa independent inquirer jornal journal"
    " kurier ledger mail media mirror monitor nachrichten network news newsletter newswire nieuws noticias notícias"
    " novine noviny nyheter observer online periódico post prensa press presse radio review revista rundfunk rádio"
    " sanomat standard star tageblatt telegraph televisión tidende tidning tidningen times tribuna tribune tv wire"
    " zeitung агентство вести вестник газета известия новини новости правда радио إذاعة أخبار الأخبار جريدة شبكة"
    " صحيفة قناة وكالة".split()
)
"""Words of outlets' names in many languages; beside a date, or over a headline, one of them tells an outlet."""

_MEDIA_EAST = re.compile(
    r"(?:新聞|日報|通信|放送|テレビ|ニュース|新闻|日报|晚报|时报|時報|通讯社|신문|일보|뉴스|방송)(?:社|オンライン)?$"
)
_SMALL = frozenset(
    "of the and for de du des la le les el los las lo il do da dos das del della dei di der die das den für von und"
    " et e y & al".split()
)
_SECTIONS = frozenset(
    "news world in brief politics business economy sport sports culture opinion health science technology tech"
    " lifestyle local national international region regional home analysis features latest europe africa asia"
    " americas oceania middle east security war conflict environment climate monde politique économie"
    " internationales welt politik wirtschaft ausland mundo política economía internacional mundial мир"
    " политика экономика العالم سياسة".split()
)
_WITH_AGENCY = re.compile(r"(.{2,40}?),? (?:with|and) (?:news )?(?:agency|agencies|wires?|wire services)(?: reports?)?")


_AUTHORITY = re.compile(
    r"(?:[\w.'’-]+ ){0,3}(?:ministry|embassy|department|directorate|presidency)(?: (?:of|for|and|the|[\w'’-]+,?)){0,8}",
    re.IGNORECASE,
)
"""What a press office's letterhead says, in capitals over a day and a headline."""

_OPENING = re.compile(r"(?:^|[.!?\n]\s*)\w")


def is_outlet(line: str) -> bool:
    """Tell whether a line that nothing else marks as one reads as a newspaper's name."""
    return bool(_OUTLET.fullmatch(line)) and not is_section(line)


def is_section(line: str) -> bool:
    """Tell whether a line names a part of a paper, as "World News" or a state does over its stories."""
    words = re.findall(r"[^\W\d_]+", line.lower())
    return _is_state(line) or (bool(words) and _SECTIONS.issuperset(words))


_FURNITURE = re.compile(
    r"""\W*(?:
    urgent | flash | bulletin | (?:news\ ?)?alert | breaking(?:\ news)? | snap | exclusive | eilmeldung | eil | urgente
    | última\ hora | dernière\ minute | alerte | срочно | молния | عاجل | 速報 | 快讯
    | for\ immediate\ release | immediate\ release | embargo(?:ed)?\b.{0,60}
    | (?:(?:press|news|media)\ (?:release|statement|advisory)|pressemitteilung|presseinformation|communiqué\ de\ presse
       |(?:comunicado|nota)\ (?:de|à|a)\ (?:la\ )?(?:prensa|imprensa)|comunicato\ stampa|пресс-релиз
       |بيان\ صحفي|プレスリリース)
      (?:\W*(?:no|nr|n[º°]|№)?\W*[\d/-]+)?
    | (?:(?:media|press)\ )?(?:contacts?|enquiries|kontakt|pressekontakt|contacto|contatto|tel|phone|ref)\ ?[:.].{2,70}
    | zczc\b.{0,40} | nnnn | [a-z](?:\ [a-z]){1,3}
    )\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""Lines of wires and press offices over a story that are neither its headline nor an outlet."""

_SLUG = re.compile(
    r"[A-Z][A-Z0-9]+[-/][\w&-]{2,30}(?:/[\w&-]{2,30})*(?:,\s?[\w ]{1,20}|\s\([A-Z0-9 ]{2,20}\))"
    r"|[A-Z][\w-]{2,40} \((?:\d{1,2}(?:st|nd|rd|th)|new|recast|update) (?:lead|ld)\b[^()]{0,20}\)"
)


def is_furniture(line: str) -> bool:
    """Tell whether a line over a story is a wire's, a press office's or a byline: "URGENT", "BC-Kut-Flood, 2nd Ld"."""
    return bool(_FURNITURE.fullmatch(line) or _SLUG.fullmatch(line) or BYLINE.fullmatch(line)) or (
        boilerplate.is_boilerplate(line)
    )


def ends_as_media(name: str) -> bool:
    """Tell whether the last word of a name is one that outlets call themselves by."""
    return name.lower().rpartition(" ")[2] in _MEDIA


_THE_PAPER = re.compile(r"T(?:he|HE)(?: [A-ZÀ-Þ][\w’'-]+){1,2}")


def is_the_paper(name: str) -> bool:
    """Tell whether a name has the shape of a paper's, which no headline has: "The Continental", "THE DAILY HARBOUR"."""
    return bool(_THE_PAPER.fullmatch(name))


def is_media(name: str) -> bool:
    """Tell whether a name that stands beside a date has a word that outlets call themselves by."""
    return not _MEDIA.isdisjoint(re.split(r"[\s-]+", name.lower())) or bool(_MEDIA_EAST.search(name))


def reprinter(line: str) -> str:
    """Return who signs "Daily Meridian, with agencies"; an empty string where a line is nothing of the kind."""
    found = _WITH_AGENCY.fullmatch(line)
    return found[1] if found and is_shaped(found[1]) else ""


def town(names: Sequence[str]) -> str:
    """Return the first of some names that is a town: one that is known, or one that its country follows."""
    towns = (name for name, after in zip_longest(names, names[1:], fillvalue="") if _is_state(after) or is_town(name))
    return cased(next(towns, ""))


def is_town(name: str) -> bool:
    """Tell whether a name is that of a town that news is filed from."""
    state = places.state(name.lower())
    return cased(name) in CITIES or (state is not None and state.part is Part.SEAT)


def on_a_weekday(line: str) -> str:
    """Return the town of a line such as "NDOLA, Monday", which states no day; an empty string for any other."""
    name, _, day = line.partition(", ")
    only = bool(day) and not calendars.without_weekdays(day).strip(" .")
    return cased(name) if only and is_shaped(name) and (is_town(name) or _is_name(name)) else ""


def _is_name(line: str) -> bool:
    """Tell whether a line in capitals has a word that is not a common one: "NDOLA", not "BREAKING"."""
    common = all(is_common(word) for word in re.findall(r"[^\W\d_]+", line.lower()))
    return line.isupper() and not common and not is_section(line) and not is_furniture(line)


def is_place(name: str) -> bool:
    """Tell whether a name is a town's or a state's."""
    return _is_state(name) or is_town(name)


def _is_state(name: str) -> bool:
    state = places.state(name.lower()) if name else None
    return state is not None and state.part is Part.NAME


def heads(line: str, story: str) -> bool:
    """Tell whether a line over a day and a headline is an outlet's name: capitals, and no word that the story uses.

    The headline's own words recur in what it stands over, in small letters; an outlet's name does not.
    """
    if _AUTHORITY.fullmatch(line) and line.isupper():
        return True
    if not is_shaped(line) or boilerplate.is_boilerplate(line):
        return False
    return is_media(line) or not _told(line, story)


def signs(line: str, story: str) -> bool:
    """Tell whether the one line over a story with a dateline is its outlet: named as papers are, and not told of."""
    return is_outlet(line) and not _told(line, story)


def _told(line: str, story: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word.lower() not in _SMALL]
    small = _OPENING.sub(lambda opening: opening[0].lower(), story)
    return any(_recurs(word, small) for word in words)


def is_shaped(line: str) -> bool:
    """Tell whether a line is short and every word of it begins large, but for the small ones of names."""
    words = line.split()
    if len(line) > LONGEST or not 0 < len(words) <= _MOST_WORDS or line[-1] in ".:;,?!…":
        return False
    return not words[0][0].islower() and all(word in _SMALL or not word[0].islower() for word in words)


def _recurs(word: str, story: str) -> bool:
    """Tell whether a story uses a word, or one that begins as it does, as a common one."""
    stem = re.escape(word.lower()[: max(4, len(word) - 2)])
    return bool(re.search(rf"(?<![^\W\d_]){stem}", story))


def cased(name: str) -> str:
    """Return a name in capitals as it is written elsewhere."""
    if not name.isupper() or len(name) <= len("BBC"):
        return name
    first, *others = name.title().split(" ")
    return " ".join([first, *(word.lower() if word.lower() in _SMALL else word for word in others)])
