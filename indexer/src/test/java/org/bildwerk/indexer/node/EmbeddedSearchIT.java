package org.bildwerk.indexer.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.indexer.SearchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EmbeddedSearchIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path temporary;

    private NodeSettings settings;
    private EmbeddedSearch search;

    @BeforeEach
    void start() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = temporary.resolve("a home");
        settings = new NodeSettings(
                home.resolve("search"),
                home.resolve("run"),
                Path.of(System.getProperty("bildwerk.native"), "elasticsearch"),
                DataSize.ofMegabytes(320));
        search = EmbeddedSearch.start(settings);
    }

    @AfterEach
    void end() {
        search.close();
    }

    @Test
    void keepsItsDataWhenItIsKilledAndWhenAnotherApplicationAdoptsIt() throws IOException {
        awaitReady();
        search.client().indices().create(i -> i.index("letters"));
        search.client()
                .index(i ->
                        i.index("letters").id("1").document(Map.of("name", "a")).refresh(Refresh.True));

        var killed = state().pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> search.state().isReady() && state().pid() != killed);
        assertThat(letters()).as("after the node was killed").isEqualTo(1);

        var orphan = state();
        search.abandon();
        Files.delete(settings.stateFile());
        search = EmbeddedSearch.start(settings);
        awaitReady();
        assertThat(state().pid()).as("the node of the earlier application").isEqualTo(orphan.pid());
        assertThat(state().port()).isEqualTo(orphan.port());
        assertThat(letters()).isEqualTo(1);

        search.close();
        assertThat(search.state()).isInstanceOf(SearchState.Stopped.class);
        assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive))
                .as("the node after closing")
                .isEmpty();
    }

    private NodeRecord state() {
        return NodeRecord.read(settings.stateFile()).orElseThrow();
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> search.state().isReady());
    }

    private long letters() throws IOException {
        return search.client().count(c -> c.index("letters")).count();
    }
}
