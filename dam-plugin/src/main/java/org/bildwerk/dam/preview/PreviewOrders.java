package org.bildwerk.dam.preview;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders previews, within the transaction of the caller.
public final class PreviewOrders {

    private final JdbcClient db;
    private final Jobs jobs;

    PreviewOrders(JdbcClient db, Jobs jobs) {
        this.db = db;
        this.jobs = jobs;
    }

    /// Orders the previews of a version that has none yet.
    ///
    /// @param batch name of the intake under which the work is shown; null for none
    public void make(Caller caller, AssetId asset, VersionId version, @Nullable String batch) {
        var title = batch == null ? "Intake" : batch;
        var key = "preview:" + caller.user() + ":" + (batch == null ? "" : batch);
        var job = jobs.standing(caller, PreviewHandler.KIND, title, Lane.RENDER, key);
        jobs.append(job, List.of(item(asset, version)));
    }

    /// Orders the previews of a version whose picture looks different now; the old ones stay until then, as stale.
    public void remake(Caller caller, AssetId asset, VersionId version) {
        db.sql("""
                update bw_derived set state = 'stale', reason = 'The picture was edited', updated_at = now()
                where version_id = :version and kind = any(:kinds) and state = 'fresh'
                """)
                .param("version", version.value())
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .update();
        make(caller, asset, version, null);
    }

    static JobRequest.Item item(AssetId asset, VersionId version) {
        return new JobRequest.Item(asset.toString(), Map.of("version", version.toString()));
    }
}
