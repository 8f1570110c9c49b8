package org.bildwerk.bench;

import java.nio.file.Path;
import org.bildwerk.bench.credential.CredentialMeasurement;

/// Whether what we sign holds in readers that are not ours, and whether any changed byte is noticed.
final class CredentialsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public String purpose() {
        return "signed files, chains and renditions in c2pa-node and c2pa-ts, and every byte of such files changed";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var oracles = Path.of(System.getProperty("bildwerk.native"), "oracles");
        long start = System.nanoTime();
        var found = new CredentialMeasurement(oracles).measure(folder);
        found.faults().forEach(fault -> System.err.println("not as expected: " + fault));
        found.breaches().forEach(breach -> System.err.println("not noticed: " + breach));
        found.unprotected().forEach(part -> System.err.println("unprotected by C2PA: " + part));
        found.differences().forEach((words, times) -> System.err.println(times + " x " + words));
        return new Report(name())
                .figure("verdicts that had to be a certain one", found.expectations())
                .figure("single-byte changes read", found.changed())
                .figure("changes of unprotected bytes that do not matter", found.stillHolding())
                .figure("verdicts compared with c2pa-node", found.compared())
                .figure("verdicts that differ", sum(found))
                .figure("seconds", (System.nanoTime() - start) / 1e9)
                .aim(Aim.atMost("verdicts that differ for no known reason", 0, found.unexplained()))
                .aim(Aim.atMost("verdicts not as expected", 0, found.faults().size()))
                .aim(Aim.atMost(
                        "changes of protected bytes not noticed",
                        0,
                        found.breaches().size()));
    }

    private static int sum(CredentialMeasurement.Found found) {
        return found.differences().values().stream().mapToInt(Integer::intValue).sum();
    }
}
