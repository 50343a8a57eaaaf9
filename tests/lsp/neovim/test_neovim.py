"""A real editor: Neovim opens a plan with a mistake, reads about it, mends it and sees it sound."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PLAN = HERE.parents[2] / "examples/quickstart/plan.comp"
NEOVIM = ["nvim", "--headless", "-u", "NONE", "-n", "-i", "NONE"]


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_a_session_in_neovim(tmp_path: Path) -> None:
    plan = tmp_path / "plan.comp"
    text = PLAN.read_text(encoding="utf-8")
    plan.write_text(text.replace("8% of amount", "8% of amont"), encoding="utf-8")
    session = subprocess.run(
        [*NEOVIM, "-c", f"luafile {HERE / 'session.lua'}", "-c", "cquit 1"],
        env={
            **os.environ,
            "COMP_SERVER": f"{sys.executable} -m comp_lsp",
            "COMP_PLAN": str(plan),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        },
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=120,
        check=False,
    )
    said = session.stdout.splitlines()
    assert (session.returncode, len(said)) == (0, 6), session.stdout + session.stderr
    assert said[0] == 'filetype: "comp"'
    assert "`amont`" in said[1]
    assert "earn" in said[2]
    assert said[3] == "completes: true"
    assert "amount" in said[4]
    assert said[5] == "clean: true"
