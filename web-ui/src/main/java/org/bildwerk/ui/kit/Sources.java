package org.bildwerk.ui.kit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The IPTC digital source types that a person can choose, and which of them mean that a model made the picture.
public final class Sources {

    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final Set<String> GENERATED =
            Set.of("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic");

    /// The terms in the order in which they are offered.
    public static final List<String> TERMS = List.of(
                    "trainedAlgorithmicMedia",
                    "compositeWithTrainedAlgorithmicMedia",
                    "algorithmicallyEnhanced",
                    "algorithmicMedia",
                    "digitalCapture",
                    "computationalCapture",
                    "negativeFilm",
                    "positiveFilm",
                    "print",
                    "humanEdits",
                    "digitalCreation",
                    "dataDrivenMedia",
                    "screenCapture",
                    "virtualRecording",
                    "composite",
                    "compositeCapture",
                    "compositeSynthetic")
            .stream()
            .map(term -> VOCABULARY + term)
            .toList();

    /// The terms by which a holder allows or forbids data mining, in the order in which they are offered.
    public static final List<String> MINING = Stream.of(
                    "UNSPECIFIED",
                    "ALLOWED",
                    "PROHIBITED-AIMLTRAINING",
                    "PROHIBITED-GENAIMLTRAINING",
                    "PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
                    "PROHIBITED",
                    "PROHIBITED-SEECONSTRAINT")
            .map(term -> "http://ns.useplus.org/ldf/vocab/DMI-" + term)
            .toList();

    private Sources() {}

    /// Tells whether the source type says that a trained model made the picture or part of it.
    public static boolean isGenerated(@Nullable String uri) {
        return uri != null && GENERATED.contains(term(uri));
    }

    /// Returns the last part of the address, which names the term.
    public static String term(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
