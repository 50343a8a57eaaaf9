"""The timeline of a line: its rows arrive, its parts fall due, the payee leaves, clawbacks come.

A *line* is one component of one payee for one record (or period). Its events are taken in order of
date, and on one day: rows, parts, leaving, parts freed by leaving, clawbacks in plan order. States
pass from event to event:

- `total`: what the line has earned; `share`: what must be gone, as a whole number over a common
  denominator; `asks`: what must be gone besides, as an amount;
- for parts above and below zero apart, as sizes: `come`: what is still to have its day; `seen`:
  what has had it; `lost`, `held`: what leaving has forfeited and clawbacks have cancelled of what
  is to come. It falls on the latest parts: a part passes on what the parts after it can bear;
  `old`: what of `come` was there on the last day of leaving (`left`). Only that bears `lost`: what
  is earned after a day of leaving has nothing to do with it;
- `released`: what has become payable; `dropped`, `cut`, `taken`: what is gone by `unless`, before
  it was payable, and after it was paid; `clawed`: what of it is gone by clawbacks.

Where the line's total falls after a clawback, the same share of the fall is given back: it is
cancelled of the parts below zero that the fall consists of.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.ir.lower.steps import ZERO, Steps, day, number, text
from compdsl.ir.model import Column, Const, Operand, RowOp, RowOperation, State, ValueType

FIELDS: dict[str, ValueType] = {
    "payee": "text", "date": "date", "rank": "number", "place": "number", "part": "number",
    "event": "text", "amount": "number", "drops": "bool", "keep": "number",
    "keep below": "number", "share": "number", "asks": "number",
    "claw": "number", "due": "date", "earned_on": "date", "cause": "text", "mover": "text",
    "piece": "text",
}  # fmt: skip
ADD, PART, LEAVE, FREED, CLAW = 0, 1, 2, 3, 4
BEFORE = day("0001-01-01")
TOLD = ("takes", "by", "claw", "goal", "gone", "gives", "cancels", "in all", "percent", "asks")


@dataclass(frozen=True, slots=True)
class Money:
    """The plan's currency, its smallest unit, and the way in which the plan rounds."""

    currency: str
    smallest: Const
    rounding: str


class Body:
    """Columns of a carry under construction."""

    def __init__(self, frame: str, shown: str, name: str = "") -> None:
        self.frame = frame
        self.shown = shown
        self.name = name
        """What tells it apart from another carry of the frame."""
        self.columns: list[Column] = []

    def row(self, op: RowOperation, *args: Operand, name: str = "", kind: ValueType = "number",
            option: str = "", plain: bool = False, shown: str = "") -> str:  # fmt: skip
        """Add a row operation on columns of the frame, of the body, and on states (`@name`).

        Numbers are shown as money unless `plain`, or in another unit.
        """
        made = f"{self.frame}/{name or self.name + '@' + str(len(self.columns))}"
        unit = shown or (self.shown if kind == "number" and not plain else "")
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
    passed, above, below = _passed(body, field, is_part)
    claw = _clawed(body, field, passed, whole, money)
    gone = body.row("sub", claw["cancels"], claw["gives"])
    states = [
        *above.states(body, claw["cancels"]), *below.states(body, claw["gives"]),
        *_numbers(
            **{name: passed[name] for name in ("total", "released", "dropped")},
            share=claw["share"], asks=claw["asks"], claw=claw["claw"],
            taken=body.row("add", "@taken", claw["takes"]),
            cut=body.row("add", "@cut", body.row("add", passed["forfeits"], gone)),
            clawed=body.row("add", "@clawed", body.row("add", gone, claw["takes"])),
        ),
    ]  # fmt: skip
    waits = body.row("sub", body.row("sub", passed["pending"], passed["forfeits"]), gone)
    change = body.row("sub", waits, "@waits", name="change of what is to come")
    states += [*_numbers(waits=waits), _left(body, field)]
    states.append(State(name="event", type="text", init=text(""), next=claw["by"]))
    cancelled, kept_apart = _by_clawback(body, claws, (above.gone_held, below.gone_held), claw)
    order = tuple(field[name] for name in ("date", "rank", "place", "part", "event", "cause"))
    steps.carry(frame, (field["payee"], line), order, (*states, *kept_apart), body.columns)
    told = {name: claw[name] for name in TOLD}
    return {
        **field, **cancelled, **told, "paid": passed["paid"], "is_part": is_part,
        "total": passed["total"], "forfeited": passed["forfeited"], "change": change,
    }  # fmt: skip


