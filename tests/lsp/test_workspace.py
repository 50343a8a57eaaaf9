"""What an editor and the server tell each other beside questions about a plan."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from asking import Case, Editor
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

PLAN = """plan "North"
  id north
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key

bonus monthly
  for each month
  earn EUR 100
"""
EXAMPLE = """
example "Number {number}"
  given Rep
    | id  |
    | ana |
  as of 2026-12-31
  expect monthly earned by ana in 2026-01 is EUR 100.00
"""


def case(**files: str) -> Case:
    return Case(Path(), {}, {f"{name}.comp": text for name, text in files.items()}, [], "")


async def labels(editor: Editor, uri: str, line: int) -> list[lsp.CompletionItem]:
    params = lsp.CompletionParams(
        text_document=lsp.TextDocumentIdentifier(uri=uri),
        position=lsp.Position(line=line, character=0),
    )
    found = await editor.client.text_document_completion_async(params)
    assert isinstance(found, lsp.CompletionList)
    return list(found.items)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_editor_is_asked_to_watch_plans_and_settings(editor: Editor) -> None:
    uri = await editor.open(case(plan=PLAN))
    editor.close(uri)
    asked = {each.method: each.register_options for each in editor.client.registered}
    watched = asked[lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES]
    assert watched == {"watchers": [{"globPattern": "**/*.comp"}]}
    assert asked[lsp.WORKSPACE_DID_CHANGE_CONFIGURATION] == {"section": "comp"}


@pytest.mark.asyncio(loop_scope="module")
async def test_a_library_that_changes_on_the_disk_is_read_again(editor: Editor) -> None:
    uri = await editor.open(case(plan=PLAN.replace("record", 'use "./r.comp"\n\nrecord', 1)))
    found = await editor.newest(uri, lambda each: bool(each.diagnostics))
    assert [each.code for each in found.diagnostics] == ["COMP160"]
    path = editor.folder / "r.comp"
    path.write_text("term most = EUR 5\n", encoding="utf-8")
    event = lsp.FileEvent(uri=path.as_uri(), type=lsp.FileChangeType.Created)
    editor.client.published.clear()
    editor.client.workspace_did_change_watched_files(
        lsp.DidChangeWatchedFilesParams(changes=[event])
    )
    await editor.newest(uri, lambda each: not each.diagnostics)
    editor.close(uri)


@pytest.mark.asyncio(loop_scope="module")
async def test_a_library_that_is_edited_is_read_as_it_stands_in_the_editor(editor: Editor) -> None:
    used = PLAN.replace("record", 'use "./r.comp"\n\nrecord', 1).replace("EUR 100", "most")
    uri = await editor.open(case(plan=used, r="term most = EUR 5\n"))
    library = await editor.open(case(r="term most = EUR 5\n"))
    editor.client.published.clear()
    change = lsp.TextDocumentContentChangeWholeDocument(text="term least = EUR 5\n")
    identifier = lsp.VersionedTextDocumentIdentifier(uri=library, version=2)
    editor.client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(text_document=identifier, content_changes=[change])
    )
    found = await editor.newest(uri, lambda each: bool(each.diagnostics))
    assert "`most`" in found.diagnostics[0].message
    editor.close(uri)
    editor.close(library)


@pytest.mark.asyncio(loop_scope="module")
async def test_plans_of_all_folders_are_found(editor: Editor) -> None:
    folders = []
    for name in ("north", "south"):
        path = editor.folder / name / "plan.comp"
        path.parent.mkdir()
        path.write_text(PLAN.replace("monthly\n  for", f"paid_in_the_{name}\n  for"), "utf-8")
        folders.append(lsp.WorkspaceFolder(uri=path.parent.as_uri(), name=name))
    event = lsp.WorkspaceFoldersChangeEvent(added=folders, removed=[])
    editor.client.workspace_did_change_workspace_folders(
        lsp.DidChangeWorkspaceFoldersParams(event=event)
    )
    asked = lsp.WorkspaceSymbolParams(query="paid_in_the")
    found = await editor.client.workspace_symbol_async(asked)
    assert sorted(each.name for each in found or []) == ["paid_in_the_north", "paid_in_the_south"]
    event = lsp.WorkspaceFoldersChangeEvent(added=[], removed=folders[:1])
    editor.client.workspace_did_change_workspace_folders(
        lsp.DidChangeWorkspaceFoldersParams(event=event)
    )
    found = await editor.client.workspace_symbol_async(asked)
    assert [each.name for each in found or []] == ["paid_in_the_south"]


@pytest.mark.asyncio(loop_scope="module")
async def test_settings_are_asked_for_when_they_change(editor: Editor) -> None:
    uri = await editor.open(case(plan=f"{PLAN}\n"))
    assert any("$" in (each.text_edit or "").new_text for each in await labels(editor, uri, 12))
    for settings, is_it in (({"snippets": False}, False), ({}, True)):
        editor.client.settings = settings
        editor.client.published.clear()
        editor.client.workspace_did_change_configuration(
            lsp.DidChangeConfigurationParams(settings=None)
        )
        await editor.newest(uri, lambda _: True)
        found = await labels(editor, uri, 12)
        assert any("$" in (each.text_edit or "").new_text for each in found) == is_it
    editor.close(uri)


@pytest.mark.asyncio(loop_scope="module")
async def test_long_work_is_shown(editor: Editor) -> None:
    many = "".join(EXAMPLE.format(number=number) for number in range(400))
    editor.client.shown.clear()
    uri = await editor.open(case(plan=PLAN + many))
    while len(editor.client.shown) < 2:
        editor.client.progressed.clear()
        await asyncio.wait_for(editor.client.progressed.wait(), 30)
    begin, end = editor.client.shown
    assert begin.value == {"kind": "begin", "title": "Trying the examples of plan.comp"}
    assert end.value == {"kind": "end"}
    assert begin.token == end.token
    editor.close(uri)


@pytest.mark.asyncio(loop_scope="module")
async def test_a_question_that_is_no_longer_asked_does_no_harm(editor: Editor) -> None:
    uri = await editor.open(case(plan=PLAN))
    document = lsp.TextDocumentIdentifier(uri=uri)
    params = lsp.DocumentSymbolParams(text_document=document)
    asked = editor.client.protocol.send_request_async(
        lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL, params, msg_id="no-longer"
    )
    waiting = asyncio.ensure_future(asked)
    await asyncio.sleep(0)
    editor.client.protocol.notify(lsp.CANCEL_REQUEST, lsp.CancelParams(id="no-longer"))
    (answer,) = await asyncio.wait_for(asyncio.gather(waiting, return_exceptions=True), 30)
    assert isinstance(answer, list | JsonRpcException)
    again = await editor.client.text_document_document_symbol_async(params)
    assert [each.name for each in again or []] == ["North", "Rep", "monthly"]
    editor.close(uri)
