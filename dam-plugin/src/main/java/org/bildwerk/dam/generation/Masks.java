package org.bildwerk.dam.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps the masks that recipes refer to, by their digest. White changes, black stays. Thread-safe.
public final class Masks {

    private static final int MOST_BYTES = 32 << 20;

    private final JdbcClient db;
    private final BlobStore store;
    private final Blobs blobs;
    private final VipsPool pool;
    private final TransactionOperations transaction;

    Masks(JdbcClient db, BlobStore store, Blobs blobs, VipsPool pool, TransactionOperations transaction) {
        this.db = db;
        this.store = store;
        this.blobs = blobs;
        this.pool = pool;
        this.transaction = transaction;
    }

    /// Keeps a mask, a PNG of at most 32 MiB and of the size of the picture that it is for; returns its digest.
    ///
    /// @throws OrderRefusedException if it is no picture, or too large
    public String keep(Caller caller, InputStream png) throws InterruptedException {
        caller.require("generate pictures", Role.EDITOR);
        try (var staging = store.stage()) {
            var bytes = png.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new OrderRefusedException(GenerationRefusal.MASK_UNREADABLE, "> 32 MiB");
            }
            staging.stream().write(bytes);
            staging.stream().close();
            var size = pool.call(vips -> size(vips, staging.path()));
            var blob = staging.commit();
            transaction.executeWithoutResult(status -> insert(caller, blob, bytes.length, size));
            return blob.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException("Receiving a mask failed", e);
        } catch (VipsException e) {
            throw new OrderRefusedException(GenerationRefusal.MASK_UNREADABLE, e.publicReason());
        }
    }

    private static PictureSize size(Vips vips, java.nio.file.Path file) {
        try (var image = vips.load(file)) {
            image.averageColour();
            return new PictureSize(image.width(), image.height());
        }
    }

    private void insert(Caller caller, BlobId blob, long length, PictureSize size) {
        // The reference comes first: the row refers to that of the blob.
        blobs.retain(blob, length, "image/png");
        boolean added = db.sql("""
                insert into bw_mask (sha256, owner, width, height) values (?, ?, ?, ?) on conflict (sha256) do nothing
                """)
                        .params(blob.sha256(), caller.user().value(), size.width(), size.height())
                        .update()
                == 1;
        if (!added) {
            blobs.release(blob);
            db.sql("update bw_mask set created_at = now() where sha256 = ?")
                    .param(blob.sha256())
                    .update();
        }
    }

    /// Returns a mask that the caller painted; empty if there is none.
    public Optional<byte[]> read(Caller caller, String sha256) {
        boolean own = db.sql("select exists (select from bw_mask where sha256 = ? and owner = ?)")
                .params(sha256, caller.user().value())
                .query(Boolean.class)
                .single();
        if (!own) {
            return Optional.empty();
        }
        try (var lease = store.lend(new BlobId(sha256))) {
            return Optional.of(Files.readAllBytes(lease.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a mask failed", e);
        }
    }

    /// Stops an order whose mask does not lie over its picture.
    ///
    /// @throws OrderRefusedException if there is no such mask, or it is of another size
    void requireSize(String sha256, PictureSize wanted) {
        var size = db.sql("select width, height from bw_mask where sha256 = ?")
                .param(sha256)
                .query((row, number) -> new PictureSize(row.getInt("width"), row.getInt("height")))
                .optional()
                .orElseThrow(() -> new OrderRefusedException(GenerationRefusal.MASK_UNKNOWN, sha256));
        if (!size.equals(wanted)) {
            throw new OrderRefusedException(GenerationRefusal.MASK_OF_OTHER_SIZE, size.toString(), wanted.toString());
        }
    }

    /// Tells whether the mask is still there.
    boolean has(String sha256) {
        return db.sql("select exists (select from bw_mask where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /// Forgets masks of that age that no recipe and no open order refers to.
    void forget(Duration after) {
        var unused = db.sql("""
                select sha256 from bw_mask m where m.created_at < now() - make_interval(secs => ?)
                    and not exists (select from bw_recipe r where r.body #>> '{inputs,mask,sha256}' = m.sha256)
                    and not exists (
                        select from bw_generation_item i where i.recipe #>> '{inputs,mask,sha256}' = m.sha256)
                """)
                .param((double) after.toSeconds())
                .query((row, number) -> new BlobId(row.getString("sha256")))
                .list();
        for (var mask : unused) {
            transaction.executeWithoutResult(status -> {
                if (db.sql("delete from bw_mask where sha256 = ?")
                                .param(mask.sha256())
                                .update()
                        == 1) {
                    blobs.release(mask);
                }
            });
        }
    }
}
