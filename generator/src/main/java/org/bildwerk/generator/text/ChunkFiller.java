package org.bildwerk.generator.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lays tokens into chunks. A chunk that is full just behind a comma's clause gives that clause to the next one, so
/// that few things are torn apart. For one prompt.
final class ChunkFiller {

    /// How far back the comma may lie.
    private static final int CLAUSE = 20;

    private static final int NO_COMMA = -1;

    private record Token(int id, float weight, String word) {}

    private final ClipTokenizer tokenizer;
    private final int room;
    private final List<List<Token>> chunks = new ArrayList<>();
    private List<Token> chunk = new ArrayList<>();
    private int comma = NO_COMMA;
    private int tokens;

    ChunkFiller(ClipTokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.room = tokenizer.length() - 2;
    }

    /// Adds a word of the vocabulary, whose tokens may be torn apart.
    void add(ClipTokenizer.Word word, float weight) {
        for (int i = 0; i < word.ids().length; i++) {
            int id = word.ids()[i];
            if (tokenizer.isComma(id)) {
                comma = chunk.size();
            } else if (full() && comma != NO_COMMA && chunk.size() - comma <= CLAUSE) {
                moveClause();
            }
            place(new Token(id, weight, i == 0 ? word.text() : ""));
        }
    }

    /// Adds a learned word, whose tokens stay together.
    void add(LearnedWord word, float weight) {
        if (chunk.size() + word.tokens().size() > room && !chunk.isEmpty()) {
            next();
        }
        for (int i = 0; i < word.tokens().size(); i++) {
            place(new Token(word.tokens().get(i), weight, i == 0 ? word.name() : ""));
        }
    }

    /// Ends the chunk, even an empty one.
    void next() {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        comma = NO_COMMA;
    }

    private boolean full() {
        return chunk.size() == room;
    }

    private void place(Token token) {
        if (full()) {
            next();
        }
        chunk.add(token);
        tokens++;
    }

    private void moveClause() {
        var clause = chunk.subList(comma + 1, chunk.size());
        var moved = new ArrayList<>(clause);
        clause.clear();
        next();
        chunk = moved;
    }

    /// @param most how many chunks there may be; the rest is cut
    EncodedPrompt finish(int most, List<String> unknown) {
        if (!chunk.isEmpty() || chunks.isEmpty()) {
            next();
        }
        int kept = Math.min(most, chunks.size());
        var laid = chunks.subList(0, kept).stream().map(this::laid).toList();
        var cut = new ArrayList<String>();
        for (var left : chunks.subList(kept, chunks.size())) {
            left.stream().map(Token::word).filter(word -> !word.isEmpty()).forEach(cut::add);
        }
        return new EncodedPrompt(laid, tokens, most * room, String.join(" ", cut), unknown);
    }

    private PromptChunk laid(List<Token> chunk) {
        var ids = new int[room + 2];
        var weights = new float[room + 2];
        Arrays.fill(ids, tokenizer.pad());
        Arrays.fill(weights, 1);
        ids[0] = tokenizer.start();
        for (int i = 0; i < chunk.size(); i++) {
            ids[i + 1] = chunk.get(i).id;
            weights[i + 1] = chunk.get(i).weight;
        }
        ids[chunk.size() + 1] = tokenizer.end();
        return new PromptChunk(ids, weights);
    }
}
