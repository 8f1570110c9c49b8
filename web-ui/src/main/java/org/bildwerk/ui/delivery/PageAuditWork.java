package org.bildwerk.ui.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.audit.AuditSchedule;
import org.bildwerk.delivery.audit.KeptFinding;
import org.bildwerk.delivery.audit.PageAudit;
import org.bildwerk.delivery.audit.PageAudits;
import org.springframework.stereotype.Component;

/// Audits of pages, as the one who is signed in.
@Component
class PageAuditWork {

    private final Identity identity;
    private final PageAudits audits;
    private final AuditSchedule schedule;
    private final Jobs jobs;
    private final AssetCatalog catalog;

    PageAuditWork(Identity identity, PageAudits audits, AuditSchedule schedule, Jobs jobs, AssetCatalog catalog) {
        this.identity = identity;
        this.audits = audits;
        this.schedule = schedule;
        this.jobs = jobs;
        this.catalog = catalog;
    }

    Optional<PageAudit> latest(Site site) {
        return audits.latest(site);
    }

    List<KeptFinding> findings(Site site) {
        return audits.findings(site);
    }

    /// Returns the days between two audits; 0 where they are started by hand alone.
    int everyDays(Site site) {
        return schedule.of(site).orElse(0);
    }

    boolean mayChange() {
        return identity.caller().is(Role.SEO);
    }

    /// @param days 0 for by hand alone
    void every(Site site, int days) {
        if (days == 0) {
            schedule.remove(identity.caller(), site);
        } else {
            schedule.choose(identity.caller(), site, days);
        }
    }

    void start(Site site) {
        audits.start(identity.caller(), site);
    }

    /// Tells whether the person may stop it.
    boolean mine(PageAudit audit) {
        return jobs.find(identity.caller(), audit.job()).isPresent();
    }

    void stop(PageAudit audit) {
        jobs.cancel(identity.caller(), audit.job());
    }

    /// Returns the pictures that findings are about and that the person sees, by id.
    Map<AssetId, Asset> pictures(Collection<KeptFinding> findings) {
        var ids = findings.stream()
                .map(kept -> kept.finding().asset())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return catalog.all(identity.caller(), ids).stream()
                .collect(Collectors.toMap(Asset::id, Function.identity(), (one, same) -> one));
    }
}
