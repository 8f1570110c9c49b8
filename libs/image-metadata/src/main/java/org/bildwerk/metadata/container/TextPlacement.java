package org.bildwerk.metadata.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.metadata.TextChunk;

/// Says where the wanted texts go. Texts that the file has already keep their bytes, and, unless the order changes or
/// one is new, their place.
///
/// @param staying starts of the chunks that stay where they are
/// @param gathered what is written at the one place for new chunks, in order
record TextPlacement(Set<Long> staying, List<Gathered> gathered) {

    /// A text to be written: moved bytes of the old file, or a new chunk.
    sealed interface Gathered {}

    record Moved(FoundText found) implements Gathered {}

    record New(TextChunk text) implements Gathered {}

    static TextPlacement of(List<FoundText> present, List<TextChunk> wanted) {
        var staying = subsequence(present, wanted);
        if (staying.size() == wanted.size()) {
            return new TextPlacement(staying, List.of());
        }
        Map<TextChunk, Deque<FoundText>> byText = new HashMap<>();
        present.forEach(found ->
                byText.computeIfAbsent(found.text(), text -> new ArrayDeque<>()).add(found));
        var gathered = new ArrayList<Gathered>();
        for (var text : wanted) {
            var found = byText.getOrDefault(text, new ArrayDeque<>()).poll();
            gathered.add(found == null ? new New(text) : new Moved(found));
        }
        return new TextPlacement(Set.of(), gathered);
    }

    private static Set<Long> subsequence(List<FoundText> present, List<TextChunk> wanted) {
        var staying = new HashSet<Long>();
        int next = 0;
        for (var found : present) {
            if (next < wanted.size() && wanted.get(next).equals(found.text())) {
                staying.add(found.from());
                next++;
            }
        }
        return staying;
    }
}
