#!/bin/bash
# Builds the browser rooms and writes a Swift file that holds them: embed-wasm.sh OUTPUT TOOLCHAIN
#
# A page takes the compressed one: base64 of the other would be a third larger on its way.
set -euo pipefail

out=$(dirname "$1")
bash "$(dirname "${BASH_SOURCE[0]}")/build-wasm.sh" "$out" "$2"

embedded() {
  printf '  static let %s = EmbeddedFile(name: "%s", base64: "%s")\n' "$1" "$2" "$(base64 -w 0 <"$out/$2")"
}
{
  echo 'extension Embedded {'
  embedded webWizardWasm web-wizard.wasm
  embedded webWizardWasmGz web-wizard.wasm.gz
  echo '}'
} >"$1.new"
mv "$1.new" "$1"
