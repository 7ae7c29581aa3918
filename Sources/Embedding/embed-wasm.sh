#!/bin/bash
# Builds the browser rooms and writes a Swift file that holds them: embed-wasm.sh OUTPUT TOOLCHAIN
set -euo pipefail

out=$(dirname "$1")
bash "$(dirname "${BASH_SOURCE[0]}")/build-wasm.sh" "$out" "$2"
{
  echo 'extension Embedded {'
  printf '  static let webWizardWasm = EmbeddedFile(name: "web-wizard.wasm", base64: "%s")\n' \
    "$(base64 -w 0 <"$out/web-wizard.wasm")"
  echo '}'
} >"$1.new"
mv "$1.new" "$1"
