package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.sign;

import java.util.concurrent.CompletableFuture;
import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private C2paContext context;
    private byte[] signed;

    @BeforeEach
    void signOne() {
        context = context(Fixtures.settings());
        signed = sign(context, Format.JPEG, Fixtures.SIGNER).asset();
    }

    @AfterEach
    void leavesNoCallbackBehind() {
        context.close();
        assertThat(Upcalls.STREAMS.size() + Upcalls.SIGNERS.size() + Upcalls.PROGRESS.size() + Upcalls.RESOLVERS.size())
                .isZero();
    }

    private ManifestReader reader() {
        return context.read("image/jpeg", signed).orElseThrow();
    }

    @Test
    void closesTwice() {
        var reader = reader();
        var builder = context.build(Fixtures.CREATED);
        for (int i = 0; i < 2; i++) {
            reader.close();
            builder.close();
            context.close();
        }
    }

    @Test
    void refusesUseAfterClose() {
        var reader = reader();
        var builder = context.build(Fixtures.CREATED);
        reader.close();
        builder.close();
        context.close();
        assertThatIllegalStateException().isThrownBy(reader::json).withMessage("This reader is closed");
        assertThatIllegalStateException().isThrownBy(reader::isEmbedded);
        assertThatIllegalStateException().isThrownBy(() -> builder.action("{}")).withMessage("This builder is closed");
        assertThatIllegalStateException().isThrownBy(this::reader).withMessage("This context is closed");
        assertThatIllegalStateException().isThrownBy(context::cancel);
    }

    @Test
    void refusesAnotherThread() {
        try (var reader = reader()) {
            CompletableFuture.runAsync(() -> {
                        assertThatThrownBy(reader::json).isInstanceOf(WrongThreadException.class);
                        assertThatThrownBy(reader::close).isInstanceOf(WrongThreadException.class);
                    })
                    .join();
            assertThat(reader.json()).contains("Valid");
        }
    }

    @Test
    void refusesToCloseABuilderWhileItSigns() {
        try (var builder = context.build(Fixtures.CREATED)) {
            var signer = new ManifestSigner(
                    SigningAlgorithm.ES256,
                    Fixtures.SIGNER.certificateChain(),
                    Fixtures.SIGNER.timeAuthority(),
                    data -> {
                        builder.close();
                        return new byte[64];
                    });
            var source = MemoryChannel.of(Format.JPEG.picture());
            assertThatIllegalStateException()
                    .isThrownBy(() -> builder.sign("image/jpeg", source, new MemoryChannel(), signer))
                    .withMessage("This builder is at work");
        }
    }

    @Test
    void keepsReadersAndTheirProgressUsableWhenTheContextIsClosed() {
        var options = ContextOptions.STANDARD.withSettings(Fixtures.settings()).withProgress((_, _, _) -> true);
        var reporting = Fixtures.C2PA.context(options);
        try (var reader = reporting.read("image/jpeg", signed).orElseThrow()) {
            reporting.close();
            assertThat(Upcalls.PROGRESS.size()).isOne();
            assertThat(reader.json()).contains("Valid");
        }
        assertThat(Upcalls.PROGRESS.size()).isZero();
    }

    @Test
    void signsOnceOnly() {
        try (var builder = context.build(Fixtures.CREATED)) {
            var source = MemoryChannel.of(Format.JPEG.picture());
            builder.sign("image/jpeg", source, new MemoryChannel(), Fixtures.SIGNER);
            assertThatIllegalStateException()
                    .isThrownBy(() -> builder.sign("image/jpeg", source, new MemoryChannel(), Fixtures.SIGNER))
                    .withMessage("This builder has signed already");
        }
    }

    @Test
    void survivesACallThatConsumedItsObjectAndFailed() {
        try (var builder = context.build(Fixtures.CREATED)) {
            var handle = builder.handle();
            assertThatThrownBy(() -> handle.swap(
                            "take nonsense",
                            (call, mine) -> call.library().builderDefinition.toPointer(mine, call.text("nonsense"))))
                    .isInstanceOf(C2paException.class);
            assertThatIllegalStateException().isThrownBy(() -> builder.action("{}"));
        }
    }

    @Test
    void keepsAnObjectThatAConsumingCallDidNotTake() {
        try (var reader = reader();
                var builder = context.build(Fixtures.CREATED)) {
            var handle = reader.handle();
            assertThatThrownBy(() -> handle.swap(
                            "pass a reader for a builder",
                            (call, mine) -> call.library().builderDefinition.toPointer(mine, call.text("{}"))))
                    .isInstanceOfSatisfying(
                            C2paException.class,
                            failure -> assertThat(failure.type()).isEqualTo(ErrorType.WRONG_POINTER_TYPE));
            assertThat(reader.json()).contains("Valid");
            assertThat(builder.action("{\"action\": \"c2pa.edited\"}")).isSameAs(builder);
        }
    }
}
