package org.bildwerk.bench.credential;

import org.jspecify.annotations.Nullable;

/// A file as it left the house.
///
/// @param manifest what lies beside it; null where the manifest is inside
/// @param signedPictures how many pictures with a manifest the chain has at least, the file itself counted
record DeliveredFile(String name, String mimeType, byte[] bytes, byte @Nullable [] manifest, int signedPictures) {

    /// Tells whether c2pa-ts reads the format.
    boolean knownToTypeScript() {
        return !mimeType.equals("image/webp") && !mimeType.equals("image/tiff");
    }
}
