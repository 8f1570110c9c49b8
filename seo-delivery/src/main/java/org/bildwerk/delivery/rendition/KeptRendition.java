package org.bildwerk.delivery.rendition;

import java.time.Instant;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;

/// A rendition with a credential as it lies in the object store, or why there is none.
///
/// @param id names its manifest to the public
/// @param prompt whether it may tell the prompt
/// @param reason why it could not be signed; null where it was
/// @param refused the reason for any language; null where it is none of our cases
/// @param image null where it could not be signed
/// @param manifest null where it lies inside the image, or could not be made
/// @param provisional whether it was made before its quality was measured, so that another one takes its place
public record KeptRendition(
        String id,
        AssetId asset,
        String assetKey,
        String rev,
        String spec,
        String type,
        CredentialPlace place,
        boolean prompt,
        String key,
        @Nullable String reason,
        @Nullable Refused refused,
        @Nullable BlobId image,
        @Nullable BlobId manifest,
        boolean provisional,
        Instant updatedAt) {

    Naming naming() {
        return new Naming(key, place, place == CredentialPlace.BESIDE ? id : null, true, !provisional);
    }
}
