package org.bildwerk.c2pa;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority that issues certificates for tests, right and wrong ones.
final class TestAuthority {

    static final KeyPurposeId CLAIM_SIGNING =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.4.1.62558.2.1"));
    static final Instant NOW = Instant.now();
    private static final AtomicLong SERIAL = new AtomicLong(1000);

    private final KeyPair keys = keys(SigningAlgorithm.ES256);
    private final X500Name name;
    private final X509Certificate certificate;

    TestAuthority(String commonName) {
        this.name = new X500Name("CN=" + commonName + ",O=Bildwerk Tests,C=DE");
        this.certificate =
                issue(new Wish(name, keys, NOW.minusSeconds(86400), NOW.plusSeconds(864000), true, List.of()));
    }

    String pem() {
        return ManifestSigner.pem(List.of(certificate));
    }

    ManifestSigner signer(SigningAlgorithm algorithm) {
        return signer(algorithm, keys(algorithm), NOW.plusSeconds(86400), usages());
    }

    ManifestSigner expiredSigner() {
        return signer(SigningAlgorithm.ES256, keys(SigningAlgorithm.ES256), NOW.minusSeconds(60), usages());
    }

    ManifestSigner signerWithoutUsage() {
        var usages = List.of(KeyPurposeId.id_kp_serverAuth);
        return signer(SigningAlgorithm.ES256, keys(SigningAlgorithm.ES256), NOW.plusSeconds(86400), usages);
    }

    /// A signer whose key does not belong to its certificate.
    ManifestSigner signerWithWrongKey() {
        PrivateKey other = keys(SigningAlgorithm.ES256).getPrivate();
        var right = signer(SigningAlgorithm.ES256);
        return new ManifestSigner(
                right.algorithm(),
                right.certificateChain(),
                right.timeAuthority(),
                data -> SigningAlgorithm.ES256.sign(other, data));
    }

    /// The key of a time authority with its chain.
    record TimeKey(PrivateKey key, List<X509Certificate> chain) {}

    TimeKey timeKey() {
        var pair = keys(SigningAlgorithm.ES256);
        var subject = new X500Name("CN=Time Stamps,O=Bildwerk Tests,C=DE");
        var usages = List.of(KeyPurposeId.id_kp_timeStamping);
        var leaf = issue(new Wish(subject, pair, NOW.minusSeconds(3600), NOW.plusSeconds(86400), false, usages));
        return new TimeKey(pair.getPrivate(), List.of(leaf, certificate));
    }

    private static List<KeyPurposeId> usages() {
        return List.of(CLAIM_SIGNING, KeyPurposeId.id_kp_emailProtection);
    }

    private ManifestSigner signer(SigningAlgorithm algorithm, KeyPair pair, Instant until, List<KeyPurposeId> usages) {
        var subject = new X500Name("CN=Signer " + algorithm + ",O=Bildwerk Tests,C=DE");
        var leaf = issue(new Wish(subject, pair, NOW.minusSeconds(3600), until, false, usages));
        return ManifestSigner.of(algorithm, List.of(leaf), pair.getPrivate());
    }

    private record Wish(
            X500Name subject,
            KeyPair pair,
            Instant from,
            Instant until,
            boolean authority,
            List<KeyPurposeId> usages) {}

    private X509Certificate issue(Wish wish) {
        try {
            var serial = BigInteger.valueOf(SERIAL.incrementAndGet());
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    serial,
                    Date.from(wish.from()),
                    Date.from(wish.until()),
                    wish.subject(),
                    wish.pair().getPublic());
            var extensions = new JcaX509ExtensionUtils();
            int keyUsage = wish.authority() ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.authority()))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(wish.pair().getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            if (!wish.usages().isEmpty()) {
                var usages = new ExtendedKeyUsage(wish.usages().toArray(KeyPurposeId[]::new));
                // RFC 3161 wants it critical where it is the only purpose.
                boolean stamps = usages.hasKeyPurposeId(KeyPurposeId.id_kp_timeStamping);
                builder.addExtension(Extension.extendedKeyUsage, stamps, usages);
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(SigningAlgorithm algorithm) {
        try {
            return switch (algorithm) {
                case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                case PS256, PS384, PS512 -> generate("RSASSA-PSS", 2048);
                case ES256 -> generate("EC", 256);
                case ES384 -> generate("EC", 384);
                case ES512 -> generate("EC", 521);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate(String name, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(name);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }
}
