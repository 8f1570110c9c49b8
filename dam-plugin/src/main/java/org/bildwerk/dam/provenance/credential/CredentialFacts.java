package org.bildwerk.dam.provenance.credential;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fact `credential` of versions: the state of the credential that a file came with. Thread-safe.
final class CredentialFacts {

    static final String KIND = "credential";

    private final JdbcClient db;

    CredentialFacts(JdbcClient db) {
        this.db = db;
    }

    record Source(AssetId asset, VersionId version, BlobId blob, String mediaType) {}

    /// What is kept of a credential, to be searched and shown on lists.
    record Summary(
            String state,
            String standing,
            @Nullable String signer,
            @Nullable String issuer,
            List<String> failures) {

        static Summary of(Credential credential) {
            var signature = credential.signature();
            return new Summary(
                    credential.state().key(),
                    credential.standing().key(),
                    signature == null ? null : signature.signer(),
                    signature == null ? null : signature.issuer(),
                    credential.failures().stream()
                            .map(Credential.Finding::code)
                            .distinct()
                            .toList());
        }
    }

    Optional<Source> source(VersionId version) {
        return db.sql("select asset_id, id, sha256, media_type from bw_version where id = ?")
                .param(version.value())
                .query((row, number) -> new Source(
                        new AssetId(row.getObject("asset_id", UUID.class)),
                        new VersionId(row.getObject("id", UUID.class)),
                        new BlobId(row.getString("sha256")),
                        row.getString("media_type")))
                .optional();
    }

    /// Returns the state that was read before; that of a file nobody has read yet counts as absent.
    String state(VersionId version) {
        return db.sql("select value ->> 'state' from bw_derived where version_id = ? and kind = 'credential'")
                .param(version.value())
                .query(String.class)
                .optional()
                .orElse(Credential.State.ABSENT.key());
    }

    void write(VersionId version, String maker, Credential credential) {
        boolean verified = credential.state() != Credential.State.NOT_VERIFIED;
        db.sql("""
                insert into bw_derived (version_id, kind, maker, state, reason, value)
                select id, 'credential', :maker, :state, :reason, cast(:value as jsonb) from bw_version
                where id = :version
                on conflict (version_id, kind) do update
                set maker = excluded.maker, state = excluded.state, reason = excluded.reason, value = excluded.value,
                    updated_at = now()
                """)
                .param("maker", maker)
                .param("state", verified ? "fresh" : "missing")
                .param(
                        "reason",
                        verified ? null : credential.findings().getFirst().explanation())
                .param("value", Json.write(Summary.of(credential)))
                .param("version", version.value())
                .update();
    }
}
