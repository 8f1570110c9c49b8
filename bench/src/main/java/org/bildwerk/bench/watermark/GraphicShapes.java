package org.bildwerk.bench.watermark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// Draws what stands on a flat graphic.
record GraphicShapes(Graphics2D pen, int width, int height, SplittableRandom random) {

    private static final int LETTERS = 24;

    static Color colour(SplittableRandom random) {
        return Color.getHSBColor(
                random.nextInt(360) / 360f, 0.35f + random.nextInt(65) / 100f, 0.3f + random.nextInt(70) / 100f);
    }

    void bars() {
        axes();
        int count = 4 + random.nextInt(9);
        double step = 0.76 * width / count;
        for (int i = 0; i < count; i++) {
            double tall = height * (0.1 + 0.55 * random.nextDouble());
            pen.setColor(colour(random));
            pen.fill(new Rectangle2D.Double(0.14 * width + i * step, 0.86 * height - tall, step * 0.7, tall));
        }
        line(0.12 * width, 0.07 * height, 0.6 * width, 0.05 * height);
    }

    void lines() {
        axes();
        for (int series = 0; series < 1 + random.nextInt(4); series++) {
            var path = new Path2D.Double();
            double level = 0.3 + 0.3 * random.nextDouble();
            path.moveTo(0.12 * width, level * height);
            for (int i = 1; i <= 24; i++) {
                level = Math.clamp(level + 0.12 * (random.nextDouble() - 0.5), 0.14, 0.84);
                path.lineTo((0.12 + 0.78 * i / 24) * width, level * height);
            }
            stroke(colour(random), 3 + random.nextInt(5));
            pen.draw(path);
        }
        line(0.12 * width, 0.05 * height, 0.7 * width, 0.05 * height);
    }

    private void axes() {
        stroke(new Color(0x808890), 2);
        for (int i = 0; i <= 5; i++) {
            double y = (0.14 + 0.72 * i / 5) * height;
            pen.draw(new Line2D.Double(0.1 * width, y, 0.92 * width, y));
            line(0.03 * width, y - 0.012 * height, 0.09 * width, 0.022 * height);
        }
    }

    void pie() {
        double size = 0.7 * Math.min(width, height);
        double start = random.nextInt(360);
        for (double left = 360; left > 0; ) {
            double part = Math.min(left, 20 + random.nextInt(110));
            pen.setColor(colour(random));
            pen.fill(new Arc2D.Double((width - size) / 2, (height - size) / 2, size, size, start, part, Arc2D.PIE));
            start += part;
            left -= part;
        }
        line(0.08 * width, 0.04 * height, 0.9 * width, 0.05 * height);
    }

    void logo() {
        double size = 0.55 * Math.min(width, height);
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            pen.setColor(colour(random));
            double part = size * (0.3 + 0.7 * random.nextDouble());
            double x = width / 2.0 + size * (random.nextDouble() - 0.5) - part / 2;
            double y = height * 0.42 + size * (random.nextDouble() - 0.5) * 0.6 - part / 2;
            switch (random.nextInt(3)) {
                case 0 -> pen.fill(new Ellipse2D.Double(x, y, part, part));
                case 1 -> pen.fill(new Rectangle2D.Double(x, y, part, part * 0.6));
                default -> pen.fill(triangle(x, y, part));
            }
        }
        line(0.2 * width, 0.78 * height, 0.8 * width, 0.12 * height);
    }

    private static Path2D triangle(double x, double y, double size) {
        var path = new Path2D.Double();
        path.moveTo(x, y + size);
        path.lineTo(x + size / 2, y);
        path.lineTo(x + size, y + size);
        path.closePath();
        return path;
    }

    void writing() {
        double tall = height * (0.018 + 0.03 * random.nextDouble());
        pen.setColor(random.nextInt(3) == 0 ? colour(random) : new Color(0x555555));
        line(0.08 * width, 0.06 * height, 0.8 * width, 2 * tall);
        for (double y = 0.06 * height + 4 * tall; y < 0.92 * height; y += 1.9 * tall) {
            line(0.08 * width, y, (0.6 + 0.32 * random.nextDouble()) * width, tall);
        }
    }

    /// Writes words of an invented script, whose letters are made of a few strokes each.
    private void line(double left, double top, double right, double tall) {
        stroke(pen.getColor(), (float) Math.max(1.2, tall * 0.12));
        double x = left;
        while (x < right) {
            for (int letters = 2 + random.nextInt(8); letters > 0 && x < right; letters--) {
                letter(random.nextInt(LETTERS), x, top, tall);
                x += tall * 0.62;
            }
            x += tall * 0.5;
        }
    }

    private void letter(int which, double x, double y, double tall) {
        var form = new SplittableRandom(which);
        double wide = tall * 0.45;
        for (int strokes = 2 + form.nextInt(2); strokes > 0; strokes--) {
            double fromX = x + wide * form.nextInt(3) / 2;
            double fromY = y + tall * form.nextInt(3) / 2;
            if (form.nextInt(3) == 0) {
                pen.draw(new Arc2D.Double(x, fromY - tall / 4, wide, tall / 2, form.nextInt(4) * 90, 200, Arc2D.OPEN));
            } else {
                pen.draw(new Line2D.Double(
                        fromX, fromY, x + wide * form.nextInt(3) / 2, y + tall * form.nextInt(3) / 2));
            }
        }
    }

    private void stroke(Color colour, float thickness) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
}
