"""The plan's header, records, terms, quotas and tiers as sentences."""

from __future__ import annotations

from compdsl.check.declared import pays_amounts
from compdsl.diagnostics.making import a
from compdsl.report.contract.phrases import header_path
from compdsl.report.contract.teller import Saying, Teller
from compdsl.report.contract.words import before, day, listed, readable
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax.node import Node
from compdsl.syntax.texts import earlier_of

FACTS = {
    "id": "this contract is kept under the name {}",
    "version": "this is version {}",
    "client": "the client is {}",
    "vendor": "the vendor is {}",
    "currency": "amounts are in {} unless another currency is named",
    "timezone": "a time of day in the data is cut to a date in the time zone {}",
    "year": "the year starts in {}; quarters and halves follow",
    "rounding": "each amount is rounded once, to the smallest unit of its currency, {}",
}
MODES = {
    "marginal": "every slice is paid at the rate of the band that it falls in",
    "whole": "all of it is paid at the rate of the band that the whole reaches, earlier records "
    "included: they get the difference",
    "prospective": "all of a record is paid at the rate of the band reached before it",
    "interpolated": "the rate is read off the straight line between the points",
    "stepped": "the row and the column that are reached give the value",
}
AMOUNTS = {
    "marginal": "the amount of each row is earned once, when it is first reached, and given back "
    "where it is left again",
    "whole": "the amount of the row that is reached is earned once, less what was earned of it "
    "before",
    "prospective": "each record earns the amount of the row reached before it",
    "interpolated": "the amount is read off the straight line between the points",
}
ALONE = {
    "marginal": "each record earns the amounts of all rows that it reaches",
    "whole": "each record earns the amount of the row that it reaches",
    "prospective": "each record earns the amount of the row that it reaches",
}
EDGES = {"from": "from {} on", "above": "above {}", "below": "below {}", "at": "at {}"}


# --- the plan ------------------------------------------------------------------------------------


def _fact(tell: Teller, item: c.PlanFact) -> str:
    del tell
    return FACTS[item.fact].format(item.value)


def _earlier_version(tell: Teller, item: c.EarlierVersion) -> str:
    del tell
    return f"until {day(before(item.since.text))} version {item.version or '1'} is in force"


def _until(tell: Teller, item: c.Until) -> str:
    """Say what held about release before an amendment; nothing where that is the same."""
    if not item.released:
        return ""
    lines = [tell.say(line) for line in item.lines] or ["it is payable when it is earned"]
    untils = earlier_of(tell.block) if tell.block is not None else []
    above = [each.since.text for each in untils if each.since.text < item.since.text]
    first = f"from {day(above[-1])} " if above else ""
    dated = (
        f"what is dated {first}to {day(before(item.since.text))}, both included,"
        if first
        else (f"what is dated by {day(before(item.since.text))}")
    )
    return f"{dated} is released in this way instead: {'; '.join(lines)}"


def _effective(tell: Teller, item: c.Effective) -> str:
    last = f" to {tell.say(item.last)}, both included" if item.last is not None else " on"
    return (
        f"it is in force from {tell.say(item.first)}{last}; what was earned by then is released, "
        "taken back and paid after the end as well"
    )


def _review(tell: Teller, item: c.ReviewBy) -> str:
    return f"the parties review it by {tell.say(item.date)}"


def _amends(tell: Teller, item: c.Amends) -> str:
    del tell
    return f"it amends the plan in “{item.path}”"


def _removes(tell: Teller, item: c.Removes) -> str:
    del tell
    return f"it removes {listed([readable(word.name) for word in item.names])}"


def _pays(tell: Teller, item: c.Pays) -> str:
    who = f"the {item.payer}" if item.payer else "the company"
    every = item.unit if item.every == 1 else f"{item.every} {item.unit}s"
    since = f", from day {item.from_day}" if item.from_day is not None else ""
    since += tell.maybe(item.from_date, ", from ")
    after = item.after or item.unit
    late = f", {item.days_after} calendar days after the {after}" if item.days_after else ""
    where = tell.maybe(item.where, " where ")
    return f"{who} pays each {item.payee.name}{where} once for every {every}{since}{late}"


# --- data ----------------------------------------------------------------------------------------


def _choice_value(tell: Teller, item: c.ChoiceValue) -> str:
    del tell
    title = f" ({item.title.value})" if item.title is not None else ""
    also = [f"“{each.value}”" for each in item.aliases]
    return f"{item.word.name}{title}" + (f", also written {listed(also, 'or')}" if also else "")


def _type(tell: Teller, item: c.TypeName) -> str:
    del tell
    if item.values:
        return f"one of {listed([word.name for word in item.values], 'or')}"
    if item.currency is not None:
        return f"money in {item.currency.name}"
    return "yes or no" if item.name == "yes/no" else item.name


def _field(tell: Teller, item: c.FieldLine) -> str:
    notes = [
        *(["which names the row"] if item.key else []),
        *(["which may be missing"] if item.may_be_blank else []),
        *(["whose value may change from one date to the next"] if item.dated else []),
        *([f"read from the column “{item.header.value}”"] if item.header is not None else []),
    ]
    return f"{readable(item.word.name)}: {tell.say(item.type)}" + "".join(f", {n}" for n in notes)


def _require(tell: Teller, item: c.Require) -> str:
    return f"a row is accepted only if {tell.say(item.condition)}"


def _one_per(tell: Teller, item: c.OnePer) -> str:
    del tell
    return f"there is at most one for each {listed([word.name for word in item.fields])}"


