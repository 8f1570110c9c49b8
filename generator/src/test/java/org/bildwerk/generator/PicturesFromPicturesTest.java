package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.onnx.OnnxModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures from pictures: changed in part, extended, enlarged.
class PicturesFromPicturesTest {

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
    void leavesEveryPixelOutsideOfMaskAndSeamAsItWas() throws Exception {
        var source = tiny.picture("source.png", 100, 70, 3);
        var mask = tiny.mask("mask.png", 100, 70);
        for (boolean areaOnly : new boolean[] {false, true}) {
            var inputs = new Inputs(
                    new Inputs.Source(new VersionId(UUID.randomUUID()), null, 0.8),
                    new Inputs.Mask("", 2, areaOnly, 4),
                    null,
                    List.of());
            var recipe = Recipe.wanted("tiny", "a red ball")
                    .mode(GenerationMode.INPAINT)
                    .seed(1L)
                    .inputs(inputs);
            var made = tiny.generator().generate(tiny.task(recipe, source, mask), TinyGenerator.watch());
            var before = ImageIO.read(source.toFile());
            var after = ImageIO.read(made.file().toFile());
            assertThat(after.getWidth()).isEqualTo(100);
            assertThat(differences(before, after, true)).isPositive();
            assertThat(differences(before, after, false)).isZero();
        }
    }

    @Test
    void addsRoomAroundAPicture() throws Exception {
        var source = tiny.picture("source.png", 64, 64, 5);
        var inputs = new Inputs(null, null, new Inputs.Borders(16, 0, 16, 32), List.of());
        var recipe = Recipe.wanted("tiny", "a red ball")
                .mode(GenerationMode.OUTPAINT)
                .seed(1L)
                .inputs(inputs);
        var made = ImageIO.read(tiny.generator()
                .generate(tiny.task(recipe, source, null), TinyGenerator.watch())
                .file()
                .toFile());
        assertThat(made.getWidth()).isEqualTo(96);
        assertThat(made.getHeight()).isEqualTo(96);
        assertThat(made.getRGB(48, 20)).isEqualTo(ImageIO.read(source.toFile()).getRGB(32, 20));
    }

    @Test
    void knowsAControlByTheModelThatItLiesIn() throws Exception {
        tiny.install("controlnet-script", "guided", TinyGenerator.LICENSED);
        var version = VersionId.of("01890a5d-ac96-774b-bcce-b302099a8057");
        var control = new Inputs.Control("guided/controlnet", null, version, null, Inputs.Control.EDGES, 1, 0, 1);
        var recipe =
                Recipe.wanted("guided", "a red ball").seed(1L).inputs(new Inputs(null, null, null, List.of(control)));
        var guide = List.of(tiny.picture("guide.png", 64, 64, 5));
        var task = new GenerationTask("key", recipe.recipe(), null, null, guide, folder.resolve("guided.png"));

        var made = tiny.generator().generate(task, TinyGenerator.watch()).recipe();

        assertThat(made.inputs().controls().getFirst().digest()).isEqualTo(made.modelDigest());
    }

    @Test
    void enlargesAPicture() throws Exception {
        OnnxModels.empty()
                .input("image", 1, -1, 3, -1, -1)
                .weights("none", new long[] {0})
                .weights("scales", new long[] {4}, 1, 1, 2, 2)
                .node("Resize", new String[] {"image", "none", "scales"}, "larger", "mode", "nearest")
                .output("larger", 1, -1, 3, -1, -1)
                .save(folder.resolve("models/twice/model.onnx"));
        Files.writeString(folder.resolve("models/twice/bildwerk.json"), TinyGenerator.LICENSED);
        Files.writeString(folder.resolve("models/twice/config.json"), "{\"scale\": 2}");
        var hires = new Hires(2, "twice", null, 0, 1);
        var recipe = Recipe.wanted("tiny", "").mode(GenerationMode.UPSCALE).hires(hires);
        var made = tiny.generator()
                .generate(tiny.task(recipe, tiny.picture("source.png", 300, 40, 9), null), TinyGenerator.watch());
        var larger = ImageIO.read(made.file().toFile());
        assertThat(larger.getWidth()).isEqualTo(600);
        assertThat(larger.getHeight()).isEqualTo(80);
        assertThat(made.recipe().hires().digest()).matches("[0-9a-f]{64}");
        assertThat(tiny.generator().capabilities("tiny").modes()).contains(GenerationMode.UPSCALE);
    }

    /// Counts pixels that differ, inside of the mask or farther than the seam of two pixels outside.
    private static int differences(BufferedImage before, BufferedImage after, boolean inside) {
        int different = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                boolean masked = x >= 40 && x < 60 && y >= 20 && y < 40;
                boolean far = x < 38 || x >= 62 || y < 18 || y >= 42;
                if (inside ? masked : far) {
                    different += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
                }
            }
        }
        return different;
    }
}
