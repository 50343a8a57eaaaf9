"""Why an entry is what it is: the clause, and step by step the values that made the amount.

The program's notes say what is worth telling on each frame. An entry's row is followed up to the
row of the data (or the period) that it came from; the notes of every frame on the way are filled
with the values of that run.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.ir.model import Note, Place, Posting
from compdsl.pipeline import Result
from compdsl.run.ledger import Entry
from compdsl.run.wording import Wording


@dataclass(frozen=True, slots=True)
class Told:
    """A line of an explanation, with how far it is indented."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """An entry with the clause that made it, the record it is for, and the steps to its amount."""

    entry: Entry
    title: str
    clause: str
    place: str
    record: tuple[tuple[str, str], ...]
    origin: str
    steps: tuple[Told, ...]


def explain(result: Result, entry: Entry) -> Explanation:
    """Explain one entry of a run."""
    evaluation = result.evaluation
    assert evaluation is not None
    if not entry.frame:
        return _signed(result, entry)
    posting = result.program.postings[entry.posting]
    steps = told_on(result, posting.component, entry.frame, entry.row)
    place = _place(result, posting, entry)
    origin = evaluation.origin(entry.frame, entry.row)
    title = next((c.title for c in result.program.components if c.name == entry.component), "")
    return Explanation(
        entry,
        title,
        place.text if place else "",
        f"{place.file}:{place.line}" if place else "",
        _record(result, entry),
        str(origin) if origin is not None else "",
        tuple(steps),
    )


def _signed(result: Result, entry: Entry) -> Explanation:
    """Explain a row of a closed ledger that this run's data makes nothing of any more."""
    component = next((c for c in result.program.components if c.name == entry.component), None)
    postings = (each.place for each in result.program.postings if each.component == entry.component)
    place = next(postings, None)
    if component is not None:
        place = component.place_on(entry.earned_on.isoformat(), place)
    return Explanation(
        entry,
        component.title if component is not None else "",
        place.text if place is not None else "",
        f"{place.file}:{place.line}" if place is not None else "",
        _record(result, entry),
        "",
        (Told(0, "it rests on the closed ledger: with the data of this run, nothing makes it"),),
    )


def _place(result: Result, posting: Posting, entry: Entry) -> Place | None:
    """Return where the clause stands, in the text that held when the entry was made."""
    component = next((c for c in result.program.components if c.name == posting.component), None)
    day = posting.text or entry.earned_on.isoformat()
    return component.place_on(day, posting.place) if component is not None else posting.place


def told_on(result: Result, component: str, frame: str, row: int) -> list[Told]:
    """Return what a component's notes say of a row and of the rows that it came from."""
    steps: list[Told] = []
    for at, number in reversed(_climb(result, frame, row)):
        steps.extend(_told(result, component, at, number))
    return list(dict.fromkeys(steps))


def find(result: Result, entry_id: str) -> list[Entry]:
    """Return the entries whose id starts with the given text."""
    return [entry for entry in result.entries if entry.entry_id.startswith(entry_id.lower())]


def _climb(result: Result, frame: str, row: int) -> list[tuple[str, int]]:
    """Return an entry's row and the rows that it came from, nearest first."""
    evaluation = result.evaluation
    assert evaluation is not None
    made = [(frame, row)]
    while (above := evaluation.parent(frame, row)) is not None:
        frame, row = above
        made.append(above)
    return made


def _told(result: Result, component: str, frame: str, row: int) -> list[Told]:
    evaluation = result.evaluation
    assert evaluation is not None
    wording = Wording(evaluation)
    told = []
    for note in result.program.notes:
        if note.frame != frame or note.component not in ("", component):
            continue
        if _applies(result, note, row):
            told.append(Told(note.level, wording.fill(note.text, row)))
    return told


def _applies(result: Result, note: Note, row: int) -> bool:
    assert result.evaluation is not None
    return note.when is None or result.evaluation.value(note.when, row) is True


def _record(result: Result, entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the fields of the record that the entry is for, as the data has them."""
    table = result.reading.tables.get(entry.record)
    schema = next((t for t in result.program.tables if t.name == entry.record), None)
    if table is None or schema is None:
        return ()
    key = next((field.name for field in schema.fields if field.key), None)
    if key is None:
        return ()
    keys = table.columns[key]
    row = next((at for at, cell in enumerate(keys) if str(cell) == entry.record_key), None)
    if row is None:
        return ()
    from compdsl.report.cells import cell_text

    return tuple(
        (field.name, cell_text(field, table.columns[field.name][row], result.program.plan))
        for field in schema.fields
        if table.columns[field.name][row] is not None
    )
