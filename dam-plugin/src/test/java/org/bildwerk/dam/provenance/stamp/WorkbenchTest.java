package org.bildwerk.dam.provenance.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {

    @TempDir
    private Path room;

    @Test
    void clearsWhatAKilledProcessLeftAndNothingElse() throws IOException {
        var dead = left("work-999999999-1", Instant.now());
        var earlier = left("work-" + ProcessHandle.current().pid() + "-1", Instant.EPOCH);
        var nameless = left("work17", Instant.now());
        var other = left("masks", Instant.EPOCH);
        try (var bench = Workbench.in(room)) {
            var file = Files.writeString(bench.next(), "in work");
            assertThat(Workbench.room(room)).isEqualTo(room);
            assertThat(file).exists();
        }
        assertThat(dead).doesNotExist();
        assertThat(earlier).doesNotExist();
        assertThat(nameless).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void needsNoRoomToClear() {
        assertThat(Workbench.room(room.resolve("none"))).doesNotExist();
    }

    private Path left(String name, Instant when) throws IOException {
        var folder = Files.createDirectory(room.resolve(name));
        Files.writeString(folder.resolve("half"), "half a picture");
        return Files.setLastModifiedTime(folder, FileTime.from(when));
    }
}
