package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.job.Chore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of orders whose node dies: its leases run out, and another takes what it had in hand.
class InterruptedGenerationTest {

    private static final Caller ANN = People.with("ann", Role.EDITOR);

    private static DamTest dam;
    private static Generations generations;
    private static StubGenerator stub;

    private int before;

    @BeforeAll
    static void start() {
        dam = DamTest.with(StubConfiguration.class)
                .settings("bildwerk.job.poll=20ms")
                .start();
        generations = dam.bean(Generations.class);
        stub = dam.bean(StubGenerator.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @BeforeEach
    void clear() {
        stub.gate = null;
        stub.keys.clear();
        stub.steps.clear();
        dam.jdbc().sql("delete from bw_job").update();
        dam.jdbc().sql("delete from bw_generation").update();
        before = count();
    }

    @Test
    void finishesTheBatchOfADeadNodeWithoutASecondOrHalfPicture() {
        stub.gate = new Semaphore(StubGenerator.STEPS + 2);
        var order = generations.order(ANN, GenerationOrder.of(cup(), 3), null);
        await().until(() -> stub.steps.size() == StubGenerator.STEPS + 3);
        assertThat(made(order)).isEqualTo(1);

        try (var living = DamTest.with(StubConfiguration.class)
                .settings("bildwerk.job.poll=20ms")
                .startBeside(dam)) {
            dies("running");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> generations.get(ANN, order.id()).finished());
            assertThat(living.bean(StubGenerator.class).keys).hasSize(2);
        }
        // The node was only thought dead: what it finishes late is nobody's.
        stub.gate.release(100);
        var next = generations.order(ANN, GenerationOrder.of(cup(), 1), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> generations.get(ANN, next.id()).finished());

        assertThat(made(order)).isEqualTo(3);
        assertThat(assets()).isEqualTo(3 + 1);
    }

    @Test
    void doesNotMakeAgainWhatWasMadeWhenTheNodeDied() {
        var order = generations.order(ANN, GenerationOrder.of(cup(), 1), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> generations.get(ANN, order.id()).finished()
                        && dam.jdbc()
                                .sql(
                                        "select exists (select from bw_job_item where kind = 'generate' and state = 'done')")
                                .query(Boolean.class)
                                .single());

        dies("done");
        await().until(() -> dam.jdbc()
                .sql("select exists (select from bw_job_item where kind = 'generate' and state = 'done')")
                .query(Boolean.class)
                .single());

        assertThat(stub.keys).hasSize(1);
        assertThat(assets()).isEqualTo(1);
    }

    /// Lets the items look as a node leaves them that ends without a word.
    private void dies(String state) {
        dam.jdbc().sql("""
                        update bw_job_item set state = 'running', leased_by = 'dead', leased_until = now() - interval '1s'
                        where kind = 'generate' and state = ?
                        """).param(state).update();
        dam.context().getBean("bildwerkRevival", Chore.class).work().run();
    }

    private long made(Generation order) {
        return generations.get(ANN, order.id()).count(State.MADE);
    }

    /// Counts the assets that came since the test began.
    private int assets() {
        return count() - before;
    }

    private static int count() {
        return dam.jdbc()
                .sql("select count(*) from bw_asset")
                .query(Integer.class)
                .single();
    }

    private static Recipe cup() {
        return Recipe.wanted(StubGenerator.MODEL, "a red cup").recipe();
    }
}
