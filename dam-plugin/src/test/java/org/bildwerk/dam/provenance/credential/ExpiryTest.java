package org.bildwerk.dam.provenance.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.Credential.State;
import org.bildwerk.dam.provenance.keystore.OwnPki;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.bildwerk.dam.provenance.keystore.TimeStampResponder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of signatures when the certificate runs out.
class ExpiryTest {

    private static final Duration SHORT = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    @Test
    void keepsOnlyATimeStampedSignatureBeyondTheCertificate() throws IOException {
        try (var clock = new TimeStampResponder()) {
            var pki = new OwnPki("Studio", SHORT, Clock.systemUTC());
            var timed = new Studio(folder.resolve("timed"), SigningAlgorithm.ES256, pki, clock.url());
            timed.others.add(clock.authority());
            var stamped = timed.generated(1);
            var plain = new CredentialWriter(timed.engine, timed.reader, timed.keystore, null, Clock.systemUTC());
            var bare = timed.signBy(plain, 2);
            assertThat(bare.credential().state()).isEqualTo(State.TRUSTED);
            var end = timed.keystore.current().orElseThrow().expiresAt();
            await().until(() -> Instant.now().isAfter(end.plusSeconds(1)));
            var expired = timed.reader.read(bare.file(), "image/jpeg").credential();
            assertThat(expired.state()).isEqualTo(State.INVALID);
            assertThat(expired.failures()).extracting(Credential.Finding::code).contains("signingCredential.expired");
            var kept = timed.reader.read(stamped.file(), "image/jpeg").credential();
            assertThat(kept.state()).isEqualTo(State.TRUSTED);
            assertThat(kept.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        }
    }

    @Test
    void signsNothingWithACertificateThatHasRunOutAndAgainAfterARotation() {
        var past = new OwnPki("Studio", Duration.ofDays(30), Clock.offset(Clock.systemUTC(), Duration.ofDays(-31)));
        var old = new Studio(folder, SigningAlgorithm.ES256, past, null);
        assertThatThrownBy(() -> old.generated(1))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("ran out");
        var now = new OwnPki("Studio", Duration.ofDays(30), Clock.systemUTC());
        var renewed = new Studio(folder, SigningAlgorithm.ES256, now, null);
        renewed.keystore.rotate();
        assertThat(renewed.generated(2).credential().standing()).isEqualTo(Standing.OWN_AUTHORITY);
    }
}
