"""Whatever is typed: the text is kept to the letter, what is found is what a check finds, and
every question has an answer.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

import pytest
from comp_lsp import analysis, workspace
from comp_lsp.analysis import Analysis, analysed, settled
from comp_lsp.chunks import Placed
from comp_lsp.server import CompServer, server
from comp_lsp.text import Text
from comp_lsp.worker import Answer
from edits import PLANS, WORDS, Edit, Plain, edits
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types as lsp
from lsprotocol.converters import get_converter
from pygls.exceptions import JsonRpcException

from compdsl.data.libraries import standard
from compdsl.diagnostics.model import Diagnostic
from compdsl.pipeline import check
from compdsl.report.trials import trial
from compdsl.source import SourceFile

QUICK = settings(
    deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)
URI = "file:///case/plan.comp"
NAME = "/case/plan.comp"
CONVERTER = get_converter()
SIZE = 215


class Line:
    """The way to the editor: keeps the newest diagnostics, and counts what else is said."""

    def __init__(self) -> None:
        self.published: list[dict[str, object]] = []

    def write(self, data: bytes) -> None:
        message = json.loads(data.partition(b"\r\n\r\n")[2])
        assert message["method"] != lsp.WINDOW_SHOW_MESSAGE, message
        if message["method"] == lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS:
            self.published.append(message["params"])

    def close(self) -> None:
        """Stay open."""


class Running:
    """A server without an editor's process: its documents, its second process, its answers."""

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.line = Line()
        self.server: CompServer = server()
        self.server.protocol.set_writer(self.line)
        self.server.protocol.client_capabilities = lsp.ClientCapabilities()
        self.plans = self.server.open_plans
        self.plans.settings = workspace.Settings(debounce=0)
        self.told = asyncio.Event()
        tell = self.plans.background.tell
        self.plans.background.tell = lambda answer: self._tell(tell, answer)
        self.versions = 0

    def _tell(self, tell: object, answer: Answer) -> None:
        assert answer.trial is not None, answer.fault
        assert callable(tell)
        tell(answer)
        self.told.set()

    async def open(self, text: str) -> None:
        self.versions += 1
        item = lsp.TextDocumentItem(uri=URI, language_id="comp", version=self.versions, text=text)
        self.plans.open(item)

    async def edit(self, *made: Edit) -> None:
        self.versions += 1
        self.plans.change(URI, self.versions, [each.change for each in made])

    async def settled(self) -> None:
        """Wait until the second process has told about the newest version."""
        while self.plans.documents[URI].tried != self.versions:
            self.told.clear()
            await asyncio.wait_for(self.told.wait(), 60)


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    made = Running()
    yield made
    made.runner.run(made.plans.end())
    made.runner.close()


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "QUIET", 0)


@pytest.fixture
def every_plan_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "SHORT", 0)


Found = list[tuple[str, str, int, int]]


def shown(line: Line, plain: Plain) -> Found:
    """Return the newest diagnostics as the editor understands them, in characters."""
    made = []
    for item in line.published[-1]["diagnostics"]:
        start, end = (
            plain.characters(place["line"], place["character"])
            for place in (item["range"]["start"], item["range"]["end"])
        )
        made.append((item["code"], item["message"].partition("\nHint: ")[0], start, end))
    return sorted(made)


def expected(items: list[Diagnostic], source: SourceFile) -> Found:
    made = []
    for item in items:
        own = item.span if item.span is not None and item.span.file is source else None
        made.append((item.code, item.message, own.start if own else 0, own.end if own else 0))
    return sorted(made)


@given(st.sampled_from(PLANS), st.lists(edits(SIZE), min_size=1, max_size=12))
@settings(QUICK, max_examples=150)
def test_a_document_is_kept_to_the_letter(text: str, made: list[Edit]) -> None:
    kept, plain = Text(text), Plain(text)
    for each in made:
        kept = kept.edited(each.change.range, each.text)
        plain.edit(each)
        assert kept.content == plain.text
        assert kept.starts == Text(kept.content).starts


@given(st.sampled_from(PLANS), st.lists(edits(SIZE), min_size=1, max_size=8))
@settings(QUICK, max_examples=40)
def test_what_is_found_is_what_a_check_finds(running: Running, text: str, made: list[Edit]) -> None:
    running.runner.run(compared(running, text, made))


async def compared(running: Running, text: str, made: list[Edit]) -> None:
    plain = Plain(text)
    await running.open(text)
    for each in made:
        await running.edit(each)
        plain.edit(each)
        assert running.plans.documents[URI].text.content == plain.text
    await running.settled()
    source = SourceFile(NAME, plain.text)
    assert shown(running.line, plain) == expected(trial(source, standard).diagnostics, source)


@given(st.sampled_from(PLANS), st.lists(edits(SIZE), min_size=1, max_size=8))
@settings(QUICK, max_examples=20)
def test_what_is_found_in_a_long_plan(
    running: Running, every_plan_is_long: None, text: str, made: list[Edit]
) -> None:
    running.runner.run(compared(running, text, made))


