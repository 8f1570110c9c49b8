package org.bildwerk.delivery.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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

    private final RenditionTable table;
    private final BlobStore store;
    private final Blobs blobs;
    private final TransactionOperations transaction;
    private final RandomGenerator random = new SecureRandom();
    private final RecentlyKept recent = new RecentlyKept();

    public KeptRenditions(JdbcClient db, BlobStore store, Blobs blobs, TransactionOperations transaction, Clock clock) {
        this.table = new RenditionTable(db, clock);
        this.store = store;
        this.blobs = blobs;
        this.transaction = transaction;
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
            var found = table.find(order, place);
            found.filter(kept -> kept.image() != null && !kept.provisional())
                    .ifPresent(kept -> recent.add(address, kept));
            return found;
        });
    }

    /// Returns the rendition whose manifest has the name.
    public Optional<KeptRendition> byId(String id) {
        return table.byId(id);
    }

    /// Tells whether there was a manifest of this name, of a publication that has ended.
    public boolean isEnded(String manifest) {
        return table.isEnded(manifest);
    }

    /// Returns what could not be signed, the latest first.
    ///
    /// @param site null for all sites
    List<KeptRendition> failures(@Nullable SiteId site, int limit) {
        return table.failures(site, limit);
    }

    /// Lets what could not be signed be tried again at once.
    void makeDue(KeptRendition failed) {
        table.makeDue(failed);
    }

    /// Removes what could not be signed, unless it was tried again meanwhile.
    void forgetFailure(KeptRendition failed) {
        table.forgetFailure(failed);
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

    /// Keeps a signed rendition. Where another node was faster, its rendition is the one that counts, unless its
    /// quality was not measured and that of this one was.
    ///
    /// @return what is kept now; empty where the picture was withdrawn meanwhile
    Optional<KeptRendition> keep(String id, RenditionOrder order, Naming naming, RenditionSigner.Signed signed) {
        var image = commit(signed.bytes());
        var manifest = naming.place() == CredentialPlace.BESIDE ? commit(signed.manifest()) : null;
        transaction.executeWithoutResult(status -> {
            var before =
                    naming.measured() ? table.takeProvisional(order, naming.place()) : Optional.<KeptRendition>empty();
            if (table.write(order, new RenditionTable.Entry(id, naming, null, image, manifest)) == 0) {
                status.setRollbackOnly();
                return;
            }
            before.ifPresent(this::release);
            blobs.retain(image, signed.bytes().length, order.type().mediaType());
            if (manifest != null) {
                blobs.retain(manifest, signed.manifest().length, "application/c2pa");
            }
        });
        return find(order, naming.place()).filter(kept -> kept.image() != null);
    }

    /// Notes that a rendition could not be signed.
    void failed(RenditionOrder order, Naming naming, SigningFailure failure) {
        table.write(order, new RenditionTable.Entry(newId(), naming, failure, null, null));
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
            release(table.takeEnded(asset).toArray(KeptRendition[]::new));
        });
    }

    private void release(KeptRendition... ended) {
        Stream.of(ended)
                .flatMap(kept -> Stream.of(Optional.ofNullable(kept.image()), Optional.ofNullable(kept.manifest())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(BlobId::sha256))
                .forEach(blobs::release);
    }

    private static String address(RenditionOrder order, CredentialPlace place) {
        return order.address().path() + " " + place.key() + (order.release().prompts() ? " with prompt" : "");
    }
}
