package org.bildwerk.generator.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.generation.GenerationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a provider says no with, and how often it is asked again.
class ProviderRefusalsTest {

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
    void waitsAsLongAsTheProviderAsksFor() {
        remote.provider().refuses(429, "rate_limit_exceeded", "Slow down", "Retry-After", "17");

        var failure = remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_BUSY, false);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(remote.provider().asked()).hasSize(1);
    }

    @Test
    void doesNotBelieveAnAbsurdRetryAfter() {
        remote.provider().refuses(429, "", "Slow down", "Retry-After", "999999999");
        assertThat(remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_BUSY, false)
                        .retryAfter())
                .contains(Duration.ofHours(1));
        remote.provider().refuses(429, "", "Slow down", "Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT");
        assertThat(remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_BUSY, false)
                        .retryAfter())
                .isEmpty();
    }

    @Test
    void asksOnceMoreWithTheSameKeyAfterAFaultOfTheServer() throws Exception {
        remote.provider().says(500, "oops").gives(RemoteFixture.png(64, 64));

        remote.generator().generate(remote.task(RemoteFixture.words().recipe()), new RemoteFixture.Watch());

        assertThat(remote.provider().asked())
                .extracting(asked -> asked.headers().get("idempotency-key"))
                .containsExactly("picture-1", "picture-1");
        remote.provider().says(500, "oops").refuses(503, "", "overloaded", "Retry-After", "5");
        assertThat(remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_BROKEN, false)
                        .retryAfter())
                .contains(Duration.ofSeconds(5));
        assertThat(remote.provider().asked()).hasSize(4);
    }

    @Test
    void givesAModeratedWishItsOwnName() {
        remote.provider().refuses(400, "moderation_blocked", "Your request was rejected by the safety system.");

        var failure = remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_MODERATED, true);

        assertThat(failure).isInstanceOf(GenerationException.Moderated.class).hasMessageContaining("safety system");
        assertThat(remote.provider().asked()).hasSize(1);
    }

    @Test
    void namesEveryOtherNo() {
        remote.provider().refuses(401, "invalid_api_key", "Incorrect API key provided: top-secret");
        assertThat(remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_KEY_REFUSED, true))
                .hasMessageNotContaining("top-secret");
        remote.provider().refuses(429, "insufficient_quota", "You exceeded your current quota");
        remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_QUOTA_USED_UP, true);
        remote.provider().refuses(400, "invalid_value", "Invalid size");
        remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_REFUSED, true);
        remote.provider().says(302, "", "Location", "http://127.0.0.1:9/");
        remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_REFUSED, true);
    }

    @Test
    void namesGarbageAndNothing() {
        var asked = 0;
        for (var body : Map.of(
                        "<html>gateway</html>",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "[1,2]",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "[".repeat(5_000),
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "{\"data\":[]}",
                        RemoteRefusal.REMOTE_EMPTY,
                        "{\"data\":[{\"b64_json\":null}]}",
                        RemoteRefusal.REMOTE_EMPTY,
                        "{\"data\":[{\"b64_json\":\"A\"}]}",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "{\"data\":[{\"b64_json\":\"aGVsbG8=\"}]}",
                        RemoteRefusal.REMOTE_UNREADABLE)
                .entrySet()) {
            remote.provider().says(200, body.getKey());
            remote.assertFails(RemoteFixture.words().recipe(), body.getValue(), true);
            assertThat(remote.provider().asked())
                    .as("nothing is paid for twice")
                    .hasSize(++asked);
        }
        assertThat(folder.resolve("target.png")).doesNotExist();
    }
}
