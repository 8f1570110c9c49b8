package org.bildwerk.generator.pipeline;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bildwerk.generator.text.ClipTokenizer;
import org.bildwerk.generator.text.EmphasisMode;
import org.bildwerk.generator.text.EncodedPrompt;
import org.bildwerk.generator.text.LearnedWord;
import org.bildwerk.generator.text.PromptChunk;
import org.bildwerk.generator.text.PromptEncoder;
import org.bildwerk.generator.text.PromptSchedule;
import org.jspecify.annotations.Nullable;

/// Turns prompts into tokens of one text encoder: with emphasis and any length, or as diffusers does, where brackets
/// are letters and what is too long is cut. Immutable, safe for several threads.
public final class PromptReader {

    private static final int MOST_CHUNKS = 8;

    private final ClipTokenizer tokenizer;
    private final PromptEncoder encoder;

    public PromptReader(ClipTokenizer tokenizer, List<LearnedWord> learned) {
        this.tokenizer = tokenizer;
        this.encoder = new PromptEncoder(tokenizer, MOST_CHUNKS, learned);
    }

    /// @param emphasis null where brackets are letters
    /// @throws org.bildwerk.generator.text.PromptTooLongException if it is too long to be read at all
    public EncodedPrompt read(String prompt, @Nullable EmphasisMode emphasis) {
        return emphasis == null ? plain(prompt) : encoder.encode(prompt);
    }

    /// Reads a prompt that changes over the steps: as the longest of the texts that it becomes, with the words that are
    /// not known in any of them.
    public EncodedPrompt longest(String prompt, int steps) {
        var texts = PromptSchedule.of(prompt, steps).stretches().stream()
                .map(stretch -> encoder.encode(stretch.prompt()))
                .toList();
        var longest = Collections.max(texts, Comparator.comparingInt(EncodedPrompt::tokens));
        var unknown = texts.stream()
                .flatMap(text -> text.unknown().stream())
                .distinct()
                .toList();
        return new EncodedPrompt(longest.chunks(), longest.tokens(), longest.room(), longest.cut(), unknown);
    }

    /// Returns how many tokens the encoder reads at once, without beginning and end.
    public int room() {
        return tokenizer.length() - 2;
    }

    /// Returns the prompt with empty chunks behind it, so that there are so many.
    EncodedPrompt padded(EncodedPrompt prompt, int chunks) {
        return encoder.padded(prompt, chunks);
    }

    private EncodedPrompt plain(String prompt) {
        // The encoder names what is cut and unknown; only its chunks read the brackets.
        var read = encoder.encode(prompt);
        var tokens = encoder.tokens(prompt);
        int room = room();
        int count = Math.min(tokens.length, room);
        var ids = new int[tokenizer.length()];
        Arrays.fill(ids, tokenizer.pad());
        ids[0] = tokenizer.start();
        System.arraycopy(tokens, 0, ids, 1, count);
        ids[count + 1] = tokenizer.end();
        var weights = new float[ids.length];
        Arrays.fill(weights, 1);
        return new EncodedPrompt(
                List.of(new PromptChunk(ids, weights)), tokens.length, room, read.cut(), read.unknown());
    }
}
