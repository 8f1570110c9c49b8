package org.bildwerk.ui.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path temporary;

    @Test
    void secondStartSaysWhereTheFirstAnswers() throws IOException {
        var home = HomeFolder.open(temporary.resolve("home"));
        try (var _ = HomeLock.acquire(home)) {
            new RunFolder(home)
                    .write("application", new RunningPart(42, 8080, Instant.EPOCH, "http://localhost:8080/"));

            assertThatExceptionOfType(AlreadyRunningException.class)
                    .isThrownBy(() -> HomeLock.acquire(home))
                    .withMessageContaining("http://localhost:8080/")
                    .withMessageContaining("42");
        }
    }

    @Test
    void secondStartSaysThatTheFirstIsStillStarting() throws IOException {
        var home = HomeFolder.open(temporary.resolve("home"));
        try (var _ = HomeLock.acquire(home)) {
            new RunFolder(home).write("application", ApplicationRunFile.starting(Clock.systemUTC()));

            assertThatExceptionOfType(AlreadyRunningException.class)
                    .isThrownBy(() -> HomeLock.acquire(home))
                    .withMessageContaining("still starting");
        }
    }

    @Test
    void isFreeAgainAfterClose() throws IOException {
        var home = HomeFolder.open(temporary.resolve("home"));
        HomeLock.acquire(home).close();

        try (var lock = HomeLock.acquire(home)) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void readsBackWhatRuns() {
        var run = new RunFolder(HomeFolder.open(temporary.resolve("home")));
        var part = new RunningPart(7, 5432, Instant.parse("2026-11-22T10:00:00Z"), null);

        run.write("postgres", part);
        assertThat(run.read("postgres")).contains(part);

        run.remove("postgres");
        assertThat(run.read("postgres")).isEmpty();
    }

    @Test
    void explainsFolderThatCannotBeMade() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));

        assertThatExceptionOfType(HomeException.class)
                .isThrownBy(() -> HomeFolder.open(file.resolve("home")))
                .withMessageContaining("cannot be made");
    }
}
