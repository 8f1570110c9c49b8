package org.bildwerk.dam.provenance.stamp;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.preview.EditRendering;
import org.bildwerk.dam.provenance.credential.SigningException;
import org.bildwerk.dam.provenance.credential.SigningRefusal;
import org.bildwerk.dam.provenance.evidence.StealthText;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Metadata;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.vips.VipsPool;
import org.bildwerk.watermark.Payload;
import org.jspecify.annotations.Nullable;

/// Makes the pixels of a stamped file anew where they have to change: an edit is applied, a mark put in. Thread-safe.
final class PixelWork {

    private static final Set<Metadata> KEPT = Set.of(Metadata.values());
    private static final int QUALITY = 95;

    private final VipsPool pool;
    private final Marks marks;

    PixelWork(VipsPool pool, Marks marks) {
        this.pool = pool;
        this.marks = marks;
    }

    /// Returns the media type that the pixels will have: that of the source where it can be written.
    static String mediaTypeFor(String source) {
        return switch (source) {
            case "image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff" -> source;
            default -> "image/png";
        };
    }

    /// Tells whether a text is hidden in the pixels, which has to go.
    boolean hidesText(Path source) throws InterruptedException {
        try {
            return pool.call(vips -> {
                try (var image = vips.load(source)) {
                    return StealthText.isIn(image);
                }
            });
        } catch (VipsException e) {
            throw undecodable(e);
        }
    }

    private static SigningException undecodable(VipsException e) {
        return new SigningException(SigningRefusal.STAMP_UNDECODABLE, e, e.publicReason());
    }

    /// Renders the picture of the asset with its edit, and with the mark where it was generated.
    ///
    /// @return what the mark says; empty where there is none
    Optional<Payload> render(Path source, Path target, Asset asset, String mediaType) throws InterruptedException {
        try {
            return pool.call(vips -> {
                try (var image = vips.load(source)) {
                    var edited = EditRendering.apply(image.autoRotate(), asset.edit());
                    var payload = payload(asset, edited);
                    save(vips, edited, target, mediaType, payload);
                    return Optional.ofNullable(payload);
                }
            });
        } catch (VipsException e) {
            throw undecodable(e);
        }
    }

    private @Nullable Payload payload(Asset asset, VipsImage edited) {
        var version = asset.version();
        return version.generated() ? marks.payloadFor(asset.id(), version.id(), edited.width(), edited.height()) : null;
    }

    private void save(Vips vips, VipsImage edited, Path target, String mediaType, @Nullable Payload payload) {
        boolean wipe = StealthText.isIn(edited);
        if (payload == null && !wipe) {
            edited.save(target, encoding(mediaType));
            return;
        }
        var rgba = edited.toSrgb().rgba();
        var clean = wipe ? StealthText.wiped(rgba) : rgba;
        var marked = payload == null ? clean : marks.mark(clean, edited.width(), edited.height(), payload);
        try (var image = vips.fromPixels(
                edited.hasAlpha() ? marked : withoutAlpha(marked),
                edited.width(),
                edited.height(),
                edited.hasAlpha() ? 4 : 3)) {
            image.save(target, encoding(mediaType));
        }
    }

    private static byte[] withoutAlpha(byte[] rgba) {
        var rgb = new byte[rgba.length / 4 * 3];
        for (int from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
            System.arraycopy(rgba, from, rgb, to, 3);
        }
        return rgb;
    }

    private static Encoding encoding(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> Encoding.Jpeg.fast(QUALITY).withKeep(KEPT);
            case "image/webp" -> Encoding.Webp.quality(QUALITY).withKeep(KEPT);
            case "image/avif" -> Encoding.Avif.quality(QUALITY).withKeep(KEPT);
            case "image/tiff" -> Encoding.Tiff.standard().withKeep(KEPT);
            default -> Encoding.Png.standard().withKeep(KEPT);
        };
    }
}
