package org.bildwerk.dam.provenance.evidence;

import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;

/// Knows which IPTC digital source types speak of AI. Terms that leave it open are not among them.
final class SourceTypes {

    private static final Map<String, Claim> CLAIMS = Map.ofEntries(
            Map.entry("trainedAlgorithmicMedia", Claim.AI_MADE),
            Map.entry("trainedAlgorithmicData", Claim.AI_MADE),
            Map.entry("compositeWithTrainedAlgorithmicMedia", Claim.AI_EDITED),
            Map.entry("compositeSynthetic", Claim.AI_EDITED),
            Map.entry("algorithmicMedia", Claim.NOT_AI),
            Map.entry("dataDrivenMedia", Claim.NOT_AI),
            Map.entry("digitalCapture", Claim.NOT_AI),
            Map.entry("computationalCapture", Claim.NOT_AI),
            Map.entry("compositeCapture", Claim.NOT_AI),
            Map.entry("negativeFilm", Claim.NOT_AI),
            Map.entry("positiveFilm", Claim.NOT_AI),
            Map.entry("print", Claim.NOT_AI),
            Map.entry("humanEdits", Claim.NOT_AI),
            Map.entry("minorHumanEdits", Claim.NOT_AI),
            Map.entry("digitalCreation", Claim.NOT_AI),
            Map.entry("digitalArt", Claim.NOT_AI),
            Map.entry("screenCapture", Claim.NOT_AI),
            Map.entry("virtualRecording", Claim.NOT_AI));

    private SourceTypes() {}

    /// Returns what the term says; takes the whole URI, or the bare term.
    static Optional<Claim> claim(String term) {
        var bare = term.strip();
        return Optional.ofNullable(CLAIMS.get(bare.substring(bare.lastIndexOf('/') + 1)));
    }
}
