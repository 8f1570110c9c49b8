package org.bildwerk.dam.generation.infotext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.dam.generation.Difference;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeDiff;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.dam.generation.Sampling;
import org.bildwerk.dam.generation.TextMode;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.junit.jupiter.api.Test;

class InfotextTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void writesWhatTheWebUiWrites() {
        assertThat(Infotext.write(full().recipe())).isEqualTo("""
                a red shoe, (linen:1.2)
                on a table <lora:soft light:0.8>
                Negative prompt: blurry, text
                Steps: 20, Sampler: DPM++ 2M SDE, Schedule type: Karras, CFG scale: 7.5, Seed: 4294967295, Size: 512x768, \
                Model hash: 0123456789, Model: sd15, VAE: mse, Variation seed: 17, Variation seed strength: 0.25, \
                Denoising strength: 0.4, Clip skip: 2, Eta: 0.1, RNG: CPU, Hires upscale: 2, Hires steps: 10, \
                Hires upscaler: esrgan, Lora hashes: "soft light: 0123456789", Emphasis: No norm, Version: Bildwerk""");
    }

    @Test
    void namesTheFilesOfLearnedWordsBesideThoseOfAdapters() {
        var words =
                List.of(new Recipe.Adapter("<dusk>", DIGEST, 1), new Recipe.Adapter("charcoal", "fedcba9876543", 1));
        var recipe = full().textMode(new TextMode("original", 0, words)).recipe();

        var text = Infotext.write(recipe);

        assertThat(text)
                .contains(
                        "Lora hashes: \"soft light: 0123456789\", TI hashes: \"<dusk>: 0123456789, charcoal: fedcba9876\"");
        assertThat(Infotext.read(text).notUnderstood()).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() {
        var recipe = full().recipe();

        var read = Infotext.read(Infotext.write(recipe));

        assertThat(read.notUnderstood()).isEmpty();
        assertThat(RecipeDiff.between(recipe, read.recipe()))
                .as("digests are shortened in the text, and the mode is not in it")
                .extracting(Difference::field)
                .containsExactlyInAnyOrder(
                        "adapters[0].digest",
                        "mode",
                        "modelDigest",
                        "settings.Clip skip",
                        "settings.Denoising strength",
                        "settings.Emphasis",
                        "settings.Eta",
                        "settings.Hires steps",
                        "settings.Hires upscale",
                        "settings.Hires upscaler",
                        "settings.Model hash",
                        "settings.Sampler",
                        "settings.Schedule type",
                        "settings.Variation seed",
                        "settings.Variation seed strength",
                        "settings.Version");
    }

    @Test
    void keepsEverySchedulerAndItsConfiguration() {
        for (var scheduler : List.of(
                "EulerDiscreteScheduler",
                "EulerAncestralDiscreteScheduler",
                "DPMSolverMultistepScheduler",
                "DDIMScheduler",
                "DDPMScheduler",
                "PNDMScheduler",
                "UniPCMultistepScheduler",
                "LCMScheduler")) {
            for (var config : List.of(
                    Map.<String, String>of(),
                    Map.of("use_karras_sigmas", "true"),
                    Map.of("timestep_spacing", "trailing", "use_exponential_sigmas", "true"))) {
                var recipe = small().scheduler(scheduler)
                        .sampling(new Sampling(new TreeMap<>(config), null, null, null, null, null))
                        .recipe();
                var read = Infotext.read(Infotext.write(recipe)).recipe();
                assertThat(read.scheduler()).isEqualTo(scheduler);
                assertThat(read.sampling() == null ? Map.of() : read.sampling().schedulerConfig())
                        .as(scheduler)
                        .isEqualTo(config);
            }
        }
    }

    @Test
    void fillsAFormFromAForeignText() {
        var read = Infotext.read("""
                masterpiece, <lora:toon:0.7> a cat (sitting:1.1)
                Negative prompt: dog
                Steps: 28, Sampler: DPM++ 2M Karras, CFG scale: 7, Seed: 12, Size: 640x512, Model hash: 6ce0161689, \
                Model: v1-5, Clip skip: 2, Tiling: True, Hires upscale: 1.5, Hires upscaler: Latent (bicubic), \
                Denoising strength: 0.55, Version: v1.9.4""");

        var recipe = read.recipe();
        assertThat(read.software()).isEqualTo("Stable Diffusion web UI");
        assertThat(recipe.prompt()).isEqualTo("masterpiece, a cat (sitting:1.1)");
        assertThat(recipe.adapters()).containsExactly(new Recipe.Adapter("toon", null, 0.7));
        assertThat(recipe.scheduler()).isEqualTo("DPMSolverMultistepScheduler");
        assertThat(recipe.sampling()).isNotNull();
        assertThat(recipe.sampling().schedulerConfig()).isEqualTo(Map.of("use_karras_sigmas", "true"));
        assertThat(recipe.textMode()).isEqualTo(new TextMode(null, 1, List.of()));
        assertThat(recipe.hires()).isEqualTo(new Hires(1.5, "latent", null, 0.55, 0));
        assertThat(read.notUnderstood()).containsExactly("Tiling: True");
    }

    @Test
    void takesATextWithoutParametersForAPrompt() {
        var read = Infotext.read("  a red shoe, on linen\nSteps to the door  ");
        assertThat(read.recipe().prompt()).isEqualTo("a red shoe, on linen\nSteps to the door");
        assertThat(read.notUnderstood()).isEmpty();
        assertThat(Infotext.read("").recipe().prompt()).isEmpty();
    }

    @Test
    void saysWhatItDoesNotUnderstandAndFailsAtNothing() {
        var read = Infotext.read("""
                x
                Steps: many, Sampler: Restart, Schedule type: Beta, Seed: 1, Size: 3x, Clip skip: two, \
                Hires upscale: 900, Hires upscaler: None, Scheduler config: "[", CFG scale: 7""");
        assertThat(read.recipe().numInferenceSteps()).isNull();
        assertThat(read.recipe().scheduler()).isNull();
        assertThat(read.notUnderstood())
                .contains("Sampler: Restart", "Schedule type: Beta", "Clip skip: two", "Hires upscale: 900");
        for (var hostile : List.of("\n".repeat(10_000), "Steps: 1, ".repeat(9_000), "a: \"\\", "Negative prompt:")) {
            assertThat(Infotext.read(hostile)).isNotNull();
        }
    }

    @Test
    void readsTheTextsOfADroppedFile() {
        var text = Infotext.write(full().recipe());
        var traces = new Traces(List.of(new Trace(Trace.Place.PNG_TEXT, "parameters", text)));
        assertThat(Infotext.read(traces))
                .hasValueSatisfying(read -> assertThat(read.recipe().seed()).isEqualTo(4294967295L));
        assertThat(Infotext.read(new Traces(List.of()))).isEmpty();
    }

    @Test
    void namesWhatTwoRecipesSayDifferently() {
        var one = small().recipe();
        var other = small().seed(8L)
                .negativePrompt("dark")
                .adapters(List.of(new Recipe.Adapter("toon", null, 0.5)))
                .recipe();
        assertThat(RecipeDiff.between(one, one)).isEmpty();
        assertThat(RecipeDiff.between(one, other))
                .containsExactly(
                        new Difference("adapters[0].name", null, "toon"),
                        new Difference("adapters[0].weight", null, "0.5"),
                        new Difference("negativePrompt", null, "dark"),
                        new Difference("seed", "7", "8"));
    }

    private static RecipeEdit small() {
        return Recipe.wanted("sd15", "a red shoe")
                .numInferenceSteps(20)
                .guidanceScale(7.0)
                .seed(7L)
                .size(512, 512);
    }

    private static RecipeEdit full() {
        var config = new TreeMap<>(Map.of("use_karras_sigmas", "true", "algorithm_type", "sde-dpmsolver++"));
        return Recipe.wanted("sd15", "a red shoe, (linen:1.2)\non a table")
                .model("sd15", DIGEST)
                .vae("mse", null)
                .negativePrompt("blurry, text")
                .numInferenceSteps(20)
                .guidanceScale(7.5)
                .seed(4294967295L)
                .noiseSource("torch-cpu")
                .scheduler("DPMSolverMultistepScheduler")
                .sampling(new Sampling(config, null, null, 17L, 0.25, 0.1))
                .textMode(new TextMode("no-norm", 1, List.of()))
                .hires(new Hires(2, "esrgan", null, 0.4, 10))
                .adapters(List.of(new Recipe.Adapter("soft light", DIGEST, 0.8)))
                .size(512, 768);
    }
}
