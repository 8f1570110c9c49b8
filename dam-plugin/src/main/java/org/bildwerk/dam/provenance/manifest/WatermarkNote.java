package org.bildwerk.dam.provenance.manifest;

import java.util.HexFormat;
import org.bildwerk.dam.Json;

/// Names the imperceptible mark that the pixels carry. C2PA's list of soft binding algorithms does not know ours, so it
/// is an assertion of our own, and the action is `c2pa.watermarked.unbound`.
///
/// @param algorithm name and version of the mark
/// @param payload what the mark says; it leads back to the record
public record WatermarkNote(String algorithm, long payload, int payloadBits) {

    public static final String LABEL = "org.bildwerk.watermark";

    ManifestDefinition.Assertion assertion() {
        var data = Json.mapper()
                .createObjectNode()
                .put("algorithm", algorithm)
                .put("payload", HexFormat.of().toHexDigits(payload, (payloadBits + 3) / 4))
                .put("payloadBits", payloadBits);
        return new ManifestDefinition.Assertion(LABEL, true, data);
    }
}
