package org.bildwerk.dam.preview;

import org.bildwerk.dam.asset.Edit;
import org.bildwerk.vips.QuarterTurn;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.VipsImage;

/// Applies a non-destructive edit to a picture, for previews and renditions alike.
public final class EditRendering {

    private EditRendering() {}

    /// Returns the upright picture with quarter turns, straightening and crop, in this order. The result is closed with
    /// the picture.
    public static VipsImage apply(VipsImage upright, Edit edit) {
        var image = turned(upright, edit.quarterTurns());
        if (edit.straightenDegrees() != 0) {
            image = image.straighten(edit.straightenDegrees());
        }
        var crop = edit.crop();
        return crop == null ? image : image.crop(region(crop, image.width(), image.height()));
    }

    private static VipsImage turned(VipsImage image, int quarterTurns) {
        return switch (quarterTurns) {
            case 1 -> image.rotate(QuarterTurn.RIGHT);
            case 2 -> image.rotate(QuarterTurn.HALF);
            case 3 -> image.rotate(QuarterTurn.LEFT);
            default -> image;
        };
    }

    /// Returns the pixels that a crop keeps of a picture of the size.
    public static Region region(Edit.Crop crop, int width, int height) {
        int left = (int) Math.min(width - 1, Math.round(crop.left() * width));
        int top = (int) Math.min(height - 1, Math.round(crop.top() * height));
        int wide = (int) Math.clamp(Math.round(crop.width() * width), 1, width - left);
        int high = (int) Math.clamp(Math.round(crop.height() * height), 1, height - top);
        return new Region(left, top, wide, high);
    }
}
