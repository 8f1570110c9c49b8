package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.report;
import static org.bildwerk.c2pa.Fixtures.sign;
import static org.bildwerk.c2pa.Fixtures.state;

import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningTest {

    @ParameterizedTest
    @EnumSource
    void readsWhatWasSignedAsValidAndWithOurAuthorityAsTrusted(Format format) {
        try (var context = context(Fixtures.settings());
                var trusting = context(Fixtures.trusting())) {
            var signed = sign(context, format, Fixtures.SIGNER);
            assertThat(report(context, format.mimeType, signed.asset()).map(Fixtures::state))
                    .contains("Valid");
            assertThat(report(trusting, format.mimeType, signed.asset()).map(Fixtures::state))
                    .contains("Trusted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsWithEveryAlgorithm(SigningAlgorithm algorithm) {
        try (var context = context(Fixtures.trusting())) {
            var signed = sign(context, Format.JPEG, Fixtures.AUTHORITY.signer(algorithm));
            var report = report(context, Format.JPEG.mimeType, signed.asset()).orElseThrow();
            assertThat(state(report)).as(report::toString).isEqualTo("Trusted");
        }
    }
}
