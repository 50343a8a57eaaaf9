"""Commands: run the examples, run on data, explain, draw the curve, show the contract.

Each takes the address of an open plan, then what it is about: a title, a folder, an entry, or a
place in the text. Each answers a page, `{"title": …, "text" | "markdown" | "svg": …}`, or nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from lsprotocol import types as lsp
from pygls.uris import to_fs_path

from comp_lsp.analysis import Analysis
from comp_lsp.curves import picture, tiers_at
from comp_lsp.errands import Doing, Errand, Page, run_errand
from comp_lsp.known import Known
from comp_lsp.place import place_at

if TYPE_CHECKING:
    from comp_lsp.server import CompServer
    from comp_lsp.workspace import Workspace

RUN_EXAMPLES = "comp.runExamples"
RUN_ON_DATA = "comp.runOnData"
EXPLAIN = "comp.explain"
CURVE = "comp.curve"
CONTRACT = "comp.contract"
Shown = dict[str, str]


def curve(analysis: Analysis, offset: int, known: Known) -> Shown | None:
    """Return the picture of the tiers at a place, or of those that an earning there is paid by."""
    place = place_at(analysis, offset)
    if place is None:
        return None
    view = analysis.over(offset, offset)
    name, earning = tiers_at(view.checked.typed, place.block)
    svg = picture(view, name, known, offset, earning) if name else ""
    symbol = view.checked.typed.symbols.names.get(name)
    title = (symbol.title or symbol.name) if symbol is not None else name
    return {"title": title, "svg": svg} if svg else None


def shown(page: Page) -> Shown | None:
    """Return a page as it is sent; None for one without text."""
    if page.markdown:
        return {"title": page.title, "markdown": page.markdown}
    return {"title": page.title, "text": page.text} if page.text else None


def errand(plans: Workspace, doing: Doing, uri: str, *about: object) -> Errand | None:
    """Return what is to be done with an open plan; None if it is not open."""
    document, what = plans.documents.get(uri), _plain(*about)
    if document is None:
        return None
    offset = document.text.offset(_position(what)) if isinstance(what, Mapping) else -1
    words = what if isinstance(what, str) else ""
    others = plans.texts_beside(document)
    return Errand(doing, document.name, document.text.content, others, words, offset)


def register(server: CompServer) -> None:
    """Have the server carry out commands."""
    plans = server.open_plans

    async def done(title: str, doing: Doing, uri: str, *about: object) -> Shown | None:
        made = errand(plans, doing, uri, *about)
        return None if made is None else shown(await _with_progress(server, made, title))

    @server.command(RUN_EXAMPLES)
    async def _examples(uri: str, *about: object) -> Shown | None:
        return await done("Running the examples", "examples", uri, *about)

    @server.command(RUN_ON_DATA)
    async def _data(uri: str, *about: object) -> Shown | None:
        folder = next(iter(about), None)
        path = to_fs_path(folder) if isinstance(folder, str) and "://" in folder else folder
        if not isinstance(path, str):
            return {"title": "Run", "text": "Say which folder holds the plan's tables."}
        return await done("Running the plan on data", "data", uri, path)

    @server.command(EXPLAIN)
    async def _explain(uri: str, *about: object) -> Shown | None:
        return await done("Explaining", "explain", uri, *about)

    @server.command(CONTRACT)
    async def _contract(uri: str, *about: object) -> Shown | None:
        return await done("Writing the contract", "contract", uri, *about)

    @server.command(CURVE)
    def _curve(uri: str, *about: object) -> Shown | None:
        analysis, place = plans.analysis(uri), _plain(*about)
        if analysis is None or not isinstance(place, Mapping):
            return None
        return curve(analysis, analysis.text.offset(_position(place)), plans.known(uri))


def _plain(about: object = None, *more: object) -> object:
    """Return the first of what a command is about; a place as a mapping, however it was read."""
    del more
    line, character = getattr(about, "line", None), getattr(about, "character", None)
    return about if line is None else {"line": line, "character": character}


def _position(place: Mapping[object, object]) -> lsp.Position:
    line, character = place.get("line"), place.get("character")
    return lsp.Position(
        line=line if isinstance(line, int) else 0,
        character=character if isinstance(character, int) else 0,
    )


async def _with_progress(server: CompServer, errand: Errand, title: str) -> Page:
    """Do an errand while the editor shows that it is under way, and can cancel it."""
    window = server.client_capabilities.window
    if window is None or not window.work_done_progress:
        return await run_errand(errand)
    token = f"comp-{uuid4()}"
    progress = server.work_done_progress
    await progress.create_async(token)
    begin = lsp.WorkDoneProgressBegin(title=title, cancellable=True)
    progress.begin(token, begin)
    work = asyncio.ensure_future(run_errand(errand))
    cancelled = progress.tokens[token]
    cancelled.add_done_callback(lambda _: work.cancel())
    try:
        return await work
    except asyncio.CancelledError:
        return Page(title)
    finally:
        progress.tokens.pop(token, None)
        progress.end(token, lsp.WorkDoneProgressEnd())
