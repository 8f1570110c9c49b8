package org.bildwerk.dam.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Sends what becomes of an order as server-sent events `changed`, `step` and `finished`, the last of which ends the
/// stream. Thread-safe.
final class GenerationStream {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final GenerationFeed feed;

    GenerationStream(GenerationFeed feed) {
        this.feed = feed;
    }

    /// A step as it is sent.
    ///
    /// @param preview a small PNG as data URI; null where there is none
    record StepReport(UUID item, int done, int of, @Nullable String preview) {}

    /// Begins with how each picture stands.
    ///
    /// @throws GenerationNotFoundException if it is not there or somebody else's
    SseEmitter open(Caller caller, GenerationId id) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var following = feed.follow(caller, id, event -> send(emitter, event));
        emitter.onCompletion(following::close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(broken -> following.close());
        return emitter;
    }

    private static void send(SseEmitter emitter, GenerationEvent event) {
        try {
            switch (event) {
                case GenerationEvent.Changed changed ->
                    send(emitter, "changed", GenerationReport.ItemReport.of(changed.item()));
                case GenerationEvent.Step step ->
                    send(emitter, "step", new StepReport(step.item(), step.done(), step.of(), uri(step.preview())));
                case GenerationEvent.Finished finished -> {
                    send(emitter, "finished", GenerationReport.of(finished.generation()));
                    emitter.complete();
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("The listener is gone", gone);
        }
    }

    private static void send(SseEmitter emitter, String name, Object data) throws IOException {
        emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
    }

    private static @Nullable String uri(byte @Nullable [] png) {
        return png == null
                ? null
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
