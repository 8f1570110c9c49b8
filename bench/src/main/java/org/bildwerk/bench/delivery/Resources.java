package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The scripts that lie beside these classes, written out for the programs that run them.
final class Resources {

    private Resources() {}

    static Path write(String name, Path folder) throws IOException {
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }
}
