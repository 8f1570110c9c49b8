package org.bildwerk.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.job.JobId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueTimesTest {

    private final BoardState state = new BoardState();

    @Test
    void addsWhatIsBeforeAnOrder() {
        var made = order(steps(18), State.MADE, 20.0);
        var first = order(steps(18), State.WAITING, null);
        var second = order(steps(18), State.WAITING, null);
        state.orders(List.of(second, first, made));

        assertThat(standing(first)).isEqualTo(new QueueTimes.Standing(0, OptionalDouble.of(40)));
        assertThat(standing(second)).isEqualTo(new QueueTimes.Standing(1, OptionalDouble.of(80)));
    }

    @Test
    void countsTheStepsAndTheSecondStageOfAnOrder() {
        var made = order(steps(18), State.MADE, 20.0);
        var few = order(steps(3), State.WAITING, null);
        var large = order(
                steps(18).edit().hires(new Hires(2, "latent", null, 0.5, 0)).recipe(), State.WAITING, null);

        state.orders(List.of(few, made));
        assertThat(standing(few).seconds()).hasValue(10);

        state.orders(List.of(large, made));
        assertThat(standing(large).seconds()).hasValue(2 * (20 + 44));
    }

    @Test
    void saysOnlyThePlaceWhereNothingWasMadeYet() {
        var first = order(steps(4), State.WAITING, null);
        var second = order(steps(4), State.WAITING, null);
        state.orders(List.of(second, first));

        assertThat(standing(second)).isEqualTo(new QueueTimes.Standing(1, OptionalDouble.empty()));
    }

    private QueueTimes.Standing standing(Generation order) {
        return Objects.requireNonNull(new QueueTimes(state).all().get(order.id()));
    }

    private static Recipe steps(int steps) {
        return Recipe.wanted("demo", "a cup")
                .numInferenceSteps(steps)
                .size(256, 256)
                .recipe();
    }

    private static Generation order(Recipe recipe, State is, @Nullable Double seconds) {
        var items = IntStream.range(0, 2)
                .mapToObj(position -> new GenerationItem(
                        UUID.randomUUID(),
                        position,
                        List.of(),
                        "stub",
                        recipe,
                        is,
                        0,
                        0,
                        null,
                        null,
                        null,
                        List.of(),
                        seconds))
                .toList();
        return new Generation(
                new GenerationId(UUID.randomUUID()),
                new JobId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                "Editor",
                GenerationOrder.of(recipe, 2),
                Instant.EPOCH,
                items);
    }
}
