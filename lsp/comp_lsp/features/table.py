"""Which question of the protocol each feature answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comp_lsp.features import (
    actions,
    commands,
    completion,
    formatting,
    hierarchy,
    hints,
    hover,
    lenses,
    navigation,
    on_type,
    semantic,
    signatures,
    structure,
    symbols,
)

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

FEATURES = (
    actions,
    commands,
    completion,
    formatting,
    hierarchy,
    hints,
    hover,
    lenses,
    navigation,
    on_type,
    semantic,
    signatures,
    structure,
    symbols,
)


def register(server: CompServer) -> None:
    """Have the server answer everything that the features can."""
    for feature in FEATURES:
        feature.register(server)
