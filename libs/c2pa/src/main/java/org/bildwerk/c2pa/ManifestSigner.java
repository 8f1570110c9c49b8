package org.bildwerk.c2pa;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Who signs: an algorithm, a chain of certificates and a function that signs. Holds no native memory and needs
/// no closing; safe for every thread if the function is.
///
/// @param certificateChain PEM, the leaf first, then the intermediates, without the root
/// @param timeAuthority the RFC 3161 service that is asked for a time stamp; without one, a manifest is valid for
///     as long as the certificate is
public record ManifestSigner(
        SigningAlgorithm algorithm, String certificateChain, Optional<URI> timeAuthority, SignatureFunction function) {

    public ManifestSigner {
        if (!certificateChain.contains("-----BEGIN CERTIFICATE-----")) {
            throw new IllegalArgumentException("A signer needs a chain of certificates in PEM");
        }
    }

    /// Makes a signer whose key stays in the Java process, or in the token that its provider talks to.
    public static ManifestSigner of(SigningAlgorithm algorithm, List<X509Certificate> chain, PrivateKey key) {
        return new ManifestSigner(algorithm, pem(chain), Optional.empty(), data -> algorithm.sign(key, data));
    }

    /// Returns this signer with a time stamp from an RFC 3161 service. The library asks it by its own HTTP
    /// client, and the signing fails where it does not answer.
    public ManifestSigner withTimeAuthority(URI url) {
        return new ManifestSigner(algorithm, certificateChain, Optional.of(url), function);
    }

    /// Writes certificates as PEM, for a chain or for trust anchors.
    public static String pem(List<X509Certificate> certificates) {
        var pem = new StringBuilder();
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        for (var certificate : certificates) {
            try {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(base64.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException broken) {
                throw new IllegalArgumentException("This certificate cannot be written", broken);
            }
        }
        return pem.toString();
    }

    /// Names no function and no certificate.
    @Override
    public String toString() {
        return "ManifestSigner[" + algorithm
                + timeAuthority.map(url -> ", " + url).orElse("") + "]";
    }
}
