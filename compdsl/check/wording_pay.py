"""The words of diagnostics about pay: limits, release, leaving, recovery (COMP410 to 428)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compdsl.check.problem import add_line, add_line_above, advice, error, listed, remove_line
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.names.symbols import Record
from compdsl.source import Span
from compdsl.syntax.clauses import AtLeast, AtMost
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Path

# --- limits --------------------------------------------------------------------------------------


def no_fate(cap: AtMost, scope: str) -> Diagnostic:
    """COMP410: a cap per period that does not say what becomes of the rest."""
    end = Span(cap.span.file, cap.span.end, cap.span.end)
    fates = (", excess lost", ", excess carried forward")
    fixes = tuple(Fix(f"write `{fate}`", (Edit(end, fate),)) for fate in fates)
    message = f"the cap per {scope} does not say what becomes of what is above it"
    hint = "write `, excess lost` or `, excess carried forward`, or a cap `per` record"
    return error("COMP410", message, cap.span, hint, fixes=fixes)


def nothing_later(cap: AtMost, scope: str) -> Diagnostic:
    """COMP410: the excess of a cap per record cannot be carried forward."""
    message = f"a cap per `{scope}` has no later period to carry its excess into"
    hint = "write a cap over time, as in `per month`, or leave `, excess carried forward` out"
    return error("COMP410", message, cap.span, hint)


def other_scope(limit: AtLeast | AtMost, scope: str, per: str, where: Span) -> Diagnostic:
    """COMP421: a limit per something else than the earning is worked out for."""
    related = (Related(where, "this says what the earning is worked out for"),)
    word = "floor" if isinstance(limit, AtLeast) else "cap"
    message = f"this {word} is per `{scope}`, but the earning is worked out for each `{per}`"
    hint = f"write `per {per}`"
    if isinstance(limit, AtMost):
        hint = f"write `per {per}`, or a cap over time, as in `per year, excess lost`"
    return error("COMP421", message, limit.span, hint, related=related)


def floor_above_cap(floor: AtLeast, cap: AtMost) -> Diagnostic:
    """COMP122: at least EUR 15 and at most EUR 12, for one thing."""
    first, last = (floor, cap) if floor.span.start < cap.span.start else (cap, floor)
    least, most = floor.amount.span.text, cap.amount.span.text
    message = f"nothing is at least {least} and at most {most}"
    related = (Related(first.span, "this is the other limit"),)
    hint = "make the least smaller than the most, or leave one of the two lines out"
    return error("COMP122", message, last.span, hint, related=related)


def months_fall(span: Span, first: int, last: int) -> Diagnostic:
    """COMP423: `for months 6 to 1`."""
    message = f"months {first} to {last} run backwards" if first > last else "months count from 1"
    hint = "write the first month and then the last; month 1 is the one that holds the date"
    return error("COMP423", message, span, hint)


def wrong_scope(span: Span, kind: str, wanted: str, hint: str) -> Diagnostic:
    """COMP422: a clawback per period, a draw per record."""
    return error("COMP422", f"{kind} is {wanted}", span, hint)


# --- payable and vesting -------------------------------------------------------------------------


def shares_left(
    span: Span, what: str, total: str, left: str, related: Sequence[Span]
) -> Diagnostic:
    """COMP412: shares that add up to less than all of it."""
    places = tuple(Related(each, "another share") for each in related)
    message = f"the shares of {what} add up to {total}, and {left} is left over"
    line = span.file.position
    one_line = bool(related) and line(related[0].start)[0] == line(span.start)[0]
    more = "" if one_line else f"add a line for the other {left}, or "
    hint = f"{more}change a share: together they must be 100%"
    return error("COMP412", message, span, hint, related=places)


def shares_over(
    span: Span, what: str, total: str, over: str, related: Sequence[Span]
) -> Diagnostic:
    """COMP412: shares that add up to more than all of it."""
    places = tuple(Related(each, "another share") for each in related)
    message = f"the shares of {what} add up to {total}, which is {over} too much"
    return error("COMP412", message, span, "make the shares add up to 100%", related=places)


def nothing_left(span: Span, what: str) -> Diagnostic:
    """COMP412: `rest` where the other shares take everything."""
    message = f"the other shares of {what} add up to 100%, so there is no rest"
    return error("COMP412", message, span, "remove the line", fixes=remove_line(span))


def all_and_more(span: Span, first: Span) -> Diagnostic:
    """COMP413: a line without a share beside other lines."""
    related = (Related(first, "another part"),)
    message = "this line releases all of it, and there is another part"
    hint = "give each line a share, as in `payable 80% …`"
    return error("COMP413", message, span, hint, related=related)


def two_rests(span: Span, first: Span) -> Diagnostic:
    """COMP413: two lines that take what is left."""
    related = (Related(first, "this line takes the rest already"),)
    message = "only one line can take the rest"
    return error("COMP413", message, span, "write a share in one of them", related=related)


def uneven(span: Span, every: str, length: str) -> Diagnostic:
    """COMP414: instalments that do not fill their time."""
    message = f"{length} is not a whole number of times {every}"
    hint = "choose a time that the step divides evenly, as in `every 3 months for 36 months`"
    if every.startswith("0 "):
        message, hint = "instalments need time between them", "write `every 1 month`"
    elif length.startswith("0 "):
        message, hint = f"nothing can vest over {length}", "write a time, as in `for 36 months`"
    return error("COMP414", message, span, hint)


def no_wait(span: Span, wait: str) -> Diagnostic:
    """COMP414: a share that vests after no time."""
    hint = "write a time, as in `100% after 12 months`, or `payable on DATE` without a vesting"
    return error("COMP414", f"nothing can vest after {wait}", span, hint)


def then_alone(span: Span) -> Diagnostic:
    """COMP414: `then` in the first line of a schedule."""
    edit = Edit(span, re.sub(r"^then[ \t]+", "", span.text, count=1))
    message = "`then` starts where the line above ends, and there is no line above"
    fixes = (Fix("remove `then`", (edit,)),)
    return error("COMP414", message, span, "remove `then`", fixes=fixes)


def cliff_beyond(span: Span, cliff: str, end: str, last: Span) -> Diagnostic:
    """COMP415: a cliff after the last instalment."""
    related = (Related(last, f"the last part vests after {end}"),)
    message = f"the cliff is {cliff}, when all has vested after {end} already"
    hint = f"make the cliff shorter than {end}"
    return error("COMP415", message, span, hint, related=related)


def cliff_after(span: Span, cliff: str, end: str, last: Span) -> Diagnostic:
    """COMP415: a cliff on a day after the last instalment."""
    related = (Related(last, f"the last part vests on {end}"),)
    message = f"the cliff is on {cliff}, when all has vested on {end} already"
    hint = f"choose a day up to {end}, or write `100% on {cliff}` instead"
    return error("COMP415", message, span, hint, related=related)


def no_such_day(span: Span, day: int) -> Diagnostic:
    """COMP434: a day that no month has."""
    hint = "write a day from 1 to 31, or `dates on the last`; shorter months take their last day"
    return error("COMP434", f"no month has a day {day}", span, hint)


# --- clawbacks and draws -------------------------------------------------------------------------


def other_record(span: Span, name: str, per: str, wanted: str, path: Span) -> Diagnostic:
    """COMP424: an earning that has nothing to do with the record taken back."""
    related = (Related(path, f"this is {a_name(wanted)}"),)
    message = (
        f"`{name}` is not earned for {a_name(wanted)}, so nothing of it can be taken back here"
    )
    hint = f"name an earning that is `for each {wanted}`"
    if per:
        message = f"`{name}` is earned for each `{per}`; here it is taken back for {a_name(wanted)}"
    return error("COMP424", message, span, hint, related=related)


def no_record(span: Span, path: str, found: str) -> Diagnostic:
    """COMP424: `take back what X earned` where X is no record."""
    message = f"`{path}` is {found}, and only a record has earned something"
    hint = "name a field that refers to the record that was paid for"
    return error("COMP424", message, span, hint)


def no_anchor(span: Span) -> Diagnostic:
    """COMP425: a share that falls from no date."""
    message = "the share falls over a time, and nothing says from which day"
    hint = "write `from DATE` at its end, or `within … of DATE` in the first line"
    return error("COMP425", message, span, hint)


def not_falling(span: Span, high: str, low: str) -> Diagnostic:
    """COMP426: a share that does not fall."""
    message = f"a share cannot fall from {high} to {low}"
    return error("COMP426", message, span, "write `falling evenly from 100% to 0% over …`")


def falls_at_once(span: Span, over: str) -> Diagnostic:
    """COMP426: a share that falls over no time."""
    message = f"a share cannot fall over {over}"
    return error("COMP426", message, span, "write a time, as in `over 180 days`, or `share all`")


def bad_share(span: Span, text: str, what: str) -> Diagnostic:
    """COMP427: a share above 100% or below nothing."""
    message = f"{what} must be a percentage from 0% to 100%, and this is {text}"
    return error("COMP427", message, span, "write a percentage such as `50%`")


def counts_another(span: Span, name: str, per: str, record: str, scope: Span) -> Diagnostic:
    """COMP424: a draw for each record that counts what is earned for something else."""
    related = (Related(scope, "its balance is kept for each of these"),)
    earned = f"is earned for each `{per}`" if per else "is not earned for a record"
    message = f"`{name}` {earned}, and this draw is for each `{record}`"
    hint = f"name an earning that is `for each {record}`, or write `for each month`"
    return error("COMP424", message, span, hint, related=related)


def one_reference(
    span: Span, record: str, of: str, fields: Sequence[str], declared: Span
) -> Diagnostic:
    """COMP439: a record that gives back and does not lead to one event."""
    related = (Related(declared, f"`{record}` is declared here"),)
    message = f"`{record}` has no field that leads to {a_name(of)}"
    hint = f"add a field of type `{of}` to it"
    if fields:
        message = f"`{record}` has several fields that lead to {a_name(of)}: {listed(list(fields))}"
        hint = f"keep one field of type `{of}` in it"
    return error("COMP439", message, span, hint, related=related)


def waived_and_given_back(span: Span, line: Span) -> Diagnostic:
    """COMP439: what was waived would be given back without having been taken."""
    related = (Related(line, "this gives back all that was taken"),)
    message = "what is waived was never taken, and would be given back all the same"
    hint = "write `invoice the rest`, or leave one of the two lines out"
    return error("COMP439", message, span, hint, related=related)


def falls_by_itself(span: Span, rule: Span) -> Diagnostic:
    """COMP438: a clawback that looks at figures which it changes."""
    related = (Related(rule, "so figures change with this clawback"),)
    message = f"`{span.text}` may fall by this clawback, so it cannot decide about it"
    hint = "look at fields of the record only, or write `attainment stays`"
    return error("COMP438", message, span, hint, related=related)


def falls_by_an_amount(span: Span, rule: Span) -> Diagnostic:
    """COMP438: attainment that falls by an amount of pay."""
    related = (Related(rule, "attainment falls by a share of the record"),)
    message = "an amount of pay does not say by how much attainment falls"
    hint = "take back a percentage, or write `attainment stays`"
    return error("COMP438", message, span, hint, related=related)


def amount_of_several(span: Span, take: Span) -> Diagnostic:
    """COMP437: an amount that is taken back of several earnings."""
    related = (Related(take, "these are several"),)
    message = "an amount is taken back of one earning, and here are several"
    hint = "write a clawback for each of them, or take back a percentage"
    return error("COMP437", message, span, hint, related=related)


def no_balance(span: Span, nothing: Span) -> Diagnostic:
    """COMP428: what leaving does to a balance that is never kept."""
    related = (Related(nothing, "so there is never anything to repay"),)
    message = "this draw is not recovered, so leaving changes nothing"
    return error(
        "COMP428", message, span, "remove the line", related=related, fixes=remove_line(span)
    )


def nothing_is_open(span: Span, invoice: Span) -> Diagnostic:
    """COMP428: what leaving does to a claim that is invoiced at once."""
    related = (Related(invoice, "so nothing is carried on"),)
    message = "what this clawback takes is invoiced at once, so leaving changes nothing"
    return error(
        "COMP428", message, span, "remove the line", related=related, fixes=remove_line(span)
    )


def ends_before_it_starts(span: Span, since: str, until: str) -> Diagnostic:
    """COMP436: a draw whose recovery is over before it begins."""
    message = f"recovery starts on {since} and is over on {until}, so nothing is ever recovered"
    return error("COMP436", message, span, "write the earlier date after `from`")


def holds_everything(span: Span, most: Span) -> Diagnostic:
    """COMP436: a payment that is held is never large enough to be paid."""
    related = (Related(most, "no payment is larger than this"),)
    message = "every payment is held: none may be as large as this"
    hint = "hold payments under a smaller amount"
    return error("COMP436", message, span, hint, related=related)


def no_payment(span: Span, text: str) -> Diagnostic:
    """COMP436: a limit of payments that is nothing or below."""
    message = f"a limit of payments must be above zero, and this is {text}"
    return error("COMP436", message, span, "write an amount above zero, or leave the line out")


def second_payment(span: Span, first: Span) -> Diagnostic:
    """COMP120: two blocks of rules for payments."""
    related = (Related(first, "the first is here"),)
    message = "a plan has one block of rules for payments, and this is the second"
    return error("COMP120", message, span, "move its lines to the first", related=related)


# --- advice --------------------------------------------------------------------------------------


def unsaid_leaving(block: Block, name: str, later: Span, line: str) -> Diagnostic:
    """COMP701: parts that come later, and no word on leaving."""
    related = (Related(later, "this part comes later"),)
    message = f"`{name}` does not say what becomes of later parts when somebody leaves"
    hint = f"all of it stays due; to say so, write `{line}`"
    fixes = add_line(block, line)
    return advice("COMP701", message, block.span, hint, related=related, fixes=fixes)


def outside_cap(
    block: Block, name: str, earning: str, caps: Sequence[Span], text: str
) -> Diagnostic:
    """COMP702: an accelerator on an earning with a cap."""
    related = tuple(Related(span, f"this holds for `{earning}` alone") for span in caps)
    message = f"what `{name}` adds is paid on top of the cap of `{earning}`"
    hint = f'to say so, write the line `"{text}"` above it'
    fixes = add_line_above(block.span, f'"{text}"')
    return advice("COMP702", message, block.span, hint, related=related, fixes=fixes)


def unsaid_recovery(block: Block, name: str) -> Diagnostic:
    """COMP703: a clawback without a word on how it is recovered."""
    line = "recover by offset"
    message = f"`{name}` does not say how it is recovered"
    hint = f"it is set off in full against the next payments; to say so, write `{line}`"
    return advice("COMP703", message, block.span, hint, fixes=add_line(block, line))


def leaving_looks_at(path: Path, owner: Record, payee: Record | None) -> Diagnostic:
    """COMP214: a field of the clause's record in a line about leaving."""
    name = path.first.name
    related = (
        Related(owner.fields[name].line.word.span, f"`{name}` belongs to each `{owner.name}`"),
    )
    who = f"the `{payee.name}`" if payee is not None else "the person"
    message = f"`{path.name}` is a field of `{owner.name}`; what leaving does looks at {who} alone"
    hint = "name a field of the person who is paid"
    if payee is not None and payee.fields:
        hint = f"name a field of `{payee.name}`: {listed(list(payee.fields))}"
    return error("COMP214", message, path.span, hint, related=related)
