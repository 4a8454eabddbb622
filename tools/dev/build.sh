# Configuring and building a preset, and packing the release.
# shellcheck shell=bash

# Resources carry one time instead of their files', so that the same sources give the same bytes; rcc takes 0 for none.
export QT_RCC_SOURCE_DATE_OVERRIDE=1
# What one checkout compiled serves every other: paths are known to ccache from here on, and the folder that stands in
# the debug information may be the other one's.
export CCACHE_BASEDIR=$BALCAO_ROOT CCACHE_NOHASHDIR=1

configure() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] && [ $# -eq 0 ] && return 0
    cmake --preset "$preset" "$@"
}

build_targets() {
    local preset=$1
    shift
    configure "$preset" && ninja -C "build/$preset" -j "$JOBS" ${KEEP_GOING:+-k 0} "$@"
}

dev_build() {
    local preset=${1:-release}
    case $preset in
        release|dev|asan) dev_setup build ;;
        clang|fuzz) dev_setup build test ;;
        *) fail "no preset is called \"$preset\"; there are: release dev asan clang fuzz" ;;
    esac
    timed "build-$preset" "Building $preset" build_targets "$preset" || exit 1
    [ "$preset" = fuzz ] || say "Programs: build/$preset/bin/"
}

# The time that every file in a package bears: that of the last change.
source_date() { git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md; }

# The machine belongs to the name, as the programs run on no other.
portable_name() { echo "balcao-$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/release/CMakeCache.txt)-linux-$(uname -m)"; }

pack() {
    build_targets release || return 1
    rm -rf build/packages
    mkdir -p build/packages
    (
        SOURCE_DATE_EPOCH=$(source_date)
        export SOURCE_DATE_EPOCH
        (cd build/release && cpack -B "$BALCAO_ROOT/build/packages") &&
            packaging/make_portable.sh build/release "build/packages/$(portable_name).tar.gz"
    ) || return 1
    rm -rf build/packages/_CPack_Packages
    ls -l build/packages
}

# The packages are only worth having when they hold both programs and everything the desktop looks for.
check_packages() {
    local deb listing wanted
    deb=$(ls build/packages/*.deb)
    listing=$(dpkg-deb -c "$deb" | awk '{print $6}')
    for wanted in usr/bin/balcao usr/bin/balcaoctl share/applications/ share/metainfo/ icons/hicolor/scalable/apps/ \
        man/man1/balcao.1 man/man1/balcaoctl.1 bash-completion/completions/balcaoctl \
        fish/vendor_completions.d/balcaoctl.fish zsh/vendor-completions/_balcaoctl doc/balcao/copyright; do
        grep -q "$wanted" <<<"$listing" || { echo "$deb lacks $wanted"; return 1; }
    done
    dpkg-deb -f "$deb" Depends | tee /dev/stderr | grep -q libqt6sql6-sqlite || { echo "$deb does not depend on its SQLite driver"; return 1; }
    ls build/packages/*.rpm
    listing=$(tar -tf build/packages/*.tar.gz)
    grep -q lib/plugins/platforms/libqxcb.so <<<"$listing" || { echo "the .tar.gz does not bring its plugins"; return 1; }
}

# Whether the package brings what it needs can only be seen where nothing else is.
package_root() { as_root tests/packages/fresh_root.sh "$BALCAO_ROOT"/build/packages/*.deb "$BALCAO_ROOT"/build/packages/*.tar.gz; }
# A container without rights of its own cannot mount.
package_root_possible() { as_root unshare --mount --propagation private true 2>/dev/null; }

# Builds the same sources in two folders with nothing taken from a cache, and compares the packages' bytes.
pack_twice() {
    local folder package commit
    folder=$(mktemp -d)
    commit=$(git rev-parse HEAD) || return 1
    # shellcheck disable=SC2064
    trap "rm -rf '$folder'" RETURN
    for package in one another/deeper; do
        git clone -q "$BALCAO_ROOT" "$folder/$package" || return 1
        git -C "$folder/$package" checkout -q "$commit" || return 1
        (cd "$folder/$package" && CCACHE_DISABLE=1 JOBS=$JOBS ./dev package) || return 1
    done
    for package in deb tar.gz; do
        cmp "$folder"/one/build/packages/*."$package" "$folder"/another/deeper/build/packages/*."$package" || return 1
    done
    (cd "$folder/one/build/packages" && sha256sum -- *.deb *.tar.gz)
}

dev_package() {
    dev_setup build package
    case ${1:-} in
        "") ;;
        --twice) timed package-twice "Building the packages in two folders" pack_twice || exit 1
            tail -n 2 "$LOGS/package-twice.log"
            return ;;
        --install) dev_setup fresh
            timed package "Building the packages" pack || exit 1
            timed package-root "Installing, upgrading and removing the package in a fresh Debian" package_root || exit 1
            return ;;
        *) fail "./dev package takes --twice, --install or nothing" ;;
    esac
    timed package "Building the packages" pack || exit 1
    timed package-check "Looking into the packages" check_packages || exit 1
    ls -1 build/packages/*
}
