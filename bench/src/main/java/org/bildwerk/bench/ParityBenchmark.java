package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.bench.parity.Compared;
import org.bildwerk.bench.parity.Comparisons;
import org.bildwerk.bench.parity.PythonReference;

/// Whether the generator does what torch, diffusers and transformers do.
final class ParityBenchmark implements Benchmark {

    @Override
    public String name() {
        return "parity";
    }

    @Override
    public String purpose() {
        return "tokens, noise, schedulers and pictures of the generator against transformers, torch and diffusers";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var python = new PythonReference(natives);
        var shipped = natives.resolveSibling("generator").resolve("demo-model/models/demo-scenes");
        var report = new Report(name());
        var parts = parts();
        report.figure("parts", String.join(", ", parts));
        int failures = 0;
        for (var compared : new Comparisons(python, shipped, folder).compare(parts)) {
            compared.differences().forEach(each -> System.err.println("  differs: " + compared.what() + ": " + each));
            report.figure(compared.what(), result(compared));
            failures += compared.counts() ? compared.different() : 0;
        }
        return report.aim(Aim.atMost("failures", 0, failures));
    }

    private static Set<String> parts() throws IOException {
        var named = System.getenv("BILDWERK_PARITY_PARTS");
        var parts = named == null ? Comparisons.PARTS : List.of(named.split(","));
        if (!Comparisons.PARTS.containsAll(parts)) {
            throw new IOException("BILDWERK_PARITY_PARTS is of " + Comparisons.PARTS + ", not " + named);
        }
        return new LinkedHashSet<>(parts);
    }

    private static String result(Compared compared) {
        var result = new StringBuilder("%d equal, %d different".formatted(compared.equal(), compared.different()));
        if (compared.left() > 0) {
            result.append(", %d not comparable (the reference strays by its last bit, or reaches no number)"
                    .formatted(compared.left()));
        }
        if (compared.worst() > 0) {
            result.append(", largest error %.1e".formatted(compared.worst()));
        }
        return result.toString();
    }
}
