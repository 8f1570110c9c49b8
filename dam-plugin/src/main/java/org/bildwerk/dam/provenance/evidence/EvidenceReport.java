package org.bildwerk.dam.provenance.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.bildwerk.dam.provenance.manifest.SourceType;

/// What a file says about its origin, weighed; no prompt in it.
///
/// @param evidence the strongest first
/// @param warnings what could not be read, in words
public record EvidenceReport(
        AiOrigin origin, List<Evidence> evidence, List<Conflict> conflicts, List<String> warnings) {

    public static final EvidenceReport NONE = new EvidenceReport(AiOrigin.UNKNOWN, List.of(), List.of(), List.of());

    public EvidenceReport {
        evidence = List.copyOf(evidence);
        conflicts = List.copyOf(conflicts);
        warnings = List.copyOf(warnings);
    }

    /// Two pieces of evidence that cannot both be true.
    ///
    /// @param stronger the one that counts more; the first of two that count alike
    public record Conflict(Source stronger, Claim says, Source weaker, Claim against) {}

    /// Returns IPTC's digital source type for a record that has none; empty where there are only hints, where something
    /// speaks against it, and where nothing speaks of AI.
    public Optional<String> sourceType() {
        return switch (origin) {
            case YES -> Optional.of(SourceType.TRAINED_ALGORITHMIC_MEDIA);
            case PARTLY -> Optional.of(SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
            case LIKELY, CONTRADICTED, NO, UNKNOWN -> Optional.empty();
        };
    }

    static EvidenceReport of(List<Evidence> found, List<String> warnings) {
        var evidence = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Evidence::strength).thenComparing(Evidence::source))
                .toList();
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i < evidence.size(); i++) {
            for (var weaker : evidence.subList(i + 1, evidence.size())) {
                var stronger = evidence.get(i);
                if (stronger.claim().isAi() != weaker.claim().isAi()) {
                    conflicts.add(new Conflict(stronger.source(), stronger.claim(), weaker.source(), weaker.claim()));
                }
            }
        }
        return new EvidenceReport(
                AiOrigin.of(evidence),
                evidence,
                conflicts.stream().distinct().toList(),
                warnings.stream().distinct().limit(20).toList());
    }
}
