package org.bildwerk.generator.inversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.TinyModels;
import org.bildwerk.generator.inversion.Inversions.Applied;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.text.ClipTokenizer;
import org.bildwerk.generator.text.LearnedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InversionTest {

    @TempDir
    private Path folder;

    private Path file(Map<String, float[][]> tensors) throws IOException {
        return TensorFiles.write(folder.resolve("words.safetensors"), tensors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emb_params", "clip_l", "string_to_param.*"})
    void readsTheNamesOfTheWebUi(String key) throws IOException {
        var read = Inversion.read("tin", file(Map.of(key, new float[][] {{1, 2}, {3, 4}})));
        assertThat(read.words()).containsExactly("tin");
        assertThat(read.vectors().get("text_encoder")).isDeepEqualTo(new float[][] {{1, 2}, {3, 4}});
    }

    @Test
    void readsTheWordThatDiffusersNames() throws IOException {
        var read = Inversion.read("tin", file(Map.of("<tin-toy>", new float[][] {{1, 2}})));
        assertThat(read.words()).containsExactly("tin", "<tin-toy>");
        assertThat(read.isNamed("a <TIN-TOY> on a shelf")).isTrue();
        assertThat(read.isNamed("a tinker's shelf")).isFalse();
    }

    @Test
    void readsVectorsForTwoTextEncoders() throws IOException {
        var both = Map.of("clip_l", new float[][] {{1}, {2}}, "clip_g", new float[][] {{3, 4}});
        assertThat(Inversion.read("tin", file(both)).vectors()).containsOnlyKeys("text_encoder", "text_encoder_2");
    }

    @Test
    void tellsItselfFromAnAdapter() throws IOException {
        assertThat(Inversion.isOne(TinyModels.folder("loras/kohya.safetensors")))
                .isFalse();
        assertThat(Inversion.isOne(file(Map.of("a.lora_A.weight", new float[][] {{1}}))))
                .isFalse();
        assertThat(Inversion.isOne(file(Map.of("emb_params", new float[][] {{1}}))))
                .isTrue();
        refuses(
                () -> Inversion.read("x", TinyModels.folder("loras/peft.safetensors")),
                GeneratorRefusal.ADAPTER_KIND_UNKNOWN);
    }

    @Test
    void refusesWhatNoWordCanBe() throws IOException {
        var many = file(Map.of("emb_params", new float[76][2]));
        refuses(() -> Inversion.read("x", many), GeneratorRefusal.ADAPTER_BROKEN);
        var wrong = file(Map.of("emb_params", new float[][] {{Float.NaN}}));
        refuses(() -> Inversion.read("x", wrong), GeneratorRefusal.ADAPTER_BROKEN);
    }

    @Test
    void takesTokensThatNoTextBecomes() {
        var tokenizer = ClipTokenizer.read(
                ModelFolder.read(TinyModels.folder("sd1-script")).tokenizer());
        var words = inversions(tokenizer, 2, 3).words("text_encoder");
        assertThat(words).extracting(LearnedWord::name).containsExactly("w0", "w1");
        assertThat(words.get(0).tokens())
                .hasSize(2)
                .doesNotContainAnyElementsOf(words.get(1).tokens());
        var reached = tokenizer.encode("ABC XYZ \u00c0\u00f5 abc\t\n d 0");
        for (int token : reached) {
            assertThat(tokenizer.spare()).doesNotContain(token);
        }
        assertThat(Arrays.stream(tokenizer.spare()).max().orElseThrow()).isLessThan(tokenizer.end());
        assertThat(tokenizer.spare()).hasSizeGreaterThan(75);
        refuses(() -> inversions(tokenizer, 60, 60), GeneratorRefusal.ADAPTER_OTHER_FAMILY);
    }

    private static Inversions inversions(ClipTokenizer tokenizer, int first, int second) {
        return new Inversions(
                "tiny",
                List.of(
                        new Applied(
                                new Inversion("w0", List.of("w0"), Map.of("text_encoder", new float[first][4])), "a"),
                        new Applied(
                                new Inversion("w1", List.of("w1"), Map.of("text_encoder", new float[second][4])), "b")),
                Map.of("text_encoder", tokenizer));
    }

    private static void refuses(ThrowingCallable what, GeneratorRefusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
