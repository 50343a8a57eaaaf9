"""The open documents: their texts as edited, and the newest analysis of each.

An edit changes the text at once. Its analysis waits a moment, so that a burst of edits costs one;
a request that comes sooner gets the analysis of the text as it is. When nothing has been typed for
a while the plan goes to the background, which checks all of it and tries its examples.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lsprotocol import types as lsp
from pygls.uris import to_fs_path

from comp_lsp.analysis import Analysis, analysed, settled
from comp_lsp.background import Background
from comp_lsp.files import Folder
from comp_lsp.known import Known
from comp_lsp.settings import Settings
from comp_lsp.text import Text
from comp_lsp.worker import Answer, Job, opened
from compdsl.report.trials import Tried

NAMES_FILES = re.compile(r'^(?:use|[ \t]+amends)[ \t]+"', re.MULTILINE)
QUIET = 0.25
"""Seconds without an edit after which a plan goes to the background."""
OUTDATED = -1
"""The version of an analysis of which no more than the findings may be kept."""


@dataclass(slots=True)
class Document:
    """An open document. `tried` is what the background found last, of the version that it names."""

    uri: str
    name: str
    version: int
    text: Text
    analysis: Analysis | None = None
    examples: list[Tried] = field(default_factory=list)
    tried: int = -1
    timers: list[asyncio.TimerHandle] = field(default_factory=list)


class Workspace:
    """All documents of one server. `publish` is called whenever a document's findings changed,
    `warn` with a sentence that the user should read.
    """

    def __init__(
        self,
        publish: Callable[[Document], None],
        refresh: Callable[[], None],
        warn: Callable[[str], None],
    ) -> None:
        self.documents: dict[str, Document] = {}
        self.publish = publish
        self.refresh = refresh
        self.warn = warn
        self.warned: set[str] = set()
        self.roots: list[Path] = []
        self.settings = Settings()
        self.encoding = lsp.PositionEncodingKind.Utf16.value
        self.background = Background(self._told)

    def open(self, item: lsp.TextDocumentItem) -> None:
        """Take a document over from the disk."""
        text = Text(item.text, self.encoding)
        made = Document(item.uri, path_of(item.uri), item.version, text)
        self.documents[item.uri] = made
        self._later(made)

    def change(
        self, uri: str, version: int, changes: Sequence[lsp.TextDocumentContentChangeEvent]
    ) -> None:
        """Apply edits, in their order."""
        document = self.documents.get(uri)
        if document is None:
            return
        for each in changes:
            if isinstance(each, lsp.TextDocumentContentChangePartial):
                document.text = document.text.edited(each.range, each.text)
            else:
                document.text = Text(each.text, self.encoding)
        document.version = version
        self._later(document)
        for other in self._users(document):
            other.analysis = None
            self._later(other)

    def close(self, uri: str) -> None:
        """Give a document back to the disk."""
        document = self.documents.pop(uri, None)
        for timer in document.timers if document is not None else ():
            timer.cancel()

    def analysis(self, uri: str) -> Analysis | None:
        """Return the analysis of a document as it is now; None if it is not open."""
        document = self.documents.get(uri)
        return None if document is None else self._current(document)

    def at(self, uri: str, position: lsp.Position) -> tuple[Analysis, int] | None:
        """Return the analysis of a document and the offset of a position in it."""
        analysis = self.analysis(uri)
        return None if analysis is None else (analysis, analysis.text.offset(position))

    def examples(self, uri: str) -> list[Tried]:
        """Return how the examples of a document went; none if it has changed since."""
        document = self.documents.get(uri)
        is_known = document is not None and document.tried == document.version
        return document.examples if document is not None and is_known else []

    def known(self, uri: str) -> Known:
        """Return how the examples of a document went last."""
        document = self.documents.get(uri)
        if document is None:
            return Known()
        return Known(document.examples, document.tried == document.version)

    def folder(self) -> Folder:
        """Return where plans are looked for."""
        return Folder(self.roots, self._texts())

    def again(self) -> None:
        """Look at every document once more: a file or a setting has changed."""
        for document in self.documents.values():
            if document.analysis is not None:
                document.analysis = replace(document.analysis, version=OUTDATED)
            self._later(document)

    async def end(self) -> None:
        """End everything that is under way, and the second process."""
        for document in self.documents.values():
            for timer in document.timers:
                timer.cancel()
        await self.background.ended()

    def _current(self, document: Document) -> Analysis:
        before = document.analysis
        if before is None or before.version != document.version:
            load = opened(document.name, self._texts())
            document.analysis = analysed(
                document.name, document.version, document.text, load, before
            )
        assert document.analysis is not None
        return document.analysis

    def _users(self, document: Document) -> list[Document]:
        """Return the other documents that may use or amend one, or what uses it."""
        others = (each for each in self.documents.values() if each is not document)
        return [each for each in others if NAMES_FILES.search(each.text.content)]

    def texts_beside(self, document: Document) -> dict[str, str]:
        """Return the texts of all other open documents by their paths."""
        others = self._texts()
        others.pop(document.name, None)
        return others

    def _texts(self) -> dict[str, str]:
        return {each.name: each.text.content for each in self.documents.values()}

    def _later(self, document: Document) -> None:
        document.tried = -1  # what the examples came to is that of before
        for timer in document.timers:
            timer.cancel()
        wait = self.settings.debounce
        loop = asyncio.get_running_loop()
        document.timers = [
            loop.call_later(wait, self._now, document),
            loop.call_later(max(wait, QUIET), self._try, document),
        ]

    def _now(self, document: Document) -> None:
        self._current(document)
        self.publish(document)

    def _try(self, document: Document) -> None:
        others = self.texts_beside(document)
        job = Job(document.name, document.text.content, document.version, others)
        self.background.submit(job)

    def _told(self, answer: Answer) -> None:
        if answer.fault:
            self._warn(f"{Path(answer.name).name}: {answer.fault}")
        found = [each for each in self.documents.values() if each.name == answer.name]
        for document in found:
            if answer.trial is None or document.text.content != answer.trial.source.text:
                continue
            before = self._current(document)
            document.analysis = settled(before, answer.trial.source, answer.trial.diagnostics)
            document.analysis.views.update(before.views)
            if document.analysis.findings != before.findings:
                self.publish(document)
            if answer.is_last:
                document.examples, document.tried = answer.trial.examples, document.version
                self.refresh()

    def _warn(self, words: str) -> None:
        """Warn of something once."""
        if words not in self.warned:
            self.warned.add(words)
            self.warn(words)


def path_of(uri: str) -> str:
    """Return the path of a document; what is no file has its address as its name."""
    path = to_fs_path(uri)
    return uri if path is None else str(Path(path).resolve())
