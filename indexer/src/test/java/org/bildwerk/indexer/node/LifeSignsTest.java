package org.bildwerk.indexer.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeSignsTest {

    private final AtomicLong now = new AtomicLong();

    @TempDir
    private Path folder;

    private Path log;
    private Process process;

    @BeforeEach
    void startAQuietProcess() throws IOException {
        log = Files.createFile(folder.resolve("search.log"));
        process = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void end() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    @Test
    void waitsForASlowStartAsLongAsItsLogGrows() throws IOException {
        var signs = signs();
        for (var minute = 1; minute <= 14; minute++) {
            pass(Duration.ofMinutes(1));
            Files.writeString(log, "loaded module " + minute, StandardOpenOption.APPEND);
            assertThat(signs.goOn()).as("after %d minutes", minute).isTrue();
        }
    }

    @Test
    void waitsForAQuietStartAsLongAsAChildComputes() throws IOException {
        process.destroy();
        process = new ProcessBuilder("sh", "-c", "(while :; do :; done) & wait").start();
        var signs = signs();
        await().atMost(Duration.ofMinutes(1)).until(() -> worked().compareTo(Duration.ofMillis(1500)) > 0);

        pass(Duration.ofSeconds(119));
        assertThat(signs.goOn()).isTrue();
        pass(Duration.ofSeconds(119));
        assertThat(signs.goOn()).isTrue();
    }

    @Test
    void givesUpAProcessThatNeitherWritesNorComputes() {
        var signs = signs();
        pass(Duration.ofSeconds(119));
        assertThat(signs.goOn()).isTrue();
        pass(Duration.ofSeconds(2));

        assertThat(signs.goOn()).isFalse();
        assertThat(signs.givenUp()).hasMessageContainingAll("no sign of life for 2 minutes", log.toString());
    }

    @Test
    void givesUpAStartWithoutEndAndTellsUsersNoPath() throws IOException {
        var signs = signs();
        for (var minute = 1; minute <= 16; minute++) {
            pass(Duration.ofMinutes(1));
            Files.writeString(log, "once more", StandardOpenOption.APPEND);
            assertThat(signs.goOn()).isEqualTo(minute <= 15);
        }

        assertThat(signs.givenUp().state().describe())
                .isEqualTo("Elasticsearch was not ready after 15 minutes. It is started again");
    }

    private LifeSigns signs() {
        return new LifeSigns(process.toHandle(), List.of(log), now::get);
    }

    private Duration worked() {
        return process.descendants()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
