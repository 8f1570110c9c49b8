package org.bildwerk.dam.provenance.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.job.JobId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The evidence of AI origin of one asset, and its rebuild for all.
@RestController
final class EvidenceController {

    private final AssetEvidence evidence;
    private final EvidenceOrders orders;
    private final Identity identity;

    EvidenceController(AssetEvidence evidence, EvidenceOrders orders, Identity identity) {
        this.evidence = evidence;
        this.orders = orders;
        this.identity = identity;
    }

    /// The evidence as the API tells it; enums by their keys.
    record Answer(
            String state,
            @Nullable String reason,
            EvidenceReport evidence,
            @Nullable Recipe recipe,
            @Nullable String recipeFrom) {}

    @GetMapping("/api/v1/assets/{id}/evidence")
    Answer evidence(@PathVariable UUID id) {
        var kept = evidence.of(identity.caller(), new AssetId(id));
        return new Answer(
                kept.state().name().toLowerCase(Locale.ROOT),
                kept.reason(),
                kept.report(),
                kept.recipe(),
                kept.recipe() == null ? null : kept.fromFile() ? "file" : "generation");
    }

    @PostMapping("/api/v1/evidence/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, JobId> rebuild() {
        return Map.of("job", orders.rebuild(identity.caller()).id());
    }
}
