package org.bildwerk.generator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ClipTokenizerTest {

    @TempDir
    Path folder;

    @Test
    void joinsPairsInTheOrderOfTheTable() {
        var tokenizer = TinyVocabulary.tokenizer(folder);

        assertThat(tokenizer.encode("Red\n  BOX")).hasSize(2).isEqualTo(tokenizer.encode("red box"));
        assertThat(tokenizer.encode("redder")).hasSize(5);
    }

    @Test
    void partsSuffixesNumbersAndSigns() {
        var tokenizer = TinyVocabulary.tokenizer(folder);

        assertThat(tokenizer.words("cat's 42!? €").stream().map(ClipTokenizer.Word::text))
                .containsExactly("cat", "'s", "4", "2", "!?", "€");
    }

    @Test
    void readsSpecialTokensInATextOnlyAsTheyAreWritten() {
        var tokenizer = TinyVocabulary.tokenizer(folder);

        assertThat(tokenizer.encode("<|endoftext|>")).containsExactly(tokenizer.end());
        assertThat(tokenizer.encode("<|ENDOFTEXT|>")).doesNotContain(tokenizer.end());
    }

    @Test
    void composesCharactersAndLeavesEverySigmaAlike() {
        var tokenizer = TinyVocabulary.tokenizer(folder);

        assertThat(tokenizer.words("U\u0308 ΟΔΟΣ İ").stream().map(ClipTokenizer.Word::text))
                .containsExactly("ü", "οδοσ", "i", "\u0307");
    }

    @Test
    void takesLengthAndPaddingFromTheFiles() throws IOException {
        TinyVocabulary.write(folder, Map.of("model_max_length", 20, "pad_token", Map.of("content", "!")));
        Files.writeString(
                folder.resolve("special_tokens_map.json"), "{\"eos_token\": {\"content\": \"<|endoftext|>\"}}");
        var tokenizer = ClipTokenizer.read(folder);

        assertThat(tokenizer.length()).isEqualTo(20);
        assertThat(tokenizer.pad()).isEqualTo(tokenizer.words("!a").getFirst().ids()[0] - 128);
    }

    @Test
    void readsTheOneFileOfNewerExports() throws IOException {
        var expected = TinyVocabulary.tokenizer(folder).encode("red cat's 42");
        var model = "{\"type\": \"BPE\", \"end_of_word_suffix\": \"</w>\", \"vocab\": %s, \"merges\": %s}";
        var merges = new JsonMapper().writeValueAsString(TinyVocabulary.MERGES);
        var vocabulary = Files.readString(folder.resolve("vocab.json"));
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": " + model.formatted(vocabulary, merges) + "}");
        Files.delete(folder.resolve("vocab.json"));
        Files.delete(folder.resolve("merges.txt"));

        assertThat(ClipTokenizer.read(folder).encode("red cat's 42")).isEqualTo(expected);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"WordPiece\"}}");
        assertRefused("tokenizer.json holds no byte-pair vocabulary");
    }

    @Test
    void knowsWordsByHowFarTheyFallApart() {
        var tokenizer = TinyVocabulary.tokenizer(folder);

        assertThat(tokenizer.words("red redcat zebra 石 !?").stream()
                        .filter(word -> !word.known())
                        .map(ClipTokenizer.Word::text))
                .containsExactly("redcat", "zebra", "石");
    }

    @Test
    @Timeout(5)
    void joinsAWordWithoutEndInReasonableTime() {
        assertThat(TinyVocabulary.tokenizer(folder).encode("cat".repeat(300_000)))
                .hasSize(600_000 - 1);
    }

    @Test
    void namesTheFileThatIsMalformed() throws IOException {
        assertRefused("vocab.json is missing");
        TinyVocabulary.write(folder, Map.of("model_max_length", 1));
        assertRefused("tokenizer_config.json says model_max_length = 1");
        TinyVocabulary.write(folder, Map.of("unk_token", "<unk>"));
        assertRefused("vocab.json lacks the special token '<unk>'");
        TinyVocabulary.write(folder, Map.of());
        Files.writeString(folder.resolve("merges.txt"), "#version\nr e\nr q\n");
        assertRefused("merges.txt joins no two tokens to a third in line 3");
        Files.write(folder.resolve("merges.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused("merges.txt cannot be read as UTF-8");
        Files.delete(folder.resolve("merges.txt"));
        assertRefused("merges.txt is missing");
        Files.writeString(folder.resolve("vocab.json"), "{\"a\": 1.5}");
        assertRefused("vocab.json gives the token 'a' no number");
        Files.writeString(folder.resolve("vocab.json"), "[]");
        assertRefused("vocab.json is no object of tokens");
        Files.writeString(folder.resolve("vocab.json"), "{");
        assertRefused("vocab.json is no JSON");
    }

    private void assertRefused(String part) {
        assertThatExceptionOfType(UnusableTokenizerException.class)
                .isThrownBy(() -> ClipTokenizer.read(folder))
                .withMessageContaining(part);
    }
}
