"""The commands of `comp` by name; each is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from compdsl.version import __version__

COMMANDS = (
    "new", "check", "lint", "show", "fmt", "test", "run", "explain", "schema", "ir", "lsp",
    "completion",
)  # fmt: skip


class Commands(click.Group):
    """A group whose commands lie in modules of the same name beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which people meet them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, importing its module."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"compdsl.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for, or name the ones near to it."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from compdsl.diagnostics.near import nearby, suggest

            near = suggest(*nearby(args[0], COMMANDS))
            hint = near or f"the commands are {', '.join(COMMANDS)}"
            ctx.fail(f"there is no command `{args[0]}`; {hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="comp")
def comp() -> None:
    """Sales compensation plans: check them, test them, run them, explain every amount.

    Exit codes: 0 clean, 1 problems in the plan or the data, 2 wrong use, 3 a fault of Comp.
    """
