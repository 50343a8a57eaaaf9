"""All rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.carried_past import carried_past
from compdsl.lint.falling import falling
from compdsl.lint.jump import jump
from compdsl.lint.looked import Looked
from compdsl.lint.low_cap import low_cap
from compdsl.lint.money_only import money_only
from compdsl.lint.review import review
from compdsl.lint.short_holdback import short_holdback
from compdsl.lint.short_term import short_term
from compdsl.lint.undated import undated
from compdsl.lint.unearned import unearned
from compdsl.lint.unpaid_metric import unpaid_metric
from compdsl.lint.unreachable import unreachable
from compdsl.lint.unrecovered import unrecovered
from compdsl.lint.volume_and_value import volume_and_value

RULES: tuple[Callable[[Looked], Iterator[Diagnostic]], ...] = (
    short_term,
    money_only,
    review,
    undated,
    volume_and_value,
    unpaid_metric,
    unearned,
    falling,
    jump,
    unreachable,
    low_cap,
    short_holdback,
    unrecovered,
    carried_past,
)
