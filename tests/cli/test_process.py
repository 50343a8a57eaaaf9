"""`comp` as a process of its own: pipes, faults of ours, and what a check loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import DATA, Comp

from compdsl.cli import process

COMP = [sys.executable, "-m", "compdsl"]
RUN = [*COMP, "run", str(DATA / "plan.comp"), "--data", str(DATA)]
ROOT = Path(__file__).resolve().parents[2]


def run(command: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command, "comp", *RUN],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, **more},
    )  # fmt: skip


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    done = run('"$@" --details --json | head -1')
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_an_output_that_is_full() -> None:
    done = run('"$@" > /dev/full')
    assert done.returncode == 1
    assert done.stderr == "error: the output could not be written: no space left on device\n"


def test_an_output_that_knows_no_unicode() -> None:
    done = run('"$@"', PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")


def test_module_and_help() -> None:
    done = subprocess.run([*COMP, "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "explain" in done.stdout


def test_a_check_loads_neither_pydantic_nor_rich_nor_the_data_modules() -> None:
    script = (
        "import sys\n"
        "from compdsl.cli.process import run_process\n"
        f"run_process(['check', {str(DATA / 'plan.comp')!r}])\n"
        "loaded = ('pydantic', 'rich', 'pygls', 'polars', 'compdsl.data.reading', 'compdsl.ir')\n"
        "print([name for name in loaded if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_fault_of_ours(
    comp: Comp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("new_business")

    monkeypatch.setattr(process.comp, "main", broken)
    done = comp("check", "plan.comp")
    assert done.code == 3
    assert "error[COMP900]" in done.err
    assert "report it" in done.err
    monkeypatch.setenv("COMP_DEBUG", "1")
    assert process.run_process(["check"]) == 3
    assert "Traceback" in capsys.readouterr().err
