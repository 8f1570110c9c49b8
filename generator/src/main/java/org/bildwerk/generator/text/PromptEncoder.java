package org.bildwerk.generator.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bildwerk.generator.text.PromptPart.Break;
import org.bildwerk.generator.text.PromptPart.Words;
import org.jspecify.annotations.Nullable;

/// Makes a prompt what one text encoder takes. Immutable, for any thread.
public final class PromptEncoder {

    /// How many characters of a prompt are read at all.
    public static final int MAX_CHARACTERS = 20_000;

    private final ClipTokenizer tokenizer;
    private final int mostChunks;
    private final Map<String, LearnedWord> learned = new HashMap<>();
    private final @Nullable Pattern learnedNames;

    /// @param mostChunks how many chunks a prompt may fill; what is longer is cut
    public PromptEncoder(ClipTokenizer tokenizer, int mostChunks, List<LearnedWord> learned) {
        if (mostChunks < 1) {
            throw new IllegalArgumentException("A prompt fills at least one chunk, not " + mostChunks);
        }
        this.tokenizer = tokenizer;
        this.mostChunks = mostChunks;
        learned.forEach(word -> this.learned.put(word.name().toLowerCase(Locale.ROOT), word));
        this.learnedNames = learned.isEmpty()
                ? null
                : LearnedWord.pattern(learned.stream().map(LearnedWord::name).toList());
    }

    /// @throws PromptTooLongException if it has more than [#MAX_CHARACTERS]
    public EncodedPrompt encode(String prompt) {
        if (prompt.length() > MAX_CHARACTERS) {
            throw new PromptTooLongException(prompt.length(), MAX_CHARACTERS);
        }
        var filler = new ChunkFiller(tokenizer);
        var unknown = new LinkedHashSet<String>();
        for (var part : PromptParser.parse(prompt)) {
            switch (part) {
                case Break() -> filler.next();
                case Words(var text, var weight) -> add(filler, text, weight, unknown);
            }
        }
        return filler.finish(mostChunks, List.copyOf(unknown));
    }

    /// Returns the prompt with empty chunks behind it, so that it is as long as its counterpart.
    public EncodedPrompt padded(EncodedPrompt prompt, int chunks) {
        var padded = new ArrayList<>(prompt.chunks());
        var empty = encode("").chunks().getFirst();
        while (padded.size() < chunks) {
            padded.add(empty);
        }
        return new EncodedPrompt(padded, prompt.tokens(), prompt.room(), prompt.cut(), prompt.unknown());
    }

    /// Returns the tokens of a text whose brackets are letters, however many, without start and end.
    public int[] tokens(String text) {
        var tokens = IntStream.builder();
        split(
                text,
                plain -> Arrays.stream(tokenizer.encode(plain)).forEach(tokens),
                word -> word.tokens().forEach(tokens::add));
        return tokens.build().toArray();
    }

    private void add(ChunkFiller filler, String text, float weight, Set<String> unknown) {
        split(text, plain -> addPlain(filler, plain, weight, unknown), word -> filler.add(word, weight));
    }

    private void split(String text, Consumer<String> plain, Consumer<LearnedWord> word) {
        int from = 0;
        if (learnedNames != null) {
            var matcher = learnedNames.matcher(text);
            while (matcher.find()) {
                plain.accept(text.substring(from, matcher.start()));
                word.accept(Objects.requireNonNull(learned.get(matcher.group().toLowerCase(Locale.ROOT))));
                from = matcher.end();
            }
        }
        plain.accept(text.substring(from));
    }

    private void addPlain(ChunkFiller filler, String text, float weight, Set<String> unknown) {
        for (var word : tokenizer.words(text)) {
            filler.add(word, weight);
            if (!word.known()) {
                unknown.add(word.text());
            }
        }
    }
}