def _takes_part(tell: Teller, item: c.TakesPart) -> str:
    name = tell.payee
    last = header_path(tell, name, item.last) if item.last is not None else ""
    until = f" to {last}, both days included" if last else " on"
    return f"{a(name)} takes part from {header_path(tell, name, item.first)}{until}"


# --- terms, quotas, tiers ------------------------------------------------------------------------


def _term_key(tell: Teller, item: c.TermKey) -> str:
    del tell
    return "any" if item.kind == "any" else item.text


def _term_row(tell: Teller, item: c.TermRow) -> str:
    keys = listed([tell.say(key) for key in item.keys])
    case = keys or ("in every other case" if item.otherwise else "always")
    since = f" from {day(item.since.text)}" if item.since is not None else ""
    return f"{case}{since}: {tell.say(item.value)}"


def _split(tell: Teller, item: c.Split) -> str:
    return f"it is split by {item.period}: {listed([tell.say(each) for each in item.shares])}"


def _ramp(tell: Teller, item: c.Ramp) -> str:
    shares = listed([tell.say(each) for each in item.shares])
    since = header_path(tell, tell.payee, item.since)
    return f"it rises by {item.period} since {since}: {shares} of it, and all of it after that"


def _span(tell: Teller, item: c.Span_) -> str:
    match item.kind:
        case "each":
            return f"starting anew in each {item.period}"
        case "plan":
            return "over the whole contract"
        case "record":
            return "for each record alone"
        case _:
            return f"since {tell.maybe(item.date)}"


def _tier_row(tell: Teller, item: c.TierRow) -> str:
    back = tell.maybe(item.back_to, "; reaching it also lifts what lies between there and ")
    return f"{EDGES[item.edge].format(tell.say(item.bound))}: {tell.say(item.rate)}{back}"


def _table_row(tell: Teller, item: c.TableRow) -> str:
    del tell
    return " | ".join(word.name for word in item.cells)


# --- what a header says --------------------------------------------------------------------------


def _term_header(tell: Teller, item: d.TermHeader) -> str:
    by = f" for each {listed([word.name for word in item.by])}" if item.by else ""
    per = f", for each {item.per}" if item.per is not None else ""
    if item.to_currency:
        given = f", given as data{per}" if item.from_data else ""
        return f"what one unit of each currency is in {item.to_currency}{given}"
    if item.from_data:
        return f"it is given as data{by}{per}"
    return f"it is {tell.say(item.value)}" if item.value is not None else f"it depends{by}{per}"


def _quota_header(tell: Teller, item: d.QuotaHeader) -> str:
    per = f" for each {tell.payee} and {item.per}"
    if item.value is None:
        return f"a goal that is given as data{per}"
    return f"a goal of {tell.say(item.value)}{per}"


def _metric_header(tell: Teller, item: d.MetricHeader) -> str:
    if item.per is None:
        return tell.say(item.value)
    per = "for the whole plan" if item.per.name == "plan" else f"for each {item.per.name}"
    return f"{tell.say(item.value)}, {per}"


def _tiers_header(tell: Teller, item: d.TiersHeader) -> str:
    over = tell.maybe(item.over, ", ")
    is_alone = item.over is not None and item.over.kind == "record"
    how = "all of it is paid at the rate of the band that the whole reaches"
    how = how if is_alone and item.mode == "whole" else MODES[item.mode]
    if tell.block is not None and pays_amounts(tell.typed, tell.block):
        how = ALONE.get(item.mode, AMOUNTS[item.mode]) if is_alone else AMOUNTS[item.mode]
    return f"tiers on {tell.say(item.measure)}{over}: {how}"


def _grid_header(tell: Teller, item: d.GridHeader) -> str:
    over = tell.maybe(item.over, ", ")
    across, down = tell.say(item.across), tell.say(item.down)
    return f"a table on {across} by {down}{over}: {MODES[item.mode]}"


def _function_header(tell: Teller, item: d.FunctionHeader) -> str:
    given = listed([readable(each.word.name) for each in item.parameters])
    return f"from {given}: {tell.say(item.value)}"


def _record_header(tell: Teller, item: d.RecordHeader) -> str:
    name = item.word.name if item.word is not None else ""
    made = f"each {name} is one row of data"
    if item.payee is not None:
        made += f"; it belongs to {header_path(tell, name, item.payee)}"
    if item.on is not None:
        made += f"; it counts on {header_path(tell, name, item.on)}"
    if item.then:
        made += f", and within a day by {listed([readable(each.name) for each in item.then])}"
    return made


PLAN_SENTENCES: dict[type[Node], Saying] = {
    c.PlanFact: _fact,
    c.EarlierVersion: _earlier_version,
    c.Until: _until,
    c.Effective: _effective,
    c.ReviewBy: _review,
    c.Amends: _amends,
    c.Removes: _removes,
    c.Pays: _pays,
    c.ChoiceValue: _choice_value,
    c.TypeName: _type,
    c.FieldLine: _field,
    c.Require: _require,
    c.OnePer: _one_per,
    c.TakesPart: _takes_part,
    c.TermKey: _term_key,
    c.TermRow: _term_row,
    c.Split: _split,
    c.Ramp: _ramp,
    c.Span_: _span,
    c.TierRow: _tier_row,
    c.TableRow: _table_row,
    d.TermHeader: _term_header,
    d.QuotaHeader: _quota_header,
    d.MetricHeader: _metric_header,
    d.TiersHeader: _tiers_header,
    d.GridHeader: _grid_header,
    d.FunctionHeader: _function_header,
    d.RecordHeader: _record_header,
}
