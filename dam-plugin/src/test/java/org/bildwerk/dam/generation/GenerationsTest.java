package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.junit.jupiter.api.Test;

/// What can be ordered, by whom, and what comes of it.
class GenerationsTest extends OrderedPictures {

    @Test
    void makesCandidatesOfTheirMakerWithCompleteRecipes() {
        var done = finished(
                generations.order(ANN, GenerationOrder.of(cup().seed(7L).recipe(), 3), null));

        assertThat(done.items()).extracting(GenerationItem::state).containsOnly(State.MADE);
        assertThat(done.items()).extracting(item -> item.recipe().seed()).containsExactly(7L, 8L, 9L);
        var asset =
                dam.bean(AssetCatalog.class).get(ANN, done.items().getFirst().asset());
        assertThat(asset.candidate()).isTrue();
        assertThat(asset.version().generated()).isTrue();
        assertThat(asset.version().mediaType()).isEqualTo("image/png");
        assertThat(asset.version().fileName()).doesNotContain("cup");
        assertThat(asset.description().digitalSourceType()).endsWith("/trainedAlgorithmicMedia");
        assertThat(dam.bean(AssetCatalog.class).find(People.administrator(), asset.id()))
                .isEmpty();
        var recipe = recipe(asset.version().id().value());
        assertThat(recipe.modelDigest()).isEqualTo(stub.digest);
        assertThat(recipe.scheduler()).isEqualTo("DDIMScheduler");
        assertThat(recipe.making().deviceClass()).isEqualTo("cpu-stub");
        assertThat(recipe.width()).isEqualTo(96);
    }

    @Test
    void worksAtTheSizeOfThePictureWithAllThatIsAdded() {
        var source = Pictures.stored(dam, ANN, 71).version();
        var begun = new Inputs.Source(source.id(), null, null);
        var borders = new Inputs.Borders(16, 0, 48, 0);
        var wider = cup().mode(GenerationMode.OUTPAINT).inputs(new Inputs(begun, null, borders, List.of()));

        var order = generations.order(ANN, GenerationOrder.of(wider.recipe(), 1), null);

        var recipe = order.items().getFirst().recipe();
        assertThat((double) recipe.width() / recipe.height())
                .isCloseTo((source.width() + 64.0) / source.height(), withinPercentage(6));
        finished(order);
    }

    @Test
    void spreadsAMatrixOverItsAxes() {
        var order = new GenerationOrder(
                null,
                cup().seed(1L).recipe(),
                1,
                List.of(
                        new Axis(Axis.Parameter.WORDS, List.of("cup", "vase")),
                        new Axis(Axis.Parameter.GUIDANCE_SCALE, List.of("1", "2.5"))),
                0);

        var done = finished(generations.order(ANN, order, null));

        assertThat(done.items())
                .extracting(GenerationItem::cell)
                .containsExactly(
                        List.of("cup", "1"), List.of("cup", "2.5"), List.of("vase", "1"), List.of("vase", "2.5"));
        assertThat(done.items()).extracting(item -> item.recipe().prompt()).contains("a red cup", "a red vase");
        assertThat(done.items()).extracting(item -> item.recipe().seed()).containsOnly(1L);
    }

    @Test
    void returnsTheOrderThatIsThereForTheSameKeyAndRefusesAnother() {
        var order = GenerationOrder.of(cup().seed(3L).recipe(), 1);

        var first = generations.order(ANN, order, "key-1");
        var again = generations.order(ANN, order, "key-1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThatThrownBy(() ->
                        generations.order(ANN, GenerationOrder.of(cup().seed(4L).recipe(), 1), "key-1"))
                .isInstanceOf(OrderRefusedException.class);
        finished(first);
    }

    @Test
    void letsOnlyEditorsGenerateAndOnlyTheOwnerLook() {
        var order = GenerationOrder.of(cup().recipe(), 1);
        for (var role : List.of(Role.VIEWER, Role.SEO, Role.REVIEWER)) {
            assertThatThrownBy(() -> generations.order(People.with("other", role), order, null))
                    .isInstanceOf(NotAllowedException.class);
        }
        var mine = finished(generations.order(ANN, order, null));
        assertThat(generations.find(People.with("ben", Role.EDITOR), mine.id())).isEmpty();
        assertThat(generations.find(People.administrator(), mine.id())).isPresent();
    }

    @Test
    void refusesByNameWhatTheModelCannotDo() {
        refused(cup().size(100, 64), GenerationRefusal.SIZE_UNSUPPORTED);
        refused(cup().size(20_000, 64), GenerationRefusal.SIZE_UNSUPPORTED);
        refused(cup().size(3, 3), GenerationRefusal.SIZE_UNSUPPORTED);
        refused(cup().numInferenceSteps(0), GenerationRefusal.STEPS_OUT_OF_RANGE);
        refused(cup().guidanceScale(Double.NaN), GenerationRefusal.GUIDANCE_OUT_OF_RANGE);
        refused(cup().seed(1L << 32), GenerationRefusal.SEED_OUT_OF_RANGE);
        refused(cup().scheduler("NoScheduler"), GenerationRefusal.SCHEDULER_UNSUPPORTED);
        refused(cup().adapters(List.of(new Recipe.Adapter("oil", null, 1))), GenerationRefusal.PART_UNSUPPORTED);
        refused(cup().mode(GenerationMode.INPAINT), GenerationRefusal.SOURCE_MISSING);
        refused(cup().prompt(" "), GenerationRefusal.PROMPT_MISSING);
        refused(cup().prompt("word ".repeat(20_000)), GenerationRefusal.PROMPT_TOO_LONG);
        refused(cup().model("nowhere", null), GenerationRefusal.MODEL_NOT_INSTALLED);
        stub.licensed = false;
        refused(cup(), GenerationRefusal.MODEL_WITHOUT_LICENCE);
    }

    @Test
    void refusesMoreThanOneOrderHolds() {
        var axis = new Axis(Axis.Parameter.SEED, java.util.Collections.nCopies(100, "1"));
        var order = new GenerationOrder(null, cup().recipe(), 1, List.of(axis, axis, axis, axis, axis, axis), 0);

        assertThatThrownBy(() -> generations.order(ANN, order, null))
                .isInstanceOfSatisfying(
                        OrderRefusedException.class,
                        refused -> assertThat(refused.is(GenerationRefusal.TOO_MANY_PICTURES))
                                .isTrue());
    }

    private static void refused(RecipeEdit recipe, GenerationRefusal refusal) {
        assertThatThrownBy(() -> generations.order(ANN, GenerationOrder.of(recipe.recipe(), 1), null))
                .isInstanceOfSatisfying(
                        OrderRefusedException.class,
                        refused -> assertThat(refused.refused().reason()).isEqualTo(refusal.reason()));
    }

    private static Recipe recipe(java.util.UUID version) {
        return Json.mapper()
                .readValue(
                        dam.jdbc()
                                .sql("select body from bw_recipe where version_id = ? and origin = 'generated'")
                                .param(version)
                                .query(String.class)
                                .single(),
                        Recipe.class);
    }
}
