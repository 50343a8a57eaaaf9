"""`python -m comp_lsp`: the server on standard input and output."""

from comp_lsp.start import main

main()
