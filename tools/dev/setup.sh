# The Debian packages, by what they are for. CONTRIBUTING.md gives the reason of each dependency.
# shellcheck shell=bash

PACKAGES_build="g++ cmake ninja-build ccache mold pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev qt6-multimedia-dev
    libqt6sql6-psql libqt6sql6-sqlite qt6-translations-l10n qtkeychain-qt6-dev libqrencode-dev libsecp256k1-dev libpq-dev libsqlite3-dev
    libexpected-dev libssl-dev libargon2-dev libcrypt-dev libzxcvbn-dev bootstrap-icons fonts-inter fonts-noto-core fonts-noto-mono"
# What the whole sale needs when there is no display.
PACKAGES_run="python3 xvfb openbox xdotool imagemagick zbar-tools"
PACKAGES_test="git python3 elfutils postgresql dbus gnome-keyring libsecret-tools at-spi2-core
    clang-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev desktop-file-utils appstream man-db"
PACKAGES_package="dpkg-dev file rpm fakeroot gzip patchelf"
# To try the package on a Debian that has nothing else.
PACKAGES_fresh="debootstrap python3 xvfb openbox xdotool imagemagick zbar-tools"

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

missing_packages() {
    local wanted=("$@") package
    local -A present=()
    while read -r package; do present[$package]=1; done < <(
        dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | awk '$1 == "ii" {print $2}')
    for package in $(printf '%s\n' "${wanted[@]}" | sort -u); do
        [ -n "${present[$package]:-}" ] || echo "$package"
    done
}

install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update
    as_root apt-get install -y --no-install-recommends "$@"
}

dev_setup() {
    local groups=("$@") group list names=() missing=()
    [ ${#groups[@]} -gt 0 ] || groups=(build run test package fresh)
    for group in "${groups[@]}"; do
        list=PACKAGES_$group
        [ -n "${!list:-}" ] || fail "no group of packages is called \"$group\"; there are: build run test package fresh"
        # shellcheck disable=SC2206
        names+=(${!list})
    done
    command -v dpkg-query >/dev/null || fail "this machine has no dpkg; Balcão is built on Debian 12. Needed: ${names[*]}"
    mapfile -t missing < <(missing_packages "${names[@]}")
    if [ ${#missing[@]} -eq 0 ]; then return 0; fi
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "run as root: apt-get install --no-install-recommends ${missing[*]}"
        sudo -v || fail "run as root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    timed "setup-${#groups[@]}" "Installing Debian packages" install_packages "${missing[@]}" || exit 1
    mapfile -t missing < <(missing_packages "${names[@]}")
    [ ${#missing[@]} -eq 0 ] || fail "still missing: ${missing[*]}"
}
