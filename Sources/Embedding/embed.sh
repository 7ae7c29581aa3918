#!/bin/bash
# Writes a Swift file that holds other files: embed.sh OUTPUT FILE…
#
# style.css becomes Embedded.styleCss.
set -euo pipefail

output=$1
shift

# style.css → styleCss
identifier() {
  sed -E 's/[^A-Za-z0-9]+(.)/\U\1/g; s/^(.)/\l\1/' <<<"$1"
}

{
  cat "$(dirname "${BASH_SOURCE[0]}")/EmbeddedFile.swift"
  echo
  echo '/// The files that this room carries within itself.'
  echo 'enum Embedded {'
  for file in "$@"; do
    name=$(basename "$file")
    printf '  static let %s = EmbeddedFile(name: "%s", base64: "%s")\n' \
      "$(identifier "$name")" "$name" "$(base64 -w 0 <"$file")"
  done
  echo '}'
} >"$output.new"
mv "$output.new" "$output"
