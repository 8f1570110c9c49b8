package org.bildwerk.dam.audit;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The trail and its proof, for those who answer for the library.
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {

    private static final int MOST = 1000;

    private final AuditTrail trail;
    private final Identity identity;

    AuditController(AuditTrail trail, Identity identity) {
        this.trail = trail;
        this.identity = identity;
    }

    @GetMapping
    List<AuditEntry> entries(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        identity.caller().require("read the audit", Role.REVIEWER);
        var count = Math.clamp(limit, 1, MOST);
        return subject == null ? trail.latest(count, before) : trail.of(subject, count);
    }

    @GetMapping("/verify")
    Map<String, Object> verify() {
        identity.caller().require("verify the audit", Role.REVIEWER);
        return switch (trail.verify()) {
            case Verification.Intact intact ->
                Map.of("intact", true, "entries", intact.entries(), "head", intact.head());
            case Verification.Broken broken ->
                Map.of("intact", false, "sequence", broken.sequence(), "why", broken.why());
        };
    }
}
