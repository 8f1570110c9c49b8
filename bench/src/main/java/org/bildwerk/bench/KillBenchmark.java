package org.bildwerk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.KillDrill;
import org.bildwerk.e2e.Orphans;
import org.bildwerk.e2e.RunningApplication;
import org.bildwerk.e2e.Survey;

/// Twenty kills at seeded moments of an unbroken ingest, the database and the search among the victims; then a look
/// from outside at everything that was acknowledged, and at what the sweep leaves behind.
final class KillBenchmark implements Benchmark {

    private static final int KILLS = 20;
    private static final long SEED = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String purpose() {
        return "what is lost when the application, the database and the search are killed " + KILLS + " times";
    }

    @Override
    public Report run(Path folder) {
        var drill = new KillDrill(folder, RunningApplication.start(folder.resolve("home")), SEED);
        try (var application = drill.run(KILLS);
                var api = application.api()) {
            drill.story().forEach(System.err::println);
            var survey = settled(api, drill);
            var orphans = Orphans.afterSweep(api, application.home());
            int lost = survey.missing().size() + survey.altered().size();
            return new Report(name())
                    .figure("kills", KILLS)
                    .figure("acknowledged", survey.acknowledged())
                    .figure("missing", survey.missing().size())
                    .figure("altered", survey.altered().size())
                    .figure("not found by the search", survey.unfound().size())
                    .figure("without preview", survey.unshown().size())
                    .figure("orphan files after the sweep", orphans.size())
                    .aim(Aim.atMost("lost", 0, lost))
                    .aim(Aim.atMost(
                            "not found or not shown",
                            0,
                            survey.unfound().size() + survey.unshown().size()))
                    .aim(Aim.atMost("orphans", 0, orphans.size()));
        }
    }

    /// Gives the index and the previews time to catch up; what is missing after that stays missing.
    private static Survey settled(Api api, KillDrill drill) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var survey = Survey.of(api, drill.acknowledged());
        while (!survey.whole() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            survey = Survey.of(api, drill.acknowledged());
        }
        return survey;
    }
}