def _left(body: Body, field: dict[str, str]) -> State:
    """Return the state that keeps the last day of leaving."""
    is_leave = body.test("same", field["rank"], number(LEAVE))
    left = body.row("if", is_leave, field["date"], "@left", kind="date")
    return State(name="left", type="date", init=BEFORE, next=left)


def _numbers(**after: str) -> list[State]:
    """Return states that start at zero, each with what it is after an event."""
    return [State(name=name, type="number", init=ZERO, next=next_) for name, next_ in after.items()]


@dataclass(frozen=True, slots=True)
class _Side:
    """The parts of a line on one side of zero, after a part has had its day; all are sizes.

    A part that has its day bears of `lost` and `held` what the parts after it cannot.
    """

    name: str
    come: str
    seen: str
    bears: str
    gone_held: str
    gone_lost: str
    old: str
    still_held: str
    still_lost: str
    pending: str
    forfeits: str

    def states(self, body: Body, held: str) -> list[State]:
        """Return what the side passes on, with what an event holds of it."""
        after = {
            "come": self.come, "seen": self.seen, "old": self.old,
            "lost": body.row("add", self.still_lost, self.forfeits),
            "held": body.row("add", self.still_held, held),
        }  # fmt: skip
        return _numbers(**{f"{name} {self.name}": column for name, column in after.items()})


def _side(body: Body, field: dict[str, str], name: str, is_part: str) -> _Side:
    """Let rows arrive, parts have their day, and leaving forfeit what it does not keep."""
    is_add = body.test("same", field["rank"], number(ADD))
    is_leave = body.test("same", field["rank"], number(LEAVE))
    amount, keep = field["amount"], field["keep"]
    if name == "below":
        amount, keep = body.row("neg", amount), field["keep below"]
    size = body.positive(amount)
    has_day = body.only(is_part, size)
    come = body.row("sub", body.row("add", f"@come {name}", body.only(is_add, size)), has_day)
    seen = body.row("add", f"@seen {name}", has_day)
    lost, held = f"@lost {name}", f"@held {name}"
    old, bears, only_lost = _borne(body, field, name, is_part, (size, has_day, come))
    gone_held = body.row("min", body.row("sub", bears, only_lost), held)
    gone_lost = body.row("sub", bears, gone_held)
    still_held, still_lost = body.row("sub", held, gone_held), body.row("sub", lost, gone_lost)
    pending = body.positive(body.row("sub", come, body.row("add", still_held, still_lost)))
    kept = body.positive(body.row("sub", keep, seen))
    forfeits = body.only(is_leave, body.positive(body.row("sub", pending, kept)))
    return _Side(
        name,
        come,
        seen,
        bears,
        gone_held,
        gone_lost,
        body.row("if", is_leave, come, old),
        still_held,
        still_lost,
        pending,
        forfeits,
    )


def _borne(
    body: Body, field: dict[str, str], name: str, is_part: str, sizes: tuple[str, str, str]
) -> tuple[str, str, str]:
    """Return what was there on leaving, what a part bears, and what of that only leaving can be."""
    size, has_day, come = sizes
    lost, held = f"@lost {name}", f"@held {name}"
    is_old = body.test("and", is_part, body.test("le", field["earned_on"], "@left"))
    old = body.row("sub", f"@old {name}", body.only(is_old, size))
    over = body.positive(body.row("sub", body.row("add", lost, held), come))
    over_old = body.positive(body.row("sub", lost, old))
    all_of_it = body.row("max", over, over_old)
    bears = body.row("min", has_day, body.row("if", is_old, all_of_it, body.row("min", over, held)))
    return old, bears, body.row("min", bears, body.only(is_old, over_old))


def _passed(body: Body, field: dict[str, str], is_part: str) -> tuple[dict[str, str], _Side, _Side]:
    """Let both sides of zero pass, and return what they come to."""
    above, below = (_side(body, field, name, is_part) for name in ("above", "below"))
    amount = field["amount"]
    is_add = body.test("same", field["rank"], number(ADD))
    total = body.row("add", "@total", body.only(is_add, amount), name="earned by the line so far")
    bears = body.row("sub", above.bears, below.bears)
    paid = body.row("sub", body.only(is_part, amount), bears, name="left of the part")
    drops = body.only(body.test("and", is_part, field["drops"]), paid)
    passed = {
        "total": total, "paid": paid, "is_add": is_add,
        "released": body.row("add", "@released", body.row("sub", paid, drops)),
        "dropped": body.row("add", "@dropped", drops),
        "pending": body.row("sub", above.pending, below.pending),
        "forfeits": body.row("sub", above.forfeits, below.forfeits),
        "forfeited": body.row("sub", above.gone_lost, below.gone_lost),
    }  # fmt: skip
    return passed, above, below


