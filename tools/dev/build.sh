# Configuring and building a preset, and packing the release.
# shellcheck shell=bash

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

pack() {
    build_targets release || return 1
    rm -rf build/packages
    mkdir -p build/packages
    (cd build/release && cpack -B "$BALCAO_ROOT/build/packages") || return 1
    rm -rf build/packages/_CPack_Packages
    ls -l build/packages
}

# The packages are only worth having when they hold both programs and everything the desktop looks for.
check_packages() {
    local deb listing wanted
    deb=$(ls build/packages/*.deb)
    listing=$(dpkg-deb -c "$deb" | awk '{print $6}')
    for wanted in usr/bin/balcao usr/bin/balcaoctl share/applications/ share/metainfo/ icons/hicolor/scalable/apps/ \
        man/man1/balcao.1 man/man1/balcaoctl.1 bash-completion/completions/balcaoctl doc/balcao/copyright; do
        grep -q "$wanted" <<<"$listing" || { echo "$deb lacks $wanted"; return 1; }
    done
    dpkg-deb -f "$deb" Depends | tee /dev/stderr | grep -q libqt6sql6-sqlite || { echo "$deb does not depend on its SQLite driver"; return 1; }
    ls build/packages/*.rpm build/packages/*.tar.gz
}

dev_package() {
    dev_setup build package
    timed package "Building the packages" pack || exit 1
    timed package-check "Looking into the packages" check_packages || exit 1
    ls -1 build/packages/*
}
