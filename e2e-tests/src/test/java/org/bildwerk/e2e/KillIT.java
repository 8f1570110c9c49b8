package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives the worst end.
class KillIT {

    private static final int KILLS = 3;
    private static final long SEED = 20261122;

    @Test
    void losesNothingThatItAcknowledgedWhenItIsKilledDuringIngest(@TempDir Path folder) {
        var drill = new KillDrill(folder, RunningApplication.start(folder.resolve("home folder")), SEED);
        try (var application = drill.run(KILLS);
                var api = application.api()) {
            assertThat(drill.acknowledged()).as(drill.story().toString()).isNotEmpty();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(Survey.of(api, drill.acknowledged()))
                            .as(drill.story().toString())
                            .matches(Survey::whole, "whole"));
            assertThat(Orphans.afterSweep(api, application.home())).isEmpty();
        }
    }
}
