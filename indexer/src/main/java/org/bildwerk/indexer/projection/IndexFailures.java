package org.bildwerk.indexer.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers which assets the index refused, and why, as the derived fact `index` of their version.
///
/// Only failures are kept: an asset without the fact is in the index.
public final class IndexFailures {
    /// The kind of derived fact under which a failure is kept.
    static final String KIND = "index";

    private static final String MAKER = "index-v" + Indices.MAPPING;

    private final JdbcClient jdbc;

    public IndexFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An asset that is not in the index as it should be.
    public record Failure(AssetId asset, String fileName, String reason, Instant since) {}

    /// Returns what failed, latest first.
    public List<Failure> list(int limit) {
        return jdbc.sql("""
                        select a.id, a.file_name, d.reason, d.updated_at
                          from bw_derived d join bw_asset a on a.current_version = d.version_id
                         where d.kind = 'index' and d.state = 'failed'
                         order by d.updated_at desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new Failure(
                        new AssetId(row.getObject("id", UUID.class)),
                        row.getString("file_name"),
                        row.getString("reason"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    /// Returns how many failed.
    public long count() {
        return jdbc.sql("select count(*) from bw_derived where kind = 'index' and state = 'failed'")
                .query(Long.class)
                .single();
    }

    /// Notes the outcome of one batch.
    void record(Collection<AssetId> batch, Map<AssetId, String> failed) {
        var mended = batch.stream()
                .filter(asset -> !failed.containsKey(asset))
                .map(AssetId::toString)
                .toArray(String[]::new);
        jdbc.sql("""
                        delete from bw_derived d using bw_version v
                         where d.kind = 'index' and d.version_id = v.id and v.asset_id = any(:ids::uuid[])
                        """).param("ids", mended).update();
        failed.forEach(this::failed);
    }

    private void failed(AssetId asset, String reason) {
        jdbc.sql("""
                        insert into bw_derived (version_id, kind, maker, state, reason)
                        select current_version, 'index', :maker, 'failed', :reason from bw_asset where id = :id
                        on conflict (version_id, kind) do update
                           set maker = excluded.maker, reason = excluded.reason, state = 'failed', updated_at = now()
                        """)
                .param("maker", MAKER)
                .param("reason", reason)
                .param("id", asset.value())
                .update();
    }
}
