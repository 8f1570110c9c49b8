package org.bildwerk.dam.provenance.manifest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The terms of IPTC's digital source type that we write, as full URIs.
public final class SourceType {

    private static final String BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public static final String TRAINED_ALGORITHMIC_MEDIA = BASE + "trainedAlgorithmicMedia";
    public static final String COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA = BASE + "compositeWithTrainedAlgorithmicMedia";
    public static final String HUMAN_EDITS = BASE + "humanEdits";
    public static final String ALGORITHMICALLY_ENHANCED = BASE + "algorithmicallyEnhanced";

    private static final Set<String> BY_AI =
            Set.of(TRAINED_ALGORITHMIC_MEDIA, COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, BASE + "compositeSynthetic");

    private SourceType() {}

    /// Tells whether a trained model made the picture or a part of it.
    public static boolean isByAi(@Nullable String uri) {
        return uri != null && BY_AI.contains(uri.replace("https://", "http://"));
    }
}
