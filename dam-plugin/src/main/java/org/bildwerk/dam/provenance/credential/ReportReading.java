package org.bildwerk.dam.provenance.credential;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bildwerk.dam.provenance.credential.Credential.Deed;
import org.bildwerk.dam.provenance.credential.Credential.Finding;
import org.bildwerk.dam.provenance.credential.Credential.Origin;
import org.bildwerk.dam.provenance.credential.Credential.Severity;
import org.bildwerk.dam.provenance.credential.Credential.Signature;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.Credential.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the library's report into a [Credential]. The chain is followed to a bounded depth and size, since a hostile
/// file decides how long it is.
final class ReportReading {

    private static final int DEEPEST = 24;
    private static final int MOST = 400;
    private static final int LONGEST_TEXT = 500;

    private final JsonNode report;
    private int origins;

    ReportReading(JsonNode report) {
        this.report = report;
    }

    Credential credential(String reader) {
        var active = text(report, "active_manifest");
        if (active == null) {
            return Credential.unreadable(reader, "No manifest is the active one");
        }
        var state = State.valueOf(
                report.path("validation_state").asString("Invalid").toUpperCase(java.util.Locale.ROOT));
        var manifest = manifest(active);
        return new Credential(state, standing(state), signature(manifest), findings(), origin(null, active, 1), reader);
    }

    private Standing standing(State state) {
        return switch (state) {
            case TRUSTED ->
                "user_anchors".equals(text(report.path("validation_results"), "trustListUri"))
                        ? Standing.OWN_AUTHORITY
                        : Standing.TRUSTED;
            case VALID -> Standing.UNKNOWN_SIGNER;
            default -> Standing.BROKEN;
        };
    }

    private List<Finding> findings() {
        var active = report.path("validation_results").path("activeManifest");
        var all = new ArrayList<Finding>();
        all.addAll(findings(active, "failure", Severity.FAILURE));
        report.path("validation_results")
                .path("ingredientDeltas")
                .valueStream()
                .forEach(delta -> all.addAll(findings(delta.path("validationDeltas"), "failure", Severity.FAILURE)));
        all.addAll(findings(active, "informational", Severity.INFORMATIONAL));
        all.addAll(findings(active, "success", Severity.SUCCESS));
        return all.stream().limit(MOST).toList();
    }

    private static List<Finding> findings(JsonNode results, String field, Severity severity) {
        return results.path(field)
                .valueStream()
                .limit(MOST)
                .map(finding -> new Finding(
                        severity,
                        finding.path("code").asString(""),
                        text(finding, "explanation"),
                        text(finding, "url")))
                .toList();
    }

    /// @param ingredient null for the file itself
    private Origin origin(@Nullable JsonNode ingredient, @Nullable String label, int depth) {
        origins++;
        var manifest = manifest(label);
        var described = ingredient == null ? manifest : ingredient;
        var deeds = deeds(manifest);
        return new Origin(
                String.valueOf(described.path("title").asString("")),
                text(described, "format"),
                ingredient == null ? null : text(ingredient, "relationship"),
                label,
                generator(manifest),
                signature(manifest),
                deeds.stream()
                        .map(Deed::sourceType)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                deeds,
                described
                        .path("data_types")
                        .valueStream()
                        .map(type -> type.path("type").asString(""))
                        .toList(),
                ingredient == null
                        ? List.of()
                        : findings(
                                ingredient.path("validation_results").path("activeManifest"),
                                "failure",
                                Severity.FAILURE),
                text(described.path("thumbnail"), "identifier"),
                ingredients(manifest, depth));
    }

    private List<Origin> ingredients(JsonNode manifest, int depth) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        var found = new ArrayList<Origin>();
        for (var ingredient : manifest.path("ingredients")) {
            if (origins >= MOST) {
                break;
            }
            found.add(origin(ingredient, text(ingredient, "active_manifest"), depth + 1));
        }
        return found;
    }

    private JsonNode manifest(@Nullable String label) {
        return report.path("manifests").path(label == null ? "" : label);
    }

    private static List<Deed> deeds(JsonNode manifest) {
        return manifest.path("assertions")
                .valueStream()
                .filter(assertion -> Set.of("c2pa.actions", "c2pa.actions.v2")
                        .contains(base(assertion.path("label").asString(""))))
                .flatMap(assertion -> assertion.path("data").path("actions").valueStream())
                .limit(MOST)
                .map(action -> new Deed(
                        action.path("action").asString(""),
                        tool(action.path("softwareAgent")),
                        text(action, "digitalSourceType"),
                        text(action, "description"),
                        text(action, "when")))
                .toList();
    }

    private static String base(String label) {
        int number = label.indexOf("__");
        return number < 0 ? label : label.substring(0, number);
    }

    private static @Nullable String tool(JsonNode agent) {
        return agent.isString() ? cut(agent.asString()) : named(agent);
    }

    private static @Nullable String generator(JsonNode manifest) {
        var info = manifest.path("claim_generator_info").path(0);
        return info.isMissingNode() ? text(manifest, "claim_generator") : named(info);
    }

    private static @Nullable String named(JsonNode node) {
        var name = text(node, "name");
        var version = text(node, "version");
        return name == null || version == null ? name : name + " " + version;
    }

    private static @Nullable Signature signature(JsonNode manifest) {
        var info = manifest.path("signature_info");
        return info.isMissingNode()
                ? null
                : new Signature(
                        text(info, "common_name"),
                        text(info, "issuer"),
                        text(info, "alg"),
                        text(info, "cert_serial_number"),
                        instant(text(info, "time")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return Stream.of(node.path(field))
                .filter(JsonNode::isString)
                .map(value -> cut(value.asString()))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
