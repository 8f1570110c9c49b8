package org.bildwerk.dam.provenance.keystore;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes an authority of the installation's own and certificates by it, in the profile that C2PA asks of a signer. The
/// world does not know this authority: it is for evaluation, and for houses that hand out their own trust list.
/// Thread-safe.
public final class OwnPki {

    /// C2PA's key purpose for signing claims.
    public static final String CLAIM_SIGNING = "1.3.6.1.4.1.62558.2.1";

    private static final Duration BACKDATED = Duration.ofMinutes(5);
    private static final Duration AUTHORITY_VALIDITY = Duration.ofDays(20 * 365);

    private final String organisation;
    private final Duration validity;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /// @param organisation stands in the certificates; viewers show it
    /// @param validity of a signing certificate
    public OwnPki(String organisation, Duration validity, Clock clock) {
        this.organisation = organisation;
        this.validity = validity;
        this.clock = clock;
    }

    /// A key with its certificate and those above it.
    record Issued(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.getFirst();
        }

        @Override
        public String toString() {
            return "Issued[" + certificate().getSubjectX500Principal() + "]";
        }
    }

    Issued authority() {
        return making(() -> {
            var pair = SigningAlgorithm.ES256.generate();
            var name = name("Bildwerk evaluation authority");
            var builder = builder(name, name, pair, AUTHORITY_VALIDITY);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(pair.getPublic()));
            return new Issued(pair.getPrivate(), List.of(signed(builder, pair.getPrivate())));
        });
    }

    Issued signer(Issued authority, SigningAlgorithm algorithm) {
        return leaf(authority, algorithm, "Bildwerk content credentials", false, CLAIM_SIGNING, "1.3.6.1.5.5.7.3.4");
    }

    /// Makes a certificate that may only time-stamp.
    Issued timestamper(Issued authority) {
        return leaf(authority, SigningAlgorithm.ES256, "Bildwerk time stamps", true, "1.3.6.1.5.5.7.3.8");
    }

    private Issued leaf(
            Issued authority, SigningAlgorithm algorithm, String commonName, boolean critical, String... purposes) {
        return making(() -> {
            var pair = algorithm.generate();
            var issuer = X500Name.getInstance(
                    authority.certificate().getSubjectX500Principal().getEncoded());
            var builder = builder(issuer, name(commonName), pair, validity);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, critical, purposes(purposes))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(pair.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(authority.certificate()));
            var certificate = signed(builder, authority.key());
            return new Issued(pair.getPrivate(), List.of(certificate, authority.certificate()));
        });
    }

    private static ExtendedKeyUsage purposes(String... oids) {
        var purposes = new KeyPurposeId[oids.length];
        for (int i = 0; i < oids.length; i++) {
            purposes[i] = KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oids[i]));
        }
        return new ExtendedKeyUsage(purposes);
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair, Duration lifetime) {
        var now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, random).setBit(126),
                Date.from(now.minus(BACKDATED)),
                Date.from(now.plus(lifetime)),
                subject,
                pair.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey authority)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private interface Making {
        Issued make() throws GeneralSecurityException, OperatorCreationException, IOException;
    }

    private static Issued making(Making making) {
        try {
            return making.make();
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new KeystoreException(KeystoreRefusal.CERTIFICATE_NOT_MADE, e, String.valueOf(e.getMessage()));
        }
    }
}
