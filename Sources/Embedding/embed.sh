#!/bin/bash
# Writes a Swift file that holds other files: embed.sh OUTPUT FILE…
#
# style.css becomes Embedded.styleCss. A script is put in as it travels: with the scripts beside it that it imports, and
# without what only its readers need.
set -euo pipefail

output=$1
shift

# style.css → styleCss
identifier() {
  sed -E 's/[^A-Za-z0-9]+(.)/\U\1/g; s/^(.)/\l\1/' <<<"$1"
}

# travelling FILE
travelling() {
  case $1 in
    *.js) esbuild --bundle --format=iife --minify --charset=utf8 --target=es2021 --log-level=warning "$1" ;;
    *) cat "$1" ;;
  esac
}

if [[ " $* " == *".js "* ]] && ! command -v esbuild >/dev/null; then
  echo 'error: esbuild is missing; it is in the Debian package esbuild' >&2
  exit 1
fi
{
  cat "$(dirname "${BASH_SOURCE[0]}")/EmbeddedFile.swift"
  echo
  echo '/// The files that this room carries within itself.'
  echo 'enum Embedded {'
  for file in "$@"; do
    name=$(basename "$file")
    printf '  static let %s = EmbeddedFile(name: "%s", base64: "%s")\n' \
      "$(identifier "$name")" "$name" "$(travelling "$file" | base64 -w 0)"
  done
  echo '}'
} >"$output.new"
mv "$output.new" "$output"
