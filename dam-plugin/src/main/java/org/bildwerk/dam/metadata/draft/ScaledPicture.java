package org.bildwerk.dam.metadata.draft;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.preview.Fact;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;

/// Makes the scaled copy that may leave the house: the preview as JPEG of at most 768 pixels, without any metadata.
final class ScaledPicture {

    private static final int LONGEST_SIDE = 768;
    private static final int QUALITY = 80;
    private static final int LARGEST_PREVIEW = 8 << 20;

    private final BlobStore store;
    private final VipsPool pool;

    ScaledPicture(BlobStore store, VipsPool pool) {
        this.store = store;
        this.pool = pool;
    }

    /// Returns the copy as a `data:` URL.
    String of(Asset asset) throws InterruptedException {
        var preview = Optional.ofNullable(asset.derived().get(Fact.PREVIEW_1024))
                .map(Derived::blob)
                .orElseThrow(() -> new DescribingException(DraftRefusal.DESCRIBER_WITHOUT_PICTURE, true, null));
        try (var in = store.open(preview)) {
            var bytes = in.readNBytes(LARGEST_PREVIEW);
            var jpeg = pool.call(vips -> {
                try (var image = vips.thumbnail(bytes, new Box(LONGEST_SIDE, LONGEST_SIDE))) {
                    return image.encode(Encoding.Jpeg.fast(QUALITY));
                }
            });
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
        } catch (IOException | VipsException e) {
            throw new DescribingException(DraftRefusal.DESCRIBER_WITHOUT_PICTURE, true, e);
        }
    }
}
