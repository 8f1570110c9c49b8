package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What this start tells other tools of the installation: which process is the search node, and where it listens.
///
/// @param pid the process
/// @param port its HTTP port on loopback
/// @param folder the durable folder it works on
/// @param started when it was started
record NodeRecord(long pid, int port, String folder, Instant started) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Optional<NodeRecord> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), NodeRecord.class))
                    : Optional.empty();
        } catch (IOException | JacksonException _) {
            // A half-written or foreign file says nothing.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(temporary, JSON.writeValueAsString(this));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
