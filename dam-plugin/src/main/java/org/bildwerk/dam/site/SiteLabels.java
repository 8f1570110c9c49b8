package org.bildwerk.dam.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Which sites put a visible label on their pictures. None does unless somebody said so. Thread-safe.
/// Why it comes with the next publication: `docs/decisions/0032-a-visible-label-is-published.md`.
public final class SiteLabels {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    SiteLabels(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// Returns the rule of the site.
    public LabelRule of(Site site) {
        return jdbc.sql("select * from bw_site_label where site_id = ?")
                .param(site.id().value())
                .query(SiteLabels::rule)
                .optional()
                .orElse(LabelRule.NONE);
    }

    /// Returns what would stand on the picture if it were published on the site now; empty for nothing.
    public Optional<PictureLabel> on(Asset asset, Site site) {
        return of(site).of(asset);
    }

    /// Changes the rule; takes the role SEO. What is live stays as it is until it is published again.
    public void choose(Caller caller, Site site, LabelRule rule) {
        caller.require("change sites", Role.SEO);
        transaction.executeWithoutResult(status -> {
            var before = of(site);
            if (before.equals(rule) || (before.scope() == rule.scope() && rule.scope() == LabelRule.Scope.NONE)) {
                return;
            }
            write(site, rule);
            var command = new Command("site.update", "site:" + site.key(), before, rule);
            ledger.record(caller, command, new SiteChanged(site.id()));
        });
    }

    private void write(Site site, LabelRule rule) {
        jdbc.sql("delete from bw_site_label where site_id = ?")
                .param(site.id().value())
                .update();
        if (rule.scope() == LabelRule.Scope.NONE) {
            return;
        }
        var label = rule.label();
        jdbc.sql("""
                insert into bw_site_label (site_id, scope, words, corner, size, least_width)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        site.id().value(),
                        rule.scope().key(),
                        label.words().key(),
                        label.corner().key(),
                        label.sizePercent(),
                        label.leastWidthPx())
                .update();
    }

    private static LabelRule rule(ResultSet row, int number) throws SQLException {
        return new LabelRule(
                LabelRule.Scope.parse(row.getString("scope")).orElseThrow(),
                new PictureLabel(
                        PictureLabel.Words.parse(row.getString("words")).orElseThrow(),
                        PictureLabel.Corner.parse(row.getString("corner")).orElseThrow(),
                        row.getInt("size"),
                        row.getInt("least_width")));
    }
}
