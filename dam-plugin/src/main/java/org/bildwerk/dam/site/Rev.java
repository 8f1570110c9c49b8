package org.bildwerk.dam.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;

/// Names a publication: a counter, so that no name ever comes back, and six digits over all that goes out.
record Rev(int counter, String digest) {

    /// All that goes out with a picture.
    private record Outgoing(BlobId file, Edit edit, FocalPoint focalPoint, Description description, Rights rights) {}

    /// @param label what stands visibly on the picture; null for nothing
    static Rev of(int counter, Asset asset, @Nullable PictureLabel label) {
        var outgoing = new Outgoing(
                asset.version().blob(), asset.edit(), asset.focalPoint(), asset.description(), asset.rights());
        return new Rev(counter, digest(Json.write(outgoing) + (label == null ? "" : Json.write(label))));
    }

    /// Tells whether the text names a publication of the same things.
    boolean sameContent(String rev) {
        return rev.endsWith("-" + digest);
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 3);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    @Override
    public String toString() {
        return counter + "-" + digest;
    }
}
