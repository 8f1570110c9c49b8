package org.bildwerk.indexer.projection;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.indexer.text.FoldedText;

/// The words of an asset, folded, by where they stand. Indexed, but not kept in the document.
///
/// @param words of its keywords and creators
/// @param concepts all labels, in all languages, of its concepts and of everything above them
/// @param allStems stems of all of these
record AssetWords(
        List<String> title,
        List<String> caption,
        List<String> alt,
        List<String> words,
        List<String> concepts,
        List<String> fileWords,
        List<String> prompt,
        List<String> allStems) {

    static Builder builder() {
        return new Builder();
    }

    /// Collects words as written and folds them.
    static final class Builder {
        private final List<String> stems = new ArrayList<>();

        List<String> fold(List<String> texts) {
            texts.forEach(text -> stems.add(FoldedText.stems(text)));
            return texts.stream().map(FoldedText::of).toList();
        }

        List<String> stems() {
            return List.copyOf(stems);
        }
    }
}
