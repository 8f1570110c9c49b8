#!/bin/sh
# Tests the shell of the entry ./bildwerk, in a few seconds and without building anything.
set -eu

HERE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$HERE/say.sh"
. "$HERE/build.sh"
. "$HERE/doctor.sh"
WORK=$(mktemp -d)/bildwerk
NATIVE=$WORK/native
mkdir -p "$NATIVE"
cd "$WORK" || exit 1

expect() { [ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'."; }
answer() { if "$@"; then echo yes; else echo no; fi; }

# What Maven generates among the sources calls for no new build; a changed source and a removed one do.
mkdir -p web-ui/src/main/frontend web-ui/src/main/java
: >web-ui/src/main/java/Kept.java
: >web-ui/src/main/java/Removed.java
touch -t 202601010000 web-ui/src/main/java/*.java web-ui/src/main/java web-ui/src/main web-ui/src
touch -t 202601020000 built
: >web-ui/src/main/frontend/generated.ts
expect "generated files" no "$(answer changed_since built web-ui/src)"
touch -t 202601030000 web-ui/src/main/java/Kept.java
expect "a changed source" yes "$(answer changed_since built web-ui/src)"
touch -t 202601010000 web-ui/src/main/java/Kept.java
rm web-ui/src/main/java/Removed.java
expect "a removed source" yes "$(answer changed_since built web-ui/src)"
expect "nothing built yet" yes "$(answer changed_since none web-ui/src)"

# One build at a time: each of these would leave 'overlap' if another were between its two steps.
build() {
    lock_build >/dev/null
    [ ! -e inside ] || : >overlap
    : >inside
    echo built >>builds
    rm inside
    unlock_build
}
ended=$(sh -c 'echo $$')
mkdir "$NATIVE/building"
echo "$ended" >"$NATIVE/building/pid"
one() { for _ in 1 2 3 4 5; do (build); done; }
one &
first=$!
one &
second=$!
one
wait "$first" "$second"
expect "fifteen builds behind a stale lock" 15 "$(wc -l <builds | tr -d ' ')"
expect "overlapping builds" no "$(answer test -e overlap)"
expect "the lock afterwards" no "$(answer test -e "$NATIVE/building")"

# Nobody listens on port 1 of a machine that builds.
expect "a free port" no "$(answer listens 1)"

# Each warning of the program counts, and its failure without one.
application() { printf '  ok    a\n  WARN  b\n        c\n  WARN  d\n        e\n' && return 1; }
warnings=1
doctor_application >/dev/null
expect "warnings with two of the program" 3 "$warnings"
application() { return 1; }
doctor_application >/dev/null
expect "warnings with a program that fails" 4 "$warnings"

rm -rf "$(dirname "$WORK")"
say "the entry's own tests passed"
