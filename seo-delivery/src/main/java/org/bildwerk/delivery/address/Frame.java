package org.bildwerk.delivery.address;

import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.preview.EditRendering;
import org.bildwerk.dam.site.Ratio;

/// The picture as it is delivered, its edit applied: how wide a spec may go and how large it comes out, known without
/// decoding.
public record Frame(int width, int height) {

    /// Returns the frame of an upright file after the edit, by the same rules as libvips applies to the pixels.
    public static Frame of(int width, int height, Edit edit) {
        var turned = edit.quarterTurns() % 2 == 0 ? new Frame(width, height) : new Frame(height, width);
        var straight = turned.straightened(Math.toRadians(edit.straightenDegrees()));
        var crop = edit.crop();
        if (crop == null) {
            return straight;
        }
        var kept = EditRendering.region(crop, straight.width, straight.height);
        return new Frame(kept.width(), kept.height());
    }

    /// Returns the largest width that the spec gives without enlarging the picture.
    public int widest(RenditionSpec spec) {
        var ratio = spec.ratio();
        if (ratio == null) {
            return width;
        }
        var byHeight = (int) Math.max(1, (long) height * ratio.width() / ratio.height());
        return spec.fit() == Fit.FILL ? Math.min(width, byHeight) : Math.max(width, byHeight);
    }

    /// Returns the spec itself, or the largest of its kind that does not enlarge the picture and has no edge beyond
    /// [RenditionSpec#LONGEST_EDGE].
    public RenditionSpec within(RenditionSpec spec) {
        var longest = RenditionSpec.LONGEST_EDGE;
        var ratio = spec.ratio();
        if (spec.height() > 0) {
            var most = Math.min(height, Math.min(longest, (int) Math.max(1, (long) longest * height / width)));
            return spec.withHeight(Math.min(spec.height(), most));
        }
        var most = Math.min(widest(spec), longest);
        if (ratio != null && spec.fit() == Fit.PAD) {
            most = (int) Math.clamp((long) longest * ratio.width() / ratio.height(), 1, most);
        }
        return spec.withWidth(Math.min(spec.width(), most));
    }

    /// Returns the size of what the spec makes of this picture.
    public PixelSize size(RenditionSpec spec) {
        var ratio = spec.ratio();
        return ratio != null && spec.fit() == Fit.PAD
                ? new PixelSize(spec.width(), ratio.heightFor(spec.width()))
                : picture(spec);
    }

    /// Returns the size of the picture itself in what the spec makes of it, without what fills up the box.
    public PixelSize picture(RenditionSpec spec) {
        if (spec.height() > 0) {
            return new PixelSize((int) Math.max(1, Math.round((double) spec.height() * width / height)), spec.height());
        }
        var ratio = spec.ratio();
        if (ratio == null) {
            return new PixelSize(spec.width(), heightAt(spec.width()));
        }
        return spec.fit() == Fit.FILL
                ? new PixelSize(spec.width(), ratio.heightFor(spec.width()))
                : inside(spec.width(), ratio);
    }

    private PixelSize inside(int boxWidth, Ratio ratio) {
        var boxHeight = ratio.heightFor(boxWidth);
        var wider = (long) width * ratio.height() >= (long) height * ratio.width();
        return wider
                ? new PixelSize(boxWidth, Math.min(boxHeight, heightAt(boxWidth)))
                : new PixelSize(Math.clamp(Math.round((double) boxHeight * width / height), 1, boxWidth), boxHeight);
    }

    private int heightAt(int scaledWidth) {
        return (int) Math.max(1, Math.round((double) scaledWidth * height / width));
    }

    private Frame straightened(double angle) {
        if (angle == 0) {
            return this;
        }
        var sine = Math.abs(Math.sin(angle));
        var cosine = Math.abs(Math.cos(angle));
        double longer = Math.max(width, height);
        double shorter = Math.min(width, height);
        double insideWidth;
        double insideHeight;
        if (shorter <= 2 * sine * cosine * longer) {
            var half = shorter / 2;
            insideWidth = width >= height ? half / sine : half / cosine;
            insideHeight = width >= height ? half / cosine : half / sine;
        } else {
            var doubled = cosine * cosine - sine * sine;
            insideWidth = (width * cosine - height * sine) / doubled;
            insideHeight = (height * cosine - width * sine) / doubled;
        }
        // The outermost pixels are mixed with the background, so libs/vips leaves one out on each side.
        return new Frame(Math.max(1, (int) insideWidth - 2), Math.max(1, (int) insideHeight - 2));
    }
}
