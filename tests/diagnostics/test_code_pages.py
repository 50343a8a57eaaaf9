"""Pages of codes: found as people write the code, and never outside their folder."""

from pathlib import Path

import pytest

from compdsl.diagnostics import pages


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    inside = tmp_path / "pages"
    inside.mkdir()
    (tmp_path / "COMP999.md").write_text("# outside\n")
    for code, text in {
        "COMP214": "# COMP214: a figure at the wrong grain\n\nWrong …",
        "COMP101": "\n## unknown name ##\n",
        "COMP102": "no heading",
        "COMP215": "# COMP215 — `é`, too\n",
    }.items():
        (inside / f"{code}.md").write_text(text, encoding="utf-8")
    (inside / "README.md").write_text("not a page")
    monkeypatch.setattr(pages, "_folder", lambda: inside)
    return inside


@pytest.mark.usefixtures("folder")
def test_codes_are_those_with_a_page() -> None:
    assert pages.codes() == ["COMP101", "COMP102", "COMP214", "COMP215"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("written", ["COMP214", "comp214", "214", " comp-214 ", "COMP 214"])
def test_a_page_is_found_however_the_code_is_written(written: str) -> None:
    assert (pages.page(written) or "").startswith("# COMP214")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("written", ["COMP999", "../COMP999", "README", "", "COMP", "COMP2140"])
def test_no_page(written: str) -> None:
    assert pages.page(written) is None
    assert pages.title(written) is None


@pytest.mark.usefixtures("folder")
def test_titles() -> None:
    assert pages.title("COMP214") == "a figure at the wrong grain"
    assert pages.title("COMP215") == "`é`, too"
    assert pages.title("COMP101") == "unknown name"
    assert pages.title("COMP102") is None


@pytest.mark.usefixtures("folder")
def test_near_codes() -> None:
    assert pages.near_codes("COMP241")[0] == "COMP214"
    assert pages.near_codes("24")[0] == "COMP214"
    assert pages.near_codes("tier") == []


@pytest.mark.usefixtures("folder")
def test_addresses_only_once_there_is_a_public_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pages.url("COMP214") is None
    monkeypatch.setattr(pages, "PUBLIC_FOLDER", "https://example.org/codes/")
    assert pages.url("COMP214") == "https://example.org/codes/COMP214"
    assert pages.url("COMP999") is None


def test_the_pages_of_the_package_are_readable() -> None:
    for code in pages.codes():
        assert pages.page(code)
        assert pages.title(code), code
