package org.bildwerk.dam.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.quality.Pdq;
import org.bildwerk.quality.PdqHash;
import org.bildwerk.quality.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes what the checks found.
final class ResultRows {

    private final JdbcClient db;

    ResultRows(JdbcClient db) {
        this.db = db;
    }

    /// A version's file, and the picture of it that is there already.
    ///
    /// @param plain whether a preview shows the same: that of what was generated would carry the mark, that
    /// of a transparent picture has lost what cannot be seen
    /// @param preview of 1024 pixels; null where there is none, or an edited one
    record Stored(BlobId file, boolean plain, @Nullable BlobId preview) {}

    Optional<Stored> stored(VersionId version) {
        return db.sql("""
                select v.sha256, v.origin <> 'generate' and not v.has_alpha as plain, p.sha256 as preview
                from bw_version v left join bw_derived p on p.version_id = v.id and p.kind = 'preview-1024'
                    and p.state = 'fresh' and p.maker not like '%, edit %'
                where v.id = ?
                """)
                .param(version.value())
                .query((row, number) -> new Stored(
                        new BlobId(row.getString("sha256")),
                        row.getBoolean("plain"),
                        row.getString("preview") == null ? null : new BlobId(row.getString("preview"))))
                .optional();
    }

    Optional<Measured> find(VersionId version) {
        return db.sql("select * from bw_quality where version_id = ?")
                .param(version.value())
                .query((row, number) -> measured(row, results(version)))
                .optional();
    }

    /// Writes what was found; tells whether it did. It does not where the version is gone, or where somebody who
    /// knew more was faster.
    ///
    /// @param knowing whether the writer knows how the picture was made: he replaces what the checks of now found
    boolean write(VersionId version, Measured measured, boolean knowing) {
        var written = db.sql("""
                insert into bw_quality (version_id, making, maker, state, reason)
                select id, cast(:making as jsonb), :maker, :state, :reason
                from (select id from bw_version where id = :version for key share) version
                on conflict (version_id) do update set making = excluded.making, maker = excluded.maker,
                    state = excluded.state, reason = excluded.reason, measured_at = now()
                where :knowing or bw_quality.maker <> excluded.maker
                """)
                .param("knowing", knowing)
                .param("version", version.value())
                .param("making", Json.write(measured.making()))
                .param("maker", measured.maker())
                .param("state", measured.state().name().toLowerCase(Locale.ROOT))
                .param("reason", measured.reason())
                .update();
        if (written == 0) {
            return false;
        }
        db.sql("delete from bw_check_result where version_id = ?")
                .param(version.value())
                .update();
        measured.results().forEach(result -> insert(version, result));
        var hash = measured.hash();
        if (hash != null) {
            write(version, hash);
        }
        return true;
    }

    /// Returns which of these were not measured by this maker, and have a preview or will have none.
    List<VersionId> ready(List<VersionId> versions, String maker) {
        return db.sql("""
                select d.version_id from bw_derived d left join bw_quality q on q.version_id = d.version_id
                where d.version_id = any(:versions) and d.kind = 'preview-1024' and d.state in ('fresh', 'failed')
                  and (q.version_id is null or q.maker <> :maker)
                """)
                .param("versions", versions.stream().map(VersionId::value).toArray(UUID[]::new))
                .param("maker", maker)
                .query((row, number) -> new VersionId(row.getObject("version_id", UUID.class)))
                .list();
    }

    /// Returns current versions that were never measured, or by another maker, the newest first.
    List<VersionId> unfinished(String maker, int limit) {
        return db.sql("""
                select a.current_version from bw_asset a left join bw_quality q on q.version_id = a.current_version
                where a.current_version is not null and a.binned_at is null
                  and (q.version_id is null or q.maker <> :maker)
                order by a.created_at desc limit :limit
                """)
                .param("maker", maker)
                .param("limit", limit)
                .query((row, number) -> new VersionId(row.getObject("current_version", UUID.class)))
                .list();
    }

    /// Makes failed measurements stale, so that they are made again.
    void forgetFailures() {
        db.sql("update bw_quality set state = 'stale', maker = '' where state = 'failed'")
                .update();
    }

    /// Counts current versions by the state of their results.
    Map<String, Long> counts(String maker) {
        return db
                .sql("""
                select case when q.version_id is null then 'missing' when q.maker <> :maker then 'stale' else q.state end
                    as state, count(*) as versions
                from bw_asset a left join bw_quality q on q.version_id = a.current_version
                where a.current_version is not null group by 1
                """)
                .param("maker", maker)
                .query((row, number) -> Map.entry(row.getString("state"), row.getLong("versions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Measured.Result> results(VersionId version) {
        return db.sql("select * from bw_check_result where version_id = ?")
                .param(version.value())
                .query((row, number) -> new Measured.Result(
                        row.getString("name"),
                        row.getString("check_version"),
                        row.getObject("value", Double.class),
                        row.getString("reason")))
                .list();
    }

    private void insert(VersionId version, Measured.Result result) {
        db.sql("insert into bw_check_result (version_id, name, check_version, value, reason) values (?, ?, ?, ?, ?)")
                .param(version.value())
                .param(result.check())
                .param(result.version())
                .param(result.value())
                .param(result.reason())
                .update();
    }

    private void write(VersionId version, Pdq.Hashed hashed) {
        var turns = Arrays.stream(Turn.values())
                .map(hashed::turned)
                .map(ResultRows::bits)
                .collect(Collectors.joining(",", "{", "}"));
        db.sql("""
                insert into bw_picture_hash (version_id, quality, hash, turns)
                values (:version, :quality, cast(:hash as bit(256)), cast(:turns as bit(256)[]))
                on conflict (version_id) do update set quality = excluded.quality, hash = excluded.hash,
                    turns = excluded.turns
                """)
                .param("version", version.value())
                .param("quality", hashed.quality())
                .param("hash", bits(hashed.hash()))
                .param("turns", turns)
                .update();
    }

    // PostgreSQL reads hexadecimal bits with an x before them.
    private static String bits(PdqHash hash) {
        return "x" + hash;
    }

    private static Measured measured(ResultSet row, List<Measured.Result> results) throws SQLException {
        return new Measured(
                Json.mapper().readValue(row.getString("making"), Making.class),
                row.getString("maker"),
                Derived.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                results,
                null);
    }
}
