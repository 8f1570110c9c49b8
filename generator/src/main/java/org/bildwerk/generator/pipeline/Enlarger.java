package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.Upscaler;
import org.bildwerk.generator.picture.Area;
import org.bildwerk.generator.picture.Pixels;
import org.bildwerk.generator.picture.RgbImage;

/// Makes pictures larger with a model made for it, tile by tile.
public final class Enlarger {

    private static final int EDGE = 256;
    private static final int OVERLAP = 16;

    private final Upscaler upscaler;
    private final Runnable beforeEachTile;

    public Enlarger(Upscaler upscaler, Runnable beforeEachTile) {
        this.upscaler = upscaler;
        this.beforeEachTile = beforeEachTile;
    }

    /// Returns the picture, larger by the factor of the model.
    public RgbImage enlarge(RgbImage picture, Cancellation cancellation) {
        int fixed = upscaler.fixedEdge();
        var tiles = fixed > 0 ? new Tiles(fixed, Math.min(OVERLAP, fixed / 4)) : new Tiles(EDGE, OVERLAP);
        var padded = fixed > 0 ? padded(picture, fixed) : picture;
        var made = tiles.apply(Pixels.unit(padded), tile -> enlarged(tile, cancellation));
        int factor = made.dim(2) / padded.height();
        var whole = Pixels.fromUnit(made);
        return whole.crop(new Area(0, 0, picture.width() * factor, picture.height() * factor));
    }

    private Tensor enlarged(Tensor tile, Cancellation cancellation) {
        beforeEachTile.run();
        cancellation.check();
        return upscaler.enlarge(tile, cancellation);
    }

    /// Repeats the last pixels until a tile is full.
    private static RgbImage padded(RgbImage picture, int edge) {
        int width = Math.max(edge, picture.width());
        int height = Math.max(edge, picture.height());
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        return Borders.extended(picture, 0, 0, width - picture.width(), height - picture.height());
    }
}
