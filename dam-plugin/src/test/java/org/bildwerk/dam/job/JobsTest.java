package org.bildwerk.dam.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.job.JobRequest.Item;
import org.bildwerk.dam.job.TestHandlers.Probe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final Caller EDITOR =
            new Caller(new UserId(UUID.randomUUID()), "erika", Set.of(Role.EDITOR), Set.of(), Channel.UI);
    private static final Caller OTHER =
            new Caller(new UserId(UUID.randomUUID()), "otto", Set.of(Role.EDITOR), Set.of(), Channel.UI);

    private DamTest dam;
    private Jobs jobs;
    private Probe probe;

    @BeforeEach
    void start() {
        dam = DamTest.with(TestHandlers.class).start();
        jobs = dam.bean(Jobs.class);
        probe = dam.bean(Probe.class);
    }

    @AfterEach
    void stop() {
        probe.gate.countDown();
        dam.close();
    }

    @Test
    void doesEveryItemAndReportsTheCounts() {
        var job = submit(null, "a", "b", "c");

        var done = awaitFinished(job.id());

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Job.Counts(3, 0, 0, 3, 0, 0));
        assertThat(done.progress()).isEqualTo(1);
        assertThat(probe.handled).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(jobs.items(EDITOR, job.id(), State.DONE, 0, 10))
                .extracting(item -> item.result().get("by").asString())
                .containsOnly("erika");
    }

    @Test
    void startsWithinATenthOfASecondWhenIdle() {
        awaitFinished(submit(null, "warm-up").id());

        var start = System.nanoTime();
        submit(null, "quick");
        await().pollInterval(Duration.ofMillis(1)).until(() -> probe.handled.contains("quick"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void startsNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> dam.inTransaction(() -> {
                    submit(null, "a");
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(jobs.latest(EDITOR, 10)).isEmpty();
    }

    @Test
    void triesAgainAfterAFailure() {
        probe.failuresLeft.put("shaky", 1);

        var done = awaitFinished(submit(null, "shaky").id());

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(jobs.items(EDITOR, done.id(), null, 0, 10).getFirst().attempts())
                .isEqualTo(2);
    }

    @Test
    void listsFailuresAndRetriesJustThose() {
        var failed = awaitFinished(submit(null, "good", "never-1").id());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(jobs.items(EDITOR, failed.id(), State.FAILED, 0, 10))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.reason()).isEqualTo("The file is empty");
                    assertThat(item.refused()).isEqualTo(new Refused("file-empty", List.of()));
                    assertThat(item.attempts()).isEqualTo(1);
                });

        assertThat(jobs.retryFailed(EDITOR, failed.id())).isEqualTo(1);

        assertThat(awaitFinished(failed.id()).state()).isEqualTo(State.FAILED);
        assertThat(probe.handled).containsExactly("good");
    }

    @Test
    void returnsTheSameJobForTheSameKey() {
        var first = submit("import-7", "a");
        var again = submit("import-7", "a");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(awaitFinished(first.id()).counts().total()).isEqualTo(1);
    }

    @Test
    void appendsToAStandingJobThatWasFinishedAlready() {
        var id = jobs.standing(EDITOR, "probe", "Intake", Lane.RENDER, "intake");
        assertThat(jobs.standing(EDITOR, "probe", "Intake", Lane.RENDER, "intake"))
                .isEqualTo(id);
        jobs.append(id, List.of(Item.of("a")));
        awaitFinished(id);

        jobs.append(id, List.of(Item.of("b")));

        await().until(() -> probe.handled.size() == 2);
        assertThat(awaitFinished(id).counts().done()).isEqualTo(2);
    }

    @Test
    void startsAnotherStandingJobWhenTheLastHasRestedForAWhile() {
        var first = jobs.standing(EDITOR, "probe", "Intake", Lane.RENDER, "intake");
        jobs.append(first, List.of(Item.of("a")));
        awaitFinished(first);
        dam.jdbc()
                .sql("update bw_job set finished_at = finished_at - interval '11 minutes'")
                .update();

        assertThat(jobs.standing(EDITOR, "probe", "Intake", Lane.RENDER, "intake"))
                .isNotEqualTo(first);
    }

    @Test
    void losesNoItemThatIsAppendedWhileTheJobIsClosed() throws Exception {
        var id = jobs.standing(EDITOR, "probe", "Intake", Lane.RENDER, "intake");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var appends = IntStream.range(0, 240)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        dam.inTransaction(() -> jobs.append(
                                jobs.standing(EDITOR, "probe", "Intake", Lane.RENDER, "intake"),
                                List.of(Item.of("item-" + i))));
                        return true;
                    })
                    .toList();
            for (var append : threads.invokeAll(appends)) {
                assertThat(append.get()).isTrue();
            }
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> probe.handled.size() == 240);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            var job = jobs.find(EDITOR, id).orElseThrow();
            return job.state() == State.DONE && job.counts().equals(new Job.Counts(240, 0, 0, 240, 0, 0));
        });
    }

    @Test
    void forgetsFinishedJobsAfterAWhile() {
        var done = awaitFinished(submit(null, "a").id());
        var table = new JobTable(dam.jdbc());
        assertThat(table.forget(Duration.ofDays(1))).isZero();
        dam.jdbc()
                .sql("update bw_job set finished_at = finished_at - interval '2 days'")
                .update();

        assertThat(table.forget(Duration.ofDays(1))).isEqualTo(1);
        assertThat(jobs.find(EDITOR, done.id())).isEmpty();
    }

    @Test
    void cancelsWhatWaitsAndTellsWhatRuns() throws Exception {
        var settled = submit(
                null,
                "until-cancelled-1",
                "until-cancelled-2",
                "until-cancelled-3",
                "until-cancelled-4",
                "until-cancelled-5",
                "until-cancelled-6",
                "until-cancelled-7",
                "until-cancelled-8");
        probe.started.await();

        jobs.cancel(EDITOR, settled.id());

        var cancelled = awaitFinished(settled.id());
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.counts().cancelled()).isEqualTo(8);
    }

    @Test
    void cancelsWhileWorkersTakeItems() {
        for (var round = 0; round < 60; round++) {
            var job = submit(null, "a-" + round, "b-" + round, "c-" + round);

            jobs.cancel(EDITOR, job.id());

            assertThat(awaitFinished(job.id()).state()).isIn(State.CANCELLED, State.DONE);
        }
    }

    @Test
    void runsTheMoreUrgentJobFirst() throws Exception {
        var blockers = IntStream.range(0, 50).mapToObj(i -> "wait-" + i).toArray(String[]::new);
        submit(null, blockers);
        probe.started.await();
        submit(null, "normal");
        var urgent = jobs.submit(
                EDITOR, new JobRequest("probe", "Urgent", Lane.RENDER, 10, null, null, List.of(Item.of("urgent"))));

        probe.gate.countDown();

        awaitFinished(urgent.id());
        await().until(() -> probe.handled.contains("normal"));
        assertThat(probe.handled.indexOf("urgent")).isLessThan(probe.handled.indexOf("normal"));
    }

    @Test
    void hidesTheJobsOfOthers() {
        var job = submit(null, "a");

        assertThat(jobs.find(OTHER, job.id())).isEmpty();
        assertThat(jobs.latest(OTHER, 10)).isEmpty();
        assertThat(jobs.find(Caller.system(), job.id())).isPresent();
        assertThatThrownBy(() -> jobs.cancel(OTHER, job.id())).isInstanceOf(JobNotFoundException.class);
    }

    private Job submit(@Nullable String key, String... subjects) {
        var items = List.of(subjects).stream().map(Item::of).toList();
        return jobs.submit(EDITOR, new JobRequest("probe", "Probe", Lane.RENDER, 0, key, null, items));
    }

    private Job awaitFinished(JobId id) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        jobs.find(Caller.system(), id).orElseThrow().state().finished());
        return jobs.find(Caller.system(), id).orElseThrow();
    }
}
