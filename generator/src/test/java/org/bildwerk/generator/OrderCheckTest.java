package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.dam.generation.Sampling;
import org.bildwerk.dam.generation.TextMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused before it waits in a queue.
class OrderCheckTest {

    @TempDir
    private Path folder;

    private TinyGenerator tiny;

    @BeforeEach
    void start() {
        tiny = new TinyGenerator(folder);
    }

    @AfterEach
    void close() {
        tiny.close();
    }

    private static RecipeEdit ball() {
        return Recipe.wanted("tiny", "a red ball").size(64, 64);
    }

    private void refused(RecipeEdit wanted, String says) {
        assertThatThrownBy(() -> tiny.generator().check(wanted.recipe()))
                .isInstanceOf(GenerationException.Permanent.class)
                .hasMessageContaining(says);
    }

    private static Sampling spaced(String spacing) {
        return new Sampling(new TreeMap<>(Map.of("timestep_spacing", spacing)), null, null, null, null, null);
    }

    @Test
    void takesWhatCanBeMade() {
        assertThatCode(() -> tiny.generator().check(ball().recipe())).doesNotThrowAnyException();
        assertThatCode(() -> tiny.generator()
                        .check(ball().sampling(spaced("trailing")).recipe()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatTheModelsFilesDoNotAllow() {
        refused(ball().sampling(spaced("zigzag")), "timestep_spacing = zigzag");
        refused(ball().textMode(new TextMode("loud", 0, List.of())), "there is no emphasis loud");
        refused(ball().numInferenceSteps(1001), "1000");
        refused(Recipe.wanted("tiny", "ball ".repeat(4001)).size(64, 64), "20000");
        refused(ball().hires(new Hires(8, "latent", null, 0.5, 2)).size(1024, 1024), "longer than 4096");
        refused(ball().hires(new Hires(2, "latent", null, 0.5, 0)), "0 steps");
        var source = new Inputs.Source(new VersionId(UUID.randomUUID()), null, 0.35);
        refused(
                ball().inputs(new Inputs(source, null, null, List.of())).numInferenceSteps(2),
                "2 steps at a strength of 0.35 leave none");
    }

    @Test
    void leavesOutAModelThatCannotBeRunAndKeepsTheOthers() throws IOException {
        var models = tiny.generator().models().size();
        tiny.install("sd1-script", "broken", TinyGenerator.LICENSED);
        var broken = folder.resolve("models/broken");
        Files.writeString(broken.resolve("scheduler/scheduler_config.json"), "{\"_class_name\": \"../../x\"}");

        assertThat(tiny.generator().models())
                .hasSize(models)
                .extracting(ModelCard::name)
                .doesNotContain("broken");
    }
}
