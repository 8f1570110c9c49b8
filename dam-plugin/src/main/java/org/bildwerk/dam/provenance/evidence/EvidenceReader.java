package org.bildwerk.dam.provenance.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.embedded.Plain;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.bildwerk.dam.provenance.evidence.Evidence.Strength;
import org.bildwerk.dam.provenance.evidence.generator.Dialects;
import org.bildwerk.dam.provenance.evidence.generator.Found;
import org.jspecify.annotations.Nullable;

/// Gathers the evidence of one file and weighs it. Never throws, whatever the texts are. Thread-safe.
public final class EvidenceReader {

    /// Names what reads the evidence; another name makes what was read before stale.
    public static final String MAKER = "evidence 1";

    private static final List<String> SOURCE_TYPE_NAMES =
            List.of("Iptc4xmpExt:DigitalSourceType", "Iptc4xmpExt:DigitalSourcefileType");

    private EvidenceReader() {}

    /// Reads everything.
    ///
    /// @param credential the JSON report of the C2PA reader; null where the file has no credential
    /// @param mark our own mark, if the detector found one
    public static Findings read(Traces traces, @Nullable String credential, @Nullable MarkFound mark) {
        var evidence = new ArrayList<Evidence>();
        var warnings = new ArrayList<String>();
        if (credential != null) {
            evidence.addAll(CredentialEvidence.of(credential, warnings));
        }
        if (mark != null) {
            evidence.add(new Evidence(
                    Source.WATERMARK, Strength.DETECTED, Claim.AI_MADE, "Bildwerk", "mark " + mark.payload()));
        }
        sourceTypes(traces, evidence);
        evidence.addAll(aiFields(traces).stream().toList());
        var found = Dialects.read(traces);
        for (var one : found) {
            evidence.add(evidence(one));
            warnings.addAll(one.warnings());
        }
        evidence.addAll(ToolNames.of(traces));
        var recipes = Stream.concat(found.stream().map(Found::recipe), Stream.of(declared(traces)))
                .filter(Objects::nonNull)
                .toList();
        return new Findings(
                EvidenceReport.of(evidence, warnings),
                recipes.stream()
                        .max(Comparator.comparingInt(EvidenceReader::known))
                        .orElse(null),
                recipes.stream()
                        .map(Recipe::prompt)
                        .filter(prompt -> !prompt.isBlank())
                        .toList());
    }

    private static void sourceTypes(Traces traces, List<Evidence> evidence) {
        for (var name : SOURCE_TYPE_NAMES) {
            traces.xmp(name)
                    .flatMap(term -> SourceTypes.claim(term)
                            .map(claim ->
                                    new Evidence(Source.SOURCE_TYPE, Strength.DECLARED, claim, null, Plain.line(term))))
                    .ifPresent(evidence::add);
        }
    }

    private static Optional<Evidence> aiFields(Traces traces) {
        var fields = Stream.of("AISystemUsed", "AIPromptInformation", "AIPromptWriterName", "AISystemVersionUsed")
                .filter(name -> traces.xmp("Iptc4xmpExt:" + name).isPresent())
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(
                        Source.AI_FIELDS, Strength.DECLARED, Claim.AI_MADE, system(traces), String.join(", ", fields)));
    }

    private static @Nullable String system(Traces traces) {
        var name = traces.xmp("Iptc4xmpExt:AISystemUsed").orElse("");
        var version = traces.xmp("Iptc4xmpExt:AISystemVersionUsed").orElse("");
        return Plain.textOrNull((name + " " + version).strip(), 150);
    }

    private static Evidence evidence(Found found) {
        var software =
                found.version() == null ? found.software() : Plain.line(found.software() + " " + found.version());
        var strength = found.recipe() == null ? Strength.HINTED : Strength.DECLARED;
        var claim = found.edited() ? Claim.AI_EDITED : Claim.AI_MADE;
        var detail =
                found.recipe() == null ? null : Plain.textOrNull(found.recipe().model(), 150);
        return new Evidence(Source.GENERATOR, strength, claim, software, detail);
    }

    /// Returns what the AI fields say of a recipe; null where there are none.
    private static @Nullable Recipe declared(Traces traces) {
        var prompt =
                Plain.textOrNull(traces.xmp("Iptc4xmpExt:AIPromptInformation").orElse(null), 50_000);
        var model = system(traces);
        return prompt == null && model == null
                ? null
                : new Recipe(
                        model == null ? "" : model,
                        null,
                        prompt == null ? "" : prompt,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /// Counts what a recipe knows.
    private static int known(Recipe recipe) {
        var parts = Stream.of(
                recipe.negativePrompt(),
                recipe.seed(),
                recipe.scheduler(),
                recipe.numInferenceSteps(),
                recipe.guidanceScale(),
                recipe.width());
        return (recipe.prompt().isEmpty() ? 0 : 3)
                + (recipe.model().isEmpty() ? 0 : 2)
                + (int) parts.filter(Objects::nonNull).count();
    }
}
