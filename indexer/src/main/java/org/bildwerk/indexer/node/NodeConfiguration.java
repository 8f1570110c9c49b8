package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/// Writes the configuration files of the embedded node, anew before each start.
///
/// Disk thresholds are absolute: the usual percentages would stop writing on a large disk that still has plenty of
/// room. The heap starts small and the serial collector keeps the process lean, so that the whole application stays
/// within four gigabytes.
record NodeConfiguration(NodeFolders folders, DataSize heap, int httpPort, int transportPort) {

    /// Begins the argument that tells the HTTP port in the process's command line.
    static final String PORT_MARK = "-Dbildwerk.search.port=";

    /// Returns the argument in the process's command line by which the next start knows its own node again.
    static String folderMark(Path root) {
        return "-Dbildwerk.search.folder=" + root;
    }

    void write() throws IOException {
        write("elasticsearch.yml", yaml());
        write("jvm.options", jvmOptions());
        write("log4j2.properties", logging());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folders.config().resolve(name), text);
    }

    private String yaml() {
        return """
                cluster.name: bildwerk
                node.name: bildwerk
                path.data: "%s"
                path.logs: "%s"
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                discovery.type: single-node
                xpack.security.enabled: true
                xpack.security.enrollment.enabled: false
                xpack.security.http.ssl.enabled: false
                xpack.security.transport.ssl.enabled: false
                action.auto_create_index: false
                cluster.routing.allocation.disk.watermark.low: 1gb
                cluster.routing.allocation.disk.watermark.high: 500mb
                cluster.routing.allocation.disk.watermark.flood_stage: 250mb
                """.formatted(quoted(folders.root().resolve("data")), quoted(folders.logs()), httpPort, transportPort);
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String jvmOptions() {
        return """
                -Xms96m
                -Xmx%dm
                -XX:+UseSerialGC
                -XX:-AlwaysPreTouch
                -XX:+ExitOnOutOfMemoryError
                -XX:ErrorFile=%s/hs_err_pid%%p.log
                -Djava.io.tmpdir=${ES_TMPDIR}
                -Des.queryable_built_in_roles_enabled=false
                --add-modules=jdk.incubator.vector
                -Dorg.apache.lucene.store.defaultReadAdvice=normal
                -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
                --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED
                %s
                %s
                """.formatted(heap.toMegabytes(), folders.logs(), folderMark(folders.root()), PORT_MARK + httpPort);
    }

    private static String logging() {
        return """
                status = error
                appender.file.type = RollingFile
                appender.file.name = file
                appender.file.fileName = ${sys:es.logs.base_path}/search.log
                appender.file.filePattern = ${sys:es.logs.base_path}/search-%i.log
                appender.file.layout.type = PatternLayout
                appender.file.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
                appender.file.policies.type = Policies
                appender.file.policies.size.type = SizeBasedTriggeringPolicy
                appender.file.policies.size.size = 10MB
                appender.file.strategy.type = DefaultRolloverStrategy
                appender.file.strategy.max = 3
                rootLogger.level = info
                rootLogger.appenderRef.file.ref = file
                """;
    }
}
