"""A copy of a plan with its data to change at will, and `comp` run in it."""

import shutil
from pathlib import Path

import pytest
from project import DATA, Comp, Done

from compdsl.cli.process import run_process


@pytest.fixture
def comp(capsys: pytest.CaptureFixture[str]) -> Comp:
    def run(*arguments: object) -> Done:
        code = run_process([str(each) for each in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert "\x1b" not in out + err, "styles where nobody sees them"
        return Done(code, out, err)

    return run


@pytest.fixture
def northwind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder holds `plan.comp` and its tables in `data`."""
    (tmp_path / "data").mkdir()
    for each in DATA.glob("*.csv"):
        shutil.copy(each, tmp_path / "data")
    shutil.copy(DATA / "plan.comp", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
