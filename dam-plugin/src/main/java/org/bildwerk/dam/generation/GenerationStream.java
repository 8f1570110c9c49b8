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
/// stream. Comments in between keep the line open, and find out who has gone. Thread-safe.
final class GenerationStream {

    /// Identifies the last event.
    static final String END = "finished";

    private static final Duration LONGEST = Duration.ofHours(1);

    private final GenerationFeed feed;
    private final Duration keepAlive;

    GenerationStream(GenerationFeed feed, Duration keepAlive) {
        this.feed = feed;
        this.keepAlive = keepAlive;
    }

    /// A step as it is sent.
    ///
    /// @param preview a small PNG as data URI; null where there is none
    record StepReport(UUID item, int done, int of, @Nullable String preview) {}

    /// Begins with how each picture stands, also for a client that comes again.
    ///
    /// @throws GenerationNotFoundException if it is not there or somebody else's
    SseEmitter open(Caller caller, GenerationId id) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var following = feed.tell(caller, id, new Line(emitter, keepAlive));
        emitter.onCompletion(following::close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(broken -> following.close());
        return emitter;
    }

    /// One client; confined to the thread that tells him.
    private static final class Line implements GenerationFeed.Listener {

        private final SseEmitter emitter;
        private final Duration keepAlive;
        private long sentAt = System.nanoTime();

        Line(SseEmitter emitter, Duration keepAlive) {
            this.emitter = emitter;
            this.keepAlive = keepAlive;
        }

        @Override
        public void happened(GenerationEvent event) {
            switch (event) {
                case GenerationEvent.Changed changed ->
                    send(named("changed", GenerationReport.ItemReport.of(changed.item())));
                case GenerationEvent.Step step ->
                    send(named("step", new StepReport(step.item(), step.done(), step.of(), uri(step.preview()))));
                case GenerationEvent.Finished finished ->
                    send(named(END, GenerationReport.of(finished.generation())).id(END));
            }
        }

        @Override
        public void turn() {
            if (System.nanoTime() - sentAt >= keepAlive.toNanos()) {
                send(SseEmitter.event().comment("still here"));
            }
        }

        /// A client that is told no more, for whatever reason, may come again.
        @Override
        public void ended() {
            emitter.complete();
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                sentAt = System.nanoTime();
                emitter.send(event);
            } catch (IOException gone) {
                throw new UncheckedIOException("The listener is gone", gone);
            }
        }

        private static SseEmitter.SseEventBuilder named(String name, Object data) {
            return SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON);
        }

        private static @Nullable String uri(byte @Nullable [] png) {
            return png == null
                    ? null
                    : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }
}
