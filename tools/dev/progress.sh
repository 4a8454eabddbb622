# Says what is being done and how long it has left. The last durations are kept in build/.dev-times.
# shellcheck shell=bash

JOBS=${JOBS:-$(nproc)}
TIMES=build/.dev-times
LOGS=build/.dev-logs
PLAN=()        # keys of the steps still to come, for "about N min left"
STEP_PID=

say() { printf '%s\n' "$*"; }
fail() { printf 'dev: %s\n' "$*" >&2; exit 1; }

# Before a step has ever run here, this is how long it took on a 2-core machine, in seconds.
expected_seconds() {
    local key=$1 last=
    [ -f "$TIMES" ] && last=$(awk -v k="$key" '$1 == k {print $2}' "$TIMES")
    if [ -n "$last" ]; then echo "$last"; return; fi
    case $key in
        setup-*) echo 60 ;;
        build-release) echo 200 ;;
        build-dev) echo 600 ;;
        build-asan) echo 480 ;;
        build-clang) echo 420 ;;
        build-fuzz) echo 90 ;;
        test-asan) echo 420 ;;
        regtest-nodes) echo 360 ;;
        tidy-changed) echo 240 ;;
        fuzz-all) echo 60 ;;
        sale) echo 45 ;;
        package-root) echo 150 ;;
        package-twice) echo 420 ;;
        *) echo 10 ;;
    esac
}

human() {
    local s=$1
    if [ "$s" -lt 90 ]; then echo "$s s"
    elif [ "$s" -lt 600 ]; then echo "$((s / 60)) min $((s % 60)) s"
    else echo "$(((s + 30) / 60)) min"; fi
}

remember() {
    local key=$1 seconds=$2
    mkdir -p build
    { [ -f "$TIMES" ] && awk -v k="$key" '$1 != k' "$TIMES"; echo "$key $seconds"; } >"$TIMES.new"
    mv "$TIMES.new" "$TIMES"
}

plan_left() {
    local total=0 key
    for key in "${PLAN[@]}"; do total=$((total + $(expected_seconds "$key"))); done
    echo "$total"
}

# One changing line on a terminal; elsewhere a line every 30 seconds, so that a log stays readable.
heartbeat() {
    local key=$1 started=$2 expected=$3 now left
    now=$((SECONDS - started))
    left=$((expected - now))
    if [ "$left" -gt 0 ]; then left="about $(human "$left") left"; else left="longer than last time"; fi
    if [ -t 1 ]; then
        printf '\r\033[K    %s, %s' "$(human "$now")" "$left"
    elif [ $((now % 30)) -eq 0 ]; then
        printf '    %s, %s\n' "$(human "$now")" "$left"
    fi
}

stop_step() {
    [ -n "$STEP_PID" ] && kill -- "-$STEP_PID" 2>/dev/null
    [ -t 1 ] && printf '\n'
    exit 130
}

# timed KEY "What it does" COMMAND…: runs the command in its own process group with its output in a log, and
# shows the log's end when it fails.
timed() {
    local key=$1 what=$2 started=$SECONDS expected rc=0 log beat=0
    shift 2
    expected=$(expected_seconds "$key")
    mkdir -p "$LOGS"
    log=$LOGS/$key.log
    if [ ${#PLAN[@]} -gt 0 ]; then
        printf '==> %s (about %s; all together about %s left)\n' "$what" "$(human "$expected")" "$(human "$(plan_left)")"
    elif [ "$expected" -gt 5 ]; then
        printf '==> %s (about %s)\n' "$what" "$(human "$expected")"
    else
        printf '==> %s\n' "$what"
    fi
    if [ -n "${VERBOSE:-}" ]; then
        ( "$@" ) 2>&1 | tee "$log" || rc=$?
    else
        set -m
        ( set +m; "$@" ) >"$log" 2>&1 </dev/null &
        STEP_PID=$!
        set +m
        trap stop_step INT TERM
        while kill -0 "$STEP_PID" 2>/dev/null; do
            sleep 0.2
            [ $((SECONDS - started)) -gt "$beat" ] || continue
            beat=$((SECONDS - started))
            heartbeat "$key" "$started" "$expected"
        done
        wait "$STEP_PID" || rc=$?
        STEP_PID=
        trap - INT TERM
        [ -t 1 ] && printf '\r\033[K'
    fi
    local kept=() k
    for k in "${PLAN[@]}"; do [ "$k" = "$key" ] || kept+=("$k"); done
    PLAN=("${kept[@]}")
    if [ "$rc" -ne 0 ]; then
        printf '    FAILED after %s; the end of %s:\n' "$(human $((SECONDS - started)))" "$log"
        { grep -E -m 30 '(error|undefined symbol|duplicate symbol):' "$log"; tail -n 40 "$log"; } | cut -c 1-400 | sed 's/^/    | /'
        return "$rc"
    fi
    remember "$key" $((SECONDS - started))
    [ $((SECONDS - started)) -gt 5 ] && printf '    done in %s\n' "$(human $((SECONDS - started)))"
    return 0
}
