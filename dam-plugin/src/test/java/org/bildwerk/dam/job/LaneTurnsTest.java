package org.bildwerk.dam.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaneTurnsTest {

    private static final Caller ANN = People.with("ann", Role.EDITOR);
    private static final Caller BEN = People.with("ben", Role.EDITOR);

    private static DamTest dam;
    private static WorkTable table;

    @BeforeAll
    static void start() {
        dam = DamTest.with().settings("bildwerk.job.workers.gpu=0").start();
        table = new WorkTable(dam.jdbc(), "node", Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @BeforeEach
    void clear() {
        dam.jdbc().sql("delete from bw_job").update();
        dam.jdbc().sql("delete from bw_lane_turn").update();
    }

    @Test
    void letsTwoOwnersTakeTurnsHoweverLongOneQueueIs() {
        order(ANN, 0, "a1", "a2", "a3", "a4", "a5");
        order(BEN, 0, "b1", "b2");

        assertThat(claimed(7)).containsExactly("a1", "b1", "a2", "b2", "a3", "a4", "a5");
    }

    @Test
    void givesWhoComesLaterTheNextTurn() {
        order(ANN, 0, "a1", "a2", "a3");
        assertThat(claimed(2)).containsExactly("a1", "a2");
        order(BEN, 0, "b1", "b2");

        assertThat(claimed(3)).containsExactly("b1", "a3", "b2");
    }

    @Test
    void ordersByPriorityOnlyWhatBelongsToOneOwner() {
        order(ANN, 0, "a1", "a2");
        order(ANN, 9, "urgent1", "urgent2");
        order(BEN, 0, "b1");

        assertThat(claimed(5)).containsExactly("urgent1", "b1", "urgent2", "a1", "a2");
    }

    @Test
    void letsWorkThatNobodyWaitsForWait() {
        order(BEN, -1, "background");
        order(ANN, 0, "a1", "a2");

        assertThat(claimed(3)).containsExactly("a1", "a2", "background");
    }

    private void order(Caller owner, int priority, String... subjects) {
        var items = List.of(subjects).stream().map(JobRequest.Item::of).toList();
        dam.bean(Jobs.class).submit(owner, new JobRequest("probe", "Probe", Lane.GPU, priority, null, null, items));
    }

    private List<String> claimed(int count) {
        var subjects = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            table.claim(Lane.GPU, List.of("probe"), 4).forEach(item -> subjects.add(item.subject()));
        }
        return subjects;
    }
}
