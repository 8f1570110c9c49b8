# Fetches the native parts at pinned versions and digests into the git-ignored folder .native.

VIPS_WHEELS=$ROOT/scripts/vips-wheels.txt
VIPS_PIN=$(sed -n 's/^\(pyvips-binary==[0-9.]*\).*/\1/p' "$VIPS_WHEELS")
C2PA_WHEELS=$ROOT/scripts/c2pa-wheels.txt
C2PA_PIN=$(sed -n 's/^\(c2pa-python==[0-9.]*\).*/\1/p' "$C2PA_WHEELS")
SEARCH_VERSION=$(sed -n 's:.*<dep.elasticsearch-server.version>\(.*\)</.*:\1:p' "$ROOT/pom.xml")
SEARCH_SHA256=bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d

vips_is_there() { [ -n "${BILDWERK_VIPS:-}" ] || [ "$(cat "$NATIVE/vips/.pinned" 2>/dev/null)" = "$VIPS_PIN" ]; }

c2pa_is_there() { [ -n "${BILDWERK_C2PA:-}" ] || [ "$(cat "$NATIVE/c2pa/.pinned" 2>/dev/null)" = "$C2PA_PIN" ]; }

search_is_there() { [ "$(cat "$NATIVE/elasticsearch/.pinned" 2>/dev/null)" = "$SEARCH_SHA256" ]; }

# Unpacks a zip into a folder. Python's and the JDK's tools lose the executable bits, so the caller sets them.
unzip_into() {
    mkdir -p "$2"
    (cd "$2" && "$JAVA_HOME/bin/jar" xf "$1")
}

# Puts an unpacked folder in its place, marked with what it was made from; a half-done one is never taken for whole.
put() {
    printf '%s' "$3" >"$1/.pinned"
    rm -rf "$2"
    mv "$1" "$2"
}

# Fetches the wheels that a list pins and unpacks them into a folder of .native: name, list, pin, further options of pip.
# Fails where it could not; so each step is asked, as the shell does not end by itself in a function that is.
fetch_wheels() {
    name=$1 list=$2 pin=$3
    shift 3
    python=$(find_python)
    [ -n "$python" ] || return 1
    rm -rf "$NATIVE/fetching"
    mkdir -p "$NATIVE/fetching"
    "$python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes \
        --dest "$NATIVE/fetching" -r "$list" "$@" || return 1
    for wheel in "$NATIVE"/fetching/*.whl; do
        unzip_into "$wheel" "$NATIVE/fetching/$name" || return 1
    done
    chmod -R a+rX "$NATIVE/fetching/$name"
    put "$NATIVE/fetching/$name" "$NATIVE/$name" "$pin" || return 1
    rm -rf "$NATIVE/fetching"
}

fetch_vips() {
    say "fetching libvips ($VIPS_PIN, 8 MB)"
    [ -n "$(find_python)" ] || fail "Python with pip is needed once, to fetch libvips." \
        "Install it ('apt-get install python3-pip'), or set BILDWERK_VIPS to a libvips 8.14 or newer that you have."
    fetch_wheels vips "$VIPS_WHEELS" "$VIPS_PIN" ||
        fail "pip could not fetch libvips for $(uname -s) $(uname -m)." \
            "Check the network; or set BILDWERK_VIPS to a libvips 8.14 or newer that you have ('apt-get install libvips42')."
}

# Without the library Bildwerk runs; it then neither verifies nor signs, and says so.
fetch_c2pa() {
    say "fetching the C2PA library ($C2PA_PIN, 17 MB)"
    fetch_wheels c2pa "$C2PA_WHEELS" "$C2PA_PIN" --retries 1 --timeout 10 ||
        say "it could not be fetched: content credentials are neither verified nor signed until it is (or set BILDWERK_C2PA)"
}

fetch_search() {
    say "fetching Elasticsearch $SEARCH_VERSION (132 MB)"
    require_maven
    quiet_maven
    rm -rf "$NATIVE/fetching"
    mkdir -p "$NATIVE/fetching"
    (cd "$ROOT" && mvn -B -q -N dependency:copy -Dartifact="org.elasticsearch.distribution.integ-test-zip:elasticsearch:$SEARCH_VERSION:zip" \
        -DoutputDirectory="$NATIVE/fetching" -Dmdep.useBaseVersion=true) ||
        fail "Maven could not fetch Elasticsearch $SEARCH_VERSION." \
            "Check the network; or point bildwerk.search.uris at a cluster of your own and set BILDWERK_WITHOUT_SEARCH=1."
    zip=$NATIVE/fetching/elasticsearch-$SEARCH_VERSION.zip
    [ "$(sha256 "$zip")" = "$SEARCH_SHA256" ] || fail "the Elasticsearch archive is not the pinned one (its SHA-256 differs)." \
        "Remove it from the local Maven repository and start again."
    unzip_into "$zip" "$NATIVE/fetching/unpacked"
    chmod -R a+rX "$NATIVE/fetching/unpacked"
    chmod a+x "$NATIVE"/fetching/unpacked/elasticsearch-*/bin/*
    put "$NATIVE/fetching/unpacked/elasticsearch-$SEARCH_VERSION" "$NATIVE/elasticsearch" "$SEARCH_SHA256"
    rm -rf "$NATIVE/fetching"
}

fetch_natives() {
    mkdir -p "$NATIVE"
    ! natives_are_there || return 0
    # They lie beside what the builds write, and two starts may want them at once.
    lock_build
    vips_is_there || fetch_vips
    c2pa_is_there || fetch_c2pa
    [ -n "${BILDWERK_WITHOUT_SEARCH:-}" ] || search_is_there || fetch_search
    unlock_build
}

natives_are_there() {
    vips_is_there && c2pa_is_there && { [ -n "${BILDWERK_WITHOUT_SEARCH:-}" ] || search_is_there; }
}
