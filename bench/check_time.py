"""How long `comp check` takes as a whole process, against the libraries that it stands on.

Runs `comp check PLAN` and `python -c "import lark, click, pydantic"` in turn, so that both meet the
same load of the machine, and prints the medians and their ratio. The aim is a ratio of at most 2.
Byte code is kept in a folder of its own, as an installed package has it beside its modules.

    python bench/check_time.py [PLAN] [RUNS]
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import gettempdir
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = [sys.executable, "-c", "import lark, click, pydantic"]


def environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "comp-check-time")}


def seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, capture_output=True, check=False, cwd=ROOT, env=environment())
    return perf_counter() - start


def main() -> None:
    plan = sys.argv[1] if len(sys.argv) > 1 else "compdsl/cli/starter/plan.comp"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    checking = [sys.executable, "-m", "compdsl", "check", plan]
    for command in (checking, LIBRARIES):
        seconds(command)  # fills the caches of parser tables and of byte code
    pairs = [(seconds(checking), seconds(LIBRARIES)) for _ in range(runs)]
    ours, theirs = (median(each) for each in zip(*pairs, strict=True))
    ratio = median(one / other for one, other in pairs)
    print(f"comp check {plan}: {1000 * ours:.0f} ms")
    print(f"import lark, click, pydantic: {1000 * theirs:.0f} ms")
    print(f"ratio: {ratio:.2f}")


if __name__ == "__main__":
    main()
