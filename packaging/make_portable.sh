#!/usr/bin/env bash
# The programs with every library and plugin they need: unpacked anywhere, they run on any Linux whose glibc is not older
# than the one here, with nothing installed.
#
#     make_portable.sh BUILD-FOLDER OUT.tar.gz
#
# SOURCE_DATE_EPOCH is the time that every file bears, so that two builds are alike.
set -euo pipefail

build=$(realpath "$1")
out=$(realpath -m "$2")
name=$(basename "$out" .tar.gz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name

# glibc and its loader belong to the system: two of them in one process do not work. OpenGL's libraries come along, as
# the toolkit links them; nothing is drawn with them, so no driver has to fit.
belongs_to_the_system='(ld-linux.*|libc|libm|libdl|libpthread|librt|libresolv|libutil|libanl|libnss_.*)\.so'
# Plugins are loaded by name, so no tool sees them; each with what it is for.
plugins=(
    platforms/libqxcb.so platforms/libqoffscreen.so           # a screen, and none
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so # accents and other scripts
    sqldrivers/libqsqlite.so sqldrivers/libqsqlpsql.so         # the books
    tls/libqopensslbackend.so                                  # the node
    imageformats/libqsvg.so imageformats/libqjpeg.so iconengines/libqsvgicon.so
    printsupport/libcupsprintersupport.so                      # receipts
)

cmake --install "$build" --prefix "$root" --component balcao --strip >/dev/null
qt_plugins=$(qmake6 -query QT_INSTALL_PLUGINS)
for plugin in "${plugins[@]}"; do
    install -D -m 644 "$qt_plugins/$plugin" "$root/lib/plugins/$plugin"
done

# The words of the toolkit's own dialogs and menus.
for language in pt_BR es; do
    install -D -m 644 "$(qmake6 -query QT_INSTALL_TRANSLATIONS)/qtbase_$language.qm" "$root/lib/translations/qtbase_$language.qm"
done

# Every library of programs and plugins.
find "$root/bin" "$root/lib/plugins" -type f -exec ldd {} + | awk '$2 == "=>" && $3 ~ /^\// {print $3}' | sort -u |
    grep -vE "/$belongs_to_the_system" >"$work/libraries"
while read -r library; do
    install -m 644 "$(realpath "$library")" "$root/lib/$(basename "$library")"
done <"$work/libraries"
# OpenSSL is opened by name; PostgreSQL's library has brought it.
[ -e "$root/lib/libssl.so.3" ] || { echo "OpenSSL is missing"; exit 1; }

printf '[Paths]\nPrefix = ..\nPlugins = lib/plugins\nTranslations = lib/translations\n' >"$root/bin/qt.conf"

# Found from the programs' own place, also by libraries and plugins among each other; no variable leaks to others.
for program in balcao balcaoctl; do
    # shellcheck disable=SC2016
    patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$root/bin/$program"
done
# A library with a place of its own to look in would not look into ours.
for library in "$root"/lib/*.so*; do
    # shellcheck disable=SC2016
    [ -z "$(patchelf --print-rpath "$library")" ] || patchelf --force-rpath --set-rpath '$ORIGIN' "$library"
done

# Each library's own licence, as its distribution wrote it down.
mkdir -p "$root/share/doc/balcao/libraries"
{ cat "$work/libraries"; printf "$qt_plugins/%s\n" "${plugins[@]}"; } | while read -r file; do
    # dpkg knows some files under /lib and some under /usr/lib.
    dpkg-query -S "$(realpath "$file")" 2>/dev/null || dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "${file#/usr}"
done | cut -d: -f1 | sort -u | while read -r package; do
    cp -L "/usr/share/doc/$package/copyright" "$root/share/doc/balcao/libraries/$package"
done

chmod -R u=rwX,go=rX "$root"
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-0}" -cf - "$name" | gzip -n >"$out"
