#!/bin/bash
# Builds the browser rooms as WebAssembly modules: build-wasm.sh OUT [TOOLCHAIN]
#
#   OUT        the folder in which web-wizard.wasm is put, and for each line of programs.txt web-wizard-NAME.wasm, which
#              reads the fields and, after the bar, writes the kinds of documents of that line alone, and knows lists
#              only where the line ends in `| lists`, which a line with sheets must; each also with .lzma, as it travels
#   TOOLCHAIN  the folder of swiftc, clang and wasm-ld; without it, the one of the swiftc that the shell finds
#
# The rooms stand in rooms.txt, the lowest first; the flags and the exported names in toolset.json, which
# `swift build --toolset` reads as well. What is switched off there makes this code larger: inlining, moving releases,
# closures and functions made for one caller, and merging functions before the linker sees them all. The Unicode
# tables are left out: what needs them is named by the linker. Binaryen's wasm-opt takes off a tenth, and xz packs it a tenth smaller
# than gzip would; both are asked for rather than done without: the same sources are the same bytes on every machine.
set -euo pipefail

# The most that may travel to a page, in bytes; web-wizard.wasm, for guides that no line of programs.txt is made for,
# may have as much as it needs.
budget=33300
lists_budget=38500
sheet_budget=43000

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sources=$(dirname "$here")
for tool in wasm-opt:binaryen xz:xz-utils; do
  command -v "${tool%:*}" >/dev/null && continue
  echo "error: ${tool%:*} is missing; it is in the Debian package ${tool#*:}" >&2
  exit 1
done
mkdir -p "$1"
out=$(cd "$1" && pwd)
tools=${2:-$(dirname "$(readlink -f "$(command -v swiftc)")")}
triple=wasm32-unknown-none-wasm

# The options of one tool in toolset.json, one a line.
options() {
  sed -n "/\"$1\"/,/\]/s/^ *\"\([^\"]*\)\",\{0,1\}$/\1/p" "$here/toolset.json"
}
mapfile -t swift_options < <(options swiftCompiler)
mapfile -t c_options < <(options cCompiler)
mapfile -t link_options < <(options linker)
# Flattening and building the branches anew finds what is alike; functions of a few bytes are cheaper where they are called.
shrink_options=(-Oz --low-memory-unused --flatten --rereloop -Oz --flatten --rereloop -Oz)
shrink_options+=(--always-inline-max-function-size=6 --flexible-inline-max-function-size=0 -Os)
shrink_options+=(--enable-bulk-memory --enable-mutable-globals --enable-nontrapping-float-to-int --enable-sign-ext)
mapfile -t rooms < <(grep . "$here/rooms.txt")

swift_room() {
  "$tools/swiftc" -target $triple "${swift_options[@]}" -lto=llvm-full -swift-version 6 -warnings-as-errors \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility -module-cache-path "$out/cache" "$@"
}

# only_cases FILE NAME…: a file of readers or writers, without the cases other than those named, in each of its
# switches: a case is `case .name, .name:` at the start of its line, and ends where the next one or the switch does.
only_cases() {
  local file=$1
  shift
  awk -v names="$(sed -E 's/-(.)/\U\1/g' <<<"$*")" '
    BEGIN { wanted = split(names, name, " "); for (n in name) keeps[name[n]] = 1 }
    /^ *switch .*\{$/ { indent = substr($0, 1, match($0, /[^ ]/) - 1); isInside = 1; print; next }
    isInside && $0 == indent "}" { print indent "default: preconditionFailure()"; isInside = 0; isLeftOut = 0 }
    isInside && /^ *case \./ {
      isLeftOut = 1
      split(substr($0, 1, index($0, ":") - 1), label, /[ ,.(]+/)
      for (n in label) if (label[n] in keeps) { isLeftOut = 0; found[label[n]] }
    }
    !isLeftOut { print }
    END { if (length(found) != wanted) { print "error: programs.txt names what is not there" >"/dev/stderr"; exit 1 } }' "$file"
}

# compile_room ROOM INTO [FILE NAME…]: adds to `objects`; of that file only the cases that are named.
compile_room() {
  local room=$1 into=$2 library=-parse-as-library object file c_files swift_files
  shift 2
  mkdir -p "$into"
  mapfile -t c_files < <(find "$sources/$room" -name '*.c' | LC_ALL=C sort)
  mapfile -t swift_files < <(find "$sources/$room" -name '*.swift' | LC_ALL=C sort)
  for file in "${c_files[@]}"; do
    object=$into/$room-$(basename "$file").o
    "$tools/clang" --target=$triple "${c_options[@]}" -std=c17 -Wall -Wextra -Werror -I "$sources/$room/include" \
      -c "$file" -o "$object"
    objects+=("$object")
  done
  ((${#swift_files[@]})) || return 0
  if (($#)); then
    file=$(basename "$1")
    only_cases "$@" >"$into/$file"
    swift_files=("${swift_files[@]/%*\/$file/"$into/$file"}")
  fi
  [[ -e $sources/$room/main.swift ]] && library=
  swift_room $library "${room_options[@]}" -I "$into" -I "$work" -module-name "$room" -emit-module \
    -emit-module-path "$into/$room.swiftmodule" -c "${swift_files[@]}" -o "$into/$room.o"
  objects+=("$into/$room.o")
}

# link_program NAME OBJECT…
link_program() {
  local name=$1
  shift
  "$tools/wasm-ld" "${link_options[@]}" "$@" -o "$work/$name.linked"
  wasm-opt "${shrink_options[@]}" "$work/$name.linked" -o "$work/$name.wasm"
  # Assets/Wizard/unpacking.js reads this form, and no other.
  xz --format=lzma --lzma1=preset=9e,lc=3,lp=0,pb=0,nice=273 --keep --force "$work/$name.wasm"
  mv "$work/$name.wasm" "$work/$name.wasm.lzma" "$out/"
}

work=$out/rooms
rm -rf "$work"
objects=()
room_options=()
for room in "${rooms[@]}"; do compile_room "$room" "$work"; done
link_program web-wizard "${objects[@]}"
whole=("${objects[@]}")

while IFS='|' read -r fields documents lists; do
  read -r name fields <<<"$fields"
  # What a guide without lists can do without is left out where LEAN is defined, and without sheets SHEETLESS.
  room_options=(-D LEAN -D SHEETLESS)
  limit=$budget
  if [[ $lists == *lists* ]]; then
    room_options=(-D SHEETLESS)
    limit=$lists_budget
  fi
  if [[ $documents == *sheet* ]]; then
    room_options=()
    limit=$sheet_budget
  fi
  objects=()
  # shellcheck disable=SC2086
  compile_room Validation "$work/$name" "$sources/Validation/Field+Reading.swift" $fields
  # shellcheck disable=SC2086
  compile_room Wizard "$work/$name" "$sources/Wizard/Documents/Writing+Kinds.swift" $documents
  compile_room WebWizard "$work/$name"
  own=("${whole[@]}")
  for room in Validation Wizard WebWizard; do own=("${own[@]/#"$work/$room.o"/"$work/$name/$room.o"}"); done
  link_program "web-wizard-$name" "${own[@]}"
  size=$(wc -c <"$out/web-wizard-$name.wasm.lzma")
  if ((size > limit)); then
    echo "error: web-wizard-$name.wasm has $size bytes compressed, $((size - limit)) more than the $limit it may have" >&2
    exit 1
  fi
done <"$here/programs.txt"
