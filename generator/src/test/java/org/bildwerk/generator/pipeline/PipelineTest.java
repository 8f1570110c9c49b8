package org.bildwerk.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.TinyModels;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.lora.LoraFile;
import org.bildwerk.generator.lora.LoraOverlay;
import org.bildwerk.generator.model.LatentScale;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.model.VaeDecoder;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.OnnxModels;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.scheduler.SchedulerKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the pipelines against those of diffusers 0.42.1 on torch 2.15; `src/test/models/make.py` made the references.
class PipelineTest {

    private static final double RELATIVE = 1e-3;

    private static final Sessions SESSIONS = new Sessions(1, 64 << 20);

    private final Cancellation cancellation = new Cancellation();

    @AfterEach
    void close() {
        cancellation.close();
    }

    @AfterAll
    static void closeSessions() {
        SESSIONS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sd1-script", "sd1-dynamo"})
    void makesThePictureOfDiffusersFromText(String name) {
        var model = Wishes.model(name);
        agrees("sd1", model, Wishes.guided(model));
        assertThat(bytesApart("sd1", model, Wishes.guided(model))).isLessThan(20);
    }

    @Test
    void asksTheModelOnceWithoutGuidance() {
        var model = Wishes.model("sd1-script");
        agrees("sd1-unguided", model, Wishes.wish(model, null, 5, 1, new Start.Blank(), TextMode.PLAIN));
    }

    @Test
    void drawsNoiseAtEachStepOfAnAncestralScheduler() {
        var model = Wishes.model("sd1-script");
        var ancestral = SchedulerConfig.read(model.schedulerConfig()).as(SchedulerKind.EULER_ANCESTRAL);
        agrees("sd1-ancestral", model, Wishes.with(Wishes.guided(model), ancestral, 0, List.of()));
    }

    @Test
    void predictsVelocityAndRescalesGuidance() {
        var model = Wishes.model("sd2-script");
        var config = SchedulerConfig.read(model.schedulerConfig());
        agrees("sd2", model, Wishes.with(Wishes.guided(model), config, 0.7f, List.of()));
    }

    @Test
    void readsTwoTextEncoders() {
        var model = Wishes.model("sdxl-script");
        agrees("sdxl", model, Wishes.guided(model));
    }

    @Test
    void takesZerosWhereThereIsNoNegativePrompt() {
        var model = Wishes.model("sdxl-script");
        agrees("sdxl-zeros", model, Wishes.wish(model, null, 5, 7.5f, new Start.Blank(), TextMode.PLAIN));
    }

    @Test
    void tellsTheGuidanceAsANumber() {
        var model = Wishes.model("lcm-script");
        agrees("lcm", model, Wishes.wish(model, null, 4, 8.5f, new Start.Blank(), TextMode.PLAIN));
    }

    @Test
    void changesAPicture() {
        var model = Wishes.model("sd1-script");
        agrees("image", model, Wishes.from(model, new Start.FromPicture(Wishes.source(), 0.6f)));
    }

    @Test
    void changesAPictureInsideAMask() {
        var model = Wishes.model("sd1-script");
        agrees("inside", model, Wishes.from(model, inside(0.8f)));
        agrees("inside-whole", model, Wishes.from(model, inside(1)));
    }

    @Test
    void changesAPictureWithAModelMadeForIt() {
        var model = Wishes.model("inpaint-script");
        agrees("inpaint", model, Wishes.from(model, inside(1)));
        agrees("inpaint-part", model, Wishes.from(model, inside(0.8f)));
    }

    @Test
    void isGuidedByAPicture() {
        var model = Wishes.model("controlnet-script");
        var control = new Control("controlnet", Wishes.source(), 0.7f, 0, 0.6f);
        var config = SchedulerConfig.read(model.schedulerConfig());
        agrees("controlnet", model, Wishes.with(Wishes.guided(model), config, 0, List.of(control)));
    }

    @Test
    void knowsWhatAControlAddsByAFileBesideIt(@TempDir Path folder) throws IOException {
        var model = copied("controlnet-script", folder);
        var wish = Wishes.with(
                Wishes.guided(model),
                SchedulerConfig.read(model.schedulerConfig()),
                0,
                List.of(new Control("controlnet", Wishes.source(), 0.7f, 0, 0.6f)));
        var outputs = model.require("controlnet").graph().outputs();
        var names = folder.resolve("controlnet/residuals.json");
        Files.writeString(names, names(outputs));
        agrees("controlnet", model, wish);
        for (var wrong : List.of("{", "{}", names(List.of("down_no", "mid_no")), names(List.of("a", "a")))) {
            Files.writeString(names, wrong);
            assertThatThrownBy(() -> apart("controlnet", model, wish, Overlay.NONE))
                    .as(wrong)
                    .isInstanceOf(GeneratorRefused.class)
                    .hasMessageContaining("residuals.json");
        }
        Files.writeString(names, names(outputs.subList(1, outputs.size())));
        assertThatThrownBy(() -> apart("controlnet", model, wish, Overlay.NONE))
                .isInstanceOf(GeneratorRefused.class)
                .hasMessageContaining("places");
    }

    private static String names(List<String> all) {
        var down = all.subList(0, all.size() - 1).stream()
                .map(name -> '"' + name + '"')
                .toList();
        return "{\"down\": %s, \"mid\": \"%s\"}".formatted(down, all.getLast());
    }

    private static Model copied(String name, Path folder) throws IOException {
        var source = TinyModels.folder(name);
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return ModelFolder.read(folder);
    }

    @Test
    void isGuidedByAControlInsideOfTheGraph() {
        var both = Wishes.model("controlnet-script");
        var parts = new HashMap<>(both.parts());
        parts.put("unet", Wishes.model("sd1-script").require(PartName.UNET));
        var model = new Model(
                "fused",
                both.folder(),
                both.pipeline(),
                both.family(),
                parts,
                false,
                both.schedulerConfig(),
                both.tokenizer(),
                both.tokenizer());
        var control = new Control("controlnet", Wishes.source(), 0.7f, 0, 0.6f);
        var config = SchedulerConfig.read(model.schedulerConfig());
        agrees("controlnet", model, Wishes.with(Wishes.guided(model), config, 0, List.of(control)));
    }

    @Test
    void refusesADecoderThatGivesNoNumbers(@TempDir Path folder) throws IOException {
        var graph = OnnxModels.empty()
                .input("latent_sample", 1, -1, 4, -1, -1)
                .node("Abs", new String[] {"latent_sample"}, "a")
                .node("Neg", new String[] {"a"}, "b")
                .node("Sqrt", new String[] {"b"}, "sample")
                .output("sample", 1, -1, 4, -1, -1)
                .save(folder.resolve("vae_decoder/model.onnx"));
        var scale = new LatentScale(1, List.of(), List.of());
        try (var decoder = new VaeDecoder(SESSIONS.lend(GraphFile.read(graph), Device.CPU, Overlay.NONE), scale)) {
            var latents = new Tensor(new float[] {1, 2, 3, 4}, 1, 4, 1, 1);
            assertThatThrownBy(() -> new Decoding("tiny", decoder, Tiles.WHOLE).picture(latents, cancellation))
                    .isInstanceOfSatisfying(
                            GeneratorRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(GeneratorRefusal.PICTURE_NOT_A_NUMBER));
        }
    }

    @Test
    void laysAnAdapterOverTheModel() {
        for (var name : List.of("peft", "kohya")) {
            for (var exported : List.of("sd1-script", "sd1-dynamo")) {
                var model = Wishes.model(exported);
                var lora = LoraFile.read(name, TinyModels.folder("loras/" + name + ".safetensors"));
                var overlay = new LoraOverlay(model.name(), List.of(new LoraOverlay.Applied(lora, name, 0.8, 0.8)));
                assertThat(apart("sd1-lora", model, Wishes.guided(model), overlay))
                        .as(name + " over " + exported)
                        .isLessThan(RELATIVE);
            }
        }
    }

    @Test
    void refusesAnAdapterOfAnotherFamily() {
        var model = Wishes.model("sdxl-script");
        var lora = LoraFile.read("peft", TinyModels.folder("loras/peft.safetensors"));
        var overlay = new LoraOverlay(model.name(), List.of(new LoraOverlay.Applied(lora, "peft", 1, 1)));
        assertThatThrownBy(() -> apart("sdxl", model, Wishes.guided(model), overlay))
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(GeneratorRefusal.ADAPTER_OTHER_FAMILY));
    }

