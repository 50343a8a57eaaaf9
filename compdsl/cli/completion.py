"""`comp completion`: the script by which a shell completes commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from compdsl.cli.output import say

WHERE = {
    "bash": 'add to ~/.bashrc: eval "$(comp completion bash)"',
    "zsh": 'add to ~/.zshrc: eval "$(comp completion zsh)"',
    "fish": "save as ~/.config/fish/completions/comp.fish",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(WHERE)))
def command(shell: str) -> None:
    """Print the completion script of a SHELL.

    \b
    bash: add to ~/.bashrc  eval "$(comp completion bash)"
    zsh:  add to ~/.zshrc   eval "$(comp completion zsh)"
    fish: comp completion fish > ~/.config/fish/completions/comp.fish
    """
    from compdsl.cli.commands import comp

    kind = get_completion_class(shell)
    assert kind is not None
    # Click looks at the version of bash before it prints; a script needs no bash to be printed.
    template = kind.source_template % kind(comp, {}, "comp", "_COMP_COMPLETE").source_vars()
    say(f"# {WHERE[shell]}\n{template}\n")
