package org.bildwerk.bench.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.picture.Area;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Start;

/// What the model's companions do with pictures that it has drawn: lines to follow, a style, another picture as the
/// beginning, a mask. For one thread.
///
/// @param asked the prompts of the pictures, in their order
/// @param pictures what the model drew for them
public record Powers(Draughts draughts, Judge judge, List<Asked> asked, List<RgbImage> pictures) {

    private static final int CONTROLLED = 40;
    private static final int STYLED = 40;
    private static final int CHANGED = 16;
    private static final int SEAM = 8;
    private static final List<Float> STRENGTHS = List.of(0.2f, 0.4f, 0.6f, 0.8f, 1.0f);

    /// Returns the figures by their names.
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        control(figures);
        style(figures);
        strength(figures);
        inside(figures);
        return figures;
    }

    /// Each picture's lines, with the next picture's prompt: words and lines contradict each other.
    private void control(Map<String, Double> figures) {
        double along = 0;
        double free = 0;
        for (int i = 0; i < CONTROLLED; i++) {
            var lines = Lines.of(pictures.get(i));
            var prompt = asked.get(i + 1).prompt();
            along += lines.overlap(Lines.of(draughts.along(lines, prompt, i)));
            free += lines.overlap(Lines.of(draughts.drawn(prompt, i)));
        }
        figures.put("edge overlap with the ControlNet", along / CONTROLLED);
        figures.put("edge overlap without it, same prompts", free / CONTROLLED);
    }

    private void style(Map<String, Double> figures) {
        double plain = 0;
        double stepped = 0;
        double bright = 0;
        double outlined = 0;
        var score = new Score(judge.attributes().size());
        for (int i = 0; i < STYLED; i++) {
            var styled = draughts.adapted(asked.get(i).prompt(), i);
            plain += Looks.offSteps(pictures.get(i));
            stepped += Looks.offSteps(styled);
            bright += Looks.edgeBrightness(pictures.get(i));
            outlined += Looks.edgeBrightness(styled);
            score.add(asked.get(i).scene(), judge.read(styled));
        }
        figures.put("brightness off the four steps without the comic adapter", plain / STYLED);
        figures.put("brightness off the four steps with it", stepped / STYLED);
        figures.put("brightness at edges without it", bright / STYLED);
        figures.put("brightness at edges with it", outlined / STYLED);
        figures.put("object still as asked with it", score.of(0));
        figures.put(
                "background still as asked with it", score.of(judge.attributes().indexOf("background")));
    }

    /// Each picture is changed towards the next one's prompt.
    private void strength(Map<String, Double> figures) {
        for (float strength : STRENGTHS) {
            double psnr = 0;
            var score = new Score(judge.attributes().size());
            for (int i = 0; i < CHANGED; i++) {
                var next = asked.get(i + 1);
                var made = draughts.from(new Start.FromPicture(pictures.get(i), strength), next.prompt(), i);
                psnr += Looks.psnr(pictures.get(i), made);
                score.add(next.scene(), judge.read(made));
            }
            figures.put("image to image at %.1f, dB to the source".formatted(strength), psnr / CHANGED);
            figures.put(
                    "image to image at %.1f, colour as newly asked".formatted(strength),
                    score.of(judge.attributes().indexOf("colour")));
        }
    }

    /// The lower half of each picture is drawn anew.
    private void inside(Map<String, Double> figures) {
        int edge = draughts.edge();
        var stays = new Area(0, 0, edge, edge / 2);
        var mask = Mask.around(stays, edge, edge);
        long outside = 0;
        var changed = new ArrayList<Double>();
        for (int i = 0; i < CHANGED; i++) {
            var before = pictures.get(i);
            var start = new Start.Inside(before, mask, 1, SEAM, false, 0);
            var after = draughts.from(start, asked.get(i + 1).prompt(), i);
            outside += Looks.changedOutside(before, after, mask, SEAM);
            changed.add(Looks.psnr(before, after));
        }
        figures.put("pixels changed outside mask and seam", (double) outside);
        figures.put(
                "masked pictures, dB to the source",
                changed.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
}
