package org.bildwerk.dam.provenance.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Pkcs12KeystoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] DATA = "to be signed".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private final OwnPki pki = new OwnPki("Studio", Duration.ofDays(365), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource
    void signsWithEachAlgorithm(SigningAlgorithm algorithm) throws Exception {
        var key = keystore(algorithm).current().orElseThrow();
        assertThat(key.algorithm()).isEqualTo(algorithm);
        var verifier = Signature.getInstance(
                switch (algorithm) {
                    case ES256 -> "SHA256withECDSA";
                    case PS256 -> "RSASSA-PSS";
                    case ED25519 -> "Ed25519";
                });
        if (algorithm == SigningAlgorithm.PS256) {
            verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        verifier.initVerify(key.certificate());
        verifier.update(DATA);
        assertThat(verifier.verify(key.sign(DATA))).isTrue();
    }

    @Test
    void makesALeafInTheProfileOfC2pa() throws Exception {
        var keystore = keystore(SigningAlgorithm.ES256);
        var leaf = keystore.current().orElseThrow().certificate();
        var authority = keystore.ownAuthorities().getFirst();
        leaf.verify(authority.getPublicKey());
        assertThat(leaf.getVersion()).isEqualTo(3);
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getCriticalExtensionOIDs()).contains("2.5.29.15").doesNotContain("2.5.29.37");
        assertThat(leaf.getKeyUsage()).startsWith(true, false, false, false, false, false);
        assertThat(leaf.getExtendedKeyUsage()).containsExactly(OwnPki.CLAIM_SIGNING, "1.3.6.1.5.5.7.3.4");
        assertThat(leaf.getExtensionValue("2.5.29.35")).isNotNull();
        assertThat(leaf.getIssuerX500Principal()).isNotEqualTo(leaf.getSubjectX500Principal());
        assertThat(leaf.getSubjectX500Principal().getName()).contains("O=Studio");
    }

    @Test
    void leavesTheRootOutOfTheChain() {
        assertThat(keystore(SigningAlgorithm.ES256).current().orElseThrow().chain())
                .hasSize(1);
    }

    @Test
    void keepsKeysForTheOwnerAlone() throws IOException {
        keystore(SigningAlgorithm.ES256).current();
        for (var name : new String[] {"signing.p12", "signing.p12.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().resolveSibling(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void findsTheSameKeyAfterARestart() {
        var before = keystore(SigningAlgorithm.ES256).current().orElseThrow();
        var after = keystore(SigningAlgorithm.ES256).current().orElseThrow();
        assertThat(after.serial()).isEqualTo(before.serial());
    }

    @Test
    void rotatesUnderTheSameAuthorityAndKeepsTheOldCertificate() {
        var keystore = keystore(SigningAlgorithm.ES256);
        var before = keystore.current().orElseThrow();
        var after = keystore.rotate();
        assertThat(keystore(SigningAlgorithm.ES256).current().orElseThrow().serial())
                .isEqualTo(after.serial())
                .isNotEqualTo(before.serial());
        assertThat(keystore.certificates()).contains(before.certificate(), after.certificate());
        assertThat(keystore.ownAuthorities()).hasSize(1);
    }

    @Test
    void knowsWhetherACertificateNamesAPlaceToAskForItsRevocation() throws Exception {
        var own = keystore(SigningAlgorithm.ES256).current().orElseThrow().certificate();
        assertThat(Revocation.of(own)).isEqualTo(Revocation.NO_PLACE);
        var pair = SigningAlgorithm.ES256.generate();
        var name = new X500Name("CN=Leaf");
        var responder = new GeneralName(GeneralName.uniformResourceIdentifier, "http://ocsp.example.org/");
        var builder = new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(NOW), Date.from(NOW.plusSeconds(60)), name, pair.getPublic())
                .addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, responder));
        var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        assertThat(Revocation.of(new JcaX509CertificateConverter().getCertificate(holder)))
                .isEqualTo(Revocation.NOT_ASKED);
    }

    @Test
    void makesNoKeysInAFileOfTheOperator() {
        var keystore = new Pkcs12Keystore(file(), "secret", null, SigningAlgorithm.ES256);
        assertThat(keystore.current()).isEmpty();
        assertThatThrownBy(keystore::rotate)
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("operator");
    }

    @Test
    void saysThatThePasswordMayBeWrongWithoutSayingIt() {
        new Pkcs12Keystore(file(), "secret", pki, SigningAlgorithm.ES256).current();
        var other = new Pkcs12Keystore(file(), "guess", null, SigningAlgorithm.ES256);
        assertThatThrownBy(other::current)
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("password right?")
                .hasMessageNotContaining("guess");
    }

    private Pkcs12Keystore keystore(SigningAlgorithm algorithm) {
        return new Pkcs12Keystore(file(), null, pki, algorithm);
    }

    private Path file() {
        return home.resolve("keys").resolve("signing.p12");
    }
}
