package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.sign;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileFilesTest {

    private static final int PIECES = 150;
    private static final int MUTATIONS = 200;

    /// Whatever is given, there is a report that does not say Valid, no manifest, or an exception of ours.
    private static Optional<String> stateOf(C2paContext context, Format format, byte[] asset) {
        try {
            return Fixtures.report(context, format.mimeType, asset).map(Fixtures::state);
        } catch (C2paException refused) {
            assertThat(refused.type()).isNotNull();
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverTakesATruncatedFileForValid(Format format) {
        try (var context = context(Fixtures.settings())) {
            var signed = sign(context, format, Fixtures.SIGNER).asset();
            for (int piece = 0; piece < PIECES; piece++) {
                var cut = Arrays.copyOf(signed, (int) ((long) signed.length * piece / PIECES));
                assertThat(stateOf(context, format, cut))
                        .as("%d bytes", cut.length)
                        .isNotEqualTo(Optional.of("Valid"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesMutatedFiles(Format format) {
        var random = new Random(4);
        try (var context = context(Fixtures.settings())) {
            var signed = sign(context, format, Fixtures.SIGNER).asset();
            for (int i = 0; i < MUTATIONS; i++) {
                var mutated = signed.clone();
                for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
                    mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
                }
                stateOf(context, format, mutated);
            }
        }
    }

    @Test
    void findsNothingInAPictureWithoutManifest() {
        try (var context = context(Fixtures.settings())) {
            for (var format : Format.values()) {
                assertThat(context.read(format.mimeType, format.picture())).isEmpty();
            }
        }
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        try (var context = context(Fixtures.settings())) {
            assertThatThrownBy(
                            () -> context.read("text/plain", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            C2paException.class,
                            failure -> assertThat(failure.type()).isEqualTo(ErrorType.NOT_SUPPORTED));
        }
    }

    @Test
    void refusesADefinitionThatIsNoJson() {
        try (var context = context(Fixtures.settings())) {
            assertThatThrownBy(() -> context.build("{"))
                    .isInstanceOfSatisfying(
                            C2paException.class,
                            failure -> assertThat(failure.type()).isEqualTo(ErrorType.JSON))
                    .hasMessageContaining("take the manifest definition");
        }
    }

    @Test
    void refusesSettingsThatAreNone() {
        assertThatThrownBy(() -> context(C2paSettings.STANDARD.withJson("{")))
                .isInstanceOf(C2paException.class)
                .hasMessageContaining("make a context");
        assertThatThrownBy(() -> context(C2paSettings.STANDARD.with("verify.verify_trust", "maybe")))
                .isInstanceOf(C2paException.class);
    }
}
