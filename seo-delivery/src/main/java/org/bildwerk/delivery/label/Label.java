package org.bildwerk.delivery.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.site.PictureLabel;

/// A label as it stands on a rendition of a certain size: white words on a dark plate, which can be read on any ground.
///
/// @param left where it stands, in pixels
/// @param heightPx of the plate
public record Label(String text, int left, int top, int widthPx, int heightPx) {

    private static final double CAPITAL = 0.44;
    private static final double PEN = 0.15;
    private static final double THINNEST_PX = 1.7;
    private static final double GAP = 0.3;
    private static final double PADDING = 0.72;
    private static final double MARGIN = 0.4;
    private static final int LEAST_HEIGHT_PX = 20;
    private static final double LARGEST_SHARE = 0.5;
    private static final int PLATE = 0x14;
    private static final double PLATE_ALPHA = 0.76;

    /// Returns the label of a rendition; empty where it is too small for one that could be read.
    public static Optional<Label> of(PictureLabel wanted, int width, int height) {
        if (width < wanted.leastWidthPx()) {
            return Optional.empty();
        }
        var text = wanted.words().text();
        int plate = Math.max(LEAST_HEIGHT_PX, (int) Math.round(width * wanted.sizePercent() / 100.0));
        int margin = (int) Math.round(plate * MARGIN);
        int length = (int) Math.ceil((width(text) + 2 * PADDING) * CAPITAL * plate);
        if (length + 2 * margin > width || (plate + 2 * margin) > height * LARGEST_SHARE) {
            return Optional.empty();
        }
        var corner = wanted.corner();
        boolean left = corner == PictureLabel.Corner.TOP_LEFT || corner == PictureLabel.Corner.BOTTOM_LEFT;
        boolean top = corner == PictureLabel.Corner.TOP_LEFT || corner == PictureLabel.Corner.TOP_RIGHT;
        return Optional.of(new Label(
                text, left ? margin : width - margin - length, top ? margin : height - margin - plate, length, plate));
    }

    /// Returns its pixels: red, green, blue, alpha, row by row.
    public byte[] rgba() {
        var strokes = strokes(text);
        double unit = CAPITAL * heightPx;
        double base = (heightPx - unit) / 2;
        var pixels = new byte[widthPx * heightPx * 4];
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                double ink = ink(strokes, (x + 0.5) / unit - PADDING, (y + 0.5 - base) / unit, unit);
                double plate = PLATE_ALPHA * plate(x + 0.5, y + 0.5);
                double alpha = ink + plate * (1 - ink);
                double light = alpha == 0 ? 0 : (255 * ink + PLATE * plate * (1 - ink)) / alpha;
                int start = (y * widthPx + x) * 4;
                pixels[start] = pixels[start + 1] = pixels[start + 2] = (byte) Math.round(light);
                pixels[start + 3] = (byte) Math.round(255 * alpha);
            }
        }
        return pixels;
    }

    /// Returns how much of a pixel the strokes cover.
    private static double ink(List<Stroke> strokes, double x, double y, double unit) {
        double nearest = strokes.stream()
                .mapToDouble(stroke -> stroke.distance(x, y))
                .min()
                .orElse(Double.MAX_VALUE);
        double pen = Math.max(PEN * unit, THINNEST_PX);
        return Math.clamp(pen / 2 - nearest * unit + 0.5, 0, 1);
    }

    /// Returns how much of a pixel the plate covers: a strip with round ends.
    private double plate(double x, double y) {
        double radius = heightPx / 2.0;
        var middle = new Stroke(radius, radius, widthPx - radius, radius);
        return Math.clamp(radius - middle.distance(x, y) + 0.5, 0, 1);
    }

    private static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += Glyph.of(text.charAt(i)).width() + (i == 0 ? 0 : GAP);
        }
        return width;
    }

    private static List<Stroke> strokes(String text) {
        var strokes = new ArrayList<Stroke>();
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            var glyph = Glyph.of(text.charAt(i));
            for (var stroke : glyph.strokes()) {
                strokes.add(stroke.moved(x));
            }
            x += glyph.width() + GAP;
        }
        return strokes;
    }
}
