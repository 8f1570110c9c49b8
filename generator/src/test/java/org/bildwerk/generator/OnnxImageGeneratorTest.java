package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.GeneratedPicture;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Devices;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.inversion.TensorFiles;
import org.bildwerk.generator.onnx.OnnxModels;
import org.bildwerk.generator.registry.CardFile;
import org.bildwerk.generator.registry.Shelf;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxImageGeneratorTest {

    private static final String LICENSED = "{\"licence\": \"Apache-2.0\", \"steps\": 3, \"guidanceScale\": 2}";

    @TempDir
    private Path folder;

    private final VipsPool pool = new VipsPool(Vips.open(), 1, 4);
    private Workshop workshop;
    private OnnxImageGenerator generator;

    @BeforeEach
    void install() throws IOException {
        install("sd1-script", "tiny", LICENSED);
        var shelf = new Shelf(List.of(folder.resolve("models")));
        workshop =
                new Workshop(shelf, new Sessions(1, 64 << 20), new Devices(Device.CPU, ""), new Pictures(pool), 1024);
        generator = new OnnxImageGenerator(shelf, new Cards(shelf, workshop), workshop);
    }

    @AfterEach
    void close() {
        workshop.close();
        pool.close();
    }

    private void install(String model, String name, @Nullable String card) throws IOException {
        var source = TinyModels.folder(model);
        var target = folder.resolve("models").resolve(name);
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        if (card != null) {
            Files.writeString(target.resolve(CardFile.NAME), card);
        }
    }

    @Test
    void makesAPictureAndTellsHow() throws Exception {
        var steps = new ArrayList<String>();
        var made = generator.generate(
                task(Recipe.wanted("tiny", "a red ball").seed(7L).size(64, 64)), watch(steps, -1));

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
        var first = generator.generate(
                task(Recipe.wanted("tiny", "a (red:1.2) ball").seed(7L)), watch());
        var again = generator.generate(task(first.recipe().edit()), watch());
        assertThat(again.file()).hasSameBinaryContentAs(first.file());
    }

    @Test
    void leavesEveryPixelOutsideOfMaskAndSeamAsItWas() throws Exception {
        var source = picture("source.png", 100, 70, 3);
        var mask = mask("mask.png", 100, 70);
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
            var made = generator.generate(task(recipe, source, mask), watch());
            var before = ImageIO.read(source.toFile());
            var after = ImageIO.read(made.file().toFile());
            assertThat(after.getWidth()).isEqualTo(100);
            assertThat(differences(before, after, true)).isPositive();
            assertThat(differences(before, after, false)).isZero();
        }
    }

    @Test
    void addsRoomAroundAPicture() throws Exception {
        var source = picture("source.png", 64, 64, 5);
        var inputs = new Inputs(null, null, new Inputs.Borders(16, 0, 16, 32), List.of());
        var recipe = Recipe.wanted("tiny", "a red ball")
                .mode(GenerationMode.OUTPAINT)
                .seed(1L)
                .inputs(inputs);
        var made = ImageIO.read(
                generator.generate(task(recipe, source, null), watch()).file().toFile());
        assertThat(made.getWidth()).isEqualTo(96);
        assertThat(made.getHeight()).isEqualTo(96);
        assertThat(made.getRGB(48, 20)).isEqualTo(ImageIO.read(source.toFile()).getRGB(32, 20));
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
        Files.writeString(folder.resolve("models/twice/bildwerk.json"), LICENSED);
        Files.writeString(folder.resolve("models/twice/config.json"), "{\"scale\": 2}");
        var hires = new Hires(2, "twice", null, 0, 1);
        var recipe = Recipe.wanted("tiny", "").mode(GenerationMode.UPSCALE).hires(hires);
        var made = generator.generate(task(recipe, picture("source.png", 300, 40, 9), null), watch());
        var larger = ImageIO.read(made.file().toFile());
        assertThat(larger.getWidth()).isEqualTo(600);
        assertThat(larger.getHeight()).isEqualTo(80);
        assertThat(made.recipe().hires().digest()).matches("[0-9a-f]{64}");
        assertThat(generator.capabilities("tiny").modes()).contains(GenerationMode.UPSCALE);
    }

    @Test
    void laysAnAdapterOverAModel() throws Exception {
        var folders = folder.resolve("models/comic");
        Files.createDirectories(folders);
        Files.copy(TinyModels.folder("loras/kohya.safetensors"), folders.resolve("comic.safetensors"));
        Files.writeString(folders.resolve("bildwerk.json"), LICENSED);
        assertThat(generator.capabilities("tiny").adapters()).containsExactly("comic");
        var recipe = Recipe.wanted("tiny", "a red ball").seed(7L);
        var plain = generate(recipe);
        var comic = generate(recipe.adapters(List.of(new Recipe.Adapter("comic", null, 0.8))));
        assertThat(comic.recipe().adapters().getFirst().digest()).matches("[0-9a-f]{64}");
        assertThat(Files.readAllBytes(comic.file())).isNotEqualTo(Files.readAllBytes(plain.file()));
    }

    @Test
    void knowsLearnedWordsThatAPromptNames() throws Exception {
        var place = folder.resolve("models/tin/tin.safetensors");
        TensorFiles.write(place, Map.of("emb_params", new float[][] {new float[32], new float[32]}));
        var recipe = Recipe.wanted("tiny", "a tin ball").seed(7L);
        var without = generate(recipe);
        assertThat(without.recipe().textMode().textualInversions()).isEmpty();
        Files.writeString(place.resolveSibling("bildwerk.json"), LICENSED);

        var with = generate(recipe);
        var used = with.recipe().textMode().textualInversions();
        assertThat(used).extracting(Recipe.Adapter::name).containsExactly("tin");
        assertThat(used.getFirst().digest()).matches("[0-9a-f]{64}");
        assertThat(Files.readAllBytes(with.file())).isNotEqualTo(Files.readAllBytes(without.file()));
        assertThat(generate(with.recipe().edit()).file()).hasSameBinaryContentAs(with.file());
        assertThat(generate(without.recipe().edit()).file()).hasSameBinaryContentAs(without.file());
        assertThat(generator.read("tiny", "tin").orElseThrow().tokens()).isEqualTo(2);
        assertThat(generator.models()).extracting(ModelCard::kind).contains(ModelCard.Kind.TEXTUAL_INVERSION);
    }

    @Test
    void refinesASecondStage() throws Exception {
        var hires = new Hires(1.5, "latent", null, 0.7, 2);
        var made =
                generator.generate(task(Recipe.wanted("tiny", "a ball").seed(1L).hires(hires)), watch());
        assertThat(ImageIO.read(made.file().toFile()).getWidth()).isEqualTo(96);
    }

    @Test
    void endsWithinOneStepAndLeavesNothing() {
        var steps = new ArrayList<String>();
        var task = task(Recipe.wanted("tiny", "a red ball").seed(7L).numInferenceSteps(20));
        assertThatThrownBy(() -> generator.generate(task, watch(steps, 2)))
                .isInstanceOf(GenerationException.Cancelled.class);
        assertThat(steps).hasSize(2);
        assertThat(task.target()).doesNotExist();
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> generator.generate(task(Recipe.wanted("tiny", "")), watch()))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void refusesWhatCannotBeMade() throws IOException {
        install("sd1-script", "unlicensed", null);
        refuses(() -> generate(Recipe.wanted("nowhere", "")), GeneratorRefusal.MODEL_UNKNOWN);
        refuses(() -> generate(Recipe.wanted("unlicensed", "")), GeneratorRefusal.MODEL_UNLICENSED);
        refuses(() -> generate(Recipe.wanted("tiny", "").size(3, 3)), GeneratorRefusal.PICTURE_SIZE_WRONG);
        refuses(() -> generate(Recipe.wanted("tiny", "").size(20000, 64)), GeneratorRefusal.PICTURE_SIZE_WRONG);
        refuses(() -> generate(Recipe.wanted("tiny", "").numInferenceSteps(0)), GeneratorRefusal.PICTURE_STEPS_WRONG);
        refuses(() -> generate(Recipe.wanted("tiny", "").scheduler("Heun")), GeneratorRefusal.PICTURE_WISH_WRONG);
        refuses(() -> generate(Recipe.wanted("tiny", "x".repeat(30_000))), GeneratorRefusal.PICTURE_WISH_WRONG);
        refuses(
                () -> generate(Recipe.wanted("tiny", "").adapters(List.of(new Recipe.Adapter("no", null, 1)))),
                GeneratorRefusal.ADAPTER_UNKNOWN);
        var inpaint = Recipe.wanted("tiny", "").mode(GenerationMode.INPAINT);
        var mask = mask("small.png", 50, 50);
        refuses(
                () -> generator.generate(task(inpaint, picture("a.png", 64, 64, 1), mask), watch()),
                GeneratorRefusal.PICTURE_MASK_WRONG);
    }

    @Test
    void makesAPictureOfThousandsOfTokens() throws Exception {
        assertThat(generate(Recipe.wanted("tiny", "ball ".repeat(3000)).seed(1L))
                        .file())
                .exists();
        var read = generator.read("tiny", "ball ".repeat(3000)).orElseThrow();
        assertThat(read.tokens()).isGreaterThan(2900);
        assertThat(read.cut()).isNotEmpty();
    }

    @Test
    void showsCardsOfWhatIsInstalled() throws IOException {
        install("controlnet-script", "guided", "{\"title\": \"Guided\"}");
        var cards = generator.models();
        assertThat(cards).extracting(ModelCard::name).containsExactly("guided", "guided/controlnet", "tiny");
        assertThat(cards.getFirst().usable()).isFalse();
        assertThat(cards.getLast().usable()).isTrue();
        assertThat(cards.getLast().sizes().multipleOf()).isEqualTo(16);
        assertThat(cards.getLast().defaults().numInferenceSteps()).isEqualTo(3);
        assertThat(generator.capabilities("tiny").bitExact()).isTrue();
    }

    @Test
    void letsOneThatIsBrokenHideNoneOfTheOthers() throws IOException {
        for (var broken : List.of("graph/model.onnx", "graph/config.json", "index/model_index.json")) {
            var file = folder.resolve("models").resolve(broken);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "broken");
        }
        install("sd1-script", "card", "no card");
        assertThat(generator.models()).extracting(ModelCard::name).containsExactly("tiny");
        refuses(() -> generator.capabilities("index"), GeneratorRefusal.MODEL_UNLICENSED);
        refuses(() -> generator.capabilities("card"), GeneratorRefusal.MODEL_FOLDER_UNREADABLE);
    }

    private GeneratedPicture generate(RecipeEdit recipe) throws InterruptedException {
        return generator.generate(task(recipe), watch());
    }

    private static void refuses(ThrowingCallable what, GeneratorRefusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        GenerationException.Permanent.class,
                        refused -> assertThat(refused.is(why))
                                .as(refused.getMessage())
                                .isTrue());
    }

    private GenerationTask task(RecipeEdit recipe) {
        return task(recipe, null, null);
    }

    private GenerationTask task(RecipeEdit recipe, @Nullable Path source, @Nullable Path mask) {
        var target = folder.resolve(UUID.randomUUID() + ".png");
        return new GenerationTask("key", recipe.recipe(), source, mask, List.of(), target);
    }

    private Path picture(String name, int width, int height, int factor) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * factor);
        }
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// White from 40 to 59 across and from 20 to 39 down.
    private Path mask(String name, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 20; y < 40 && y < height; y++) {
            for (int x = 40; x < 60 && x < width; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
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

    private static GenerationWatch watch() {
        return watch(new ArrayList<>(), -1);
    }

    private static GenerationWatch watch(List<String> steps, int cancelAfter) {
        return new GenerationWatch() {
            @Override
            public void step(int done, int of, Supplier<Preview> preview) {
                steps.add(done + "/" + of);
                assertThat(preview.get().rgb()).isNotEmpty();
            }

            @Override
            public void step(int done, int of) {
                steps.add(done + "/" + of);
            }

            @Override
            public boolean cancelled() {
                return steps.size() == cancelAfter;
            }
        };
    }
}
