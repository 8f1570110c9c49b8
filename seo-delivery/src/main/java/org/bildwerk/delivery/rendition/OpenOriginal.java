package org.bildwerk.delivery.rendition;

import java.nio.file.Path;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.preview.EditRendering;
import org.bildwerk.dam.site.Release;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Film;
import org.bildwerk.vips.Reducer;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.jspecify.annotations.Nullable;

/// The original of a publication, with its edit, open while renditions are made of it. Which size is made alone and
/// which together with others changes no pixel. Belongs to the thread that made it.
final class OpenOriginal implements AutoCloseable {

    private final Vips vips;
    private final Path file;
    private final Edit edit;
    private final ThumbnailOptions options;
    private final boolean several;
    private @Nullable Reducer reducer;
    private @Nullable VipsImage edited;

    private OpenOriginal(Vips vips, Path file, RenditionOrder order, boolean careful, boolean several) {
        this.vips = vips;
        this.file = file;
        this.edit = order.release().publication().edit();
        this.options = ThumbnailOptions.STANDARD.withFast(!careful);
        this.several = several;
    }

    /// Opens it for one size.
    static OpenOriginal forOne(Vips vips, Path file, RenditionOrder order, boolean careful) {
        return new OpenOriginal(vips, file, order, careful, false);
    }

    /// Opens it for several sizes, which are best asked for in their order: what was decoded for one serves the next.
    static OpenOriginal forSeveral(Vips vips, Path file, RenditionOrder order, boolean careful) {
        return new OpenOriginal(vips, file, order, careful, true);
    }

    Vips vips() {
        return vips;
    }

    /// Returns the picture, upright, in sRGB, edited and shrunk to the box; the caller closes it.
    VipsImage sized(Box box) {
        // Without an edit, decoding shrinks on load, which is several times as fast.
        if (!edit.equals(Edit.NONE)) {
            return edited().fit(box).detach();
        }
        if (!several) {
            return vips.thumbnail(file, box, options);
        }
        if (reducer == null) {
            reducer = vips.reducer(file, options);
        }
        return reducer.thumbnail(box);
    }

    /// Returns all frames of an animation, for [#sized(VipsImage, Box)]; the caller closes it.
    Film film() {
        return vips.film(file, Release.MOST_MOVING_PIXELS);
    }

    /// Returns a frame as [#sized(Box)] returns a picture; closed with the frame.
    VipsImage sized(VipsImage frame, Box box) {
        return EditRendering.apply(frame.toSrgb(), edit).fit(box);
    }

    private VipsImage edited() {
        if (edited == null) {
            try (var image = vips.load(file)) {
                var whole = EditRendering.apply(image.autoRotate().toSrgb(), edit);
                edited = (several ? whole.copyToMemory() : whole).detach();
            }
        }
        return edited;
    }

    @Override
    public void close() {
        if (reducer != null) {
            reducer.close();
        }
        if (edited != null) {
            edited.close();
        }
    }
}
