package org.bildwerk.dam.quality;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the gates say of one asset, and who let it through.
@RestController
@RequestMapping("/api/v1/assets/{id}")
final class QualityController {

    private final QualityGate gate;
    private final Waivers waivers;
    private final Sites sites;
    private final Identity identity;

    QualityController(QualityGate gate, Waivers waivers, Sites sites, Identity identity) {
        this.gate = gate;
        this.waivers = waivers;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param passes whether nothing blocks
    record Report(String gate, @Nullable String site, int profile, boolean passes, List<Verdict> verdicts) {}

    /// @param until null: it does not end
    record Order(
            @Nullable String check,
            @Nullable String gate,
            @Nullable String site,
            @Nullable String reason,
            @Nullable Instant until) {}

    @GetMapping("/verdicts")
    Report verdicts(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "publish") String gate,
            @RequestParam(required = false) @Nullable String site) {
        var verdicts = this.gate.verdicts(identity.caller(), new AssetId(id), Gate.of(gate), site(site));
        return new Report(gate, site, verdicts.profile(), !verdicts.blocked(), verdicts.all());
    }

    @GetMapping("/waivers")
    List<Waiver> waivers(@PathVariable UUID id) {
        return waivers.of(identity.caller(), new AssetId(id));
    }

    @PostMapping("/waivers")
    @ResponseStatus(HttpStatus.CREATED)
    Waiver waive(@PathVariable UUID id, @RequestBody Order order) {
        return waivers.waive(
                identity.caller(),
                new AssetId(id),
                Objects.requireNonNullElse(order.check(), ""),
                Gate.of(Objects.requireNonNullElse(order.gate(), "publish")),
                site(order.site()),
                Objects.requireNonNullElse(order.reason(), ""),
                order.until());
    }

    @DeleteMapping("/waivers/{waiver}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID waiver) {
        waivers.revoke(identity.caller(), new AssetId(id), waiver);
    }

    private @Nullable Site site(@Nullable String key) {
        return key == null ? null : sites.get(key);
    }
}
