package org.bildwerk.dam.site;

import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Which sites heed what visitors ask for. Thread-safe.
public final class SiteOptIns {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    SiteOptIns(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// Tells whether the site heeds it.
    public boolean isHeeded(Site site, OptIn wish) {
        return jdbc.sql("select exists (select from %s where site_id = ?)".formatted(wish.table))
                .param(site.id().value())
                .query(Boolean.class)
                .single();
    }

    /// Changes whether the site heeds it, from now on; takes the role SEO.
    public void choose(Caller caller, Site site, OptIn wish, boolean heeded) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            if (write(site, wish, heeded) > 0) {
                var command = new Command(
                        "site.update", "site:" + site.key(), Map.of(wish.label, !heeded), Map.of(wish.label, heeded));
                ledger.record(caller, command, new SiteChanged(site.id()));
            }
        });
    }

    private int write(Site site, OptIn wish, boolean heeded) {
        var sql = heeded
                ? "insert into %s (site_id) values (?) on conflict do nothing"
                : "delete from %s where site_id = ?";
        return jdbc.sql(sql.formatted(wish.table)).param(site.id().value()).update();
    }
}
