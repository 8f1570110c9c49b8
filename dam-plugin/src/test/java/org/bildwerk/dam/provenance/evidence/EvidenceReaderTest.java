package org.bildwerk.dam.provenance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.bildwerk.dam.provenance.evidence.Evidence.Strength;
import org.bildwerk.dam.provenance.evidence.generator.Samples;
import org.junit.jupiter.api.Test;

class EvidenceReaderTest {

    private static final String TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /// The report of a C2PA reader on a picture that was cropped after it had been made.
    private static final String CHAIN = """
            {"active_manifest": "urn:c2pa:b", "validation_state": "%s", "manifests": {
              "urn:c2pa:b": {"claim_generator_info": [{"name": "Editor", "version": "1"}],
                "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [{"action": "c2pa.opened"},
                  {"action": "c2pa.cropped"}]}}],
                "ingredients": [{"relationship": "%s", "active_manifest": "urn:c2pa:a"}]},
              "urn:c2pa:a": {"assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [
                {"action": "c2pa.created", "softwareAgent": {"name": "Painter", "version": "3"},
                 "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/%s"}]}}]}}}""";

    @Test
    void saysNothingOfAFileThatSaysNothing() {
        assertThat(EvidenceReader.read(Traces.NONE, null, null).report()).isEqualTo(EvidenceReport.NONE);
    }

    @Test
    void followsACredentialToTheParent() {
        var report = credential("Trusted", "parentOf", "trainedAlgorithmicMedia");
        assertThat(report.origin()).isEqualTo(AiOrigin.YES);
        assertThat(report.evidence())
                .containsExactly(new Evidence(
                        Source.C2PA,
                        Strength.SIGNED,
                        Claim.AI_MADE,
                        "Painter 3",
                        "trusted, " + TERMS + "trainedAlgorithmicMedia"));
    }

    @Test
    void takesAPlacedPictureForAPartAndAnInputForNothing() {
        assertThat(credential("Valid", "componentOf", "trainedAlgorithmicMedia").origin())
                .isEqualTo(AiOrigin.PARTLY);
        assertThat(credential("Valid", "inputTo", "trainedAlgorithmicMedia").origin())
                .isEqualTo(AiOrigin.UNKNOWN);
        assertThat(credential("Valid", "parentOf", "digitalCapture").origin()).isEqualTo(AiOrigin.NO);
    }

    @Test
    void trustsABrokenSignatureNoMoreThanAHint() {
        var report = credential("Invalid", "parentOf", "trainedAlgorithmicMedia");
        assertThat(report.evidence().getFirst().strength()).isEqualTo(Strength.HINTED);
        assertThat(report.origin()).isEqualTo(AiOrigin.LIKELY);
    }

    @Test
    void endsInManifestsThatNameEachOther() {
        var ring =
                CHAIN.formatted("Valid", "parentOf", "trainedAlgorithmicMedia").replace("urn:c2pa:a", "urn:c2pa:b");
        assertThat(EvidenceReader.read(Traces.NONE, ring, null).report().warnings())
                .isEmpty();
    }

    @Test
    void namesWhatContradictsItself() {
        var traces = new Traces(List.of(
                new Trace(Place.PNG_TEXT, "parameters", Samples.INFOTEXT),
                new Trace(Place.XMP, "Iptc4xmpExt:DigitalSourceType", TERMS + "digitalCapture")));
        var report = EvidenceReader.read(traces, null, null).report();
        assertThat(report.origin()).isEqualTo(AiOrigin.CONTRADICTED);
        assertThat(report.conflicts())
                .containsExactly(
                        new EvidenceReport.Conflict(Source.SOURCE_TYPE, Claim.NOT_AI, Source.GENERATOR, Claim.AI_MADE));
    }

    @Test
    void weighsSourceTypesOfEveryAge() {
        assertThat(sourceType("trainedAlgorithmicMedia")).isEqualTo(AiOrigin.YES);
        assertThat(sourceType("compositeWithTrainedAlgorithmicMedia")).isEqualTo(AiOrigin.PARTLY);
        assertThat(sourceType("minorHumanEdits")).isEqualTo(AiOrigin.NO);
        assertThat(sourceType("digitalArt")).isEqualTo(AiOrigin.NO);
        assertThat(sourceType("somethingOfTomorrow")).isEqualTo(AiOrigin.UNKNOWN);
    }

