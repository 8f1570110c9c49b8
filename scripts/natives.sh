# Fetches the native parts at pinned versions and digests into the git-ignored folder .native.

VIPS_WHEELS=$ROOT/scripts/vips-wheels.txt
VIPS_PIN=$(sed -n 's/^\(pyvips-binary==[0-9.]*\).*/\1/p' "$VIPS_WHEELS")
SEARCH_VERSION=$(sed -n 's:.*<dep.elasticsearch-server.version>\(.*\)</.*:\1:p' "$ROOT/pom.xml")
SEARCH_SHA256=bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d

vips_is_there() { [ -n "${BILDWERK_VIPS:-}" ] || [ "$(cat "$NATIVE/vips/.pinned" 2>/dev/null)" = "$VIPS_PIN" ]; }

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

fetch_vips() {
    say "fetching libvips ($VIPS_PIN, 8 MB)"
    python=$(find_python)
    [ -n "$python" ] || fail "Python with pip is needed once, to fetch libvips." \
        "Install it ('apt-get install python3-pip'), or set BILDWERK_VIPS to a libvips 8.14 or newer that you have."
    rm -rf "$NATIVE/fetching"
    mkdir -p "$NATIVE/fetching"
    "$python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes \
        --dest "$NATIVE/fetching" -r "$VIPS_WHEELS" ||
        fail "pip could not fetch libvips for $(uname -s) $(uname -m)." \
            "Check the network; or set BILDWERK_VIPS to a libvips 8.14 or newer that you have ('apt-get install libvips42')."
    for wheel in "$NATIVE"/fetching/*.whl; do
        unzip_into "$wheel" "$NATIVE/fetching/vips"
    done
    chmod -R a+rX "$NATIVE/fetching/vips"
    put "$NATIVE/fetching/vips" "$NATIVE/vips" "$VIPS_PIN"
    rm -rf "$NATIVE/fetching"
}

fetch_search() {
    say "fetching Elasticsearch $SEARCH_VERSION (132 MB)"
    require_maven
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
    vips_is_there || fetch_vips
    [ -n "${BILDWERK_WITHOUT_SEARCH:-}" ] || search_is_there || fetch_search
}
