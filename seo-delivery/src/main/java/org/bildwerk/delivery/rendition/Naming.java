package org.bildwerk.delivery.rendition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a rendition without making it.
///
/// @param key stands for its bytes: the same key, the same bytes
/// @param manifestId names the manifest beside it; null where there is none, or none yet
/// @param settled false while a credential belongs there that could not be made, so that the bytes may still change
/// @param measured false while the quality of the picture is still to be measured, so that the bytes will change
public record Naming(
        String key, CredentialPlace place, @Nullable String manifestId, boolean settled, boolean measured) {

    /// Tells whether the bytes stay as they are for as long as the publication does.
    public boolean isFinal() {
        return settled && measured;
    }

    /// Returns the path of the manifest beside the rendition.
    public Optional<String> manifestPath() {
        return Optional.ofNullable(manifestId).map(id -> "/c/" + id + ".c2pa");
    }

    String fileName(RenditionOrder order) {
        return order.release().publication().assetKey() + "/" + key + "."
                + order.type().extension();
    }
}
