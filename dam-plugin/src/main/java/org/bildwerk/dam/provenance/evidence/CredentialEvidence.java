package org.bildwerk.dam.provenance.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bildwerk.dam.metadata.embedded.Plain;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.bildwerk.dam.provenance.evidence.Evidence.Strength;
import org.bildwerk.dam.provenance.evidence.generator.BoundedJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the report of a C2PA reader: what the actions of the manifest, and of those that it was made from, say.
final class CredentialEvidence {

    private static final int MOST_MANIFESTS = 100;

    private final JsonNode json;
    private final Set<String> seen = new HashSet<>();
    private final Set<Claim> claims = new TreeSet<>();
    private @Nullable String software;
    private @Nullable String term;

    private CredentialEvidence(JsonNode json) {
        this.json = json;
    }

    static List<Evidence> of(String reader, List<String> warnings) {
        var json = BoundedJson.object(reader);
        if (json.isEmpty()) {
            warnings.add("The report on the content credential cannot be read");
        }
        return json.map(CredentialEvidence::new)
                .flatMap(CredentialEvidence::read)
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Evidence> read() {
        manifest(text(json.path("active_manifest")), false);
        var claim = claim();
        if (claim == null) {
            return Optional.empty();
        }
        var state = text(json.path("validation_state"));
        var strength = "Valid".equals(state) || "Trusted".equals(state) ? Strength.SIGNED : Strength.HINTED;
        var detail = (state == null ? "unverified" : state.toLowerCase(java.util.Locale.ROOT))
                + (term == null ? "" : ", " + term);
        return Optional.of(new Evidence(Source.C2PA, strength, claim, software, detail));
    }

    private @Nullable Claim claim() {
        if (claims.contains(Claim.AI_MADE) && claims.size() == 1) {
            return Claim.AI_MADE;
        }
        return claims.contains(Claim.AI_MADE) || claims.contains(Claim.AI_EDITED)
                ? Claim.AI_EDITED
                : claims.stream().findFirst().orElse(null);
    }

    /// Reads a manifest and its ingredients. What a placed part says is true of a part only; what merely served as
    /// input says nothing about the picture.
    private void manifest(@Nullable String label, boolean part) {
        var manifest = label == null ? null : json.path("manifests").get(label);
        if (manifest == null || seen.size() >= MOST_MANIFESTS || !seen.add(label)) {
            return;
        }
        for (var assertion : manifest.path("assertions")) {
            var name = String.valueOf(text(assertion.path("label")));
            if (name.startsWith("c2pa.actions")) {
                assertion.path("data").path("actions").forEach(action -> action(manifest, action, part));
            } else if (name.startsWith("c2pa.ai-disclosure")) {
                claims.add(part ? Claim.AI_EDITED : Claim.AI_MADE);
            }
        }
        for (var ingredient : manifest.path("ingredients")) {
            var relation = String.valueOf(text(ingredient.path("relationship")));
            if (relation.equals("parentOf") || relation.equals("componentOf")) {
                manifest(text(ingredient.path("active_manifest")), part || relation.equals("componentOf"));
            }
        }
    }

    private void action(JsonNode manifest, JsonNode action, boolean part) {
        var type = text(action.path("digitalSourceType"));
        var says = type == null ? Optional.<Claim>empty() : SourceTypes.claim(type);
        if (says.isEmpty()) {
            return;
        }
        var claim = says.get();
        claims.add(part && claim.isAi() ? Claim.AI_EDITED : claim);
        if (term == null || claim.isAi()) {
            term = Plain.line(String.valueOf(type));
            var agent = agent(action.path("softwareAgent"));
            software =
                    agent == null ? agent(manifest.path("claim_generator_info").path(0)) : agent;
        }
    }

    private static @Nullable String agent(JsonNode agent) {
        if (!agent.isObject()) {
            return Plain.textOrNull(text(agent), 150);
        }
        var parts = new ArrayList<String>();
        for (var name : List.of("name", "version")) {
            Optional.ofNullable(Plain.textOrNull(text(agent.path(name)), 100)).ifPresent(parts::add);
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
