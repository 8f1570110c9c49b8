package org.bildwerk.dam.site;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Where each site wants the content credential of its pictures. Thread-safe.
public final class SiteCredentials {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    SiteCredentials(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// What the audit keeps of a choice.
    private record Entry(CredentialChoice credential) {}

    /// Returns what the site wants; automatic where nobody has said anything.
    public CredentialChoice of(Site site) {
        return jdbc.sql("select choice from bw_site_credential where site_id = ?")
                .param(site.id().value())
                .query(String.class)
                .optional()
                .map(CredentialChoice::of)
                .orElse(CredentialChoice.AUTOMATIC);
    }

    /// Changes what the site wants; takes the role SEO. What is live already is delivered accordingly from now on.
    public void choose(Caller caller, Site site, CredentialChoice choice) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            var before = of(site);
            if (before == choice) {
                return;
            }
            jdbc.sql("""
                    insert into bw_site_credential (site_id, choice) values (?, ?)
                    on conflict (site_id) do update set choice = excluded.choice
                    """).params(site.id().value(), choice.key()).update();
            var command = new Command("site.update", "site:" + site.key(), new Entry(before), new Entry(choice));
            ledger.record(caller, command, new SiteChanged(site.id()));
        });
    }
}
