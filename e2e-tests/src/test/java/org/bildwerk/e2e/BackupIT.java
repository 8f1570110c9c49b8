package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup taken from a running library, brought back on an empty folder.
class BackupIT {

    @Test
    void bringsBackTheSameAssetsTheSameBytesAndTheSameSearchResults(@TempDir Path folder) {
        var file = folder.resolve("library.backup");
        Map<String, String> before;
        try (var application = RunningApplication.start(folder.resolve("first"));
                var api = application.api()) {
            IntStream.range(0, 12)
                    .mapToObj(number -> Pictures.jpeg(folder, "picture-" + number + ".jpg", number, 400, 300))
                    .forEach(picture ->
                            assertThat(api.upload(picture, "backup").status()).isEqualTo(201));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(Survey.found(api)).hasSize(12));
            before = contents(api);
            application.operate("backup", file.toString());
        }
        var empty = folder.resolve("second");
        RunningApplication.operate(empty, "restore", file.toString());
        try (var application = RunningApplication.start(empty);
                var api = application.api()) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(Survey.found(api)).hasSize(12));
            assertThat(contents(api)).isEqualTo(before);
        }
    }

    /// The digest of each original by the id of its asset, as the search lists them.
    private static Map<String, String> contents(Api api) {
        var digests = new TreeMap<String, String>();
        for (var id : Survey.found(api)) {
            digests.put(
                    id,
                    Api.sha256(api.fetch("/api/v1/assets/" + id + "/original").body()));
        }
        return digests;
    }
}
