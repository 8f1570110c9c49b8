package org.bildwerk.dam.provenance.keystore;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A key that signs, with its certificate chain. Thread-safe.
public interface SigningKey {

    SigningAlgorithm algorithm();

    /// Returns the chain: the leaf first, then the intermediates, without the root.
    List<X509Certificate> chain();

    /// Signs the bytes. ECDSA signatures are DER.
    ///
    /// @throws KeystoreException if the key does not sign
    byte[] sign(byte[] data);

    default X509Certificate certificate() {
        return chain().getFirst();
    }

    /// Returns the moment from which nothing can be signed: the end of the first certificate in the chain to run out.
    default Instant expiresAt() {
        return chain().stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Returns the leaf's serial number in hexadecimal digits.
    default String serial() {
        return certificate().getSerialNumber().toString(16);
    }
}
