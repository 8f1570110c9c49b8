package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Recipe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures from words: made, made again, and given up.
class OnnxImageGeneratorTest {

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

    @Test
    void makesAPictureAndTellsHow() throws Exception {
        var steps = new ArrayList<String>();
        var made = tiny.generator()
                .generate(
                        tiny.task(Recipe.wanted("tiny", "a red ball").seed(7L).size(64, 64)),
                        TinyGenerator.watch(steps, -1));

        var picture = ImageIO.read(made.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(64);
        assertThat(steps).containsExactly("1/4", "2/4", "3/4", "4/4");
        var recipe = made.recipe();
        assertThat(recipe.modelDigest()).matches("[0-9a-f]{64}");
        assertThat(recipe.scheduler()).isEqualTo("PNDMScheduler");
        assertThat(recipe.numInferenceSteps()).isEqualTo(3);
        assertThat(recipe.guidanceScale()).isEqualTo(2);
        assertThat(recipe.making().deviceClass()).startsWith("cpu-");
        assertThat(recipe.making().dtype()).isEqualTo("float32");
        assertThat(made.notes()).isEmpty();
    }

    @Test
    void makesTheSamePictureAgainFromItsRecipe() throws Exception {
        var first = tiny.generator()
                .generate(tiny.task(Recipe.wanted("tiny", "a (red:1.2) ball").seed(7L)), TinyGenerator.watch());
        var again = tiny.generator().generate(tiny.task(first.recipe().edit()), TinyGenerator.watch());
        assertThat(again.file()).hasSameBinaryContentAs(first.file());
    }

    @Test
    void refinesASecondStage() throws Exception {
        var hires = new Hires(1.5, "latent", null, 0.7, 2);
        var made = tiny.generator()
                .generate(tiny.task(Recipe.wanted("tiny", "a ball").seed(1L).hires(hires)), TinyGenerator.watch());
        assertThat(ImageIO.read(made.file().toFile()).getWidth()).isEqualTo(96);
    }

    @Test
    void endsWithinOneStepAndLeavesNothing() {
        var steps = new ArrayList<String>();
        var task = tiny.task(Recipe.wanted("tiny", "a red ball").seed(7L).numInferenceSteps(20));
        assertThatThrownBy(() -> tiny.generator().generate(task, TinyGenerator.watch(steps, 2)))
                .isInstanceOf(GenerationException.Cancelled.class);
        assertThat(steps).hasSize(2);
        assertThat(task.target()).doesNotExist();
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> tiny.generator().generate(tiny.task(Recipe.wanted("tiny", "")), TinyGenerator.watch()))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void refusesWhatCannotBeMade() throws IOException {
        tiny.install("sd1-script", "unlicensed", null);
        TinyGenerator.refuses(() -> tiny.generate(Recipe.wanted("nowhere", "")), GeneratorRefusal.MODEL_UNKNOWN);
        TinyGenerator.refuses(() -> tiny.generate(Recipe.wanted("unlicensed", "")), GeneratorRefusal.MODEL_UNLICENSED);
        TinyGenerator.refuses(
                () -> tiny.generate(Recipe.wanted("tiny", "").size(3, 3)), GeneratorRefusal.PICTURE_SIZE_WRONG);
        TinyGenerator.refuses(
                () -> tiny.generate(Recipe.wanted("tiny", "").size(20000, 64)), GeneratorRefusal.PICTURE_SIZE_WRONG);
        TinyGenerator.refuses(
                () -> tiny.generate(Recipe.wanted("tiny", "").numInferenceSteps(0)),
                GeneratorRefusal.PICTURE_STEPS_WRONG);
        TinyGenerator.refuses(
                () -> tiny.generate(Recipe.wanted("tiny", "").scheduler("Heun")), GeneratorRefusal.PICTURE_WISH_WRONG);
        TinyGenerator.refuses(
                () -> tiny.generate(Recipe.wanted("tiny", "x".repeat(30_000))), GeneratorRefusal.PICTURE_WISH_WRONG);
        TinyGenerator.refuses(
                () -> tiny.generate(Recipe.wanted("tiny", "").adapters(List.of(new Recipe.Adapter("no", null, 1)))),
                GeneratorRefusal.ADAPTER_UNKNOWN);
        var inpaint = Recipe.wanted("tiny", "").mode(GenerationMode.INPAINT);
        var mask = tiny.mask("small.png", 50, 50);
        TinyGenerator.refuses(
                () -> tiny.generator()
                        .generate(tiny.task(inpaint, tiny.picture("a.png", 64, 64, 1), mask), TinyGenerator.watch()),
                GeneratorRefusal.PICTURE_MASK_WRONG);
    }

    @Test
    void makesAPictureOfThousandsOfTokens() throws Exception {
        assertThat(tiny.generate(Recipe.wanted("tiny", "ball ".repeat(3000)).seed(1L))
                        .file())
                .exists();
        var read = tiny.generator().read("tiny", "ball ".repeat(3000)).orElseThrow();
        assertThat(read.tokens()).isGreaterThan(2900);
        assertThat(read.cut()).isNotEmpty();
    }
}
