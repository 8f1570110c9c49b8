package org.bildwerk.bench.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// What lies elsewhere: the scripts beside our classes, written out for the programs that run them, and what a server
/// answers.
public final class Resources {

    private Resources() {}

    /// Writes a script into a folder, and into folders in there as its name says.
    ///
    /// @param beside the class that it lies beside
    public static Path write(Class<?> beside, String name, Path folder) throws IOException {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            var target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            return Files.write(target, in.readAllBytes());
        }
    }

    /// Returns what a server answers with status 200.
    ///
    /// @param headers names and values of headers of the request, in turn
    public static byte[] fetch(URI address, String... headers) throws IOException, InterruptedException {
        // Some servers hang up where they are asked for HTTP/2.
        var request = HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("%s was answered with %d".formatted(address, answer.statusCode()));
            }
            return answer.body();
        }
    }
}
