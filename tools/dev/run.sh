# The window with demo data; or, where there is no display, one whole sale through the keyboard.
# shellcheck shell=bash

dev_run() {
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${BALCAO_HEADLESS:-}" ]; then
        dev_setup build
        timed build-release "Building the counter" build_targets release balcao balcaoctl || exit 1
        local profile=${XDG_DATA_HOME:-$HOME/.local/share}/balcao-demo
        if [ ! -f "$profile/profile.json" ]; then
            timed demo "Preparing demo data in $profile" build/release/bin/balcaoctl init --demo --profile "$profile" || exit 1
        fi
        say "Opening the counter with demo data; no real money, no real node."
        exec build/release/bin/balcao --profile "$profile" "$@"
    fi
    dev_setup build run
    timed build-release "Building the counter" build_targets release balcao balcaoctl || exit 1
    say "No display: performing one whole sale in the real window, through the keyboard."
    exec python3 tests/flows/run_sale.py --bin build/release/bin --shots shots/run
}
