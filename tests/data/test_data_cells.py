"""Every way in which a cell is read or refused, with the words that are shown."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_plan import CHOICES, column

from compdsl.data.cells import amount_in, cell_text, parser_for, plain_text, plan_text
from compdsl.data.refused import RefusedError
from compdsl.ir.model import FieldSchema

UNIT = 10**12
BY_NAME = {each.name: each for each in CHOICES}
FIELDS: dict[str, FieldSchema] = {
    "text": column("note"),
    "number": column("score", "number"),
    "count": column("pieces", "count"),
    "percent": column("rate", "percent"),
    "money": column("amount", "money"),
    "own money": column("amount", "money", currency="deal_currency"),
    "currency": column("deal_currency", "currency"),
    "date": column("closed_on", "date"),
    "there": column("closed_on", "date").model_copy(update={"timezone": "Europe/Copenhagen"}),
    "month": column("month", "month"),
    "quarter": column("quarter", "quarter"),
    "half": column("half", "half"),
    "own quarter": column("quarter", "quarter").model_copy(update={"year_starts": 7}),
    "own year": column("year", "year").model_copy(update={"year_starts": 7}),
    "year": column("year", "year"),
    "yes/no": column("new", "yes/no"),
    "choice": column("product", "choice", choice="Product"),
    "optional": column("left_on", "date", optional=True),
    "key": column("id", key=True, optional=True),
}


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


GOOD = [
    ("text", " as it is ", " as it is "),
    ("number", "1234.56", 123456 * UNIT // 100),
    ("number", "-0.000000000001", -1),
    ("number", "-0", 0),
    ("number", "007", 7 * UNIT),
    ("number", "1.5000000000000000", 15 * UNIT // 10),
    ("number", "9" * 26, int("9" * 26) * UNIT),
    ("count", "3", 3 * UNIT),
    ("count", "3.0", 3 * UNIT),
    ("percent", "8%", 8 * UNIT // 100),
    ("percent", "-12.5%", -125 * UNIT // 1000),
    ("percent", "0.08", 8 * UNIT // 100),
    ("money", "1234.56", 123456 * UNIT // 100),
    ("money", "EUR 1,234.56", 123456 * UNIT // 100),
    ("money", "EUR 1234.56", 123456 * UNIT // 100),
    ("money", "EUR  40,000", 40000 * UNIT),
    ("money", "EUR -300.00", -300 * UNIT),
    ("money", "-EUR 300", -300 * UNIT),
    ("own money", "12.50", "12.50"),
    ("currency", "EUR", "EUR"),
    ("date", "2026-01-05", day("2026-01-05")),
    ("date", "2026-01-05T10:00:00", day("2026-01-05")),
    ("date", "2026-01-05 23:59:59.999", day("2026-01-05")),
    ("date", "2024-02-29", day("2024-02-29")),
    ("there", "2026-04-14T23:45:00+02:00", day("2026-04-14")),
    ("there", "2026-04-14T21:59:59.999Z", day("2026-04-14")),
    ("there", "2026-04-14 22:00 UTC", day("2026-04-15")),
    ("there", "2026-04-15T06:59+0900", day("2026-04-14")),
    ("there", "2026-04-14T18:00-04", day("2026-04-15")),
    ("there", "2026-03-28T23:00:00Z", day("2026-03-29")),
    ("there", "2026-03-29T22:00:00Z", day("2026-03-30")),
    ("there", "2026-10-24T22:00:00Z", day("2026-10-25")),
    ("there", "2026-10-25T22:59:59Z", day("2026-10-25")),
    ("there", "2026-10-25T23:00:00Z", day("2026-10-26")),
    ("there", "2026-04-14T23:59:59", day("2026-04-14")),
    ("there", "2026-04-14", day("2026-04-14")),
    ("month", "2026-03", day("2026-03-01")),
    ("quarter", "2026-Q1", day("2026-01-01")),
    ("quarter", "2026-Q4", day("2026-10-01")),
    ("half", "2026-H2", day("2026-07-01")),
    ("own quarter", "FY2026-Q1", day("2026-07-01")),
    ("own quarter", "FY2026-Q4", day("2027-04-01")),
    ("own year", "FY2026", day("2026-07-01")),
    ("year", "2026", day("2026-01-01")),
    ("yes/no", "yes", True),
    ("yes/no", "FALSE", False),
    ("choice", "Plus", "Plus"),
    ("choice", "PLUS", "Plus"),
    ("optional", "", None),
    ("optional", "  ", None),
]

BAD = [
    ("money", "42.000", "it can be read as 42 or as 42000", "`42.00` or `42000`"),
    ("money", "EUR 9.000", "it can be read as 9 or as 9000", "`9.00` or `9000`"),
    ("key", "ana ", "spaces around the value", "`ana`"),
    ("key", "a\u200bna", "the key has a character that cannot be seen", "write the key anew"),
    ("text", "", "the plan needs a value in every row", "add `may be blank` to `note`"),
    ("key", "", "it is the key, and every row needs one", "fill it in"),
    ("key", " \u00a0", "it is the key, and every row needs one", "fill it in"),
    ("number", "1.234,56", "a comma before the decimals", "write `1234.56`"),
    ("number", "0,5", "a comma before the decimals", "write `0.5`"),
    ("number", "1,234,567.8", "commas between thousands", "write `1234567.8`"),
    ("number", "1,234", "a comma inside a number", "write `1234` or `1.234`"),
    ("number", "90,000", "commas between thousands", "write `90000`"),
    ("percent", "1,000%", "commas between thousands", "write `1000"),
    ("number", "1.234.567", "points between thousands", "write `1234567`"),
    ("number", "NaN", "not a number", "leave the cell empty"),
    ("number", "inf", "not a number", "leave the cell empty"),
    ("number", "-Infinity", "not a number", "leave the cell empty"),
    ("number", "#N/A", "not a number", "leave the cell empty"),
    ("number", "1e3", "an exponent", "write `1000`"),
    ("number", "1.5E-3", "an exponent", "write `0.0015`"),
    ("number", "1_000", "an underscore between digits", "write `1000`"),
    ("number", "1 234.5", "a space or apostrophe between thousands", "write `1234.5`"),
    ("number", "1\u202f234,5", "a space or apostrophe between thousands", "write `1234.5`"),
    ("number", "+5", "a plus before the number", "write `5`"),
    ("number", ".5", "no digit before the point", "write `0.5`"),
    ("number", "5.", "no digit after the point", "write `5`"),
    ("number", "(100)", "brackets for a negative number", "write `-100`"),
    ("number", "100-", "the minus stands behind", "write `-100`"),
    ("number", "−5", "a dash in place of a minus", "write `-5`"),
    ("number", " 5", "spaces around the value", "write `5`"),
    ("number", "٣", "not a number", "write digits"),
    ("number", "ten", "not a number", "write digits"),
    ("number", "8%", "a percent where a number is expected", "write `0.08`"),
    ("number", "EUR 5", "money where a number is expected", "write the number alone"),
    ("number", "0.0000000000001", "more than 12 digits after the point", "round it"),
    ("number", "1" + "0" * 26, "too large: amounts and numbers stay below 10^26", "check"),
    ("number", "9" * 5000, "too large: amounts and numbers stay below 10^26", "check"),
    ("count", "2.5", "not a whole number", "write a whole number"),
    ("percent", "8 %", "a space before the percent sign", "write `8%`"),
    ("percent", "12,5%", "a comma before the decimals", "write `12.5%`"),
    ("percent", "eight", "not a number", "write digits"),
    ("percent", "x%", "not a percent", "write it like `8%` or `0.08`"),
    ("percent", "0.00000000001%", "more than 10 digits after the point", "round it"),
    ("money", "1.234,56", "a comma before the decimals", "write `1234.56`"),
    ("money", "1,234.56", "commas between thousands", "write `1234.56`"),
    ("money", "EUR 1.234,56", "a comma before the decimals", "write `1234.56`"),
    ("money", "EUR 12,34.56", "not an amount of money", "write `1234.56` or `EUR 1,234.56`"),
    ("money", "-EUR -5", "not an amount of money", "write `1234.56` or"),
    ("money", "100 EUR", "the currency stands behind the amount", "write `EUR 100`"),
    ("money", "€100", "a currency sign", "write `1234.56` or `EUR 1,234.56`"),
    ("money", "100 $", "a currency sign", "write `1234.56` or `EUR 1,234.56`"),
    ("money", "USD 5", "an amount in USD where the plan says EUR", "convert it to EUR"),
    ("money", "nan", "not a number", "leave the cell empty"),
    ("money", "lots", "not an amount of money", "write `1234.56` or"),
    ("currency", "eur", "not the code of a currency", "write `EUR`"),
    ("currency", "€", "not the code of a currency", "such as `EUR`"),
    ("date", "2026-06-31", "not a calendar date: June has 30 days", "check the day"),
    ("date", "2026-02-29", "not a calendar date: February 2026 has 28 days", "check the day"),
    ("date", "1900-02-29", "not a calendar date: February 1900 has 28 days", "check the day"),
    ("date", "2026-13-01", "not a calendar date: there is no month 13", "check the month"),
    ("date", "0000-01-01", "not a calendar date: there is no year 0", "check the year"),
    ("date", "2026-01-00", "not a calendar date: January has 31 days", "check the day"),
    ("date", "2026-1-5", "a date in another form", "write `2026-01-05`"),
    ("date", "2026/01/05", "a date in another form", "write `2026-01-05`"),
    ("date", "20260105", "a date in another form", "write `2026-01-05`"),
    ("date", "05.01.2026", "it does not say which part is the day", "write year, month, day"),
    ("date", "1/5/26", "it does not say which part is the day", "write year, month, day"),
    ("date", "31 June 2026", "it does not say which part is the day", "write year, month, day"),
    ("date", "46027", "a spreadsheet's number for a day", "format the column as a date"),
    ("date", "2026-03", "a month where a day is expected", "write a day"),
    ("date", "2026-W01-1", "not a date", "write year, month, day"),
    ("date", "soon", "not a date", "write year, month, day"),
    ("date", "2026-01-05T25:00", "not a time of day", "write the date alone: `2026-01-05`"),
    (
        "date",
        "2026-01-05T10:00:00+02:00",
        "a time with a time zone (`+02:00`), and the plan names no `timezone`",
        "write the date alone",
    ),
    (
        "date",
        "2026-01-05T10:00:00Z",
        "a time with a time zone (`Z`), and the plan names no `timezone`",
        "write the date alone",
    ),
    ("there", "2026-01-05T10:00+16:00", "no time zone is +16:00 from UTC", "check the time zone"),
    ("there", "9999-12-31T23:59Z", "not a calendar date in the plan's time zone", "check the year"),
    ("there", "2026-01-05T10:00 CET", "not a date", "write year, month, day"),
    ("month", "2026-13", "there is no month 13", "write a month like `2026-03`"),
    ("month", "2026-03-01", "a day where a month is expected", "write a month like `2026-03`"),
    ("month", "March", "not a month", "write a month like `2026-03`"),
    ("quarter", "2026-Q5", "there is no quarter 5", "write a quarter like `2026-Q1`"),
    ("quarter", "2026-q1", "a small letter", "write `2026-Q1`"),
    ("half", "2026-Q1", "a quarter where a half is expected", "write a half like `2026-H1`"),
    (
        "own quarter",
        "2026-Q1",
        "a calendar quarter, and the plan's year starts in July",
        "write `FY2026-Q1` for the year that starts in 2026",
    ),
    ("own quarter", "FY2026-Q5", "there is no quarter 5", "write a quarter like `FY2026-Q1`"),
    ("own quarter", "fy2026-q1", "a small letter", "write `FY2026-Q1`"),
    ("quarter", "FY2026-Q1", "not a quarter", "write a quarter like `2026-Q1`"),
    ("year", "26", "not a year", "write a year like `2026`"),
    ("year", "0000", "not a calendar date: there is no year 0", "check the year"),
    ("yes/no", "1", "neither yes nor no", "write `yes` or `no`"),
    (
        "choice",
        "plus",
        "not one of the listed values; `Plus` is close to it",
        'write `Plus`, or add `also written "plus"`',
    ),
    ("choice", "Hat", "not one of the listed values", "write one of `Core`, `Plus`, `Services`"),
    ("choice", "Core ", "spaces around the value", "write `Core`"),
]


@pytest.mark.parametrize(("field", "text", "value"), GOOD)
def test_a_good_cell_becomes_an_engine_value(field: str, text: str, value: object) -> None:
    found = parser_for(FIELDS[field], BY_NAME)(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("field", "text", "what", "hint"), BAD)
def test_a_bad_cell_is_refused_in_words(field: str, text: str, what: str, hint: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parser_for(FIELDS[field], BY_NAME)(text)
    assert refused.value.what == what
    assert hint in refused.value.hint
    assert refused.value.hint.count("`") % 2 == 0


def test_an_amount_is_read_by_the_currency_of_its_row() -> None:
    assert amount_in("USD", "USD 1,250.50") == 125050 * UNIT // 100
    assert amount_in("KWD", "10.125") == 10125 * UNIT // 1000


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("GBP 5", "an amount in GBP where the row says USD"),
        ("10.125", "it can be read as 10 or as 10125"),
        (" 5", "spaces around the value"),
    ],
)
def test_an_amount_that_is_not_of_its_row_is_refused(text: str, what: str) -> None:
    with pytest.raises(RefusedError) as refused:
        amount_in("USD", text)
    assert refused.value.what == what


@pytest.mark.parametrize("field", FIELDS)
@given(text=st.text(max_size=30))
def test_no_text_breaks_a_parser(field: str, text: str) -> None:
    value: object = None
    with suppress(RefusedError):
        value = parser_for(FIELDS[field], BY_NAME)(text)
    assert value is None or isinstance(value, (str, int))


@given(st.integers(-(10**38) + 1, 10**38 - 1))
def test_numbers_survive_being_written_and_read(value: int) -> None:
    for field in (FIELDS["number"], FIELDS["money"], FIELDS["percent"]):
        assert parser_for(field, BY_NAME)(cell_text(field, value)) == value


@pytest.mark.parametrize("field", ["date", "month", "quarter", "half", "year", "yes/no", "choice"])
def test_values_are_written_as_they_are_read(field: str) -> None:
    for text in [text for name, text, _ in GOOD if name == field][:1]:
        value = parser_for(FIELDS[field], BY_NAME)(text)
        assert cell_text(FIELDS[field], value) == text
    assert cell_text(FIELDS[field], None) == ""


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("x", "x"),
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (12, "12"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("NaN"), "NaN"),
        (date(2026, 1, 5), "2026-01-05"),
        (datetime(2026, 1, 5, 10), "2026-01-05T10:00:00"),
    ],
)
def test_python_values_become_the_text_of_a_cell(cell: object, text: str) -> None:
    assert plain_text(cell) == text


def strange_values() -> Iterator[tuple[object, str, str]]:
    yield 0.1, "a binary floating-point number is not exact", 'pass text, such as "0.1", or Decimal'
    yield Fraction(1, 3), "a binary floating-point number is not exact", "Decimal"
    yield [1], "several values in one cell", "single value"
    yield b"x", "a value of type `bytes`", "pass text"
    yield 10**5000, "too large: amounts and numbers stay below 10^26", "check"
    yield Decimal("1E+999999"), "too large or too small to be exact", "check"
    yield "\ud800", "half of a character that takes two", "write the text anew"


def test_strange_python_values_are_refused() -> None:
    for cell, what, hint in strange_values():
        with pytest.raises(RefusedError) as refused:
            plain_text(cell)
        assert refused.value.what == what
        assert hint in refused.value.hint


def test_a_moment_with_a_zone_from_python_is_refused_by_the_date() -> None:
    moment = datetime(2026, 1, 5, 10, tzinfo=timezone(timedelta(hours=2)))
    with pytest.raises(RefusedError, match="names no `timezone`"):
        parser_for(FIELDS["date"], BY_NAME)(plain_text(moment))


@pytest.mark.parametrize(
    ("field", "cell", "text"),
    [
        ("text", ' "a text" ', "a text"),
        ("number", "1_000_000", "1000000"),
        ("text", "1_000", "1_000"),
        ("money", " EUR 180,000 ", "EUR 180,000"),
        ("percent", "50%", "50%"),
    ],
)
def test_cells_of_a_plan_are_unwrapped(field: str, cell: str, text: str) -> None:
    assert plan_text(FIELDS[field])(cell) == text
