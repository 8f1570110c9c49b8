package org.bildwerk.bench.watermark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.bildwerk.vips.Vips;
import org.bildwerk.watermark.Raster;

/// A flat graphic: a chart, a logo or lines of writing in a script of its own, as no font is to be relied on. The same
/// seed draws the same pixels.
///
/// @param seed what is drawn
record FlatGraphics(long seed) implements Source {

    @Override
    public Plan.Kind kind() {
        return Plan.Kind.GRAPHIC;
    }

    @Override
    public String name() {
        return "graphic-" + seed;
    }

    @Override
    public Raster picture(Vips vips, SplittableRandom ignored) {
        var random = new SplittableRandom(Plan.SEED * 1_000_003 + seed);
        double ratio = Plan.RATIOS.get(random.nextInt(Plan.RATIOS.size()));
        int width = (int) Math.round(ratio >= 1 ? Plan.BASE_EDGE : Plan.BASE_EDGE * ratio);
        int height = (int) Math.round(ratio >= 1 ? Plan.BASE_EDGE / ratio : Plan.BASE_EDGE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground(random));
        pen.fillRect(0, 0, width, height);
        draw(pen, width, height, random);
        pen.dispose();
        return raster(image);
    }

    /// White for half of them; black, light or coloured for the rest.
    private static Color ground(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> Color.BLACK;
            case 1 -> new Color(0xF4F1EA);
            case 2 -> GraphicShapes.colour(random);
            case 3 -> new Color(0x1B2430);
            default -> Color.WHITE;
        };
    }

    private static void draw(Graphics2D pen, int width, int height, SplittableRandom random) {
        var shapes = new GraphicShapes(pen, width, height, random);
        switch (random.nextInt(5)) {
            case 0 -> shapes.bars();
            case 1 -> shapes.lines();
            case 2 -> shapes.pie();
            case 3 -> shapes.logo();
            default -> shapes.writing();
        }
    }

    private static Raster raster(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var colours = image.getRGB(0, 0, width, height, null, 0, width);
        var rgb = new byte[colours.length * 3];
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >>> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >>> 8);
            rgb[3 * i + 2] = (byte) colours[i];
        }
        return new Raster(rgb, width, height, 3);
    }
}
