package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.report;
import static org.bildwerk.c2pa.Fixtures.sign;
import static org.bildwerk.c2pa.Fixtures.state;

import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TimeStampTest {

    private static TimeAuthority authority;

    @BeforeAll
    static void start() throws Exception {
        authority = new TimeAuthority();
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @Test
    void putsATimeStampIntoTheSignature() {
        try (var context = context(Fixtures.trusting())) {
            var signed = sign(context, Format.JPEG, Fixtures.SIGNER.withTimeAuthority(authority.address()));
            var report = report(context, "image/jpeg", signed.asset()).orElseThrow();
            assertThat(state(report)).isEqualTo("Trusted");
            assertThat(report.at("/validation_results/activeManifest").toString())
                    .contains("timeStamp.validated");
            assertThat(report.at("/manifests").toString()).contains("\"time\"");
        }
    }

    @Test
    void doesNotSignWhereTheTimeAuthorityRefuses() {
        var missing = authority.address().resolve("/nobody");
        try (var context = context(Fixtures.trusting())) {
            assertThatThrownBy(() -> sign(context, Format.JPEG, Fixtures.SIGNER.withTimeAuthority(missing)))
                    .isInstanceOf(C2paException.class);
        }
    }
}
