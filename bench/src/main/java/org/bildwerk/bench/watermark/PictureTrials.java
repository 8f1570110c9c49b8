package org.bildwerk.bench.watermark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import org.bildwerk.bench.watermark.Trial.Outcome;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.bildwerk.watermark.Detection;
import org.bildwerk.watermark.Payload;
import org.bildwerk.watermark.Raster;
import org.bildwerk.watermark.Watermarker;

/// Marks, attacks and reads one picture after the other. For one thread.
final class PictureTrials {

    private static final int SMALLEST_UNMARKED = 160;

    private final Vips vips;
    private final Watermarker watermarker;
    private final SplittableRandom random;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Unmarked> unmarked = new ArrayList<>();

    PictureTrials(Vips vips, Watermarker watermarker, SplittableRandom random) {
        this.vips = vips;
        this.watermarker = watermarker;
        this.random = random;
    }

    List<Trial> trials() {
        return trials;
    }

    List<Unmarked> unmarked() {
        return unmarked;
    }

    /// Tries a picture at every size of the plan, and windows of it without a mark.
    void add(Source source, int windows) {
        var base = source.picture(vips, random);
        for (int edge : Plan.LONGER_EDGES) {
            trials.add(trial(source, edge, Pixels.fit(base, edge, vips)));
        }
        for (int i = 0; i < windows; i++) {
            var window = Window.choose(base.width(), base.height(), SMALLEST_UNMARKED, random);
            var detection = watermarker.detect(cut(base, window));
            unmarked.add(new Unmarked(source.kind(), detection.score(), detection instanceof Detection.Found));
        }
    }

    private Trial trial(Source source, int edge, Raster picture) {
        var payload = new Payload(random.nextLong() >>> 64 - Payload.BITS);
        double start = millis();
        var marked = watermarker.embed(picture, payload);
        double embedding = millis() - start;
        var outcomes = new EnumMap<Attack, Outcome>(Attack.class);
        double detecting = 0;
        for (var attack : Attack.values()) {
            var attacked = attack.upon(marked, vips, random);
            start = millis();
            outcomes.put(attack, outcome(watermarker.detect(attacked), payload));
            detecting += millis() - start;
        }
        return new Trial(
                source.kind(),
                source.name(),
                edge,
                Fidelity.between(picture, marked),
                embedding,
                detecting / outcomes.size(),
                outcomes);
    }

    private static Outcome outcome(Detection detection, Payload sent) {
        return switch (detection) {
            case Detection.Absent ignored -> Outcome.NOTHING;
            case Detection.Found found -> found.payload().equals(sent) ? Outcome.RIGHT : Outcome.WRONG;
        };
    }

    private static Raster cut(Raster picture, Region window) {
        var pixels = new byte[window.width() * window.height() * 3];
        for (int y = 0; y < window.height(); y++) {
            int from = ((window.top() + y) * picture.width() + window.left()) * 3;
            System.arraycopy(picture.pixels(), from, pixels, y * window.width() * 3, window.width() * 3);
        }
        return new Raster(pixels, window.width(), window.height(), 3);
    }

    private static double millis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