def _clawed(
    body: Body, field: dict[str, str], line: dict[str, str], whole: int, money: Money
) -> dict[str, str]:
    """Let clawbacks take what must be gone and is not yet: parts to come first, then what was paid.

    What a line earns later is taken in the same share, and what it loses is given back.
    """
    is_claw = body.test("same", field["rank"], number(CLAW))
    added = body.row("add", "@share", body.only(is_claw, field["share"]))
    share = body.row("min", number(whole), added)
    asks = body.row("add", "@asks", body.only(is_claw, field["asks"]), name="amounts asked for")
    total = body.positive(line["total"])
    goal = body.row("min", total, body.row("add", _goal(body, total, share, whole, money), asks),
                    name="what must be gone")  # fmt: skip
    taken = body.row("add", "@cut", "@taken")
    gone = body.row("add", line["dropped"], taken, name="already gone")
    lasts = body.test("or", body.test("gt", share, ZERO), body.test("gt", asks, ZERO))
    later = body.test("and", line["is_add"], lasts)
    acts = body.test("or", is_claw, later)
    need = body.only(acts, body.positive(body.row("sub", goal, gone)))
    cancels = body.row("min", need, body.positive(line["pending"]),
                       name="cancelled of parts to come")  # fmt: skip
    was_paid = body.positive(body.row("sub", line["released"], "@taken"))
    takes = body.row("min", body.row("sub", need, cancels), was_paid, name="taken back")
    falls = body.only(later, body.positive(body.row("neg", field["amount"])))
    too_much = body.positive(body.row("min", body.row("sub", gone, goal), "@clawed"))
    gives = body.row("min", falls, too_much, name="given back")
    return {
        "share": share, "asks": asks, "goal": goal, "gone": gone,
        "in all": body.row("copy", share, plain=True),
        "percent": body.row("div", share, number(whole), shown="%"),
        "cancels": cancels, "takes": takes, "gives": gives,
        "by": body.row("if", is_claw, field["event"], "@event", kind="text"),
        "claw": body.row("if", is_claw, field["claw"], "@claw"),
    }  # fmt: skip


def _goal(body: Body, total: str, share: str, whole: int, money: Money) -> str:
    """Return what must be gone: the share of what was earned, rounded as the plan says."""
    name = "share of it"
    if money.rounding == "half up":
        return body.row("allocate", total, share, ZERO, number(whole), option=money.currency,
                        name=name)  # fmt: skip
    exact_share = body.row("div", body.row("mul", total, share), number(whole))
    return body.row("round", exact_share, money.smallest, option=money.rounding, name=name)


def _by_clawback(
    body: Body, claws: list[int], gone: tuple[str, str], claw: dict[str, str]
) -> tuple[dict[str, str], list[State]]:
    """Tell apart which clawback a part was cancelled by, and after which of its records."""
    told: dict[str, str] = {}
    states: list[State] = []
    left = list(gone)
    for number_ in claws:
        last = f"event {number_}"
        mine = body.test("same", claw["claw"], number(number_))
        borne: list[str] = []
        for at, (side, acts) in enumerate((("above", "cancels"), ("below", "gives"))):
            held = f"held {side} {number_}"
            bears = body.row("min", left[at], f"@{held}")
            left[at] = body.row("sub", left[at], bears)
            rest = body.row("sub", f"@{held}", bears)
            states += _numbers(**{held: body.row("add", rest, body.only(mine, claw[acts]))})
            borne.append(bears)
        acted = body.row("add", claw["cancels"], claw["gives"])
        changes = body.test("and", mine, body.test("gt", acted, ZERO))
        latest = body.row("if", changes, claw["by"], f"@{last}", kind="text")
        states.append(State(name=last, type="text", init=text(""), next=latest))
        told |= {f"cancelled {number_}": body.row("sub", *borne), f"by {number_}": latest}
    return told, states
