# Builds what changed, and nothing where nothing did. Works without a network once everything was fetched.

# Runs Maven in the project, for a purpose. Where that purpose was met with these very poms before, everything is in
# the local repository, and no network is asked for.
maven() {
    purpose=$1
    shift
    require_maven
    quiet_maven
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

# Tells whether something is newer than the file; a folder is where something in it was removed. What the build itself
# writes among the sources does not count.
changed_since() {
    built=$1
    shift
    [ ! -f "$built" ] || [ -n "$(find "$@" \( -path '*/src/main/frontend' -o -path '*/src/main/bundles' \) -prune \
        -o -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

# Lets one build at a time into this project; the others wait, and then find it built. The lock names its process, so
# that one left behind by a kill is known.
lock_build() {
    lock=$NATIVE/building
    waited=
    until mkdir "$lock" 2>/dev/null; do
        owner=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$owner" ] && ! builds "$owner"; then
            break_lock "$owner"
            continue
        fi
        [ -n "$waited" ] || say "waiting for the build by process ${owner:-that just began} in this folder (or remove $lock, if there is none)"
        waited=yes
        sleep 1
    done
    echo $$ >"$lock/pid"
    trap 'unlock_build' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

builds() { case $(command_line "$1") in *bildwerk*) ;; *) return 1 ;; esac }

# Removes the lock of a process that ended; only one of those who found it does, and never the new lock of another.
break_lock() {
    if mkdir "$lock.breaking" 2>/dev/null; then
        if [ "$(cat "$lock/pid" 2>/dev/null)" = "$1" ]; then rm -rf "$lock"; fi
        rmdir "$lock.breaking"
    else
        sleep 1
    fi
}

unlock_build() {
    rm -rf "$NATIVE/building"
    trap - EXIT INT TERM
}

application_sources() {
    (cd "$ROOT" && for module in libs/* dam-plugin indexer generator seo-delivery web-ui; do
        printf '%s\n' "$module/pom.xml" "$module/src"
    done)
}

# Builds it where needed and puts it into the home folder, while nobody else builds.
ready_application() {
    lock_build
    build_application
    install_application
    unlock_build
}

build_application() {
    jar=$(jar_file)
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2046 # the names of our own modules hold no space
    changed_since "${jar:-none}" pom.xml $(application_sources) || return 0
    say "building what changed"
    # Made by the build otherwise, which would change its parent.
    mkdir -p web-ui/src/main/frontend
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
        cp "$jar" "$RUN_JAR.$$" && mv "$RUN_JAR.$$" "$RUN_JAR"
    fi
}

# The jar that this home was last run from; built where it never was.
installed_application() {
    RUN_JAR=$BILDWERK_HOME/run/bildwerk.jar
    [ -f "$RUN_JAR" ] || ready_application
}

# Builds a module with a main class of its own and notes its class path in its target folder.
build_tool() {
    module=$1
    list=$ROOT/$module/target/classpath.txt
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2046 # as above
    changed_since "$list" pom.xml $(application_sources) "$module/pom.xml" "$module/src" || return 0
    say "building what changed, and $module"
    mkdir -p web-ui/src/main/frontend
    : >"$NATIVE/build-began"
    maven "$module" -q -Pfast -DskipTests -pl "web-ui,$module" -am package dependency:build-classpath \
        -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime || build_failed
    touch -r "$NATIVE/build-began" "$(jar_file)" "$list"
}
