package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.junit.jupiter.api.Test;

/// What happens to an order while it is worked at: steps are told, it is stopped, or tried again.
class GenerationCourseTest extends OrderedPictures {

    @Test
    void stopsWithinOneStepAndSavesNothing() {
        stub.gate = new Semaphore(0);
        var order = generations.order(ANN, GenerationOrder.of(cup().recipe(), 3), null);
        await().until(() -> stub.steps.size() == 1);
        stub.gate.release();
        await().until(() -> stub.steps.size() == 2);

        generations.cancel(ANN, order.id());
        stub.gate.release(100);

        await().until(() -> dam.jdbc()
                        .sql("select count(*) from bw_job_item where job_id = ? and state = 'cancelled'")
                        .param(order.job().value())
                        .query(Integer.class)
                        .single()
                == 3);
        assertThat(stub.steps).containsExactly(1, 2);
        var after = generations.get(ANN, order.id());
        assertThat(after.items()).extracting(GenerationItem::state).containsOnly(State.CANCELLED);
        assertThat(after.items()).extracting(GenerationItem::asset).containsOnlyNulls();
    }

    @Test
    void cancelsOnePictureAndMakesTheOthers() {
        stub.gate = new Semaphore(0);
        var order = generations.order(ANN, GenerationOrder.of(cup().recipe(), 2), null);
        await().until(() -> stub.steps.size() == 1);

        generations.cancel(ANN, order.id(), order.items().getFirst().id());
        stub.gate.release(100);

        assertThat(finished(order).items())
                .extracting(GenerationItem::state)
                .containsExactly(State.CANCELLED, State.MADE);
    }

    @Test
    void putsAwayWhatIsFinishedUntilItIsTriedAgain() {
        stub.gate = new Semaphore(0);
        stub.failures.add(Optional.of(StubGenerator.broken()));
        var order = generations.order(ANN, GenerationOrder.of(cup().recipe(), 1), null);
        assertThatThrownBy(() -> generations.putAway(ANN, order.id(), true))
                .isInstanceOfSatisfying(
                        OrderRefusedException.class,
                        refused -> assertThat(refused.is(GenerationRefusal.ORDER_UNFINISHED))
                                .isTrue());
        stub.gate.release(100);
        finished(order);
        assertThatThrownBy(() -> generations.putAway(People.with("ben", Role.EDITOR), order.id(), true))
                .isInstanceOf(GenerationNotFoundException.class);

        generations.putAway(ANN, order.id(), true);
        assertThat(generations.latest(ANN, 100)).extracting(Generation::id).doesNotContain(order.id());
        assertThat(generations.get(ANN, order.id()).items()).hasSize(1);

        generations.retry(ANN, order.id());
        assertThat(generations.latest(ANN, 100)).extracting(Generation::id).contains(order.id());
        finished(order);
    }

    @Test
    void triesAgainUnderTheSameKeyWhatMayPassAndNothingElse() {
        stub.failures.addAll(List.of(
                Optional.of(StubGenerator.busy()),
                Optional.empty(),
                Optional.of(StubGenerator.broken()),
                Optional.of(StubGenerator.unwanted())));

        var passing = finished(generations.order(ANN, GenerationOrder.of(cup().recipe(), 1), null));
        var failing = finished(generations.order(ANN, GenerationOrder.of(cup().recipe(), 2), null));

        assertThat(passing.items().getFirst().state()).isEqualTo(State.MADE);
        assertThat(stub.keys.subList(0, 2))
                .containsOnly(passing.items().getFirst().id().toString());
        assertThat(failing.items()).extracting(GenerationItem::state).containsExactly(State.FAILED, State.MODERATED);
        assertThat(failing.items()).extracting(GenerationItem::reason).doesNotContainNull();
        assertThat(stub.keys).hasSize(4);
    }

    @Test
    void triesWhatFailedAgainWhenAsked() {
        stub.failures.add(Optional.of(StubGenerator.broken()));
        var failed = finished(generations.order(ANN, GenerationOrder.of(cup().recipe(), 1), null));
        assertThat(failed.items().getFirst().state()).isEqualTo(State.FAILED);

        assertThat(finished(generations.retry(ANN, failed.id()))
                        .items()
                        .getFirst()
                        .state())
                .isEqualTo(State.MADE);
        assertThat(stub.keys).hasSize(2).containsOnly(stub.keys.getFirst());
    }

    @Test
    void tellsThoseWhoLookOfEachStepWithAPreview() throws Exception {
        stub.gate = new Semaphore(0);
        var order = generations.order(ANN, GenerationOrder.of(cup().recipe(), 1), null);
        var events = new CopyOnWriteArrayList<GenerationEvent>();
        try (var following = dam.bean(GenerationFeed.class).follow(ANN, order.id(), events::add)) {
            await().until(() -> !events.isEmpty() && stub.steps.size() == 1);
            for (int step = 1; step <= StubGenerator.STEPS; step++) {
                int now = step;
                stub.gate.release();
                await().until(() -> events.stream()
                        .anyMatch(event -> event instanceof GenerationEvent.Step told && told.done() == now
                                || event instanceof GenerationEvent.Finished));
            }
            await().until(() -> events.getLast() instanceof GenerationEvent.Finished);
        }
        assertThat(events)
                .filteredOn(GenerationEvent.Step.class::isInstance)
                .extracting(event -> ((GenerationEvent.Step) event).preview())
                .anyMatch(png -> png != null && png[1] == 'P');
    }
}
