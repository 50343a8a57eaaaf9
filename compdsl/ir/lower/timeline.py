"""The timeline of a line: its rows arrive, its parts fall due, the payee leaves, clawbacks come.

A *line* is one component of one payee for one record (or period). Its events are taken in order of
date, and on one day: rows, parts, leaving, parts freed by leaving, clawbacks in plan order. States
pass from event to event:

- `total`: what the line has earned; `seen`: parts that have had their day; `share`: what must be
  gone, as a whole number over a common denominator;
- `lost`, `held`: what leaving has forfeited and clawbacks have cancelled of parts still to come. It
  is taken from the latest parts: a part passes on what the parts after it can bear;
- `released`: what has become payable; `dropped`, `cut`, `taken`: what is gone by `unless`, before
  it was payable, and after it was paid.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.ir.lower.steps import ZERO, Steps, number, text
from compdsl.ir.model import Column, Const, Operand, RowOp, RowOperation, State, ValueType

FIELDS: dict[str, ValueType] = {
    "payee": "text", "date": "date", "rank": "number", "place": "number", "part": "number",
    "event": "text", "amount": "number", "drops": "bool", "keep": "number", "share": "number",
    "claw": "number", "due": "date", "earned_on": "date", "cause": "text",
    "mover": "text",
}  # fmt: skip
ADD, PART, LEAVE, FREED, CLAW = 0, 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Money:
    """The plan's currency, its smallest unit, and the way in which the plan rounds."""

    currency: str
    smallest: Const
    rounding: str


class Body:
    """Columns of a carry under construction."""

    def __init__(self, frame: str, shown: str) -> None:
        self.frame = frame
        self.shown = shown
        self.columns: list[Column] = []

    def row(self, op: RowOperation, *args: Operand, name: str = "", kind: ValueType = "number",
            option: str = "", plain: bool = False) -> str:  # fmt: skip
        """Add a row operation on columns of the frame, of the body, and on states (`@name`).

        Numbers are shown as money unless `plain`.
        """
        made = f"{self.frame}/{name or '@' + str(len(self.columns))}"
        unit = self.shown if kind == "number" and not plain else ""
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


def timeline(
    steps: Steps, frame: str, line: str, whole: int, money: Money, claws: list[int]
) -> dict[str, str]:
    """Add the carry of a component's events; return the columns that say what happened.

    `whole` is the denominator of the shares; `claws` are the numbers of the clawbacks.
    """
    field = {name: steps.field(frame, name, kind) for name, kind in FIELDS.items()}
    body = Body(frame, money.currency)
    is_part = body.test(
        "or", body.test("same", field["rank"], number(PART)),
        body.test("same", field["rank"], number(FREED)),
    )  # fmt: skip
    passed = _passed(body, field, is_part)
    claw = _clawed(body, field, passed, whole, money)
    lost = body.row("add", passed["forfeits"], claw["cancels"])
    after = {
        **{name: passed[name] for name in ("total", "seen", "released", "dropped")},
        "share": claw["share"], "claw": claw["claw"], "cut": body.row("add", "@cut", lost),
        "lost": body.row("add", passed["still lost"], passed["forfeits"]),
        "held": body.row("add", passed["still held"], claw["cancels"]),
        "taken": body.row("add", "@taken", claw["takes"]),
    }  # fmt: skip
    cancelled, kept_apart = _by_clawback(body, claws, passed["gone_held"], claw)
    states = [State(name=n, type="number", init=ZERO, next=c) for n, c in after.items()]
    states.append(State(name="event", type="text", init=text(""), next=claw["by"]))
    order = tuple(field[name] for name in ("date", "rank", "place", "part", "event", "cause"))
    change = _change_to_come(body, passed, lost)
    steps.carry(frame, (field["payee"], line), order, (*states, *kept_apart), body.columns)
    told = {
        name: claw[name] for name in ("takes", "by", "claw", "goal", "gone", "cancels", "in all")
    }
    return {
        **field, **cancelled, **told, "paid": passed["paid"], "is_part": is_part,
        "total": passed["total"],
        "forfeited": passed["gone_lost"], "change": change,
    }  # fmt: skip


