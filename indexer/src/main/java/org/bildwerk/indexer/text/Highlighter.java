package org.bildwerk.indexer.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Marks the words of a text that a query asked for.
///
/// Works on the text as written, so that it marks `Gebäude` for `gebaude` as well.
public final class Highlighter {
    private final Set<String> stems = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    /// A marked stretch of a text: from the first character to before the second.
    public record Span(int start, int end) {}

    public Highlighter(QueryText query) {
        for (var clause : query.clauses()) {
            if (!clause.excluded()) {
                switch (clause) {
                    case QueryText.Word word -> add(word.text(), true);
                    case QueryText.Phrase phrase -> add(phrase.text(), false);
                    case QueryText.Field field -> add(field.value(), false);
                }
            }
        }
    }

    private void add(String text, boolean alsoBeginnings) {
        for (var word : FoldedText.words(text)) {
            stems.add(Stem.of(word.folded()));
            if (alsoBeginnings && word.folded().length() >= 3) {
                beginnings.add(word.folded());
            }
        }
    }

    /// Returns the stretches to mark, in their order; empty where nothing matches.
    public List<Span> spans(String text) {
        if (stems.isEmpty()) {
            return List.of();
        }
        return FoldedText.words(text).stream()
                .filter(word -> stems.contains(Stem.of(word.folded()))
                        || beginnings.stream().anyMatch(word.folded()::startsWith))
                .map(word -> new Span(word.start(), word.end()))
                .toList();
    }
}
