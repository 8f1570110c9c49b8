package org.bildwerk.delivery.markup;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Speaks of IPTC digital source types in schema.org's words.
final class SourceType {

    private static final String SCHEMA = "https://schema.org/";
    private static final String SUFFIX = "DigitalSource";

    /// The terms that schema.org has taken over.
    private static final Set<String> TERMS = Set.of(
            "algorithmicMedia",
            "algorithmicallyEnhanced",
            "composite",
            "compositeCapture",
            "compositeSynthetic",
            "compositeWithTrainedAlgorithmicMedia",
            "dataDrivenMedia",
            "digitalArt",
            "digitalCapture",
            "minorHumanEdits",
            "negativeFilm",
            "positiveFilm",
            "print",
            "screenCapture",
            "trainedAlgorithmicMedia",
            "virtualRecording");

    private SourceType() {}

    /// Returns the member of schema.org's enumeration for an IPTC URI; a term that it does not have is referred to
    /// where
    /// IPTC keeps it, as the vocabulary takes no mere text there.
    static @Nullable Object schemaOrg(@Nullable String iptc) {
        if (iptc == null) {
            return null;
        }
        var term = iptc.substring(iptc.lastIndexOf('/') + 1);
        return TERMS.contains(term)
                ? SCHEMA + Character.toUpperCase(term.charAt(0)) + term.substring(1) + SUFFIX
                : Map.of("@id", iptc);
    }
}
