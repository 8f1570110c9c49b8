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
    if [ -n "$jar" ] && ! changed_since "$jar" pom.xml $(application_sources); then
        return
    fi
    say "building what changed"
    maven application -q -Pfast -DskipTests -pl web-ui -am package || fail "the build failed; its errors are above." \
        "Mend what they name. Where a library is missing: rm '$NATIVE'/fetched-* and start again with a network."
    jar=$(jar_file)
    # Maven leaves a jar alone whose content did not change.
    touch "$jar"
}

# Puts the built application into the home folder and runs it from there, so that a later build does not pull the jar
# from under it.
install_application() {
    jar=$(jar_file)
    RUN_JAR=$BILDWERK_HOME/run/bildwerk.jar
    if changed_since "$RUN_JAR" "$jar"; then
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
    build_application
    if changed_since "$list" pom.xml "$module/pom.xml" "$module/src" "$(jar_file)"; then
        say "building $module"
        maven "$module" -q -Pfast -DskipTests -pl "$module" -am package dependency:build-classpath \
            -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime ||
            fail "the build of $module failed; its errors are above."
        touch "$(jar_file)" "$list"
    fi
}
