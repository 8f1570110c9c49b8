package org.bildwerk.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.LatentScale;
import org.bildwerk.generator.model.VaeDecoder;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.OnnxModels;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.scheduler.SchedulerKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures from words and from pictures, held against those of diffusers.
class PipelineTest {

    @AutoClose
    private static final References references = new References();

    @ParameterizedTest
    @ValueSource(strings = {"sd1-script", "sd1-dynamo"})
    void makesThePictureOfDiffusersFromText(String name) {
        var model = Wishes.model(name);
        references.agrees("sd1", model, Wishes.guided(model));
        assertThat(references.bytesApart("sd1", model, Wishes.guided(model))).isLessThan(20);
    }

    @Test
    void asksTheModelOnceWithoutGuidance() {
        var model = Wishes.model("sd1-script");
        references.agrees("sd1-unguided", model, Wishes.wish(model, null, 5, 1, new Start.Blank(), TextMode.PLAIN));
    }

    @Test
    void drawsNoiseAtEachStepOfAnAncestralScheduler() {
        var model = Wishes.model("sd1-script");
        var ancestral = SchedulerConfig.read(model.schedulerConfig()).as(SchedulerKind.EULER_ANCESTRAL);
        references.agrees("sd1-ancestral", model, Wishes.with(Wishes.guided(model), ancestral, 0, List.of()));
    }

    @Test
    void predictsVelocityAndRescalesGuidance() {
        var model = Wishes.model("sd2-script");
        var config = SchedulerConfig.read(model.schedulerConfig());
        references.agrees("sd2", model, Wishes.with(Wishes.guided(model), config, 0.7f, List.of()));
    }

    @Test
    void readsTwoTextEncoders() {
        var model = Wishes.model("sdxl-script");
        references.agrees("sdxl", model, Wishes.guided(model));
    }

    @Test
    void takesZerosWhereThereIsNoNegativePrompt() {
        var model = Wishes.model("sdxl-script");
        references.agrees("sdxl-zeros", model, Wishes.wish(model, null, 5, 7.5f, new Start.Blank(), TextMode.PLAIN));
    }

    @Test
    void tellsTheGuidanceAsANumber() {
        var model = Wishes.model("lcm-script");
        references.agrees("lcm", model, Wishes.wish(model, null, 4, 8.5f, new Start.Blank(), TextMode.PLAIN));
    }

    @Test
    void changesAPicture() {
        var model = Wishes.model("sd1-script");
        references.agrees("image", model, Wishes.from(model, new Start.FromPicture(Wishes.source(), 0.6f)));
    }

    @Test
    void changesAPictureInsideAMask() {
        var model = Wishes.model("sd1-script");
        references.agrees("inside", model, Wishes.from(model, inside(0.8f)));
        references.agrees("inside-whole", model, Wishes.from(model, inside(1)));
    }

    @Test
    void changesAPictureWithAModelMadeForIt() {
        var model = Wishes.model("inpaint-script");
        references.agrees("inpaint", model, Wishes.from(model, inside(1)));
        references.agrees("inpaint-part", model, Wishes.from(model, inside(0.8f)));
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
        try (var decoder =
                new VaeDecoder(references.sessions().lend(GraphFile.read(graph), Device.CPU, Overlay.NONE), scale)) {
            var latents = new Tensor(new float[] {1, 2, 3, 4}, 1, 4, 1, 1);
            assertThatThrownBy(() ->
                            new Decoding("tiny", decoder, Tiles.WHOLE).picture(latents, references.cancellation()))
                    .isInstanceOfSatisfying(
                            GeneratorRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(GeneratorRefusal.PICTURE_NOT_A_NUMBER));
        }
    }

    private static Start.Inside inside(float strength) {
        return new Start.Inside(Wishes.source(), Wishes.mask(), strength, 0, false, 0);
    }
}
