# shellcheck shell=bash disable=SC2034
# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by app/run, tests/run and .ci/run: which packages Keyward needs, how they get here, and
# how a preset is built. Does nothing by itself. Debian's names, which its descendants share.

# To build it.
# qt6-httpserver-dev configures only with qt6-websockets-dev beside it; qt6-tools-dev brings
# LinguistTools, whose programs are in the two packages after it; python3 runs the tests' scripts,
# and CMake looks for it in every preset.
PACKAGES_BUILD=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-httpserver-dev qt6-websockets-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libexpected-dev libsimdjson-dev rapidjson-dev libsqlite3-dev
    libxxhash-dev zlib1g-dev libfontconfig-dev python3
)
# To run it: what Qt and QtKeychain load while they run, and no linker knows of, and fonts for the
# scripts that the demo organization's people write in.
PACKAGES_RUN=(
    qt6-qpa-plugins libqt6sql6-sqlite qt6-translations-l10n
    libsecret-1-0 ca-certificates fonts-dejavu-core fonts-droid-fallback fonts-lohit-deva
)
# To test it: a desktop with a window manager, accessibility and a keyring (see
# tests/support/guidrive), what the black-box tests look in from outside with, and the parsers that
# read what a key is handed over as: librdkafka's, Java's properties, YAML, .env, and Terraform's,
# which is in Packer. Last, a Wayland compositor that needs no screen.
PACKAGES_TEST=(
    xvfb openbox dbus at-spi2-core gnome-keyring libsecret-tools xclip gdb
    libx11-6 libxtst6 x11-xkb-utils curl openssl
    kcat python3-javaproperties python3-yaml python3-dotenv packer
    sway wtype wl-clipboard qt6-wayland
)
# What tests/bench measures the console beside, and draws with.
PACKAGES_BENCH=(keepassxc qbittorrent libxdamage1 python3-matplotlib)
# What only CI looks at.
PACKAGES_CI=(clang-format clang-tidy shellcheck desktop-file-utils appstream)

say() { printf '%s: %s\n' "$KEYWARD_ME" "$*" >&2; }
die() {
    say "$*"
    exit 1
}

# as_root COMMAND...: as root, by sudo where this is somebody else.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# need_packages WHY PACKAGE...: installs those of the packages that are not here yet.
need_packages() {
    local why=$1 have missing=() package
    shift
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        need_commands "$why"
        return
    fi
    have=" $(dpkg-query --show --showformat='${db:Status-Status}=${Package} ' "$@" 2>/dev/null || true)"
    for package in "$@"; do
        [[ $have == *" installed=$package "* ]] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing with apt, $why: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "cannot install them: this is not root, and there is no sudo. As root, run:
  apt-get install --no-install-recommends ${missing[*]}"
    fi
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get
        -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    local log
    log=$(mktemp)
    if ! { as_root "${apt[@]}" update &&
        as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 25 "$log" >&2
        rm -f "$log"
        die "apt could not install what is missing (its last words are above)"
    fi
    rm -f "$log"
}

# need_commands WHY: where there is no apt, at least says what else has to be there.
need_commands() {
    local missing=() name
    for name in cmake ninja c++; do
        command -v "$name" >/dev/null || missing+=("$name")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        die "missing, $1: ${missing[*]}. This is no Debian-like system, so please install them, with
  Qt 6.4 or newer (Widgets, Network, Sql with SQLite, HttpServer, WebSockets, Svg, LinguistTools),
  QtKeychain for Qt 6, tl-expected, simdjson, RapidJSON, SQLite and xxHash, by the means of this
  system"
    fi
}

# build_preset PRESET [TARGET...]: configures where needed and builds; quiet with nothing to do.
build_preset() {
    local preset=$1 dir=build/$1
    shift
    # A build folder that came along from elsewhere, or whose making broke off, is made anew.
    if [ -f "$dir/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$dir/CMakeCache.txt"; then
        say "$dir was made for another folder: making it anew"
        rm -rf "$dir"
    fi
    if [ ! -f "$dir/build.ninja" ] || [ CMakePresets.json -nt "$dir/build.ninja" ]; then
        say "configuring the $preset build in $dir"
        local log
        log=$(mktemp)
        if ! cmake --preset "$preset" >"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            die "cmake could not configure the $preset build (its words are above)"
        fi
        rm -f "$log"
    fi
    if ninja -C "$dir" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
        return 0
    fi
    say "building ($preset)"
    ninja -C "$dir" "$@" >&2 || die "the $preset build failed (see above)"
}
