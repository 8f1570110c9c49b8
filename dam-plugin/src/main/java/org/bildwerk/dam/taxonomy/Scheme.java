package org.bildwerk.dam.taxonomy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A concept scheme: one tree of terms, for example motifs or products.
///
/// @param key short name, first part of the paths of its concepts; never changes
/// @param labels what it is called, by language
public record Scheme(SchemeId id, String key, SortedMap<String, String> labels) {

    public Scheme {
        labels = new TreeMap<>(labels);
    }

    /// Returns the label in the language, else in any, else the key.
    public String inLanguage(String tag) {
        Map<String, String> all = labels;
        return all.getOrDefault(
                tag, labels.isEmpty() ? key : labels.firstEntry().getValue());
    }
}
