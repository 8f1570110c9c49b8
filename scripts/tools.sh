# Finds the JDK and Maven, or explains how to get them.

JDK_WANTED=25
MAVEN_WANTED=3.8.7

# The major version of the JDK in a folder; nothing where there is none.
jdk_major() {
    [ -x "$1/bin/javac" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# Every folder that may hold a JDK, the likeliest first, one a line.
jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    if has javac; then
        link=$(command -v javac)
        while [ -L "$link" ]; do
            target=$(readlink "$link")
            case $target in /*) link=$target ;; *) link=$(dirname "$link")/$target ;; esac
        done
        dirname "$(dirname "$link")"
    fi
    for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
        [ ! -d "$folder" ] || printf '%s\n' "$folder"
    done
}

# Sets JAVA_HOME to the first JDK that is new enough.
find_jdk() {
    found=$(jdk_candidates | while IFS= read -r folder; do
        major=$(jdk_major "$folder")
        if [ "${major:-0}" -ge "$JDK_WANTED" ]; then
            printf '%s' "$folder"
            break
        fi
    done)
    [ -n "$found" ] || fail "no JDK $JDK_WANTED or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /Library/Java, SDKMAN)." \
        "Install one (for instance Eclipse Temurin $JDK_WANTED: adoptium.net, or 'sdk install java $JDK_WANTED-tem'), or set JAVA_HOME."
    if [ -n "${JAVA_HOME:-}" ] && [ "$found" != "$JAVA_HOME" ]; then
        say "JAVA_HOME is older than $JDK_WANTED: using $found"
    fi
    JAVA_HOME=$found
    export JAVA_HOME
}

# Tells whether the first dotted version is at least the second.
at_least() {
    printf '%s %s\n' "$1" "$2" | awk '{
        split($1, a, /[.-]/); split($2, b, ".")
        for (i = 1; i <= 3; i++) { if (a[i] + 0 > b[i] + 0) exit 0; if (a[i] + 0 < b[i] + 0) exit 1 }
    }'
}

maven_version() { mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1; }

# Keeps Maven's own libraries from warning at every start on this JDK, and its terminal library from writing colour
# codes where there is no colour.
quiet_maven() {
    case " ${MAVEN_OPTS:-} " in
        *jansi.noreset*) ;;
        *) export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow -Djansi.noreset=true ${MAVEN_OPTS:-}" ;;
    esac
}

require_maven() {
    has mvn || fail "Maven is not installed; it builds Bildwerk." \
        "Install it: 'apt-get install maven', 'brew install maven' or 'sdk install maven'."
    version=$(maven_version)
    at_least "${version:-0}" "$MAVEN_WANTED" || fail "Maven ${version:-of unknown version} is too old: $MAVEN_WANTED or newer is needed." \
        "Install a newer one: 'sdk install maven', or from maven.apache.org."
}

find_python() {
    for python in python3 python; do
        if has "$python" && "$python" -m pip --version >/dev/null 2>&1; then
            printf '%s' "$python"
            return
        fi
    done
}
