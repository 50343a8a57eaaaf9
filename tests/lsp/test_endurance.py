"""Ten thousand edits over stdio: no crash, no growth, and the last answer is right."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from comp_lsp.text import Text
from edits import LINES, ODD, QUICKSTART, WORDS, Edit
from lsprotocol.converters import get_converter
from wire import Wire

from compdsl.pipeline import check
from compdsl.source import SourceFile

EDITS = 10_000
BURST = 20
"""So many edits are sent before an answer is awaited."""
DEBOUNCE = 10  # milliseconds
SETTLED = 5_000
"""After so many edits everything that is read and kept once is there."""
GROWTH = 8 * 1024
"""Kibibytes that the server may grow after that, all caches together."""


def random_edit(random: Random) -> Edit:
    """Return a small edit, or rarely one across everything."""
    if random.random() < 0.01:
        return Edit((0, 0), (10**6, 0), random.choice([QUICKSTART, QUICKSTART, "", "\r\n"]))
    line, column = random.randrange(50), random.randrange(40)
    last, behind = line + random.choice([0, 0, 0, 1]), column + random.randrange(8)
    text = random.choice([random.choice(ODD), random.choice(WORDS), random.choice(LINES)])
    return Edit((line, column), (last, behind), text)


def memory(process: int) -> int:
    """Return the kibibytes of memory that a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0])


@pytest.mark.slow
def test_ten_thousand_edits(tmp_path: Path) -> None:
    random, text, wire = Random(7), Text(QUICKSTART), Wire(errors=tmp_path / "errors")
    converter = get_converter()
    wire.start()
    wire.settings({"debounce": DEBOUNCE})
    wire.open(QUICKSTART)
    held: dict[int, int] = {}
    for version in range(2, EDITS + 2):
        edit = random_edit(random)
        text = text.edited(edit.change.range, edit.text)
        wire.change(version, converter.unstructure(edit.change))
        if version % BURST == 1:
            found = wire.diagnostics(version)
        if version % 1_000 == 1:
            held[version] = memory(wire.process.pid)
            print(version, held[version], "KiB", flush=True)
    source = SourceFile("/case/plan.comp", text.content)
    fresh = check(source).diagnostics
    assert sorted(str(each["code"]) for each in found) == sorted(each.code for each in fresh)
    assert wire.end() == 0
    assert (tmp_path / "errors").read_text(encoding="utf-8") == ""
    assert held[EDITS + 1] - held[SETTLED + 1] < GROWTH
