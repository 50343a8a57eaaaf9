"""What declarations must say, may not say twice, and may not say together.

`check_declarations` takes a plan whose expressions have been typed and reports everything that is
wrong with its clauses; where something was reported already (a type that is not known, a block
that could not be read in full) it keeps silent. One module for each concern; their order does not
matter, because diagnostics come out in reading order.
"""

from __future__ import annotations

from compdsl.check.clawbacks import check_clawbacks
from compdsl.check.dated_fields import check_dated_fields
from compdsl.check.draws import check_draws, check_payments
from compdsl.check.earnings import check_earnings
from compdsl.check.examples import check_examples
from compdsl.check.falls import check_falls
from compdsl.check.fixed_amounts import check_fixed_amounts
from compdsl.check.grids import check_grids
from compdsl.check.measured import check_units
from compdsl.check.other_dates import check_other_dates
from compdsl.check.plan_header import check_plan_header
from compdsl.check.promises import check_promises
from compdsl.check.quotas import check_quotas
from compdsl.check.records import check_records
from compdsl.check.release import check_release
from compdsl.check.rerating import check_rerating
from compdsl.check.rewards import check_rewards
from compdsl.check.slots import check_slots
from compdsl.check.support import check_support
from compdsl.check.terms import check_terms
from compdsl.check.tiers import check_tiers
from compdsl.check.tiers_in_periods import check_tiers_in_periods
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report

CHECKS = (
    check_slots,
    check_plan_header,
    check_records,
    check_terms,
    check_quotas,
    check_dated_fields,
    check_tiers,
    check_rerating,
    check_fixed_amounts,
    check_grids,
    check_tiers_in_periods,
    check_earnings,
    check_other_dates,
    check_release,
    check_clawbacks,
    check_falls,
    check_units,
    check_draws,
    check_payments,
    check_rewards,
    check_promises,
    check_examples,
    check_support,
)


def check_declarations(typed: Typed, report: Report) -> None:
    """Check the declarations of a plan; report what is wrong, what is unsaid, what is too early."""
    for check in CHECKS:
        check(typed, report)
