package org.bildwerk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Runs one measurement by its name. Exits with 0 where it measured, whether or not the aims are met; with 1 where it
/// could not measure; with 2 where it does not know the name.
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new IngestBenchmark(),
            new KillBenchmark(),
            new MetadataBenchmark(),
            new WatermarkBenchmark(),
            new CredentialsBenchmark(),
            new C2paBenchmark(),
            new ParityBenchmark(),
            new GenerateBenchmark(),
            new ModelBenchmark(),
            new MetricBenchmark(),
            new DeliveryBenchmark(),
            new AbuseBenchmark(),
            new LighthouseBenchmark());

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        var words = List.of(arguments);
        var name = words.isEmpty() ? "" : words.getFirst();
        var found =
                ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            System.err.println(
                    name.isEmpty()
                            ? "./bildwerk bench NAME, with one of:"
                            : "There is no measurement " + name + ". ./bildwerk bench NAME, with one of:");
            ALL.forEach(benchmark -> System.err.printf("  %-12s %s%n", benchmark.name(), benchmark.purpose()));
            System.exit(2);
        }
        System.exit(measure(found.orElseThrow(), words.subList(1, words.size()), System.out));
    }

    private static int measure(Benchmark benchmark, List<String> options, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("bildwerk-bench-");
        try {
            benchmark.run(folder, options).print(out);
            return 0;
        } catch (Exception e) {
            System.err.println(benchmark.name() + " could not be measured: " + e.getMessage());
            e.printStackTrace();
            return 1;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
