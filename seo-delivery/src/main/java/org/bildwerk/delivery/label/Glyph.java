package org.bildwerk.delivery.label;

import java.util.ArrayList;
import java.util.List;

/// A letter as strokes of a pen. Its height is one from the base line to the top of a capital.
///
/// @param width from the middle of its first stroke to the middle of its last
record Glyph(double width, List<Stroke> strokes) {

    private static final double X_TOP = 0.36;
    private static final double RADIUS = 0.32;
    private static final double BOWL = 1 - RADIUS;
    private static final double SHOULDER = 0.26;
    private static final int STEPS = 16;

    Glyph {
        strokes = List.copyOf(strokes);
    }

    /// @throws IllegalArgumentException if nobody has drawn the letter
    static Glyph of(char letter) {
        var pen = new Pen();
        return switch (letter) {
            case 'A' ->
                pen.line(0, 1, 0.38, 0)
                        .line(0.38, 0, 0.76, 1)
                        .line(0.13, 0.66, 0.63, 0.66)
                        .glyph(0.76);
            case 'I' -> pen.line(0, 0, 0, 1).glyph(0);
            case 'K' ->
                pen.line(0, 0, 0, 1)
                        .line(0.6, 0, 0, 0.62)
                        .line(0.22, 0.4, 0.64, 1)
                        .glyph(0.64);
            case 'a' -> pen.bowl(0, 360).line(2 * RADIUS, X_TOP, 2 * RADIUS, 1).glyph(2 * RADIUS);
            case 'd' -> pen.bowl(0, 360).line(2 * RADIUS, 0, 2 * RADIUS, 1).glyph(2 * RADIUS);
            case 'e' -> pen.bowl(45, 360).line(0, BOWL, 2 * RADIUS, BOWL).glyph(2 * RADIUS);
            case 'g' ->
                pen.bowl(0, 360)
                        .line(2 * RADIUS, X_TOP, 2 * RADIUS, 1.04)
                        .arc(RADIUS, 1.04, RADIUS, 0, 150)
                        .glyph(2 * RADIUS);
            case 'i' -> pen.line(0, X_TOP, 0, 1).line(0, 0.08, 0, 0.08).glyph(0);
            case 'n' ->
                pen.line(0, X_TOP, 0, 1)
                        .arc(SHOULDER, X_TOP + SHOULDER, SHOULDER, 180, 360)
                        .line(2 * SHOULDER, X_TOP + SHOULDER, 2 * SHOULDER, 1)
                        .glyph(2 * SHOULDER);
            case 'r' ->
                pen.line(0, X_TOP, 0, 1)
                        .arc(SHOULDER, X_TOP + SHOULDER, SHOULDER, 180, 295)
                        .glyph(0.36);
            case 't' ->
                pen.line(0.16, 0.12, 0.16, 0.82)
                        .arc(0.34, 0.82, 0.18, 90, 180)
                        .line(0, X_TOP, 0.38, X_TOP)
                        .glyph(0.38);
            case '-' -> pen.line(0, 0.66, 0.28, 0.66).glyph(0.28);
            case ' ' -> pen.glyph(0.1);
            default -> throw new IllegalArgumentException("Nobody has drawn the letter " + letter);
        };
    }

    private static final class Pen {

        private final List<Stroke> strokes = new ArrayList<>();

        Pen line(double x1, double y1, double x2, double y2) {
            strokes.add(new Stroke(x1, y1, x2, y2));
            return this;
        }

        /// Draws the round of a small letter, from the right downwards.
        Pen bowl(double from, double to) {
            return arc(RADIUS, BOWL, RADIUS, from, to);
        }

        /// @param from degrees, clockwise from the right
        Pen arc(double x, double y, double radius, double from, double to) {
            double step = Math.toRadians(to - from) / STEPS;
            double start = Math.toRadians(from);
            for (int i = 0; i < STEPS; i++) {
                double one = start + i * step;
                double next = one + step;
                line(
                        x + radius * Math.cos(one),
                        y + radius * Math.sin(one),
                        x + radius * Math.cos(next),
                        y + radius * Math.sin(next));
            }
            return this;
        }

        Glyph glyph(double width) {
            return new Glyph(width, strokes);
        }
    }
}
