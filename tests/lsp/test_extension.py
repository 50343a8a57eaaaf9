"""The extension for VS Code has the server's commands and settings, and its pages name them."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from comp_lsp.server import server
from comp_lsp.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "lsp" / "vscode"
MADE: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
ADDS: dict[str, Any] = MADE["contributes"]
SETTINGS: dict[str, Any] = ADDS["configuration"]["properties"]
OWN_SETTINGS = {"comp.server.path", "comp.trace.server"}
PAGES = [EXTENSION / "README.md", ROOT / "docs" / "reference" / "editor.md"]


def test_every_command_of_the_server_can_be_given() -> None:
    named = {each["command"] for each in ADDS["commands"]}
    assert set(server().protocol.fm.commands) <= named


def test_the_server_reads_its_settings() -> None:
    known = {each.name for each in fields(Settings)}
    asked = {name.removeprefix("comp.").replace(".", "_") for name in set(SETTINGS) - OWN_SETTINGS}
    assert asked <= known
    assert {name for name in known if name.startswith("hints_")} <= asked


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_pages_name_all_of_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [name for name in SETTINGS if f"`{name}`" not in text] == []
    titles = [f"{each['category']}: {each['title']}" for each in ADDS["commands"]]
    unsaid = [title for title in titles if title not in text]
    assert unsaid == ([] if page.name == "editor.md" else ["Comp: Show server log"])


def test_versions_and_licence_are_those_of_the_project() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert (EXTENSION / "LICENSE").read_text(encoding="utf-8") == licence
    lock = json.loads((EXTENSION / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["version"] == MADE["version"]
    assert not any("resolved" in each for each in lock["packages"].values())