    @Test
    void takesNamesOfToolsForHints() {
        assertThat(hint(Place.XMP, "xmp:CreatorTool", "Adobe Firefly")).isEqualTo(AiOrigin.LIKELY);
        assertThat(hint(Place.XMP, "photoshop:Credit", "Made with Google AI")).isEqualTo(AiOrigin.LIKELY);
        assertThat(hint(Place.EXIF, "Software", "Bing Image Creator")).isEqualTo(AiOrigin.LIKELY);
        assertThat(hint(Place.XMP, "xmp:CreatorTool", "Adobe Photoshop 26.1")).isEqualTo(AiOrigin.UNKNOWN);
    }

    @Test
    void takesOurOwnMarkForDetected() {
        var report = EvidenceReader.read(Traces.NONE, null, new MarkFound("00c0ffee", 31.5))
                .report();
        assertThat(report.origin()).isEqualTo(AiOrigin.YES);
        assertThat(report.evidence().getFirst().strength()).isEqualTo(Strength.DETECTED);
    }

    @Test
    void makesARecipeOfTheFourFields() {
        var findings = EvidenceReader.read(
                new Traces(List.of(
                        new Trace(Place.XMP, "Iptc4xmpExt:AISystemUsed", "Painter"),
                        new Trace(Place.XMP, "Iptc4xmpExt:AISystemVersionUsed", "3"),
                        new Trace(Place.XMP, "Iptc4xmpExt:AIPromptInformation", "a quiet street"))),
                null,
                null);
        assertThat(findings.report().origin()).isEqualTo(AiOrigin.YES);
        var recipe = Objects.requireNonNull(findings.recipe());
        assertThat(recipe.model()).isEqualTo("Painter 3");
        assertThat(recipe.prompt()).isEqualTo("a quiet street");
    }

    @Test
    void takesTheRecipeThatKnowsMost() {
        var traces =
                Samples.png(Map.of("parameters", "a\nSteps: 1, Seed: 2, CFG scale: 3", "prompt", Samples.COMFY_PROMPT));
        var recipe =
                Objects.requireNonNull(EvidenceReader.read(traces, null, null).recipe());
        assertThat(recipe.model()).isEqualTo("landscape_v2.safetensors");
    }

    @Test
    void keepsPromptsOutOfTheReport() {
        for (var sample : Samples.all()) {
            var findings = EvidenceReader.read(sample, null, null);
            assertThat(findings.report().origin()).isEqualTo(AiOrigin.YES);
            assertThat(findings.prompts()).isNotEmpty();
            var json = Json.write(findings.report());
            findings.prompts().forEach(prompt -> assertThat(json).doesNotContain(prompt));
        }
    }

    @Test
    void comesBackFromJsonAsItWas() {
        var report = credential("Valid", "parentOf", "trainedAlgorithmicMedia");
        var json = Json.write(report);
        assertThat(json).contains("\"ai-made\"", "\"signed\"", "\"c2pa\"", "\"yes\"");
        assertThat(Json.mapper().readValue(json, EvidenceReport.class)).isEqualTo(report);
    }

    @Test
    void survivesSeededMutationsOfACredential() {
        var random = new Random(7);
        var whole = CHAIN.formatted("Valid", "parentOf", "trainedAlgorithmicMedia");
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder(whole);
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                text.setCharAt(random.nextInt(text.length()), "\"{}[]:,0x".charAt(random.nextInt(9)));
            }
            var report = EvidenceReader.read(Traces.NONE, text.toString(), null).report();
            assertThat(new ArrayList<>(report.evidence())).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static EvidenceReport credential(String state, String relation, String type) {
        return EvidenceReader.read(Traces.NONE, CHAIN.formatted(state, relation, type), null)
                .report();
    }

    private static AiOrigin sourceType(String term) {
        return hint(Place.XMP, "Iptc4xmpExt:DigitalSourceType", TERMS + term);
    }

    private static AiOrigin hint(Place place, String name, String text) {
        return EvidenceReader.read(Samples.one(place, name, text), null, null)
                .report()
                .origin();
    }
}
