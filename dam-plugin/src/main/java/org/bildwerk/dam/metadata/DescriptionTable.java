package org.bildwerk.dam.metadata;

import java.sql.Timestamp;
import java.time.Instant;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes description and rights of one asset into their tables, within the transaction of the caller.
public final class DescriptionTable {

    private final JdbcClient db;

    public DescriptionTable(JdbcClient db) {
        this.db = db;
    }

    /// Writes both for an asset that has none yet.
    ///
    /// @throws InvalidDescriptionException if a field cannot be kept as given
    /// @throws UnknownLanguageException if a text is for a language that there is not
    public void insert(AssetId asset, Description description, Rights rights) {
        write(asset, DescriptionRules.checked(description), DescriptionRules.checked(rights));
    }

    private void write(AssetId asset, Description description, Rights rights) {
        writeTerms(asset, description);
        writeTexts(asset, description);
        writeRights(asset, rights);
    }

    void replace(AssetId asset, Description description, Rights rights) {
        db.sql("delete from bw_asset_text where asset_id = :asset")
                .param("asset", asset.value())
                .update();
        write(asset, description, rights);
    }

    private void writeTerms(AssetId asset, Description description) {
        db.sql("""
                update bw_asset set keywords = :keywords, creators = :creators, digital_source_type = :sourceType
                where id = :asset
                """)
                .param("keywords", description.keywords().toArray(String[]::new))
                .param("creators", description.creators().toArray(String[]::new))
                .param("sourceType", description.digitalSourceType())
                .param("asset", asset.value())
                .update();
    }

    private void writeTexts(AssetId asset, Description description) {
        if (description.texts().isEmpty()) {
            return;
        }
        var languages = description.texts().keySet().toArray(String[]::new);
        db.sql("""
                insert into bw_asset_text (asset_id, language, title, caption, alt)
                select :asset, * from unnest(cast(:languages as text[]), cast(:titles as text[]),
                    cast(:captions as text[]), cast(:alts as text[]))
                """)
                .param("asset", asset.value())
                .param("languages", languages)
                .param("titles", column(description, TextField.TITLE))
                .param("captions", column(description, TextField.CAPTION))
                .param("alts", column(description, TextField.ALT))
                .update();
    }

    private void writeRights(AssetId asset, Rights rights) {
        db.sql("""
                insert into bw_rights (asset_id, holder, credit_line, copyright_notice, licence_url, acquire_url,
                    usage_terms, territory, valid_from, valid_until, embargo_until, releases, data_mining)
                values (:asset, :holder, :creditLine, :copyrightNotice, :licenceUrl, :acquireUrl,
                    :usageTerms, :territory, :validFrom, :validUntil, :embargoUntil, :releases, :dataMining)
                on conflict (asset_id) do update set holder = excluded.holder, credit_line = excluded.credit_line,
                    copyright_notice = excluded.copyright_notice, licence_url = excluded.licence_url,
                    acquire_url = excluded.acquire_url, usage_terms = excluded.usage_terms,
                    territory = excluded.territory, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until, embargo_until = excluded.embargo_until,
                    releases = excluded.releases, data_mining = excluded.data_mining
                """)
                .param("asset", asset.value())
                .param("holder", rights.holder())
                .param("creditLine", rights.creditLine())
                .param("copyrightNotice", rights.copyrightNotice())
                .param("licenceUrl", rights.licenceUrl())
                .param("acquireUrl", rights.acquireUrl())
                .param("usageTerms", rights.usageTerms())
                .param("territory", rights.territory())
                .param("validFrom", timestamp(rights.validFrom()))
                .param("validUntil", timestamp(rights.validUntil()))
                .param("embargoUntil", timestamp(rights.embargoUntil()))
                .param("releases", rights.releases())
                .param("dataMining", rights.dataMining())
                .update();
    }

    private static @Nullable String[] column(Description description, TextField field) {
        return description.texts().values().stream().map(field::of).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
