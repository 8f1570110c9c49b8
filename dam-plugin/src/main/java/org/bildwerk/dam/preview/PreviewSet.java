package org.bildwerk.dam.preview;

import java.util.List;

/// All that one decode of a picture yields.
///
/// @param files one for each size, the largest first
/// @param thumbHash in base64
/// @param dominant as `#rrggbb`
/// @param average as `#rrggbb`
record PreviewSet(List<PreviewFile> files, String thumbHash, String dominant, String average) {

    /// An encoded preview.
    record PreviewFile(String kind, int width, int height, String mediaType, byte[] bytes) {}
}
