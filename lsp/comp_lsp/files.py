"""The plans of the open folders: those in the editor as they stand there, others as saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_FILES = 2_000
SKIPPED = frozenset({"node_modules", "__pycache__"})
LARGEST = 4 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Folder:
    """Where plans are looked for: `roots` are folders, `open_texts` the texts in the editor."""

    roots: Sequence[Path]
    open_texts: Mapping[str, str]

    def texts(self, holding: str = "") -> Iterator[tuple[str, str]]:
        """Give the path and text of each plan that holds some characters."""
        seen = set(self.open_texts)
        for name, text in self.open_texts.items():
            if holding in text:
                yield name, text
        for path in self._paths():
            name = str(path)
            if name in seen:
                continue
            seen.add(name)
            text = _read(path)
            if text and holding in text:
                yield name, text

    def with_file(self, name: str) -> Folder:
        """Return the same folders and one file more."""
        return Folder([*self.roots, Path(name)], self.open_texts)

    def _paths(self) -> Iterator[Path]:
        left = MOST_FILES
        for root in self.roots:
            for path in _plans(root):
                if left == 0:
                    return
                left -= 1
                yield path


def _plans(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
        return
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            inside = sorted(folder.iterdir())
        except OSError:
            continue
        for each in inside:
            if each.is_dir() and not each.is_symlink():
                hidden = each.name.startswith(".") or each.name in SKIPPED
                waiting += [] if hidden else [each]
            elif each.suffix == ".comp":
                yield each


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig") if path.stat().st_size <= LARGEST else ""
    except (OSError, ValueError):
        return ""
