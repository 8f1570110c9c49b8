package org.bildwerk.dam.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one decode of a picture yields.
///
/// @param files one for each size, the largest first
/// @param thumbHash in base64
/// @param dominant as `#rrggbb`
/// @param average as `#rrggbb`
/// @param damage what the decoder complained of where the file is damaged and only partly shown; null for a sound one
record PreviewSet(
        List<PreviewFile> files,
        String thumbHash,
        String dominant,
        String average,
        @Nullable String damage) {

    PreviewSet damaged(String fault) {
        return new PreviewSet(files, thumbHash, dominant, average, fault);
    }

    /// An encoded preview.
    record PreviewFile(String kind, int width, int height, String mediaType, byte[] bytes) {}
}
