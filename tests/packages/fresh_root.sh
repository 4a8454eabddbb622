#!/usr/bin/env bash
# What the packages promise, on a Debian that has never seen Balcão: the .tar.gz sells where nothing is installed; the
# .deb brings everything it needs, a sale works in the window and without it, an upgrade keeps the shop, removal leaves
# nothing of ours and everything of the shop's.
#
#     fresh_root.sh NEW.deb PORTABLE.tar.gz [OLD.deb]
#
# Without OLD.deb, which exists once a version has been released, the new package under a lower number is the old one.
# Needs root, debootstrap and a Debian mirror (BALCAO_DEBIAN_MIRROR).
set -euo pipefail

new=$(realpath "$1")
portable=$(realpath "$2")
old=${3:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mirror=${BALCAO_DEBIAN_MIRROR:-http://deb.debian.org/debian}

if [ -z "${BALCAO_OWN_MOUNTS:-}" ]; then
    # Whatever happens, the mounts go with this process.
    BALCAO_OWN_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"
fi

work=$(mktemp -d)
root=$work/root
shared=$work/shared
profile=/srv/clerk/shop

finish() {
    umount -R "$root/proc" "$root/dev" "$root$shared" 2>/dev/null || true
    if mountpoint -q "$root/proc" || mountpoint -q "$root/dev" || mountpoint -q "$root$shared"; then
        echo "left behind, still mounted: $work"
    else
        rm -rf --one-file-system "$work"
    fi
}
trap finish EXIT

say() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*"; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
clerk() { inside runuser -u clerk -- env HOME=/srv/clerk BALCAO_SECRETS_FILE=/srv/clerk/secrets "$@"; }
installed_version() { inside dpkg-query -W -f '${db:Status-Abbrev} ${Version}' balcao 2>/dev/null || true; }

make_root() {
    say "a minimal Debian 12"
    debootstrap --variant=minbase bookworm "$root" "$mirror"
    echo "deb $mirror bookworm main" >"$root/etc/apt/sources.list"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mkdir -p "$shared" "$root$shared"
    mount --bind "$shared" "$root$shared"
    inside apt-get update
    inside useradd --create-home --home-dir /srv/clerk clerk
    clerk sh -c 'umask 077; : >/srv/clerk/secrets'
}

# The same package under the number before every other.
make_old() {
    local folder=$work/old
    dpkg-deb -R "$new" "$folder"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$folder/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$folder" "$work/old.deb" >/dev/null
    rm -rf "$folder"
    old=$work/old.deb
}

install_deb() {
    cp "$1" "$shared/balcao.deb"
    inside apt-get install -y --no-install-recommends "$shared/balcao.deb"
}

# One sale without a window; says the ticket's number.
sell() {
    clerk balcaoctl --profile "$profile" --json sale --operation 1001 --pay | tee "$work/sale.log" >&2
    grep -q '"event":"done"' "$work/sale.log" || fail "the sale did not end"
}

verify() {
    clerk balcaoctl --profile "$profile" --json verify | tee "$work/verify.log" >&2
    grep -q '"ok":true' "$work/verify.log" || fail "verify found something"
}

paid_tickets() { clerk balcaoctl --profile "$profile" --json ticket list | grep -c '"state":"paid"'; }

# The window of the programs in that folder, driven from outside: same processes, same display, other root.
sell_in_window() {
    local folder=$1 program
    mkdir -p "$work/bin"
    for program in balcao balcaoctl; do
        cat >"$work/bin/$program" <<WRAPPER
#!/usr/bin/env bash
exec chroot "$root" $folder/$program "\$@"
WRAPPER
        chmod +x "$work/bin/$program"
    done
    TMPDIR=$shared python3 "$here/../flows/run_sale.py" --bin "$work/bin" --shots "$shared/shots"
}

[ "$(id -u)" -eq 0 ] || fail "a fresh root is made by root"
make_root
[ -n "$old" ] || make_old

say "the .tar.gz, where nothing is installed"
clerk tar -C /srv/clerk -xzf - <"$portable"
unpacked=/srv/clerk/$(basename "$portable" .tar.gz)
clerk "$unpacked/bin/balcaoctl" init --demo --profile /srv/clerk/stall
clerk "$unpacked/bin/balcaoctl" --profile /srv/clerk/stall --json sale --operation 1001 --pay | grep '"event":"done"'
clerk "$unpacked/bin/balcaoctl" --profile /srv/clerk/stall --json verify | grep '"ok":true'
sell_in_window "$unpacked/bin"
rm -rf --one-file-system "${root:?}$unpacked"

say "installing the version before"
install_deb "$old"
before=$(installed_version)
clerk balcaoctl init --demo --profile "$profile"
sell
verify

say "upgrading with the shop in place"
install_deb "$new"
after=$(installed_version)
[ "$before" != "$after" ] || fail "the upgrade changed nothing ($after)"
[ "$(paid_tickets)" -eq 1 ] || fail "the sale made before the upgrade is gone"
sell
[ "$(paid_tickets)" -eq 2 ] || fail "there are not two paid tickets after the upgrade"
verify

say "a whole sale in the installed window"
sell_in_window /usr/bin

say "removing it"
inside dpkg-query -L balcao | while read -r path; do [ -d "$root$path" ] && [ ! -L "$root$path" ] || echo "$path"; done >"$work/files"
[ "$(wc -l <"$work/files")" -gt 5 ] || fail "the package lists no files"
inside apt-get purge -y balcao
while read -r path; do [ ! -e "$root$path" ] || fail "$path stayed behind"; done <"$work/files"
[ -z "$(find "$root/usr" "$root/etc" "$root/var" -path "$root/var/cache" -prune -o -iname '*balcao*' -print | tee /dev/stderr)" ] ||
    fail "something of ours stayed behind"
[ -s "$root$profile/balcao.db" ] || fail "the shop's data went with the package"

say "installing it again over the shop that stayed"
install_deb "$new"
[ "$(paid_tickets)" -eq 2 ] || fail "the shop did not come back"
verify
say "installed, upgraded ($before -> $after), sold, removed, and back"
