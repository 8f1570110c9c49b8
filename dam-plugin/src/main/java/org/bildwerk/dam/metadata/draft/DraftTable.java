package org.bildwerk.dam.metadata.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Visibility.Condition;
import org.bildwerk.dam.metadata.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps drafts, apart from the texts of the assets; within the transaction of the caller.
final class DraftTable {

    /// A draft of a text that somebody has written meanwhile waits for nobody.
    private static final String STILL_MISSING = """
            not exists (select 1 from bw_asset_text t where t.asset_id = d.asset_id and t.language = d.language
                and case d.field when 'title' then t.title when 'alt' then t.alt else t.caption end is not null)
            """;

    private final JdbcClient db;

    DraftTable(JdbcClient db) {
        this.db = db;
    }

    List<Draft> of(AssetId asset) {
        return db.sql("select * from bw_draft where asset_id = :asset order by language, field")
                .param("asset", asset.value())
                .query(DraftTable::draft)
                .list();
    }

    Optional<Draft> open(AssetId asset, String language, TextField field) {
        return db.sql("""
                select * from bw_draft
                where asset_id = :asset and language = :language and field = :field and state = 'draft'
                for update
                """)
                .param("asset", asset.value())
                .param("language", language)
                .param("field", field.key())
                .query(DraftTable::draft)
                .optional();
    }

    /// Returns open drafts of assets outside the bin, the oldest first.
    List<Draft> open(Condition visible, @Nullable String language, Set<TextField> fields, int limit) {
        return db.sql("""
                select d.* from bw_draft d join bw_asset a on a.id = d.asset_id
                where d.state = 'draft' and a.binned_at is null and d.field = any(:fields)
                    and (cast(:language as text) is null or d.language = :language) and
                """ + STILL_MISSING + "and " + visible.sql()
                        + " order by d.created_at, d.asset_id, d.language, d.field limit :limit")
                .param("fields", fields.stream().map(TextField::key).toArray(String[]::new))
                .param("language", language)
                .param("limit", limit)
                .params(visible.parameters())
                .query(DraftTable::draft)
                .list();
    }

    /// Returns the open drafts of some assets, in the order of a form.
    List<Draft> openOf(Collection<AssetId> assets) {
        return db.sql("""
                select * from bw_draft d
                where state = 'draft' and asset_id = any(cast(:assets as uuid[])) and
                """ + STILL_MISSING
                        + "order by asset_id, language, array_position(array['title', 'alt', 'caption'], field)")
                .param("assets", assets.stream().map(AssetId::toString).toArray(String[]::new))
                .query(DraftTable::draft)
                .list();
    }

    Optional<Draft> decided(AssetId asset, String language, TextField field) {
        return db.sql("""
                select * from bw_draft
                where asset_id = :asset and language = :language and field = :field
                    and state in ('confirmed', 'rejected')
                for update
                """)
                .param("asset", asset.value())
                .param("language", language)
                .param("field", field.key())
                .query(DraftTable::draft)
                .optional();
    }

    void reopen(Draft draft) {
        db.sql("""
                update bw_draft set state = 'draft', decided_at = null, decided_by = null
                where asset_id = :asset and language = :language and field = :field
                """)
                .param("asset", draft.asset().value())
                .param("language", draft.language())
                .param("field", draft.field().key())
                .update();
    }

    /// Writes a proposal over what was there, unless a person has rejected the very same words.
    void propose(AssetId asset, String language, TextField field, String text, String source, Set<String> basis) {
        db.sql("""
                insert into bw_draft (asset_id, language, field, state, text, source, basis)
                values (:asset, :language, :field, 'draft', :text, :source, :basis)
                on conflict (asset_id, language, field) do update set state = 'draft', text = excluded.text,
                    source = excluded.source, basis = excluded.basis, reason = null, created_at = now(),
                    decided_at = null, decided_by = null
                where not (bw_draft.state = 'rejected' and bw_draft.text is not distinct from excluded.text)
                """)
                .param("asset", asset.value())
                .param("language", language)
                .param("field", field.key())
                .param("text", text)
                .param("source", source)
                .param("basis", basis.toArray(String[]::new))
                .update();
    }

    void delete(Draft draft) {
        db.sql("delete from bw_draft where asset_id = :asset and language = :language and field = :field")
                .param("asset", draft.asset().value())
                .param("language", draft.language())
                .param("field", draft.field().key())
                .update();
    }

    /// Writes why there is no proposal; an open draft of before stays.
    void fail(AssetId asset, String language, TextField field, String source, String reason) {
        db.sql("""
                insert into bw_draft (asset_id, language, field, state, source, reason)
                values (:asset, :language, :field, 'failed', :source, :reason)
                on conflict (asset_id, language, field) do update set source = excluded.source,
                    reason = excluded.reason, created_at = now()
                where bw_draft.state = 'failed'
                """)
                .param("asset", asset.value())
                .param("language", language)
                .param("field", field.key())
                .param("source", source)
                .param("reason", reason)
                .update();
    }

    void decide(Draft draft, Draft.State state, String text, String by) {
        db.sql("""
                update bw_draft set state = :state, text = :text, decided_at = now(), decided_by = :by
                where asset_id = :asset and language = :language and field = :field
                """)
                .param("state", state.key())
                .param("text", text)
                .param("by", by)
                .param("asset", draft.asset().value())
                .param("language", draft.language())
                .param("field", draft.field().key())
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new AssetId(row.getObject("asset_id", UUID.class)),
                row.getString("language"),
                TextField.valueOf(row.getString("field").toUpperCase(Locale.ROOT)),
                Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("source"),
                Arrays.asList((String[]) row.getArray("basis").getArray()),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
