package org.bildwerk.delivery.audit;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How often the pages of a site are audited by themselves.
@RestController
@RequestMapping("/api/v1/sites/{site}/page-audits/schedule")
final class AuditScheduleController {

    private final AuditSchedule schedule;
    private final Sites sites;
    private final Identity identity;

    AuditScheduleController(AuditSchedule schedule, Sites sites, Identity identity) {
        this.schedule = schedule;
        this.sites = sites;
        this.identity = identity;
    }

    /// @param everyDays null where the site is audited by hand alone
    record Body(@Nullable Integer everyDays) {}

    @GetMapping
    Body one(@PathVariable String site) {
        identity.caller();
        return new Body(schedule.of(sites.get(site)).orElse(null));
    }

    @PutMapping
    Body choose(@PathVariable String site, @RequestBody Body wish) {
        var found = sites.get(site);
        var days = wish.everyDays();
        if (days == null) {
            schedule.remove(identity.caller(), found);
        } else {
            schedule.choose(identity.caller(), found, days);
        }
        return new Body(schedule.of(found).orElse(null));
    }

    @DeleteMapping
    Body remove(@PathVariable String site) {
        schedule.remove(identity.caller(), sites.get(site));
        return new Body(null);
    }
}
