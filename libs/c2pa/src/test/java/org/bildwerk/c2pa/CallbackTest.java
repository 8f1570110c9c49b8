package org.bildwerk.c2pa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.parse;
import static org.bildwerk.c2pa.Fixtures.sign;
import static org.bildwerk.c2pa.Fixtures.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallbackTest {

    private static byte[] signedWith(SignatureFunction function) {
        var signer = new ManifestSigner(
                SigningAlgorithm.ES256, Fixtures.SIGNER.certificateChain(), Optional.empty(), function);
        try (var context = context(Fixtures.settings())) {
            return sign(context, Format.PNG, signer).asset();
        }
    }

    @Test
    void throwsWhatTheSigningFunctionThrew() {
        var own = new IllegalStateException("the token was pulled");
        assertThatThrownBy(() -> signedWith(_ -> {
                    throw own;
                }))
                .isSameAs(own);
        assertThatThrownBy(() -> signedWith(_ -> {
                    throw new SignatureException("the service is away");
                }))
                .isInstanceOf(CallbackException.class)
                .hasMessageContaining("the service is away")
                .hasCauseInstanceOf(SignatureException.class);
    }

    /// The inner call has an error of its own, on the same thread.
    @Test
    void keepsCallsApartThatACallbackMakes() {
        try (var other = context(Fixtures.settings())) {
            assertThatThrownBy(() -> signedWith(_ -> other.build("{").toString().getBytes(UTF_8)))
                    .isInstanceOfSatisfying(
                            C2paException.class,
                            failure -> assertThat(failure.type()).isEqualTo(ErrorType.JSON));
            var signed = signedWith(data -> {
                assertThat(other.read("image/jpeg", Format.JPEG.picture())).isEmpty();
                return Fixtures.SIGNER.function().sign(data);
            });
            assertThat(Fixtures.report(other, "image/png", signed).map(Fixtures::state))
                    .contains("Valid");
        }
    }

    @Test
    void throwsAnErrorOfTheSigningFunction() {
        assertThatThrownBy(() -> signedWith(_ -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void refusesASignatureThatIsTooLong() {
        assertThatThrownBy(() -> signedWith(data -> new byte[2 * data.length + 1]))
                .isInstanceOf(CallbackException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void throwsWhatTheChannelThrewWhileReadingAndWriting() {
        try (var context = context(Fixtures.settings())) {
            var signed = sign(context, Format.JPEG, Fixtures.SIGNER).asset();
            assertThatThrownBy(() -> context.read("image/jpeg", new OddChannel(signed).failingAfter(500)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseInstanceOf(IOException.class)
                    .hasMessageContaining("the disk is gone");
            var target = new OddChannel(new byte[0]).failingAfter(500);
            try (var builder = context.build(Fixtures.CREATED)) {
                var source = MemoryChannel.of(Format.JPEG.picture());
                assertThatThrownBy(() -> builder.sign("image/jpeg", source, target, Fixtures.SIGNER))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("the disk is gone");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesChannelsThatReadAndWriteAByteOrNothingAtATime(Format format) {
        try (var context = context(Fixtures.trusting());
                var builder = context.build(Fixtures.CREATED)) {
            var target = new OddChannel(new byte[0]).hesitating();
            builder.sign(format.mimeType, new OddChannel(format.picture()).hesitating(), target, Fixtures.SIGNER);
            try (var reader = context.read(format.mimeType, target).orElseThrow()) {
                assertThat(state(parse(reader.json()))).isEqualTo("Trusted");
            }
        }
    }

    @Test
    void reportsProgressInOrder() {
        var phases = new ArrayList<ProgressPhase>();
        var options = ContextOptions.STANDARD.withSettings(Fixtures.settings()).withProgress((phase, _, _) -> {
            phases.add(phase);
            return true;
        });
        try (var context = Fixtures.C2PA.context(options)) {
            sign(context, Format.JPEG, Fixtures.SIGNER);
        }
        assertThat(phases).containsSubsequence(ProgressPhase.HASHING, ProgressPhase.SIGNING);
        assertThat(EnumSet.copyOf(phases)).doesNotContain(ProgressPhase.OTHER, ProgressPhase.FETCHING_REMOTE_MANIFEST);
    }

    @Test
    void endsTheWorkWhenProgressSaysSo() {
        var options = ContextOptions.STANDARD
                .withSettings(Fixtures.settings())
                .withProgress((phase, _, _) -> phase != ProgressPhase.SIGNING);
        try (var context = Fixtures.C2PA.context(options)) {
            assertThatThrownBy(() -> sign(context, Format.JPEG, Fixtures.SIGNER))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void throwsWhatProgressThrew() {
        var own = new IllegalArgumentException("no bar to show it on");
        var options = ContextOptions.STANDARD.withSettings(Fixtures.settings()).withProgress((_, _, _) -> {
            throw own;
        });
        try (var context = Fixtures.C2PA.context(options)) {
            assertThatThrownBy(() -> sign(context, Format.JPEG, Fixtures.SIGNER))
                    .isSameAs(own);
        }
    }

    @Test
    void endsAllWorkOfACancelledContext() {
        try (var context = context(Fixtures.settings())) {
            var signed = sign(context, Format.JPEG, Fixtures.SIGNER).asset();
            context.cancel();
            assertThatThrownBy(() -> sign(context, Format.JPEG, Fixtures.SIGNER))
                    .isInstanceOf(CancelledException.class);
            assertThatThrownBy(() -> context.read("image/jpeg", signed)).isInstanceOf(CancelledException.class);
        }
    }
}
