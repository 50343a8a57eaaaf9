"""What a plan asks for, in words, and files to fill."""

from pathlib import Path

from small_plan import CHOICES, PRODUCT, column, program

from compdsl.data.reading import read_folder
from compdsl.data.schema import ColumnDescription, describe, templates
from compdsl.ir.model import TableSchema


def test_tables_are_described_in_words() -> None:
    rep, deal, cancellation = describe(program())
    assert (deal.name, deal.file, deal.kind) == ("Deal", "Deal.csv", "record")
    assert [(each.header, each.holds, each.required) for each in deal.columns] == [
        ("id", "text", True),
        ("rep", "key of a Rep", True),
        ("Close Date", "date (`2026-01-31`)", True),
        ("amount", "money in EUR (`1234.56` or `EUR 1,234.56`)", True),
        ("note", "text", False),
    ]
    assert rep.columns[0].key
    assert rep.columns[2].refers_to == "Rep"
    assert cancellation.one_row_per == ("deal",)


def test_choices_list_their_values_and_spellings() -> None:
    table = TableSchema(
        name="Item", kind="record", fields=(column("product", "choice", choice="Product"),)
    )
    plan = program().model_copy(update={"tables": (table,), "choices": (PRODUCT,)})
    assert describe(plan)[0].columns == (
        ColumnDescription(
            header="product",
            field="product",
            holds="one of Core, Plus, Services",
            required=True,
            values=("Core", "Plus", "Services"),
            also=(("PLUS", "Plus"), ("Plus Pro", "Plus")),
        ),
    )


def test_templates_are_tables_without_rows(tmp_path: Path) -> None:
    files = templates(program())
    assert files["Deal.csv"] == "id,rep,Close Date,amount,note\n"
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    reading = read_folder(program().tables, CHOICES, tmp_path, {})
    assert reading.problems == []
