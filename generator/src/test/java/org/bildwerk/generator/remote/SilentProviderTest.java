package org.bildwerk.generator.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.bildwerk.dam.generation.GenerationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A provider that says too much or nothing, and one that is asked no more.
class SilentProviderTest {

    @TempDir
    private Path folder;

    private RemoteFixture remote;

    @BeforeEach
    void open() {
        remote = new RemoteFixture(folder);
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void readsNoMoreThanTheLimit() {
        remote.provider().says(200, "x".repeat(300_000));

        remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_ANSWER_TOO_LARGE, true);
    }

    @Test
    void repeatsNothingWhoseAnswerWasLost() {
        remote.provider().saysNothing();

        remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_SILENT, true);

        assertThat(remote.provider().asked()).hasSize(1);
    }

    @Test
    void triesAgainLaterWhereNobodyListens() {
        remote.provider().close();

        remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_UNREACHABLE, false);
    }

    @Test
    void stopsWaitingWhenSomebodyCancels() {
        remote.provider().saysNothing();
        var watch = new RemoteFixture.Watch();
        watch.cancelled.set(true);

        assertThatThrownBy(() -> remote.generator()
                        .generate(remote.task(RemoteFixture.words().recipe()), watch))
                .isInstanceOf(GenerationException.Cancelled.class);
    }

    @Test
    void stopsWaitingWhenTheThreadIsInterrupted() throws Exception {
        remote.provider().saysNothing();
        var waiting = new CountDownLatch(1);
        var end = new AtomicReference<@Nullable Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            waiting.countDown();
            end.set(catchThrowable(() -> remote.generator()
                    .generate(remote.task(RemoteFixture.words().recipe()), new RemoteFixture.Watch())));
        });
        waiting.await();
        thread.interrupt();
        thread.join();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void keepsTheKeyOutOfItsWords() {
        assertThat(remote.settings().toString()).doesNotContain("top-secret");
    }
}
