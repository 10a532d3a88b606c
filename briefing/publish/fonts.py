"""The fonts that a PDF is set in, and which characters none of them has.

Fonts come from packages, never from the machine. A face is used only where the text needs it: each one that a PDF
declares costs time. What the first families lack is looked for in the fallbacks, then in `fonts/` beside the templates,
where a user may put a font of his own, then in the packs of many scripts, then in any other installed `fontpkg-*`.
What none has is printed as its number, `[U+0F40]`: a mark that is seen, where an empty box or nothing would not be.
"""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from briefing.errors import RenderError

FILES = frozenset({".ttf", ".otf"})


@dataclass(frozen=True, slots=True)
class Face:
    """One upright file of a family, as CSS asks for it. A variable font serves every weight and width with one face."""

    family: str
    path: Path
    weight: str = ""

    @property
    def css(self) -> str:
        """Its @font-face rule; `asset:font/` is served by `fetch` alone."""
        weight = f"font-weight:{self.weight};" if self.weight else ""
        return f'@font-face{{font-family:"{self.family}";{weight}src:url("asset:font/{quote(self.path.name)}")}}'


@dataclass(frozen=True, slots=True)
class Cover:
    """The faces that a text needs, and what to print in place of each character that none of them has."""

    faces: tuple[Face, ...]
    lacking: dict[int, str]

    @property
    def css(self) -> str:
        """The @font-face rules."""
        return "\n".join(face.css for face in self.faces)


_ALWAYS = (
    ("Brief Serif", "fontpkg_source_serif_4"),
    ("Brief Sans", "fontpkg_ibm_plex_sans"),
    ("Brief Narrow", "fontpkg_ibm_plex_sans_condensed"),
)
_FALLBACKS = (("Brief Arabic", "fontpkg_ibm_plex_sans_arabic"), ("Brief Hebrew", "fontpkg_assistant"))
_PACKS = ("manimgx_fonts", "noto_cjk_sans_jp_regular")
"""Packages of whole Noto fonts: 20 scripts, symbols and emoji in black; Chinese, Japanese and Korean."""

SCRIPTS = {
    "Arabic": "ع",
    "Armenian": "Ա",
    "Bengali": "ক",
    "Burmese": "က",
    "Chinese": "中",
    "Chinese, simplified": "汉",
    "Cyrillic": "Ж",
    "Devanagari": "क",
    "emoji": "😀",
    "Ethiopic": "አ",
    "Georgian": "ა",
    "Greek": "Ω",
    "Gujarati": "ક",
    "Gurmukhi": "ਕ",
    "Hebrew": "ש",
    "Japanese": "の",
    "Kannada": "ಕ",
    "Khmer": "ក",
    "Korean": "한",
    "Lao": "ກ",
    "Malayalam": "ക",
    "Mongolian": "ᠮ",
    "N'Ko": "ߒ",
    "Odia": "କ",
    "Sinhala": "ක",
    "Syriac": "ܫ",
    "Tamil": "க",
    "Telugu": "క",
    "Thaana": "ހ",
    "Thai": "ก",
    "Tibetan": "ཀ",
    "Tifinagh": "ⵣ",
}
"""Scripts that names in the news are written in, each by one of its letters."""

_WEIGHTS = (400, 600)
"""Of the families that are not variable; the nearest one serves what lies between."""


def cover(text: str, *, folder: Path | None = None) -> Cover:
    """Return the faces for `text`; `folder` is where a user's own fonts stand.

    Raises RenderError where a font package is not installed.
    """
    faces = [face for family, module in _ALWAYS for face in _faces(family, module)]
    missing = {letter for letter in set(text) if not _is_silent(letter)}
    for face in faces:
        missing -= characters(face.path)
    for fallback in _fallbacks(folder):
        if not missing:
            break
        found = missing & characters(fallback[0].path)
        faces.extend(fallback if found else ())
        missing -= found
    return Cover(tuple(faces), {ord(letter): f"[U+{ord(letter):04X}]" for letter in sorted(missing)})


def absent() -> list[str]:
    """Return one line for each font package that is not installed."""
    return [
        f"font package {module.replace('_', '-')} is not installed; reinstall the command with its dependencies"
        for module in (*(module for _, module in (*_ALWAYS, *_FALLBACKS)), *_PACKS)
        if find_spec(module) is None
    ]


def unprintable(*, folder: Path | None = None) -> list[str]:
    """Return the scripts that no font here has, by name."""
    lacking = cover("".join(SCRIPTS.values()), folder=folder).lacking
    return [name for name, letter in SCRIPTS.items() if ord(letter) in lacking]


@cache
def characters(path: Path) -> frozenset[str]:
    """Return the characters that the font at `path` has a glyph for."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - 60 ms, and only where a PDF is made

    try:
        # Opened here: fontTools leaves a file open that it cannot read.
        with path.open("rb") as file, TTFont(file, lazy=True, fontNumber=0) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (OSError, TTLibError) as error:
        raise RenderError(f"the font {path} cannot be read: {error}; reinstall it, or remove it") from error


def _is_silent(letter: str) -> bool:
    """Whether it needs no glyph: space, joiner, direction mark, variation selector."""
    return letter.isspace() or unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f"


def _faces(family: str, module: str) -> list[Face]:
    folder = _folder(module)
    listed = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["files"]
    upright = [file for file in listed if file["style"] == "normal"]
    variable = [Face(family, folder / file["path"]) for file in upright if file.get("variable")]
    return variable or [
        Face(family, folder / file["path"], str(file["weight"])) for file in upright if file["weight"] in _WEIGHTS
    ]


def _folder(module: str) -> Path:
    spec = find_spec(module)
    if spec is None or not spec.submodule_search_locations:
        raise RenderError(
            f"the font package {module.replace('_', '-')} is not installed; reinstall the command with its dependencies"
        )
    return Path(spec.submodule_search_locations[0])


def _fallbacks(folder: Path | None) -> Iterator[Sequence[Face]]:
    for family, module in _FALLBACKS:
        yield _faces(family, module)
    for path in (
        *_files(folder),
        *(path for module in _PACKS if find_spec(module) for path in _files(_folder(module))),
    ):
        yield [Face(f"Brief {path.stem.partition('[')[0]}", path)]
    yield from _others()


def _files(folder: Path | None) -> list[Path]:
    """Return the upright fonts of a folder; emoji last, whose pictures would stand where a sign is meant."""
    if folder is None or not folder.is_dir():
        return []
    found = (path for path in folder.iterdir() if path.suffix.lower() in FILES and "Italic" not in path.name)
    return sorted(found, key=lambda path: ("Emoji" in path.name, path.name))


def _others() -> Iterator[Sequence[Face]]:
    """Yield the regular face of each other installed `fontpkg-*` family, in the order of their names."""
    import fontpkg  # noqa: PLC0415 - reads the entry points of all packages; needed for rare scripts alone

    own = {module.removeprefix("fontpkg_").replace("_", "-") for _, module in (*_ALWAYS, *_FALLBACKS)}
    for slug, family in sorted(fontpkg.families().items()):
        regular = [file for file in family.files if file.style == "normal" and (file.variable or file.covers(400))]
        if slug not in own and regular:
            yield [Face(f"Brief {slug}", regular[0].path)]
