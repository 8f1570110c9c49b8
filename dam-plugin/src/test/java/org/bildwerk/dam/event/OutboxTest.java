package org.bildwerk.dam.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.AssetDescribed;
import org.bildwerk.dam.event.DamEvent.StatusChanged;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class OutboxTest {

    private static final AssetId ASSET = new AssetId(UUID.randomUUID());

    @Configuration(proxyBeanMethods = false)
    static class Consumers {

        @Bean
        Recorder recorder() {
            return new Recorder();
        }
    }

    /// Writes down what it gets; fails while told to.
    static final class Recorder implements EventConsumer {

        final List<StoredEvent> events = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public int batchSize() {
            return 50;
        }

        @Override
        public void accept(List<StoredEvent> batch) {
            if (broken) {
                throw new IllegalStateException("The index is away");
            }
            events.addAll(batch);
        }

        List<Long> positions() {
            return events.stream().map(StoredEvent::position).toList();
        }
    }

    @Test
    void bringsAnEventToItsConsumerSoonAfterTheCommit() {
        try (var dam = DamTest.with(Consumers.class).start()) {
            var recorder = dam.bean(Recorder.class);
            emit(dam, new StatusChanged(ASSET, null, Status.DRAFT));
            await().pollInterval(Duration.ofMillis(5)).until(() -> recorder.events.size() == 1);

            var start = System.nanoTime();
            emit(dam, new StatusChanged(ASSET, Status.DRAFT, Status.IN_REVIEW));
            await().pollInterval(Duration.ofMillis(2)).until(() -> recorder.events.size() == 2);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            assertThat(recorder.events.getLast().event())
                    .isEqualTo(new StatusChanged(ASSET, Status.DRAFT, Status.IN_REVIEW));
        }
    }

    @Test
    void showsPositionsInTheirOrderWhileManyWriteAtOnce() throws Exception {
        try (var dam = DamTest.with(Consumers.class).start();
                var writers = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 200; i++) {
                writers.submit(() -> emit(dam, new AssetDescribed(ASSET), new AssetDescribed(ASSET)));
            }
            var recorder = dam.bean(Recorder.class);

            await().atMost(Duration.ofSeconds(30)).until(() -> recorder.events.size() == 400);

            assertThat(recorder.positions())
                    .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        }
    }

    @Test
    void keepsThePositionOfAFailingConsumerAndSaysWhy() {
        try (var dam = DamTest.with(Consumers.class).start()) {
            var recorder = dam.bean(Recorder.class);
            var outbox = dam.bean(Outbox.class);
            recorder.broken = true;
            emit(dam, new AssetDescribed(ASSET));

            await().until(() -> recorderOf(outbox).failures() > 0);
            assertThat(recorderOf(outbox)).satisfies(state -> {
                assertThat(state.position()).isZero();
                assertThat(state.lag()).isEqualTo(1);
                assertThat(state.reason()).isEqualTo("The index is away");
            });

            recorder.broken = false;
            await().until(() -> recorderOf(outbox).lag() == 0);
            assertThat(recorderOf(outbox).reason()).isNull();
            assertThat(recorder.positions()).containsExactly(1L);
        }
    }

    private static ConsumerState recorderOf(Outbox outbox) {
        return outbox.consumers().stream()
                .filter(state -> state.name().equals("recorder"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void replaysFromAnyPosition() {
        try (var dam = DamTest.with(Consumers.class).start()) {
            var recorder = dam.bean(Recorder.class);
            for (var i = 0; i < 5; i++) {
                emit(dam, new AssetDescribed(ASSET));
            }
            await().until(() -> recorder.events.size() == 5);

            dam.bean(Outbox.class).replay("recorder", 2);

            await().until(() -> recorder.events.size() == 8);
            assertThat(recorder.positions()).containsExactly(1L, 2L, 3L, 4L, 5L, 3L, 4L, 5L);
        }
    }

    @Test
    void runsAConsumerOnOneNodeAndMovesItWhenThatNodeEnds() {
        try (var first = DamTest.with(Consumers.class).start();
                var second = DamTest.with(Consumers.class).startBeside(first)) {
            var recorders = List.of(first.bean(Recorder.class), second.bean(Recorder.class));
            emit(second, new AssetDescribed(ASSET));
            await().until(() ->
                    recorders.stream().mapToInt(r -> r.events.size()).sum() == 1);
            assertThat(recorders.getFirst().events).hasSize(1);

            first.context().close();
            emit(second, new AssetDescribed(ASSET));

            await().until(() -> recorders.getLast().events.size() == 1);
            assertThat(recorders.getLast().positions()).containsExactly(2L);
        }
    }

    @Test
    void isWokenByACommitOfAnotherNode() throws Exception {
        try (var first = DamTest.with(Consumers.class).start();
                var second = DamTest.with().startBeside(first)) {
            var recorder = first.bean(Recorder.class);
            var arrived = new CountDownLatch(1);
            emit(second, new AssetDescribed(ASSET));
            await().pollInterval(Duration.ofMillis(5)).until(() -> recorder.events.size() == 1);
            var signal = first.bean(Signals.class).events();
            var seen = signal.count();
            try (var waiting = Executors.newSingleThreadExecutor()) {
                waiting.submit(() -> {
                    signal.await(seen, Duration.ofSeconds(10));
                    arrived.countDown();
                    return null;
                });
                emit(second, new AssetDescribed(ASSET));

                assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void goesOnAfterTheDatabaseDroppedEveryConnection() {
        try (var dam = DamTest.with(Consumers.class).start()) {
            var recorder = dam.bean(Recorder.class);
            emit(dam, new AssetDescribed(ASSET));
            await().until(() -> recorder.events.size() == 1);

            dam.database().dropConnections();
            await().ignoreExceptions().until(() -> {
                emit(dam, new AssetDescribed(ASSET));
                return true;
            });

            await().atMost(Duration.ofSeconds(20)).until(() -> recorder.events.size() >= 2);
        }
    }

    @Test
    void readsBackEveryKindOfEvent() {
        var codec = new EventCodec();
        var events = new ArrayList<DamEvent>(List.of(
                new StatusChanged(ASSET, null, Status.DRAFT),
                new AssetDescribed(ASSET),
                new DamEvent.AssetPublished(ASSET, new org.bildwerk.dam.site.SiteId(UUID.randomUUID()), "a1"),
                new DamEvent.ConceptChanged(new org.bildwerk.dam.taxonomy.ConceptId(UUID.randomUUID()))));

        for (var event : events) {
            assertThat(codec.event(codec.type(event), codec.payload(event))).isEqualTo(event);
        }
    }

    private static void emit(DamTest dam, DamEvent... events) {
        dam.inTransaction(() -> dam.bean(Ledger.class).emit(events));
    }
}
