package org.bildwerk.delivery.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.migration.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Audits of the pages of a site, and what they found, as JSON and as CSV.
@RestController
@RequestMapping("/api/v1/sites/{site}")
final class AuditController {

    private final PageAudits audits;
    private final Sites sites;
    private final Identity identity;

    AuditController(PageAudits audits, Sites sites, Identity identity) {
        this.audits = audits;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param listed pages that were to be looked at
    /// @param pages that were looked at
    /// @param unread pages and lists that could not be read
    /// @param pictures image tags with pictures of ours
    /// @param others image tags with pictures of others
    /// @param why it looked at nothing, or not at all pages; null else
    record AuditBody(
            JobId job,
            String state,
            int listed,
            int pages,
            int unread,
            int pictures,
            int others,
            @Nullable String why,
            String orderedBy,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static AuditBody of(PageAudit audit) {
            var counts = audit.counts();
            var why = audit.why();
            return new AuditBody(
                    audit.job(),
                    audit.state().key(),
                    counts.listed(),
                    counts.pages(),
                    counts.unread(),
                    counts.pictures(),
                    counts.others(),
                    why == null ? null : why.text(),
                    audit.orderedBy(),
                    audit.startedAt(),
                    audit.endedAt());
        }
    }

    record FindingBody(
            String rule,
            String severity,
            String state,
            String page,
            String picture,
            @Nullable AssetId asset,
            @Nullable String assetKey,
            String reason,
            Instant foundAt) {

        static FindingBody of(KeptFinding kept) {
            var finding = kept.finding();
            return new FindingBody(
                    finding.rule().key(),
                    finding.rule().severity().key(),
                    kept.state().key(),
                    finding.page(),
                    finding.picture(),
                    finding.asset(),
                    finding.assetKey(),
                    finding.text(),
                    kept.foundAt());
        }

        String line() {
            return Stream.of(rule, severity, state, page, picture, assetKey, reason, foundAt.toString())
                    .map(text -> Csv.field(Objects.requireNonNullElse(text, "")))
                    .collect(Collectors.joining(","));
        }
    }

    @PostMapping("/page-audits")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AuditBody start(@PathVariable String site) {
        return AuditBody.of(audits.start(identity.caller(), sites.get(site)));
    }

    @GetMapping("/page-audits")
    List<AuditBody> all(@PathVariable String site) {
        identity.caller();
        return audits.of(sites.get(site)).stream().map(AuditBody::of).toList();
    }

    @GetMapping("/page-findings")
    List<FindingBody> findings(@PathVariable String site) {
        identity.caller();
        return audits.findings(sites.get(site)).stream().map(FindingBody::of).toList();
    }

    @GetMapping("/page-findings.csv")
    void csv(@PathVariable String site, HttpServletResponse response) throws IOException {
        var found = findings(site);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"page-findings-%s.csv\"".formatted(site));
        var out = response.getWriter();
        out.print("rule,severity,state,page,picture,asset,reason,found\r\n");
        found.forEach(finding -> out.print(finding.line() + "\r\n"));
    }
}
