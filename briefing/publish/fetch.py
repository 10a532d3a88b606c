"""The only files that WeasyPrint may read: fonts from packages, and what lies beside the templates.

Anything else (a web address, `file:`, `data:`, a path that leaves the folder) ends the rendering. Imports WeasyPrint.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

SCHEME = "asset:"
_TYPES = {
    ".css": "text/css",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}


class Assets(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
    """Serves `asset:font/NAME` from `fonts` and `asset:NAME` from the first of `folders` that has it."""

    def __init__(self, fonts: Mapping[str, Path], folders: Sequence[Path]) -> None:
        super().__init__(allowed_protocols={"asset"}, allow_redirects=False, fail_on_errors=True)
        self._fonts = fonts
        self._folders = [folder.resolve() for folder in folders]

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the file that `url` names, or raise FatalURLFetchingError, which nothing inside WeasyPrint catches."""
        del headers
        path = self._path(unquote(url.removeprefix(SCHEME))) if url.startswith(SCHEME) else None
        if path is None:
            raise FatalURLFetchingError(url[:120])
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _TYPES[path.suffix.lower()]})

    def _path(self, name: str) -> Path | None:
        if name.startswith("font/"):
            return self._fonts.get(name.removeprefix("font/"))
        for folder in self._folders:
            path = (folder / name).resolve()
            if path.is_relative_to(folder) and path.is_file() and path.suffix.lower() in _TYPES:
                return path
        return None
