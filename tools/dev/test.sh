# ./dev test: everything, each step counted, going on after a failure so that one run tells all.
# shellcheck shell=bash

PASSED=0
FAILED=0
FAILURES=()

count() {
    if [ "$1" -eq 0 ]; then PASSED=$((PASSED + 1)); else FAILED=$((FAILED + 1)); FAILURES+=("$2"); fi
}

# check KEY "What it does" COMMAND…: one step, passed or failed.
check() {
    local rc=0
    timed "$@" || rc=$?
    count "$rc" "$2"
    return "$rc"
}

# A run of ctest counts as many tests as it ran; a run that did not get as far as counting is one failure.
check_ctest() {
    local key=$1 what=$2 rc=0 line total failed
    timed "$key" "$what" "${@:3}" || rc=$?
    line=$(grep -E 'tests? passed, [0-9]+ tests? failed out of [0-9]+' "$LOGS/$key.log" | tail -n 1 || true)
    if [ -z "$line" ]; then count 1 "$what"; return 1; fi
    failed=$(sed -E 's/.*, ([0-9]+) tests? failed.*/\1/' <<<"$line")
    total=$(sed -E 's/.*out of ([0-9]+).*/\1/' <<<"$line")
    if [ "$failed" -eq 0 ] && [ "$rc" -ne 0 ]; then count 1 "$what"; return 1; fi
    PASSED=$((PASSED + total - failed))
    FAILED=$((FAILED + failed))
    [ "$failed" -eq 0 ] || FAILURES+=("$what: $(grep -E '^\s+[0-9]+ - ' "$LOGS/$key.log" | awk '{print $3}' | tr '\n' ' ')")
    say "    $((total - failed)) of $total tests passed"
    return "$rc"
}

run_ctest() {
    local preset=$1
    shift
    ctest --test-dir "build/$preset" -j "$JOBS" --output-on-failure --no-tests=error "$@"
}

run_ctest_asan() {
    # Leaks inside Qt's platform and font code are not ours to mend; everything else stops the test.
    ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 \
        LSAN_OPTIONS=suppressions=$BALCAO_ROOT/tests/lsan.supp:print_suppressions=0 \
        run_ctest asan "$@"
}

validate_desktop_files() {
    desktop-file-validate packaging/*.desktop && appstreamcli validate --no-net packaging/*.metainfo.xml
}

check_manuals() {
    local page
    for page in packaging/man/*.1; do
        # man says what it does not understand on its error output.
        local said
        said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [ -z "$said" ] || { echo "$page: $said"; return 1; }
    done
    bash -n packaging/balcaoctl.bash
}

check_scripts() {
    local script
    for script in dev .ci/run $(git ls-files "*.sh"); do bash -n "$script" || return 1; done
    find tools tests -name '*.py' -print0 | xargs -0 -n 20 python3 -m py_compile
}

regtest_wanted() { tests/regtest/build.sh --possible; }

dev_test() {
    local started=$SECONDS
    local KEEP_GOING=1  # every error of a build, not only the first
    dev_setup
    PLAN=(check-scripts check-format desktop manuals build-asan test-asan build-clang tidy-changed build-fuzz fuzz-all
        package package-check package-root sale)
    local without=(-LE regtest)
    if regtest_wanted; then
        PLAN+=(regtest-nodes)
        without=()
    fi

    check check-scripts "Reading the scripts" check_scripts || true
    check check-format "Checking the format" check_format || true
    check desktop "Validating the desktop and AppStream files" validate_desktop_files || true
    check manuals "Reading the manual pages" check_manuals || true
    if [ ${#without[@]} -eq 0 ]; then
        check regtest-nodes "Building the private Lightning nodes (once)" tests/regtest/build.sh || true
    fi
    # One build of the tests, and that one under the sanitizers: what passes there passes without them.
    if check build-asan "Building the tests under the address and undefined sanitizers" build_targets asan; then
        # Those over real nodes run one at a time (RUN_SERIAL): three nodes want the machine for themselves.
        check_ctest test-asan "Running every test" run_ctest_asan "${without[@]}" || true
        grep -hE '^SKIP ' build/asan/Testing/Temporary/LastTest.log | sort -u | sed 's/^/    /' || true
        [ ${#without[@]} -eq 0 ] || say "    not run: the tests over real Lightning nodes (Go 1.25.10 or later is not here)"
    fi
    # The other compiler, file by file: a missing include hides in a unity build.
    if check build-clang "Compiling everything with clang 14" build_targets clang balcao balcaoctl; then
        check tidy-changed "clang-tidy on what changed" tidy_changed || true
    fi
    if check build-fuzz "Building the fuzzers" build_targets fuzz fuzzers; then
        check fuzz-all "Fuzzing for half a minute" fuzz_all 30 || true
    fi
    if check package "Building the packages" pack; then
        check package-check "Looking into the packages" check_packages || true
        if package_root_possible; then
            check package-root "Installing, upgrading and removing the package in a fresh Debian" package_root || true
        else
            say "    not run: the package in a fresh Debian (this machine allows no mounts of its own)"
        fi
        check sale "One whole sale through the keyboard" \
            python3 tests/flows/run_sale.py --bin build/release/bin --shots shots/run || true
    fi

    say ""
    local failure
    for failure in "${FAILURES[@]}"; do say "failed: $failure"; done
    say "took $(human $((SECONDS - started)))"
    say "$PASSED passed, $FAILED failed"
    [ "$FAILED" -eq 0 ]
}
