# Feeds every reader what libFuzzer makes up, from the seeds that the project's own files give: `make fuzz`.
#
# ONLY='eori message'   these readers alone
# RUNS=20000            executions of each, instead of as many as each has by itself
# LIMIT=60              at most so many seconds for each
#
# Fields are fed ten million entries each: in turn, on one core of 2026, in one to three minutes apiece, and half an hour
# for country, which looks through all names. `nice -n 19 make fuzz ONLY='eori cvr kbo'` leaves the machine to others.
#
# What was found stays in .build/fuzz/findings, what was learnt in .build/fuzz/corpus.
set -euo pipefail

folder=.build/fuzz
program=$folder/release/Fuzzing
library=$(compgen -G "$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a") ||
  { echo 'make: this Swift toolchain has no libFuzzer' >&2; exit 1; }

echo '→ building the readers so that libFuzzer sees into them' >&2
FUZZING=1 swift build --scratch-path "$folder" --configuration release --product Fuzzing \
  -Xlinker "$library" -Xlinker -lstdc++ -Xlinker -lm >&2

readers=$("$program")
for name in ${ONLY:-}; do
  grep -q "^$name " <<<"$readers" || { echo "make: no reader $name; there are:" ${readers//$'\n'/, } >&2; exit 2; }
done

# Where Swift writes a backtrace itself, libFuzzer does not come to keep the input.
export SWIFT_BACKTRACE=enable=no
mkdir -p "$folder/findings"
failed=()
while read -r name executions longest; do
  [[ -z ${ONLY:-} || " $ONLY " == *" $name "* ]] || continue
  corpus=$folder/corpus/$name
  log=$folder/$name.log
  mkdir -p "$corpus"
  "$program" --seeds "$name" "$corpus"
  echo "→ $name: ${RUNS:-$executions} executions" >&2
  if "$program" "$name" -runs="${RUNS:-$executions}" -max_total_time="${LIMIT:-0}" -max_len="$longest" -timeout=10 \
    -artifact_prefix="$folder/findings/$name-" "$corpus" 2>&1 | tee "$log" | grep --line-buffered 'pulse' >&2; then :; fi
  done=$(grep '^Done ' "$log") || { failed+=("$name"); continue; }
  echo "  $done" >&2
done <<<"$readers"

for name in ${failed[@]+"${failed[@]}"}; do
  file=$(sed -n 's/.*Test unit written to //p' "$folder/$name.log" | tail -1)
  printf '%s\n' "✘ $name" "$(grep -m1 -E "^$name: |Fatal error|ERROR: libFuzzer" "$folder/$name.log" || tail -3 "$folder/$name.log")" \
    "  again: $program $name $file" >&2
done
[ ${#failed[@]} -eq 0 ]
