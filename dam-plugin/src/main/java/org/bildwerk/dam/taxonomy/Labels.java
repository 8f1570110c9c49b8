package org.bildwerk.dam.taxonomy;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The labels of a concept, by BCP 47 language tag.
///
/// Keeps SKOS's rules: one preferred label per language (S14), and no label is of two kinds in one language (S13).
///
/// @param preferred the name that is shown
/// @param alternative other names that find it
/// @param hidden misspellings and codes that find it but are never shown
public record Labels(
        SortedMap<String, String> preferred,
        SortedMap<String, SortedSet<String>> alternative,
        SortedMap<String, SortedSet<String>> hidden) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST = 300;

    public Labels {
        preferred = cleanPreferred(preferred);
        alternative = clean(alternative);
        hidden = clean(hidden);
        if (preferred.isEmpty()) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.LABEL_MISSING);
        }
        requireDisjoint(preferred, alternative, hidden);
    }

    /// Makes labels with preferred ones only.
    public static Labels preferred(Map<String, String> labels) {
        return new Labels(new TreeMap<>(labels), new TreeMap<>(), new TreeMap<>());
    }

    /// Returns the preferred label in the language, else in its base language, else in any.
    public String inLanguage(String tag) {
        return Optional.ofNullable(preferred.get(tag))
                .or(() -> Optional.ofNullable(
                        preferred.get(Locale.forLanguageTag(tag).getLanguage())))
                .orElseGet(() -> preferred.get(preferred.firstKey()));
    }

    /// Returns these labels with all of another concept added as alternative ones, as far as they are new.
    Labels with(Labels other) {
        var more = new TreeMap<String, SortedSet<String>>();
        alternative.forEach((tag, values) -> more.put(tag, new TreeSet<>(values)));
        other.preferred.forEach((tag, label) -> add(more, tag, label));
        other.alternative.forEach((tag, values) -> values.forEach(label -> add(more, tag, label)));
        return new Labels(preferred, more, hidden);
    }

    private void add(SortedMap<String, SortedSet<String>> labels, String tag, String label) {
        var known = label.equals(preferred.get(tag))
                || hidden.getOrDefault(tag, Collections.emptySortedSet()).contains(label);
        if (!known) {
            labels.computeIfAbsent(tag, _ -> new TreeSet<>()).add(label);
        }
    }

    /// Returns every label there is.
    public Stream<String> all() {
        return Stream.concat(
                preferred.values().stream(),
                Stream.concat(alternative.values().stream(), hidden.values().stream())
                        .flatMap(Set::stream));
    }

    private static SortedMap<String, String> cleanPreferred(Map<String, String> labels) {
        var clean = new TreeMap<String, String>();
        labels.forEach((tag, label) -> {
            if (!label.isBlank()) {
                clean.put(requireTag(tag), requireLength(label.strip()));
            }
        });
        return clean;
    }

    private static SortedMap<String, SortedSet<String>> clean(Map<String, ? extends Set<String>> labels) {
        var clean = new TreeMap<String, SortedSet<String>>();
        labels.forEach((tag, values) -> values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> clean.computeIfAbsent(requireTag(tag), _ -> new TreeSet<>())
                        .add(requireLength(value.strip()))));
        return clean;
    }

    private static String requireTag(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.LABEL_LANGUAGE_INVALID, tag);
        }
        return tag;
    }

    private static String requireLength(String label) {
        if (label.length() > LONGEST) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.LABEL_LENGTH, LONGEST);
        }
        return label;
    }

    private static void requireDisjoint(
            SortedMap<String, String> preferred,
            SortedMap<String, SortedSet<String>> alternative,
            SortedMap<String, SortedSet<String>> hidden) {
        var seen = new HashSet<String>();
        preferred.forEach((tag, label) -> seen.add(tag + " " + label));
        Stream.of(alternative, hidden)
                .forEach(kind -> kind.forEach((tag, values) -> values.forEach(value -> {
                    if (!seen.add(tag + " " + value)) {
                        throw new TaxonomyRuleBroken(TaxonomyRefusal.LABEL_TWICE, value, tag);
                    }
                })));
    }
}
