package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.VersionId;
import org.junit.jupiter.api.Test;

class RecipeTest {

    @Test
    void readsTheRecipesOfOlderRows() {
        var old = """
                {"model":"sd-turbo","modelDigest":"abab","prompt":"a cup","negativePrompt":null,"seed":7,
                "noiseSource":"torch-cpu","scheduler":null,"numInferenceSteps":1,"guidanceScale":0.0,"width":640,
                "height":512,"vae":null,"adapters":[{"name":"ink","digest":null,"weight":0.5}],"settings":{"ENSD":"31"}}
                """;

        var recipe = Json.mapper().readValue(old, Recipe.class);

        assertThat(recipe.format()).isZero();
        assertThat(recipe.seed()).isEqualTo(7);
        assertThat(recipe.adapters()).containsExactly(new Recipe.Adapter("ink", null, 0.5));
        assertThat(recipe.settings()).containsEntry("ENSD", "31");
        assertThat(recipe.inputs()).isNull();
    }

    @Test
    void keepsEveryPartThroughItsJson() {
        var recipe = complete();

        assertThat(Json.mapper().readValue(Json.write(recipe), Recipe.class)).isEqualTo(recipe);
    }

    @Test
    void namesTheFilesThatWereLaidOutAndTheDigestsThatTheGeneratorFound() {
        var laid = complete().inputs();
        var source = laid.source();
        var control = laid.controls().getFirst();
        var made = new Inputs(
                new Inputs.Source(source.version(), "of a copy", 0.3),
                null,
                null,
                List.of(new Inputs.Control(
                        control.model(), "model digest", control.version(), "of a copy", null, 1, 0, 1)));

        var said = made.ofFiles(laid);

        assertThat(said.source()).isEqualTo(new Inputs.Source(source.version(), source.sha256(), 0.3));
        assertThat(said.mask()).isEqualTo(laid.mask());
        assertThat(said.controls().getFirst().sha256()).isEqualTo(control.sha256());
        assertThat(said.controls().getFirst().digest()).isEqualTo("model digest");
    }

    @Test
    void editsOnePartAndKeepsTheOthers() {
        var recipe = complete();

        var other = recipe.edit().seed(8L).recipe();

        assertThat(other.seed()).isEqualTo(8);
        assertThat(other.edit().seed(7L).recipe()).isEqualTo(recipe);
    }

    static Recipe complete() {
        var picture = new VersionId(UUID.fromString("00000000-0000-0000-0000-000000000007"));
        var control = new Inputs.Control("edges", "cd".repeat(32), picture, "ef".repeat(32), "canny", 0.8, 0, 0.5);
        return Recipe.wanted("demo", "a red cup")
                .mode(GenerationMode.INPAINT)
                .model("demo", "ab".repeat(32))
                .vae("sharp", "12".repeat(32))
                .negativePrompt("text")
                .seed(7L)
                .noiseSource("torch-cpu")
                .scheduler("DPMSolverMultistepScheduler")
                .numInferenceSteps(20)
                .guidanceScale(3.5)
                .size(256, 256)
                .adapters(List.of(new Recipe.Adapter("ink", "34".repeat(32), 0.7, 0.5)))
                .sampling(new Sampling(
                        new TreeMap<>(java.util.Map.of("use_karras_sigmas", "true")), 0.7, "float32", 9L, 0.1, 0.0))
                .textMode(new TextMode("original", 1, List.of()))
                .inputs(new Inputs(
                        new Inputs.Source(picture, "56".repeat(32), 0.6),
                        new Inputs.Mask("78".repeat(32), 8, true, 32),
                        null,
                        List.of(control)))
                .hires(new Hires(2, "latent", null, 0.4, 10))
                .making(new Making("onnx", "1", "cpu-x64-avx2", "float32", 4, 2, null))
                .origin(new Origin(null, new Origin.Reference(new UUID(0, 1), 3)))
                .recipe();
    }
}
