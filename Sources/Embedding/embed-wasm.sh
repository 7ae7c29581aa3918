#!/bin/bash
# Builds the browser rooms and writes a Swift file that holds them: embed-wasm.sh OUTPUT TOOLCHAIN
set -euo pipefail

here=$(dirname "${BASH_SOURCE[0]}")
out=$(dirname "$1")
bash "$here/build-wasm.sh" "$out" "$2"

file() {
  printf 'EmbeddedFile(name: "%s", base64: "%s")' "$1" "$(base64 -w 0 <"$out/$1")"
}
quoted() {
  sed -E 's/[^ ]+/"&"/g; s/ /, /g' <<<"$*"
}
{
  cat "$here/EmbeddedProgram.swift"
  echo
  echo 'extension Embedded {'
  echo '  /// In the order of programs.txt.'
  echo '  static let webWizards = ['
  while IFS='|' read -r fields documents lists; do
    read -r name fields <<<"$fields"
    printf '    EmbeddedProgram(fields: [%s], documents: [%s], knowsLists: %s, module: %s, packed: %s),\n' \
      "$(quoted $fields)" "$(quoted $documents)" "$([[ $lists == *lists* ]] && echo true || echo false)" \
      "$(file "web-wizard-$name.wasm")" "$(file "web-wizard-$name.wasm.lzma")"
  done <"$here/programs.txt"
  echo '  ]'
  echo '  /// Reads all fields.'
  printf '  static let webWizard = %s\n' "$(file web-wizard.wasm)"
  printf '  static let webWizardPacked = %s\n' "$(file web-wizard.wasm.lzma)"
  echo '}'
} >"$1.new"
mv "$1.new" "$1"
