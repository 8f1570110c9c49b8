package org.bildwerk.delivery.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.stamp.RenditionSigner;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The renditions with a credential, for as long as their publication is live: signing twice gives other bytes, so the
/// first ones stay. Also remembers what could not be signed, and why. Thread-safe.
public final class KeptRenditions {

    private final JdbcClient db;
    private final BlobStore store;
    private final Blobs blobs;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();
    private final RecentlyKept recent = new RecentlyKept();

    public KeptRenditions(JdbcClient db, BlobStore store, Blobs blobs, TransactionOperations transaction, Clock clock) {
        this.db = db;
        this.store = store;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns a name that nobody can guess and that tells nothing.
    String newId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Optional<KeptRendition> find(RenditionOrder order, CredentialPlace place) {
        var address = address(order, place);
        return recent.find(address).or(() -> {
            var found = read(order, place);
            found.filter(kept -> kept.image() != null).ifPresent(kept -> recent.add(address, kept));
            return found;
        });
    }

    private Optional<KeptRendition> read(RenditionOrder order, CredentialPlace place) {
        return db.sql("""
                select * from bw_rendition
                where asset_key = :assetKey and rev = :rev and spec = :spec and type = :type and place = :place
                    and prompt = :prompt
                """)
                .param("assetKey", order.release().publication().assetKey())
                .param("rev", order.release().publication().rev())
                .param("spec", order.spec().toString())
                .param("type", order.type().extension())
                .param("place", place.key())
                .param("prompt", order.release().prompts())
                .query(KeptRenditions::row)
                .optional();
    }

    /// Returns the rendition whose manifest has the name.
    public Optional<KeptRendition> byId(String id) {
        return db.sql("select * from bw_rendition where id = ?")
                .param(id)
                .query(KeptRenditions::row)
                .optional();
    }

    /// Returns what could not be signed, the latest first.
    ///
    /// @param site null for all sites
    List<KeptRendition> failures(@Nullable SiteId site, int limit) {
        return db.sql("""
                select * from bw_rendition
                where state = 'failed' and (cast(:site as uuid) is null or site_id = :site)
                order by updated_at desc, id limit :limit
                """)
                .param("site", site == null ? null : site.value())
                .param("limit", limit)
                .query(KeptRenditions::row)
                .list();
    }

    /// Lets what could not be signed be tried again at once.
    void makeDue(KeptRendition failed) {
        db.sql("update bw_rendition set updated_at = 'epoch' where id = ? and state = 'failed'")
                .param(failed.id())
                .update();
    }

    /// Removes what could not be signed, unless it was tried again meanwhile.
    void forgetFailure(KeptRendition failed) {
        db.sql("delete from bw_rendition where id = ? and state = 'failed'")
                .param(failed.id())
                .update();
    }

    /// Reads the image whole.
    byte[] image(KeptRendition kept) {
        return bytes(Objects.requireNonNull(kept.image()));
    }

    /// Reads the manifest that lies beside; empty where there is none.
    public Optional<byte[]> manifest(KeptRendition kept) {
        return Optional.ofNullable(kept.manifest()).map(this::bytes);
    }

    private byte[] bytes(BlobId id) {
        try (var in = store.open(id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the rendition %s failed".formatted(id), e);
        }
    }

    /// Keeps a signed rendition. Where another node was faster, its rendition is the one that counts.
    ///
    /// @return what is kept now; empty where the picture was withdrawn meanwhile
    Optional<KeptRendition> keep(String id, RenditionOrder order, Naming naming, RenditionSigner.Signed signed) {
        var image = commit(signed.bytes());
        var manifest = naming.place() == CredentialPlace.BESIDE ? commit(signed.manifest()) : null;
        transaction.executeWithoutResult(status -> {
            if (write(id, order, naming, null, image, manifest) == 0) {
                return;
            }
            blobs.retain(image, signed.bytes().length, order.type().mediaType());
            if (manifest != null) {
                blobs.retain(manifest, signed.manifest().length, "application/c2pa");
            }
        });
        return find(order, naming.place()).filter(kept -> kept.image() != null);
    }

    /// Notes that a rendition could not be signed.
    void failed(RenditionOrder order, Naming naming, String reason) {
        write(newId(), order, naming, reason, null, null);
    }

    private int write(
            String id,
            RenditionOrder order,
            Naming naming,
            @Nullable String reason,
            @Nullable BlobId image,
            @Nullable BlobId manifest) {
        var publication = order.release().publication();
        return db.sql("""
                insert into bw_rendition as r (id, asset_id, asset_key, site_id, rev, spec, type, place, prompt, state, reason,
                    rendition_key, image_sha256, manifest_sha256, updated_at)
                select :id, p.asset_id, :assetKey, p.site_id, p.rev, :spec, :type, :place, :prompt, :state, :reason, :key,
                    :image, :manifest, :now
                from bw_publication p
                where p.asset_id = :asset and p.rev = :rev and p.ended_at is null
                for share
                on conflict (asset_key, rev, spec, type, place, prompt) do update
                set id = excluded.id, state = excluded.state, reason = excluded.reason,
                    rendition_key = excluded.rendition_key, image_sha256 = excluded.image_sha256,
                    manifest_sha256 = excluded.manifest_sha256, updated_at = excluded.updated_at
                where r.state = 'failed'
                """)
                .param("id", id)
                .param("asset", publication.asset().value())
                .param("assetKey", publication.assetKey())
                .param("rev", publication.rev())
                .param("spec", order.spec().toString())
                .param("type", order.type().extension())
                .param("place", naming.place().key())
                .param("prompt", order.release().prompts())
                .param("state", reason == null ? "fresh" : "failed")
                .param("reason", reason)
                .param("key", naming.key())
                .param("image", image == null ? null : image.sha256())
                .param("manifest", manifest == null ? null : manifest.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private BlobId commit(byte[] bytes) {
        try (var staging = store.stage()) {
            staging.stream().write(bytes);
            return staging.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("Keeping a rendition failed", e);
        }
    }

    /// Lets go of the renditions of an asset whose publication is not live any more.
    void forgetEnded(AssetId asset) {
        transaction.executeWithoutResult(status -> {
            var ended =
                    db.sql("""
                    delete from bw_rendition r
                    where r.asset_id = ? and not exists (
                        select from bw_publication p
                        where p.asset_id = r.asset_id and p.rev = r.rev and p.ended_at is null)
                    returning *
                    """).param(asset.value()).query(KeptRenditions::row).list();
            ended.stream()
                    .flatMap(kept -> Stream.of(Optional.ofNullable(kept.image()), Optional.ofNullable(kept.manifest())))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(BlobId::sha256))
                    .forEach(blobs::release);
        });
    }

    private static String address(RenditionOrder order, CredentialPlace place) {
        return order.address().path() + " " + place.key() + (order.release().prompts() ? " with prompt" : "");
    }

    private static KeptRendition row(ResultSet row, int number) throws SQLException {
        return new KeptRendition(
                row.getString("id"),
                row.getString("asset_key"),
                row.getString("rev"),
                row.getString("spec"),
                row.getString("type"),
                CredentialPlace.valueOf(row.getString("place").toUpperCase(Locale.ROOT)),
                row.getBoolean("prompt"),
                row.getString("rendition_key"),
                row.getString("reason"),
                blob(row.getString("image_sha256")),
                blob(row.getString("manifest_sha256")),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable BlobId blob(@Nullable String sha256) {
        return sha256 == null ? null : new BlobId(sha256);
    }
}
