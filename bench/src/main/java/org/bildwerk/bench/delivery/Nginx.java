package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// nginx from the distribution, handing out files.
final class Nginx {

    private static final String PROGRAM = "/usr/sbin/nginx";

    private Nginx() {}

    /// Starts it on the files of a folder.
    static Contestant start(Path files) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(PROGRAM))) {
            throw new IOException("nginx is not there; Debian has it: apt-get install nginx-light");
        }
        int port = Contestant.freePort();
        var home = Files.createDirectories(files.resolveSibling("nginx"));
        var configuration = home.resolve("nginx.conf");
        Files.writeString(configuration, configuration(home, files, port));
        return Contestant.start(
                "nginx",
                version(),
                port,
                home,
                List.of(PROGRAM, "-p", home.toString(), "-c", configuration.toString(), "-e", "stderr"));
    }

    private static String configuration(Path home, Path files, int port) {
        // A worker gives up root's rights otherwise, and cannot read a folder that is closed to others.
        var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        return """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                %4$s
                events { worker_connections 1024; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 1000000;
                    open_file_cache max=1000;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    types { image/jpeg jpg; image/webp webp; image/avif avif; }
                    server {
                        listen 127.0.0.1:%3$d;
                        root %2$s;
                        add_header Cache-Control "public, max-age=31536000, immutable";
                    }
                }
                """.formatted(home, files, port, user);
    }

    private static String version() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(PROGRAM, "-v").redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip().replaceFirst(".*/", "");
    }
}
