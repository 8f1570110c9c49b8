package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bildwerk.bench.demonstration.Asked;
import org.bildwerk.bench.demonstration.ContactSheet;
import org.bildwerk.bench.demonstration.Draughts;
import org.bildwerk.bench.demonstration.Judge;
import org.bildwerk.bench.demonstration.Powers;
import org.bildwerk.bench.demonstration.Score;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.picture.RgbImage;

/// How well the demonstration model draws what it is asked for.
final class ModelBenchmark implements Benchmark {

    private static final long BUDGET = 2L << 30;
    private static final int SHEET = 64;
    private static final int TOLD_EVERY = 50;
    private static final double RENDERS = 0.98;
    private static final double EACH = 0.95;
    private static final double ALL = 0.85;

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String purpose() {
        return "500 prompts drawn by the demonstration model and read by a classifier; some 30 minutes on two cores";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var demonstration = Path.of(System.getProperty("bildwerk.native")).resolveSibling("generator/demo-model");
        var models = named("BILDWERK_BENCH_MODELS", demonstration.resolve("models"));
        var judging = named("BILDWERK_BENCH_JUDGE", demonstration.resolve("judge"));
        try (var sessions = new Sessions(Runtime.getRuntime().availableProcessors(), BUDGET)) {
            var judge = new Judge(judging, sessions);
            var asked = Asked.read(judging.resolve("prompts.json"));
            var draughts = new Draughts(
                    models.resolve("demo-scenes"), models.resolve("demo-comic/comic.safetensors"), sessions);
            var pictures = new ArrayList<RgbImage>();
            var report = new Report(name()).figure("prompts", asked.size());
            judged(judge, draughts, asked, pictures, report);
            var sheet = Files.createTempFile("bildwerk-contact-sheet-", ".png");
            ContactSheet.write(pictures, sheet);
            new Powers(draughts, judge, asked, pictures).figures().forEach(report::figure);
            return report.figure("contact sheet of the first %d".formatted(SHEET), sheet.toString());
        }
    }

    private static Path named(String variable, Path otherwise) throws IOException {
        var value = System.getenv(variable);
        var found = value == null ? otherwise : Path.of(value);
        if (!Files.isDirectory(found)) {
            throw new IOException("there is nothing in " + found + "; name another folder by " + variable);
        }
        return found;
    }

    private static void judged(
            Judge judge, Draughts draughts, List<Asked> asked, List<RgbImage> pictures, Report report) {
        var all = new Group("all prompts", each -> true, judge);
        var groups = List.of(
                all,
                new Group("combinations seen in training", each -> !each.heldOut(), judge),
                new Group("combinations never seen", Asked::heldOut, judge),
                new Group("English", each -> !each.german(), judge),
                new Group("German", Asked::german, judge));
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            var picture = draughts.drawn(one.prompt(), i);
            if (pictures.size() < SHEET) {
                pictures.add(picture);
            }
            var read = judge.read(picture);
            groups.forEach(group -> group.add(one, read));
            if ((i + 1) % TOLD_EVERY == 0) {
                System.err.printf("  %d drawn%n", i + 1);
            }
        }
        groups.forEach(group ->
                report.figure("all attributes, " + group.name(), group.score().all()));
        aims(judge, all.score(), report);
    }

    /// Some of the prompts, and how well they were drawn.
    private record Group(String name, Predicate<Asked> belongs, Score score) {

        Group(String name, Predicate<Asked> belongs, Judge judge) {
            this(name, belongs, new Score(judge.attributes().size()));
        }

        void add(Asked asked, List<Integer> read) {
            if (belongs.test(asked)) {
                score.add(asked.scene(), read);
            }
        }
    }

    private static void aims(Judge judge, Score score, Report report) {
        for (int i = 0; i < judge.attributes().size(); i++) {
            var attribute = judge.attributes().get(i);
            report.aim(Aim.atLeast("judge-reads-renders-" + attribute, RENDERS, judge.ofRenders(attribute)));
            report.aim(Aim.atLeast("drawn-as-asked-" + attribute, EACH, score.of(i)));
        }
        report.aim(Aim.atLeast("drawn-as-asked-all", ALL, score.all()));
    }
}
