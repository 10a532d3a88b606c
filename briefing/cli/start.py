"""`briefing init`: the settings, prompts and templates of a new desk, as files to edit."""

from pathlib import Path
from typing import Literal

from briefing.folder import write_whole
from briefing.settings import FILE, shipped

SHIPPED: tuple[Literal["prompts", "templates"], ...] = ("prompts", "templates")
INBOX = "inbox"
STARTER = Path(__file__).parent.parent / "starter.toml"


def write_desk(folder: Path) -> list[str]:
    """Write briefing.toml, inbox/, prompts/ and templates/; a file that is there stays. Return a line for each.

    Raises InputError where the folder cannot be written.
    """
    lines = [_write(folder / FILE, STARTER.read_bytes())]
    if not (folder / INBOX).exists():
        (folder / INBOX).mkdir()
    for kind in SHIPPED:
        origin = shipped(kind)
        wrote = [_write(folder / kind / path.relative_to(origin), path.read_bytes()) for path in _files(origin)]
        kept = sum(line.startswith("kept") for line in wrote)
        lines.append(f"wrote {folder / kind}: {len(wrote) - kept} files" + (f", kept {kept}" if kept else ""))
    return lines


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _write(path: Path, content: bytes) -> str:
    if path.exists():
        return f"kept {path}, which was there"
    write_whole(path, content)
    return f"wrote {path}"