    private static Start.Inside inside(float strength) {
        return new Start.Inside(Wishes.source(), Wishes.mask(), strength, 0, false, 0);
    }

    private void agrees(String reference, Model model, Wish wish) {
        assertThat(apart(reference, model, wish, Overlay.NONE)).as(reference).isLessThan(RELATIVE);
    }

    private double apart(String reference, Model model, Wish wish, Overlay overlay) {
        var pipeline = new Pipeline(Wishes.bench(model, SESSIONS, overlay));
        var latents = pipeline.latents(wish, Progress.NONE, cancellation).values();
        return apart(latents, TinyModels.latents(reference));
    }

    /// The length of the difference over the length of the reference.
    static double apart(float[] made, float[] wanted) {
        assertThat(made).hasSameSizeAs(wanted);
        double difference = 0;
        double length = 0;
        for (int i = 0; i < made.length; i++) {
            difference += Math.pow(made[i] - wanted[i], 2);
            length += Math.pow(wanted[i], 2);
        }
        return Math.sqrt(difference / length);
    }

    /// Bytes of the picture that are not the same.
    private int bytesApart(String reference, Model model, Wish wish) {
        var made = new Pipeline(Wishes.bench(model, SESSIONS, Overlay.NONE)).make(wish, Progress.NONE, cancellation);
        var wanted = TinyModels.picture(reference);
        int apart = 0;
        for (int i = 0; i < wanted.length; i++) {
            apart += made.rgb()[i] == wanted[i] ? 0 : 1;
        }
        return apart;
    }
}
