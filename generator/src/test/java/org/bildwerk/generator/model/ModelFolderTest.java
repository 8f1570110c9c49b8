package org.bildwerk.generator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.TinyModels;
import org.bildwerk.generator.onnx.OnnxModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void smallest() throws IOException {
        write("model_index.json", "{\"_class_name\": \"StableDiffusionPipeline\"}");
        write("scheduler/scheduler_config.json", "{\"_class_name\": \"DDIMScheduler\"}");
        write("tokenizer/vocab.json", "{}");
        for (var part : PartName.needed()) {
            OnnxModels.linear().save(folder.resolve(part.folder()).resolve("model.onnx"));
        }
    }

    private void write(String file, String text) throws IOException {
        var target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    @Test
    void readsWhatTheConfigurationsSay() {
        var model = ModelFolder.read(TinyModels.folder("sdxl-script"));
        assertThat(model.family()).isEqualTo(Family.SDXL);
        assertThat(model.zerosForEmptyPrompt()).isTrue();
        assertThat(model.scaleFactor()).isEqualTo(8);
        assertThat(model.latentChannels()).isEqualTo(4);
        assertThat(model.pixelUnit()).isEqualTo(16);
        assertThat(model.nativeEdge()).isEqualTo(64);
        assertThat(ModelFolder.read(TinyModels.folder("lcm-script")).takesGuidanceAsNumber())
                .isTrue();
        assertThat(ModelFolder.read(TinyModels.folder("inpaint-script")).onlyInside())
                .isTrue();
    }

    @Test
    void knowsFamiliesByTheWidthOfTheirText() throws IOException {
        write("unet/config.json", "{\"cross_attention_dim\": 1024, \"sample_size\": 96}");
        write("vae_decoder/config.json", "{\"latent_channels\": 12, \"block_out_channels\": [1, 2, 3, 4, 5]}");
        var model = ModelFolder.read(folder);
        assertThat(model.family()).isEqualTo(Family.SD2);
        assertThat(model.scaleFactor()).isEqualTo(16);
        assertThat(model.latentChannels()).isEqualTo(12);
    }

    @Test
    void takesTheGraphWithoutControlsWhereNothingGuides() throws IOException {
        OnnxModels.linear().save(folder.resolve("unet/model_plain.onnx"));
        var model = ModelFolder.read(folder);
        assertThat(model.require(PartName.UNET).graph().file()).hasFileName("model_plain.onnx");
        assertThat(model.require(PartName.UNET_CONTROLNET).graph().file()).hasFileName("model.onnx");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        Files.delete(folder.resolve("vae_decoder/model.onnx"));
        refuses(GeneratorRefusal.MODEL_PART_MISSING, "vae_decoder");
        OnnxModels.linear().save(folder.resolve("vae_decoder/model.onnx"));
        Files.delete(folder.resolve("scheduler/scheduler_config.json"));
        refuses(GeneratorRefusal.MODEL_PART_MISSING, "scheduler");
        Files.delete(folder.resolve("model_index.json"));
        refuses(GeneratorRefusal.MODEL_FOLDER_UNREADABLE, "model_index.json");
    }

    @Test
    void namesFamiliesThatItCannotRun() throws IOException {
        for (var pipeline : new String[] {"FluxPipeline", "StableDiffusion3Pipeline", ""}) {
            write("model_index.json", "{\"_class_name\": \"%s\"}".formatted(pipeline));
            refuses(GeneratorRefusal.MODEL_FAMILY_UNKNOWN, pipeline);
        }
    }

    @Test
    void namesFilesThatAreBroken() throws IOException {
        for (var broken : new String[] {"", "[]", "{", "\"x\""}) {
            write("model_index.json", broken);
            refuses(GeneratorRefusal.MODEL_FOLDER_UNREADABLE, "model_index.json");
        }
        write("model_index.json", "{\"_class_name\": \"StableDiffusionPipeline\"}");
        write("unet/model.onnx", "no graph");
        refuses(GeneratorRefusal.MODEL_FILE_BROKEN, "model.onnx");
    }

    @Test
    void tellsModelsApartByTheirFiles() throws IOException {
        var before = ModelDigest.of(folder, "README.md");
        write("README.md", "says nothing of the pictures");
        assertThat(ModelDigest.of(folder, "README.md")).isEqualTo(before);
        write("unet/config.json", "{}");
        assertThat(ModelDigest.of(folder, "README.md")).isNotEqualTo(before);
    }

    private void refuses(GeneratorRefusal why, String what) {
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why))
                .hasMessageContaining(what);
    }
}
