package org.bildwerk.dam.site;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Which sites give files as wide as the browser says that it needs them (`Sec-CH-Width`, `Sec-CH-DPR`). None does
/// unless somebody said so, because caches then keep more copies of each picture. Thread-safe.
public final class SiteClientHints {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    SiteClientHints(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// What the audit keeps of a choice.
    private record Entry(boolean clientHints) {}

    /// Tells whether the site does.
    public boolean honouredBy(Site site) {
        return jdbc.sql("select exists (select from bw_site_client_hints where site_id = ?)")
                .param(site.id().value())
                .query(Boolean.class)
                .single();
    }

    /// Changes whether the site does, from now on; takes the role SEO.
    public void choose(Caller caller, Site site, boolean honoured) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            if (write(site, honoured) > 0) {
                var command =
                        new Command("site.update", "site:" + site.key(), new Entry(!honoured), new Entry(honoured));
                ledger.record(caller, command, new SiteChanged(site.id()));
            }
        });
    }

    private int write(Site site, boolean honoured) {
        var sql = honoured
                ? "insert into bw_site_client_hints (site_id) values (?) on conflict do nothing"
                : "delete from bw_site_client_hints where site_id = ?";
        return jdbc.sql(sql).param(site.id().value()).update();
    }
}
