package org.bildwerk.delivery.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.AddressSecret;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.UrlSignature;
import org.jspecify.annotations.Nullable;

/// Signs addresses and tells good signatures from forged ones. A signature is the HMAC-SHA256, cut to 16 bytes, of four
/// lines: `bildwerk-image-1`, the key of the site, the path without the signature, and the second in which it ends, or
/// nothing. Thread-safe.
public final class SignedAddresses {

    private final AddressKeys keys;
    private final Clock clock;

    public SignedAddresses(AddressKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Returns the address with a signature by the newest key of its site; empty where the site has no key.
    ///
    /// @param until when the signature ends; null for never
    public Optional<ImageAddress.Immutable> sign(
            Publication publication, ImageAddress.Immutable address, @Nullable Instant until) {
        return keys.good(publication.site()).stream()
                .findFirst()
                .map(secret -> signed(secret, publication.siteKey(), address, until));
    }

    /// Returns an address that takes the place of one with a good signature, signed by the same key as long.
    ImageAddress.Immutable again(Publication publication, ImageAddress.Immutable address, UrlSignature before) {
        return secret(publication, before)
                .map(secret -> signed(secret, publication.siteKey(), address, before.until()))
                .orElse(address);
    }

    /// Tells whether the address carries a signature of the site that has not ended.
    boolean isGood(Publication publication, ImageAddress.Immutable address) {
        var signature = address.signature();
        if (signature == null || hasEnded(signature)) {
            return false;
        }
        return secret(publication, signature)
                .map(secret -> mac(secret, publication.siteKey(), address, signature.until()))
                .filter(mac -> MessageDigest.isEqual(ascii(mac), ascii(signature.mac())))
                .isPresent();
    }

    private boolean hasEnded(UrlSignature signature) {
        return signature.until() != null && !clock.instant().isBefore(signature.until());
    }

    private Optional<AddressSecret> secret(Publication publication, UrlSignature signature) {
        return keys.good(publication.site()).stream()
                .filter(secret -> secret.key().equals(signature.key()))
                .findFirst();
    }

    static ImageAddress.Immutable signed(
            AddressSecret secret, String siteKey, ImageAddress.Immutable address, @Nullable Instant until) {
        return address.signed(new UrlSignature(mac(secret, siteKey, address, until), secret.key(), until));
    }

    private static String mac(
            AddressSecret secret, String siteKey, ImageAddress.Immutable address, @Nullable Instant until) {
        var end = until == null ? "" : String.valueOf(until.getEpochSecond());
        return secret.mac(String.join("\n", "bildwerk-image-1", siteKey, address.unsignedPath(), end));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
