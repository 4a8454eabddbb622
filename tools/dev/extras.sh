# Measuring, pictures, formatting, tidying, fuzzing, translating.
# shellcheck shell=bash

cxx_files() { git ls-files -co --exclude-standard -- '*.cpp' '*.h'; }

# What this branch changed against main; on main itself, what its last commit changed.
changed_cxx_files() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || true)
    if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
        base=$(git rev-parse -q --verify HEAD~1 || git hash-object -t tree /dev/null)
    fi
    { git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h'
      git ls-files -o --exclude-standard -- '*.cpp' '*.h'; } | sort -u
}

dev_fmt() {
    dev_setup test
    cxx_files | xargs -r -n 50 -P "$JOBS" clang-format-14 -i
    git --no-pager diff --stat -- '*.cpp' '*.h'
}

check_format() { cxx_files | xargs -r -n 40 -P "$JOBS" clang-format-14 --dry-run -Werror; }

# clang-tidy costs about 7 s for each file; past the limit it says which files it did not look at.
tidy_files() {
    local limit=${TIDY_LIMIT:-40} units=() file
    for file in "$@"; do
        [[ $file == *.cpp && $file != tests/* && -f $file ]] && units+=("$file")
    done
    [ ${#units[@]} -gt 0 ] || { echo "no source changed"; return 0; }
    if [ ${#units[@]} -gt "$limit" ]; then
        echo "${#units[@]} files changed; looking at the first $limit, not at: ${units[*]:$limit}"
        units=("${units[@]:0:$limit}")
    fi
    printf '%s\0' "${units[@]}" |
        timeout 1200 xargs -0 -n 1 -P "$JOBS" clang-tidy-14 -p build/clang --quiet --warnings-as-errors='*' \
            --extra-arg=-Wno-unknown-warning-option
}

tidy_changed() {
    mapfile -t files < <(changed_cxx_files)
    tidy_files "${files[@]}"
}

house_rules() {
    local failed=0 rule
    for rule in check_layers check_house check_translations; do
        python3 "tests/tidy/$rule.py" "$BALCAO_ROOT" || failed=1
    done
    return $failed
}

dev_tidy() {
    dev_setup build test
    timed build-clang "Building with clang" build_targets clang balcao balcaoctl || exit 1
    if [ $# -gt 0 ]; then
        VERBOSE=1 timed tidy-files "clang-tidy" tidy_files "$@" || exit 1
    else
        timed tidy-changed "clang-tidy on what changed" tidy_changed || exit 1
    fi
    timed house "The rules of the house" house_rules || exit 1
}

fuzz_all() {
    local seconds=$1 binary name failed=0 count
    count=$(find build/fuzz/bin -name 'fuzz_*' -type f | wc -l)
    [ "$count" -gt 0 ] || { echo "no fuzzer was built"; return 1; }
    for binary in build/fuzz/bin/fuzz_*; do
        name=$(basename "$binary")
        mkdir -p "build/fuzz/corpus/$name"
        # New inputs go to the build folder; the seeds beside the sources are only read.
        # Short traces and a small quarantine: a fifth more inputs a second and a tenth of the memory.
        if ASAN_OPTIONS="${ASAN_OPTIONS:-malloc_context_size=4:quarantine_size_mb=8:thread_local_quarantine_size_kb=64}" \
            "$binary" -max_total_time="$((seconds / count > 0 ? seconds / count : 1))" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
            -artifact_prefix="build/fuzz/$name-" "build/fuzz/corpus/$name" $( [ -d "tests/fuzz/seeds/$name" ] && echo "tests/fuzz/seeds/$name" ) \
            2>"build/fuzz/$name.log"; then
            echo "$name: $(awk '/number_of_executed_units/ {print $2}' "build/fuzz/$name.log") inputs, nothing found"
        else
            failed=1
            grep -vE "^#[0-9]+" "build/fuzz/$name.log" | tail -n 30
        fi
    done
    return $failed
}

dev_fuzz() {
    local seconds=${1:-60}
    dev_setup build test
    timed build-fuzz "Building the fuzzers" build_targets fuzz fuzzers || exit 1
    remember fuzz-all "$seconds"
    timed fuzz-all "Fuzzing" fuzz_all "$seconds" || exit 1
    grep nothing "$LOGS/fuzz-all.log"
}

dev_soak() {
    dev_setup build test
    timed build-soak "Building the soak" build_targets dev soak || exit 1
    QT_QPA_PLATFORM=offscreen exec build/dev/bin/soak --minutes "${1:-10}" ${2:+--seed "$2"}
}

dev_bench() {
    dev_setup build test >&2
    timed build-bench "Building the benchmarks" build_targets release benchmarks >&2 || exit 1
    exec python3 tests/bench/run_bench.py --bin build/release/bin "$@"
}

dev_shots() {
    dev_setup build run
    timed build-release "Building the counter" build_targets release balcao balcaoctl || exit 1
    timed shots "Taking the pictures" python3 tools/take_shots.py --bin build/release/bin --out shots || exit 1
    tail -n 3 "$LOGS/shots.log"
}

dev_translations() {
    dev_setup build
    python3 tools/translations.py "$@"
}
