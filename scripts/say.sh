# What the entry says, and the small questions it asks the machine.

say() { printf '%s\n' "bildwerk: $*"; }

# One clear line and the mend.
fail() {
    printf '%s\n' "bildwerk: $1" >&2
    [ $# -lt 2 ] || printf '%s\n' "          $2" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The SHA-256 of a file, by whichever program is there.
sha256() {
    if has sha256sum; then sha256sum <"$1"; elif has shasum; then shasum -a 256 <"$1"; else openssl dgst -sha256 -r <"$1"; fi | cut -d' ' -f1
}

# The value of a key in one of our small JSON files.
json_value() {
    [ ! -f "$1" ] || sed -n 's/.*"'"$2"'" *: *"\{0,1\}\([^",}]*\).*/\1/p' "$1" | sed 's/^null$//'
}

# The command line of a process; nothing where it has ended.
command_line() {
    if [ -d /proc/self ]; then
        if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline"; fi
    else
        ps -o args= -p "$1" 2>/dev/null || true
    fi
}

# Tells whether something listens on a TCP port of this machine's loopback; no, where the kernel has no list of them.
listens() {
    [ -r /proc/net/tcp ] || return 1
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v port="$(printf ':%04X' "$1")" '$4 == "0A" && $2 ~ port "$" && $2 ~ /^(0100007F|00000000|0+|0+FFFF00000100007F):/ { found = 1 }
        END { exit !found }'
}

free_mb() { df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }'; }

memory_mb() {
    if [ -r /proc/meminfo ]; then
        awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo
    else
        echo $(($(sysctl -n hw.memsize) / 1048576))
    fi
}
