# Looks at the machine and the installation, and says what to mend.

good() { printf '  ok    %s\n' "$*"; }
warn() {
    printf '  WARN  %s\n' "$1"
    printf '        %s\n' "$2"
    warnings=$((warnings + 1))
}

doctor_tools() {
    jdk=$( (find_jdk >/dev/null 2>&1 && printf '%s' "$JAVA_HOME") || true)
    if [ -n "$jdk" ]; then
        JAVA_HOME=$jdk
        export JAVA_HOME
        good "JDK $(jdk_major "$jdk") in $jdk"
    else
        warn "no JDK $JDK_WANTED or newer" "Install one, or set JAVA_HOME."
    fi
    version=
    if [ -n "$jdk" ] && has mvn; then version=$(maven_version); fi
    if [ -n "$version" ] && at_least "$version" "$MAVEN_WANTED"; then
        good "Maven $version"
    else
        warn "Maven ${version:-is missing}" "Install $MAVEN_WANTED or newer; it is needed to build, not to run what is built."
    fi
    if [ -n "$(find_python)" ]; then good "$($(find_python) --version 2>&1) with pip"; else
        warn "no Python with pip" "It fetches libvips and the C2PA library once; without it set BILDWERK_VIPS and BILDWERK_C2PA."
    fi
    if [ -x "${BILDWERK_CHROMIUM:-/usr/bin/chromium}" ]; then good "Chromium for the browser tests"; else
        warn "no Chromium" "Only './bildwerk test' needs it: 'apt-get install chromium', or set BILDWERK_CHROMIUM."
    fi
    if has node && has npm; then good "Node $(node --version) with npm, for validators of structured data"; else
        warn "no Node with npm" "Only './bildwerk test' and some benchmarks need them: 'apt-get install nodejs npm'."
    fi
}

doctor_machine() {
    memory=$(memory_mb)
    if [ "$memory" -ge 4000 ]; then good "memory: $memory MB"; else
        warn "memory: $memory MB" "The default start takes up to 4 GB; give the search node or the database another machine."
    fi
    disk=$(free_mb "$BILDWERK_HOME")
    if [ "$disk" -ge 5000 ]; then good "disk: $disk MB free for $BILDWERK_HOME"; else
        warn "disk: $disk MB free for $BILDWERK_HOME" "Below 500 MB search stops taking changes; make room or use --home."
    fi
    if [ "$(id -u)" = 0 ]; then
        if has setpriv; then good "runs as root; the servers run as nobody, by setpriv"; else
            warn "runs as root without setpriv" "The servers refuse root: install util-linux, or run as a normal user."
        fi
    fi
}

doctor_natives() {
    if [ -n "${BILDWERK_VIPS:-}" ] && [ ! -e "$BILDWERK_VIPS" ]; then
        warn "libvips: there is no $BILDWERK_VIPS" "Set BILDWERK_VIPS to a libvips 8.14 or newer, or unset it: './bildwerk run' fetches one."
    elif vips_is_there; then good "libvips: ${BILDWERK_VIPS:-$VIPS_PIN}"; else
        warn "libvips is not fetched" "'./bildwerk run' fetches it."
    fi
    if [ -n "${BILDWERK_C2PA:-}" ] && [ ! -e "$BILDWERK_C2PA" ]; then
        warn "C2PA: there is no $BILDWERK_C2PA" "Set BILDWERK_C2PA to the file of libc2pa_c, or unset it: './bildwerk run' fetches it. Without it credentials are neither verified nor signed."
    elif c2pa_is_there; then good "C2PA: ${BILDWERK_C2PA:-$C2PA_PIN}"; else
        warn "the C2PA library is not fetched" "'./bildwerk run' fetches it; without it credentials are neither verified nor signed."
    fi
    if search_is_there; then good "Elasticsearch $SEARCH_VERSION"; else
        warn "Elasticsearch is not fetched" "'./bildwerk run' fetches it."
    fi
}

doctor_running() {
    for part in application postgres search; do
        pid=$(json_value "$BILDWERK_HOME/run/$part.json" pid)
        if [ -z "$pid" ] && [ "$part" = search ] && [ -n "$(running_pid application)" ]; then
            good "search: no process of its own yet; the application starts it, or uses another server"
        elif [ -z "$pid" ]; then
            good "$part: not running"
        elif [ -n "$(command_line "$pid")" ]; then
            good "$part: process $pid, port $(json_value "$BILDWERK_HOME/run/$part.json" port)"
        else
            warn "$part: process $pid has ended without saying so" "The next start, or './bildwerk stop', cleans up."
        fi
    done
    file=$BILDWERK_HOME/postgres/password
    [ -e "$file" ] || return 0
    case $(ls -l "$file") in
        -rw-------*) good "key: the database's password is closed to others" ;;
        *) warn "key: others can read $file" "chmod 600 '$file'" ;;
    esac
}

# What the program itself finds; each of its warnings counts, and an end without any, too.
doctor_application() {
    status=0
    findings=$(application doctor) || status=1
    [ -z "$findings" ] || printf '%s\n' "$findings"
    found=$(printf '%s\n' "$findings" | grep -c '^  WARN' || true)
    if [ "$found" = 0 ]; then found=$status; fi
    warnings=$((warnings + found))
}

doctor() {
    warnings=0
    say "project $ROOT, home $BILDWERK_HOME"
    doctor_tools
    doctor_machine
    doctor_natives
    doctor_running
    RUN_JAR=$BILDWERK_HOME/run/bildwerk.jar
    [ -f "$RUN_JAR" ] || RUN_JAR=$(jar_file)
    if [ -n "$RUN_JAR" ] && [ -n "$jdk" ]; then
        doctor_application
    else
        warn "the application is not built" "'./bildwerk run' builds it."
    fi
    if [ "$warnings" = 0 ]; then say "nothing to mend"; else say "$warnings to look at"; fi
}
