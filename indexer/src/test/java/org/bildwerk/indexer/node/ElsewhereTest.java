package org.bildwerk.indexer.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class ElsewhereTest {

    @TempDir
    private Path temporary;

    private Path home;
    private Elsewhere elsewhere;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(temporary.resolve("home/search"));
        elsewhere = new Elsewhere(temporary.resolve("base"));
    }

    @Test
    void givesTheSameFolderWithItsDataAgain() throws IOException {
        var first = elsewhere.standingFor(home);
        Files.writeString(first.resolve("data"), "kept");

        assertThat(elsewhere.standingFor(home)).isEqualTo(first);
        assertThat(first.resolve("data")).hasContent("kept");
    }

    @Test
    void startsEmptyWhenTheFolderWasEmptied() throws IOException {
        var first = elsewhere.standingFor(home);
        Files.writeString(first.resolve("data"), "old");
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);

        assertThat(elsewhere.standingFor(home).resolve("data")).doesNotExist();
    }

    @Test
    void dropsWhatBelongsToNobodyAnyMore() throws IOException {
        var first = elsewhere.standingFor(home);
        FileSystemUtils.deleteRecursively(home);
        var other = Files.createDirectories(temporary.resolve("other/search"));

        elsewhere.standingFor(other);

        assertThat(first).doesNotExist();
    }
}
