"""A client for the tests, and what it asks for a case file.

A case is a text file: `ask:` and parameters as JSON on the first line, where they are more than the
place; then files, each after a line `--- NAME`, in the first of which `‸` marks the place (two of
them a range); then `=== answer` and the server's whole answer as JSON.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types as lsp
from lsprotocol.converters import get_converter
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient

CARET = "‸"
FILE = re.compile(r"^--- (\S+)\n", re.MULTILINE)
ANSWER = "=== answer\n"
HOME = "file:///case"


@dataclass(slots=True)
class Case:
    """One case file, read."""

    path: Path
    ask: dict[str, object]
    files: dict[str, str]
    places: list[lsp.Position]
    answer: str

    @property
    def main(self) -> str:
        return next(iter(self.files))


def read_case(path: Path) -> Case:
    text = path.read_text(encoding="utf-8")
    body, _, answer = text.partition(ANSWER)
    first, _, rest = body.partition("\n") if body.startswith("ask: ") else ("", "", body)
    cut = FILE.split(rest)[1:]
    files = dict(zip(cut[::2], cut[1::2], strict=True))
    marked = next(iter(files.values()))
    parts = marked.split(CARET)
    places = [position("".join(parts[: at + 1])) for at in range(len(parts) - 1)]
    files[next(iter(files))] = "".join(parts)
    return Case(path, json.loads(first.removeprefix("ask: ") or "{}"), files, places, answer)


def position(before: str) -> lsp.Position:
    """Return the position behind a text, in UTF-16 units."""
    last = before.rpartition("\n")[2]
    return lsp.Position(line=before.count("\n"), character=len(last.encode("utf-16-le")) // 2)


def keep_answer(case: Case, answer: str) -> None:
    text = case.path.read_text(encoding="utf-8")
    case.path.write_text(text.partition(ANSWER)[0] + ANSWER + answer, encoding="utf-8")


class PlanClient(LanguageClient):
    """A client that keeps what it is told, and notes when a plan has been tried."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        self.published: dict[str, list[lsp.PublishDiagnosticsParams]] = {}
        self.applied: list[lsp.ApplyWorkspaceEditParams] = []
        self.settings: dict[str, object] = {}
        self.registered: list[lsp.Registration] = []
        self.shown: list[lsp.ProgressParams] = []
        self.progressed = asyncio.Event()
        self.tried = asyncio.Event()
        self.changed = asyncio.Event()


def plan_client() -> PlanClient:
    """Return a client that answers all that a server may ask."""
    client = PlanClient()

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: lsp.PublishDiagnosticsParams) -> None:
        client.published.setdefault(params.uri, []).append(params)
        client.changed.set()

    @client.feature(lsp.WORKSPACE_CODE_LENS_REFRESH)
    def refreshed(params: None) -> None:
        client.tried.set()

    @client.feature(lsp.WORKSPACE_CONFIGURATION)
    def configuration(params: lsp.ConfigurationParams) -> list[object]:
        return [client.settings for _ in params.items]

    @client.feature(lsp.WORKSPACE_APPLY_EDIT)
    def apply(params: lsp.ApplyWorkspaceEditParams) -> lsp.ApplyWorkspaceEditResult:
        client.applied.append(params)
        return lsp.ApplyWorkspaceEditResult(applied=True)

    @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def register(params: lsp.RegistrationParams) -> None:
        client.registered += params.registrations

    @client.feature(lsp.PROGRESS)
    def progress(params: lsp.ProgressParams) -> None:
        client.shown.append(params)
        client.progressed.set()

    for method in (
        lsp.WORKSPACE_INLAY_HINT_REFRESH,
        lsp.WORKSPACE_SEMANTIC_TOKENS_REFRESH,
        lsp.WINDOW_WORK_DONE_PROGRESS_CREATE,
        lsp.WINDOW_LOG_MESSAGE,
        lsp.WINDOW_SHOW_MESSAGE,
    ):
        client.feature(method)(_nothing)
    return client


def _nothing(params: None) -> None:
    """Answer what needs no answer."""


@dataclass(slots=True)
class Editor:
    """A client and a folder of its own."""

    client: PlanClient
    folder: Path

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def open(self, case: Case) -> str:
        """Put a case's files on the disk, open the first, and wait until all is known about it."""
        for name, text in case.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        uri = self.uri(case.main)
        self.client.tried.clear()
        item = lsp.TextDocumentItem(
            uri=uri, language_id="comp", version=1, text=case.files[case.main]
        )
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(text_document=item))
        await asyncio.wait_for(self.client.tried.wait(), 30)
        return uri

    def close(self, uri: str) -> None:
        identifier = lsp.TextDocumentIdentifier(uri=uri)
        self.client.text_document_did_close(
            lsp.DidCloseTextDocumentParams(text_document=identifier)
        )

    async def newest(
        self, uri: str, is_it: Callable[[lsp.PublishDiagnosticsParams], bool]
    ) -> lsp.PublishDiagnosticsParams:
        """Return the first of the newest diagnostics that are as wanted; wait for them."""
        while True:
            found = [each for each in self.client.published.get(uri, []) if is_it(each)]
            if found:
                return found[-1]
            self.client.changed.clear()
            await asyncio.wait_for(self.client.changed.wait(), 30)

    def shown(self, answer: object) -> str:
        """Return an answer as JSON, its folder called by one name."""
        plain = get_converter().unstructure(answer)
        text = json.dumps(plain, indent=2, ensure_ascii=False) + "\n"
        project = Path(__file__).resolve().parents[2]
        text = text.replace(project.as_uri(), "file:///comp")
        return text.replace(self.folder.as_uri(), HOME).replace(str(self.folder), "/case")
