"""The timeline of a line: its rows arrive, its parts fall due, the payee leaves, clawbacks come.

A *line* is one component of one payee for one record (or period). Its events are taken in order of
date, and on one day: rows, parts, leaving, parts freed by leaving, clawbacks in plan order. States
pass from event to event:

- `total`: what the line has earned; `seen`: parts that have had their day; `share`: what must be
  gone, as a whole number over a common denominator;
- `lost`, `held`: what leaving has forfeited and clawbacks have cancelled of parts still to come. It
  is taken from the latest parts: a part passes on what the parts after it can bear;
- `dropped`, `cut`, `taken`: what is gone by `unless`, before it was payable, and after it was paid.
"""

from __future__ import annotations

from compdsl.ir.lower.steps import ZERO, Steps, number, text
from compdsl.ir.model import Column, Operand, RowOp, RowOperation, State, ValueType

FIELDS: dict[str, ValueType] = {
    "payee": "text", "date": "date", "rank": "number", "place": "number", "part": "number",
    "event": "text", "amount": "number", "drops": "bool", "keep": "number", "share": "number",
    "claw": "number", "due": "date", "earned_on": "date", "cause": "text",
}  # fmt: skip
ADD, PART, LEAVE, FREED, CLAW = 0, 1, 2, 3, 4


class Body:
    """Columns of a carry under construction."""

    def __init__(self, frame: str, shown: str) -> None:
        self.frame = frame
        self.shown = shown
        self.columns: list[Column] = []

    def row(self, op: RowOperation, *args: Operand, name: str = "", kind: ValueType = "number",
            option: str = "") -> str:  # fmt: skip
        """Add a row operation on columns of the frame, of the body, and on states (`@name`)."""
        made = f"{self.frame}/{name or '@' + str(len(self.columns))}"
        unit = self.shown if kind == "number" else ""
        self.columns.append(
            Column(id=made, frame=self.frame, type=kind, unit=unit, label=name,
                   operation=RowOp(op=op, args=args, option=option))
        )  # fmt: skip
        return made

    def test(self, op: RowOperation, *args: Operand) -> str:
        """Add a question."""
        return self.row(op, *args, kind="bool")

    def only(self, condition: str, value: Operand) -> str:
        """Return a value where a condition holds, else zero."""
        return self.row("if", condition, value, ZERO)

    def positive(self, value: Operand) -> str:
        """Return a value, or zero if it is below."""
        return self.row("max", ZERO, value)


def timeline(steps: Steps, frame: str, line: str, whole: int, currency: str) -> dict[str, str]:
    """Add the carry of a component's events; return the columns that say what happened."""
    field = {name: steps.field(frame, name, kind) for name, kind in FIELDS.items()}
    body = Body(frame, currency)
    is_add, is_leave, is_claw = (
        body.test("same", field["rank"], number(rank)) for rank in (ADD, LEAVE, CLAW)
    )
    is_part = body.test(
        "or", body.test("same", field["rank"], number(PART)),
        body.test("same", field["rank"], number(FREED)),
    )  # fmt: skip
    amount = field["amount"]
    total = body.row("add", "@total", body.only(is_add, amount), name="earned by the line so far")
    seen = body.row("add", "@seen", body.only(is_part, amount))
    rest = body.row("sub", total, seen)
    out = _part(body, is_part, amount, rest)
    dropped = body.row(
        "add", "@dropped", body.only(body.test("and", is_part, field["drops"]), out["paid"])
    )
    pending = body.positive(body.row("sub", rest, body.row("add", out["lost"], out["held"])))
    kept = body.positive(body.row("sub", field["keep"], seen))
    forfeits = body.only(is_leave, body.positive(body.row("sub", pending, kept)))
    share = body.row("min", number(whole),
                     body.row("add", "@share", body.only(is_claw, field["share"])))  # fmt: skip
    goal = body.row("allocate", body.positive(total), share, ZERO, number(whole), option=currency,
                    name="what must be gone")  # fmt: skip
    gone = body.row("add", dropped, body.row("add", "@cut", "@taken"), name="already gone")
    asks = body.test("or", is_claw, body.test("and", is_add, body.test("gt", share, ZERO)))
    need = body.only(asks, body.positive(body.row("sub", goal, gone)))
    cancels = body.row("min", need, pending, name="cancelled of parts to come")
    takes = body.row("sub", need, cancels, name="taken back")
    cut = body.row("add", "@cut", body.row("add", forfeits, cancels))
    change = _change_to_come(body, rest, out, body.row("add", forfeits, cancels))
    event = body.row("if", is_claw, field["event"], "@event", kind="text")
    claw = body.row("if", is_claw, field["claw"], "@claw")
    after = {
        "total": total, "seen": seen, "share": share, "dropped": dropped, "cut": cut,
        "lost": body.row("add", out["lost"], forfeits),
        "held": body.row("add", out["held"], cancels),
        "taken": body.row("add", "@taken", takes), "claw": claw,
    }  # fmt: skip
    states = [State(name=n, type="number", init=ZERO, next=c) for n, c in after.items()]
    states.append(State(name="event", type="text", init=text(""), next=event))
    order = tuple(field[name] for name in ("date", "rank", "place", "part", "event", "cause"))
    steps.carry(frame, (field["payee"], line), order, tuple(states), body.columns)
    return {
        **field, "paid": out["paid"], "forfeited": out["gone_lost"], "cancelled": out["gone_held"],
        "takes": takes, "by": event, "claw": claw, "is_part": is_part, "goal": goal, "gone": gone,
        "change": change,
    }  # fmt: skip


def _change_to_come(body: Body, rest: str, out: dict[str, str], lost: str) -> str:
    """Return by how much an event changes what of the line is to come."""
    gone = body.row("add", lost, body.row("add", out["lost"], out["held"]))
    after = body.row("sub", rest, gone)
    were_gone = body.row("add", "@lost", "@held")
    before = body.row("sub", body.row("sub", "@total", "@seen"), were_gone)
    return body.row("sub", after, before, name="change of what is to come")


def _part(body: Body, is_part: str, amount: str, rest: str) -> dict[str, str]:
    """Let a part have its day: what it must bear of `lost` and `held`, and what is left of it.

    The parts after it can bear what they hold (`rest`); only what is over falls on this one.
    """
    waiting = body.row("add", "@lost", "@held")
    over = body.positive(body.row("sub", waiting, body.positive(rest)))
    bears = body.only(is_part, body.row("min", body.positive(amount), over))
    gone_held = body.row("min", bears, "@held")
    gone_lost = body.row("sub", bears, gone_held)
    return {
        "paid": body.row("sub", body.only(is_part, amount), bears, name="left of the part"),
        "gone_held": gone_held,
        "gone_lost": gone_lost,
        "held": body.row("sub", "@held", gone_held),
        "lost": body.row("sub", "@lost", gone_lost),
    }
