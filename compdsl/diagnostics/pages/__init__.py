"""The page of each code: what is wrong, how it is right, and why. One Markdown file a code.

Pages lie beside this file, `COMP214.md`, with the title in the first heading. A code may be asked
for as people write it: `COMP214`, `comp214`, `214`.
"""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from compdsl.diagnostics.near import nearby

CODE = re.compile(r"COMP\d{3}")
WRITTEN = re.compile(r"(?:COMP[-_ ]?)?(\d{3})", re.IGNORECASE)
HEADING = re.compile(r"#+\s*(?:COMP\d{3}\b[\s:.–—-]*)?(.*?)[\s#]*")
PUBLIC_FOLDER = ""
"""Where the pages can be read on the web, ending in `/`; empty while that is nowhere."""


def codes() -> list[str]:
    """Return all codes that have a page, in order."""
    folder = _folder()
    names = (each.name.removesuffix(".md") for each in folder.iterdir()) if folder.is_dir() else ()
    return sorted(name for name in names if CODE.fullmatch(name))


def page(code: str) -> str | None:
    """Return the Markdown of a code's page, or None if there is none."""
    found = _page(code)
    return found.read_text(encoding="utf-8") if found else None


def title(code: str) -> str | None:
    """Return the first heading of a code's page, without the code; None if there is no page."""
    for line in (page(code) or "").splitlines():
        found = HEADING.fullmatch(line) if line.startswith("#") else None
        if found:
            return found[1]
    return None


def url(code: str) -> str | None:
    """Return the address of a code's page on the web, or None where it has none."""
    return f"{PUBLIC_FOLDER}{code}" if PUBLIC_FOLDER and _page(code) else None


def file_url(code: str) -> str | None:
    """Return the address of a code's page on this machine, or None where it is not a file."""
    found = _page(code)
    return found.resolve().as_uri() if isinstance(found, Path) else None


def near_codes(code: str) -> list[str]:
    """Return up to three codes that someone who wrote `code` may have meant."""
    found = re.search(r"\d+", code)
    digits = found[0] if found else code
    return ["COMP" + near for near in nearby(digits, [each[4:] for each in codes()])]


def _folder() -> Traversable:
    return files(__name__)


def _page(code: str) -> Traversable | None:
    written = WRITTEN.fullmatch(code.strip())
    found = _folder() / f"COMP{written[1]}.md" if written else None
    return found if found and found.is_file() else None
