package org.bildwerk.delivery.markup;

import java.util.Base64;
import java.util.Optional;
import org.bildwerk.dam.preview.SmallPng;

/// Draws a ThumbHash as a picture of a few pixels, which a browser blurs by enlarging it: some 250 bytes in a `style`
/// attribute, without a script. Beneath a picture with transparency it would shine through, so there is none.
final class BlurredPlaceholder {

    /// Enough for seven cosine terms.
    private static final int EDGE = 12;

    private BlurredPlaceholder() {}

    /// @param thumbHash in Base64
    static Optional<String> of(String thumbHash) {
        return ThumbHashPixels.decode(thumbHash, EDGE)
                .filter(ThumbHashPixels::opaque)
                .map(BlurredPlaceholder::address);
    }

    private static String address(ThumbHashPixels pixels) {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(SmallPng.of(pixels.rgb(), pixels.width(), pixels.height()));
    }
}