def _passed(body: Body, field: dict[str, str], is_part: str) -> dict[str, str]:
    """Let rows arrive, parts have their day, and leaving forfeit what it does not keep."""
    amount = field["amount"]
    is_add = body.test("same", field["rank"], number(ADD))
    is_leave = body.test("same", field["rank"], number(LEAVE))
    total = body.row("add", "@total", body.only(is_add, amount), name="earned by the line so far")
    seen = body.row("add", "@seen", body.only(is_part, amount))
    rest = body.row("sub", total, seen)
    out = _part(body, is_part, amount, rest)
    drops = body.only(body.test("and", is_part, field["drops"]), out["paid"])
    released = body.row("add", "@released", body.row("sub", out["paid"], drops))
    gone = body.row("add", out["still lost"], out["still held"])
    pending = body.positive(body.row("sub", rest, gone))
    kept = body.positive(body.row("sub", field["keep"], seen))
    return {
        **out, "total": total, "seen": seen, "rest": rest, "released": released,
        "dropped": body.row("add", "@dropped", drops), "pending": pending, "is_add": is_add,
        "forfeits": body.only(is_leave, body.positive(body.row("sub", pending, kept))),
    }  # fmt: skip


def _clawed(
    body: Body, field: dict[str, str], line: dict[str, str], whole: int, money: Money
) -> dict[str, str]:
    """Let clawbacks take what must be gone and is not yet: parts to come first, then what was paid.

    What a line earns later is taken in the same share.
    """
    is_claw = body.test("same", field["rank"], number(CLAW))
    added = body.row("add", "@share", body.only(is_claw, field["share"]))
    share = body.row("min", number(whole), added)
    goal = _goal(body, body.positive(line["total"]), share, whole, money)
    taken = body.row("add", "@cut", "@taken")
    gone = body.row("add", line["dropped"], taken, name="already gone")
    later = body.test("and", line["is_add"], body.test("gt", share, ZERO))
    asks = body.test("or", is_claw, later)
    need = body.only(asks, body.positive(body.row("sub", goal, gone)))
    cancels = body.row("min", need, line["pending"], name="cancelled of parts to come")
    was_paid = body.positive(body.row("sub", line["released"], "@taken"))
    takes = body.row("min", body.row("sub", need, cancels), was_paid, name="taken back")
    return {
        "share": share, "in all": body.row("copy", share, plain=True), "goal": goal, "gone": gone,
        "cancels": cancels, "takes": takes,
        "by": body.row("if", is_claw, field["event"], "@event", kind="text"),
        "claw": body.row("if", is_claw, field["claw"], "@claw"),
    }  # fmt: skip


def _goal(body: Body, total: str, share: str, whole: int, money: Money) -> str:
    """Return what must be gone: the share of what was earned, rounded as the plan says."""
    name = "what must be gone"
    if money.rounding == "half up":
        return body.row("allocate", total, share, ZERO, number(whole), option=money.currency,
                        name=name)  # fmt: skip
    exact_share = body.row("div", body.row("mul", total, share), number(whole))
    return body.row("round", exact_share, money.smallest, option=money.rounding, name=name)


def _by_clawback(
    body: Body, claws: list[int], gone: str, claw: dict[str, str]
) -> tuple[dict[str, str], list[State]]:
    """Tell apart which clawback a part was cancelled by, and after which of its records."""
    told: dict[str, str] = {}
    states: list[State] = []
    left = gone
    for number_ in claws:
        held, last = f"held {number_}", f"event {number_}"
        bears = body.row("min", left, f"@{held}")
        left = body.row("sub", left, bears)
        mine = body.test("same", claw["claw"], number(number_))
        waits = body.row(
            "add", body.row("sub", f"@{held}", bears), body.only(mine, claw["cancels"])
        )
        cancels = body.test("and", mine, body.test("gt", claw["cancels"], ZERO))
        latest = body.row("if", cancels, claw["by"], f"@{last}", kind="text")
        told |= {f"cancelled {number_}": bears, f"by {number_}": latest}
        states.append(State(name=held, type="number", init=ZERO, next=waits))
        states.append(State(name=last, type="text", init=text(""), next=latest))
    return told, states


def _change_to_come(body: Body, line: dict[str, str], lost: str) -> str:
    """Return by how much an event changes what of the line is to come."""
    gone = body.row("add", lost, body.row("add", line["still lost"], line["still held"]))
    after = body.row("sub", line["rest"], gone)
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
        "still held": body.row("sub", "@held", gone_held),
        "still lost": body.row("sub", "@lost", gone_lost),
    }
