package org.bildwerk.indexer.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bildwerk.indexer.SearchState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class NodeProcessTest {

    @TempDir
    private Path folder;

    @Test
    void findsOnlyAProcessThatWorksOnItsFolder() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source = Files.writeString(folder.resolve("Wait.java"), """
                void main() throws Exception {
                    System.in.read();
                }
                """);
        var stranger = new ProcessBuilder(
                        java,
                        NodeConfiguration.folderMark(folder.resolve("a b")),
                        NodeConfiguration.PORT_MARK + "9311",
                        source.toString())
                .start();
        try {
            await().until(() -> NodeProcess.on(folder.resolve("a b")).isPresent());

            assertThat(NodeProcess.on(folder.resolve("a b"))).contains(new NodeProcess(stranger.toHandle(), 9311));
            assertThat(NodeProcess.on(folder)).isEmpty();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void readsBackWhatItWroteForTheNextStart() throws IOException {
        var record = new NodeRecord(42, 9300, "/a b", Instant.parse("2026-11-22T10:00:00Z"));
        var file = folder.resolve("run/search.json");

        record.write(file);

        assertThat(NodeRecord.read(file)).contains(record);
    }

    @Test
    void saysWhatToDoWhenThereIsNoDistribution() {
        var settings = new NodeSettings(
                folder.resolve("search"), folder.resolve("run"), folder.resolve("none"), DataSize.ofMegabytes(320));
        try (var search = EmbeddedSearch.start(settings)) {
            await().atMost(Duration.ofSeconds(5)).until(() -> search.state() instanceof SearchState.Failed);

            assertThat(search.state().describe())
                    .contains("There is no Elasticsearch", "./bildwerk")
                    .doesNotContain(folder.toString());
        }
    }
}
