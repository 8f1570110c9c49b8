package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.report;
import static org.bildwerk.c2pa.Fixtures.sign;
import static org.bildwerk.c2pa.Fixtures.state;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TrustTest {

    private static final C2paSettings CARELESS = Fixtures.settings().with("verify.verify_after_sign", false);

    private static JsonNode signAndRead(ManifestSigner signer) {
        try (var careless = context(CARELESS);
                var trusting = context(Fixtures.trusting())) {
            var signed = sign(careless, Format.JPEG, signer).asset();
            return report(trusting, "image/jpeg", signed).orElseThrow();
        }
    }

    private static List<String> failures(JsonNode report) {
        var codes = new ArrayList<String>();
        for (var failure : report.at("/validation_results/activeManifest/failure")) {
            codes.add(failure.path("code").asString());
        }
        return codes;
    }

    @Test
    void readsASignerOfAnUnknownAuthorityAsValidAndUntrusted() {
        var report = signAndRead(new TestAuthority("Somebody Else").signer(SigningAlgorithm.ES256));
        assertThat(state(report)).isEqualTo("Valid");
        assertThat(failures(report)).containsExactly("signingCredential.untrusted");
    }

    @Test
    void readsASignatureByAnotherKeyAsInvalid() {
        var report = signAndRead(Fixtures.AUTHORITY.signerWithWrongKey());
        assertThat(state(report)).isEqualTo("Invalid");
        assertThat(failures(report)).contains("claimSignature.mismatch");
    }

    @Test
    void refusesToSignWithAnExpiredCertificate() {
        assertThatThrownBy(() -> signAndRead(Fixtures.AUTHORITY.expiredSigner()))
                .isInstanceOfSatisfying(
                        C2paException.class,
                        failure -> assertThat(failure.type()).isEqualTo(ErrorType.SIGNATURE));
    }

    @Test
    void refusesToSignWithACertificateThatIsNotMeantForIt() {
        assertThatThrownBy(() -> signAndRead(Fixtures.AUTHORITY.signerWithoutUsage()))
                .isInstanceOfSatisfying(
                        C2paException.class,
                        failure -> assertThat(failure.type()).isEqualTo(ErrorType.SIGNATURE));
    }

    @Test
    void readsWhatWasChangedAfterSigningAsInvalid() {
        try (var context = context(Fixtures.trusting())) {
            var signed = sign(context, Format.JPEG, Fixtures.SIGNER).asset();
            signed[signed.length - 20] ^= 1;
            var report = report(context, "image/jpeg", signed).orElseThrow();
            assertThat(state(report)).isEqualTo("Invalid");
            assertThat(failures(report)).contains("assertion.dataHash.mismatch");
        }
    }
}
