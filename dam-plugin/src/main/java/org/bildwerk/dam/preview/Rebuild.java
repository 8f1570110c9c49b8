package org.bildwerk.dam.preview;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.vips.Vips;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Makes derived facts again: those that another release made, and those that failed or are missing.
public final class Rebuild {

    private static final int APPENDED_AT_ONCE = 1_000;

    private final JdbcClient db;
    private final Vips vips;
    private final Jobs jobs;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    Rebuild(JdbcClient db, Vips vips, Jobs jobs, Ledger ledger, TransactionOperations transaction) {
        this.db = db;
        this.vips = vips;
        this.jobs = jobs;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// How many derived facts of a kind are in a state.
    public record Count(String kind, String state, long facts) {}

    /// Counts the derived facts of current versions by kind and state; takes an administrator.
    public List<Count> counts(Caller caller) {
        caller.require("see derived facts", Role.ADMINISTRATOR);
        return db.sql("""
                select d.kind, d.state, count(*) as facts
                from bw_derived d join bw_asset a on a.current_version = d.version_id
                group by d.kind, d.state order by d.kind, d.state
                """)
                .query((row, number) -> new Count(row.getString("kind"), row.getString("state"), row.getLong("facts")))
                .list();
    }

    /// Orders all facts of current versions that are not fresh, after marking as stale what another maker made; takes
    /// an administrator.
    public Job start(Caller caller) {
        caller.require("rebuild previews", Role.ADMINISTRATOR);
        return Objects.requireNonNull(transaction.execute(status -> {
            markStale();
            var request = new JobRequest(
                    PreviewHandler.KIND, "Rebuild of derived facts", Lane.RENDER, -10, null, null, List.of());
            var job = jobs.submit(caller, request);
            var items = unfinished();
            for (int from = 0; from < items.size(); from += APPENDED_AT_ONCE) {
                jobs.append(job.id(), items.subList(from, Math.min(items.size(), from + APPENDED_AT_ONCE)));
            }
            record Ordered(int assets) {}
            ledger.record(caller, new Command("preview.rebuild", "job:" + job.id(), null, new Ordered(items.size())));
            return jobs.find(caller, job.id()).orElse(job);
        }));
    }

    private void markStale() {
        db.sql("""
                update bw_derived set state = 'stale', reason = 'Made by ' || maker, updated_at = now()
                where state = 'fresh' and (
                    kind = any(:kinds) and not starts_with(maker, :maker)
                    or kind = :metadata and maker <> :reader)
                """)
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .param("maker", PreviewRenderer.maker(vips))
                .param("metadata", Fact.EMBEDDED_METADATA)
                .param("reader", EmbeddedMetadataReader.MAKER)
                .update();
    }

    private List<JobRequest.Item> unfinished() {
        return db.sql("""
                select distinct a.id, d.version_id
                from bw_derived d join bw_asset a on a.current_version = d.version_id
                where d.state <> 'fresh' and d.kind = any(:kinds)
                """)
                .param(
                        "kinds",
                        Stream.concat(Fact.OF_PREVIEW.stream(), Stream.of(Fact.EMBEDDED_METADATA))
                                .toArray(String[]::new))
                .query((row, number) -> PreviewOrders.item(
                        new AssetId(row.getObject("id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class))))
                .list();
    }
}
