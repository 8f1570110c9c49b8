package org.bildwerk.dam.provenance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.redaction.Redaction;
import org.bildwerk.dam.provenance.redaction.RedactionException;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.provenance.redaction.RedactionRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the prompt of an asset leaves with no file any more, and the decision that it does not.
@RestController
@RequestMapping("/api/v1/assets/{id}/provenance/redaction")
final class RedactionController {

    private final PromptRedaction redaction;
    private final Identity identity;

    RedactionController(PromptRedaction redaction, Identity identity) {
        this.redaction = redaction;
        this.identity = identity;
    }

    /// @param reason `trade-secret`, `personal-data` or `invalid-data`
    record Order(@Nullable String reason) {}

    /// @param reason null where nothing is redacted
    record State(
            boolean redacted,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {

        static State of(Optional<Redaction> redaction) {
            return redaction
                    .map(known -> new State(true, known.reason().key(), known.by(), known.at()))
                    .orElse(new State(false, null, null, null));
        }
    }

    @GetMapping
    State state(@PathVariable UUID id) {
        return State.of(redaction.of(identity.caller(), new AssetId(id)));
    }

    /// Redacts the prompt and stamps the picture anew.
    @PostMapping
    State redact(@PathVariable UUID id, @RequestBody Order order) throws InterruptedException {
        var wanted = order.reason() == null ? "" : order.reason();
        var reason = RedactionReason.parse(wanted)
                .orElseThrow(() -> new RedactionException(RedactionRefusal.REDACTION_REASON_UNKNOWN, wanted));
        redaction.redact(identity.caller(), new AssetId(id), reason);
        return state(id);
    }
}
