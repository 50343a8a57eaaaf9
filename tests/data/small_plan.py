"""A small plan's tables, shared by the tests of reading and writing."""

from collections.abc import Sequence
from pathlib import Path

from compdsl.data.reading import Reading, read_folder
from compdsl.ir.model import (
    ChoiceType,
    FieldKind,
    FieldSchema,
    PayPeriods,
    PlanHeader,
    Program,
    Rule,
    TableSchema,
)

PRODUCT = ChoiceType(
    name="Product",
    values=("Core", "Plus", "Services"),
    aliases={"PLUS": "Plus", "Plus Pro": "Plus"},
)
STAGE = ChoiceType(name="Deal.stage", values=("Open", "Won", "Lost"))
CHOICES = (PRODUCT, STAGE)


def column(
    name: str,
    kind: FieldKind = "text",
    *,
    header: str = "",
    optional: bool = False,
    key: bool = False,
    choice: str = "",
    refers_to: str = "",
    currency: str = "",
) -> FieldSchema:
    return FieldSchema(
        name=name,
        header=header or name,
        kind=kind,
        optional=optional,
        key=key,
        choice=choice,
        refers_to=refers_to,
        currency=currency or ("EUR" if kind == "money" else ""),
    )


REP = TableSchema(
    name="Rep",
    kind="record",
    fields=(
        column("id", key=True),
        column("name"),
        column("manager", "reference", refers_to="Rep", optional=True),
    ),
)
DEAL = TableSchema(
    name="Deal",
    kind="record",
    fields=(
        column("id", key=True),
        column("rep", "reference", refers_to="Rep"),
        column("closed_on", "date", header="Close Date"),
        column("amount", "money"),
        column("note", optional=True),
    ),
)
CANCELLATION = TableSchema(
    name="Cancellation",
    kind="record",
    fields=(column("id", key=True), column("deal", "reference", refers_to="Deal")),
    unique=("deal",),
)
SCHEMAS = (REP, DEAL, CANCELLATION)

REPS = "id,name,manager\nana,Ana,\nbo,Bo,ana\n"
DEALS = "id,rep,Close Date,amount,note\nd1,ana,2026-01-10,180000,\n"
CANCELLATIONS = "id,deal\n"


def read(
    folder: Path, schemas: Sequence[TableSchema] = SCHEMAS, **files: str | bytes | None
) -> Reading:
    """Write the tables of the small plan, with other contents where given, and read them."""
    contents: dict[str, str | bytes | None] = {
        "Rep.csv": REPS,
        "Deal.csv": DEALS,
        "Cancellation.csv": CANCELLATIONS,
    }
    contents |= {f"{name}.csv": text for name, text in files.items()}
    for name, text in contents.items():
        if text is not None:
            (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_folder(schemas, CHOICES, folder, {})


def messages(reading: Reading) -> list[str]:
    return [f"{each.code} {Path(each.place).name} {each.message}" for each in reading.problems]


def program(*rules: Rule) -> Program:
    header = PlanHeader(
        id="p",
        title="P",
        version="1",
        currency="EUR",
        minor_units=2,
        rounding="half up",
        effective_from="2026-01-01",
        effective_to="2026-12-31",
        pay=PayPeriods(payee="Rep"),
    )
    return Program(plan=header, choices=CHOICES, tables=SCHEMAS, rules=rules)
