"""All sentences, by the kind of node that they are for."""

from __future__ import annotations

from compdsl.report.contract.earning_sentences import EARNING_SENTENCES
from compdsl.report.contract.example_sentences import EXAMPLE_SENTENCES
from compdsl.report.contract.figures import FIGURES
from compdsl.report.contract.pay_sentences import PAY_SENTENCES
from compdsl.report.contract.phrases import PHRASES
from compdsl.report.contract.plan_sentences import PLAN_SENTENCES
from compdsl.report.contract.release_sentences import RELEASE_SENTENCES
from compdsl.report.contract.teller import Saying
from compdsl.syntax.node import Node

SAYINGS: dict[type[Node], Saying] = {
    **PHRASES,
    **FIGURES,
    **PLAN_SENTENCES,
    **EARNING_SENTENCES,
    **RELEASE_SENTENCES,
    **PAY_SENTENCES,
    **EXAMPLE_SENTENCES,
}
