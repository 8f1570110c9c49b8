package org.bildwerk.dam.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key with which a site signs addresses of images, without its secret.
///
/// @param id stands in the addresses
/// @param endedAt since when its signatures are worth nothing; null while they are good
public record AddressKey(
        String id,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt) {

    /// A key with its secret, which is told this once.
    ///
    /// @param secret base64url without padding
    public record Issued(AddressKey key, String secret) {

        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }
}
