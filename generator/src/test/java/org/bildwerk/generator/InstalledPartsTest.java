package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.inversion.TensorFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is installed beside a model, and what is known of it.
class InstalledPartsTest {

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
    void laysAnAdapterOverAModel() throws Exception {
        var folders = folder.resolve("models/comic");
        Files.createDirectories(folders);
        Files.copy(TinyModels.folder("loras/kohya.safetensors"), folders.resolve("comic.safetensors"));
        Files.writeString(folders.resolve("bildwerk.json"), TinyGenerator.LICENSED);
        assertThat(tiny.generator().capabilities("tiny").adapters()).containsExactly("comic");
        var recipe = Recipe.wanted("tiny", "a red ball").seed(7L);
        var plain = tiny.generate(recipe);
        var comic = tiny.generate(recipe.adapters(List.of(new Recipe.Adapter("comic", null, 0.8))));
        assertThat(comic.recipe().adapters().getFirst().digest()).matches("[0-9a-f]{64}");
        assertThat(Files.readAllBytes(comic.file())).isNotEqualTo(Files.readAllBytes(plain.file()));
    }

    @Test
    void knowsLearnedWordsThatAPromptNames() throws Exception {
        var place = folder.resolve("models/tin/tin.safetensors");
        TensorFiles.write(place, Map.of("emb_params", new float[][] {new float[32], new float[32]}));
        var recipe = Recipe.wanted("tiny", "a tin ball").seed(7L);
        var without = tiny.generate(recipe);
        assertThat(without.recipe().textMode().textualInversions()).isEmpty();
        Files.writeString(place.resolveSibling("bildwerk.json"), TinyGenerator.LICENSED);

        var with = tiny.generate(recipe);
        var used = with.recipe().textMode().textualInversions();
        assertThat(used).extracting(Recipe.Adapter::name).containsExactly("tin");
        assertThat(used.getFirst().digest()).matches("[0-9a-f]{64}");
        assertThat(Files.readAllBytes(with.file())).isNotEqualTo(Files.readAllBytes(without.file()));
        assertThat(tiny.generate(with.recipe().edit()).file()).hasSameBinaryContentAs(with.file());
        assertThat(tiny.generate(without.recipe().edit()).file()).hasSameBinaryContentAs(without.file());
        assertThat(tiny.generator().read("tiny", "tin").orElseThrow().tokens()).isEqualTo(2);
        assertThat(tiny.generator().models()).extracting(ModelCard::kind).contains(ModelCard.Kind.TEXTUAL_INVERSION);
    }

    @Test
    void showsCardsOfWhatIsInstalled() throws IOException {
        tiny.install("controlnet-script", "guided", "{\"title\": \"Guided\"}");
        var cards = tiny.generator().models();
        assertThat(cards).extracting(ModelCard::name).containsExactly("guided", "guided/controlnet", "tiny");
        assertThat(cards.getFirst().usable()).isFalse();
        assertThat(cards.getLast().usable()).isTrue();
        assertThat(cards.getLast().sizes().multipleOf()).isEqualTo(16);
        assertThat(cards.getLast().defaults().numInferenceSteps()).isEqualTo(3);
        assertThat(tiny.generator().capabilities("tiny").bitExact()).isTrue();
    }

    @Test
    void letsOneThatIsBrokenHideNoneOfTheOthers() throws IOException {
        for (var broken : List.of("graph/model.onnx", "graph/config.json", "index/model_index.json")) {
            var file = folder.resolve("models").resolve(broken);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "broken");
        }
        tiny.install("sd1-script", "card", "no card");
        assertThat(tiny.generator().models()).extracting(ModelCard::name).containsExactly("tiny");
        TinyGenerator.refuses(() -> tiny.generator().capabilities("index"), GeneratorRefusal.MODEL_UNLICENSED);
        TinyGenerator.refuses(() -> tiny.generator().capabilities("card"), GeneratorRefusal.MODEL_FOLDER_UNREADABLE);
    }
}
