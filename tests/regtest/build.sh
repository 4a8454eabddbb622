#!/bin/sh
# Builds btcd, btcctl, lnd and lncli for the tests of a private Lightning network, once, into a cache named after
# the module files, and prints the folder that holds them. Exit 3 where Go 1.25.10 or later is absent.
#   tests/regtest/build.sh            builds when needed (about six minutes on two cores from nothing)
#   tests/regtest/build.sh --cached   never builds: exit 4 when the cache does not have them
#   tests/regtest/build.sh --possible builds and prints nothing: exit 0 when they are there or can be built
set -eu

module=$(cd "$(dirname "$0")" && pwd)
key=$(cat "$module/go.mod" "$module/go.sum" | sha256sum | cut -d ' ' -f 1)
folder="${XDG_CACHE_HOME:-$HOME/.cache}/balcao/regtest/$key"

complete() {
    for program in btcd btcctl lnd lncli; do
        [ -x "$folder/bin/$program" ] || return 1
    done
}

go_is_new_enough() {
    command -v go >/dev/null 2>&1 || return 1
    have=$(go env GOVERSION 2>/dev/null | sed 's/^go//; s/[^0-9.].*//')
    [ "$(printf '%s\n1.25.10\n' "$have" | sort -V | head -n 1)" = "1.25.10" ]
}

if [ "${1:-}" = "--possible" ]; then
    complete || go_is_new_enough || exit 3
    exit 0
fi
if ! complete; then
    [ "${1:-}" = "--cached" ] && exit 4
    if ! go_is_new_enough; then
        echo "build.sh: Go 1.25.10 or later is needed to build lnd; the real-node tests are left out." >&2
        exit 3
    fi
    mkdir -p "$folder"
    exec 9>"$folder/lock"
    flock 9
    if ! complete; then
        echo "build.sh: building btcd and lnd once; about six minutes on two cores ..." >&2
        fresh=$(mktemp -d "$folder/building.XXXXXX")
        trap 'rm -rf "$fresh"' EXIT
        tags="autopilotrpc signrpc walletrpc chainrpc invoicesrpc watchtowerrpc neutrinorpc monitoring peersrpc kvdb_sqlite"
        cd "$module"
        CGO_ENABLED=0 GOBIN="$fresh" go install -p 2 -trimpath -ldflags "-s -w" -tags "$tags" \
            github.com/btcsuite/btcd github.com/btcsuite/btcd/cmd/btcctl \
            github.com/lightningnetwork/lnd/cmd/lnd github.com/lightningnetwork/lnd/cmd/lncli >&2
        rm -rf "$folder/bin"
        mv "$fresh" "$folder/bin"
        trap - EXIT
        chmod 755 "$folder/bin"
    fi
fi
echo "$folder/bin"
