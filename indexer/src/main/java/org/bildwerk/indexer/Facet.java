package org.bildwerk.indexer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.provenance.evidence.AiOrigin;

/// A property by which a result can be narrowed and counted.
///
/// Values within one facet are alternatives; facets among each other must all match. The counts of a facet leave its
/// own choice out, so that a second value can be added.
public enum Facet {
    STATUS("status", Stream.of(Status.values()).map(Status::key).toList()),
    FORMAT("format", List.of()),
    ORIENTATION("orientation", List.of("landscape", "portrait", "square")),
    KEYWORD("keywords", List.of()),
    /// Values are paths of concept keys below the key of their scheme: `motifs/buildings/castle`. A path also finds
    /// everything below it.
    CONCEPT("conceptPaths", List.of()),
    /// Values are ids of collections that the caller may see.
    COLLECTION("collections", List.of()),
    /// Values are IPTC digital source type URIs.
    SOURCE_TYPE("sourceType", List.of()),
    /// What the evidence in the file says about AI.
    EVIDENCE("evidence", Stream.of(AiOrigin.values()).map(AiOrigin::key).toList()),
    /// Values are names of the models that made pictures, as their recipes say.
    MODEL("model", List.of()),
    /// Values are language tags in which no alternative text is written.
    ALT_MISSING("altLanguages", List.of()),
    /// Values are language tags in which drafts of texts wait for a person.
    DRAFT("draftLanguages", List.of()),
    CREATOR("creators", List.of()),
    /// The worst state of the facts derived from the current version.
    DERIVED("derivedState", List.of("fresh", "stale", "missing", "failed")),
    OWNER("ownerName", List.of()),
    /// Values are four-digit years of adding.
    YEAR("year", List.of()),
    /// Values are months of adding: `2026-11`.
    MONTH("month", List.of());

    private final String field;
    private final List<String> fixed;

    Facet(String field, List<String> fixed) {
        this.field = field;
        this.fixed = fixed;
    }

    /// Returns the name in URLs and in the query language: `source-type`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads what [#key()] returns.
    public static Optional<Facet> of(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }

    /// Returns all keys, for messages.
    static String keys() {
        return Arrays.stream(values()).map(Facet::key).collect(Collectors.joining(", "));
    }

    /// Returns the name of the field in the index.
    public String field() {
        return field;
    }

    /// Returns the values that are shown even when nothing has them; empty for open vocabularies.
    public List<String> fixedValues() {
        return fixed;
    }
}
