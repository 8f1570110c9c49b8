package org.bildwerk.delivery.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Which sites are audited by themselves, and how often. Thread-safe.
public final class AuditSchedule {

    private static final int LONGEST = 31;

    private final JdbcClient db;
    private final PageAudits audits;
    private final Sites sites;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // What is due when, who does it, and the books.
    AuditSchedule(
            JdbcClient db,
            PageAudits audits,
            Sites sites,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.db = db;
        this.audits = audits;
        this.sites = sites;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What the audit keeps of a choice.
    private record Entry(@Nullable Integer pageAuditEveryDays) {}

    /// Returns how many days lie between two audits of the site; empty where it is audited by hand alone.
    public Optional<Integer> of(Site site) {
        return db.sql("select every_days from bw_page_audit_schedule where site_id = ?")
                .param(site.id().value())
                .query(Integer.class)
                .optional();
    }

    /// Has the site audited every so many days from now on; takes the role SEO.
    ///
    /// @param days from 1 to 31
    /// @throws AuditException if it is another number
    public void choose(Caller caller, Site site, int days) {
        caller.require("change sites", Role.SEO);
        if (days < 1 || days > LONGEST) {
            throw new AuditException(DeliveryRefusal.AUDIT_TIME_WRONG, LONGEST);
        }
        change(
                caller,
                site,
                days,
                () -> db.sql("""
                insert into bw_page_audit_schedule (site_id, every_days, due_at)
                values (:site, :days, cast(:now as timestamptz) + make_interval(days => :days))
                on conflict (site_id) do update set every_days = excluded.every_days, due_at = excluded.due_at
                """)
                        .param("site", site.id().value())
                        .param("days", days)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }

    /// Has the site audited by hand alone; takes the role SEO.
    public void remove(Caller caller, Site site) {
        caller.require("change sites", Role.SEO);
        change(
                caller,
                site,
                null,
                () -> db.sql("delete from bw_page_audit_schedule where site_id = ?")
                        .param(site.id().value())
                        .update());
    }

    /// Orders what is due; for the application itself.
    void startDue() {
        var due = due();
        sites.all().stream()
                .filter(site -> due.contains(site.id()))
                .forEach(site -> transaction.executeWithoutResult(status -> {
                    audits.start(Caller.system(), site);
                    put(site);
                }));
    }

    private List<SiteId> due() {
        return db.sql("select site_id from bw_page_audit_schedule where due_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new SiteId(row.getObject("site_id", UUID.class)))
                .list();
    }

    private void put(Site site) {
        db.sql("""
                update bw_page_audit_schedule
                   set due_at = cast(? as timestamptz) + make_interval(days => every_days) where site_id = ?
                """).params(Timestamp.from(clock.instant()), site.id().value()).update();
    }

    private void change(Caller caller, Site site, @Nullable Integer days, Runnable write) {
        transaction.executeWithoutResult(status -> {
            var before = new Entry(of(site).orElse(null));
            var after = new Entry(days);
            write.run();
            if (!before.equals(after)) {
                ledger.record(caller, new Command("site.update", "site:" + site.key(), before, after));
            }
        });
    }
}
