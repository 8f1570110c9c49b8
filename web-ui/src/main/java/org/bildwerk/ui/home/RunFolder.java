package org.bildwerk.ui.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The folder `run` of the home: one small JSON file for each process that is up. A file is a claim, not a proof:
/// after a kill it stays, so a reader checks the process.
public final class RunFolder {

    private final Path folder;
    private final JsonMapper json = JsonMapper.shared();

    public RunFolder(HomeFolder home) {
        this.folder = home.run();
    }

    /// Records that the part is up.
    public void write(String name, RunningPart part) {
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, name, ".tmp");
            Files.writeString(temporary, json.writeValueAsString(part));
            Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HomeException("Cannot record the running " + name + " in " + folder, e);
        }
    }

    public Optional<RunningPart> read(String name) {
        try {
            return Optional.of(json.readValue(Files.readString(file(name)), RunningPart.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// Forgets the part; nothing happens where it is not recorded.
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new HomeException("Cannot remove the record of " + name + " from " + folder, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
