package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Remake.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemakesTest {

    private static DamTest dam;
    private static StubGenerator stub;
    private static AssetId asset;

    @BeforeAll
    static void start() {
        dam = DamTest.with(StubConfiguration.class)
                .settings("bildwerk.job.poll=20ms")
                .start();
        stub = dam.bean(StubGenerator.class);
        asset = made(Recipe.wanted(StubGenerator.MODEL, "a red cup")
                .adapters(List.of(new Recipe.Adapter("ink", "12".repeat(32), 0.5)))
                .recipe());
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @BeforeEach
    void reset() {
        stub.digest = "ab".repeat(32);
        stub.device = "cpu-stub";
        stub.licensed = true;
    }

    @Test
    void promisesTheSameBytesWhereNothingChanged() {
        var remake = remake(asset);

        assertThat(remake.bitExact()).isTrue();
        assertThat(remake.order().recipe().seed()).isNotNull();
        assertThat(remake.order().recipe().making()).isNull();
    }

    @Test
    void saysWhyAPictureWillDiffer() {
        stub.digest = "cd".repeat(32);
        stub.device = "cuda-sm90";

        var remake = remake(asset);

        assertThat(remake.possible()).isTrue();
        assertThat(remake.bitExact()).isFalse();
        assertThat(remake.reasons())
                .containsExactly(
                        new Remake.Reason(Cause.MODEL_CHANGED, "ab".repeat(32), "cd".repeat(32)),
                        new Remake.Reason(Cause.DEVICE_OTHER, "cpu-stub", "cuda-sm90"));
    }

    @Test
    void saysWhyNothingCanBeMade() {
        stub.licensed = false;

        assertThat(remake(asset).possible()).isFalse();
        assertThat(remake(asset).reasons()).extracting(Remake.Reason::cause).containsExactly(Cause.MODEL_UNLICENSED);
    }

    @Test
    void doesNotPromiseMuchOfARecipeFromElsewhere() {
        var other = made(Recipe.wanted(StubGenerator.MODEL, "a cup").recipe());
        var found = new Recipe(StubGenerator.MODEL, "abababababab", "x", null, null, null, null, 1, 1.0, 96, 64);
        dam.jdbc().sql("""
                        update bw_recipe set body = ?::jsonb, origin = 'found'
                        where version_id = (select current_version from bw_asset where id = ?)
                        """).params(Json.write(found), other.value()).update();

        assertThat(remake(other).reasons())
                .extracting(Remake.Reason::cause)
                .containsExactly(
                        Cause.FOREIGN_RECIPE, Cause.SEED_UNKNOWN, Cause.NOISE_SOURCE_UNKNOWN, Cause.DEVICE_UNKNOWN);
    }

    @Test
    void tellsWhichPartsOfTwoRecipesDiffer() {
        var one = RecipeTest.complete();
        var other = one.edit().seed(8L).scheduler(null).recipe();

        assertThat(RecipeDiff.between(one, other))
                .containsExactly(
                        new Difference("scheduler", "DPMSolverMultistepScheduler", null),
                        new Difference("seed", "7", "8"));
    }

    private static Remake remake(AssetId id) {
        return dam.bean(Remakes.class).of(People.editor(), id).orElseThrow();
    }

    private static AssetId made(Recipe recipe) {
        var generations = dam.bean(Generations.class);
        var order = generations.order(People.editor(), GenerationOrder.of(recipe, 1), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> generations.get(People.editor(), order.id()).finished());
        return generations.get(People.editor(), order.id()).items().getFirst().asset();
    }
}
