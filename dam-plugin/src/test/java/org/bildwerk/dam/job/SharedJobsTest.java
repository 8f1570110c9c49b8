package org.bildwerk.dam.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.job.JobRequest.Item;
import org.bildwerk.dam.job.TestHandlers.Probe;
import org.junit.jupiter.api.Test;

class SharedJobsTest {

    @Test
    void twoNodesShareTheItemsOfOneJob() {
        try (var first = DamTest.with(TestHandlers.class).start();
                var second = DamTest.with(TestHandlers.class).startBeside(first)) {
            var subjects = subjects("item-", 400);
            var id = submit(first, subjects);

            await().atMost(Duration.ofSeconds(60)).until(() -> state(first, id).finished());

            var byFirst = first.bean(Probe.class).handled;
            var bySecond = second.bean(Probe.class).handled;
            assertThat(byFirst).isNotEmpty();
            assertThat(bySecond).isNotEmpty();
            assertThat(byFirst.size() + bySecond.size()).isEqualTo(400);
            var all = new HashSet<>(byFirst);
            all.addAll(bySecond);
            assertThat(all).hasSize(400);
        }
    }

    @Test
    void addsTheSameWorkOnceHoweverManyAskForItAtATime() {
        try (var dam = DamTest.with().settings("bildwerk.job.workers.render=0").start()) {
            var jobs = dam.bean(Jobs.class);
            var job = jobs.standing(Caller.system(), "probe", "Probe", Lane.RENDER, "shared");
            IntStream.range(0, 16).parallel().forEach(node -> jobs.appendNew(job, List.of(item("a"), item("b"))));
            jobs.appendNew(job, List.of(item("b"), item("c")));

            assertThat(jobs.items(Caller.system(), job, null, 0, 100))
                    .extracting(JobItem::subject)
                    .containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    private static Item item(String subject) {
        return new Item(subject, null);
    }

    @Test
    void anotherNodeTakesWhatADeadOneHadInHand() {
        try (var dam = DamTest.with().settings("bildwerk.job.lease=2s").start()) {
            var id = submit(dam, List.of("left-behind"));
            var dead = new WorkTable(dam.jdbc(), "dead-node", Duration.ofMillis(300));
            assertThat(dead.claim(Lane.RENDER, List.of("probe"), 5)).hasSize(1);

            try (var living = DamTest.with(TestHandlers.class).startBeside(dam)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> state(dam, id) == State.DONE);

                assertThat(living.bean(Probe.class).handled).containsExactly("left-behind");
            }
        }
    }

    @Test
    void failsAnItemThatTookTooManyNodesDown() {
        try (var dam = DamTest.with().settings("bildwerk.job.workers.render=0").start()) {
            var id = submit(dam, List.of("poison"));
            var table = new WorkTable(dam.jdbc(), "dead-node", Duration.ZERO);
            for (var attempt = 1; attempt <= 3; attempt++) {
                assertThat(table.claim(Lane.RENDER, List.of("probe"), 1)).hasSize(1);
                await().until(() -> table.revive(3) == 1
                        || !dam.bean(Jobs.class)
                                .items(Caller.system(), id, State.RUNNING, 0, 1)
                                .iterator()
                                .hasNext());
            }

            var item =
                    dam.bean(Jobs.class).items(Caller.system(), id, null, 0, 1).getFirst();
            assertThat(item.state()).isEqualTo(State.FAILED);
            assertThat(item.reason()).contains("stopped");
        }
    }

    @Test
    void ignoresTheLateWordOfANodeThatLostItsLease() {
        try (var dam = DamTest.with().settings("bildwerk.job.workers.render=0").start()) {
            var id = submit(dam, List.of("slow"));
            var late = new WorkTable(dam.jdbc(), "late-node", Duration.ZERO);
            var quick = new WorkTable(dam.jdbc(), "quick-node", Duration.ofMinutes(1));
            var lost = late.claim(Lane.RENDER, List.of("probe"), 1).getFirst();
            late.revive(5);
            var taken = quick.claim(Lane.RENDER, List.of("probe"), 1).getFirst();

            late.failed(lost, new ItemFailure("too late", null));
            quick.done(taken, null);

            assertThat(dam.bean(Jobs.class)
                            .items(Caller.system(), id, null, 0, 1)
                            .getFirst()
                            .state())
                    .isEqualTo(State.DONE);
        }
    }

    @Test
    void costsLessThanFiveMillisecondsOfProcessorTimeAnItem() {
        try (var dam = DamTest.with(TestHandlers.class).start()) {
            var warmUp = submit(dam, subjects("warm-up-", 500));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> state(dam, warmUp).finished());
            var before = processorTime();

            var id = submit(dam, subjects("timed-", 500));
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> state(dam, id).finished());

            var each = processorTime().minus(before).dividedBy(500);
            assertThat(each).isLessThan(Duration.ofMillis(5));
        }
    }

    private static Duration processorTime() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(system.getProcessCpuTime());
    }

    private static List<String> subjects(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static JobId submit(DamTest dam, List<String> subjects) {
        var items = subjects.stream().map(Item::of).toList();
        return dam.bean(Jobs.class)
                .submit(Caller.system(), new JobRequest("probe", "Probe", Lane.RENDER, 0, null, null, items))
                .id();
    }

    private static State state(DamTest dam, JobId id) {
        return dam.bean(Jobs.class).find(Caller.system(), id).orElseThrow().state();
    }
}
