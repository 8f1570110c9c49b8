package org.bildwerk.generator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptEncoderTest {

    private static final int ROOM = 10;

    @TempDir
    Path folder;

    private ClipTokenizer tokenizer;
    private int red;
    private int box;
    private int comma;

    @BeforeEach
    void readsVocabulary() {
        tokenizer = ClipTokenizer.read(
                TinyVocabulary.write(folder, Map.of("model_max_length", ROOM + 2, "pad_token", "!")));
        red = tokenizer.encode("red")[0];
        box = tokenizer.encode("box")[0];
        comma = tokenizer.encode(",")[0];
    }

    @Test
    void fillsOneChunkBetweenStartAndEnd() {
        var encoded = encoder(3).encode("red (box:1.5)");
        var chunk = encoded.chunks().getFirst();

        assertThat(encoded.chunks()).hasSize(1);
        assertThat(chunk.ids()).startsWith(tokenizer.start(), red, box, tokenizer.end(), tokenizer.pad());
        assertThat(chunk.ids()).hasSize(ROOM + 2).endsWith(tokenizer.pad());
        assertThat(chunk.weights()).startsWith(1, 1, 1.5f, 1);
        assertThat(encoded.tokens()).isEqualTo(2);
        assertThat(encoded.room()).isEqualTo(3 * ROOM);
    }

    @Test
    void hasOneEmptyChunkForAnEmptyPrompt() {
        assertThat(encoder(3).encode("").chunks()).hasSize(1);
        assertThat(encoder(3).encode("").chunks().getFirst().ids()).startsWith(tokenizer.start(), tokenizer.end());
    }

    @Test
    void beginsAChunkAtBreak() {
        var chunks = encoder(3).encode("red BREAK box").chunks();

        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(1).ids()).startsWith(tokenizer.start(), box, tokenizer.end());
    }

    @Test
    void movesAClauseRatherThanTearingIt() {
        var chunks = encoder(3)
                .encode("red red red red red red, box box box box box")
                .chunks();

        assertThat(chunks.get(0).ids())
                .startsWith(tokenizer.start(), red, red, red, red, red, red, comma, tokenizer.end());
        assertThat(chunks.get(1).ids()).startsWith(tokenizer.start(), box, box, box, box, box, tokenizer.end());
    }

    @Test
    void saysWhatIsCutAndWhatTheModelHardlyKnows() {
        var encoded = encoder(1).encode("red red red red red red red red zebra box box");

        assertThat(encoded.chunks()).hasSize(1);
        assertThat(encoded.tokens()).isEqualTo(15);
        assertThat(encoded.cut()).isEqualTo("box box");
        assertThat(encoded.unknown()).containsExactly("zebra");
    }

    @Test
    void putsTheTokensOfALearnedWordInItsPlace() {
        var learned = List.of(new LearnedWord("my-style", List.of(7, 8)), new LearnedWord("my-style-2", List.of(9)));
        var encoder = new PromptEncoder(tokenizer, 2, learned);

        assertThat(encoder.encode("red (My-Style:1.2), my-style-2 box")
                        .chunks()
                        .getFirst()
                        .ids())
                .startsWith(tokenizer.start(), red, 7, 8, comma, 9, box, tokenizer.end());
        assertThat(encoder.encode("red red red red red red red red red my-style")
                        .chunks()
                        .get(1)
                        .ids())
                .startsWith(tokenizer.start(), 7, 8, tokenizer.end());
        assertThat(encoder.encode("xmy-style").chunks().getFirst().ids()).doesNotContain(7);
    }

    @Test
    void padsTheShorterOfTwoPrompts() {
        var encoder = encoder(4);

        assertThat(encoder.padded(encoder.encode("red"), 3).chunks()).hasSize(3);
    }

    @Test
    void cutsALongPromptAndRefusesOneWithoutEnd() {
        assertThat(encoder(4).encode("red ".repeat(5000)).chunks()).hasSize(4);
        assertThatThrownBy(() -> encoder(4).encode("red ".repeat(5001)))
                .isInstanceOf(PromptTooLongException.class)
                .hasMessageContaining("20004 characters");
    }

    @Test
    void weighsVectorsAndKeepsTheirMeanWhereItIsWanted() {
        var chunk = new PromptChunk(new int[] {1, 2}, new float[] {1, 3});
        var original = new float[] {1, 2, 3, 4};
        var plain = original.clone();
        EmphasisMode.ORIGINAL.apply(original, chunk);
        EmphasisMode.NO_NORM.apply(plain, chunk);

        assertThat(plain).containsExactly(1, 2, 9, 12);
        assertThat(original).containsExactly(new float[] {10 / 24f, 20 / 24f, 90 / 24f, 120 / 24f}, within(1e-6f));
    }

    private PromptEncoder encoder(int mostChunks) {
        return new PromptEncoder(tokenizer, mostChunks, List.of());
    }
}
