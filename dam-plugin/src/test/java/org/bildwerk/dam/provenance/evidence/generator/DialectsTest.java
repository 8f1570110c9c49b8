package org.bildwerk.dam.provenance.evidence.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DialectsTest {

    @Test
    void readsAnInfotextWithAllItsParts() {
        var found = only(Samples.png(Map.of("parameters", Samples.INFOTEXT)));
        var recipe = recipe(found);
        assertThat(found.software()).isEqualTo("Stable Diffusion web UI");
        assertThat(found.version()).isEqualTo("v1.10.1");
        assertThat(recipe.prompt())
                .isEqualTo(
                        "a castle by the sea, <lora:Watercolour:0.8>, (golden light:1.2)\nsecond line of the prompt");
        assertThat(recipe.negativePrompt()).isEqualTo("blurry, text\nmore of what is not wanted");
        assertThat(recipe.numInferenceSteps()).isEqualTo(28);
        assertThat(recipe.scheduler()).isEqualTo("DPMSolverMultistepScheduler");
        assertThat(recipe.guidanceScale()).isEqualTo(6.5);
        assertThat(recipe.seed()).isEqualTo(1234567890L);
        assertThat(recipe.width()).isEqualTo(832);
        assertThat(recipe.height()).isEqualTo(1216);
        assertThat(recipe.model()).isEqualTo("paintingXL_v10");
        assertThat(recipe.vae()).isEqualTo("sdxl_vae.safetensors");
        assertThat(recipe.noiseSource()).isEqualTo("torch-cpu");
        assertThat(recipe.adapters()).containsExactly(new Recipe.Adapter("Watercolour", "1234abcd5678", 0.8));
        assertThat(recipe.settings())
                .containsEntry("Model hash", "6ce0161689")
                .containsEntry("Hires upscaler", "4x-UltraSharp")
                .containsEntry("ControlNet 0", "Module: canny, Model: control_canny [abc], Weight: 1.0")
                .containsEntry("Schedule type", "Karras")
                .containsEntry("Template", "a {castle|tower} by the sea,\nof many")
                .containsEntry("Negative Template", "blurry, __unwanted__");
    }

    @Test
    void readsAnInfotextWithoutNegativePromptAndWithListsOfASite() {
        var text = "a boat\nSteps: 5, Sampler: Euler a, CFG scale: 1, Seed: 7, Size: 64x64, Civitai resources: "
                + "[{\"type\":\"lora\",\"weight\":0.5,\"name\":\"a, b]\"}], Clip skip: 1";
        var recipe = recipe(only(Samples.one(Place.EXIF, "UserComment", text)));
        assertThat(recipe.prompt()).isEqualTo("a boat");
        assertThat(recipe.negativePrompt()).isNull();
        assertThat(recipe.settings())
                .containsEntry("Clip skip", "1")
                .containsEntry("Civitai resources", "[{\"type\":\"lora\",\"weight\":0.5,\"name\":\"a, b]\"}]");
    }

    @Test
    void takesAnInfotextWithoutPromptAndOneOfWhichAnInpaintingTells() {
        assertThat(recipe(only(Samples.png(Map.of("parameters", "Steps: 20, Seed: 3, CFG scale: 7"))))
                        .prompt())
                .isEmpty();
        var inpainted = only(Samples.png(Map.of("parameters", "x\nSteps: 20, Seed: 3, Mask blur: 4")));
        assertThat(inpainted.edited()).isTrue();
    }

    @Test
    void takesNoCaptionForAnInfotext() {
        var caption = "Harbour at dawn\nModel: Example One, Lens: 50 mm, Shutter: 1/100, ISO: 100";
        assertThat(Dialects.read(Samples.one(Place.EXIF, "ImageDescription", caption)))
                .isEmpty();
        assertThat(Dialects.read(Samples.one(Place.XMP, "dc:description", "Three pairs: a, bc: d, ef: g")))
                .isEmpty();
    }

    @Test
    void walksAGraphFromTheSavedPictureToTheFirstSampler() {
        var found = only(Samples.png(Map.of("prompt", Samples.COMFY_PROMPT, "workflow", Samples.COMFY_WORKFLOW)));
        var recipe = recipe(found);
        assertThat(found.software()).isEqualTo("ComfyUI");
        assertThat(recipe.model()).isEqualTo("landscape_v2.safetensors");
        assertThat(recipe.prompt()).isEqualTo("a lake in the mountains");
        assertThat(recipe.negativePrompt()).isEqualTo("watermark, text");
        assertThat(recipe.seed()).isEqualTo(156680208700286L);
        assertThat(recipe.numInferenceSteps()).isEqualTo(20);
        assertThat(recipe.width()).isEqualTo(768);
        assertThat(recipe.vae()).isEqualTo("clear.safetensors");
        assertThat(recipe.adapters()).containsExactly(new Recipe.Adapter("mist.safetensors", null, 0.7));
        assertThat(recipe.scheduler()).isEqualTo("DPMSolverMultistepScheduler");
    }

    @Test
    void walksAGraphOfCustomSampling() {
        var recipe = recipe(only(Samples.png(Map.of("prompt", Samples.COMFY_FLUX))));
        assertThat(recipe.model()).isEqualTo("flux1-schnell.safetensors");
        assertThat(recipe.prompt()).isEqualTo("a red fox");
        assertThat(recipe.negativePrompt()).isNull();
        assertThat(recipe.seed()).isEqualTo(77);
        assertThat(recipe.numInferenceSteps()).isEqualTo(4);
        assertThat(recipe.height()).isEqualTo(1024);
    }

    @Test
    void readsTheDrawnGraphWhereTheExecutedIsMissingAndTheExifOfOtherFormats() {
        var drawn = recipe(only(Samples.png(Map.of("workflow", Samples.COMFY_WORKFLOW))));
        assertThat(drawn.model()).isEqualTo("forest.safetensors");
        assertThat(drawn.prompt()).isEqualTo("an old forest");
        assertThat(drawn.negativePrompt()).isEqualTo("people");
        assertThat(drawn.seed()).isEqualTo(42);
        assertThat(drawn.width()).isEqualTo(640);
        assertThat(drawn.scheduler()).isEqualTo("EulerAncestralDiscreteScheduler");
        var exif = recipe(only(Samples.one(Place.EXIF, "Model", "prompt:" + Samples.COMFY_PROMPT)));
        assertThat(exif.prompt()).isEqualTo("a lake in the mountains");
    }

    @Test
    void endsInAGraphWithARing() {
        var ring = """
                {"1": {"class_type": "KSampler", "inputs": {"seed": 1, "model": ["2", 0], "positive": ["1", 0]}},
                 "2": {"class_type": "LoraLoader", "inputs": {"lora_name": "a", "model": ["2", 0]}},
                 "3": {"class_type": "SaveImage", "inputs": {"images": ["1", 0]}}}""";
        assertThat(recipe(only(Samples.png(Map.of("prompt", ring)))).seed()).isEqualTo(1);
    }

    @Test
    void readsAllAgesOfInvokeAi() {
        var present = recipe(only(Samples.png(Map.of("invokeai_metadata", Samples.INVOKE))));
        assertThat(present.model()).isEqualTo("coast-xl");
        assertThat(present.negativePrompt()).isEqualTo("fog");
        assertThat(present.adapters()).containsExactly(new Recipe.Adapter("storm", "blake3:45", 0.6));
        assertThat(present.scheduler()).isEqualTo("DPMSolverMultistepScheduler");
        assertThat(present.noiseSource()).isEqualTo("torch-cpu");
        var old = recipe(only(Samples.png(Map.of("sd-metadata", Samples.INVOKE_OLD))));
        assertThat(old.prompt()).isEqualTo("a mill by a river");
        assertThat(old.negativePrompt()).isEqualTo("ugly, old");
        assertThat(old.modelDigest()).startsWith("cc6cb271034");
        var oldest = recipe(only(Samples.png(Map.of("Dream", Samples.DREAM))));
        assertThat(oldest.prompt()).isEqualTo("a mill by a river");
        assertThat(oldest.seed()).isEqualTo(3684164);
        assertThat(oldest.width()).isEqualTo(704);
        assertThat(oldest.scheduler()).isEqualTo("LMSDiscreteScheduler");
    }

    @Test
    void readsFooocusInBothSchemes() {
        var found = only(Samples.png(Map.of("parameters", Samples.FOOOCUS, "fooocus_scheme", "fooocus")));
        assertThat(found.software()).isEqualTo("Fooocus");
        var recipe = recipe(found);
        assertThat(recipe.prompt()).isEqualTo("bread on a table");
        assertThat(recipe.seed()).isEqualTo(8205346411278437042L);
        assertThat(recipe.width()).isEqualTo(1152);
        assertThat(recipe.adapters()).containsExactly(new Recipe.Adapter("offset_v1.safetensors", "4852686128", 0.1));
        var other = "bread\nSteps: 30, Sampler: DPM++ 2M SDE, Seed: 4, Size: 10x20, Version: Fooocus v2.5.5";
        assertThat(only(Samples.png(Map.of("parameters", other, "fooocus_scheme", "a1111")))
                        .software())
                .isEqualTo("Fooocus");
    }

    @Test
    void readsSwarmUiWithTheDigestOfItsModel() {
        var recipe = recipe(only(Samples.one(Place.EXIF, "UserComment", Samples.SWARM)));
        assertThat(recipe.model()).isEqualTo("city-xl");
        assertThat(recipe.modelDigest()).startsWith("a6f1c1d5");
        assertThat(recipe.adapters()).containsExactly(new Recipe.Adapter("rain", null, 0.5));
        assertThat(recipe.settings()).containsEntry("aspectratio", "1:1").doesNotContainKey("prompt");
    }

    @Test
    void readsNovelAiFromChunksAndFromThePixels() {
        var texts = Map.of("Software", "NovelAI", "Source", "NovelAI Diffusion V4", "Comment", Samples.NOVEL_COMMENT);
        var found = only(Samples.png(texts));
        assertThat(found.software()).isEqualTo("NovelAI");
        assertThat(recipe(found).prompt()).isEqualTo("a ship in a bottle");
        assertThat(recipe(found).scheduler()).isEqualTo("EulerAncestralDiscreteScheduler");
        var hidden = new Traces(texts.entrySet().stream()
                .map(text -> new Trace(Place.PIXELS, text.getKey(), text.getValue()))
                .toList());
        assertThat(recipe(only(hidden)).seed()).isEqualTo(3719127);
    }

    @Test
    void readsTheDescriptionOfMidjourney() {
        var recipe = recipe(only(Samples.one(Place.XMP, "dc:description", Samples.MIDJOURNEY)));
        assertThat(recipe.prompt()).isEqualTo("an orange cat on a stone wall, photo, evening");
        assertThat(recipe.model()).isEqualTo("Midjourney 6.1");
        assertThat(recipe.negativePrompt()).isEqualTo("people, cars");
        assertThat(recipe.seed()).isEqualTo(99);
        assertThat(recipe.settings())
                .containsEntry("ar", "16:9")
                .containsEntry("tile", "yes")
                .containsEntry("Job ID", "1f2e3d4c-0a1b-2c3d-4e5f-60718293a4b5");
    }

    @Test
    void saysWhatCannotBeRead() {
        var cut = only(Samples.png(Map.of("invokeai_metadata", Samples.INVOKE.substring(0, 200))));
        assertThat(cut.recipe()).isNull();
        assertThat(cut.warnings()).containsExactly("The JSON of InvokeAI cannot be read");
        var deep = "{\"class_type\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(only(Samples.png(Map.of("prompt", deep))).warnings()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void survivesSeededMutationsOfEverySample() {
        var random = new Random(4);
        for (int round = 0; round < 400; round++) {
            for (var sample : Samples.all()) {
                var mutated = new ArrayList<Trace>();
                for (var trace : sample.all()) {
                    mutated.add(new Trace(trace.place(), trace.name(), mutated(trace.text(), random)));
                }
                for (var found : Dialects.read(new Traces(mutated))) {
                    if (found.recipe() != null) {
                        assertThat(found.recipe().settings()).hasSizeLessThanOrEqualTo(200);
                        assertThat(found.recipe().toString()).doesNotContain("\0");
                    }
                }
            }
        }
    }

    @Test
    @Timeout(30)
    void isNotSlowedDownByTextsMadeToSlowItDown() {
        for (var text : List.of(
                "Steps: [".repeat(40_000),
                "a: \"".repeat(80_000),
                "\nSteps: 1, a1: b, c1: d".repeat(10_000),
                "-S ".repeat(30_000),
                " --a b".repeat(9_000) + "Job ID: 1f2e3d4c-0a1b-2c3d-4e5f-60718293a4b5",
                "<lora:".repeat(50_000),
                "[".repeat(90_000))) {
            for (var name : List.of("parameters", "Dream", "Description", "prompt", "Comment")) {
                assertThat(Dialects.read(Samples.png(Map.of(name, text)))).hasSizeLessThan(5);
            }
        }
    }

    private static String mutated(String text, Random random) {
        var bytes = new StringBuilder(text);
        int edits = 1 + random.nextInt(6);
        for (int i = 0; i < edits && !bytes.isEmpty(); i++) {
            int at = random.nextInt(bytes.length());
            switch (random.nextInt(5)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.deleteCharAt(at);
                case 2 -> bytes.insert(at, "\"{}[],:\\\n\0-".charAt(random.nextInt(11)));
                case 3 -> bytes.setLength(at);
                default -> bytes.insert(at, bytes.substring(at, Math.min(bytes.length(), at + random.nextInt(60))));
            }
        }
        return bytes.toString();
    }

    private static Found only(Traces traces) {
        var found = Dialects.read(traces);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Recipe recipe(Found found) {
        return Objects.requireNonNull(found.recipe());
    }
}
