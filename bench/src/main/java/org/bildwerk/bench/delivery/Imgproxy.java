package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// imgproxy, where the setting `BILDWERK_IMGPROXY` names its program: nobody hands it out as a file to fetch.
final class Imgproxy {

    /// The environment variable that names the program.
    static final String SETTING = "BILDWERK_IMGPROXY";

    private Imgproxy() {}

    /// Returns the program; empty where nobody names one.
    static Optional<Path> program() throws IOException {
        var named = System.getenv(SETTING);
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        var program = Path.of(named).toAbsolutePath();
        if (!Files.isExecutable(program)) {
            throw new IOException("%s names %s, which is no program".formatted(SETTING, program));
        }
        return Optional.of(program);
    }

    /// Starts it on the pictures of a folder.
    static Contestant start(Path program, Path pictures) throws IOException, InterruptedException {
        int port = Contestant.freePort();
        var command = List.of(
                "env",
                "IMGPROXY_BIND=127.0.0.1:" + port,
                "IMGPROXY_LOCAL_FILESYSTEM_ROOT=" + pictures.toAbsolutePath(),
                "IMGPROXY_JPEG_PROGRESSIVE=true",
                "IMGPROXY_AVIF_SPEED=9",
                "IMGPROXY_LOG_LEVEL=error",
                program.toString());
        return Contestant.start("imgproxy", version(program), port, pictures, command);
    }

    /// Returns the path by which it shrinks a picture into a box of 512 pixels.
    static String path(String picture, int quality, String type) {
        return "/insecure/rs:fit:512:512/q:%d/plain/local://%s@%s".formatted(quality, picture, type);
    }

    private static String version(Path program) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.toString(), "version")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip().lines().reduce((first, last) -> last).orElse("of unknown version");
    }
}