@given(st.sampled_from(PLANS), st.data())
@settings(QUICK, max_examples=60)
def test_what_is_said_at_once_of_a_changed_line(
    every_plan_is_long: None, text: str, data: st.DataObject
) -> None:
    """In a long plan that was sound, the declarations that a line concerns are judged at once."""
    row = data.draw(st.sampled_from([n for n, line in enumerate(text.split("\n")) if inside(line)]))
    line = text.split("\n")[row]
    words = line.split(" ")
    at = data.draw(st.integers(2, len(words) - 1))
    changed = " ".join([*words[:at], data.draw(st.sampled_from(WORDS)), *words[at + 1 :]])
    edit = Edit((row, 0), (row, len(line)), changed)
    before = analysed(NAME, 1, Text(text), standard)
    new = analysed(NAME, 2, before.text.edited(edit.change.range, changed), standard, before)
    source = SourceFile(NAME, new.text.content)
    whole = settled(new, source, check(source, standard).diagnostics)
    known = {each.chunk for each in before.placed}
    for piece in new.placed:
        if piece.chunk not in known and not piece.chunk.is_common:
            assert said(new, piece) == said(whole, piece)


def inside(line: str) -> bool:
    """Whether a line is a clause without a text, so that its words may change one by one."""
    return line.startswith("  ") and '"' not in line and "#" not in line and len(line.split()) > 1


def said(analysis: Analysis, piece: Placed) -> Found:
    return sorted(
        (each.item.code, each.item.message, each.at.start, each.at.end)
        for each in analysis.findings.get(piece.chunk, ())
    )


PLACES = st.tuples(st.integers(0, SIZE + 3), st.integers(0, 45))
NO_QUESTIONS = {lsp.SHUTDOWN, lsp.EXIT, lsp.INITIALIZE, lsp.COMPLETION_ITEM_RESOLVE}


@given(
    st.sampled_from(PLANS),
    st.lists(edits(SIZE), max_size=5),
    st.lists(PLACES, min_size=3, max_size=6),
)
@settings(QUICK, max_examples=30)
def test_every_question_has_an_answer(
    running: Running, text: str, made: list[Edit], places: list[tuple[int, int]]
) -> None:
    running.runner.run(answered(running, text, made, places))


@given(
    st.sampled_from(PLANS),
    st.lists(edits(SIZE), max_size=5),
    st.lists(PLACES, min_size=3, max_size=6),
)
@settings(QUICK, max_examples=30)
def test_every_question_about_a_long_plan_has_an_answer(
    running: Running,
    every_plan_is_long: None,
    text: str,
    made: list[Edit],
    places: list[tuple[int, int]],
) -> None:
    running.runner.run(answered(running, text, made, places))


async def answered(
    running: Running, text: str, made: list[Edit], places: list[tuple[int, int]]
) -> None:
    await running.open(text)
    for each in made:
        await running.edit(each)
    features = running.server.protocol.fm.features
    methods = [each for each in features if lsp.METHOD_TO_TYPES[each][1] is not None]
    assert len(set(methods) - NO_QUESTIONS) > 10
    for (line, column), (last, behind) in pairwise(places):
        start, end = sorted(((line, column), (last, behind)))
        params = question(start, end)
        for method in set(methods) - NO_QUESTIONS:
            asked = CONVERTER.structure(params, lsp.METHOD_TO_TYPES[method][2])
            with suppress(JsonRpcException):
                answer = features[method](asked)
                json.dumps(CONVERTER.unstructure(answer))


def question(start: tuple[int, int], end: tuple[int, int]) -> dict[str, object]:
    """Return parameters that fit every question about a document or a place in it."""
    places = [{"line": line, "character": column} for line, column in (start, end)]
    around = {"start": places[0], "end": places[1]}
    item = {"name": "bookings", "kind": 12, "uri": URI, "range": around, "selectionRange": around}
    return {
        "item": item,
        "textDocument": {"uri": URI},
        "position": places[0],
        "positions": places,
        "range": around,
        "options": {"tabSize": 2, "insertSpaces": True},
        "context": {
            "diagnostics": [],
            "includeDeclaration": True,
            "triggerKind": 1,
            "isRetrigger": False,
        },
        "newName": "another",
        "query": "a",
        "ch": "\n",
    }


def test_a_plan_that_is_opened_anew_is_not_taken_for_what_it_was(running: Running) -> None:
    running.runner.run(reopened(running))


async def reopened(running: Running) -> None:
    await running.open(PLANS[0])
    await running.settled()
    document = running.plans.documents[URI]
    running.plans.close(URI)
    stale = Answer(document.name, running.versions + 1, trial(SourceFile(NAME, "plan"), standard))
    await running.open(PLANS[0])
    running.plans.background.tell(stale)
    await running.settled()
    assert running.line.published[-1]["diagnostics"] == []
