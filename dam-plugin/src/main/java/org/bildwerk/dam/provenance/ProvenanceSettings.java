package org.bildwerk.dam.provenance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How files are signed, marked and verified.
///
/// @param keystore PKCS#12 file with the signing keys; `keys/signing.p12` in the home folder where not set
/// @param keystorePassword its password; made at random and kept beside the file where not set
/// @param ownAuthority whether the installation makes an authority and keys of its own where the keystore has none
/// @param organisation stands in the certificates of the own authority; viewers show it
/// @param algorithm of new keys: `es256`, `ps256` or `ed25519`
/// @param keyValidity how long a new signing certificate is valid; without time stamps, what it signed ends with it
/// @param timestampUrl RFC 3161 service that stamps the time on every signature; none where not set
/// @param trustAnchors PEM file with the authorities that are trusted, such as C2PA's trust lists
/// @param watermarkKey file with the secret of the mark; `keys/watermark.key` in the home folder where not set, made at
/// random; a lost one cannot be replaced
/// @param watermark whether generated pictures get the imperceptible mark
/// @param thumbnailsFrom files from this size on carry a thumbnail in their manifest
/// @param deadline how long reading or signing one file may take
/// @param restampAfter how long the record of a stamped file must have rested until it is stamped again by itself
@Validated
@ConfigurationProperties("bildwerk.provenance")
public record ProvenanceSettings(
        @Nullable Path keystore,
        @Nullable String keystorePassword,
        @DefaultValue("true") boolean ownAuthority,
        @DefaultValue("Bildwerk") String organisation,
        @DefaultValue("es256") SigningAlgorithm algorithm,
        @DefaultValue("1825d") Duration keyValidity,
        @Nullable URI timestampUrl,
        @Nullable Path trustAnchors,
        @Nullable Path watermarkKey,
        @DefaultValue("true") boolean watermark,
        @DefaultValue("1MB") DataSize thumbnailsFrom,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("10m") Duration restampAfter) {

    /// Never shows the password.
    @Override
    public String toString() {
        return "ProvenanceSettings[keystore=%s, algorithm=%s, timestampUrl=%s]"
                .formatted(keystore, algorithm, timestampUrl);
    }
}
