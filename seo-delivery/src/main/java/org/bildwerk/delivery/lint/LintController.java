package org.bildwerk.delivery.lint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.migration.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the linter finds on a site, as JSON and as CSV.
@RestController
final class LintController {

    private final Linter linter;
    private final Sites sites;
    private final Identity identity;

    LintController(Linter linter, Sites sites, Identity identity) {
        this.linter = linter;
        this.sites = sites;
        this.identity = identity;
    }

    record FindingBody(
            String rule,
            String severity,
            AssetId asset,
            String assetKey,
            String reason,
            @Nullable String page,
            @Nullable String slot,
            @Nullable String language,
            Mend.@Nullable Request mend) {

        static FindingBody of(Finding finding, String site) {
            var mend = finding.mend();
            return new FindingBody(
                    finding.rule().key(),
                    finding.rule().severity().key(),
                    finding.asset(),
                    finding.assetKey(),
                    finding.reason().text(),
                    finding.page(),
                    finding.slot(),
                    finding.language(),
                    mend == null ? null : mend.request(finding.asset(), site));
        }

        String line() {
            return Stream.of(rule, severity, assetKey, reason, page, slot, language)
                    .map(text -> Csv.field(Objects.requireNonNullElse(text, "")))
                    .collect(Collectors.joining(","));
        }
    }

    /// @param pictures that were looked at
    /// @param cut whether there were more findings than are told
    record AuditBody(int pictures, boolean cut, List<FindingBody> findings) {}

    @GetMapping("/api/v1/sites/{site}/findings")
    AuditBody findings(@PathVariable String site) {
        var audit = audit(site);
        return new AuditBody(
                audit.pictures(),
                audit.cut(),
                audit.findings().stream()
                        .map(finding -> FindingBody.of(finding, site))
                        .toList());
    }

    @GetMapping("/api/v1/sites/{site}/findings.csv")
    void csv(@PathVariable String site, HttpServletResponse response) throws IOException {
        var audit = audit(site);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"findings-%s.csv\"".formatted(site));
        var out = response.getWriter();
        out.print("rule,severity,asset,reason,page,slot,language\r\n");
        audit.findings()
                .forEach(finding -> out.print(FindingBody.of(finding, site).line() + "\r\n"));
    }

    private Linter.Audit audit(String site) {
        identity.caller();
        return linter.audit(sites.get(site));
    }
}
