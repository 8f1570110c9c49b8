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
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.lora.LoraFile;
import org.bildwerk.generator.lora.LoraOverlay;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Controls and adapters, held against those of diffusers.
class GuidedPipelineTest {

    @AutoClose
    private static final References references = new References();

    @Test
    void isGuidedByAPicture() {
        var model = Wishes.model("controlnet-script");
        var control = new Control("controlnet", Wishes.source(), 0.7f, 0, 0.6f);
        var config = SchedulerConfig.read(model.schedulerConfig());
        references.agrees("controlnet", model, Wishes.with(Wishes.guided(model), config, 0, List.of(control)));
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
        references.agrees("controlnet", model, wish);
        for (var wrong : List.of("{", "{}", names(List.of("down_no", "mid_no")), names(List.of("a", "a")))) {
            Files.writeString(names, wrong);
            assertThatThrownBy(() -> references.apart("controlnet", model, wish, Overlay.NONE))
                    .as(wrong)
                    .isInstanceOf(GeneratorRefused.class)
                    .hasMessageContaining("residuals.json");
        }
        Files.writeString(names, names(outputs.subList(1, outputs.size())));
        assertThatThrownBy(() -> references.apart("controlnet", model, wish, Overlay.NONE))
                .isInstanceOf(GeneratorRefused.class)
                .hasMessageContaining("places");
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
        references.agrees("controlnet", model, Wishes.with(Wishes.guided(model), config, 0, List.of(control)));
    }

    @Test
    void laysAnAdapterOverTheModel() {
        for (var name : List.of("peft", "kohya")) {
            for (var exported : List.of("sd1-script", "sd1-dynamo")) {
                var model = Wishes.model(exported);
                var lora = LoraFile.read(name, TinyModels.folder("loras/" + name + ".safetensors"));
                var overlay = new LoraOverlay(model.name(), List.of(new LoraOverlay.Applied(lora, name, 0.8, 0.8)));
                assertThat(references.apart("sd1-lora", model, Wishes.guided(model), overlay))
                        .as(name + " over " + exported)
                        .isLessThan(References.RELATIVE);
            }
        }
    }

    @Test
    void refusesAnAdapterOfAnotherFamily() {
        var model = Wishes.model("sdxl-script");
        var lora = LoraFile.read("peft", TinyModels.folder("loras/peft.safetensors"));
        var overlay = new LoraOverlay(model.name(), List.of(new LoraOverlay.Applied(lora, "peft", 1, 1)));
        assertThatThrownBy(() -> references.apart("sdxl", model, Wishes.guided(model), overlay))
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(GeneratorRefusal.ADAPTER_OTHER_FAMILY));
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
}
