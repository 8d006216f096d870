# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What packaging/run, packaging/test and .ci/run share. Sourced with $tree set to the source tree.

script=$(basename "$0")

say() { printf '%s: %s\n' "$script" "$*" >&2; }
die() {
    say "$*"
    exit 1
}

# inside_environment ARGUMENT…: restarts the script, once, in packaging/environment, which has compilers and libraries.
inside_environment() {
    local self
    self=$(readlink -f "$0")
    cd "$tree"
    [ -z "${LEERSCHAKEL_INSIDE:-}" ] || return 0
    LEERSCHAKEL_INSIDE=1 exec "$tree/packaging/environment" "$self" "$@"
}

# build PRESET [TARGET…]
build() {
    local preset=$1 targets=()
    shift
    [ $# = 0 ] || targets=(--target "$@")
    mkdir -p "build/$preset"
    cmake --preset "$preset" >"build/$preset/configure.log" 2>&1 </dev/null || {
        cat "build/$preset/configure.log" >&2
        die "configuring the preset \"$preset\" failed; the reason is above"
    }
    # Ninja would start two more jobs than there are processors, which is a tenth slower: compilers need memory most.
    cmake --build --preset "$preset" --parallel "$(nproc)" "${targets[@]}" </dev/null ||
        die "building the preset \"$preset\" failed; the reason is above"
}
