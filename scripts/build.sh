# Builds what changed, and nothing where nothing did. Works without a network once everything was fetched.

# Runs Maven in the project, for a purpose. Where that purpose was met with these very poms before, everything is in
# the local repository, and no network is asked for.
maven() {
    purpose=$1
    shift
    require_maven
    # Maven's own libraries would make the JDK warn at every start.
    export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    mark=$NATIVE/fetched-$purpose-$(cd "$ROOT" && cat pom.xml ./*/pom.xml libs/*/pom.xml | cksum | tr ' ' '-')
    if [ -e "$mark" ]; then
        (cd "$ROOT" && mvn -B -ntp -o "$@")
    else
        say "Maven looks for libraries it does not have yet; the first time takes some minutes"
        (cd "$ROOT" && mvn -B -ntp "$@") && : >"$mark"
    fi
}

jar_file() {
    for candidate in "$ROOT"/web-ui/target/bildwerk-web-ui-*-exec.jar; do
        [ ! -f "$candidate" ] || printf '%s' "$candidate"
    done
}

# Tells whether something is newer than the file; a folder is where something in it was removed.
changed_since() {
    built=$1
    shift
    [ ! -f "$built" ] || [ -n "$(find "$@" -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

application_sources() {
    (cd "$ROOT" && for module in libs/* dam-plugin indexer generator seo-delivery web-ui; do
        printf '%s\n' "$module/pom.xml" "$module/src"
    done)
}

build_application() {
    jar=$(jar_file)
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2046 # the names of our own modules hold no space
    changed_since "${jar:-none}" pom.xml $(application_sources) || return 0
    say "building what changed"
    : >"$NATIVE/build-began"
    maven application -q -Pfast -DskipTests -pl web-ui -am package || build_failed
    # Maven leaves a jar alone whose content did not change; and what changed while it built is not in it.
    touch -r "$NATIVE/build-began" "$(jar_file)"
}

build_failed() {
    fail "the build failed; its errors are above." \
        "Mend what they name. Where a library is missing: rm '$NATIVE'/fetched-* and start again with a network."
}

# Puts the built application into the home folder and runs it from there, so that a later build does not pull the jar
# from under it.
install_application() {
    jar=$(jar_file)
    RUN_JAR=$BILDWERK_HOME/run/bildwerk.jar
    if ! cmp -s "$jar" "$RUN_JAR"; then
        mkdir -p "$BILDWERK_HOME/run"
        cp "$jar" "$RUN_JAR.new" && mv "$RUN_JAR.new" "$RUN_JAR"
    fi
}

# The jar that this home was last run from; built where it never was.
installed_application() {
    RUN_JAR=$BILDWERK_HOME/run/bildwerk.jar
    [ -f "$RUN_JAR" ] || { build_application && install_application; }
}

# Builds a module with a main class of its own and notes its class path in its target folder.
build_tool() {
    module=$1
    list=$ROOT/$module/target/classpath.txt
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2046 # as above
    changed_since "$list" pom.xml $(application_sources) "$module/pom.xml" "$module/src" || return 0
    say "building what changed, and $module"
    : >"$NATIVE/build-began"
    maven "$module" -q -Pfast -DskipTests -pl "web-ui,$module" -am package dependency:build-classpath \
        -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime || build_failed
    touch -r "$NATIVE/build-began" "$(jar_file)" "$list"
}
