"""What holds for every command: exit codes, wrong use, and faults of ours.

A fault of ours (COMP900) is a short message and exit code 3; `COMP_DEBUG=1` shows the traceback.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import click

from compdsl.cli.commands import comp

REPORT_TO = "please report it with the plan and the command, to the people who maintain Comp"
FAULT, WRONG_USE, INTERRUPTED = 3, 2, 130


def run_process(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; nothing is raised."""
    gc.set_threshold(100_000, 50, 50)  # a short command keeps nearly all that it makes
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        code = comp.main(list(arguments), prog_name="comp", standalone_mode=False)
    except click.ClickException as wrong:
        _wrong_use(wrong)
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except Exception as fault:
        _fault(fault)
        return FAULT
    return code if isinstance(code, int) else 0


def _wrong_use(wrong: click.ClickException) -> None:
    message = wrong.format_message().strip().removesuffix(".")
    click.echo(f"error: {message[:1].lower()}{message[1:]}", err=True)
    if isinstance(wrong, click.UsageError) and wrong.ctx is not None:
        click.echo(f"try `{wrong.ctx.command_path} --help`", err=True)


def _fault(fault: Exception) -> None:
    if os.environ.get("COMP_DEBUG") == "1":
        import traceback

        traceback.print_exception(fault)
    from compdsl.diagnostics.model import Diagnostic
    from compdsl.diagnostics.render import render

    said = " ".join(str(fault).split())[:200]
    kind = type(fault).__name__
    what = f"{kind}: {said}" if said else kind
    hint = f"{REPORT_TO}; `COMP_DEBUG=1` shows where it happened"
    item = Diagnostic(
        "COMP900", "error", f"this is a fault of Comp, not of your plan ({what})", hint=hint
    )
    click.echo(render([item], "terminal"), err=True, nl=False)
