package org.bildwerk.dam.site;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Which sites tell the prompt with their pictures. None does unless somebody said so. Thread-safe.
public final class SitePrompts {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    SitePrompts(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// What the audit keeps of a choice.
    private record Entry(boolean prompts) {}

    /// Tells whether the pictures of the site carry their prompts.
    public boolean toldBy(Site site) {
        return jdbc.sql("select exists (select from bw_site_prompt where site_id = ?)")
                .param(site.id().value())
                .query(Boolean.class)
                .single();
    }

    /// Changes whether the site tells prompts; takes the role publisher, since what is told cannot be called
    /// back. What is live already is delivered accordingly from
    /// now on; files that are out stay as they are.
    public void choose(Caller caller, Site site, boolean told) {
        caller.require("have prompts told", Role.PUBLISHER);
        transaction.executeWithoutResult(status -> {
            if (write(site, told) == 0) {
                return;
            }
            var command = new Command("site.update", "site:" + site.key(), new Entry(!told), new Entry(told));
            ledger.record(caller, command, new SiteChanged(site.id()));
        });
    }

    private int write(Site site, boolean told) {
        var sql = told
                ? "insert into bw_site_prompt (site_id) values (?) on conflict do nothing"
                : "delete from bw_site_prompt where site_id = ?";
        return jdbc.sql(sql).param(site.id().value()).update();
    }
}
