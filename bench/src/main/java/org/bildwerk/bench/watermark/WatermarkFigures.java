package org.bildwerk.bench.watermark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.bildwerk.bench.watermark.Trial.Outcome;

/// The figures of the [Plan].
public final class WatermarkFigures {

    private final List<Trial> trials;
    private final List<Unmarked> unmarked;

    WatermarkFigures(List<Trial> trials, List<Unmarked> unmarked) {
        this.trials = List.copyOf(trials);
        this.unmarked = List.copyOf(unmarked);
    }

    /// A figure with what it shall reach.
    ///
    /// @param bound NaN where nothing is asked for
    public record Figure(String name, double value, double bound) {}

    /// Gives every figure by its name, in the order of the plan.
    public Map<String, Double> all() {
        var all = new LinkedHashMap<String, Double>();
        all.put("pictures", (double) trials.size() / Plan.LONGER_EDGES.size());
        for (int edge : Plan.LONGER_EDGES) {
            for (var attack : Attack.values()) {
                all.put(edge + " px, " + attack.wording(), rate(attack, trial -> trial.edge() == edge));
                for (var kind : Plan.Kind.values()) {
                    all.put(
                            "%d px, %s, %s"
                                    .formatted(
                                            edge, attack.wording(), kind.name().toLowerCase(Locale.ROOT)),
                            rate(attack, trial -> trial.edge() == edge && trial.kind() == kind));
                }
            }
            fidelity(edge, all);
        }
        all.put("wrong payloads", (double) wrong());
        unmarked(all);
        return all;
    }

    private void fidelity(int edge, Map<String, Double> all) {
        Predicate<Trial> sized = trial -> trial.edge() == edge;
        all.put(
                edge + " px, PSNR median",
                quantile(0.5, sized, trial -> trial.fidelity().psnr()));
        all.put(
                edge + " px, PSNR 5th percentile",
                quantile(0.05, sized, trial -> trial.fidelity().psnr()));
        all.put(
                edge + " px, SSIM median",
                quantile(0.5, sized, trial -> trial.fidelity().ssim()));
        all.put(
                edge + " px, SSIM 5th percentile",
                quantile(0.05, sized, trial -> trial.fidelity().ssim()));
        all.put(edge + " px, ms to embed", quantile(0.5, sized, Trial::embedMillis));
        all.put(edge + " px, ms to detect", quantile(0.5, sized, Trial::detectMillis));
    }

    private void unmarked(Map<String, Double> all) {
        var scores = unmarked.stream().mapToDouble(Unmarked::score).toArray();
        double mean = Arrays.stream(scores).average().orElse(0);
        double variance = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(0);
        all.put("unmarked windows", (double) scores.length);
        all.put("false alarms", (double) alarms());
        all.put("score of unmarked, mean", mean);
        all.put("score of unmarked, deviation", Math.sqrt(variance));
        all.put("score of unmarked, highest", Arrays.stream(scores).max().orElse(0));
    }

    /// Gives the figures that something is asked of.
    public List<Figure> judged() {
        var judged = new ArrayList<Figure>();
        for (var attack : Attack.values()) {
            if (!Double.isNaN(Plan.aim(attack))) {
                judged.add(new Figure(
                        "whole payload, " + attack.wording(),
                        rate(attack, trial -> trial.edge() >= 512),
                        Plan.aim(attack)));
            }
        }
        Predicate<Trial> large = trial -> trial.edge() >= 512;
        judged.add(new Figure(
                "median PSNR", quantile(0.5, large, trial -> trial.fidelity().psnr()), Plan.AIM_PSNR));
        judged.add(new Figure(
                "median SSIM", quantile(0.5, large, trial -> trial.fidelity().ssim()), Plan.AIM_SSIM));
        return judged;
    }

    public long alarms() {
        return unmarked.stream().filter(Unmarked::alarm).count();
    }

    private long wrong() {
        return trials.stream()
                .flatMap(trial -> trial.outcomes().values().stream())
                .filter(outcome -> outcome == Outcome.WRONG)
                .count();
    }

    private double rate(Attack attack, Predicate<Trial> which) {
        return trials.stream()
                .filter(which)
                .mapToDouble(trial -> trial.outcomes().get(attack) == Outcome.RIGHT ? 1 : 0)
                .average()
                .orElse(0);
    }

    private double quantile(double share, Predicate<Trial> which, ToDoubleFunction<Trial> value) {
        var values = trials.stream().filter(which).mapToDouble(value).sorted().toArray();
        return values.length == 0 ? 0 : values[(int) Math.min(values.length - 1, share * values.length)];
    }
}
